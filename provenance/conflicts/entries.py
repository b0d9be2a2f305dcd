"""Disputes → Conflicts: who stands on each side, how many told it on their own, and why they differ."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, product

from provenance.conflicts.disputes import Dispute
from provenance.conflicts.points import Edge, Point
from provenance.conflicts.reasons.status import most_serious, status
from provenance.conflicts.reasons.voices import attribution
from provenance.conflicts.wording import summary
from provenance.domain.conflict import Conflict, Disagreement, Side, Statement, Status
from provenance.domain.text import Sentence, Source, content_hash
from provenance.store.survey import Place

FIRST = 8  # origins of a side, the earliest first, whose statements are held against those of another side

Origins = Callable[[Sequence[tuple[Source, Sentence]]], Mapping[str, Source]]
_Statements = Mapping[Place, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class _Standing:
    """A side, its points, which of them each statement makes, and the earliest statement of each origin."""

    side: Side
    points: tuple[Point, ...]
    made: Mapping[tuple[str, str, int], Point]
    earliest: tuple[Statement, ...]


def entry(dispute: Dispute, said: _Statements, origins: Origins) -> Conflict:
    """Return one dispute as a conflict.

    Args:
        dispute: points by side, and how they disagree.
        said: who makes a statement at each place.
        origins: given (source, sentence) pairs, tells for each source where its chain starts.
    """
    standing = sorted((_standing(points, said, origins) for points in dispute.sides), key=_most_told)
    judged = list(_judged(standing, dispute.edges))
    worst = most_serious(found for found, _ in judged)
    reasons = [reason for found, reasons in judged if found is worst for reason in reasons]
    sides = tuple(one.side for one in standing)
    wordings = {(statement.sentence.text, side.value) for side in sides for statement in side.statements}
    return Conflict(
        content_hash(dispute.kind.value, *(part for wording in sorted(wordings) for part in wording)),
        dispute.kind,
        worst,
        summary(dispute.kind, sides),
        tuple(dict.fromkeys(reasons)),
        max(edge.found.agreement for edge in dispute.edges),
        sides,
    )


def rank(conflict: Conflict) -> tuple[int, int, float, str]:
    """Return what conflicts are ordered by: seriousness, origins involved, how sure it is."""
    involved = sum(side.origins for side in conflict.sides)
    return (tuple(Status).index(conflict.status), -involved, -conflict.score, conflict.id)


def _standing(points: Sequence[Point], said: _Statements, origins: Origins) -> _Standing:
    made: dict[tuple[str, str, int], tuple[Statement, Point]] = {}
    for point in sorted(points, key=lambda point: point.order):
        for plain in said[point.place]:
            told = replace(plain, span=point.span, attribution=attribution(plain.assertion, point.span))
            made.setdefault(told.place, (told, point))
    ordered = sorted((statement for statement, _ in made.values()), key=_age)
    starts = origins([(one.source, one.sentence) for one in ordered])
    earliest: dict[str, Statement] = {}
    for one in ordered:  # a late copy of an old text does not make it newer
        earliest.setdefault(starts[one.source.locator].locator, one)
    values = Counter(point.value for _, point in made.values())
    first = {made[one.place][1].value: -at for at, one in reversed(list(enumerate(ordered)))}
    value = max(values, key=lambda value: (values[value], first[value], value))
    side = Side(value, len(earliest), tuple(ordered))
    by_place = {place: point for place, (_, point) in made.items()}
    return _Standing(side, tuple(points), by_place, tuple(earliest.values()))


def _judged(
    standing: Sequence[_Standing], edges: Sequence[Edge]
) -> Iterator[tuple[Status, tuple[str, ...]]]:
    """Yield why any two sides differ: the most serious of what holds between their origins."""
    direct, between = _known(standing, edges)
    for (at, one), (to, other) in combinations(enumerate(standing), 2):
        likest = between.get((at, to))
        if likest is None:
            continue
        found = []
        for left, right in _dated(product(islice(one.earliest, FIRST), islice(other.earliest, FIRST))):
            here, there = one.made[left.place], other.made[right.place]
            known = direct.get((here, there)) or replace(
                likest, left=here.value, right=there.value, left_span=here.span, right_span=there.span
            )
            found.append(status(left, right, known))
        worst = most_serious(each for each, _ in found)
        yield next(each for each in found if each[0] is worst)


def _dated(pairs: Iterable[tuple[Statement, Statement]]) -> Sequence[tuple[Statement, Statement]]:
    """Return the pairs of which both dates are known, or all where there is none: a date tells more."""
    every = list(pairs)
    dated = [pair for pair in every if all(statement.source.published for statement in pair)]
    return dated or every


def _known(
    standing: Sequence[_Standing], edges: Sequence[Edge]
) -> tuple[Mapping[tuple[Point, Point], Disagreement], Mapping[tuple[int, int], Disagreement]]:
    """Return the surest disagreement of any two points, and of any two sides by their number."""
    side_of = {point: at for at, one in enumerate(standing) for point in one.points}
    direct: dict[tuple[Point, Point], Disagreement] = {}
    between: dict[tuple[int, int], Disagreement] = {}
    for edge in sorted(edges, key=_surest):
        for left, right, found in (
            (edge.left, edge.right, edge.found),
            (edge.right, edge.left, edge.found.mirrored()),
        ):
            direct.setdefault((left, right), found)
            between.setdefault((side_of[left], side_of[right]), found)
    return direct, between


def _surest(edge: Edge) -> tuple[float, str, list[tuple[str, Place, int, int, str]]]:
    return (-edge.found.agreement, edge.found.note, sorted((edge.left.order, edge.right.order)))


def _most_told(one: _Standing) -> tuple[int, tuple[bool, str, str, str, int], str]:
    return (-one.side.origins, _age(one.side.statements[0]), one.side.value)


def _age(statement: Statement) -> tuple[bool, str, str, str, int]:
    """Return what statements are ordered by: date of publication, undated last."""
    published = statement.source.published
    return (published is None, published or "", *statement.place)
