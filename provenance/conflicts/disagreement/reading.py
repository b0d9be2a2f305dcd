"""One sentence as conflicts see it: what happens in it, who is named, and how far apart things stand."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from provenance.compare import Text
from provenance.compare.text import Vectors
from provenance.conflicts.disagreement.lexicon import beside, synonyms
from provenance.conflicts.disagreement.mentions import Mention, around, mentions, spoken
from provenance.domain.assertion import Modality
from provenance.domain.text import Span

Numbers = NDArray[np.float64]

PAUSE, HALT = 3.0, 6.0  # words that a comma or a joining word, and a stronger mark, count for in a distance
_PAUSE, _HALT = re.compile(r","), re.compile(r"[;:()—–“”\"]")
_JOINING = frozenset("and but while whereas although though as when after before which who".split())
_PRONOUN = re.compile(r"[\"“‘']?(?:that )?(?:they|it|he|she|we|i)\b", re.IGNORECASE)
_LEADING = (Modality.PLANNED, Modality.POSSIBLE)  # whose cues say nothing of what it is about


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text with what is asked of it again and again.

    `rows` are the words of `text.words` that tell what happens: no name, number, time or speaker;
    `weights` belong to them. `at` is where each word of the text stands, in words, with what parts clauses
    counting for several; `groups` and `classes` have the positions in `rows` of the words that the lexicon
    knows, `stems` those of each stem. `known` is what was worked out of it (see `once`), with or without
    vectors; `phrases` were pooled of the vectors.
    """

    text: Text
    rows: NDArray[np.intp]
    weights: Numbers
    at: Numbers
    starts: tuple[int, ...]
    mentions: tuple[Mention, ...]
    setting: tuple[Mention, ...]
    groups: Mapping[int, Sequence[int]]
    classes: Mapping[int, Sequence[tuple[int, int]]]
    stems: Mapping[str, Sequence[int]]
    known: dict[object, object] = field(default_factory=dict, repr=False)
    phrases: dict[tuple[Span, float], Vectors | None] = field(default_factory=dict, repr=False)

    def seen(self, vectors: Vectors | None) -> "Reading":
        """Return the reading of the same text with the vectors of its words."""
        return replace(self, text=replace(self.text, vectors=vectors), phrases={})

    def place(self, span: Span) -> float:
        """Return where a span stands: the middle of its words."""
        if not self.starts:
            return 0.0
        first, last = self.rows_of(span)
        return float(self.at[first] + self.at[last]) / 2

    def of_speaker(self, span: Span) -> bool:
        """Tell whether what stands at a place is told by a speaker of himself: "A said they would …"."""
        written = self.text.assertion
        return any(
            one.content.overlaps(span) and _PRONOUN.match(one.content.of(written.text))
            for one in written.attributions
        )

    def phrase(self, span: Span, reach: float) -> Vectors | None:
        """Return the mean vector of the words around a place, the nearer the heavier; a unit vector."""
        if self.text.vectors is None:
            return None
        if (span, reach) not in self.phrases:
            self.phrases[span, reach] = self._pooled(self.text.vectors, span, reach)
        return self.phrases[span, reach]

    def _pooled(self, vectors: Vectors, span: Span, reach: float) -> Vectors | None:
        near = 0.5 ** (np.abs(self.at - self.place(span)) / reach)
        pooled = near.astype(np.float32) @ vectors
        norm = float(np.linalg.norm(pooled))
        return np.asarray(pooled / norm, np.float32) if norm else None

    def nearest(self, span: Span, count: int = 3) -> list[int]:
        """Return the positions in `rows` of the words nearest to a span."""
        gaps = np.abs(self.at[self.rows] - self.place(span))
        return sorted(np.argsort(gaps, kind="stable")[:count].tolist())

    def rows_of(self, span: Span) -> tuple[int, int]:
        """Return the rows of the first and the last word of a span."""
        first = min(bisect_left(self.starts, span.start), len(self.starts) - 1)
        return first, max(first, bisect_left(self.starts, span.end) - 1)


def reading(text: Text) -> Reading:
    """Return the reading of a text."""
    assertion = text.assertion
    named = mentions(assertion)
    taken = [one.span for group in (assertion.times, assertion.quantities) for one in group]
    taken += [cue.span for cue in assertion.cues if cue.modality in _LEADING]
    taken += [*(one.span for one in named), *spoken(assertion)]
    rows = [
        row
        for row, word in enumerate(text.words)
        if word.weight and not any(word.span.overlaps(span) for span in taken)
    ]
    at = np.array(rows, np.intp)
    groups: dict[int, list[int]] = {}
    classes: dict[int, list[tuple[int, int]]] = {}
    stems: dict[str, list[int]] = {}
    for position, row in enumerate(rows):
        stems.setdefault(text.words[row].stem, []).append(position)
        for group in synonyms(text.words[row].stem):
            groups.setdefault(group, []).append(position)
        for number, side in beside(text.words[row].stem).items():
            classes.setdefault(number, []).append((position, side))
    return Reading(
        text,
        at,
        np.array([text.words[row].weight for row in rows], np.float64),
        _places(text),
        tuple(word.span.start for word in text.words),
        named,
        around(assertion),
        groups,
        classes,
        stems,
    )


def _places(text: Text) -> Numbers:
    """Return where each word stands, counted in words from the first."""
    written = text.assertion.text
    at, last, places = 0.0, 0, []
    for word in text.words:
        between = written[last : word.span.start]
        at += HALT if _HALT.search(between) else PAUSE if _PAUSE.search(between) else 0.0
        at += PAUSE if word.text in _JOINING else 1.0
        places.append(at)
        last = word.span.end
    return np.array(places, np.float64)
