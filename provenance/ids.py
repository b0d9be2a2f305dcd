"""Sets of ids: ascending arrays, and what is done with them.

numpy's own set operations take nothing for sorted: they hash all, which for ten thousand ids is forty times
as slow as merging two runs.
"""

from functools import reduce

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
"""(n,), ascending, each once."""

NONE: Ids = np.empty(0, np.int64)


def ascending(ids: NDArray[np.int64]) -> Ids:
    """Return these ids in order, each once; quick where few runs of them ascend already."""
    ordered = np.sort(ids, kind="stable")
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def union(*some: Ids) -> Ids:
    """Return the ids that are in any of these sets."""
    return ascending(np.concatenate((NONE, *some)))


def common(first: Ids, *others: Ids) -> Ids:
    """Return the ids that are in all of these sets."""
    fewest, *more = sorted((first, *others), key=len)
    return reduce(lambda left, right: left[among(left, right)], more, fewest)


def without(ids: Ids, others: Ids) -> Ids:
    """Return the ids of the first set that are not in the second."""
    return ids[~among(ids, others)]


def among(ids: NDArray[np.int64], some: Ids) -> NDArray[np.bool_]:
    """Tell of each id, in whatever order they come, whether it is in a set."""
    if not len(some):
        return np.zeros(len(ids), bool)
    found: NDArray[np.bool_] = some[np.minimum(np.searchsorted(some, ids), len(some) - 1)] == ids
    return found
