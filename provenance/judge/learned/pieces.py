"""A claim and its evidence as the network reads them: word pieces, each with its marks."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.embed.compiled import readable
from provenance.embed.shipped import SEPARATOR, START
from provenance.judge.learned.marks import SIZE, Mark, Marks

MOST = 128  # word pieces of a pair; 98 of 100 pairs are shorter
MOST_OF_CLAIM = 60


class Encoding(Protocol):
    """What a tokenizer gives for one text."""

    ids: list[int]
    offsets: list[tuple[int, int]]
    special_tokens_mask: list[int]


class Tokenizer(Protocol):
    """A tokenizer as the `tokenizers` library has it."""

    def encode(self, sequence: str) -> Encoding:
        """Return the pieces of a text."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """One text in word pieces: `ids` and the bits of their `marks`, both (pieces,)."""

    ids: NDArray[np.int64]
    marks: NDArray[np.uint32]

    def cut(self, most: int) -> "Pieces":
        """Return at most so many pieces: the stretch in which most was matched, the first of equals."""
        if len(self.ids) <= most:
            return self
        matched = np.concatenate([[0], np.cumsum((self.marks >> np.uint32(Mark.LIKE_WORD)) & 1)])
        start = int(np.argmax(matched[most:] - matched[:-most])) if most > 0 else 0
        return Pieces(self.ids[start : start + most], self.marks[start : start + most])


def pieces(tokenizer: Tokenizer, text: str, marks: Marks) -> Pieces:
    """Return the word pieces of a text, each with the marks of its first character."""
    encoding = tokenizer.encode(readable(text))
    kept = [
        (number, marks[start])
        for number, (start, end), special in zip(
            encoding.ids, encoding.offsets, encoding.special_tokens_mask, strict=True
        )
        if not special and end > start
    ]
    ids = np.array([number for number, _ in kept], np.int64)
    return Pieces(ids, np.array([bits for _, bits in kept], np.uint32))


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """A pair as one sequence: `ids` and `segments` (pieces,), `marks` (pieces, SIZE) of 0 and 1."""

    ids: NDArray[np.int64]
    segments: NDArray[np.int64]
    marks: NDArray[np.float32]


def join(claim: Pieces, evidence: Pieces) -> Joined:
    """Return [CLS] claim [SEP] evidence [SEP], cut to what the network was trained on."""
    claim = claim.cut(MOST_OF_CLAIM)
    evidence = evidence.cut(MOST - 3 - len(claim.ids))
    none = np.zeros(1, np.uint32)
    bits = np.concatenate([none, claim.marks, none, evidence.marks, none])
    ids = np.concatenate([[START], claim.ids, [SEPARATOR], evidence.ids, [SEPARATOR]])
    segments = np.zeros(len(ids), np.int64)
    segments[len(claim.ids) + 2 :] = 1
    return Joined(ids.astype(np.int64), segments, spread(bits))


def spread(bits: NDArray[np.uint32]) -> NDArray[np.float32]:
    """Return the marks of pieces one by one, (pieces, SIZE)."""
    return ((bits[:, None] >> np.arange(SIZE, dtype=np.uint32)) & 1).astype(np.float32)
