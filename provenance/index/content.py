"""What an index holds, told in one short name that does not depend on how it came to hold it."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Self

import numpy as np
from numpy.typing import NDArray

WORD = 1 << 64


@dataclass(frozen=True, slots=True)
class Content:
    """A set of ids, as its size and two sums of 64 bits over scrambled ids.

    Sums can be taken back, so that adding and removing cost what they change (the multiset hash of
    Clarke et al. 2003, doi:10.1007/978-3-540-40061-5_12, its addition; against accidents, not enemies).
    """

    count: int = 0
    first: int = 0
    second: int = 0

    def plus(self, ids: NDArray[np.int64]) -> Self:
        """Return the content with these ids, none of which it has."""
        return self._moved(ids, 1)

    def minus(self, ids: NDArray[np.int64]) -> Self:
        """Return the content without these ids, all of which it has."""
        return self._moved(ids, -1)

    @property
    def name(self) -> str:
        """Return ``index-`` and 16 hexadecimal digits."""
        told = f"{self.count} {self.first} {self.second}"
        return f"index-{sha256(told.encode()).hexdigest()[:16]}"

    def _moved(self, ids: NDArray[np.int64], sign: int) -> Self:
        first, second = (_sum(ids, seed) for seed in (0x9E3779B97F4A7C15, 0xD1B54A32D192ED03))
        return type(self)(
            self.count + sign * len(ids),
            (self.first + sign * first) % WORD,
            (self.second + sign * second) % WORD,
        )


def _sum(ids: NDArray[np.int64], seed: int) -> int:
    """Return the sum of the ids, each scrambled as SplitMix64 does (Steele et al. 2014)."""
    mixed = ids.astype(np.uint64) + np.uint64(seed)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return int((mixed ^ (mixed >> np.uint64(31))).sum(dtype=np.uint64))
