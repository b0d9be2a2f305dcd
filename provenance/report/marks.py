"""A text and spans in it → pieces, each marked or not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from provenance.domain.text import Span

LONGEST = 1200
"""Code points of one text that a view for eyes shows; JSON always has it whole."""


class Mark(Enum):
    """Why a piece of text stands out: the other text has it too, or says otherwise."""

    PLAIN = "plain"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under one mark."""

    text: str
    mark: Mark = Mark.PLAIN


def marks(text: str, same: Iterable[Span], different: Iterable[Span] = ()) -> tuple[Piece, ...]:
    """Return the pieces of `text`, in order; where spans overlap, a difference wins.

    Spans may touch, overlap or reach outside the text. Those with nothing but white space between them
    become one piece. A text longer than `LONGEST` is cut around its first mark, with an ellipsis.
    """
    spans = [(span, Mark.SAME) for span in same] + [(span, Mark.DIFFERENT) for span in different]
    first = min((max(span.start, 0) for span, _ in spans), default=0)
    start = min(max(0, first - LONGEST // 4), max(0, len(text) - LONGEST))
    end = min(len(text), start + LONGEST)

    colours = [Mark.PLAIN] * (end - start)
    for wanted in (Mark.SAME, Mark.DIFFERENT):
        for span, mark in spans:
            if mark is wanted:
                low, high = max(span.start, start), min(span.end, end)
                if low < high:
                    colours[low - start : high - start] = [mark] * (high - low)

    pieces: list[Piece] = [Piece("…")] if start else []
    at = start
    while at < end:
        mark, stop = colours[at - start], at + 1
        while stop < end and colours[stop - start] is mark:
            stop += 1
        _add(pieces, Piece(text[at:stop], mark))
        at = stop
    if end < len(text):
        pieces.append(Piece("…"))
    return tuple(pieces)


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Append a piece, joined to the last but one if only white space keeps two equal marks apart."""
    if len(pieces) > 1 and pieces[-2].mark is piece.mark and pieces[-1].text.isspace():
        gap = pieces.pop()
        pieces[-1] = Piece(pieces[-1].text + gap.text + piece.text, piece.mark)
    else:
        pieces.append(piece)
