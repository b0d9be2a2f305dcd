"""One text and all that is known about it → a Document."""

from collections.abc import Callable

from provenance.domain.text import Document, Source, Span, content_hash
from provenance.errors import UnreadableDocument
from provenance.read.decode import is_blank
from provenance.read.front import dateline, front_matter
from provenance.read.metadata import Metadata


def nothing_more(_body: str) -> Metadata:
    """Return no metadata: the format itself has none."""
    return Metadata()


def document(
    name: str,
    text: str,
    described: Metadata,
    *,
    record: str | None = None,
    own: Callable[[str], Metadata] = nothing_more,
) -> Document:
    """Return the document with its metadata and the part of the text that holds sentences.

    `described` is what stands outside the text and wins; then comes front matter, then what `own` finds
    in the rest of the text (the format itself), then a first line that begins with the date.

    Raises:
        UnreadableDocument: nothing but metadata is there, or its front matter is broken.
    """
    front, start = front_matter(text)
    dated, start = dateline(text, start)
    body = text[start:]
    if is_blank(body):
        raise UnreadableDocument("is empty; write its text or remove it")
    known = described.over(front).over(own(body)).over(dated)
    parts = (name,) if record is None else (name, record)
    source = Source(
        id=known.id or content_hash(*parts)[:16],
        path=name,
        record=record,
        title=known.title,
        publisher=known.publisher,
        author=known.author,
        published=known.published,
        url=known.url,
    )
    return Document(source, text, Span(start, len(text)))
