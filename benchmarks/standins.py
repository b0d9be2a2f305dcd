"""Reading and encoding as cheap as copying, so that a real re-embed fills a store of a million sentences.

`standing_in` puts two parts of a re-embed aside while all others are the real ones: discovery of files, the
store, the index, batches, the log. What is synthetic:

- *Reading.* The moulds of `corpora` are segmented and extracted for real. Every other article gets the
  sentences and assertions of its mould with its own names and numbers put in their places, which is what
  the reader finds in nearly every sentence (`tests/test_scale_benchmark.py` compares them).
- *Vectors.* The sentences of the moulds are encoded for real. Every other sentence gets the vector of its
  place in the mould, turned by a random angle that is as wide as other names and numbers turn a real one
  (`TURN`), the same for the same text. So near and far are spread as they are in real vectors.

Nothing else differs, and nothing of it stays: what comes after works on the workspace with the real parts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from unittest import mock

import numpy as np

from benchmarks.clock import Clock
from benchmarks.corpora import MOULDS, Mould, article, mould
from provenance import embed, retrieve
from provenance.domain.assertion import Assertion, Name, Quantity
from provenance.domain.text import Document, Sentence, sentence_id
from provenance.embed import Encoder, TokenVectors, Vectors
from provenance.pipeline import look
from provenance.store import ReadDocument, StatedSentence

TURN = 0.78  # median cosine of two casts of one sentence, as all-MiniLM-L6-v2 sees them
_NOISE = 8192  # rows that the random part of a vector is put together of

Reader = Callable[[Document], ReadDocument]


@contextmanager
def standing_in(seed: int, encoder: str | None, clock: Clock | None = None) -> Iterator[None]:
    """Let re-embeds inside this process read and encode articles of this seed by stand-ins.

    Their time is no part of what is measured; a `clock` counts it.
    """
    chosen = encoder or embed.DEFAULT
    recalled = Recalled(embed.load(chosen))
    if clock:
        clock.watch(Recalled, "stand-ins", "encode")
        clock.watch(Reading, "stand-ins", "stated")
    reading = Reading(seed, look.stated, recalled).stated  # all of reading after the file was parsed
    with (
        mock.patch.object(look, "stated", reading),
        mock.patch.dict(embed.ENCODERS, {chosen: lambda _cache: recalled}),
    ):
        yield


class Recalled:
    """An encoder by the name of another, which knows the vectors of articles without their texts."""

    def __init__(self, real: Encoder) -> None:
        self._real = real
        self.name, self.revision, self.dimension = real.name, real.revision, real.dimension
        self.lexical, self.note = real.lexical, real.note
        self._moulds: dict[int, Vectors] = {}
        self._known: dict[int, tuple[int, int, bool]] = {}
        self._noise = _directions(_NOISE, real.dimension)

    def learn(self, number: int, read: ReadDocument) -> None:
        """Remember which sentence of which mould each sentence of an article was cast from."""
        stated = read.sentences or ()
        if number < MOULDS:
            self._moulds[number] = self._real.encode([one.sentence.text for one in stated])
        for place, one in enumerate(stated):
            self._known.setdefault(one.sentence.id, (number % MOULDS, place, number >= MOULDS))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector per text, (texts, dimension): recalled where it is known, else real."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        ids = np.array([sentence_id(text) for text in texts], dtype=np.int64)
        turned, new = [], []
        for row, number in enumerate(ids.tolist()):
            if place := self._known.get(number):
                vectors[row] = self._moulds[place[0]][place[1]]
                turned += [row] if place[2] else []
            else:
                new.append(row)
        vectors[turned] = self._turned(vectors[turned], ids[turned])
        if new:
            vectors[new] = self._real.encode([texts[row] for row in new])
        return vectors

    def tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return what the real encoder returns."""
        return self._real.tokens(texts)

    def encode_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, tuple[TokenVectors, ...]]:
        """Return what the real encoder returns."""
        return self._real.encode_with_tokens(texts)

    def _turned(self, vectors: Vectors, ids: np.ndarray) -> Vectors:
        """Return unit vectors that two by two have `TURN` as their cosine where these are equal."""
        parts = [self._noise[(ids >> shift) % _NOISE] for shift in (0, 13, 26)]
        turned = TURN**0.5 * vectors + ((1 - TURN) / 3) ** 0.5 * sum(parts[1:], parts[0])
        made: Vectors = (turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.float32)
        return made


