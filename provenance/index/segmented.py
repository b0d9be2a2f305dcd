"""The index: segments that are never changed, what of them was removed, and what is not saved yet."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from provenance.ids import NONE, Ids, ascending
from provenance.index import checking, merging
from provenance.index.content import Content
from provenance.index.interface import Hits, Vectors
from provenance.index.manifest import Manifest
from provenance.index.merging import Load
from provenance.index.part import Pairs, Part, ranked
from provenance.index.saving import save
from provenance.index.segment import FEW, SIFTED, Positions, are_unit, in_memory, products
from provenance.index.writing import Maker

WORTH = 1 << 16  # rows from which on the codes are faster than faiss is imported


class Segmented:
    """An index of any size, on disk but for what was added since; see `Index` for what it promises.

    One thread may change it; any number may search it meanwhile, and see it as it was when they began.
    """

    def __init__(
        self,
        dimension: int,
        parts: tuple[Part, ...] = (),
        content: Content | None = None,
    ) -> None:
        self._dimension = dimension
        self._parts = parts
        self._content = content or Content()
        self._compact = False

    @property
    def dimension(self) -> int:
        """Length of every vector."""
        return self._dimension

    @property
    def content(self) -> str:
        """Name of what it holds, however it came to hold it."""
        return self._content.name

    def __len__(self) -> int:
        """Return how many vectors there are."""
        return self._content.count

    def add(self, ids: Ids | Sequence[int], vectors: Vectors) -> None:
        """Add vectors (n, dimension) under these ids; an id that is there already keeps its vector.

        Raises:
            ValueError: ids and vectors do not fit each other or this index, or a vector has not length 1.
        """
        wanted = np.asarray(ids, dtype=np.int64)
        rows = self._fit(vectors)
        if wanted.shape != (len(rows),):
            raise ValueError(f"{wanted.shape} ids for {len(rows)} vectors")
        if not are_unit(rows):
            raise ValueError("not all vectors have length 1")
        wanted, at = np.unique(wanted, return_index=True)
        new = ~self.contains(wanted)
        wanted, rows = wanted[new], rows[at[new]]
        content, parts = self._content.plus(wanted), []
        for part in self._parts:
            revived, back = part.revive(wanted, rows)
            parts.append(revived)
            wanted, rows = np.delete(wanted, back), np.delete(rows, back, axis=0)
        if len(wanted):
            parts.append(Part(in_memory(wanted, rows)))
        self._parts, self._content = tuple(_gathered(parts)), content

    def remove(self, ids: Ids | Sequence[int]) -> int:
        """Remove these ids, ignoring those that are not there; return how many were."""
        wanted = ascending(np.asarray(ids, dtype=np.int64))
        content, parts = self._content, []
        for part in self._parts:
            at = part.find(wanted)
            here = at >= 0
            content = content.minus(wanted[here])
            parts.append(part.without(at[here]) if here.any() else part)
        removed = self._content.count - content.count
        self._parts, self._content = tuple(parts), content
        return removed

    def contains(self, ids: Ids | Sequence[int]) -> NDArray[np.bool_]:
        """Say of each id whether it is there."""
        wanted = np.asarray(ids, dtype=np.int64)
        found = np.zeros(wanted.shape, bool)
        for part in self._parts:
            found |= part.find(wanted) >= 0
        return found

    def search(self, queries: Vectors, floor: float) -> tuple[Hits, ...]:
        """Return for each query (n, dimension) all ids with inner product >= floor, and those products."""
        asked, parts, floor = self._fit(queries), self._parts, float(floor)
        if not len(asked) or not parts:
            return tuple((np.empty(0, np.int64), np.empty(0, np.float32)) for _ in asked)
        coded = sum(len(part.segment) for part in parts if part.segment.codes is not None)
        by_codes = len(asked) <= FEW and coded >= WORTH
        # The scanner of the codes uses one core; BLAS, where there are more queries, uses all on its own.
        threads = min(os.cpu_count() or 1, len(parts)) if by_codes else 1
        found = _each([partial(part.near, asked, floor, by_codes=by_codes) for part in parts], threads)
        return ranked(len(asked), found)

    def ids(self) -> Ids:
        """Return all ids, ascending."""
        return np.sort(np.concatenate([NONE, *(part.ids() for part in self._parts)]))

    def vectors(self, ids: Ids | Sequence[int]) -> Vectors:
        """Return the vectors of these ids, (n, dimension). Raises KeyError for an id that is not there."""
        wanted = np.asarray(ids, dtype=np.int64)
        rows = np.empty((len(wanted), self._dimension), np.float32)
        for part, here, at in self._placed(wanted):
            rows[here] = part.segment.rows(at)
        return rows

    def products(self, ids: Ids | Sequence[int], query: Vectors) -> Vectors:
        """Return the inner product of each of these with a query (dimension,), as `search` does."""
        return products(self.vectors(ids), self._fit(query[None, :])[0])

    def above(self, ids: Ids | Sequence[int], query: Vectors, floor: float) -> Hits:
        """Return those of these ids that `search` finds for one query (dimension,)."""
        wanted, asked = ascending(np.asarray(ids, dtype=np.int64)), self._fit(query[None, :])[0]
        placed = self._placed(wanted)
        if not placed:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        threads = min(os.cpu_count() or 1, len(placed)) if len(wanted) >= SIFTED else 1
        return ranked(
            1, _each([partial(part.above, at, asked, float(floor)) for part, _, at in placed], threads)
        )[0]

    def compact(self) -> bool:
        """Have the next `save` write all anew, without gaps; say whether there is anything to gain."""
        fewest = len(merging.cuts(len(self)))
        self._compact = len(self._parts) > fewest or any(len(part.removed) for part in self._parts)
        return self._compact

    def problems(self) -> tuple[str, ...]:
        """Read everything and return what is wrong with it, in words, a file each."""
        problems = [problem for part in self._parts for problem in checking.problems(part.segment)]
        ids = self.ids()
        where = self._parts[0].segment.path("ids").parent if self._parts else Path()
        if len(ascending(ids)) != len(ids):
            problems.append(f"{where}: an id stands in two segments")
        if Content().plus(ids) != self._content:
            problems.append(f"{where}: the segments do not hold the ids that the manifest says")
        return tuple(problems)

    def save(self, folder: Path, *, encoder_name: str, encoder_revision: str) -> Manifest:
        """Write what is new beside what is there, and merge segments where they are many.

        Raises:
            StaleIndex: a segment that has to be merged is damaged.
            OSError: the folder cannot be written, or the disk is full.
        """
        saved = save(
            self._parts,
            self._content,
            self._dimension,
            folder=folder.absolute(),
            maker=Maker(encoder_name, encoder_revision),
            compact=self._compact,
        )
        self._parts, self._compact = saved.parts, False
        return saved.manifest

    def _placed(self, ids: Ids) -> list[tuple[Part, NDArray[np.bool_], Positions]]:
        """Return the parts that have some of these ids, with which of them, and the positions of those."""
        missing = np.ones(len(ids), bool)
        placed = []
        for part in self._parts:
            at = part.find(ids)
            here = at >= 0
            if here.any():
                placed.append((part, here, at[here]))
                missing &= ~here
        if missing.any():
            raise KeyError(int(ids[missing][0]))
        return placed

    def _fit(self, vectors: Vectors) -> Vectors:
        given = np.ascontiguousarray(vectors, dtype=np.float32)
        if given.ndim != 2 or given.shape[1] != self._dimension:
            raise ValueError(f"vectors of shape {given.shape} for an index of dimension {self._dimension}")
        return given


def _each(tasks: Sequence[Callable[[], Pairs]], threads: int) -> list[Pairs]:
    """Return the result of each task, in their order."""
    if threads == 1:
        return [task() for task in tasks]
    with ThreadPoolExecutor(threads) as pool:
        return [done.result() for done in [pool.submit(task) for task in tasks]]


def _gathered(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, those in memory merged where they are many."""
    loose = [part for part in parts if part.segment.folder is None]
    lying = [part for part in parts if part.segment.folder is not None]
    groups = merging.plan([Load(len(part.segment), len(part)) for part in loose])
    merged = {number for group in groups for number in group}
    for group in groups:
        members = [loose[number] for number in group if len(loose[number])]
        if members:
            ids = np.concatenate([part.ids() for part in members])
            rows = np.concatenate([part.segment.vectors.array[part.live()] for part in members])
            order = np.argsort(ids)
            lying.append(Part(in_memory(ids[order], rows[order])))
    return [*lying, *(part for number, part in enumerate(loose) if number not in merged)]


def empty(dimension: int) -> Segmented:
    """Return an index without vectors."""
    return Segmented(dimension)
