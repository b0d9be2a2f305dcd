"""Places that might play one part, by what stands there."""

import pytest

from provenance.compare import text
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.conflicts.disagreement.rivals import rivals
from provenance.domain.comparison import DifferenceKind
from provenance.extract import extract


def side(said: str) -> Reading:
    return reading(text(extract(said)))


def told(left: str, right: str) -> list[tuple[DifferenceKind, str, str]]:
    shared = Ground(side(left), side(right), 0.5, 1.0)
    found = rivals(shared)
    return [(one.kind, one.left_span.of(left), one.right_span.of(right)) for one in found]


def test_numbers_have_rivals_whatever_they_are_said_to_count() -> None:
    one, other = "The cut costs 14 teachers their posts.", "Twenty-one colleagues are to go."
    assert told(one, other) == [(DifferenceKind.QUANTITY, "14", "Twenty-one")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cut costs 14 teachers their posts.", "14 colleagues are to go."),
        ("The cut costs 14 teachers their posts.", "Of 14 colleagues, 9 are to go."),
        ("The bridge cost $14 million.", "The bridge is 14 kilometres long."),
        ("The cut costs 14 teachers their posts.", "The school costs 9,000 a day."),
        ("The cut costs 14 teachers their posts.", "Nobody is to go."),
    ],
)
def test_numbers_that_agree_or_cannot_be_of_one_thing_have_none(one: str, other: str) -> None:
    assert not [kind for kind, _, _ in told(one, other) if kind is DifferenceKind.QUANTITY]


def test_names_that_only_one_side_has_are_rivals() -> None:
    one, other = "Ana Pohl leads Northline.", "The head of Northline is Mira Voss."
    assert told(one, other) == [(DifferenceKind.NAME, "Ana Pohl", "Mira Voss")]


def test_a_place_differs_as_a_place() -> None:
    assert told("The talks were held in Oslo.", "They met in Vienna.") == [
        (DifferenceKind.PLACE, "Oslo", "Vienna")
    ]


def test_it_is_the_same_from_either_side() -> None:
    one = "Ana Pohl told 14 workers in Oslo."
    other = "In Vienna, 21 people heard it from Mira Voss."
    turned = [(kind, left, right) for kind, right, left in told(other, one)]
    assert sorted(told(one, other)) == sorted(turned)
