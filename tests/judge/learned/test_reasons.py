"""For what a sentence may refute a claim, and for what it may not."""

import pytest

from provenance.compare import compare
from provenance.judge.learned.reasons import UNTYPED, additions, least_to_refute

from .tiny import side


def least(claim: str, evidence: str) -> float | None:
    ours, theirs = side(claim), side(evidence)
    return least_to_refute(ours, theirs, compare(ours, theirs))


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Northline employs 800 sailors.", "Northline employs 300 sailors."),
        ("Northline sailed on Monday.", "Northline did not sail on Monday."),
        ("The sailors were inside the hall.", "The sailors were outside the hall."),
    ],
)
def test_a_reason_to_refute(claim: str, evidence: str) -> None:
    assert least(claim, evidence) == 0


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Orla Tamsin sells bread.", "Orla Tamsin sells timber."),
        ("Northline sells bread.", "Northline sells timber."),
        ("Northline employs 800 sailors.", "Northline employs sailors."),  # a number that is not confirmed
        ("Orla Tamsin is a sailor.", "The woman is a sailor."),  # a name that is not
    ],
)
def test_what_is_no_typed_difference_is_a_weaker_one(claim: str, evidence: str) -> None:
    assert least(claim, evidence) == UNTYPED > 0


def test_additions_are_content_words_that_the_claim_has_not() -> None:
    ours, theirs = (
        side("Northline sells bread."),
        side("The old Northline sells timber and bread in Karsk."),
    )
    assert additions(theirs, compare(ours, theirs)) == 3


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Orla Tamsin is a sailor.", "Orla Tamsin is a sailor."),
        ("Orla Tamsin is a sailor.", "Orla Tamsin is a tall sailor from Karsk."),  # says more
        ("Orla Tamsin is a tall sailor.", "Orla Tamsin is a sailor."),  # says less
        ("A man sells bread.", "A man sells timber."),  # which man?
        ("Maria sells bread.", "Maria sells timber."),  # which Maria?
    ],
)
def test_no_reason_to_refute(claim: str, evidence: str) -> None:
    assert least(claim, evidence) is None
