"""Invented documents as pages, without a store."""

from provenance.domain.text import Document, Source, Span
from provenance.embed.hashing import Hashing
from provenance.lineage.page import Page, page
from provenance.segment import segment

ENCODER = Hashing()


def of(text: str) -> Page:
    """Return a text as a page, as the hashing encoder sees it."""
    sentences = segment(Document(Source("", ""), text, Span(0, len(text))))
    return page(sentences, ENCODER.encode([one.text for one in sentences]))
