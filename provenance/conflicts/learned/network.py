"""The cross-encoder at run time: two sentences at once, with two places marked or none."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span
from provenance.embed.compiled import readable
from provenance.embed.shipped import MEND, SEPARATOR, START, session, tokenizer
from provenance.errors import JudgeUnavailable

MOST = 60  # word pieces of a sentence, as in training
PLACES = (DifferenceKind.NAME, DifferenceKind.PLACE, DifferenceKind.QUANTITY, DifferenceKind.TIME)
QUESTIONS = (*PLACES, None)  # of places of a kind, or of two sentences as wholes

Logits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Question:
    """Two sentences, as wholes or with a place in each, whichever of them comes first.

    `kind` is that of the places, one of `PLACES`.
    """

    left: str
    right: str
    kind: DifferenceKind | None = None
    places: tuple[Span, Span] | None = None

    def ordered(self) -> "Question":
        """Return the same question, asked in the one order in which it is answered."""
        here, there = self.places or (None, None)
        if (self.left, here or Span(0, 0)) <= (self.right, there or Span(0, 0)):
            return self
        places = (self.places[1], self.places[0]) if self.places else None
        return Question(self.right, self.left, self.kind, places)


class Network:
    """One file of weights, read when the first question is asked.

    Args:
        weights: an ONNX file.
        vouched: its SHA-256.
    """

    def __init__(self, weights: Path, vouched: str) -> None:
        self._weights = weights
        self._vouched = vouched

    def logits(self, question: Question) -> Logits:
        """Return how surely both places play one part, or one sentence denies the other; and a second one.

        The second logit tells of sentences as wholes how surely one tells as done what the other plans.
        Each question is asked alone: in a batch, eight-bit products depend on what else is in it.

        Raises:
            JudgeUnavailable: the weights are missing or damaged.
        """
        asked = question.ordered()
        places = asked.places or (None, None)
        (ours, here), (theirs, there) = (
            self._side(asked.left, places[0]),
            self._side(asked.right, places[1]),
        )
        ids = np.array([START, *ours, SEPARATOR, *theirs, SEPARATOR], np.int64)
        marks = np.array([0, *here, 0, *there, 0], np.int64)
        segments = np.zeros_like(ids)
        segments[len(ours) + 2 :] = 1
        fed = {"ids": ids[None], "segments": segments[None], "marks": marks[None]}
        (said,) = self._session.run(None, fed | {"kinds": np.array([QUESTIONS.index(asked.kind)])})
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
        return session(self._weights, self._vouched, threads=1)

    @cached_property
    def _tokenizer(self) -> Any:
        return tokenizer()
