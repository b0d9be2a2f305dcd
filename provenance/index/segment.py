"""A segment: rows that were written once, their ids ascending, and the exact search among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from provenance.errors import StaleIndex
from provenance.ids import Ids, ascending
from provenance.index.arrays import Stored, opened
from provenance.index.codes import Codes
from provenance.index.interface import Vectors
from provenance.index.manifest import MEND, Entry

ENDINGS = {"ids": ".ids.npy", "vectors": ".rows.npy", "codes": ".codes.npy", "scale": ".scale.npy"}
FLOAT, WHOLE, BYTE = "<f4", "<i8", "|u1"
ROUNDING = 1e-4  # how far sums whose order we do not choose (BLAS, faiss) may stray from ours
UNIT = 1e-3  # how far the squared length of a vector may be from 1
FEW = 8  # queries up to which one after the other is faster than all with BLAS
SIFTED = 256  # rows from which on their codes are asked first which of them are worth reading
PIECE = 8192  # rows that are compared at once
ASKED = 512  # queries that are compared at once
Positions = NDArray[np.int64]
Found = tuple[NDArray[np.int64], Positions, Vectors]  # number of the query, position of the row, product


@dataclass(frozen=True, slots=True)
class Segment:
    """Ids (rows,), vectors (rows, dimension), perhaps their codes; where they lie, if on disk.

    Attributes:
        ids: ascending, each once.
        vectors: the vector of each id.
        codes: what is scanned before the vectors are; None in small segments.
        folder: where the files are, None if they are nowhere.
        entry: what the manifest says of them.
    """

    ids: Stored
    vectors: Stored
    codes: Codes | None = None
    folder: Path | None = None
    entry: Entry | None = None

    def __len__(self) -> int:
        return len(self.ids.array)

    def find(self, ids: Ids) -> Positions:
        """Return the position of each id, -1 for those that are not here."""
        at = np.minimum(np.searchsorted(self.ids.array, ids), len(self) - 1)
        return np.where(self.ids.array[at] == ids, at, -1)

    def rows(self, positions: Positions) -> Vectors:
        """Return the vectors at these positions.

        Raises:
            StaleIndex: one of them is not of length 1: the file is damaged.
        """
        rows: Vectors = self.vectors.array[positions]
        self._check(rows)
        self._forget()
        return rows

    def pieces(self) -> Iterator[tuple[int, Vectors]]:
        """Yield all vectors, some at a time, each time with the position of the first."""
        for start in range(0, len(self), PIECE):
            yield start, self.vectors.array[start : start + PIECE]
            self._forget()

    def _forget(self) -> None:
        if self.codes is not None:  # else there are not many pages
            self.vectors.forget()

    def near(self, queries: Vectors, floor: float, *, by_codes: bool) -> Found:
        """Return each pair of a query (n, dimension) and a row whose product is >= floor.

        Args:
            queries: what to look for.
            floor: the lowest product.
            by_codes: scan the codes where there are any, one query after the other.
        """
        if by_codes and self.codes is not None:
            found = list(self._scanned(self.codes, queries, floor))
        elif len(queries) <= FEW:
            found = list(self._summed(queries, floor))
        else:
            found = list(self._multiplied(queries, floor))
        self._forget()
        of, at, products = (np.concatenate(part) for part in zip(*found, strict=True))
        return of, at, products

    def above(self, positions: Positions, query: Vectors, floor: float) -> tuple[Positions, Vectors]:
        """Return those of these positions whose product with a query (dimension,) is >= floor, and it."""
        if self.codes is not None and len(positions) >= SIFTED:
            positions = self.codes.among(positions, query, floor - float(_rounding(query)))
        scores = products(self.rows(positions), query)
        kept = scores >= floor
        return positions[kept], scores[kept]

    def _scanned(self, codes: Codes, queries: Vectors, floor: float) -> Iterator[Found]:
        for number, query in enumerate(queries):
            near = codes.near(query, floor - float(_rounding(query)))
            for start in range(0, max(1, len(near)), PIECE):
                at = near[start : start + PIECE]
                rows = self.vectors.array[at]
                self._check(rows)
                scores = products(rows, query)
                kept = scores >= floor
                yield np.full(int(kept.sum()), number), at[kept], scores[kept]

    def _summed(self, queries: Vectors, floor: float) -> Iterator[Found]:
        """Compute every product: for few queries as fast as BLAS, whose threads only wait here."""
        for start in range(0, len(self), PIECE):
            rows = self.vectors.array[start : start + PIECE]
            for number, query in enumerate(queries):
                scores = products(rows, query)
                # Not `>=`: a row that is no number any more must be found, too, to be refused.
                at = np.flatnonzero(~(scores < floor))
                self._check(rows[at])
                yield np.full(len(at), number), at + start, scores[at]

    def _multiplied(self, queries: Vectors, floor: float) -> Iterator[Found]:
        """Let BLAS choose the pairs that are worth an exact product."""
        lowest = (floor - _rounding(queries)).astype(np.float32)
        for start, rows in self.pieces():
            for first in range(0, len(queries), ASKED):
                asked, least = queries[first : first + ASKED], lowest[first : first + ASKED]
                at, of = np.nonzero(~(rows @ asked.T < least))
                self._check(rows[ascending(at)])
                for begin in range(0, max(1, len(at)), PIECE):
                    pair = slice(begin, begin + PIECE)
                    scores = products(rows[at[pair]], asked[of[pair]])
                    kept = scores >= floor
                    yield of[pair][kept] + first, at[pair][kept] + start, scores[kept]

    def _check(self, rows: Vectors) -> None:
        if not are_unit(rows):
            raise StaleIndex(f"{self.path('vectors')} is damaged: not all vectors have length 1; {MEND}")

    def path(self, kind: str) -> Path:
        """Return the file of ids, vectors, codes or scale."""
        if self.folder is None or self.entry is None:
            return Path("memory")
        return self.folder / f"{self.entry.name}{ENDINGS[kind]}"

    def whole(self, kinds: Iterable[str]) -> None:
        """Read these files and compare them with their digests.

        Raises:
            StaleIndex: one of them differs.
        """
        for kind in kinds:
            if not self.matches(kind):
                raise StaleIndex(f"{self.path(kind)} is damaged: its content has changed; {MEND}")

    def matches(self, kind: str) -> bool:
        """Read one file and say whether it has the digest that the manifest gives."""
        stored = self._stored()[kind]
        return self.entry is None or stored is None or stored.digest() == getattr(self.entry, kind)

    def kinds(self) -> tuple[str, ...]:
        """Return which files there are."""
        return tuple(kind for kind, stored in self._stored().items() if stored is not None)

    def _stored(self) -> dict[str, Stored | None]:
        codes = self.codes
        return {
            "ids": self.ids,
            "vectors": self.vectors,
            "codes": codes.codes if codes else None,
            "scale": codes.scale if codes else None,
        }

    def bytes(self) -> int:
        """Return how many bytes the arrays have together."""
        return sum(stored.array.nbytes for stored in self._stored().values() if stored is not None)


def in_memory(ids: Ids, vectors: Vectors) -> Segment:
    """Return a segment of these rows, their ids ascending, that is on no disk."""
    return Segment(Stored(ids), Stored(vectors))


def on_disk(folder: Path, entry: Entry, dimension: int) -> Segment:
    """Return the segment of this folder that the manifest describes; its content is not read yet.

    Raises:
        StaleIndex: a file is missing, or has not the size and type that follow from the entry.
    """
    rows = (entry.rows,)
    shapes = {
        "ids": (WHOLE, rows),
        "vectors": (FLOAT, (*rows, dimension)),
        "codes": (BYTE, (*rows, dimension)),
        "scale": (FLOAT, (2, dimension)),
    }
    kinds = list(shapes) if entry.codes else ["ids", "vectors"]
    stored = {kind: opened(folder / f"{entry.name}{ENDINGS[kind]}", *shapes[kind]) for kind in kinds}
    codes = Codes(stored["codes"], stored["scale"], entry.slack) if entry.codes else None
    segment = Segment(stored["ids"], stored["vectors"], codes, folder, entry)
    if codes is not None:
        segment.vectors.scattered()
        if not segment.matches("scale"):  # a wrong scale would hide rows, and costs nothing to read
            raise StaleIndex(f"{segment.path('scale')} is damaged: its content has changed; {MEND}")
    return segment


def are_unit(rows: Vectors) -> bool:
    """Say whether all these vectors have length 1."""
    squares = np.einsum("ij,ij->i", rows, rows)
    return bool((np.abs(squares - 1) <= UNIT).all())


def products(rows: Vectors, queries: Vectors) -> Vectors:
    """Return the product of each row with its query, or with the one query, each summed in one fixed order.

    So a product has the same bytes however many rows and queries came together, and wherever they lay.
    """
    summed: Vectors = np.einsum("ij,ij->i", rows, np.broadcast_to(queries, rows.shape))
    return np.clip(summed, -1, 1)


def _rounding(queries: Vectors) -> Vectors:
    """Return by how much a product with each query may differ between two orders of summing it."""
    lengths: Vectors = ROUNDING * np.maximum(1.0, np.linalg.norm(queries, axis=-1))
    return lengths
