"""A trace as one self-contained page: no script, nothing fetched, readable on a phone and in the dark."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from provenance.domain.evidence import Evidence, Finding, Stance
from provenance.report.chains import chains
from provenance.report.clean import clean
from provenance.report.marks import Piece, marks
from provenance.report.screen import Screen

if TYPE_CHECKING:
    from jinja2 import Template


def render(findings: Iterable[Finding], screen: Screen, *, many: bool = False) -> Iterator[str]:
    """Yield the page, whole; everything that comes from outside is escaped."""
    yield _template().render(findings=findings)


@cache
def _template() -> "Template":
    from provenance.report.template import room

    names = {"chains": _chains, "related": _related, "quoted": _quoted, "plain": _plain}
    return room().get_template("page.html.jinja", globals=names)


def _chains(finding: Finding) -> object:
    return chains(item for item in finding.evidence if item.judgement.stance is not Stance.NOT_ENOUGH_INFO)


def _related(finding: Finding) -> object:
    loose = (item for item in finding.evidence if item.judgement.stance is Stance.NOT_ENOUGH_INFO)
    voices = (voice for chain in chains(loose) for voice in (chain.head, *chain.copies))
    return [item for voice in voices for item in voice.evidence]


def _plain(text: str) -> tuple[Piece, ...]:
    return marks(clean(text), ())


def _quoted(item: Evidence) -> tuple[Piece, ...]:
    return marks(
        clean(item.sentence.text),
        (link.evidence for link in item.judgement.alignment.links),
        (one.evidence_span for one in item.judgement.differences if one.evidence_span),
    )
