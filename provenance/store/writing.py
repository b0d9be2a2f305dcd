"""The statements behind the writing half of a `Store`, in the order they are used.

Temporary tables remember what a change stirs up: the sources that a file was found to have (`found`), the
documents that gained or lost a source (`stirred`), sentences (`touched`) and names (`loosened`) of theirs.
`settle` then decides for just these what is live, keeps the word index equal and journals for the vector
index what came and went; it is worth doing once for many files, for FTS5 writes a segment whenever row ids
do not ascend.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.assertion import Assertion
from provenance.domain.text import Sentence
from provenance.store.codec import encode
from provenance.store.naming import FORGET, keep_names, start_naming, unname
from provenance.store.records import FileState, ReadDocument, StatedSentence
from provenance.store.terms import count, start_counting

_SOURCE = "path = ? AND ifnull(record, '') = ? AND (record IS NULL) = ?"


def prepare(connection: sqlite3.Connection) -> None:
    """Make the temporary tables that writing needs."""
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("CREATE TEMP TABLE found (key INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE stirred (key INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY, live INTEGER)")
    start_naming(connection)
    start_counting(connection)


def start_file(connection: sqlite3.Connection, path: str) -> None:
    """Begin to take in a file: until `finish_file` it counts as one that was never read."""
    connection.execute("DELETE FROM found")
    keep_file(connection, FileState(path, -1, 0, ""))


def finish_file(connection: sqlite3.Connection, file: FileState) -> None:
    """Drop the sources of a file that were not kept since `start_file`, and note its state."""
    _drop_sources(connection, file.path, "AND key NOT IN (SELECT key FROM found)")
    keep_file(connection, file)


def drop_file(connection: sqlite3.Connection, path: str) -> None:
    """Drop a file and all its sources."""
    _drop_sources(connection, path)
    connection.execute("DELETE FROM files WHERE path = ?", (path,))


def keep_file(connection: sqlite3.Connection, file: FileState) -> None:
    """Note the state of a file."""
    failures = json.dumps([[failure.path, failure.error] for failure in file.failures])
    # no REPLACE: that deletes the old row without a trigger
    connection.execute(
        "INSERT INTO files (path, size, mtime_ns, digest, failures, reading, ctime_ns) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns, "
        "digest = excluded.digest, failures = excluded.failures, reading = excluded.reading, "
        "ctime_ns = excluded.ctime_ns",
        (file.path, file.size, file.mtime_ns, file.digest, failures, file.reading, file.ctime_ns),
    )


def keep_document(connection: sqlite3.Connection, read: ReadDocument, reading: str, moment: str) -> None:
    """Keep a document with its sentences, and its source as publishing it; what is so is not written again.

    Raises:
        ValueError: its sentences are left out, and the store does not have them.
    """
    document = read.document
    if read.sentences is None:
        row = connection.execute(
            "SELECT key FROM documents WHERE id = ? AND live", (document.id,)
        ).fetchone()
        if row is None:
            raise ValueError(f"the sentences of {document.source.locator} are not known")
        (key,) = row
    else:
        (key,) = connection.execute(
            "INSERT INTO documents (id, text, body_start, body_end, sentences, live, reading) "
            "VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO UPDATE "
            "SET sentences = excluded.sentences, live = 1, reading = excluded.reading RETURNING key",
            (document.id, document.text, *_body(read), len(read.sentences), reading),
        ).fetchone()
        connection.execute("INSERT OR IGNORE INTO stirred VALUES (?)", (key,))
        keep_sentences(connection, key, read.sentences)
    _keep_source(connection, key, read, moment)


def _body(read: ReadDocument) -> tuple[int, int]:
    return read.document.body.start, read.document.body.end


def _keep_source(connection: sqlite3.Connection, document: int, read: ReadDocument, moment: str) -> None:
    source, written = read.document.source, encode(read.document.source)
    named = (source.path, source.record or "", source.record is None)
    row = connection.execute(f"SELECT key, document, source FROM sources WHERE {_SOURCE}", named).fetchone()  # noqa: S608
    if row and row[1:] == (document, written):
        connection.execute("INSERT OR IGNORE INTO found VALUES (?)", row[:1])
        return
    if row:
        connection.execute("INSERT OR IGNORE INTO stirred VALUES (?)", (row[1],))
    connection.execute("INSERT OR IGNORE INTO stirred VALUES (?)", (document,))
    (key,) = connection.execute(
        "INSERT INTO sources (path, record, locator, source, document) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (path, ifnull(record, ''), record IS NULL) DO UPDATE "
        "SET source = excluded.source, document = excluded.document RETURNING key",
        (source.path, source.record, source.locator, written, document),
    ).fetchone()
    connection.execute("INSERT OR IGNORE INTO found VALUES (?)", (key,))
    connection.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?) ON CONFLICT (locator, document) DO UPDATE "
        "SET source = excluded.source, last_seen = excluded.last_seen",
        (source.locator, document, written, moment, moment),
    )


def _drop_sources(connection: sqlite3.Connection, path: str, but: str = "") -> None:
    chosen = f"FROM sources WHERE path = ? {but}"
    connection.execute(f"INSERT OR IGNORE INTO stirred SELECT document {chosen}", (path,))
    connection.execute(f"DELETE {chosen}", (path,))


def keep_sentences(connection: sqlite3.Connection, key: int, sentences: Sequence[StatedSentence]) -> None:
    """Keep the sentences of one document instead of those an earlier run may have found in it."""
    of_document = "INSERT OR IGNORE INTO touched (id) SELECT sentence FROM occurrences WHERE document = ?"
    connection.execute(of_document, (key,))
    connection.execute("DELETE FROM occurrences WHERE document = ?", (key,))
    connection.execute("DELETE FROM keys WHERE document = ?", (key,))
    for statement in unname("(?)"):
        connection.execute(statement, (key,))
    named = [(stated.sentence.id, stated) for stated in sentences]
    connection.executemany(
        "INSERT OR IGNORE INTO sentences VALUES (?, ?, 0)",
        ((number, stated.sentence.text) for number, stated in named),
    )
    connection.executemany(
        "INSERT INTO occurrences VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((key, *_place(s.sentence), number, _written(s.assertion, s.sentence)) for number, s in named),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO keys VALUES (?, ?, ?)",
        ((shared, number, key) for number, stated in named for shared in stated.keys),
    )
    keep_names(connection, key, sentences)
    connection.execute(of_document, (key,))


def _place(sentence: Sentence) -> tuple[int, int, int, int]:
    return sentence.position, sentence.paragraph, sentence.span.start, sentence.span.end


def _written(assertion: Assertion, sentence: Sentence) -> str:
    """Return the assertion as JSON, without its text where that is the sentence's."""
    return encode(replace(assertion, text="") if assertion.text == sentence.text else assertion)


