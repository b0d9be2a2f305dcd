"""The store: what seeds/ said when it was last read, and what it said before."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from provenance.domain.assertion import Assertion
from provenance.domain.history import Dispute
from provenance.domain.text import Document, Failure, Sentence, Source, Span
from provenance.errors import StoreError
from provenance.store.codec import decode
from provenance.store.connection import connect, told
from provenance.store.jobs import JobRows
from provenance.store.quotations import QuotationRows
from provenance.store.records import Counts, CurrentSource, FileState, ReadDocument, Version
from provenance.store.survey import SurveyRows
from provenance.store.writing import drop_sources, keep_document, keep_file, prepare, settle, start_file

_TRANSACTION = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_SAVEPOINT = ("SAVEPOINT inner", "RELEASE inner", ("ROLLBACK TO inner", "RELEASE inner"))
_OCCURRENCES = """
    SELECT s.source, n.text, o.start, o."end", o.position, o.paragraph, o.assertion
    FROM occurrences o
    JOIN documents d ON d.key = o.document AND d.live
    JOIN sources s ON s.document = o.document
    JOIN sentences n ON n.id = o.sentence
"""


class Store:
    """An open store; close it, or use it in a `with` statement. Every method may raise StoreError.

    Sources, sentences, keys and words found are those of now; texts of earlier versions stay readable
    through `versions`, `document` and `sentences`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._unsettled = False

    @classmethod
    def open(cls, path: Path, *, write: bool = False) -> Self:
        """Return the store at `path`; for writing it is made where it is missing and migrated where old.

        Any number of readers may have it open beside one writer.

        Raises:
            StoreError: there is none, or it is damaged, locked, or of a format this program does not read.
        """
        connection = connect(path, write=write)
        if write:
            with told(path):
                prepare(connection)
        return cls(path, connection)

    @property
    def jobs(self) -> JobRows:
        """The log of re-embeds."""
        return JobRows(self._connection, self._path)

    @property
    def quotations(self) -> QuotationRows:
        """What is kept of passages that documents share."""
        self._settle()
        return QuotationRows(self._connection, self._path)

    def close(self) -> None:
        """Close the file; what was not committed is undone."""
        with told(self._path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all that is written inside one change: wholly there afterwards, or not at all.

        One inside another is undone alone where it fails, and done only with the outer one.
        """
        inner = self._connection.in_transaction
        begin, end, undo = _SAVEPOINT if inner else _TRANSACTION
        with told(self._path):
            self._connection.execute(begin)
        try:
            yield
            if not inner:
                self._settle()
            with told(self._path):
                self._connection.execute(end)
        except BaseException:
            self._unsettled = self._unsettled and inner
            with suppress(sqlite3.Error):
                for statement in undo:
                    self._connection.execute(statement)
            raise

    # Writing

    def replace(
        self, file: FileState, documents: Iterable[ReadDocument], *, seen: str | None = None
    ) -> None:
        """Keep these documents as all that a file holds, instead of what it held before.

        Documents are taken one by one, so they may be a stream. `seen` is the moment to note in the
        history (ISO 8601; default: now).

        Raises:
            StoreError: it cannot be written, or a text holds a lone surrogate; nothing is changed then.
            ValueError: a document is not of this file.
        """
        moment = seen or datetime.now(UTC).isoformat(timespec="seconds")
        with self.transaction(), told(self._path):
            self._unsettled = True
            start_file(self._connection, file.path)
            keep_file(self._connection, file)
            for read in documents:
                if read.document.source.path != file.path:
                    raise ValueError(f"{read.document.source.locator} is not in {file.path}")
                keep_document(self._connection, read, moment)
            drop_sources(self._connection, file.path)

    def remove(self, path: str) -> None:
        """Forget that a file is there; what it published stays in the history."""
        with self.transaction(), told(self._path):
            self._unsettled = True
            start_file(self._connection, path)
            drop_sources(self._connection, path)
            self._connection.execute("DELETE FROM files WHERE path = ?", (path,))

    def touch(self, file: FileState) -> None:
        """Note a file's new state where its documents did not change."""
        with self.transaction(), told(self._path):
            keep_file(self._connection, file)

    def set_meta(self, key: str, value: str) -> None:
        """Note a fact about the store as a whole."""
        with self.transaction(), told(self._path):
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # Reading

    def meta(self, key: str) -> str | None:
        """Return what `set_meta` noted under the key."""
        row = self._one("SELECT value FROM meta WHERE key = ?", key)
        return str(row[0]) if row else None

    def files(self) -> dict[str, FileState]:
        """Return every file by its path, in order."""
        rows = self._rows("SELECT path, size, mtime_ns, digest, failures FROM files ORDER BY path")
        return {
            path: FileState(path, size, mtime, digest, tuple(Failure(*one) for one in json.loads(failures)))
            for path, size, mtime, digest, failures in rows
        }

    def sources(self) -> tuple[CurrentSource, ...]:
        """Return the sources of now, ordered by locator."""
        rows = self._rows(
            "SELECT s.source, d.id, d.sentences FROM sources s JOIN documents d ON d.key = s.document "
            "ORDER BY s.locator, s.key"
        )
        return tuple(CurrentSource(decode(Source, source), key, count) for source, key, count in rows)

    def former_sources(self) -> tuple[Source, ...]:
        """Return the sources that are gone, each as it was last seen, ordered by locator."""
        rows = self._rows(
            "SELECT v.source, max(v.last_seen) FROM versions v "
            "WHERE v.locator NOT IN (SELECT locator FROM sources) GROUP BY v.locator ORDER BY v.locator"
        )
        return tuple(decode(Source, source) for source, _ in rows)

    def versions(self, locator: str) -> tuple[Version, ...]:
        """Return what a source has published, first to last; also of sources that are gone."""
        rows = self._rows(
            "SELECT v.source, d.id, v.first_seen, v.last_seen, "
            "EXISTS (SELECT 1 FROM sources s WHERE s.locator = v.locator AND s.document = v.document) "
            "FROM versions v JOIN documents d ON d.key = v.document WHERE v.locator = ? "
            "ORDER BY v.last_seen, 5, v.first_seen, v.document",
            locator,
        )
        return tuple(
            Version(decode(Source, source), key, first, last, bool(current))
            for source, key, first, last, current in rows
        )

    def document(self, locator: str, *, document_id: str | None = None) -> Document:
        """Return what a source publishes now, or the version with the given id.

        Raises:
            StoreError: the store knows no such source or version.
        """
        if document_id is None:
            row = self._one(
                "SELECT s.source, d.text, d.body_start, d.body_end FROM sources s "
                "JOIN documents d ON d.key = s.document WHERE s.locator = ? ORDER BY s.key",
                locator,
            )
        else:
            row = self._one(
                "SELECT v.source, d.text, d.body_start, d.body_end FROM versions v "
                "JOIN documents d ON d.key = v.document WHERE v.locator = ? AND d.id = ?",
                locator,
                document_id,
            )
        if row is None:
            which = f"{locator} in version {document_id}" if document_id else locator
            raise StoreError(f"the store does not know {which}; 'provenance sources' lists what it knows")
        source, text, start, end = row
        return Document(decode(Source, source), text, Span(start, end))

    def sentences(
        self, document_id: str, *, start: int = 0, end: int | None = None
    ) -> tuple[tuple[Sentence, Assertion], ...]:
        """Return a document's sentences from position `start` up to `end`, of any version."""
        rows = self._rows(
            'SELECT n.text, o.start, o."end", o.position, o.paragraph, o.assertion FROM documents d '
            "JOIN occurrences o ON o.document = d.key JOIN sentences n ON n.id = o.sentence "
            "WHERE d.id = ? AND o.position >= ? AND (? IS NULL OR o.position < ?) ORDER BY o.position",
            document_id,
            start,
            end,
            end,
        )
        return tuple(_stated(*row) for row in rows)

    def sentence_ids(self) -> set[int]:
        """Return the id of every distinct sentence of now."""
        return {row[0] for row in self._rows("SELECT id FROM sentences WHERE live")}

    def texts(self, ids: Iterable[int]) -> Iterator[tuple[int, str]]:
        """Yield id and text of those of these sentences that the store knows, ordered by id."""
        yield from self._rows(
            "SELECT id, text FROM sentences WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            _listed(ids),
        )

    def occurrences(self, ids: Iterable[int] | None = None) -> Iterator[tuple[Source, Sentence, Assertion]]:
        """Yield every place of now where these sentences (default: all) stand, by locator and position."""
        chosen = "" if ids is None else "WHERE o.sentence IN (SELECT value FROM json_each(?))"
        order = "ORDER BY s.locator, s.key, o.position"
        given = () if ids is None else (_listed(ids),)
        written, source = "", None
        for found, *rest in self._rows(f"{_OCCURRENCES} {chosen} {order}", *given):
            if source is None or found != written:
                written, source = found, decode(Source, found)
            yield (source, *_stated(*rest))

    def search_keys(self, keys: Iterable[str], *, rarer_than: int | None = None) -> set[int]:
        """Return the ids of the sentences that have any of these keys; keys of too many can be left out."""
        found: set[int] = set()
        for key in dict.fromkeys(keys):
            rows = self._rows(
                "SELECT DISTINCT sentence FROM keys WHERE key = ? LIMIT ?",
                _storable(key),
                _limit(rarer_than),
            )
            ids = [row[0] for row in rows]
            if rarer_than is None or len(ids) < rarer_than:
                found.update(ids)
        return found

    def search_words(
        self, words: Sequence[str], *, rarer_than: int | None = None
    ) -> dict[int, tuple[str, ...]]:
        """Return the ids of the sentences with any of these words, and which of them each has.

        Words are compared by their Porter stem, without case or diacritics; any string will do, and one
        of several words is a phrase. A word that stands in `rarer_than` sentences or more is left out.
        """
        found: dict[int, tuple[str, ...]] = {}
        for word in dict.fromkeys(words):
            rows = self._rows(
                "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", _phrase(word), _limit(rarer_than)
            )
            ids = [row[0] for row in rows]
            if rarer_than is None or len(ids) < rarer_than:
                for key in ids:
                    found[key] = (*found.get(key, ()), word)
        return found

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """Return for each word the number of distinct sentences of now that have it."""
        count = "SELECT count(*) FROM words WHERE words MATCH ?"
        return {word: (self._one(count, _phrase(word)) or (0,))[0] for word in dict.fromkeys(words)}

    def survey(self) -> SurveyRows:
        """Return the part of this store that a survey of the corpus reads and writes."""
        self._settle()
        return SurveyRows(self._connection, self._path)

    def disputes(self, document_id: str) -> tuple[tuple[int, Dispute], ...]:
        """Return what surveys found for a document of any version, with the position of each sentence."""
        from provenance.store.disputed import disputes

        self._settle()
        with told(self._path):
            return tuple(disputes(self._connection, document_id))

    def counts(self) -> Counts:
        """Return how much the store holds."""
        row = self._one(
            "SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM sources), "
            "(SELECT count(*) FROM documents WHERE live), (SELECT count(*) FROM sentences WHERE live), "
            "(SELECT coalesce(sum(d.sentences), 0) FROM sources s JOIN documents d ON d.key = s.document), "
            "(SELECT count(*) FROM documents WHERE NOT live)"
        )
        return Counts(*row) if row else Counts(0, 0, 0, 0, 0, 0)

    def check(self) -> list[str]:
        """Return what is wrong inside the store, one sentence a problem; reads all of it."""
        from provenance.store.check import check

        self._settle()
        with told(self._path):
            return check(self._connection)

    def _settle(self) -> None:
        """Decide what is live now; put off while writing, until someone asks or all is written."""
        if self._unsettled:
            with told(self._path):
                settle(self._connection)
            self._unsettled = False

    def _rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        self._settle()
        with told(self._path):
            yield from self._connection.execute(statement, values)

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        return next(self._rows(statement, *values), None)


def _stated(
    text: str, start: int, end: int, position: int, paragraph: int, assertion: str
) -> tuple[Sentence, Assertion]:
    stated = decode(Assertion, assertion)
    own = stated if stated.text else replace(stated, text=text)
    return Sentence(text, Span(start, end), position, paragraph), own


def _listed(ids: Iterable[int]) -> str:
    """Return ids as one JSON value, so that a statement takes any number of them."""
    return json.dumps([int(key) for key in ids])


def _limit(rarer_than: int | None) -> int:
    return -1 if rarer_than is None else max(rarer_than, 0)


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


def _phrase(word: str) -> str:
    """Return a query that FTS5 takes for these words and nothing else."""
    quoted = _storable(word).replace('"', '""')
    return f'"{quoted}"'
