"""What can be wrong inside a store, asked of the store itself."""

import sqlite3

from provenance.store.altered import altered
from provenance.store.misplaced import misplaced
from provenance.store.naming import LOST, UNMENTIONED
from provenance.store.terms import MISCOUNTED

_COUNTED = (
    (
        "documents are marked live without a source, or have one and are not",
        "SELECT count(*) FROM documents d "
        "WHERE live <> EXISTS (SELECT 1 FROM sources s WHERE s.document = d.key)",
    ),
    (
        "documents do not have the sentences they were kept with",
        "SELECT count(*) FROM documents d "
        "WHERE sentences <> (SELECT count(*) FROM occurrences o WHERE o.document = d.key)",
    ),
    (
        "sentences are marked live and stand in no current document, or the other way round",
        "SELECT count(*) FROM sentences n WHERE live <> EXISTS (SELECT 1 FROM occurrences o "
        "JOIN documents d ON d.key = o.document WHERE o.sentence = n.id AND d.live)",
    ),
    (
        "sentences stand in no document at all",
        "SELECT count(*) FROM sentences n WHERE NOT EXISTS "
        "(SELECT 1 FROM occurrences o WHERE o.sentence = n.id)",
    ),
    (
        "live sentences are missing from the word index",
        "SELECT count(*) FROM live_sentences WHERE id NOT IN (SELECT id FROM words_docsize)",
    ),
    (
        "sentences of the word index are not live",
        "SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT id FROM live_sentences)",
    ),
    (
        "keys belong to no sentence of a current document",
        "SELECT count(*) FROM keys k WHERE NOT EXISTS (SELECT 1 FROM occurrences o "
        "JOIN documents d ON d.key = o.document "
        "WHERE d.key = k.document AND d.live AND o.sentence = k.sentence)",
    ),
    ("names are not found where documents have them", f"SELECT count(*) FROM ({UNMENTIONED})"),  # noqa: S608
    ("names have lost their blocks, or all that has them", f"SELECT count(*) FROM ({LOST})"),  # noqa: S608
    ("terms are not counted as often as the word index has them", MISCOUNTED),
    (
        "disagreements are between sentences that are not there",
        "SELECT count(*) FROM disagreements g WHERE "
        "NOT EXISTS (SELECT 1 FROM occurrences o "
        "WHERE o.document = g.left_document AND o.position = g.left_position) OR "
        "NOT EXISTS (SELECT 1 FROM occurrences o "
        "WHERE o.document = g.right_document AND o.position = g.right_position)",
    ),
    (
        "earlier versions were compared with texts that replace nothing",
        "SELECT count(*) FROM revised r WHERE NOT EXISTS (SELECT 1 FROM versions e JOIN versions v "
        "ON v.locator = e.locator WHERE e.document = r.earlier AND v.document = r.document)",
    ),
    (
        "pairs of documents share passages and were not both compared",
        "SELECT count(*) FROM quotations WHERE document NOT IN (SELECT document FROM quoted) "
        "OR other NOT IN (SELECT document FROM quoted)",
    ),
    (
        "prints are of documents that were not compared",
        "SELECT count(*) FROM prints WHERE document NOT IN (SELECT document FROM quoted)",
    ),
    (
        "sentences of the journal are not what it says: come, or gone",
        "SELECT count(*) FROM unindexed u "
        "WHERE u.live <> EXISTS (SELECT 1 FROM sentences n WHERE n.id = u.id AND n.live)",
    ),
    (
        "rows of totals are not what is there",
        "SELECT count(*) <> 1 OR EXISTS (SELECT * FROM totals EXCEPT SELECT * FROM counted) FROM totals",
    ),
    (
        "places of sentences assert what cannot be read",
        "SELECT count(*) FROM occurrences WHERE NOT json_valid(assertion)",
    ),
    (
        "sources, files or times of publishing cannot be read",
        "SELECT (SELECT count(*) FROM sources WHERE NOT json_valid(source)) "
        "+ (SELECT count(*) FROM versions WHERE NOT json_valid(source)) "
        "+ (SELECT count(*) FROM files WHERE NOT json_valid(failures))",
    ),
    (
        "sources are of no known file",
        "SELECT count(*) FROM sources WHERE path NOT IN (SELECT path FROM files)",
    ),
)  # fmt: skip


def check(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong, one sentence a problem."""
    found = [f"SQLite says: {row[0]}" for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    if found:
        return found
    astray = connection.execute("PRAGMA foreign_key_check")
    found += [f"a row of {row[0]} points at a row of {row[2]} that is not there" for row in astray]
    for what, question in _COUNTED:
        (count,) = connection.execute(question).fetchone()
        if count:
            found.append(f"{count} {what}")
    found += [f"document {name} has not the text that it was kept with" for name in altered(connection)]
    return found + _misquoted(connection) + misplaced(connection) + _words(connection)


def _misquoted(connection: sqlite3.Connection) -> list[str]:
    """Compare sentences with their documents here: substr() would count from the start each time."""
    places = 'SELECT o.start, o."end", n.text FROM occurrences o JOIN sentences n ON n.id = o.sentence '
    found = []
    for key, name, text in connection.execute("SELECT key, id, text FROM documents ORDER BY key"):
        rows = connection.execute(places + "WHERE o.document = ?", (key,))
        if wrong := sum(text[start:end] != sentence for start, end, sentence in rows):
            found.append(f"{wrong} sentences are not what document {name} says in their place")
    return found


def _words(connection: sqlite3.Connection) -> list[str]:
    """Let FTS5 compare its index with the sentences; that counts as writing, so not every reader can."""
    (bound,) = connection.execute("PRAGMA query_only").fetchone()
    try:
        connection.execute("PRAGMA query_only = OFF")
        connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError:
        return []
    except sqlite3.DatabaseError as error:
        return [f"the word index does not agree with the sentences ({error})"]
    finally:
        connection.execute(f"PRAGMA query_only = {bound}")
    return []
