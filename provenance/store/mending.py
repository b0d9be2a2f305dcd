"""A store that SQLite can read and that is wrong in itself → one that is right, nothing of it lost."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from provenance.domain.assertion import Assertion
from provenance.domain.text import Document, Span, sentence_id
from provenance.store import naming
from provenance.store.altered import altered, proven
from provenance.store.codec import decode
from provenance.store.connection import told
from provenance.store.misplaced import disagreements, passages
from provenance.store.records import StatedSentence
from provenance.store.salvage import UNPLACED
from provenance.store.store import Store
from provenance.store.terms import RECOUNT
from provenance.store.writing import keep_sentences

Stated = Callable[[Document], tuple[StatedSentence, ...]]
"""Segments a document, and tells what its sentences assert."""

_DANGLING = (
    "DELETE FROM totals",  # first: its triggers look for what is not there
    """UPDATE files SET size = -1, digest = '' WHERE path IN (
         SELECT path FROM sources WHERE document NOT IN (SELECT key FROM documents))""",
    """UPDATE files SET size = -1, digest = '' WHERE path IN (
         SELECT path FROM sources WHERE NOT json_valid(source))
         OR NOT json_valid(failures)""",
    "UPDATE files SET failures = '[]' WHERE NOT json_valid(failures)",
    """UPDATE files SET size = -1, digest = '' WHERE path IN (
         SELECT json_extract(v.source, '$[1]') FROM versions v JOIN documents d ON d.key = v.document
         WHERE d.live AND NOT EXISTS (SELECT 1 FROM sources s WHERE s.document = d.key))""",
    """DELETE FROM sources
       WHERE document NOT IN (SELECT key FROM documents) OR NOT json_valid(source)""",
    """INSERT OR IGNORE INTO files (path, size, mtime_ns, digest, failures)
       SELECT path, -1, 0, '', '[]' FROM sources WHERE path NOT IN (SELECT path FROM files)""",
    "DELETE FROM occurrences WHERE document NOT IN (SELECT key FROM documents)",
    """UPDATE documents SET live = NOT live
       WHERE live <> EXISTS (SELECT 1 FROM sources s WHERE s.document = documents.key)""",
)
_DERIVED = (
    """INSERT INTO unindexed SELECT id, 0 FROM sentences n
       WHERE live AND NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.sentence = n.id)
       ON CONFLICT (id) DO UPDATE SET live = excluded.live""",
    "DELETE FROM sentences WHERE NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.sentence = sentences.id)",
    """INSERT INTO unindexed SELECT id, NOT live FROM sentences n
       WHERE live <> EXISTS (SELECT 1 FROM occurrences o
         JOIN documents d ON d.key = o.document WHERE o.sentence = n.id AND d.live)
       ON CONFLICT (id) DO UPDATE SET live = excluded.live""",
    """UPDATE sentences SET live = NOT live WHERE live <> EXISTS (SELECT 1 FROM occurrences o
         JOIN documents d ON d.key = o.document WHERE o.sentence = sentences.id AND d.live)""",
    """DELETE FROM keys WHERE NOT EXISTS (SELECT 1 FROM occurrences o
         JOIN documents d ON d.key = o.document
         WHERE d.key = keys.document AND d.live AND o.sentence = keys.sentence)""",
    """DELETE FROM unindexed
       WHERE live <> EXISTS (SELECT 1 FROM sentences n WHERE n.id = unindexed.id AND n.live)""",
    "INSERT INTO words (words) VALUES ('rebuild')",
    *RECOUNT,
    *naming.MEND,
    """DELETE FROM revised WHERE NOT EXISTS (SELECT 1 FROM versions e JOIN versions v
         ON v.locator = e.locator WHERE e.document = revised.earlier AND v.document = revised.document)""",
    "DELETE FROM surveyed WHERE document NOT IN (SELECT key FROM documents)",
    "DELETE FROM quoted WHERE document NOT IN (SELECT key FROM documents)",
    """DELETE FROM quotations WHERE document NOT IN (SELECT document FROM quoted)
         OR other NOT IN (SELECT document FROM quoted)""",
    "DELETE FROM prints WHERE document NOT IN (SELECT document FROM quoted)",
    "INSERT INTO totals SELECT * FROM counted",
    "DELETE FROM stirred",  # all of it is settled
    "DELETE FROM touched",
)
_NOWHERE = """
    SELECT key FROM disagreements g WHERE
    NOT EXISTS (SELECT 1 FROM occurrences o
                WHERE o.document = g.left_document AND o.position = g.left_position) OR
    NOT EXISTS (SELECT 1 FROM occurrences o
                WHERE o.document = g.right_document AND o.position = g.right_position)
"""
_CHOSEN = "(SELECT value FROM json_each(?))"
_FORGET_DISAGREEMENTS = (
    f"""DELETE FROM surveyed WHERE document IN (
          SELECT left_document FROM disagreements WHERE key IN {_CHOSEN})""",  # noqa: S608
    f"""DELETE FROM surveyed WHERE document IN (
          SELECT right_document FROM disagreements WHERE key IN {_CHOSEN})""",  # noqa: S608
    f"DELETE FROM disagreements WHERE key IN {_CHOSEN}",  # noqa: S608
)
_PLACES = """
    SELECT o.start, o."end", o.sentence, n.text, o.assertion
    FROM occurrences o LEFT JOIN sentences n ON n.id = o.sentence WHERE o.document = ?
