"""The names of what is live: which sentences have them, which documents are about them, and their blocks.

Kept by documents, and forgotten with the last of them; `loosened` is a temporary table of the names that a
change may have left without any.
"""

import sqlite3
from collections.abc import Sequence

from provenance.store.records import Named, StatedSentence

FORGET = (
    """DELETE FROM loosened WHERE EXISTS (SELECT 1 FROM mentions m WHERE m.name = loosened.name)
         OR EXISTS (SELECT 1 FROM settings s WHERE s.name = loosened.name)""",
    "DELETE FROM blocks WHERE name IN (SELECT name FROM loosened)",
    "DELETE FROM names WHERE id IN (SELECT name FROM loosened)",
    "DELETE FROM loosened",
)
"""Forgets those of the loosened names that nothing has any more."""

UNMENTIONED = """
    SELECT document FROM mentioned g WHERE NOT EXISTS (
      SELECT 1 FROM names n JOIN mentions m ON m.name = n.id AND m.sentence = g.sentence
        AND m.document = g.document WHERE n.key = g.key AND n.text = g.text AND n.kind = g.kind)
    UNION ALL
    SELECT document FROM around a WHERE NOT EXISTS (
      SELECT 1 FROM names n JOIN settings s ON s.name = n.id AND s.document = a.document
      WHERE n.key = a.key AND n.text = a.text AND n.kind = a.kind)
"""
"""The document of each name that cannot be found there."""

LOST = """
    SELECT id FROM names n WHERE blocks <> (SELECT count(*) FROM blocks b WHERE b.name = n.id)
    OR NOT EXISTS (SELECT 1 FROM mentions m WHERE m.name = n.id)
    AND NOT EXISTS (SELECT 1 FROM settings s WHERE s.name = n.id)
"""
"""Names that are not in the blocks that they were put into, or that nothing has."""

MEND = (
    "DELETE FROM loosened",
    f"INSERT OR IGNORE INTO loosened {LOST}",
    "DELETE FROM mentions WHERE name IN (SELECT name FROM loosened) OR name NOT IN (SELECT id FROM names)",
    "DELETE FROM settings WHERE name IN (SELECT name FROM loosened) OR name NOT IN (SELECT id FROM names)",
    "DELETE FROM blocks WHERE name NOT IN (SELECT id FROM names)",
    "DELETE FROM mentions WHERE document NOT IN (SELECT key FROM documents WHERE live)",
    "DELETE FROM settings WHERE document NOT IN (SELECT key FROM documents WHERE live)",
    f"INSERT OR IGNORE INTO loosened {LOST}",
    *FORGET,
)
"""Forgets all that is not right, so that what is unmentioned then can be kept anew."""


def start_naming(connection: sqlite3.Connection) -> None:
    """Make the temporary table that writing needs."""
    connection.execute("CREATE TEMP TABLE loosened (name INTEGER PRIMARY KEY)")


def unname(documents: str) -> tuple[str, ...]:
    """Return what forgets the names of these documents (a list or query in SQL); `FORGET` is due then."""
    return (
        f"INSERT OR IGNORE INTO loosened SELECT name FROM mentions WHERE document IN {documents}",  # noqa: S608
        f"INSERT OR IGNORE INTO loosened SELECT name FROM settings WHERE document IN {documents}",  # noqa: S608
        f"DELETE FROM mentions WHERE document IN {documents}",  # noqa: S608
        f"DELETE FROM settings WHERE document IN {documents}",  # noqa: S608
    )


def keep_names(connection: sqlite3.Connection, document: int, sentences: Sequence[StatedSentence]) -> None:
    """Keep which names a document has, and where."""
    known: dict[Named, int] = {}
    for stated in sentences:
        for name in (*stated.names, *stated.around):
            if name not in known:
                known[name] = _number(connection, name)
    connection.executemany(
        "INSERT OR IGNORE INTO mentions VALUES (?, ?, ?)",
        ((known[name], stated.sentence.id, document) for stated in sentences for name in stated.names),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO settings VALUES (?, ?)",
        {(known[name], document) for stated in sentences for name in stated.around},
    )


def _number(connection: sqlite3.Connection, name: Named) -> int:
    """Return the number of a name, which it is given where it has none."""
    written = (name.key, name.text, name.kind.value)
    row = connection.execute(
        "SELECT id FROM names WHERE key = ? AND text = ? AND kind = ?", written
    ).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO names (key, text, kind, blocks, words) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (*written, len(name.blocks), name.words),
        ).fetchone()
        connection.executemany("INSERT INTO blocks VALUES (?, ?)", ((block, *row) for block in name.blocks))
    return int(row[0])
