"""Writing segments: rows of any parts, in the order of their ids, in constant memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from provenance.ids import Ids
from provenance.index import arrays, codes
from provenance.index.interface import Vectors
from provenance.index.manifest import FORMAT, Entry
from provenance.index.merging import cuts
from provenance.index.part import Part
from provenance.index.segment import BYTE, ENDINGS, FLOAT, PIECE, WHOLE, Positions

CODED = 4096  # rows of a segment from which on its codes are worth a quarter more disk


@dataclass(frozen=True, slots=True)
class Maker:
    """The encoder whose vectors an index holds."""

    name: str
    revision: str

    def segment(self, dimension: int, ids: str, vectors: str) -> str:
        """Return the name of a segment whose files have these digests: it proves what they hold."""
        told = "\n".join((FORMAT, self.name, self.revision, str(dimension), ids, vectors))
        return f"segment-{sha256(told.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class _Merge:
    """Rows to be: their ids, ascending, and where each of them comes from."""

    parts: Sequence[Part]
    ids: Ids
    owner: Positions
    position: Positions

    def pieces(self, start: int, end: int) -> Iterator[Vectors]:
        for first in range(start, end, PIECE):
            here = slice(first, min(first + PIECE, end))
            yield self._gathered(self.owner[here], self.position[here])

    def _gathered(self, owner: Positions, position: Positions) -> Vectors:
        rows = np.empty((len(owner), self.parts[0].segment.vectors.array.shape[1]), np.float32)
        for number in np.unique(owner).tolist():
            here = owner == number
            vectors = self.parts[number].segment.vectors
            rows[here] = vectors.array[position[here]]
            vectors.forget()
        return rows


def coded(rows: int) -> bool:
    """Say whether a segment of so many rows has codes."""
    return rows > CODED


def segments(parts: Sequence[Part], aside: Path, maker: Maker) -> list[Entry]:
    """Write the rows that count of all parts as few segments into a folder.

    What lies on disk is compared with its digest before it is copied: damage is never carried on.

    Raises:
        StaleIndex: a file of the parts is damaged.
    """
    live = [part.live() for part in parts]
    for part in parts:
        part.segment.whole(("ids", "vectors"))
    ids = np.concatenate([part.segment.ids.array[at] for part, at in zip(parts, live, strict=True)])
    owner = np.repeat(np.arange(len(parts)), [len(at) for at in live])
    order = np.argsort(ids, kind="stable")
    merge = _Merge(parts, ids[order], owner[order], np.concatenate(live)[order])
    return [_segment(merge, start, end, aside, maker) for start, end in cuts(len(ids))]


def _segment(merge: _Merge, start: int, end: int, aside: Path, maker: Maker) -> Entry:
    count, dimension = end - start, merge.parts[0].segment.vectors.array.shape[1]
    written = {kind: aside / f"written{ending}" for kind, ending in ENDINGS.items()}
    ids = arrays.write(written["ids"], merge.ids[start:end].astype(WHOLE))
    lowest, highest = np.full(dimension, np.inf, np.float32), np.full(dimension, -np.inf, np.float32)
    with arrays.Writing(written["vectors"], FLOAT, (count, dimension)) as file:
        for rows in merge.pieces(start, end):
            file.write(rows)
            lowest, highest = np.minimum(lowest, rows.min(axis=0)), np.maximum(highest, rows.max(axis=0))
    entry = Entry(maker.segment(dimension, ids, file.digest), count, ids, file.digest)
    if coded(count):
        entry = _coded(entry, written, codes.scale(lowest, highest))
    for kind, path in written.items():
        if path.exists():
            path.replace(aside / f"{entry.name}{ENDINGS[kind]}")
    return entry


def _coded(entry: Entry, written: dict[str, Path], scale: Vectors) -> Entry:
    """Write the codes of a segment whose vectors are written."""
    by, slack = codes.quantizer(scale), 0.0
    shape = (entry.rows, scale.shape[1])
    vectors = arrays.opened(written["vectors"], FLOAT, shape)
    with arrays.Writing(written["codes"], BYTE, shape) as file:
        for start in range(0, entry.rows, PIECE):
            made, lost = codes.encoded(vectors.array[start : start + PIECE], by)
            file.write(made)
            slack = max(slack, lost)
            vectors.forget()
    sums = arrays.write(written["scale"], scale)
    return Entry(entry.name, entry.rows, entry.ids, entry.vectors, file.digest, sums, slack)
