"""Opening a saved index: every file is looked at, none but small ones are read."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from provenance.errors import StaleIndex
from provenance.ids import NONE
from provenance.index import arrays, manifest
from provenance.index.manifest import ANEW, MEND, Manifest
from provenance.index.part import Part
from provenance.index.saving import REMOVED
from provenance.index.segment import WHOLE, Positions, on_disk
from provenance.index.segmented import Segmented

AT_ONCE = 1 << 24  # bytes up to which all files are compared with their digests


def load(folder: Path, name: str, *, encoder_name: str, encoder_revision: str) -> Segmented:
    """Return the index saved under this name; it stays usable when its files are deleted.

    An index of up to 16 MB is compared with its digests as a whole. Of a larger one only what would hide
    rows is; `Index.problems` reads the rest.

    Raises:
        StaleIndex: it is missing, damaged, of another format, or made by another encoder.
    """
    folder = folder.absolute()
    described = manifest.read(folder, name)
    made_by = f"{described.encoder} ({described.revision})"
    wanted = f"{encoder_name} ({encoder_revision})"
    if made_by != wanted:
        raise StaleIndex(f"{folder / name}.json was made by encoder {made_by}, this is {wanted}; {ANEW}")
    segments = [on_disk(folder, entry, described.dimension) for entry in described.segments]
    if sum(segment.bytes() for segment in segments) <= AT_ONCE:
        for segment in segments:
            segment.whole(segment.kinds())
    gone = split([len(segment) for segment in segments], removed(folder, described))
    parts = tuple(Part(segment, rows) for segment, rows in zip(segments, gone, strict=True))
    if sum(len(part) for part in parts) != described.count:
        raise StaleIndex(f"{folder / name}.json is damaged: it counts other rows than there are; {MEND}")
    return Segmented(described.dimension, parts, described.content)


def removed(folder: Path, described: Manifest) -> Positions:
    """Return the removed rows of a saved index, counted through all its segments one after the other.

    Raises:
        StaleIndex: their file is missing or damaged.
    """
    if described.removed is None:
        return NONE
    path = folder / f"{described.name}{REMOVED}"
    stored = arrays.opened(path, WHOLE, (described.removed.count,))
    if stored.digest() != described.removed.sha256:
        raise StaleIndex(f"{path} is damaged: its content has changed; {MEND}")
    return np.array(stored.array)


def split(sizes: Sequence[int], rows: Positions) -> list[Positions]:
    """Return the removed rows of each segment of these sizes, counted from its own first row."""
    starts = np.cumsum([0, *sizes])
    edges = np.searchsorted(rows, starts).tolist()
    return [
        rows[first:last] - start
        for first, last, start in zip(edges, edges[1:], starts.tolist(), strict=False)
    ]
