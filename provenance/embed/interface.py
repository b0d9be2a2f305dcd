"""What every encoder offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.domain.text import Span

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class TokenVectors:
    """The word pieces of one text in reading order: where each stands, and its vector in context.

    `spans` count code points of the text; `vectors` is float32, (pieces, dimension), rows of length 1.
    A text longer than the model reads has the pieces of its beginning only.
    """

    spans: tuple[Span, ...]
    vectors: Vectors


class Encoder(Protocol):
    """Texts in, vectors out; the same text gives the same bytes whatever else is in the call.

    `name` and `revision` (a short hash of the weights) together say which model it is; `lexical` is
    true where only spelling counts, not meaning; `note` is a remark that reports should carry, or None.
    """

    @property
    def name(self) -> str:
        """The model's name, e.g. "all-MiniLM-L6-v2"."""

    @property
    def revision(self) -> str:
        """Short hash of the content of the model."""

    @property
    def dimension(self) -> int:
        """Length of every vector."""

    @property
    def lexical(self) -> bool:
        """Whether vectors know spelling only."""

    @property
    def note(self) -> str | None:
        """What a reader of the results should know about this encoder."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector per text: float32, (texts, dimension), rows of length 1."""

    def tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return the word pieces of each text with their vectors."""

    def encode_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, tuple[TokenVectors, ...]]:
        """Return what `encode` and `tokens` return, for the price of one of them where that is possible."""
