"""Two numbers for one thing that cannot both be right."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from provenance.compare.ranges import factor, is_share, relate
from provenance.compare.relation import Relation
from provenance.compare.text import once
from provenance.compare.words import stem, words
from provenance.conflicts.disagreement.asides import aside, is_elsewhere, is_part
from provenance.conflicts.disagreement.ground import SYNONYM, Ground
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.tenses import PAST
from provenance.conflicts.disagreement.weighing import best, may_reach, signs, signs_around, weighed
from provenance.conflicts.wordlists import neighbours
from provenance.domain.assertion import Bound, Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

THING = 0.3  # what is counted cannot be one thing below this likeness
SAME_DEED = 0.75  # likeness of the words at two durations from which on they are of one deed
NOW = 4  # words within which a number is told as of now
TIMES = 12.0  # numbers further apart than this factor are of different things
ROUNDED, LARGE = 0.02, 1000  # how far a number may lie from what it was rounded to, and from where on
UNLIKE = 0.4  # how alike people and any other head are
AGREED = 0.6  # how alike two things are that only the words around them class together
BY_CLASS = 8.0  # words within which a word says what a number beside it counts

_ANYBODY = frozenset(stem(word) for word in ("people", "person", "individuals", "men", "women", "others"))
_LASTING = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))


def found(shared: Ground) -> Iterator[Disagreement]:
    """Yield the pairs of numbers, each the likest of the other, that are of one thing and differ."""
    if not any(apart(*pair) for pair in comparable(shared)):
        return
    ours, theirs = _told(shared.left), _told(shared.right)
    pairs = [
        (one, other, thing)
        for one, other in comparable(shared)
        for thing in (_thing(shared, one, other),)
        if thing >= THING and not _two_spells(shared, one, other) and not _two_places(shared, one, other)
    ]
    equal = {place for one, other, _ in pairs if not apart(one, other) for place in _places(one, other)}
    rivals = [
        weighed(
            DifferenceKind.QUANTITY,
            shared,
            (one.span, other.span),
            against(one, other),
            _signs(shared, one, other, thing)
            | {"only": float(_alone(one, ours) and _alone(other, theirs))},
        )
        for one, other, thing in pairs
    ]
    for rival in best(rivals):
        if equal.isdisjoint((("left", rival.left_span), ("right", rival.right_span))):
            yield rival


def possible(shared: Ground) -> bool:
    """Tell whether anything can be found, whatever the vectors."""
    return any(
        may_reach(DifferenceKind.QUANTITY, _known(shared, one, other))
        for one, other in comparable(shared)
        if apart(one, other)
    )


def comparable(shared: Ground) -> list[tuple[Quantity, Quantity]]:
    """Return the numbers, two by two, that can be of one thing by size, unit and class."""
    return [
        (one, other)
        for one in _told(shared.left)
        for other in _told(shared.right)
        if (scale := factor(one, other)) is not None
        and _of_one_measure(one, other, scale)
        and not neighbours(_counts(shared.left)[one.span], _counts(shared.right)[other.span])
    ]


def _signs(shared: Ground, one: Quantity, other: Quantity, thing: float) -> dict[str, float]:
    known = _known(shared, one, other)
    return (
        signs(shared, one.span, other.span)
        | known
        | {
            "level": known.get("level", float(thing >= SAME_DEED)),
            "thing": thing,
        }
    )


def _known(shared: Ground, one: Quantity, other: Quantity) -> dict[str, float]:
    """Return the signs that ask no vectors; "level" among them where it is not."""
    told = dict(signs_around(shared))
    level = _lasts(shared.left, one.span) and _lasts(shared.right, other.span)
    if level:
        told["months"] = 0.0  # what is so can be told at any time
    if not level or one.unit or not told["around"] or told["rivals"]:
        told["level"] = 0.0
    ours, theirs = shared.left.text.assertion.text, shared.right.text.assertion.text
    size = abs(math.log10(abs(one.value) / abs(other.value))) if one.value and other.value else 1.0
    return told | {
        "share": float(is_share(one)),
        "size": min(size, 1.0),
        "part": float(is_part(one, ours) != is_part(other, theirs)),
        "elsewhere": float(shared.elsewhere(one.span, other.span)),
    }


def _two_spells(shared: Ground, one: Quantity, other: Quantity) -> bool:
    """Tell whether two durations are of two deeds: of one man or place many things last for years."""
    return one.unit in _LASTING and shared.touch(one.span, other.span) < SAME_DEED


def _two_places(shared: Ground, one: Quantity, other: Quantity) -> bool:
    """Tell whether just one of two numbers is told of elsewhere, of a place that the other side has not."""
    if not shared.elsewhere(one.span, other.span):
        return False
    there = shared.rivals()[0 if is_elsewhere(one.span, shared.left.text.assertion.text) else 1]
    return any(name.local for name in there)


def _alone(quantity: Quantity, among: Sequence[Quantity]) -> bool:
    """Tell whether a number is the only one of its unit."""
    return all(one is quantity or one.unit != quantity.unit for one in among)


def _places(one: Quantity, other: Quantity) -> tuple[tuple[str, Span], tuple[str, Span]]:
    return ("left", one.span), ("right", other.span)


@once
def _told(side: Reading) -> Sequence[Quantity]:
    assertion = side.text.assertion
    return [one for one in assertion.quantities if not aside(one, assertion)]


def _of_one_measure(one: Quantity, other: Quantity, scale: float) -> bool:
    """Tell whether two numbers can be of one thing by their size, and by their units."""
    if one.unit != other.unit and None in (one.unit, other.unit) and one.of and other.of:
        return False
    if (one.unit is None and one.of and other.unit == "year") or (
        other.unit is None and other.of and one.unit == "year"
    ):
        return False  # "under 30" is an age, "two terms" is none
    low, high = sorted((abs(one.value), abs(other.value * scale)))
    return low * TIMES >= high


def apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers cannot be of one size, rounding and "more than" taken as they are meant."""
    # as a range, a bound of either side reaches equally far
    if relate(replace(one, bound=Bound.RANGE), replace(other, bound=Bound.RANGE)) is not Relation.DIFFERS:
        return False
    return not (one.unit == other.unit and _rounds(one.value, other.value))


