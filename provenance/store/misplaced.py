"""What surveys and lineage found, held against the texts that it points into."""

import sqlite3
from collections.abc import Iterable

from provenance.domain.conflict import Disagreement
from provenance.domain.lineage import Quotation
from provenance.domain.text import Span
from provenance.store.codec import decode

_DISAGREEMENTS = """
    SELECT g.key, g.found, l.text, r.text FROM disagreements g
    JOIN stated l ON l.document = g.left_document AND l.position = g.left_position
    JOIN stated r ON r.document = g.right_document AND r.position = g.right_position
"""


def misplaced(connection: sqlite3.Connection) -> list[str]:
    """Return what points at words that are not there, or cannot be read; one sentence a problem."""
    found = []
    if wrong := len(disagreements(connection)):
        found.append(f"{wrong} disagreements are about words that are not there")
    if wrong := len(passages(connection)):
        found.append(f"{wrong} pairs of documents share passages that are not there")
    return found


def disagreements(connection: sqlite3.Connection) -> list[int]:
    """Return the keys of the disagreements that are about words that are not there."""
    return [
        key
        for key, written, left, right in connection.execute(_DISAGREEMENTS)
        if not _disagreement_fits(written, len(left), len(right))
    ]


def passages(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """Return the pairs of documents that share passages that are not there."""
    # in Python, for SQLite's length() ends at a NUL
    lengths = {key: len(text) for key, text in connection.execute("SELECT key, text FROM documents")}
    return [
        (document, other)
        for document, other, written in connection.execute(
            "SELECT document, other, passages FROM quotations"
        )
        if not _passages_fit(written, lengths.get(document, 0), lengths.get(other, 0))
    ]


def _disagreement_fits(written: str, left: int, right: int) -> bool:
    try:
        one = decode(Disagreement, written)
        return _inside([one.left_span], left) and _inside([one.right_span], right)
    except (ValueError, AttributeError):  # another program's JSON can be of any shape
        return False


def _passages_fit(written: str, document: int, other: int) -> bool:
    try:
        passages = decode(tuple[Quotation, ...], written)
        return _inside((one.earlier for one in passages), document) and _inside(
            (one.later for one in passages), other
        )
    except (ValueError, AttributeError):
        return False


def _inside(spans: Iterable[Span], length: int) -> bool:
    return all(0 <= span.start <= span.end <= length for span in spans)
