"""The reading half of a store: what it holds now, and what was there before."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.history import Dispute
from provenance.domain.text import Document, Failure, Sentence, Source, Span
from provenance.errors import StoreError
from provenance.ids import NONE, Ids, ascending, common
from provenance.store.codec import decode
from provenance.store.connection import told
from provenance.store.jobs import JobRows
from provenance.store.quotations import QuotationRows
from provenance.store.records import Counts, CurrentSource, FileState, Version
from provenance.store.survey import SurveyRows
from provenance.store.terms import Terms, storable

_KINDS = {kind.value: kind for kind in NameKind}
_READ = 50  # times as long as to find the next sentence with a word takes it to read one
_FILES = "SELECT path, size, mtime_ns, digest, failures, reading, ctime_ns FROM files"
_OCCURRENCES = """
    SELECT s.source, n.text, o.start, o."end", o.position, o.paragraph, o.assertion
    FROM occurrences o
    JOIN sources s ON s.document = o.document  -- live: what has a source; the row of a document is long
    JOIN sentences n ON n.id = o.sentence
"""


class Reading:
    """What can be asked of an open store. Every method may raise StoreError.

    Sources, sentences, keys and words found are those of now; texts of earlier versions stay readable
    through `versions`, `document` and `sentences`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    @cached_property
    def _terms(self) -> Terms:
        return Terms()

    @property
    def jobs(self) -> JobRows:
        """The log of re-embeds."""
        return JobRows(self._connection, self._path)

    @property
    def quotations(self) -> QuotationRows:
        """What is kept of passages that documents share."""
        self._settle()
        return QuotationRows(self._connection, self._path)

    def meta(self, key: str) -> str | None:
        """Return what `set_meta` noted under the key."""
        with told(self._path):
            row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def files(self, among: Iterable[str] | None = None) -> dict[str, FileState]:
        """Return every file, or those of these paths, by its path, in order."""
        chosen = "" if among is None else "WHERE path IN (SELECT value FROM json_each(?))"
        given = () if among is None else (json.dumps(list(among)),)
        rows = self._unsettled_rows(f"{_FILES} {chosen} ORDER BY path", *given)
        return {
            path: FileState(path, size, mtime, digest, _failures(failures), *rest)
            for path, size, mtime, digest, failures, *rest in rows
        }

    def stamps(self) -> dict[str, frozenset[str]]:
        """Return a line for each file, as `read.Found.stamp` has it, by the rules it was read by.

        All of one rule come as one text: that is quicker than `files`, where next to none of them changed.
        """
        rules = self._unsettled_rows("SELECT DISTINCT reading FROM files")
        asked = (
            "SELECT group_concat(size || ' ' || mtime_ns || ' ' || ifnull(ctime_ns, '?') || ' ' || path, "
            "char(0)) FROM files WHERE reading = ?"
        )
        return {one: frozenset(self._unsettled_rows(asked, one)[0][0].split("\0")) for (one,) in rules}

    def failures(self) -> list[Failure]:
        """Return what of the files could not be read."""
        rows = self._unsettled_rows("SELECT failures FROM files WHERE failures <> '[]'")
        return [failure for (written,) in rows for failure in _failures(written)]

    def published(self, path: str) -> dict[str, str]:
        """Return the id of the document that each source of a file publishes now, by locator."""
        rows = self._unsettled_rows(
            "SELECT s.locator, d.id FROM sources s JOIN documents d ON d.key = s.document WHERE s.path = ?",
            path,
        )
        return dict(rows)

    def knows(self, document_id: str, *, reading: str) -> bool:
        """Tell whether some source publishes this document now, segmented and extracted by these rules."""
        given = "SELECT 1 FROM documents WHERE id = ? AND live AND reading = ?"
        return bool(self._unsettled_rows(given, document_id, reading))

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

    def sentence_ids(self) -> Iterator[int]:
        """Yield the id of every distinct sentence of now, ascending."""
        return (row[0] for row in self._rows("SELECT id FROM sentences WHERE live ORDER BY id"))

    def ids_of(self, document_id: str) -> set[int]:
        """Return the ids of a document's sentences, of any version."""
        rows = self._rows(
            "SELECT o.sentence FROM documents d JOIN occurrences o ON o.document = d.key WHERE d.id = ?",
            document_id,
        )
        return {row[0] for row in rows}

    def rules(self) -> frozenset[str]:
        """Return the rules by which the documents of now were read; "" where that is not known."""
        return frozenset(row[0] for row in self._rows("SELECT DISTINCT reading FROM documents WHERE live"))

    def live(self, ids: Iterable[int]) -> set[int]:
        """Return those of these sentences that stand somewhere now."""
        rows = self._rows(
            "SELECT id FROM sentences WHERE live AND id IN (SELECT value FROM json_each(?))", _listed(ids)
        )
        return {row[0] for row in rows}

    def only_in(self, paths: Iterable[str]) -> list[int]:
        """Return the sentences of now that stand in what these files publish, and nowhere else."""
        rows = self._rows(
            "WITH chosen AS MATERIALIZED (SELECT value FROM json_each(?)) "
            "SELECT DISTINCT o.sentence FROM sources s JOIN occurrences o ON o.document = s.document "
            "WHERE s.path IN chosen AND NOT EXISTS ("
            "  SELECT 1 FROM occurrences e JOIN sources t ON t.document = e.document "
            "  WHERE e.sentence = o.sentence AND t.path NOT IN chosen)",
            json.dumps(sorted(paths)),
        )
        return [row[0] for row in rows]

    def unindexed(self, *, dead: bool = True) -> tuple[list[int], list[int]]:
        """Return the sentences that came since the index was made, and those that went, ids ascending.

        One that went, and came back, is among those that came. Without `dead` the latter are not looked up.
        """
        rows = self._rows(
            f"SELECT id, live FROM unindexed {'' if dead else 'WHERE live'} ORDER BY id"  # noqa: S608
        )
        came: list[int] = []
        went: list[int] = []
        for number, live in rows:
            (came if live else went).append(number)
        return came, went

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

    def search_keys(self, keys: Iterable[str]) -> Ids:
        """Return the ids of the sentences that have any of these keys."""
        return self._gathered(
            "SELECT group_concat(sentence) FROM keys WHERE key IN (SELECT value FROM json_each(?))",
            json.dumps([storable(key) for key in keys]),
        )

    def with_keys(self, keys: Iterable[str], among: Iterable[int]) -> Ids:
        """Return those of these sentences that have any of these keys."""
        return self._gathered(
            "SELECT group_concat(sentence) FROM keys WHERE key IN (SELECT value FROM json_each(?)) "
            "AND sentence IN (SELECT value FROM json_each(?))",
            json.dumps([storable(key) for key in keys]),
            _listed(among),
        )

    def search_words(self, words: Iterable[str], *, rarer_than: int | None = None) -> Ids:
        """Return the ids of the sentences that have any of these words.

        Words are compared by their Porter stem, without case or diacritics; any string will do, and one
        of several words is a phrase. A word that stands in `rarer_than` sentences or more is left out.
        """
        return self._matching(_any(words if rarer_than is None else self._rarer(words, rarer_than)))

    def search_all_words(self, words: Sequence[str]) -> Ids:
        """Return the ids of the sentences that have all of these words, compared as by `search_words`."""
        known = any(self._terms.of(words).values())
        return self._matching(" AND ".join(map(_phrase, words)) if known else "")

    def with_words(self, words: Iterable[str], among: Ids, *, rarer_than: int) -> Ids:
        """Return those of these sentences that `search_words` finds, in whichever way is quicker."""
        rare = self._rarer(words, rarer_than)
        if sum(rare.values()) <= _READ * len(among):
            return common(self._matching(_any(rare)), among)
        texts = self._all(
            "SELECT id, text FROM sentences WHERE live AND id IN (SELECT value FROM json_each(?))",
            _listed(among),
        )
        return np.array(self._terms.matching(texts, _any(rare)), np.int64)

    def _matching(self, query: str) -> Ids:
        """Return the ids of the sentences that the word index finds; none for an empty query."""
        if not query:
            return NONE
        return self._gathered("SELECT group_concat(rowid) FROM words WHERE words MATCH ?", query)

    def _rarer(self, words: Iterable[str], limit: int) -> dict[str, int]:
        return {word: count for word, count in self.frequencies(words).items() if 0 < count < limit}

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """Return for each word the number of distinct sentences of now that have it."""
        parted = self._terms.of(words)
        counted = dict(
            self._all(
                "SELECT term, sentences FROM terms WHERE term IN (SELECT value FROM json_each(?))",
                json.dumps([terms[0] for terms in parted.values() if len(terms) == 1]),
            )
        )
        return {
            # a phrase, or nothing that the word index has, is looked for
            word: counted.get(terms[0], 0) if len(terms) == 1 else len(self._matching(_phrase(word)))
            for word, terms in parted.items()
        }

    def names(
        self, *groups: Iterable[str], kinds: Iterable[NameKind] = NameKind, shorter_than: int | None = None
    ) -> dict[int, Name]:
        """Return by number the names of these kinds that are in some block of each of these groups.

        Args:
            groups: of blocks.
            kinds: of the names.
            shorter_than: only names of fewer words.
        """
        rows = self._all(
            "SELECT id, key, text, kind FROM names WHERE ifnull(words < ?, true) "
            "AND kind IN (SELECT value FROM json_each(?)) "
            "AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
            shorter_than,
            json.dumps([kind.value for kind in kinds]),
            _listed(common(*map(self._in_blocks, groups))),
        )
        return {
            number: Name(Span(0, len(text)), text, key, _KINDS[kind]) for number, key, text, kind in rows
        }

    def _in_blocks(self, blocks: Iterable[str]) -> Ids:
        return self._gathered(
            "SELECT group_concat(name) FROM blocks WHERE block IN (SELECT value FROM json_each(?))",
            json.dumps(sorted(blocks)),
        )

    def mentions(self, names: Iterable[int]) -> Ids:
        """Return the id of each sentence of now that has one of these names, or points at it."""
        return self._gathered(
            "SELECT group_concat(sentence) FROM mentions WHERE name IN (SELECT value FROM json_each(?))",
            _listed(names),
        )

    def settings(self, names: Iterable[int]) -> Ids:
        """Return the key of each document of now that is about one of these names as a whole."""
        return self._gathered(
            "SELECT group_concat(document) FROM settings WHERE name IN (SELECT value FROM json_each(?))",
            _listed(names),
        )

    def stated_in(self, documents: Iterable[int]) -> Ids:
        """Return the id of each sentence in documents with these keys."""
        return self._gathered(
            "SELECT group_concat(sentence) FROM occurrences "
            "WHERE document IN (SELECT value FROM json_each(?))",
            _listed(documents),
        )

    def standing(self, ids: Iterable[int]) -> list[tuple[int, int]]:
        """Return each of these sentences with the key of each document it stands in, of any version."""
        return self._all(
            "SELECT DISTINCT sentence, document FROM occurrences "
            "WHERE sentence IN (SELECT value FROM json_each(?))",
            _listed(ids),
        )

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
            "SELECT files, sources, documents, sentences, occurrences, old_documents FROM totals"
        )
        return Counts(*row) if row else Counts(0, 0, 0, 0, 0, 0)

    def check(self) -> list[str]:
        """Return what is wrong inside the store, one sentence a problem; reads all of it."""
        from provenance.store.check import check

        self._settle()
        with told(self._path):
            return check(self._connection)

    def _settle(self) -> None:
        """Make ready what is asked of; a store that is only read always is."""

    def _rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        self._settle()
        with told(self._path):
            yield from self._connection.execute(statement, values)

    def _unsettled_rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return rows that do not depend on what is live, or that are right before that is decided."""
        with told(self._path):
            return self._connection.execute(statement, values).fetchall()

    def _all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return rows at once, which is quicker where there are not too many to hold."""
        self._settle()
        return self._unsettled_rows(statement, *values)

    def _gathered(self, statement: str, *values: object) -> Ids:
        """Return the numbers of a statement that makes one list of them, which is quicker than rows."""
        ((listed,),) = self._all(statement, *values)
        return ascending(np.fromstring(listed or "", np.int64, sep=","))

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        return next(self._rows(statement, *values), None)


def _stated(
    text: str, start: int, end: int, position: int, paragraph: int, assertion: str
) -> tuple[Sentence, Assertion]:
    stated = decode(Assertion, assertion)
    own = stated if stated.text else replace(stated, text=text)
    return Sentence(text, Span(start, end), position, paragraph), own


def _failures(written: str) -> tuple[Failure, ...]:
    return () if written == "[]" else tuple(Failure(*one) for one in json.loads(written))


def _listed(ids: Iterable[int]) -> str:
    """Return ids as one JSON value, so that a statement takes any number of them."""
    return json.dumps(ids.tolist() if isinstance(ids, np.ndarray) else [int(key) for key in ids])


def _any(words: Iterable[str]) -> str:
    """Return a query that FTS5 takes for any of these words."""
    return " OR ".join(map(_phrase, words))


def _phrase(word: str) -> str:
    """Return a query that FTS5 takes for these words and nothing else."""
    quoted = storable(word).replace('"', '""')
    return f'"{quoted}"'
