"""What every index offers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.index.manifest import Manifest

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]
Hits = tuple[Ids, Vectors]


class Index(Protocol):
    """Unit vectors under 63-bit ids, searched completely: nothing above the floor is ever missed."""

    @property
    def dimension(self) -> int:
        """Length of every vector."""

    def __len__(self) -> int:
        """Return how many vectors there are."""

    def add(self, ids: Ids | Sequence[int], vectors: Vectors) -> None:
        """Add vectors (n, dimension) under these ids; an id that is there already keeps its vector."""

    def remove(self, ids: Ids | Sequence[int]) -> int:
        """Remove these ids, ignoring those that are not there; return how many were."""

    def search(self, queries: Vectors, floor: float) -> tuple[Hits, ...]:
        """Return for each query (n, dimension) all ids with inner product >= floor, and those products.

        Best first, equal ones by id; a query gives the same bytes whatever else is asked with it.
        """

    def ids(self) -> Ids:
        """Return all ids, ascending."""

    def vectors(self, ids: Ids | Sequence[int]) -> Vectors:
        """Return the vectors of these ids, (n, dimension). Raises KeyError for an id that is not there."""

    def save(self, folder: Path, *, encoder_name: str, encoder_revision: str) -> Manifest:
        """Write the index beside those already in the folder; nothing refers to it until its name is used.

        The name is made of the content, so saving the same index twice writes the same file.
        """
