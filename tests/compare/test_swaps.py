"""One change to a supported claim has to show as a difference of its kind, and a paraphrase as none.

Each frame is a claim and its evidence in other words, with one slot that both fill. Filled alike, the two
agree; with another filler in the claim they exclude each other. Nothing here knows of vectors: what is
found is found by spelling and by the rules alone. All frames hold; what is known to fail stands at the end,
with its reason.
"""

from itertools import permutations

import pytest
from frames import FRAMES, Q, T, W

from provenance.domain.comparison import Comparison, DifferenceKind

from .sides import compared


def excluding(found: Comparison) -> set[DifferenceKind]:
    return {difference.kind for difference in found.differences if difference.excludes}


FILLED = [
    pytest.param(kind, claim.format(mine), evidence.format(other), id=f"{claim.format(mine)} | {other}")
    for kind, fillers, claim, evidence in FRAMES
    for mine, other in permutations(fillers, 2)
]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param(claim.format(filler), evidence.format(filler), id=claim.format(filler))
        for _, fillers, claim, evidence in FRAMES
        for filler in fillers
    ],
)
def test_the_same_in_other_words_excludes_nothing(claim: str, evidence: str) -> None:
    assert excluding(compared(claim, evidence)) == set()


@pytest.mark.parametrize(("kind", "claim", "evidence"), FILLED)
def test_another_filler_excludes_the_claim(kind: DifferenceKind, claim: str, evidence: str) -> None:
    assert kind in excluding(compared(claim, evidence))


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Half of the farmers agreed.", "50 percent of the farmers agreed."),
        ("Three in five voters agreed.", "60 % of voters agreed."),
        ("Two thirds of voters agreed.", "66.7 % of voters agreed."),
        ("2/3 of voters agreed.", "Two thirds of voters agreed."),
        ("The film has a score of 72/100.", "The film has a score of 72 % ."),
        ("The film has a score of 72.", "The film has a score of 72 out of 100 ."),
        ("The band has less than 5 albums.", "The band has four albums."),
        ("The band has less than 5 albums.", "The band has two albums."),
        ("More than 100 people died.", "640 people died."),
        ("The album was released before 2020.", "The album was released in 2018."),
        ("The album was released after June 2016.", "The album was released on 11 July 2016 ."),
        ("The band has at least 5 albums.", "The band has 5 albums."),
        ("A boy is playing football.", "Three boys are playing football."),
        ("The firm is based in France.", "It is a French firm."),
        ("A man in a grey coat sings.", "A man sings in a gray coat."),
        ("The red and white flag was raised.", "The white flag was raised with the red one."),
        ("The bird is not red.", "The bird is blue."),
        ("The club drew 62,241 fans.", "The club drew 62,241fans ."),
    ],
)
def test_what_is_said_in_another_way_excludes_nothing(claim: str, evidence: str) -> None:
    assert excluding(compared(claim, evidence)) == set()


@pytest.mark.parametrize(
    ("kind", "claim", "evidence"),
    [
        (Q, "Half of the farmers agreed.", "20 percent of the farmers agreed."),
        (Q, "The film has a score of 72/100.", "The film has a score of 75/100 ."),
        (Q, "The film has a score of 72/100.", "The film has a score of 85 % ."),
        (Q, "The band has less than 5 albums.", "The band has six albums."),
        (Q, "The band has less than 5 albums.", "The band has five albums."),
        (Q, "More than 143 critics reviewed it.", "It was reviewed by 143 critics."),
        (T, "The album was released before 2020.", "The album was released in 2021."),
        (T, "The album was released after June 2016.", "The album was released on 3 June 2016 ."),
        (W, "The bank approved the loan.", "The bank refused to approve the loan."),
        (W, "The bank approved the loan.", "The bank never approved the loan."),
        (W, "The bank approved the loan.", "The bank declined to approve the loan."),
        (W, "The concert was held in the park.", "The concert was not held in the park."),
        (W, "The firm sells tyres.", "The firm no longer sells tyres."),
        (W, "The town has a hospital.", "The town lacks a hospital."),
    ],
)
def test_what_cannot_be_true_as_well_excludes_the_claim(
    kind: DifferenceKind, claim: str, evidence: str
) -> None:
    assert kind in excluding(compared(claim, evidence))


@pytest.mark.xfail(reason="sums in two currencies are not compared: nobody gives the rate", strict=True)
def test_sums_in_two_currencies() -> None:
    assert Q in excluding(compared("The film earned $ 3.5 million", "The film earned €400,000 ."))


@pytest.mark.xfail(reason="sums more than twenty times apart are taken for sums of two things", strict=True)
def test_sums_far_apart() -> None:
    assert Q in excluding(compared("The film earned $ 12 million", "The film earned $ 400,000 ."))
