"""Notices of correction against texts that still say what was wrong; no encoder is needed."""

import pytest

from provenance.compare import text
from provenance.conflicts.disagreement.disagree import disagree
from provenance.domain.comparison import DifferenceKind
from provenance.extract import extract

QUANTITY, TIME = DifferenceKind.QUANTITY, DifferenceKind.TIME
PLACE, NAME = DifferenceKind.PLACE, DifferenceKind.NAME
LIKENESS = 0.5


def asked(notice: str, other: str) -> list[tuple[DifferenceKind, str, str]]:
    """Return kind and both values, that of the notice first."""
    left, right = text(extract(notice, said_on="2023-05-04")), text(extract(other, said_on="2023-05-02"))
    found = disagree(left, right, LIKENESS)
    assert [one.mirrored() for one in found] == list(disagree(right, left, LIKENESS))
    return [(one.kind, one.left, one.right) for one in found]


@pytest.mark.parametrize(
    ("notice", "other", "kind", "right", "wrong"),
    [
        (
            "Correction: The number of people hurt in the Karsk derailment is 31, not 44, as we reported.",
            "Ambulances took 44 people to hospitals after the train left the rails in Karsk.",
            QUANTITY,
            "31",
            "44",
        ),
        (
            "An earlier report incorrectly said that 44 passengers were hurt in Karsk; it was 31.",
            "In Karsk, 44 passengers were carried off the train.",
            QUANTITY,
            "31",
            "44",
        ),
        (
            "Owing to an editing error, the day of the Karsk vote appeared as 3 May; it is in fact 9 May.",
            "Karsk goes to the polls on 3 May.",
            TIME,
            "9 May",
            "3 May",
        ),
        (
            "For Ardmoor read Westing as the town where the ferry Northline sank; we regret the error.",
            "The ferry Northline lies on the rocks off Ardmoor.",
            PLACE,
            "Westing",
            "Ardmoor",
        ),
        (
            "The name of the designer of the Karsk Bridge should have been given as Ana Pohl, not Ivo "
            "Lenk; we apologise for the mistake.",
            "Ivo Lenk drew the Karsk Bridge on a napkin.",
            NAME,
            "Ana Pohl",
            "Ivo Lenk",
        ),
    ],
)
def test_who_says_what_was_wrong_is_contradicted(
    notice: str, other: str, kind: DifferenceKind, right: str, wrong: str
) -> None:
    assert (kind, right, wrong) in asked(notice, other)


@pytest.mark.parametrize(
    ("notice", "other"),
    [
        (  # what is right
            "Correction: The number of people hurt in the Karsk derailment is 31, not 44, as we reported.",
            "Ambulances took 31 people to hospitals after the train left the rails in Karsk.",
        ),
        (  # no notice
            "In Karsk, 31 people were hurt, not 44.",
            "The Karsk council has 44 members.",
        ),
        (  # the same number, of something else
            "Correction: The number of people hurt in the Karsk derailment is 31, not 44, as we reported.",
            "The Karsk council bought 44 lorries.",
        ),
    ],
)
def test_what_is_right_or_of_something_else_is_not(notice: str, other: str) -> None:
    assert asked(notice, other) == []
