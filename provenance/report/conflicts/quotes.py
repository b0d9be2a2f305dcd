"""The statements of a side → quotations in their context, each shown once."""

from dataclasses import dataclass

from provenance.domain.conflict import Side, Statement
from provenance.report.clean import clean
from provenance.report.conflicts import wording
from provenance.report.marks import Piece, marks

CONTEXT = 240
"""Code points of the text on each side of a sentence that a view shows."""
QUOTES = 6
"""Different wordings that a view shows of one side."""
ECHOES = 12
"""Places with the same words that a view names after the first."""
SIDES = 8
"""Sides that a view shows of one dispute."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as its oldest source has it, and who else has it in the same words.

    `before` and `after` are the text around it, `pieces` the sentence with the differing words marked, and
    `left_out` counts the statements that are not among the `echoes`.
    """

    statement: Statement
    before: str
    pieces: tuple[Piece, ...]
    after: str
    echoes: tuple[Statement, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view shows of a side: its quotations, and how many statements it leaves out."""

    side: Side
    quotes: tuple[Quote, ...]
    left_out: int


def shown(side: Side) -> Shown:
    """Return the quotations of a side, oldest first; statements in the same words are one.

    A sentence that its source no longer publishes, or that is said by somebody else, is one of its own.
    """
    groups: dict[tuple[str, str, bool], list[Statement]] = {}
    for item in side.statements:
        same = (" ".join(item.sentence.text.split()), wording.speaker(item), item.gone)
        groups.setdefault(same, []).append(item)
    kept = list(groups.values())[:QUOTES]
    return Shown(side, tuple(map(_quote, kept)), len(side.statements) - sum(map(len, kept)))


def weight(side: Shown) -> int:
    """Return about how many characters a page needs for a side."""
    return sum(
        600 + len(quote.before) + sum(len(piece.text) for piece in quote.pieces) + len(quote.after)
        + 300 * len(quote.echoes)
        for quote in side.quotes
    )  # fmt: skip


def _quote(group: list[Statement]) -> Quote:
    first, *echoes = group
    return Quote(
        first,
        _ending(first.before),
        marks(clean(first.sentence.text), (), (first.span,) if first.span else ()),
        _beginning(first.after),
        tuple(echoes[:ECHOES]),
        len(echoes[ECHOES:]),
    )


def _ending(text: str) -> str:
    """Return the last words of a text, as many as there is room for."""
    if len(text) <= CONTEXT:
        return clean(text.strip())
    return f"… {clean(text[-CONTEXT:].partition(' ')[2].strip() or text[-CONTEXT:])}"


def _beginning(text: str) -> str:
    """Return the first words of a text, as many as there is room for."""
    if len(text) <= CONTEXT:
        return clean(text.strip())
    return f"{clean(text[:CONTEXT].rpartition(' ')[0].strip() or text[:CONTEXT])} …"
