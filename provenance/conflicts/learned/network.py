"""The cross-encoder at run time: two sentences at once, with two places marked or none."""

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span
from provenance.embed.compiled import readable
from provenance.embed.shipped import MEND, session, tokenizer
from provenance.errors import JudgeUnavailable

MOST = 60  # word pieces of a sentence, as in training
START, SEPARATOR = 101, 102  # [CLS] and [SEP] in the vocabulary of BERT (uncased)
PLACES = (DifferenceKind.NAME, DifferenceKind.PLACE, DifferenceKind.QUANTITY, DifferenceKind.TIME)
QUESTIONS = (*PLACES, None)  # of places of a kind, or of two sentences as wholes

Logits = tuple[float, float]


class Network:
    """One file of weights, read when the first pair is asked about.

    Args:
        weights: an ONNX file.
        vouched: its SHA-256.
    """

    def __init__(self, weights: Path, vouched: str) -> None:
        self._weights = weights
        self._vouched = vouched

    def opposed(self, left: str, right: str) -> Logits:
        """Return how surely one of two sentences denies the other, or tells as done what it plans.

        Raises:
            JudgeUnavailable: the weights are missing or damaged.
        """
        return self._logits(None, (left, None), (right, None))

    def same(self, kind: DifferenceKind, left: tuple[str, Span], right: tuple[str, Span]) -> float:
        """Return how surely two places, of one of `PLACES`, play one part in what both sentences tell.

        Raises:
            JudgeUnavailable: the weights are missing or damaged.
        """
        return self._logits(kind, left, right)[0]

    def _logits(
        self, kind: DifferenceKind | None, left: tuple[str, Span | None], right: tuple[str, Span | None]
    ) -> Logits:
        (ours, here), (theirs, there) = self._side(*left), self._side(*right)
        ids = np.array([START, *ours, SEPARATOR, *theirs, SEPARATOR], np.int64)
        marks = np.array([0, *here, 0, *there, 0], np.int64)
        segments = np.zeros_like(ids)
        segments[len(ours) + 2 :] = 1
        fed = {"ids": ids[None], "segments": segments[None], "marks": marks[None]}
        (said,) = self._session.run(None, fed | {"kinds": np.array([QUESTIONS.index(kind)])})
        row = np.asarray(said[0], np.float64)
        if row.shape != (2,) or not np.isfinite(row).all():
            raise JudgeUnavailable(f"{self._weights} gives no answer; {MEND}")
        return float(row[0]), float(row[1])

    def _side(self, text: str, place: Span | None) -> tuple[list[int], list[int]]:
        encoding = self._tokenizer.encode(readable(text), add_special_tokens=False)
        marks = [int(place is not None and place.overlaps(Span(*offset))) for offset in encoding.offsets]
        return encoding.ids[:MOST], marks[:MOST]

    @cached_property
    def _session(self) -> Any:
        return session(self._weights, self._vouched)

    @cached_property
    def _tokenizer(self) -> Any:
        return tokenizer()
