"""What the store keeps of a survey: which documents were held against each other, and what was found.

Rows hold for one way of surveying (encoder, version of the rules), which is noted beside them; what was
found for a document that is no longer published stays, unused by surveys, for the history of its source.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from provenance.domain.assertion import Assertion
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Sentence, Source, Span
from provenance.store.codec import decode, encode
from provenance.store.connection import told

_HOW = "survey"  # key of the meta row
_FORGET = (
    "DELETE FROM surveyed WHERE document NOT IN (SELECT key FROM documents WHERE live)",
    "DELETE FROM revised WHERE (earlier, document) NOT IN (SELECT earlier, document FROM replaced)",
    "DELETE FROM disagreements WHERE revision AND key NOT IN (SELECT key FROM standing_disagreements)",
    # what was found for a text that is gone stays for its history, until the text comes back
    "DELETE FROM disagreements WHERE NOT revision AND EXISTS (SELECT 1 FROM documents d WHERE d.live "
    "AND d.key IN (left_document, right_document) AND d.key NOT IN (SELECT document FROM surveyed))",
)

Place = tuple[int, int]
"""The key of a document in the store, and the position of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Two places that disagree; in a `revision` the right one replaced the left one."""

    left: Place
    right: Place
    disagreement: Disagreement
    revision: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence where it stands: the key of the document, the sentence, and what it asserts there."""

    document: int
    sentence: Sentence
    assertion: Assertion

    @property
    def place(self) -> Place:
        """What tells it from every other."""
        return (self.document, self.sentence.position)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes a document, and its id; `replaced_by` has the key of the document that came instead."""

    source: Source
    document_id: str
    replaced_by: int | None = None


class SurveyRows:
    """The part of an open store that a survey reads and writes; every method may raise StoreError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    # What there is to survey

    def places(self) -> tuple[tuple[int, int, int], ...]:
        """Return document, position and sentence id of every place of now, in this order."""
        return tuple(
            self._rows(
                "SELECT document, position, sentence FROM occurrences "
                "WHERE document IN (SELECT key FROM documents WHERE live) ORDER BY document, position"
            )
        )

    def stated(self, sentences: Iterable[int]) -> Iterator[tuple[int, Stated]]:
        """Yield id and place for every place of now where these sentences stand, by id and place."""
        rows = self._rows(
            'SELECT sentence, document, text, position, paragraph, start, "end", assertion FROM stated '
            "WHERE sentence IN (SELECT value FROM json_each(?)) AND live "
            "ORDER BY sentence, document, position",
            _listed(sentences),
        )
        same: dict[str, Assertion] = {}
        last = -1
        for sentence, *row in rows:
            if sentence != last:
                same, last = {}, sentence
            yield sentence, _stated(same, *row)

    def text(self, document: int) -> tuple[Stated, ...]:
        """Return all sentences of a document of any version, in order."""
        rows = self._rows(
            'SELECT document, text, position, paragraph, start, "end", assertion FROM stated '
            "WHERE document = ? ORDER BY position",
            document,
        )
        return tuple(_stated({}, *row) for row in rows)

    def counting(self, sentences: Iterable[int]) -> Iterator[tuple[str, int]]:
        """Yield each key that one of these sentences has ("facebook|user") and each that has it, by key."""
        yield from self._rows(
            "SELECT DISTINCT key, sentence FROM keys WHERE key IN ("
            "  SELECT own.key FROM occurrences o "
            "  JOIN keys own ON own.document = o.document AND own.sentence = o.sentence "
            "  WHERE o.sentence IN (SELECT value FROM json_each(?))) "
            "ORDER BY key, sentence",
            _listed(sentences),
        )

    def keys(self, document: int) -> Iterator[tuple[int, str]]:
        """Yield the id of each sentence of a document of now with each of its keys."""
        yield from self._rows("SELECT sentence, key FROM keys WHERE document = ?", document)

    def replaced(self) -> tuple[tuple[int, int], ...]:
        """Return (earlier, now), two documents, wherever a source has published another text before."""
        return tuple(
            self._rows("SELECT DISTINCT earlier, document FROM replaced ORDER BY document, earlier")
        )

    def publishers(self, document: int) -> tuple[Publisher, ...]:
        """Return who publishes a document now, then who did before and publishes another one now."""
        now = self._rows(
            "SELECT s.source, d.id FROM sources s JOIN documents d ON d.key = s.document "
            "WHERE s.document = ? ORDER BY s.locator, s.key",
            document,
        )
        before = self._rows(
            "SELECT p.source, d.id, p.document FROM replaced p JOIN documents d ON d.key = p.earlier "
            "WHERE p.earlier = ? ORDER BY p.locator, p.document",
            document,
        )
        rows = (*((*row, None) for row in now), *before)
        return tuple(Publisher(decode(Source, source), key, later) for source, key, later in rows)

    # What was found

    def surveyed(self, how: str) -> tuple[frozenset[int], frozenset[tuple[int, int]]]:
        """Return the documents of now that were surveyed in this way, and the (earlier, now) pairs."""
        if not self._holds(how):
            return frozenset(), frozenset()
        documents = self._rows(
            "SELECT s.document FROM surveyed s JOIN documents d ON d.key = s.document AND d.live"
        )
        pairs = self._rows(
            "SELECT earlier, document FROM revised INTERSECT SELECT earlier, document FROM replaced"
        )
        return frozenset(row[0] for row in documents), frozenset((row[0], row[1]) for row in pairs)

    def found(self, how: str) -> Iterator[Found]:
        """Yield what was found in this way between texts that still stand."""
        rows = self._rows(
            "SELECT left_document, left_position, right_document, right_position, found, revision "
            "FROM standing_disagreements"
        )
        for left, at, right, other, written, revision in rows if self._holds(how) else ():
            yield Found((left, at), (right, other), decode(Disagreement, written), bool(revision))

    def start(self, how: str) -> None:
        """Forget what was found in any other way, and what is to be looked for again."""
        with told(self._path):
            if not self._holds(how):
                for table in ("disagreements", "surveyed", "revised"):
                    self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - three names of ours
                self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_HOW, how))
            for statement in _FORGET:
                self._connection.execute(statement)

    def keep(
        self, documents: Iterable[int], replaced: Iterable[tuple[int, int]], found: Iterable[Found]
    ) -> None:
        """Note documents and (earlier, now) pairs as surveyed, and what was found among them."""
        rows = ((one.revision, *one.left, *one.right, encode(one.disagreement)) for one in found)
        with told(self._path):
            execute = self._connection.executemany
            execute("INSERT OR IGNORE INTO surveyed VALUES (?)", ((key,) for key in documents))
            execute("INSERT OR IGNORE INTO revised VALUES (?, ?)", replaced)
            execute("INSERT INTO disagreements VALUES (NULL, ?, ?, ?, ?, ?, ?)", rows)

    def _holds(self, how: str) -> bool:
        return (how,) in self._rows("SELECT value FROM meta WHERE key = ?", _HOW)

    def _rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with told(self._path):
            yield from self._connection.execute(statement, values)


def _listed(ids: Iterable[int]) -> str:
    return json.dumps(sorted(ids))


def _stated(
    same: dict[str, Assertion],
    document: int,
    text: str,
    position: int,
    paragraph: int,
    start: int,
    end: int,
    written: str,
) -> Stated:
    """Return a row as a record; `same` remembers assertions, for copies repeat them word for word."""
    if written not in same:
        stated = decode(Assertion, written)
        same[written] = stated if stated.text else replace(stated, text=text)
    return Stated(document, Sentence(text, Span(start, end), position, paragraph), same[written])
