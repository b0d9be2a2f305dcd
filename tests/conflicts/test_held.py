"""What becomes of what code weighs, with what networks say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from provenance.compare import text
from provenance.conflicts.disagreement.disagree import every
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.conflicts.disagreement.rivals import rivals
from provenance.conflicts.held import Held, unweighed
from provenance.conflicts.learned import Answers, parts, wholes
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span
from provenance.extract import extract

ONE = "Ana Pohl told 14 teachers that they must go."
OTHER = "Mira Voss spoke to 21 colleagues."
DENIED = Disagreement(DifferenceKind.POLARITY, "go", "spoke", Span(0, 3), Span(0, 4), "the opposite", 0.9)


@dataclass(frozen=True)
class Saying:
    """Networks that say this of each kind of place, and that sentences are opposed, or not."""

    sure: Mapping[DifferenceKind, float]
    whole: Disagreement | None = None

    def again(self, found: Disagreement, left: Reading, right: Reading) -> Disagreement:
        return replace(found, agreement=self.sure.get(found.kind, found.agreement))

    def played(self, each: Disagreement, left: Reading, right: Reading) -> Disagreement | None:
        return replace(each, agreement=self.sure.get(each.kind, 0.0))

    def opposed(self, left: Reading, right: Reading) -> Disagreement | None:
        return self.whole


def side(said: str) -> Reading:
    return reading(text(extract(said)))


def beside(left: Reading, right: Reading) -> Iterator[Disagreement]:
    shared = Ground(left, right, 0.5, 1.0)
    return rivals(shared)


def held(*, story: float = 1.0, opposed: bool = False) -> Held:
    left, right = side(ONE), side(OTHER)
    found = tuple(beside(left, right))
    return Held(left, right, {story: every(left, right, 0.5, story=story)}, opposed, found)


def told(what: Held, said: Saying) -> list[DifferenceKind]:
    (found,) = what.told(cast("Answers", said)).values()
    return [each.kind for each in found]


def test_rivals_are_told_where_networks_are_sure_that_they_play_one_part() -> None:
    assert told(held(), Saying({})) == []
    assert told(held(), Saying({DifferenceKind.QUANTITY: 0.9})) == [DifferenceKind.QUANTITY]


def test_no_place_is_told_twice() -> None:
    left, right = side(ONE), side(OTHER)
    (number,) = (each for each in beside(left, right) if each.kind is DifferenceKind.QUANTITY)
    known = Disagreement(number.kind, "14", "21", number.left_span, number.right_span, "by code", 0.95)
    both = Held(left, right, {1.0: (known,)}, rivals=(number,))
    (found,) = both.told(cast("Answers", Saying({DifferenceKind.QUANTITY: 0.95}))).values()
    assert [each.note for each in found] == ["by code"]


def test_nothing_is_told_by_networks_of_texts_of_two_stories() -> None:
    said = Saying({DifferenceKind.QUANTITY: 0.9}, DENIED)
    assert told(replace(held(), weighed={0.0: ()}, opposed=True), said) == []


def test_sentences_are_opposed_where_no_deed_was_found_to_be() -> None:
    assert told(replace(held(), opposed=True), Saying({}, DENIED)) == [DifferenceKind.POLARITY]
    known = replace(held(), weighed={1.0: (replace(DENIED, note="by code"),)}, opposed=True)
    (found,) = known.told(cast("Answers", Saying({}, DENIED))).values()
    assert [each.note for each in found] == ["by code"]


def test_what_is_asked_is_what_code_is_unsure_of_or_does_not_see() -> None:
    what = held(opposed=True)
    asked = set(what.questions())
    assert wholes(what.left, what.right) in asked
    assert {parts(each, what.left, what.right) for each in what.rivals} <= asked
    assert set(replace(what, weighed={1.0: ()}, opposed=False, rivals=()).questions()) == set()


def test_rivals_that_code_has_weighed_are_not_asked_again() -> None:
    what = held()
    number = next(each for each in what.rivals if each.kind is DifferenceKind.QUANTITY)
    for sure, left in ((0.9, 0), (0.1, 1)):
        known = Disagreement(number.kind, "14", "21", number.left_span, number.right_span, "by code", sure)
        assert len(unweighed([number], {1.0: (known,)})) == left
