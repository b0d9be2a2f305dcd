"""Disputes about numbers → each number on the day it was published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from provenance.domain.assertion import Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Statement
from provenance.report.conflicts import wording
from provenance.report.conflicts.dates import day

SIDES = 6
"""Sides of one dispute that a picture can tell apart."""
_HIGHEST = 1e300  # beyond it the distance of two numbers is no number


@dataclass(frozen=True, slots=True)
class Point:
    """A number as one side gives it on one day; `side` counts from 0."""

    day: date
    value: float
    side: int


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one dispute over time, each point once, and the name of each side.

    `undated` counts the statements that have no place in time, `left_out` the sides beyond `SIDES`.
    """

    conflict: Conflict
    labels: tuple[str, ...]
    points: tuple[Point, ...]
    undated: int
    left_out: int


def series(conflicts: Iterable[Conflict]) -> Iterator[Series]:
    """Yield for each dispute about a quantity what can be drawn of it over time.

    A dispute is left out where fewer than two sides have a dated number, where all fall on one day, or
    where the numbers are not of one unit: nothing is converted here.
    """
    for conflict in conflicts:
        if conflict.kind is not DifferenceKind.QUANTITY:
            continue
        found = _series(conflict)
        sides, days = {point.side for point in found.points}, {point.day for point in found.points}
        if len(sides) > 1 and len(days) > 1:
            yield found


def _series(conflict: Conflict) -> Series:
    points: set[tuple[date, float, int]] = set()
    units: set[str | None] = set()
    undated = 0
    for number, side in enumerate(conflict.sides[:SIDES]):
        for statement in side.statements:
            quantity, on = _quantity(statement), day(statement.source)
            if quantity is None or not abs(quantity.value) < _HIGHEST:
                continue
            units.add(quantity.unit)
            if on is None:
                undated += 1
            else:
                points.add((on, quantity.value, number))
    labels = tuple(wording.value(side) for side in conflict.sides[:SIDES])
    drawn = tuple(Point(*point) for point in sorted(points)) if len(units) == 1 else ()
    return Series(conflict, labels, drawn, undated, len(conflict.sides[SIDES:]))


def _quantity(statement: Statement) -> Quantity | None:
    """Return the number that the statement differs in."""
    span = statement.span
    if span is None:
        return None
    near = [one for one in statement.assertion.quantities if one.span.overlaps(span)]
    return max(
        near,
        key=lambda one: (min(one.span.end, span.end) - max(one.span.start, span.start), -one.span.start),
        default=None,
    )