"""


class MendableStore(Store):
    """A store open for writing that can be put right."""

    def broken(self) -> bool:
        """Tell whether only a new file helps: SQLite cannot read all of this one, or history is damaged.

        Raises:
            DamagedStore: it cannot be read at all.
        """
        with told(self._path):
            execute = self._connection.execute
            if [row[0] for row in execute("PRAGMA quick_check")] != ["ok"]:
                return True
            return any(
                (
                    execute("PRAGMA foreign_key_check (versions)").fetchall(),
                    execute("SELECT 1 FROM versions WHERE NOT json_valid(source)").fetchall(),
                    altered(self._connection),
                )
            )

    def place(self) -> int:
        """Give texts that came back their places in the history; return how many times these are.

        A salvage notes what it knows of texts that it could not read: who published them, and when.
        """
        written = self.meta(UNPLACED)
        if written is None:
            return 0
        placed = 0
        with self.transaction(), told(self._path):
            for locator, name, first in json.loads(written):
                placed += self._connection.execute(
                    "UPDATE versions SET first_seen = min(first_seen, ?) "
                    "WHERE locator = ? AND document = (SELECT key FROM documents WHERE id = ?)",
                    (first, locator, name),
                ).rowcount
            self.set_meta(UNPLACED, None)
        return placed

    def presume(self, ids: Iterable[int]) -> None:
        """Note that the index holds these sentences; those that do not come are to be dropped from it."""
        with told(self._path):
            self._connection.executemany(
                "INSERT OR IGNORE INTO unindexed VALUES (?, 0)", ((one,) for one in ids)
            )

    def mend(self, stated: Stated, *, reading: str) -> tuple[str, ...]:
        """Make all that can be worked out agree with texts, sources and history; return what was wrong.

        Sentences that a document lost, or that are not what it says, are found in its text again; `reading`
        names the rules by which `stated` does so.
        """
        wrong = self.check()
        if wrong:
            with self.transaction(), told(self._path):
                _mend(self._connection, stated, reading)
            left = set(self.check())
            wrong = [problem for problem in wrong if problem not in left]
        return tuple(wrong)


def _mend(connection: sqlite3.Connection, stated: Stated, reading: str) -> None:
    for statement in _DANGLING:
        connection.execute(statement)
    _quote(connection)
    for statement in naming.MEND:
        connection.execute(statement)
    unmentioned = {row[0] for row in connection.execute(naming.UNMENTIONED)}
    for key in sorted({*_misstated(connection), *unmentioned}):
        _state_anew(connection, key, stated, reading)
    wrong = json.dumps([*(row[0] for row in connection.execute(_NOWHERE)), *disagreements(connection)])
    for statement in _FORGET_DISAGREEMENTS:
        connection.execute(statement, (wrong,))
    for pair in passages(connection):
        connection.execute("DELETE FROM quoted WHERE document IN (?, ?)", pair)
    for statement in _DERIVED:
        connection.execute(statement)


def _quote(connection: sqlite3.Connection) -> None:
    """Give each sentence the text that its id stands for, where a document has it."""
    wrong = [
        number
        for number, text in connection.execute("SELECT id, text FROM sentences")
        if sentence_id(text) != number
    ]
    for number in wrong:
        for text, start, end in connection.execute(
            'SELECT d.text, o.start, o."end" FROM occurrences o JOIN documents d ON d.key = o.document '
            "WHERE o.sentence = ?",
            (number,),
        ):
            if sentence_id(text[start:end]) == number:
                connection.execute("UPDATE sentences SET text = ? WHERE id = ?", (text[start:end], number))
                break


def _misstated(connection: sqlite3.Connection) -> Iterator[int]:
    """Yield the keys of the documents that lost sentences, or have some that are not what they say."""
    for key, text, count in connection.execute("SELECT key, text, sentences FROM documents ORDER BY key"):
        places = connection.execute(_PLACES, (key,)).fetchall()
        if len(places) != count or not all(
            text[start:end] == said and sentence_id(said) == number and _reads(assertion)
            for start, end, number, said, assertion in places
        ):
            yield key


def _reads(assertion: str) -> bool:
    try:
        decode(Assertion, assertion)
    except (ValueError, AttributeError):
        return False
    return True


def _state_anew(connection: sqlite3.Connection, key: int, stated: Stated, reading: str) -> None:
    name, text, start, end, live = connection.execute(
        "SELECT id, text, body_start, body_end, live FROM documents WHERE key = ?", (key,)
    ).fetchone()
    sources = connection.execute(
        "SELECT source FROM versions WHERE document = ?1 "
        "UNION SELECT source FROM sources WHERE document = ?1",
        (key,),
    )
    document = proven(name, text, Span(start, end), [row[0] for row in sources])
    sentences = stated(document) if document else ()
    keep_sentences(connection, key, sentences)
    connection.execute("INSERT OR IGNORE INTO stirred VALUES (?)", (key,))
    connection.execute(
        "UPDATE documents SET sentences = ?, reading = ? WHERE key = ?",
        (len(sentences), reading if live and document else "", key),
    )
