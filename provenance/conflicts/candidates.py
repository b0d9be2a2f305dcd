"""Which sentences are held against each other: channels united, and no pair left out for being far down.

- near: both have a name in common, and their vectors are near; the nearer, the longer one was published
  after the other, for what is told of one club or one town years later is told of another event;
- dated: the same, and both tell when: the same event on another date is farther off in words;
- counting: both give a number of the same thing for the same name, whatever the wording, down to where two
  sentences have nothing to do with each other.

Whether two sentences are a candidate pair depends on these two alone, never on how many others there are:
a corpus that grew by a document has the same pairs as one that was read at once. Here pairs of rows are
sifted by conditions that are necessary, all at once; `Corpus.nominates` asks of two what is sufficient.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from provenance.conflicts.disagreement.promise import FLOOR as COUNTING
from provenance.index import Vectors

DATED = 0.25  # cosine, of texts of one season
NEAR = 0.35
LATER = 0.45  # of texts that lie further apart
LONG_AFTER = 0.55
STORY = 0.25  # of texts that tell one story
SEASON, LONG = 45, 400  # days
SLACK = 1e-4  # how far a matrix product, whose order of sums depends on its shape, may stray from ours
BLOCK = 128  # rows at a time: with 100,000 columns a matrix of 50 MB
CHUNK = 16_384  # pairs at a time

Rows = NDArray[np.int64]
Products = NDArray[np.float32]
Distances = NDArray[np.float64]
Marks = NDArray[np.bool_]
Counting = Callable[[Rows], Iterable[tuple[Rows, Rows]]]
Tied = Callable[[Rows, Rows], tuple[Marks, Marks]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of the corpus, two by two, the cosine of their vectors, and what it has to be at least.

    `counting` marks those that give a number of one thing, `story` those that may tell one story, and
    `opposed` those whose vectors look as if they told opposite outcomes of it.
    """

    left: Rows
    right: Rows
    similarity: Products
    floor: Products
    counting: Marks
    story: Marks
    opposed: Marks

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.left)

    def only(self, kept: Marks | Rows) -> "Pairs":
        """Return the pairs that are marked, or those at these positions."""
        columns = (getattr(self, name) for name in self.__slots__)
        return Pairs(*(column[kept] for column in columns))


def pairs(vectors: Vectors, new: Rows, counting: Counting, tied: Tied) -> Iterator[Pairs]:
    """Yield by blocks every pair of a new row and any other row that a channel may nominate, once.

    Cosines are those of the matrix product, up to SLACK; `exact` makes them what they are, and `near`
    raises the floors, when more is known of the rows.

    Args:
        vectors: (rows, dimension), unit rows.
        new: the rows to hold against all, ascending.
        counting: given a block of rows, tells for each key that some of them have which of them that are,
            as positions in the block, and all rows that have it.
        tied: given a block of rows and others, ascending, tells which of them name one thing, and which
            may tell one story: (block, others) each.
    """
    is_new = np.zeros(len(vectors), np.bool_)
    is_new[new] = True
    everything = bool(is_new.all())
    columns = np.arange(len(vectors))
    for start in range(0, len(new), BLOCK):
        block = new[start : start + BLOCK]
        first = int(block[0]) if everything else 0  # all before were held against these already
        products = vectors[block] @ vectors[first:].T
        wanted = products >= np.float32(min(DATED, STORY) - SLACK)
        counted = np.zeros_like(wanted)
        for own, others in counting(block):
            counted[np.ix_(own, others[others >= first] - first)] = True
        counted &= products >= np.float32(COUNTING - SLACK)
        wanted |= counted
        before = columns[first : block[-1] + 1]  # of which some were held against each other already
        wanted[:, : len(before)] &= ~is_new[before] | (before > block[:, None])
        others = np.flatnonzero(wanted.any(axis=0))
        named, story = tied(block, others + first)
        row, at = np.nonzero(wanted[:, others] & (named | story))
        column = others[at]
        yield Pairs(
            block[row],
            column + first,
            products[row, column],
            np.full(len(row), COUNTING, np.float32),
            counted[row, column],
            story[row, at],
            np.zeros(len(row), np.bool_),
        )


def floor(apart: int | None, *, dated: bool) -> float:
    """Return how near two sentences have to be that share a name.

    Args:
        apart: days between their texts, None where one has no date.
        dated: both tell when.
    """
    if apart is None or apart <= SEASON:
        return DATED if dated else NEAR
    return LATER if apart <= LONG else LONG_AFTER


def near(found: Pairs, apart: Distances, dated: Marks) -> Pairs:
    """Return the pairs that may reach their floor, raised by what is known of their rows.

    Args:
        found: pairs of rows.
        apart: the least number of days that can lie between two texts that have them.
        dated: whether both tell when, somewhere.
    """
    raised = np.where(
        apart <= SEASON, np.where(dated, DATED, NEAR), np.where(apart <= LONG, LATER, LONG_AFTER)
    )
    raised = np.where(found.story, np.minimum(raised, STORY), raised)
    floors = np.where(found.counting, COUNTING, raised).astype(np.float32)
    return replace(found, floor=floors).only(found.similarity >= floors - SLACK)


def exact(vectors: Vectors, found: Pairs) -> Pairs:
    """Return the pairs that reach their floor, by cosines that depend on the two vectors alone."""
    sums = np.empty(len(found), np.float32)
    for start in range(0, len(found), CHUNK):
        part = slice(start, start + CHUNK)
        sums[part] = np.einsum("ij,ij->i", vectors[found.left[part]], vectors[found.right[part]])
    known = replace(found, similarity=np.clip(sums, -1.0, 1.0))
    return known.only(known.similarity >= known.floor)


def in_any(others: Rows, lists: Iterable[Rows]) -> Marks:
    """Tell which of some rows, ascending, are in any of these lists."""
    end = int(others[-1]) + 1 if len(others) else 0
    there = np.zeros(end, np.bool_)
    for rows in lists:
        there[rows[rows < end]] = True
    return there[others]
