"""What the store keeps of text reuse: which documents were compared, and the passages found in two.

Rows hold for one way of comparing (encoder, version of the rules), which is noted beside them; a document
that is no longer published takes its rows with it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.domain.lineage import Quotation
from provenance.domain.text import Sentence, Span
from provenance.store.codec import decode, encode
from provenance.store.connection import told

META = "lineage"
_LAST = 2**62  # no document has a sentence there
_LIVE = "(SELECT key FROM documents WHERE live)"
_GONE = "(SELECT document FROM quoted EXCEPT SELECT key FROM documents WHERE live)"
_PLACES = (
    f'SELECT document, start, "end", sentence FROM occurrences WHERE document IN {_LIVE} '  # noqa: S608
    "ORDER BY document, position"
)
_SENTENCES = """
    SELECT n.text, o.start, o."end", o.position, o.paragraph
    FROM occurrences o JOIN sentences n ON n.id = o.sentence
    WHERE o.document = {document} AND o.position BETWEEN ? AND ? ORDER BY o.position
"""
_OF_DOCUMENT = _SENTENCES.format(document="?")
_OF_SOURCE = _SENTENCES.format(document="(SELECT document FROM sources WHERE locator = ? ORDER BY key)")
_FOUND = """
    SELECT q.document, q.other, q.passages FROM quotations q
    JOIN documents d ON d.key = q.document AND d.live
    JOIN documents e ON e.key = q.other AND e.live
    ORDER BY d.id, e.id
"""
_FORGET = tuple(
    f"DELETE FROM {table} WHERE {column} IN {_GONE}"  # noqa: S608 - names of ours
    for table, column in (
        ("quotations", "document"), ("quotations", "other"), ("prints", "document"), ("quoted", "document")
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outline:
    """A document of now: key and id, where its sentences stand, and their ids.

    `compared` tells whether it was held against the others before.
    """

    key: int
    id: str
    spans: tuple[Span, ...]
    sentences: tuple[int, ...]
    compared: bool


class QuotationRows:
    """The part of an open store that lineage reads and writes; every method may raise StoreError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def outlines(self) -> tuple[Outline, ...]:
        """Return every document of now, by id."""
        compared = {key for (key,) in self._rows("SELECT document FROM quoted")}
        spans: dict[int, list[Span]] = {}
        sentences: dict[int, list[int]] = {}
        for key, start, end, sentence in self._rows(_PLACES):
            spans.setdefault(key, []).append(Span(start, end))
            sentences.setdefault(key, []).append(sentence)
        return tuple(
            Outline(key, name, tuple(spans.get(key, ())), tuple(sentences.get(key, ())), key in compared)
            for key, name in self._rows("SELECT key, id FROM documents WHERE live ORDER BY id")
        )

    def sentences(self, document: int) -> tuple[Sentence, ...]:
        """Return the sentences of a document, in order."""
        rows = self._rows(_OF_DOCUMENT, document, 0, _LAST)
        return tuple(_sentence(*row) for row in rows)

    def around(self, locator: str, position: int, reach: int) -> tuple[Sentence, ...]:
        """Return the sentences of a source of now from `reach` before a position to `reach` after it."""
        rows = self._rows(_OF_SOURCE, locator, position - reach, position + reach)
        return tuple(_sentence(*row) for row in rows)

    def sharing(self, documents: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield (one of these documents, another document) for all that have a print in common."""
        yield from self._rows(
            "SELECT DISTINCT own.document, other.document FROM prints own "
            "JOIN prints other ON other.print = own.print AND other.document <> own.document "
            "WHERE own.document IN (SELECT value FROM json_each(?)) ORDER BY 1, 2",
            json.dumps(sorted(documents)),
        )

    def found(self) -> Iterator[tuple[int, int, tuple[Quotation, ...]]]:
        """Yield document, other document and the passages they share; a document with itself, too.

        `earlier` is the place in the first of the two, which is no more than the one with the lower id.
        """
        for one, other, written in self._rows(_FOUND):
            yield one, other, decode(tuple[Quotation, ...], written)

    def start(self, how: str) -> None:
        """Forget what was found in another way, and all rows of documents that are gone."""
        known = next(self._rows("SELECT value FROM meta WHERE key = ?", META), (None,))[0]
        if known != how:
            for table in ("quotations", "prints", "quoted"):
                self._write(f"DELETE FROM {table}")  # noqa: S608 - three names of ours
            self._write("INSERT OR REPLACE INTO meta VALUES (?, ?)", META, how)
        for statement in _FORGET:
            self._write(statement)

    def keep_prints(self, document: int, prints: Sequence[int]) -> None:
        """Note the hashes of a document's word runs."""
        with told(self._path):
            self._connection.executemany(
                "INSERT OR IGNORE INTO prints VALUES (?, ?)", ((one, document) for one in prints)
            )

    def keep(
        self, documents: Iterable[int], found: Iterable[tuple[int, int, tuple[Quotation, ...]]]
    ) -> None:
        """Note documents as compared, and the passages found, as `found` yields them."""
        with told(self._path):
            self._connection.executemany(
                "INSERT OR REPLACE INTO quotations VALUES (?, ?, ?)",
                ((one, other, encode(passages)) for one, other, passages in found),
            )
            self._connection.executemany(
                "INSERT OR IGNORE INTO quoted VALUES (?)", ((key,) for key in documents)
            )

    def _rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with told(self._path):
            yield from self._connection.execute(statement, values)

    def _write(self, statement: str, *values: object) -> None:
        with told(self._path):
            self._connection.execute(statement, values)


def _sentence(text: str, start: int, end: int, position: int, paragraph: int) -> Sentence:
    return Sentence(text, Span(start, end), position, paragraph)
