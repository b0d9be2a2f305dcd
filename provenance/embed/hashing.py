"""A small lexical encoder: words and their character trigrams, hashed. No model, no download."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np

from provenance.domain.text import Span
from provenance.embed.interface import TokenVectors, Vectors

NAME = "hashing"
WORD = re.compile(r"\w+")
LONGEST = 64  # letters of a word that are read: a megabyte without a space is no word


class Hashing:
    """The hashing trick over words and character trigrams (Weinberger et al. 2009, arXiv:0902.2206).

    For tests and for machines without the model: texts are near when they share words or parts of words.
    """

    name = NAME
    revision = "1"
    dimension = 256
    lexical = True
    note = "lexical: it compares spelling, and knows nothing of meaning"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector per text, (texts, 256)."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            words = Counter(WORD.findall(text.lower()))
            # A text without a word still needs a direction; the empty word gives it one.
            for word, count in (words or Counter([""])).items():
                # Once is once, ten times is not ten times as much: sublinear term frequency.
                row += np.float32(1 + np.log(count)) * _word(word[:LONGEST], self.dimension)
            row[:] = _unit(row)
        return vectors

    def tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return the words of each text, each encoded on its own."""
        return tuple(self._tokens(text) for text in texts)

    def encode_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, tuple[TokenVectors, ...]]:
        """Return what `encode` and `tokens` return."""
        return self.encode(texts), self.tokens(texts)

    def _tokens(self, text: str) -> TokenVectors:
        spans = tuple(Span(*match.span()) for match in WORD.finditer(text))
        vectors = np.zeros((len(spans), self.dimension), dtype=np.float32)
        for row, span in zip(vectors, spans, strict=True):
            row[:] = _word(span.of(text)[:LONGEST].lower(), self.dimension)
        return TokenVectors(spans, vectors)


def load(_cache: Path) -> Hashing:
    """Return the encoder; it keeps nothing on disk."""
    return Hashing()


@lru_cache(maxsize=16_384)
def _word(word: str, dimension: int) -> Vectors:
    """Return the unit vector of one word: the word itself weighs as much as all its trigrams."""
    vector = np.zeros(dimension, dtype=np.float32)
    padded = f"^{word}$"
    trigrams = {padded[at : at + 3] for at in range(max(1, len(padded) - 2))}
    for feature, weight in [(f"word {word}", len(trigrams) ** 0.5), *((t, 1.0) for t in sorted(trigrams))]:
        digest = blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        number = int.from_bytes(digest, "big")
        vector[(number >> 1) % dimension] += weight if number & 1 else -weight
    vector = _unit(vector)
    vector.flags.writeable = False
    return vector


def _unit(vector: Vectors) -> Vectors:
    """Return the vector at length 1; signs that cancelled to nothing leave the first axis."""
    norm = np.linalg.norm(vector)
    return vector / norm if norm else np.eye(1, len(vector), dtype=np.float32)[0]
