"""Statements made by hand: a text, who publishes it and when, and the words in it that differ."""

from functools import cache

from provenance.conflicts.reasons.revisions import notice
from provenance.conflicts.reasons.status import status
from provenance.conflicts.reasons.told import Told
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement, Statement, Status
from provenance.domain.text import Document, Source, Span
from provenance.extract import in_context
from provenance.segment import segment


@cache
def said(
    text: str,
    words: str = "",
    published: str | None = None,
    publisher: str | None = None,
    *,
    path: str = "",
    gone: bool = False,
) -> Told:
    """Return what a text says with some of its words, which stand in one of its sentences."""
    path = path or f"seeds/{abs(sum(map(ord, text)))}.txt"
    source = Source("s", path, published=published, publisher=publisher)
    document = Document(source, text, Span(0, len(text)))
    sentences = segment(document)
    assertions = in_context(sentences, said_on=published)
    at = next(at for at, sentence in enumerate(sentences) if words in sentence.text)
    start = sentences[at].text.index(words)
    statement = Statement(
        source,
        document.id,
        sentences[at],
        assertions[at],
        before=sentences[at - 1].text if at else "",
        after=sentences[at + 1].text if at + 1 < len(sentences) else "",
        notice=notice(sentence.text for sentence in sentences),
        gone=gone,
    )
    return Told(statement, Span(start, start + len(words or statement.assertion.text)), words)


def differing(kind: DifferenceKind, left: Told, right: Told) -> Disagreement:
    """Return the disagreement of two sides."""
    return Disagreement(kind, left.value, right.value, left.span, right.span, "", 1.0)


def judged(kind: DifferenceKind, left: Told, right: Told) -> tuple[Status, str]:
    """Return the status of two sides, and all reasons in one."""
    found, reasons = status(left.statement, right.statement, differing(kind, left, right))
    return found, "; ".join(reasons)
