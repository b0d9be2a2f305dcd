"""What every index offers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.ids import Ids
from provenance.index.manifest import Manifest

Vectors = NDArray[np.float32]
Hits = tuple[Ids, Vectors]


class Index(Protocol):
    """Unit vectors under 63-bit ids, searched completely: nothing above the floor is ever missed.

    One thread may change it while others search: a search sees the index as it was when it began.
    """

    @property
    def dimension(self) -> int:
        """Length of every vector."""

    @property
    def content(self) -> str:
        """Name of the set of ids it holds, ``index-`` and 16 digits: the same whatever its history."""

    def __len__(self) -> int:
        """Return how many vectors there are."""

    def add(self, ids: Ids | Sequence[int], vectors: Vectors) -> None:
        """Add vectors (n, dimension) under these ids; an id that is there already keeps its vector."""

    def remove(self, ids: Ids | Sequence[int]) -> int:
        """Remove these ids, ignoring those that are not there; return how many were."""

    def contains(self, ids: Ids | Sequence[int]) -> NDArray[np.bool_]:
        """Say of each id whether it is there."""

    def search(self, queries: Vectors, floor: float) -> tuple[Hits, ...]:
        """Return for each query (n, dimension) all ids with inner product >= floor, and those products.

        Best first, equal ones by id; a query gives the same bytes whatever else is asked with it, and
        however the vectors came to be here.

        Raises:
            StaleIndex: a vector that was found is damaged.
        """

    def ids(self) -> Ids:
        """Return all ids, ascending."""

    def vectors(self, ids: Ids | Sequence[int]) -> Vectors:
        """Return the vectors of these ids, (n, dimension).

        Raises:
            KeyError: an id is not there.
            StaleIndex: one of the vectors is damaged.
        """

    def products(self, ids: Ids | Sequence[int], query: Vectors) -> Vectors:
        """Return the inner product of each with a query (dimension,), with the very bytes of `search`.

        Raises:
            KeyError: an id is not there.
            StaleIndex: one of the vectors is damaged.
        """

    def above(self, ids: Ids | Sequence[int], query: Vectors, floor: float) -> Hits:
        """Return those of these ids that `search` finds for one query (dimension,), in the same form.

        Where they are many, quicker than `products`: few of their vectors are read.

        Raises:
            KeyError: an id is not there.
            StaleIndex: one of the vectors is damaged.
        """

    def compact(self) -> bool:
        """Have the next `save` write all anew, without gaps; say whether there is anything to gain."""

    def problems(self) -> tuple[str, ...]:
        """Read everything and return what is wrong with it, in words, a file each."""

    def save(self, folder: Path, *, encoder_name: str, encoder_revision: str) -> Manifest:
        """Write what is new beside what the folder has; nothing refers to it until the name is used.

        The manifest's name stands for what was written and how it lies: saving twice gives the same name.
        """
