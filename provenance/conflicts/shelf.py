"""Readings of units, held ready while many others are held against them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from provenance.compare import Text, text
from provenance.conflicts.corpus import Corpus
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.domain.assertion import Assertion

KEPT = 8192  # readings, and texts with their vectors of some 35 kB, that are remembered

Texts = Callable[[Sequence[Assertion]], Sequence[Text]]
K = TypeVar("K")
V = TypeVar("V")


class Shelf:
    """The readings of the units last asked for, without vectors until they are needed.

    Units of one sentence share its vectors, whatever surrounds it.
    """

    def __init__(self, corpus: Corpus, texts: Texts) -> None:
        self._corpus = corpus
        self._texts = texts
        self._readings: dict[int, Reading] = {}
        self._encoded: dict[str, Text] = {}

    def plain(self, unit: int) -> Reading:
        """Return the reading of a unit, perhaps without vectors."""
        found = self._readings.pop(unit, None)
        found = found or reading(text(self._corpus.assertion(self._corpus.all[unit])))
        _remember(self._readings, {unit: found})
        return found

    def seen(self, units: Iterable[int]) -> Mapping[int, Reading]:
        """Return the readings of units, with vectors."""
        found = {unit: self.plain(unit) for unit in units}
        dark = {unit: one for unit, one in found.items() if one.text.vectors is None}
        encoded = self._encode([one.text.assertion for one in dark.values()])
        for unit, one in dark.items():
            found[unit] = one.seen(replace(encoded[one.text.assertion.text], assertion=one.text.assertion))
        _remember(self._readings, found)
        return found

    def _encode(self, assertions: Sequence[Assertion]) -> Mapping[str, Text]:
        asked = {one.text: self._encoded.pop(one.text, None) for one in assertions}
        new = {one.text: one for one in assertions if asked[one.text] is None}
        made = dict(zip(new, self._texts(list(new.values())), strict=True))
        found = {written: known or made[written] for written, known in asked.items()}
        _remember(self._encoded, found)
        return found


def _remember(known: dict[K, V], latest: Mapping[K, V]) -> None:
    """Put the latest at the end, and forget what was asked for longest ago."""
    for key, value in latest.items():
        known.pop(key, None)
        known[key] = value
    while len(known) > KEPT:
        del known[next(iter(known))]
