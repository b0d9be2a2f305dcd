"""A segment together with what of it no longer counts."""

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Self

import numpy as np

from provenance.ids import NONE, Ids, among, ascending, union, without
from provenance.index.interface import Hits, Vectors
from provenance.index.segment import Positions, Segment

Pairs = tuple[Positions, Ids, Vectors]  # number of the query, id, product


@dataclass(frozen=True, slots=True)
class Part:
    """A segment and the positions in it, ascending, whose rows were removed."""

    segment: Segment
    removed: Positions = field(default_factory=lambda: NONE)

    def __len__(self) -> int:
        return len(self.segment) - len(self.removed)

    def find(self, ids: Ids) -> Positions:
        """Return the position of each id, -1 for those that are not here or were removed."""
        at = self.segment.find(ids)
        return np.where(among(at, self.removed), -1, at)

    def live(self) -> Positions:
        """Return the positions of all rows that count."""
        return np.delete(np.arange(len(self.segment)), self.removed)

    def ids(self) -> Ids:
        """Return the ids of all rows that count, ascending."""
        return self.segment.ids.array[self.live()]

    def without(self, positions: Positions) -> Self:
        """Return the part with these rows removed."""
        return replace(self, removed=union(self.removed, positions))

    def revive(self, ids: Ids, vectors: Vectors) -> tuple[Self, Positions]:
        """Return the part with the removed rows back that equal one of these, and which of these do."""
        at = self.segment.find(ids)
        back = np.flatnonzero(among(at, self.removed))
        if not len(back):
            return self, back
        same = (self.segment.vectors.array[at[back]] == vectors[back]).all(axis=1)
        back = back[same]
        return replace(self, removed=without(self.removed, ascending(at[back]))), back

    def near(self, queries: Vectors, floor: float, *, by_codes: bool) -> Pairs:
        """Return each pair of a query (n, dimension) and an id whose product is >= floor."""
        of, at, products = self.segment.near(queries, floor, by_codes=by_codes)
        if len(self.removed):
            kept = ~among(at, self.removed)
            of, at, products = of[kept], at[kept], products[kept]
        return of, self.segment.ids.array[at], products

    def above(self, positions: Positions, query: Vectors, floor: float) -> Pairs:
        """Return what `near` does, of one query (dimension,) and the rows at these positions."""
        at, products = self.segment.above(positions, query, floor)
        return np.zeros(len(at), np.int64), self.segment.ids.array[at], products


def ranked(queries: int, found: list[Pairs]) -> tuple[Hits, ...]:
    """Return for each query its ids and products, best first, equal ones by id."""
    of, ids, products = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((ids, -products, of))
    ids, products = ids[order], products[order]
    ends = np.searchsorted(of[order], np.arange(queries + 1)).tolist()
    return tuple((ids[start:end], products[start:end]) for start, end in pairwise(ends))
