"""Whether what a text says can be otherwise on another day."""

import pytest

from provenance.conflicts.reasons.courses import Course, course
from provenance.domain.comparison import DifferenceKind as Kind
from tests.conflicts.spoken import said


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The fire of 3 March killed 12 people.", "12", Course.FIXED),
        ("Officials said 12 people were killed.", "12", Course.FIXED),
        ("Some 12 ships took part in the race.", "12", Course.FIXED),
        ("So far 12 people have died.", "12", Course.COUNT),
        ("At least 12 people were killed.", "12", Course.COUNT),
        ("The death toll stands at 12.", "12", Course.COUNT),
        ("By Friday 12 people had been hurt.", "12", Course.COUNT),
        ("Northline employs 12 sailors.", "12", Course.STATE),
        ("More than 12 million use Zumi.", "12 million", Course.STATE),
        ("Zumi had 12 million users.", "12 million", Course.STATE),
        ("The number of users has risen to 12 million.", "12 million", Course.STATE),
        ("The price fell to 12 euros.", "12 euros", Course.STATE),
        ("The bridge carries 12 lorries a day.", "12", Course.STATE),
        ("Northline laid off 12 workers.", "12", Course.FIXED),
        ("Northline will hire 12 sailors.", "12", Course.PLAN),
        ("Northline plans to hire 12 sailors.", "12", Course.PLAN),
    ],
)
def test_a_number_is_of_an_event_a_count_a_state_or_a_plan(text: str, words: str, expected: Course) -> None:
    assert course(said(text, words), Kind.QUANTITY) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The ferry company is based in Karsk.", "Karsk", Course.STATE),
        ("The fire broke out in Karsk.", "Karsk", Course.FIXED),
        ("The summit will be held in Karsk.", "Karsk", Course.PLAN),
        ("A permit has yet to be granted in Karsk.", "Karsk", Course.PLAN),
        ("The summit has been held in Karsk.", "Karsk", Course.FIXED),
    ],
)
def test_a_place_is_of_an_event_a_state_or_a_plan(text: str, words: str, expected: Course) -> None:
    assert course(said(text, words), Kind.PLACE) is expected
