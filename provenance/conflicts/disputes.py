"""Points that disagree → disputes with sides.

Two points belong to one dispute where they disagree or where two texts say them in the same words, never
because they look alike; and what hangs together by few threads only is parted again. Sides that one text
takes both of are not at odds: it speaks of two things.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.conflicts.parting import parts
from provenance.conflicts.points import Edge, Point
from provenance.conflicts.reasons.voices import attribution
from provenance.conflicts.values import same
from provenance.domain.assertion import Assertion
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Statement
from provenance.domain.text import Span

Said = Callable[[Point], Statement]
SURE = 0.85  # how sure it has to be that a text speaks of one thing where it says two of it
_OF_THINGS = (DifferenceKind.QUANTITY, DifferenceKind.NAME, DifferenceKind.PLACE)
_Rivals = Mapping[Point, set[Point]]
_Twins = Mapping[Point, tuple[Point, ...]]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Points of one kind that hang together, by the side they stand on, and how they disagree."""

    kind: DifferenceKind
    sides: tuple[tuple[Point, ...], ...]
    edges: tuple[Edge, ...]


def disputes(edges: Sequence[Edge], said: Said) -> Iterator[Dispute]:
    """Yield the disputes that these disagreements make, in a fixed order.

    Points that contradict each other never share a side; others do where they say the same.

    Args:
        edges: in what points disagree.
        said: tells the statement that a point is of.
    """
    for dispute in _hanging(edges, said):
        odds = _at_odds(dispute, said)
        if len(odds) == len(dispute.edges):
            yield dispute
        else:
            yield from disputes(odds, said)


def _at_odds(dispute: Dispute, said: Said) -> tuple[Edge, ...]:
    """Return the disagreements of sides that no text takes both of, unless it surely contradicts itself.

    It takes a side in its own words, or by whom it quotes: of two whom it quotes each has his own. What was
    corrected tells what it said before, too; and of one thing a text may tell that it was planned and is
    done, or the day that it was put off from.
    """
    if dispute.kind not in _OF_THINGS:
        return dispute.edges
    side_of = {point: number for number, side in enumerate(dispute.sides) for point in side}
    takes: list[set[tuple[int, str]]] = [set() for _ in dispute.sides]
    for point, number in side_of.items():
        statement = said(point)
        if not statement.notice:
            voice = attribution(statement.assertion, point.span)
            takes[number].add((point.place[0], voice.name or voice.speaker if voice else ""))
    ends = [frozenset((side_of[edge.left], side_of[edge.right])) for edge in dispute.edges]
    sure = {pair for pair, edge in zip(ends, dispute.edges, strict=True) if edge.found.agreement >= SURE}
    apart = {pair for pair in set(ends) if not set.intersection(*(takes[side] for side in pair))}
    return tuple(
        edge for pair, edge in zip(ends, dispute.edges, strict=True) if pair in sure or pair in apart
    )


def _hanging(edges: Sequence[Edge], said: Said) -> Iterator[Dispute]:
    """Yield what hangs together by disagreements, and by texts in the same words, and is parted again."""
    rivals: dict[Point, set[Point]] = {}
    for edge in edges:
        rivals.setdefault(edge.left, set()).add(edge.right)
        rivals.setdefault(edge.right, set()).add(edge.left)
    ordered = sorted(rivals, key=lambda point: point.order)
    twins = _twins(ordered, said)
    heap_of: dict[Point, int] = {}
    heaps: list[tuple[Point, ...]] = []
    for start in ordered:
        if start not in heap_of:
            heaps.append(tuple(_walk(start, rivals, twins)))
            heap_of |= dict.fromkeys(heaps[-1], len(heaps) - 1)
    within: list[list[Edge]] = [[] for _ in heaps]
    for edge in edges:
        within[heap_of[edge.left]].append(edge)
    for heap, mine in zip(heaps, within, strict=True):
        yield from _parted(heap, mine, rivals, twins, said)


def _parted(
    heap: Sequence[Point], edges: Sequence[Edge], rivals: _Rivals, twins: _Twins, said: Said
) -> Iterator[Dispute]:
    """Yield the disputes of points that hang together, each with the edges inside it."""
    sides = _sides(heap, rivals, said)
    side_of = {point: number for number, side in enumerate(sides) for point in side}
    number_of: dict[Point, int] = {}  # texts in the same words are one member
    values: list[int] = []
    for point in heap:
        if point not in number_of:
            number_of |= dict.fromkeys(twins[point], len(values))
            values.append(side_of[point])
    links: dict[tuple[int, int], float] = {}
    for edge in edges:
        one, other = sorted((number_of[edge.left], number_of[edge.right]))
        links[one, other] = max(links.get((one, other), 0.0), edge.found.agreement)
    part_of = {member: number for number, part in enumerate(parts(values, links)) for member in part}
    inside: dict[int, list[Edge]] = {}
    for edge in edges:
        part = part_of[number_of[edge.left]]
        if part == part_of[number_of[edge.right]]:
            inside.setdefault(part, []).append(edge)
    if len(inside) == 1 and len(inside[min(inside)]) == len(edges):
        yield Dispute(heap[0].kind, sides, tuple(edges))
        return
    for part, mine in sorted(inside.items()):
        members = {point for point in heap if part_of[number_of[point]] == part}
        first = next(point for point in heap if point in members)
        group = tuple(_walk(first, rivals, twins, members))
        yield Dispute(first.kind, _sides(group, rivals, said), tuple(mine))


def _twins(points: Iterable[Point], said: Said) -> _Twins:
    """Return with each point those that stand in the same words in the same sentence elsewhere."""
    groups: dict[object, list[Point]] = {}
    for point in points:
        assertion = said(point).assertion
        when = tuple((time.start, time.end) for time in assertion.times if time.span.overlaps(point.span))
        groups.setdefault((point.kind, assertion.text, point.span, when), []).append(point)
    return {point: tuple(group) for group in groups.values() for point in group}


def _walk(
    start: Point, rivals: _Rivals, twins: _Twins, within: Collection[Point] | None = None
) -> Iterator[Point]:
    """Yield all points that hang together with one, breadth first."""
    seen, waiting = {start}, deque([start])
    while waiting:
        here = waiting.popleft()
        yield here
        for other in (*twins[here], *sorted(rivals[here], key=lambda point: point.order)):
            if other not in seen and (within is None or other in within):
                seen.add(other)
                waiting.append(other)


def _sides(group: Sequence[Point], rivals: _Rivals, said: Said) -> tuple[tuple[Point, ...], ...]:
    """Put each point, in the order of the walk, on the first side where it fits, else on one of its own."""
    sides: list[list[Point]] = []
    wordings: list[dict[tuple[str, Span], Assertion]] = []  # each differing one of a side
    for point in group:
        assertion = said(point).assertion
        fits = (
            at
            for at, side in enumerate(sides)
            if rivals[point].isdisjoint(side)
            and all(
                same(point.kind, assertion, point.span, other, span)
                for (_, span), other in wordings[at].items()
            )
        )
        at = next(fits, len(sides))
        if at == len(sides):
            sides.append([])
            wordings.append({})
        sides[at].append(point)
        wordings[at].setdefault((assertion.text, point.span), assertion)
    return tuple(tuple(side) for side in sides)
