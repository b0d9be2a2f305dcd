"""Which documents tell one story, by what their sentences say on the whole and whom they name.

Story link detection (Allan, Lavrenko and Swan 2002, "Explorations within topic tracking and detection"),
with the mean of a document's sentence vectors. Whether two documents do depends on these two alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from provenance.conflicts.candidates import SLACK, Marks, Rows
from provenance.index import Vectors

LINKED = 0.5  # cosine of two documents from which on they may tell one story
ONE = 0.8  # … and from which on they surely do
HOMES = 8  # different texts; a sentence that stands in more belongs to no story
BITS = 8192  # into which the marks of the names in a document fall, to sift by


class Stories:
    """The documents of a corpus, as vectors; what is worked out of two of them is remembered.

    `share` tells whether two documents name one thing, and `marks` gives numbers of which two that do have
    one in common.
    """

    def __init__(
        self,
        documents: Mapping[int, Sequence[int]],
        vectors: Vectors,
        share: Callable[[int, int], bool],
        marks: Callable[[int], Iterable[int]],
    ) -> None:
        self._share, self._marks = share, marks
        self._documents = tuple(documents)
        self._bits = np.zeros((len(documents), BITS // 64), np.uint64)
        self._marked = np.zeros(len(documents), np.bool_)
        self._at = {document: number for number, document in enumerate(documents)}
        self._centroids = np.zeros((len(documents), vectors.shape[1]), np.float32)
        self._homes = np.full((len(vectors), HOMES + 1), -1, np.int32)
        count = np.zeros(len(vectors), np.int32)
        texts: dict[tuple[int, ...], int] = {}
        for number, rows in enumerate(documents.values()):
            distinct = np.unique(np.array(rows, np.int64))
            mean = vectors[distinct].mean(axis=0)
            self._centroids[number] = mean / (np.linalg.norm(mean) or 1.0)
            if texts.setdefault(tuple(rows), number) != number:
                continue  # a reprint is of the stories that the first print is of
            distinct = distinct[count[distinct] <= HOMES]
            self._homes[distinct, count[distinct]] = number
            count[distinct] += 1
        self._homes[count > HOMES] = -1
        self._texts = [texts[tuple(rows)] for rows in documents.values()]
        self._known: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """Return how surely two documents tell one story, in tenths from 0 to 1; 0 of reprints."""
        left, right = sorted((self._at[one], self._at[other]))
        known = self._known.get((left, right))
        if known is None:
            likeness = float(np.dot(self._centroids[left], self._centroids[right]))
            apart = self._texts[left] != self._texts[right]
            linked = apart and likeness >= LINKED and self._share(one, other)
            sure = round(min((likeness - LINKED) / (ONE - LINKED), 1.0), 1)
            known = self._known[left, right] = max(sure, 0.1) if linked else 0.0
        return known

    def may(self, left: Rows, right: Rows) -> Marks:
        """Tell of rows, two by two, whether documents that have them may tell one story."""
        found = np.zeros(len(left), np.bool_)
        asked = np.unique(self._homes[np.unique(left)])
        asked = asked[asked >= 0]
        if not len(asked):
            return found
        linked = self._centroids[asked] @ self._centroids.T >= np.float32(LINKED - SLACK)
        linked[np.arange(len(asked)), asked] = False
        met = np.zeros(len(self._documents) + 1, np.bool_)  # the last one for rows without further homes
        met[np.unique(self._homes[np.unique(right)])] = True
        linked &= met[:-1]
        self._mark(np.union1d(asked, np.flatnonzero(linked.any(axis=0))))
        for at, number in enumerate(asked.tolist()):
            alike = np.flatnonzero(linked[at])
            linked[at, alike] = (self._bits[alike] & self._bits[number]).any(axis=1)
        for mine in range(HOMES):
            ours = self._homes[left, mine]
            for its in range(HOMES):
                theirs = self._homes[right, its]
                there = np.flatnonzero((ours >= 0) & (theirs >= 0) & ~found)
                if not len(there):
                    break
                found[there] = linked[np.searchsorted(asked, ours[there]), theirs[there]]
        return found

    def _mark(self, numbers: Rows) -> None:
        for number in numbers[~self._marked[numbers]].tolist():
            for mark in self._marks(self._documents[number]):
                word, bit = divmod(mark % BITS, 64)
                self._bits[number, word] |= np.uint64(1 << bit)
            self._marked[number] = True
