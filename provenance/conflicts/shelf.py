"""Readings of units, held ready while many others are held against them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from provenance.compare import text
from provenance.compare.text import Vectors
from provenance.conflicts.corpus import Corpus
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.domain.assertion import Assertion
from provenance.embed import TokenVectors

KEPT = 8192  # readings, and texts with their vectors of some 35 kB, that are remembered

Tokens = Callable[[Sequence[str]], Sequence[TokenVectors]]
Encoded = Mapping[str, TokenVectors]
K = TypeVar("K")
V = TypeVar("V")


class Shelf:
    """The readings of the units last asked for, without vectors until they are needed.

    Units of one sentence share its vectors, whatever surrounds it. Texts are encoded in a thread of their
    own, so that others are compared meanwhile.
    """

    def __init__(self, corpus: Corpus, tokens: Tokens, worker: ThreadPoolExecutor) -> None:
        self._corpus = corpus
        self._tokens = tokens
        self._worker = worker
        self._readings: dict[int, Reading] = {}
        self._encoded: dict[str, Future[Encoded]] = {}
        self._vectors: dict[str, Vectors | None] = {}

    def plain(self, unit: int) -> Reading:
        """Return the reading of a unit, perhaps without vectors."""
        found = self._readings.pop(unit, None)
        found = found or reading(text(self._corpus.assertion(self._corpus.all[unit])))
        _remember(self._readings, unit, found)
        return found

    def ask(self, units: Iterable[int]) -> None:
        """Begin to encode the texts of units, which will be wanted with their vectors."""
        asked = dict.fromkeys(self.plain(unit).text.assertion.text for unit in units)
        for known in asked.keys() & self._vectors.keys():
            _remember(self._vectors, known, self._vectors[known])  # not to be forgotten before it is seen
        if new := [one for one in asked if one not in self._vectors and one not in self._encoded]:
            self._encoded |= dict.fromkeys(new, self._worker.submit(self._encode, new))

    def seen(self, unit: int) -> Reading:
        """Return the reading of a unit that was asked for, with vectors."""
        found = self.plain(unit)
        if found.text.vectors is None:
            found = found.seen(self._seen(found.text.assertion))
            _remember(self._readings, unit, found)
        return found

    def _seen(self, assertion: Assertion) -> Vectors | None:
        said = assertion.text
        if said in self._vectors:
            vectors = self._vectors[said]
        else:
            asked = self._encoded.pop(said, None)  # it may have been known, and forgotten since
            asked = asked or self._worker.submit(self._encode, [said])
            tokens = asked.result()[said]
            vectors = text(assertion, tokens.spans, tokens.vectors).vectors
        _remember(self._vectors, said, vectors)
        return vectors

    def _encode(self, texts: Sequence[str]) -> Encoded:
        return dict(zip(texts, self._tokens(texts), strict=True))


def _remember(known: dict[K, V], key: K, value: V) -> None:
    """Put it at the end, and forget what was asked for longest ago."""
    known.pop(key, None)
    known[key] = value
    if len(known) > KEPT:
        del known[next(iter(known))]
