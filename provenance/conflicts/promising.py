"""Which pairs of sentences may disagree, before a word of them is encoded, and which look opposed."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from provenance.conflicts.candidates import BLOCK, Pairs, exact, pairs
from provenance.conflicts.corpus import Corpus
from provenance.conflicts.learned import LIKE, Reader
from provenance.domain.run import Progress

OnProgress = Callable[[Progress], None]


@dataclass(slots=True)
class Promising:
    """Pairs of units that may disagree, by number, their cosine, and whether they look opposed."""

    left: "array[int]" = field(default_factory=lambda: array("l"))
    right: "array[int]" = field(default_factory=lambda: array("l"))
    similarity: "array[float]" = field(default_factory=lambda: array("f"))
    opposed: "array[int]" = field(default_factory=lambda: array("b"))

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.left)

    def add(self, left: int, right: int, similarity: float, *, opposed: bool) -> None:
        """Add a pair."""
        self.left.append(left)
        self.right.append(right)
        self.similarity.append(similarity)
        self.opposed.append(opposed)


def promising_pairs(corpus: Corpus, fresh: frozenset[int], reader: Reader, report: OnProgress) -> Promising:
    """Return all pairs of units that may disagree and of which one stands in a fresh document."""
    new = corpus.of(fresh)
    everything = len(fresh) == len(corpus.documents)
    found = Promising()
    report(Progress("pairing", 0, len(new)))
    for done, block in enumerate(pairs(corpus.vectors, new, corpus.counting(new), corpus.tied), start=1):
        rows = exact(corpus.vectors, corpus.near(block))
        kept = corpus.readings(_marked(rows, corpus, reader))
        columns = (kept.left, kept.right, kept.similarity, kept.counting, kept.story, kept.opposed)
        for left, right, similarity, counting, story, looks in zip(
            *(one.tolist() for one in columns), strict=True
        ):
            one, two = corpus.all[left], corpus.all[right]
            known = not (everything or one.stands_in(fresh) or two.stands_in(fresh))
            if not known and corpus.nominates(one, two, similarity, counting=counting, story=story):
                found.add(left, right, similarity, opposed=looks)
        report(Progress("pairing", min(done * BLOCK, len(new)), len(new)))
    return found


def _marked(rows: Pairs, corpus: Corpus, reader: Reader) -> Pairs:
    """Return pairs of rows with those marked that look as if they told opposite outcomes of one story."""
    asked = np.flatnonzero(rows.story & (rows.similarity >= LIKE))
    marks = rows.opposed.copy()
    marks[asked] = reader.may(corpus.vectors[rows.left[asked]], corpus.vectors[rows.right[asked]])
    return replace(rows, opposed=marks)
