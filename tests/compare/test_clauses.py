"""Of whom a sentence of two halves tells what the claim tells."""

import pytest

from provenance.domain.comparison import DifferenceKind

from .sides import compared, quotes

CLAIM = "Northline will open a shipyard in Karsk."
PLAIN = "Ferry firms will open shipyards in Karsk"


def told(claim: str, evidence: str) -> set[tuple[DifferenceKind, bool]]:
    return {(one.kind, one.excludes) for one in compared(claim, evidence).differences}


@pytest.mark.parametrize(
    "half",
    [
        "but Northline is reluctant so far.",
        "but sources say that Northline is reluctant.",
        "whereas Northline is reluctant still.",
    ],
)
def test_a_half_that_denies_without_saying_what_denies_the_other(half: str) -> None:
    assert told(CLAIM, f"{PLAIN}, {half}") == {(DifferenceKind.POLARITY, True)}
    denied = "Northline will not open a shipyard in Karsk."
    assert (DifferenceKind.POLARITY, True) not in told(denied, f"{PLAIN}, {half}")


@pytest.mark.parametrize(
    "half",
    [
        "while Northline celebrates its founder.",
        "but Northline sells its last boats.",
        "; Northline waits.",
    ],
)
def test_what_one_half_tells_of_others_is_not_told_of_whom_the_other_names(half: str) -> None:
    assert told(CLAIM, f"{PLAIN}, {half}") == {(DifferenceKind.SCOPE, False)}
    [difference] = compared(CLAIM, f"{PLAIN}, {half}").differences
    assert quotes(difference, CLAIM, f"{PLAIN}, {half}")


@pytest.mark.parametrize(
    "evidence",
    [
        "Northline will open a shipyard in Karsk, but others are reluctant.",
        "Although it is poor, Northline will open a shipyard in Karsk.",
        "It will open a shipyard in Karsk, but Northline is short of money.",
        "Northline, which will open a shipyard in Karsk, is short of money, but Northline is patient.",
        "Others wait, but Northline will open a shipyard in Karsk.",
    ],
)
def test_what_is_told_of_whom_the_claim_is_about_is_no_others(evidence: str) -> None:
    assert told(CLAIM, evidence) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (
            "Northline will not open a shipyard in Karsk.",
            "The mayor asked Northline to open a shipyard in Karsk.",
        ),
        (
            "The mayor asked Northline to open a shipyard in Karsk.",
            "Northline will not open a shipyard in Karsk.",
        ),
    ],
)
def test_who_asks_for_what_another_denies_does_not_contradict_it(claim: str, evidence: str) -> None:
    differences = told(claim, evidence)
    assert differences
    assert not any(excludes for _, excludes in differences)
