"""Points that disagree → disputes with sides.

Two points belong to one dispute where they disagree or where two texts say them in the same words, never
because they look alike: so disputes about different things do not run into each other.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.conflicts.points import Edge, Point
from provenance.conflicts.values import same
from provenance.domain.assertion import Assertion
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span

Asserted = Callable[[Point], Assertion]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Points of one kind that hang together, by the side they stand on, and how they disagree."""

    kind: DifferenceKind
    sides: tuple[tuple[Point, ...], ...]
    edges: tuple[Edge, ...]


def disputes(edges: Sequence[Edge], asserted: Asserted) -> Iterator[Dispute]:
    """Yield the disputes that these disagreements make, in a fixed order.

    Points that contradict each other never share a side; others do where they say the same.
    """
    rivals: dict[Point, set[Point]] = {}
    for edge in edges:
        rivals.setdefault(edge.left, set()).add(edge.right)
        rivals.setdefault(edge.right, set()).add(edge.left)
    ordered = sorted(rivals, key=lambda point: point.order)
    twins = _twins(ordered, asserted)
    belongs: dict[Point, int] = {}
    groups: list[list[Point]] = []
    for start in ordered:
        if start not in belongs:
            groups.append(list(_walk(start, rivals, twins)))
            belongs |= dict.fromkeys(groups[-1], len(groups) - 1)
    within: list[list[Edge]] = [[] for _ in groups]
    for edge in edges:
        within[belongs[edge.left]].append(edge)
    for group, mine in zip(groups, within, strict=True):
        yield Dispute(group[0].kind, _sides(group, rivals, asserted), tuple(mine))


def _twins(points: Iterable[Point], asserted: Asserted) -> Mapping[Point, tuple[Point, ...]]:
    """Return with each point those that stand in the same words in the same sentence elsewhere."""
    groups: dict[object, list[Point]] = {}
    for point in points:
        assertion = asserted(point)
        when = tuple((time.start, time.end) for time in assertion.times if _at(time.span, point))
        groups.setdefault((point.kind, assertion.text, point.span, when), []).append(point)
    return {point: tuple(group) for group in groups.values() for point in group}


def _at(span: Span, point: Point) -> bool:
    return point.span is None or span.overlaps(point.span)


def _walk(
    start: Point, rivals: Mapping[Point, set[Point]], twins: Mapping[Point, tuple[Point, ...]]
) -> Iterator[Point]:
    """Yield all points that hang together with one, breadth first."""
    seen, waiting = {start}, deque([start])
    while waiting:
        here = waiting.popleft()
        yield here
        for other in (*twins[here], *sorted(rivals[here], key=lambda point: point.order)):
            if other not in seen:
                seen.add(other)
                waiting.append(other)


def _sides(
    group: Sequence[Point], rivals: Mapping[Point, set[Point]], asserted: Asserted
) -> tuple[tuple[Point, ...], ...]:
    """Put each point, in the order of the walk, on the first side where it fits, else on one of its own."""
    sides: list[list[Point]] = []
    wordings: list[dict[tuple[str, Span | None], Assertion]] = []  # each differing one of a side
    for point in group:
        said = asserted(point)
        fits = (
            at
            for at, side in enumerate(sides)
            if rivals[point].isdisjoint(side)
            and all(
                same(point.kind, said, point.span, other, span) for (_, span), other in wordings[at].items()
            )
        )
        at = next(fits, len(sides))
        if at == len(sides):
            sides.append([])
            wordings.append({})
        sides[at].append(point)
        wordings[at].setdefault((said.text, point.span), said)
    return tuple(tuple(side) for side in sides)
