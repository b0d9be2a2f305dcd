"""Which documents tell one story, by what their sentences say on the whole and whom they name.

Story link detection (Allan, Lavrenko and Swan 2002, "Explorations within topic tracking and detection"),
with the mean of a document's sentence vectors. Whether two documents do depends on these two alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

import numpy as np

from provenance.conflicts.candidates import SLACK, Marks, Rows, in_any
from provenance.ids import ascending, union
from provenance.index import Vectors

LINKED = 0.5  # cosine of two documents from which on they may tell one story
ONE = 0.8  # … and from which on they surely do
HOMES = 8  # different texts; a sentence that stands in more belongs to no story
PRINTS = 64  # documents of one text, or pairs of documents of two, that are asked one by one
BITS = 8192  # into which the names in a document fall, to sift by


class Stories:
    """The documents of a corpus, as vectors; which of them tell one story is remembered.

    `share` tells whether two documents name one thing, and `names` gives the names in one, and all that are
    one with any of them: of two documents that share a name, the one that is asked for later has there what
    the other has here.
    """

    def __init__(
        self,
        documents: Mapping[int, Sequence[int]],
        vectors: Vectors,
        share: Callable[[int, int], bool],
        names: Callable[[int], tuple[Iterable[int], Iterable[int]]],
    ) -> None:
        self._share, self._names = share, names
        self._documents = tuple(documents)
        self._rows = tuple(documents.values())
        self._bits = np.zeros((2, len(documents), BITS // 64), np.uint64)  # names, and those one with them
        self._marked = np.zeros(len(documents), np.bool_)
        self._at = {document: number for number, document in enumerate(documents)}
        self._centroids = np.zeros((len(documents), vectors.shape[1]), np.float32)
        self._homes = np.full((len(vectors), HOMES + 1), -1, np.int32)
        count = np.zeros(len(vectors), np.int32)
        texts: dict[tuple[int, ...], int] = {}
        for number, rows in enumerate(documents.values()):
            distinct = ascending(np.array(rows, np.int64))
            mean = vectors[distinct].mean(axis=0)
            self._centroids[number] = mean / (np.linalg.norm(mean) or 1.0)
            if texts.setdefault(tuple(rows), number) != number:
                continue  # a reprint is of the stories that the first print is of
            distinct = distinct[count[distinct] <= HOMES]
            self._homes[distinct, count[distinct]] = number
            count[distinct] += 1
        self._homes[count > HOMES] = -1
        self._texts = [texts[tuple(rows)] for rows in documents.values()]
        self._prints: dict[int, list[int]] = {}
        for document, text in zip(documents, self._texts, strict=True):
            self._prints.setdefault(text, []).append(document)
        self._known: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """Return how surely two documents tell one story, in tenths from 0 to 1; 0 of reprints."""
        left, right = sorted((self._at[one], self._at[other]))
        known = self._known.get((left, right))
        if known is None:
            likeness = float(np.dot(self._centroids[left], self._centroids[right]))
            apart = self._texts[left] != self._texts[right]
            linked = apart and likeness >= LINKED and self._share(one, other)
            if not linked:
                return 0.0  # as of nearly all, so that is not remembered
            sure = round(min((likeness - LINKED) / (ONE - LINKED), 1.0), 1)
            known = self._known[left, right] = max(sure, 0.1)
        return known

    def shared(self, block: Rows, others: Rows) -> Marks:
        """Tell which of two lists of rows stand in documents that tell one story: (block, others).

        Both are ascending. Rows that stand in several documents are told of if any of these do.
        """
        found = np.zeros((len(block), len(others)), np.bool_)
        homes = self._homes[block]
        asked = ascending(homes[homes >= 0].astype(np.int64))
        if not len(asked):
            return found
        linked = self._centroids[asked] @ self._centroids.T >= np.float32(LINKED - SLACK)
        linked[np.arange(len(asked)), asked] = False
        met = np.zeros(len(self._documents) + 1, np.bool_)  # the last one for rows without further homes
        met[self._homes[others]] = True
        linked &= met[:-1]
        self._mark(union(asked, np.flatnonzero(linked.any(axis=0))))
        for number, alike in zip(asked.tolist(), linked, strict=True):
            near = np.flatnonzero(alike)
            (names, kin), (its, ones) = self._bits[:, number], self._bits[:, near]
            near = near[((its & kin) | (ones & names)).any(axis=1)]
            told = [self._told(other) for other in near.tolist() if self._may(number, other)]
            if told:
                found[(homes == number).any(axis=1)] |= in_any(others, told)
        return found

    def _may(self, text: int, other: int) -> bool:
        """Tell whether documents of two texts tell one story; of texts of very many, that they may."""
        ours, theirs = self._prints[text], self._prints[other]
        return len(ours) * len(theirs) > PRINTS or any(self.of(*pair) for pair in product(ours, theirs))

    def _told(self, number: int) -> Rows:
        """Return the rows of a document that are of its story."""
        return np.array([row for row in self._rows[number] if self._homes[row, 0] >= 0], np.int64)

    def _mark(self, texts: Rows) -> None:
        for text in texts[~self._marked[texts]].tolist():
            prints = self._prints[text]
            self._marked[text] = True
            if len(prints) > PRINTS:
                self._bits[:, text] = ~np.uint64(0)
                continue
            for one in prints:
                for row, names in enumerate(self._names(one)):
                    for name in names:
                        word, bit = divmod(name % BITS, 64)
                        self._bits[row, text, word] |= np.uint64(1 << bit)
