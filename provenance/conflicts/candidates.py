"""Which sentences are held against each other: channels united, and no pair left out for being far down.

- near: both have a name in common, and their vectors are near;
- dated: both have a name in common and tell when: the same event on another date is farther off in words;
- counting: both give a number of the same thing for the same name, whatever the wording, down to where two
  sentences have nothing to do with each other.

Whether two sentences are a candidate pair depends on these two alone, never on how many others there are:
a corpus that grew by a document has the same pairs as one that was read at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.conflicts.promise import FLOOR as COUNTING
from provenance.index import Vectors

NEAR = 0.35  # cosine
DATED = 0.25
SLACK = 1e-4  # how far a matrix product, whose order of sums depends on its shape, may stray from ours
BLOCK = 128  # rows at a time: with 100,000 columns a matrix of 50 MB
CHUNK = 16_384  # pairs at a time

Rows = NDArray[np.int64]
Products = NDArray[np.float32]
Counting = Callable[[Rows], Iterable[tuple[Rows, Rows]]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of the corpus, two by two, the cosine of their vectors, and what it has to be at least."""

    left: Rows
    right: Rows
    similarity: Products
    floor: Products

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.left)

    def only(self, kept: NDArray[np.bool_]) -> "Pairs":
        """Return the pairs that are marked."""
        return Pairs(self.left[kept], self.right[kept], self.similarity[kept], self.floor[kept])


def pairs(vectors: Vectors, new: Rows, counting: Counting) -> Iterator[Pairs]:
    """Yield, block by block, every pair of a new row and any other that a channel may nominate, once.

    Cosines are those of the matrix product, up to SLACK; `exact` makes them what they are. Whether both are
    dated is asked by `near`, when more is known of the rows.

    Args:
        vectors: (rows, dimension), unit rows.
        new: the rows to hold against all, ascending.
        counting: given a block of rows, tells for each key that some of them have which of them that are,
            as positions in the block, and all rows that have it.
    """
    is_new = np.zeros(len(vectors), np.bool_)
    is_new[new] = True
    everything = bool(is_new.all())
    columns = np.arange(len(vectors))
    for start in range(0, len(new), BLOCK):
        block = new[start : start + BLOCK]
        first = int(block[0]) if everything else 0  # all before were held against these already
        products = vectors[block] @ vectors[first:].T
        floors = np.full(products.shape, DATED, np.float32)
        for own, others in counting(block):
            floors[np.ix_(own, others[others >= first] - first)] = COUNTING
        wanted = products >= floors - SLACK
        wanted &= ~is_new[first:] | (columns[first:] > block[:, None])
        at = np.flatnonzero(wanted)
        row, column = np.divmod(at, wanted.shape[1])
        yield Pairs(block[row], column + first, products.ravel()[at], floors.ravel()[at])


def near(found: Pairs, is_dated: Callable[[Rows], NDArray[np.bool_]]) -> Pairs:
    """Return the pairs that may reach their floor, which is higher for those that are not both dated."""
    raised = (found.floor > COUNTING) & ~(is_dated(found.left) & is_dated(found.right))
    floor = np.where(raised, np.float32(NEAR), found.floor)
    known = Pairs(found.left, found.right, found.similarity, floor)
    return known.only(known.similarity >= floor - SLACK)


def exact(vectors: Vectors, found: Pairs) -> Pairs:
    """Return the pairs that reach their floor, by cosines that depend on the two vectors alone."""
    sums = np.empty(len(found), np.float32)
    for start in range(0, len(found), CHUNK):
        part = slice(start, start + CHUNK)
        sums[part] = np.einsum("ij,ij->i", vectors[found.left[part]], vectors[found.right[part]])
    known = Pairs(found.left, found.right, np.clip(sums, -1.0, 1.0), found.floor)
    return known.only(known.similarity >= known.floor)


def sharing(found: Pairs, anchors: Callable[[int], Rows]) -> Pairs:
    """Return the pairs whose rows have an anchor in common.

    `anchors` gives those of a row as numbers. Those of the left rows become bits, so that a pair takes one
    operation on a few machine words.
    """
    left, at_left = np.unique(found.left, return_inverse=True)
    right, at_right = np.unique(found.right, return_inverse=True)
    ours = [anchors(row) for row in left.tolist()]
    known = np.unique(np.concatenate([np.empty(0, np.int64), *ours]))
    bits = _bits(ours, known)
    other_bits = _bits([anchors(row) for row in right.tolist()], known)
    kept = np.empty(len(found), np.bool_)
    for start in range(0, len(found), CHUNK):
        part = slice(start, start + CHUNK)
        kept[part] = (bits[at_left[part]] & other_bits[at_right[part]]).any(axis=1)
    return found.only(kept)


def _bits(rows: Sequence[Rows], known: Rows) -> NDArray[np.uint64]:
    """Return (rows, words) of 64 bits: which of the known numbers, which ascend, each row has."""
    width = len(known) // 64 + 1
    table = np.zeros(len(rows) * width, np.uint64)
    owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    flat = np.concatenate([np.empty(0, np.int64), *rows])
    place = np.searchsorted(known, flat)
    there = place < len(known)
    there[there] = known[place[there]] == flat[there]
    place, owner = place[there], owner[there]
    np.bitwise_or.at(table, owner * width + place // 64, np.uint64(1) << (place % 64).astype(np.uint64))
    return table.reshape(len(rows), width)
