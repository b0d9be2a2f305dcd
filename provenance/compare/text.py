"""One side of a comparison: what it asserts, its words, and their vectors where there are any."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from provenance.compare.words import Word, words
from provenance.domain.assertion import Assertion
from provenance.domain.text import Span

Vectors = NDArray[np.float32]
S = TypeVar("S", bound="Side")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """An assertion cut into words; `vectors` is (words, dimension) with unit rows, or None.

    `known` is what was worked out of it (see `once`).
    """

    assertion: Assertion
    words: tuple[Word, ...]
    vectors: Vectors | None = None
    known: dict[object, object] = field(default_factory=dict, repr=False, compare=False)


class Side(Protocol):
    """One side of a comparison that remembers what was worked out of it."""

    @property
    def known(self) -> dict[object, object]:
        """The answers, by what was asked."""


def once(ask: Callable[[S], T]) -> Callable[[S], T]:
    """Remember with each side the answer to what is asked of it alone, and not of its vectors."""

    @wraps(ask)
    def asked(side: S) -> T:
        if ask not in side.known:
            side.known[ask] = ask(side)
        return side.known[ask]  # type: ignore[return-value]  # put there by this function alone

    return asked


def text(
    assertion: Assertion,
    spans: Sequence[Span] = (),
    vectors: Vectors | None = None,
    importance: Callable[[Sequence[str]], Mapping[str, float]] | None = None,
) -> Text:
    """Return one side of a comparison from an assertion and its token vectors.

    Args:
        assertion: what the text asserts.
        spans: place of each token in the text, in order.
        vectors: (tokens, dimension), unit rows; None compares by spelling alone.
        importance: given words, tells how much each says here, 1 being ordinary; scales their weights.
    """
    found = words(assertion.text)
    if importance:
        scale = importance([word.text for word in found if word.weight])
        found = tuple(replace(word, weight=word.weight * scale.get(word.text, 1.0)) for word in found)
    if vectors is None or not len(vectors):
        return Text(assertion, found)
    return Text(assertion, found, _pool(found, spans, vectors))


def _pool(found: Sequence[Word], spans: Sequence[Span], vectors: Vectors) -> Vectors:
    """Return one unit vector a word: the mean of its tokens, zero where the encoder cut the text off."""
    rows: list[int] = []
    tokens: list[int] = []
    token = 0
    for row, word in enumerate(found):
        while token < len(spans) and spans[token].end <= word.span.start:
            token += 1
        last = token
        while last < len(spans) and spans[last].start < word.span.end:
            rows.append(row)
            tokens.append(last)
            last += 1
    of_word = np.zeros((len(found), len(vectors)), np.float32)
    of_word[rows, tokens] = 1.0
    pooled: Vectors = of_word @ vectors
    pooled /= np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), 1e-12)
    return pooled


def similarities(left: Text, right: Text) -> Vectors:
    """Return how alike each word of `left` is to each word of `right`, (left, right) in [0, 1].

    Equal stems are 1. Otherwise the cosine of the contextual vectors, stretched so that the level of
    unrelated words is 0 and that of interchangeable ones is near 0.9; without vectors, 0.
    """
    if left.vectors is None or right.vectors is None:
        alike = np.zeros((len(left.words), len(right.words)), np.float32)
    else:
        alike = contextual(left.vectors, right.vectors)
    stems: dict[str, list[int]] = {}
    for column, word in enumerate(right.words):
        stems.setdefault(word.stem, []).append(column)
    for row, word in enumerate(left.words):
        if columns := stems.get(word.stem):
            alike[row, columns] = 1.0
    return alike


def contextual(left: Vectors, right: Vectors) -> Vectors:
    """Return how alike words are by their contextual vectors alone, (left, right) in [0, 0.9]."""
    alike: Vectors = np.clip((left @ right.T - 0.15) / 0.55, 0.0, 0.9)
    return alike


def untaken(found: Iterable[Word], assertion: Assertion) -> Iterator[Word]:
    """Yield those of these words that are part of no name, number or time."""
    taken = [
        one.span for group in (assertion.names, assertion.quantities, assertion.times) for one in group
    ]
    return (word for word in found if not any(word.span.overlaps(span) for span in taken))


def stretch(place: Span, breaks: Iterable[Span], end: int) -> Span:
    """Return what stands around a place, from the break before it to the one behind it, or to the `end`."""
    limits = tuple(breaks)
    return Span(
        max((limit.end for limit in limits if limit.end <= place.start), default=0),
        min((limit.start for limit in limits if limit.start >= place.end), default=end),
    )