def _directions(count: int, dimension: int) -> Vectors:
    made = np.random.default_rng(0).normal(size=(count, dimension)).astype(np.float32)
    unit: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
    return unit


class Reading:
    """What reading makes of an article, by way of its mould."""

    def __init__(self, seed: int, real: Reader, recalled: Recalled) -> None:
        self._seed = seed
        self._real = real
        self._recalled = recalled
        self._moulds: dict[int, ReadDocument] = {}

    def stated(self, document: Document) -> ReadDocument:
        """Return the document with its sentences and all that they assert."""
        number = int(PurePosixPath(document.source.path).stem)
        read = self._mould(number % MOULDS, document)
        if number >= MOULDS:
            read = cast(
                read, mould(number % MOULDS, self._seed), article(number, seed=self._seed).values, document
            )
            self._recalled.learn(number, read)
        return read

    def _mould(self, number: int, like: Document) -> ReadDocument:
        """Return what is read in a mould, which is an article of its own too."""
        if number not in self._moulds:
            text = mould(number, self._seed).text
            # the date line is part of the mould, so that every cast was published on the same day
            self._moulds[number] = self._real(replace(like, text=text))
            self._recalled.learn(number, self._moulds[number])
        read = self._moulds[number]
        return read if like.text != read.document.text else replace(read, document=like)


def cast(read: ReadDocument, model: Mould, values: Sequence[str], document: Document) -> ReadDocument:
    """Return a document read like its mould, with the words in `values` where the mould has its own."""
    word = dict(zip(model.values, values, strict=True))
    word |= {old.casefold(): new.casefold() for old, new in word.items()}
    pattern = _words(tuple(value for value in model.values if value.isalpha()))

    @cache  # the names an article is about come with each of its sentences
    def renamed(text: str) -> str:
        return pattern.sub(lambda found: word[found[0]], text)

    @cache
    def named(name: Name) -> Name:
        return replace(name, text=renamed(name.text), key=renamed(name.key))

    @cache
    def around(setting: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(map(named, setting))

    def asserted(old: Assertion, text: str) -> Assertion:
        return Assertion(
            text,
            old.said_on,
            tuple(_counted(one, old.text, text, renamed) for one in old.quantities),
            tuple(replace(one, text=one.span.of(text)) for one in old.times),
            tuple(map(named, old.names)),
            tuple(
                replace(
                    one,
                    speaker=one.speaker_span.of(text) if one.speaker_span else renamed(one.speaker),
                    name=one.name and renamed(one.name),
                )
                for one in old.attributions
            ),
            old.cues,
            tuple(
                replace(one, text=renamed(one.text), name=renamed(one.name), key=renamed(one.key))
                for one in old.references
            ),
            around(old.setting),
        )

    def stated(one: StatedSentence) -> StatedSentence:
        old = one.sentence
        text = old.span.of(document.text)
        sentence = Sentence(text, old.span, old.position, old.paragraph)
        return retrieve.stated(sentence, asserted(one.assertion, text))

    return ReadDocument(document, tuple(map(stated, read.sentences or ())))


@cache
def _words(names: tuple[str, ...]) -> re.Pattern[str]:
    either = sorted({*names, *(name.casefold() for name in names)})
    return re.compile(rf"\b(?:{'|'.join(either)})\b")


def _counted(old: Quantity, before: str, after: str, renamed: Callable[[str], str]) -> Quantity:
    """Return a quantity with the number that stands in its place now; its bounds keep their proportion."""
    was, now = (_number(old.span.of(text)) for text in (before, after))
    ratio = now / was if was and now else 1.0

    def scaled(value: float | None) -> float | None:
        return None if value is None else float(f"{value * ratio:.10g}")

    return replace(
        old,
        text=old.span.of(after),
        value=float(f"{old.value * ratio:.10g}"),
        low=scaled(old.low),
        high=scaled(old.high),
        of=old.of and renamed(old.of),
    )


def _number(text: str) -> float | None:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found[0].replace(",", "")) if found else None
