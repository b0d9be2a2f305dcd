"""Which names are one: found by blocks as by holding each against each, whichever was met first."""

from itertools import permutations

import pytest

from provenance.compare.names import SAME
from provenance.conflicts.disagreement.mentions import WORDS, Mention, alike, mentions
from provenance.conflicts.ties import Named, Ties
from provenance.domain.assertion import Assertion
from provenance.extract import extract

TOLD = (
    "The Federal Board of Revenue (FBR) fined Yousaf Khan.",
    "Mr Khan and Imran Yusuf met the FBR.",
    "Yusaf Khan owns Harbour Trust Bank.",
    "The Harbour Trust and the Bank of Karsk merged.",
    "Karsk is a town near Port Karsk.",
    "Orla Tamsin and J. K. Tamsin left the Port Authority of Karsk.",
    "PAK and the Port Authority denied it.",
    "Tamsin Orla Foundation Limited was founded by Orla.",
    f"The {' '.join(f'Nord{chr(97 + at)}' for at in range(WORDS + 3))} Society met.",
    f"{' '.join(f'Nord{chr(97 + at)}' for at in range(WORDS + 1))} was there.",
    "Norda Nordb was there.",
)


@pytest.fixture(scope="module")
def said() -> tuple[Assertion, ...]:
    return tuple(map(extract, TOLD))


def one_by_one(found: list[tuple[Named, tuple[Mention, ...]]]) -> list[list[bool]]:
    return [
        [any(alike(a, b) >= SAME for a in ours for b in theirs) for _, theirs in found] for _, ours in found
    ]


def test_names_that_are_one_are_found_in_any_order(said: tuple[Assertion, ...]) -> None:
    for order in (said, said[::-1], said[3:] + said[:3]):
        ties = Ties()
        named = [(ties.named(one), mentions(one)) for one in order]
        told = [[ties.tied(one, other) for other, _ in named] for one, _ in named]
        assert told == one_by_one(named)
        assert {True, False} == {cell for row in told for cell in row}


def test_names_that_are_met_later_are_found_too(said: tuple[Assertion, ...]) -> None:
    ties, met = Ties(), []
    for one in said:
        met.append((ties.named(one), mentions(one)))
        assert [[ties.tied(a, b) for b, _ in met] for a, _ in met] == one_by_one(met)


def test_what_two_share_is_counted_on_both_sides(said: tuple[Assertion, ...]) -> None:
    ties = Ties()
    named = [ties.named(one) for one in said]
    for left, right in permutations(named, 2):
        ours = sum(not ties.kin(frozenset((name,))).isdisjoint(right.own) for name in left.own)
        theirs = sum(not ties.kin(frozenset((name,))).isdisjoint(left.own) for name in right.own)
        for least in (1, 2, 3):
            assert ties.share(left.own, right.own, least) is (min(ours, theirs) >= least)
