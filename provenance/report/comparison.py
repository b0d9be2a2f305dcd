"""A claim and a sentence held against each other."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provenance.domain.evidence import Judgement, Pair, Stance
from provenance.domain.text import Span
from provenance.report import words
from provenance.report.clean import clean
from provenance.report.layout import STANCE_STYLES, differences, inset, line, listed, marked
from provenance.report.marks import Mark, marks
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType


def comparison(pair: Pair, judged: Judgement, screen: Screen) -> str:
    """Return the view of a judgement: the stance, both texts with what they share, what differs."""
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
    shared, echoed = [link.claim for link in links], [link.evidence for link in links]
    yield inset(
        listed(
            (
                (line(("claim", "dim")), marked(pair.claim.text, shared, claim)),
                (line(("sentence", "dim")), marked(pair.evidence, echoed, sentence)),
                (line(("in both", "dim")), line(_words(pair.claim.text, shared))),
                (line(("only in claim", "dim")), line(_words(pair.claim.text, judged.alignment.missing))),
            )
        ),
        2,
    )
    if judged.differences:
        yield ""
        yield inset(differences(judged.differences, other="sentence"), 2)


def _words(text: str, spans: Iterable[Span]) -> str:
    """Return the marked runs of `text`, for a page without colour has no other way to mark them."""
    pieces = marks(clean(text), spans)
    return " · ".join(piece.text for piece in pieces if piece.mark is Mark.SAME) or "–"
