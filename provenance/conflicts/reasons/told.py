"""One side of a disagreement: who states it, and where in the sentence the words stand that differ."""

import re
from dataclasses import dataclass

from provenance.conflicts.reasons.published import age
from provenance.domain.assertion import Quantity
from provenance.domain.conflict import Disagreement, Statement
from provenance.domain.text import Span

WINDOW = 400  # characters to each side within which a clause ends, however long the sentence
_BREAK = re.compile(
    r"[;:!?\n\r]|\.\s|\s[–—-]\s|,?\s(?:but|while|whereas|although|though|however|because)\b"
    r"|,\s(?:and|which|who|whose|where|when|as|after|before|since|so|with)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, the words in it that differ, and their value."""

    statement: Statement
    span: Span
    value: str

    @property
    def text(self) -> str:
        """The sentence."""
        return self.statement.assertion.text

    @property
    def quantity(self) -> Quantity | None:
        """The number that differs, if it is one."""
        quantities = self.statement.assertion.quantities
        return next((one for one in quantities if one.span.overlaps(self.span)), None)

    @property
    def clause(self) -> Span:
        """The part of the sentence around the words that differ, up to the nearest break on each side."""
        place = self.span
        first, last = max(0, place.start - WINDOW), min(len(self.text), place.end + WINDOW)
        start = max(
            (found.end() for found in _BREAK.finditer(self.text, first, place.start)), default=first
        )
        after = _BREAK.search(self.text, place.end, last)
        return Span(min(start, place.start), after.start() if after else last)


def told(left: Statement, right: Statement, found: Disagreement) -> tuple[Told, Told]:
    """Return both sides in an order of their own, the earlier dated first, whichever is left."""
    sides = (Told(left, found.left_span, found.left), Told(right, found.right_span, found.right))
    first, second = sorted(sides, key=_order)
    return first, second


def _order(side: Told) -> tuple[tuple[bool, str, str], tuple[str, str, int], int, int, str]:
    return (age(side.statement.source), side.statement.place, side.span.start, side.span.end, side.value)