def settle(connection: sqlite3.Connection) -> None:
    """Decide what is live among all that was stirred up; make word index and journal agree."""
    for statement in _SETTLE:
        connection.execute(statement)


_DEAD = "(SELECT d.key FROM stirred JOIN documents d ON d.key = stirred.key WHERE NOT d.live)"
_TURNED = "FROM touched t CROSS JOIN sentences s ON s.id = t.id WHERE"
_WENT, _CAME = f"{_TURNED} s.live AND NOT t.live", f"{_TURNED} t.live AND NOT s.live"


_SETTLE = (
    """UPDATE documents SET live = EXISTS (SELECT 1 FROM sources s WHERE s.document = documents.key)
       WHERE key IN (SELECT key FROM stirred)""",
    f"DELETE FROM keys WHERE document IN {_DEAD}",  # noqa: S608
    *unname(_DEAD),
    *FORGET,
    """INSERT OR IGNORE INTO touched (id)
       SELECT sentence FROM occurrences WHERE document IN (SELECT key FROM stirred)""",
    """UPDATE touched SET live = EXISTS (
         SELECT 1 FROM occurrences o JOIN sources s ON s.document = o.document
         WHERE o.sentence = touched.id)""",
    f"INSERT INTO words (words, rowid, text) SELECT 'delete', s.id, s.text {_WENT} ORDER BY t.id",
    *count(_WENT, "-"),
    f"INSERT INTO words (rowid, text) SELECT s.id, s.text {_CAME} ORDER BY t.id",
    *count(_CAME, "+"),
    f"""INSERT INTO unindexed SELECT t.id, t.live {_TURNED} s.live <> t.live
        ON CONFLICT (id) DO UPDATE SET live = excluded.live""",
    f"UPDATE sentences SET live = NOT live WHERE id IN (SELECT t.id {_TURNED} s.live <> t.live)",  # noqa: S608
    """DELETE FROM sentences WHERE NOT live AND id IN (SELECT id FROM touched)
       AND NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.sentence = sentences.id)""",
    "DELETE FROM stirred",
    "DELETE FROM touched",
)
