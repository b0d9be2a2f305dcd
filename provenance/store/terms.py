"""The terms of the word index, as FTS5 makes them of words, and how many live sentences have each.

FTS5 can only count by going through all that it has of a term; what is counted here is counted as it comes.
"""

import sqlite3
from collections.abc import Iterable, Sequence

_MOST = 10_000  # words whose terms are remembered
_TOKENIZE = "tokenize = 'porter unicode61 remove_diacritics 2'"

RECOUNT = (
    "DELETE FROM terms",
    "INSERT INTO terms SELECT term, doc FROM indexed_terms",
)
"""Counts all of them anew."""

MISCOUNTED = """
    SELECT (SELECT count(*) FROM (
             SELECT term, doc FROM indexed_terms EXCEPT SELECT term, sentences FROM terms))
         + (SELECT count(*) FROM terms WHERE term NOT IN (SELECT term FROM indexed_terms))
"""


def start_counting(connection: sqlite3.Connection) -> None:
    """Make the temporary word index that writing needs, to take apart what is put into it."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.turning USING fts5 (text, content = '', {_TOKENIZE})")
    connection.execute("CREATE VIRTUAL TABLE temp.turning_terms USING fts5vocab (temp, turning, row)")


def count(turned: str, sign: str) -> tuple[str, ...]:
    """Return what adds ("+") or takes off ("-") the terms of sentences `s` chosen in SQL."""
    return (
        f"INSERT INTO turning (rowid, text) SELECT s.id, s.text {turned}",
        f"""INSERT INTO terms SELECT term, {sign} doc FROM turning_terms WHERE true
            ON CONFLICT (term) DO UPDATE SET sentences = sentences + excluded.sentences""",  # noqa: S608
        "DELETE FROM terms WHERE sentences = 0 AND term IN (SELECT term FROM turning_terms)",
        "INSERT INTO turning (turning) VALUES ('delete-all')",
    )


def storable(text: str) -> str:
    """Return text as SQLite takes it: no lone surrogates, and no zeros, at which it would end."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


class Terms:
    """Takes words apart as the word index does, in memory; not for two threads at once."""

    def __init__(self) -> None:
        self._memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._memory.execute(f"CREATE VIRTUAL TABLE word USING fts5 (text, content = '', {_TOKENIZE})")
        self._memory.execute("CREATE VIRTUAL TABLE term USING fts5vocab (word, instance)")
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the terms of each word, in order: one, none, or several where it is a phrase."""
        asked = list(dict.fromkeys(words))
        if len(self._known) > _MOST:
            self._known.clear()
        self._learn([word for word in asked if word not in self._known])
        return {word: self._known[word] for word in asked}

    def _learn(self, words: Sequence[str]) -> None:
        self._memory.executemany(
            "INSERT INTO word (rowid, text) VALUES (?, ?)", enumerate(map(storable, words))
        )
        found: dict[int, list[tuple[int, str]]] = {}
        for number, term, at in self._memory.execute("SELECT doc, term, offset FROM term"):
            found.setdefault(number, []).append((at, term))
        self._memory.execute("INSERT INTO word (word) VALUES ('delete-all')")
        for number, word in enumerate(words):
            self._known[word] = tuple(term for _, term in sorted(found.get(number, ())))

    def matching(self, texts: Iterable[tuple[int, str]], query: str) -> list[int]:
        """Return the numbers of those of these texts that the word index would find, ascending."""
        self._memory.executemany("INSERT INTO word (rowid, text) VALUES (?, ?)", texts)
        found = self._memory.execute("SELECT rowid FROM word WHERE word MATCH ?", (query,)).fetchall()
        self._memory.execute("INSERT INTO word (word) VALUES ('delete-all')")
        return sorted(number for (number,) in found)

    def close(self) -> None:
        """Let go of the memory."""
        self._memory.close()
