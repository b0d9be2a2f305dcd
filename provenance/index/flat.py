"""FAISS, exact: each vector compared with each query (faiss.ai; Johnson et al. 2019, arXiv:1702.08734)."""

import os
from collections.abc import Sequence
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np

from provenance.errors import StaleIndex
from provenance.index.interface import Hits, Ids, Vectors
from provenance.index.manifest import FORMAT, MEND, METRIC, Manifest, read, verify, write

ENDING = ".faiss"
SLACK = 1e-4  # how far faiss's own sums, whose order depends on the batch, may stray from ours


class Flat:
    """`IndexIDMap2` over `IndexFlatIP`, held in memory."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @property
    def dimension(self) -> int:
        """Length of every vector."""
        return int(self._index.d)

    def __len__(self) -> int:
        """Return how many vectors there are."""
        return int(self._index.ntotal)

    def add(self, ids: Ids | Sequence[int], vectors: Vectors) -> None:
        """Add vectors (n, dimension) under these ids; an id that is there already keeps its vector.

        Raises:
            ValueError: ids and vectors do not fit each other or this index.
        """
        wanted = np.asarray(ids, dtype=np.int64)
        given = self._fit(vectors)
        if wanted.shape != (len(given),):
            raise ValueError(f"{wanted.shape} ids for {len(given)} vectors")
        fresh, at = np.unique(wanted, return_index=True)
        new = ~np.isin(fresh, self._positions())
        if new.any():
            self._index.add_with_ids(np.ascontiguousarray(given[at[new]]), np.ascontiguousarray(fresh[new]))

    def remove(self, ids: Ids | Sequence[int]) -> int:
        """Remove these ids, ignoring those that are not there; return how many were."""
        return int(self._index.remove_ids(np.unique(np.asarray(ids, dtype=np.int64))))

    def search(self, queries: Vectors, floor: float) -> tuple[Hits, ...]:
        """Return for each query (n, dimension) all ids with inner product >= floor, and those products."""
        import faiss

        asked = self._fit(queries)
        if not len(asked) or not len(self):
            return tuple((np.empty(0, np.int64), np.empty(0, np.float32)) for _ in asked)
        # The flat index below the map answers with positions, which fetch the vectors without a look-up.
        flat: Any = faiss.downcast_index(self._index.index)
        rows = faiss.rev_swig_ptr(flat.get_xb(), len(self) * self.dimension).reshape(
            len(self), self.dimension
        )
        ids = self._positions()
        limits, _, positions = flat.range_search(asked, float(floor) - SLACK)
        return tuple(
            _ranked(ids, rows, positions[start:end], query, floor)
            for query, start, end in zip(asked, limits[:-1].tolist(), limits[1:].tolist(), strict=True)
        )

    def ids(self) -> Ids:
        """Return all ids, ascending."""
        return np.sort(self._positions())

    def vectors(self, ids: Ids | Sequence[int]) -> Vectors:
        """Return the vectors of these ids, (n, dimension). Raises KeyError for an id that is not there."""
        wanted = np.asarray(ids, dtype=np.int64)
        if not len(wanted):
            return np.empty((0, self.dimension), dtype=np.float32)
        try:
            found: Vectors = self._index.reconstruct_batch(wanted)
        except RuntimeError as error:
            missing = np.setdiff1d(wanted, self._positions())
            raise KeyError(int(missing[0]) if len(missing) else str(error)) from error
        return found

    def save(self, folder: Path, *, encoder_name: str, encoder_revision: str) -> Manifest:
        """Write ``index-<digest>.faiss`` and its manifest, each aside and then in one step into place."""
        import tempfile

        import faiss

        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".saving-", dir=folder) as aside:
            file = Path(aside) / "index"
            faiss.write_index(self._index, str(file))
            with file.open("rb+") as written:
                digest = file_digest(written, "sha256").hexdigest()
                os.fsync(written.fileno())
            manifest = Manifest(
                format=FORMAT,
                name=f"index-{digest[:16]}",
                encoder=encoder_name,
                revision=encoder_revision,
                dimension=self.dimension,
                metric=METRIC,
                count=len(self),
                size=file.stat().st_size,
                sha256=digest,
            )
            described = Path(aside) / "manifest"
            with described.open("wb") as opened:
                opened.write(write(manifest))
                opened.flush()
                os.fsync(opened.fileno())
            file.replace(folder / f"{manifest.name}{ENDING}")
            described.replace(folder / f"{manifest.name}.json")
        _sync(folder)
        return manifest

    def _positions(self) -> Ids:
        """Return the id at each position of the flat index."""
        import faiss

        ids: Ids = faiss.vector_to_array(self._index.id_map)
        return ids

    def _fit(self, vectors: Vectors) -> Vectors:
        given = np.ascontiguousarray(vectors, dtype=np.float32)
        if given.ndim != 2 or given.shape[1] != self.dimension:
            raise ValueError(f"vectors of shape {given.shape} for an index of dimension {self.dimension}")
        return given


def empty(dimension: int) -> Flat:
    """Return an index without vectors."""
    import faiss

    return Flat(faiss.IndexIDMap2(faiss.IndexFlatIP(dimension)))


def load(folder: Path, name: str, *, encoder_name: str, encoder_revision: str) -> Flat:
    """Return the index saved under this name.

    Raises:
        StaleIndex: it is missing, damaged, of another format, or made by another encoder.
    """
    file = folder / f"{name}{ENDING}"
    manifest = read(folder / f"{name}.json")
    # faiss trusts what it reads and may crash on a damaged file: only a verified one reaches it.
    verify(manifest, file, name=name, encoder_name=encoder_name, encoder_revision=encoder_revision)
    import faiss

    try:
        index = faiss.read_index(str(file))
    except RuntimeError as error:
        raise StaleIndex(f"{file} cannot be read by this version of faiss; {MEND}") from error
    kind = isinstance(index, faiss.IndexIDMap2) and index.metric_type == faiss.METRIC_INNER_PRODUCT
    if not kind or (index.d, index.ntotal) != (manifest.dimension, manifest.count):
        raise StaleIndex(f"{file} is not the index its manifest describes; {MEND}")
    return Flat(index)


def _ranked(ids: Ids, rows: Vectors, positions: Ids, query: Vectors, floor: float) -> Hits:
    """Return ids and scores >= floor of these positions, best first, equal ones by id."""
    # A sum in one fixed order, so that a score does not depend on how many queries came together.
    scores = np.clip(np.einsum("ij,j->i", rows[positions], query), -1, 1)
    kept = scores >= floor
    found, scores = ids[positions][kept], scores[kept]
    order = np.lexsort((found, -scores))
    return found[order], scores[order]


def _sync(folder: Path) -> None:
    """Make the new names themselves durable, where the system lets a folder be opened."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
