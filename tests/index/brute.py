"""What an index is compared with: a dictionary, and numpy over all of it."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from provenance import index
from provenance.ids import Ids
from provenance.index import Hits, Index, Vectors

MADE_BY = {"encoder_name": "hashing", "encoder_revision": "1"}


def unit(count: int, dimension: int = 24, seed: int = 0) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def big_ids(count: int, seed: int = 0) -> Ids:
    ids = np.random.default_rng(seed).choice(2**63 - 1, size=count).astype(np.int64)
    assert len(np.unique(ids)) == count
    return ids


def filled(count: int = 200, dimension: int = 24, seed: int = 0) -> Index:
    made = index.empty(dimension)
    made.add(big_ids(count, seed), unit(count, dimension, seed))
    return made


def save(made: Index, folder: Path) -> str:
    return made.save(folder, **MADE_BY).name


def load(folder: Path, name: str) -> Index:
    return index.load(folder, name, **MADE_BY)


def found(ids: Ids, vectors: Vectors, query: Vectors, floor: float) -> Hits:
    """All ids whose product, summed row by row, reaches the floor; best first, equal ones by id."""
    products = np.clip(np.einsum("ij,j->i", vectors, query), -1, 1)
    kept = products >= floor
    ids, products = ids[kept], products[kept]
    order = np.lexsort((ids, -products))
    return ids[order], products[order]


def assert_finds(made: Index, held: Mapping[int, Vectors], queries: Vectors, floor: float) -> None:
    """Fail where the index, asked, gives other bytes than the dictionary."""
    ids = np.array(sorted(held), dtype=np.int64)
    vectors = np.array([held[one] for one in ids.tolist()], np.float32).reshape(len(ids), made.dimension)
    for answer, query in zip(made.search(queries, floor), queries, strict=True):
        for ours, truth in zip(answer, found(ids, vectors, query, floor), strict=True):
            assert ours.dtype == truth.dtype
            assert ours.tobytes() == truth.tobytes()
