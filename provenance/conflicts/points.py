"""Pairs of places that disagree → points: the disputed words of one sentence, whoever disputes them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span
from provenance.store.survey import Found, Place

_Words = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Point:
    """Words of one sentence that something else disagrees with in one respect."""

    place: Place
    kind: DifferenceKind
    span: Span
    value: str

    @property
    def order(self) -> tuple[str, Place, int, int, str]:
        """A key that puts any points into one order."""
        return (self.kind.value, self.place, self.span.start, self.span.end, self.value)


@dataclass(frozen=True, slots=True)
class Edge:
    """Two points and how they disagree, seen from the left one."""

    left: Point
    right: Point
    found: Disagreement


def edges(found: Iterable[Found]) -> tuple[Edge, ...]:
    """Return what was found as edges between points; spans of one sentence that overlap are one point."""
    pairs = list(found)
    told: dict[tuple[Place, DifferenceKind], Counter[_Words]] = {}
    for one in pairs:
        for place, words in _ends(one):
            told.setdefault((place, one.disagreement.kind), Counter())[words] += 1
    points = {
        (place, kind, words): point
        for (place, kind), counted in told.items()
        for words, point in _points(place, kind, counted)
    }
    made = []
    for one in pairs:
        left, right = (points[place, one.disagreement.kind, words] for place, words in _ends(one))
        made.append(Edge(left, right, one.disagreement))
    return tuple(made)


def _ends(one: Found) -> tuple[tuple[Place, _Words], tuple[Place, _Words]]:
    what = one.disagreement
    return (one.left, (what.left_span, what.left)), (one.right, (what.right_span, what.right))


def _points(place: Place, kind: DifferenceKind, counted: Counter[_Words]) -> Iterator[tuple[_Words, Point]]:
    """Yield the point of each span; a point has the words that were told most often."""
    groups: list[list[_Words]] = []
    end = 0
    for words in sorted(counted):
        span = words[0]
        if span.start >= end:
            groups.append([])
        groups[-1].append(words)
        end = max(end, span.end)
    for group in groups:
        span, value = min(group, key=lambda words: (-counted[words], words))
        for words in group:
            yield words, Point(place, kind, span, value)
