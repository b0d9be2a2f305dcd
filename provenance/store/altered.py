"""Texts held against their ids, which are hashes of them: what a disk has changed shows."""

import sqlite3
from collections.abc import Iterable

from provenance.domain.text import Document, Source, Span
from provenance.store.codec import decode


def altered(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of texts that are not what these stand for, or whose sources cannot be read."""
    published = "SELECT source FROM versions WHERE document = ?"
    found = []
    for key, name, text, start, end in connection.execute(
        "SELECT key, id, text, body_start, body_end FROM documents ORDER BY key"
    ):
        sources = [row[0] for row in connection.execute(published, (key,))]
        if sources and proven(name, text, Span(start, end), sources) is None:
            found.append(str(name))
    return found


def proven(name: str, text: str, body: Span, sources: Iterable[str]) -> Document | None:
    """Return the document of this id as one of these sources published it; None if that is another text."""
    for written in sources:
        try:
            document = Document(decode(Source, written), text, body)
            if document.id == name:
                return document
        except (ValueError, AttributeError, TypeError):  # JSON of any shape
            continue
    return None
