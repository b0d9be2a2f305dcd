"""A claim and a sentence held against each other."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.domain.evidence import Judgement, Pair, Stance
from provenance.domain.text import Span
from provenance.report import words
from provenance.report.aligned import Row, Sign, rows
from provenance.report.clean import brief, clean
from provenance.report.layout import STANCE_STYLES, differences, inset, line, listed, marked
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

SHOWN = 60
"""Rows of an alignment that are shown before the rest is counted."""
_MEANINGS = {
    Sign.SAME: "same words",
    Sign.ALIKE: "other words",
    Sign.DIFFERENT: "differs",
    Sign.MISSING: "not found",
}


def comparison(pair: Pair, judged: Judgement, screen: Screen) -> str:
    """Return the view of a judgement: stance, both texts, one held against the other, what differs."""
    return paint(_view(pair, judged), screen)


def _view(pair: Pair, judged: Judgement) -> Iterator["RenderableType"]:
    symbol = words.STANCES[judged.stance][0]
    yield line(
        (f"{symbol} {judged.stance.replace('_', ' ')}", f"bold {STANCE_STYLES[judged.stance]}"),
        (f" · {judged.match} · decided by {clean(judged.decided_by)}", "dim"),
    )
    scores = (f"{words.STANCES[stance][1]} {judged.scores[stance]:.2f}" for stance in Stance)
    yield inset(line((" · ".join(scores), "dim")), 2)
    yield ""
    links = judged.alignment.links
    claim = [one.claim_span for one in judged.differences if one.claim_span]
    sentence = [one.evidence_span for one in judged.differences if one.evidence_span]
    yield inset(
        listed(
            (
                (line(("claim", "dim")), marked(pair.claim.text, [link.claim for link in links], claim)),
                (
                    line(("sentence", "dim")),
                    marked(pair.evidence, [link.evidence for link in links], sentence),
                ),
            )
        ),
        2,
    )
    found = rows(pair.claim.text, pair.evidence, judged.alignment, judged.differences)
    if found:
        yield ""
        yield inset(_table(pair, found[:SHOWN]), 2)
        if len(found) > SHOWN:
            yield inset(line(f"and {words.count(len(found) - SHOWN, 'more part')}"), 2)
        yield ""
        signs = {row.sign for row in found}
        legend = (f"{sign} {meaning}" for sign, meaning in _MEANINGS.items() if sign in signs)
        yield inset(line(("   ".join(legend), "dim")), 2)
    if judged.differences:
        yield ""
        yield inset(differences(judged.differences, other="sentence"), 2)


def _table(pair: Pair, found: Sequence[Row]) -> "RenderableType":
    """Return the rows under each other: the claim's words, the sign, the sentence's words."""
    head = (line(("claim", "dim")), line(""), line(("sentence", "dim")))
    return listed((head, *(_cells(pair, row) for row in found)))


def _cells(pair: Pair, row: Row) -> tuple["Text", ...]:
    style = ""
    if row.sign is Sign.DIFFERENT:
        style = "bold red" if row.excludes else "bold yellow"
    sides = _said(pair.claim.text, row.claim), row.sign.value, _said(pair.evidence, row.sentence)
    return tuple(line((side, style)) for side in sides)


def _said(text: str, spans: Sequence[Span]) -> str:
    """Return the words of one side; a dash where it is silent."""
    return brief(" … ".join(span.of(text) for span in spans)) or "–"