def _rounds(one: float, other: float) -> bool:
    """Tell whether one number is the other, rounded to fewer digits."""
    low, high = sorted((abs(one), abs(other)))
    if low < LARGE or high - low > ROUNDED * high:
        return False
    return any(
        math.isclose(_to_digits(exact, _digits(rounded)), rounded, rel_tol=1e-9)
        for exact, rounded in ((one, other), (other, one))
    )


def _digits(value: float) -> int:
    return max(1, len(f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0")))


def _to_digits(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")


def _thing(shared: Ground, one: Quantity, other: Quantity) -> float:
    """Return how alike what two numbers count is, in [0, 1].

    It is 0.5 where a text leaves open what it counts.
    """
    agreed = bool(_counts(shared.left)[one.span].keys() & _counts(shared.right)[other.span].keys())
    named = _rows(shared.left, one), _rows(shared.right, other)
    if not named[0] or not named[1]:
        return SYNONYM if agreed else 0.5
    block = shared.words[np.ix_(*named)]
    alike = float(max(block[-1].max(), block[:, -1].max()))
    if agreed:
        if alike >= THING:
            return max(alike, SYNONYM)
        return AGREED  # "the death toll of the earthquake" names it, whatever stands before "at"
    heads = [_stem(side, rows[-1]) for side, rows in zip((shared.left, shared.right), named, strict=True)]
    if heads[0] != heads[1] and not _ANYBODY.isdisjoint(heads):
        return min(alike, UNLIKE)  # inhabitants are people, but so is everybody else
    return alike


def _stem(side: Reading, position: int) -> str:
    return side.text.words[int(side.rows[position])].stem


def _lasts(side: Reading, span: Span) -> bool:
    """Tell whether a number is told as what is so, not as what happened."""
    first, last = side.rows_of(span)
    near = side.text.words[max(0, first - NOW) : last + 1 + NOW]
    return not any(word.text in PAST or word.text.endswith("ed") for word in near)


def _rows(side: Reading, quantity: Quantity) -> list[int]:
    """Return the positions, among the words of a reading, of what a number counts; its head is the last."""
    stems = {word.stem for word in words(quantity.of or "") if word.weight}
    place = side.place(quantity.span)
    close: dict[str, tuple[float, int]] = {}
    for position, row in enumerate(side.rows.tolist()):
        stem = side.text.words[row].stem
        if stem in stems:
            gap = (abs(float(side.at[row]) - place), position)
            close[stem] = min(close.get(stem, gap), gap)
    return sorted(position for _, position in close.values())


@once
def _counts(side: Reading) -> Mapping[Span, Mapping[int, int]]:
    """Return by number, for each class of things counted side by side, the one named nearest to it."""
    return {quantity.span: _nearest(side, quantity) for quantity in _told(side)}


def _nearest(side: Reading, quantity: Quantity) -> Mapping[int, int]:
    place = side.place(quantity.span)
    nearest: dict[int, tuple[float, int]] = {}
    for number, members in side.classes.items():
        for position, which in members:
            gap = abs(float(side.at[side.rows[position]]) - place)
            if gap <= BY_CLASS:
                nearest[number] = min(nearest.get(number, (gap, which)), (gap, which))
    return {number: which for number, (_, which) in nearest.items()}


def against(one: Quantity, other: Quantity) -> str:
    """Return both values in digits, with their bounds and units."""
    return f"{_plain(one)} against {_plain(other)}"


def _plain(quantity: Quantity) -> str:
    """Return the value in digits with its bound and unit."""
    sign = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}
    unit = f" {quantity.unit}" if quantity.unit and quantity.unit != "%" else quantity.unit or ""
    if quantity.bound is Bound.RANGE and quantity.low is not None and quantity.high is not None:
        return f"{quantity.low:,.10g} to {quantity.high:,.10g}{unit}"
    return f"{sign.get(quantity.bound, '')}{quantity.value:,.10g}{unit}"
