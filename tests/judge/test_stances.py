"""What the default judge says of generated pairs: one change turns a supporting pair, other words do not.

The frames are those of the tests of differences, in which a claim and its evidence say one thing in other
words, and some more for what has no slot. Shares are floors: never lower one silently.
"""

from itertools import permutations

import pytest
from frames import FRAMES

from provenance.domain.assertion import Claim
from provenance.domain.evidence import Judgement, Pair, Stance
from provenance.pipeline import compare

pytestmark = pytest.mark.model

SUPPORTS, REFUTES = Stance.SUPPORTS, Stance.REFUTES

SAME = tuple((claim.format(one), told.format(one)) for _, fillers, claim, told in FRAMES for one in fillers)
CHANGED = tuple(
    (claim.format(mine), told.format(other))
    for _, fillers, claim, told in FRAMES
    for mine, other in list(permutations(fillers, 2))[:4]
)
EVENTS = (
    ("The council {} the new bridge", "approved", "approve", "The new bridge was {} by the council."),
    ("The bank {} the loan", "granted", "grant", "The loan was {} by the bank on Monday."),
    ("The minister {} the dam", "visited", "visit", "The dam was {} by the minister last week."),
    ("The airline {} the contract", "signed", "sign", "The contract was {} by the airline in Rome."),
    ("The union {} the offer", "accepted", "accept", "The offer was {} by the union."),
    ("The court {} the appeal", "heard", "hear", "The appeal was {} by the court in May."),
)
DENIED = tuple(
    pair
    for claim, past, base, told in EVENTS
    for pair in (
        (claim.format(f"did not {base}"), told.format(past)),
        (claim.format(past), told.replace("was {}", f"was not {past}")),
        (claim.format(past), claim.format(f"refused to {base}") + "."),
    )
)
OTHERWISE = (  # acronyms, spelling, rounding within the hedge, the order of words
    ("The WHO praised the plan", "The World Health Organization praised the plan."),
    ("The International Monetary Fund approved the loan", "The IMF approved the loan on Friday."),
    ("Mohammed Yusuf leads the ministry", "The ministry is led by Mohammad Yousuf."),
    ("About 7,900 people signed the petition", "The petition was signed by 7,913 people."),
    ("More than 40 schools were closed", "In all, 43 schools were closed."),
    ("Nearly half of the voters stayed at home", "48 percent of the voters stayed at home."),
    ("The museum sold 4.5 crore tickets", "The museum sold 45 million tickets."),
    ("On Tuesday the court rejected the appeal", "The appeal was rejected by the court on Tuesday."),
    ("In Lisbon the two leaders met", "The two leaders met in Lisbon."),
    ("Rains flooded the old town", "The old town was flooded by rains."),
    ("Dr Amina Bello heads the clinic", "The clinic is headed by Amina Bello."),
    ("The port handled 12 million tonnes in 2019", "In 2019, 12 million tonnes were handled by the port."),
)


def judged(pairs: tuple[tuple[str, str], ...]) -> list[Judgement]:
    return list(compare(Pair(Claim(claim), evidence) for claim, evidence in pairs))


def share(found: list[Judgement], stance: Stance) -> float:
    return sum(one.stance is stance for one in found) / len(found)


def those(pairs: tuple[tuple[str, str], ...], found: list[Judgement], stance: Stance) -> list[str]:
    return [f"{a} | {b}" for (a, b), one in zip(pairs, found, strict=True) if one.stance is stance]


def test_the_same_in_other_words_is_never_refuted_and_mostly_supported() -> None:
    found = judged(SAME)
    assert those(SAME, found, REFUTES) == []
    assert share(found, SUPPORTS) >= 0.95


def test_acronyms_variants_rounding_and_word_order_change_no_stance() -> None:
    found = judged(OTHERWISE)
    assert those(OTHERWISE, found, REFUTES) == []
    assert share(found, SUPPORTS) >= 0.9


def test_another_number_day_name_place_or_word_turns_it() -> None:
    found = judged(CHANGED)
    assert those(CHANGED, found, SUPPORTS) == []
    assert share(found, REFUTES) >= 0.95


def test_a_denial_turns_it() -> None:
    found = judged(DENIED)
    assert those(DENIED, found, SUPPORTS) == []
    assert share(found, REFUTES) >= 0.9


def test_a_judgement_depends_on_its_pair_alone() -> None:
    pairs = (*SAME[:6], *CHANGED[:6], *DENIED[:6])
    found = judged(pairs)
    assert judged(tuple(reversed(pairs)))[::-1] == found
    assert [judged((pair,))[0] for pair in pairs] == found
