"""The statements behind `Store.replace` and `Store.remove`, in the order they are used.

Two temporary tables remember what a change stirs up: documents that gained or lost a source, and
sentences of theirs. `settle` then decides for just these what is live, and keeps the word index equal;
it is worth doing once for many files, for FTS5 writes a segment whenever row ids do not ascend.
"""

import json
import sqlite3
from dataclasses import replace

from provenance.domain.assertion import Assertion
from provenance.domain.text import Sentence
from provenance.store.codec import encode
from provenance.store.records import FileState, ReadDocument


def prepare(connection: sqlite3.Connection) -> None:
    """Make the temporary tables that writing needs."""
    connection.execute("CREATE TEMP TABLE stirred (key INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY, live INTEGER)")


def start_file(connection: sqlite3.Connection, path: str) -> None:
    """Begin a change of one file: all that it published is in question."""
    connection.execute("UPDATE sources SET fresh = 0 WHERE path = ?", (path,))
    connection.execute("INSERT OR IGNORE INTO stirred SELECT document FROM sources WHERE path = ?", (path,))


def keep_file(connection: sqlite3.Connection, file: FileState) -> None:
    """Note the state of a file."""
    failures = json.dumps([[failure.path, failure.error] for failure in file.failures])
    connection.execute(
        "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
        (file.path, file.size, file.mtime_ns, file.digest, failures),
    )


def keep_document(connection: sqlite3.Connection, read: ReadDocument, moment: str) -> None:
    """Keep a document with its sentences, and its source as publishing it."""
    document, source = read.document, read.document.source
    connection.execute(
        "INSERT INTO documents (id, text, body_start, body_end, sentences, live) VALUES (?, ?, ?, ?, ?, 0) "
        "ON CONFLICT (id) DO UPDATE SET sentences = excluded.sentences",
        (document.id, document.text, document.body.start, document.body.end, len(read.sentences)),
    )
    (key,) = connection.execute("SELECT key FROM documents WHERE id = ?", (document.id,)).fetchone()
    connection.execute("INSERT OR IGNORE INTO stirred VALUES (?)", (key,))
    _keep_sentences(connection, key, read)
    written = encode(source)
    connection.execute(
        "INSERT INTO sources (path, record, locator, source, document, fresh) VALUES (?, ?, ?, ?, ?, 1) "
        "ON CONFLICT (path, ifnull(record, ''), record IS NULL) DO UPDATE "
        "SET source = excluded.source, document = excluded.document, fresh = 1",
        (source.path, source.record, source.locator, written, key),
    )
    connection.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?) ON CONFLICT (locator, document) DO UPDATE "
        "SET source = excluded.source, last_seen = excluded.last_seen",
        (source.locator, key, written, moment, moment),
    )


def _keep_sentences(connection: sqlite3.Connection, key: int, read: ReadDocument) -> None:
    """Keep the sentences of one document instead of those an earlier run may have found in it."""
    of_document = "INSERT OR IGNORE INTO touched (id) SELECT sentence FROM occurrences WHERE document = ?"
    connection.execute(of_document, (key,))
    connection.execute("DELETE FROM occurrences WHERE document = ?", (key,))
    connection.execute("DELETE FROM keys WHERE document = ?", (key,))
    named = [(stated.sentence.id, stated) for stated in read.sentences]
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
    connection.execute(of_document, (key,))


def _place(sentence: Sentence) -> tuple[int, int, int, int]:
    return sentence.position, sentence.paragraph, sentence.span.start, sentence.span.end


def _written(assertion: Assertion, sentence: Sentence) -> str:
    """Return the assertion as JSON, without its text where that is the sentence's."""
    return encode(replace(assertion, text="") if assertion.text == sentence.text else assertion)


def drop_sources(connection: sqlite3.Connection, path: str) -> None:
    """Drop the sources of a file that were not kept since `start_file`."""
    connection.execute("DELETE FROM sources WHERE path = ? AND NOT fresh", (path,))


def settle(connection: sqlite3.Connection) -> None:
    """Decide what is live among all that was stirred up, and make the word index agree."""
    for statement in _SETTLE:
        connection.execute(statement)


_SETTLE = (
    """UPDATE documents SET live = EXISTS (SELECT 1 FROM sources s WHERE s.document = documents.key)
       WHERE key IN (SELECT key FROM stirred)""",
    """DELETE FROM keys WHERE document IN (
         SELECT d.key FROM stirred JOIN documents d ON d.key = stirred.key WHERE NOT d.live)""",
    """INSERT OR IGNORE INTO touched (id)
       SELECT sentence FROM occurrences WHERE document IN (SELECT key FROM stirred)""",
    """UPDATE touched SET live = EXISTS (
         SELECT 1 FROM occurrences o JOIN documents d ON d.key = o.document
         WHERE o.sentence = touched.id AND d.live)""",
    """INSERT INTO words (words, rowid, text)
       SELECT 'delete', s.id, s.text FROM touched t CROSS JOIN sentences s ON s.id = t.id
       WHERE s.live AND NOT t.live ORDER BY t.id""",
    """INSERT INTO words (rowid, text)
       SELECT s.id, s.text FROM touched t CROSS JOIN sentences s ON s.id = t.id
       WHERE t.live AND NOT s.live ORDER BY t.id""",
    """UPDATE sentences SET live = NOT live WHERE id IN (
         SELECT t.id FROM touched t CROSS JOIN sentences s ON s.id = t.id WHERE s.live <> t.live)""",
    """DELETE FROM sentences WHERE NOT live AND id IN (SELECT id FROM touched)
       AND NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.sentence = sentences.id)""",
    "DELETE FROM stirred",
    "DELETE FROM touched",
)
