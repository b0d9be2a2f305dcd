"""A damaged store → a new one with all of its history that can still be read, and that proves itself.

A text is taken if its id is the hash of it, a sentence if it is what its document says in that place. What
seeds/ gives back (sources, files, keys, words) is not looked for. The damaged file is only read, and set
aside when the new one is complete; a run that is killed before can be repeated.
"""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from provenance.domain.assertion import Assertion
from provenance.domain.conflict import Disagreement
from provenance.domain.run import Outcome
from provenance.domain.text import Source, Span, sentence_id
from provenance.errors import DamagedStore
from provenance.store.altered import proven
from provenance.store.aside import files, free_name
from provenance.store.codec import decode
from provenance.store.connection import connect, told
from provenance.store.log import Log, log_of
from provenance.store.pages import File, Pages, Row, mapped

_SHAPES = {
    "versions": (False, re.compile("TITTT")),
    "documents": (True, re.compile("NTTIIIIT?")),
    "occurrences": (False, re.compile("I{6}T")),
    "disagreements": (True, re.compile("NI{5}T")),
    "jobs": (True, re.compile("NTTIT[NT]{2}[NIR][IR]{2}I{9}")),
    "meta": (False, re.compile("TT")),
    "names": (False, re.compile("TI")),  # the index of the documents by their ids
}
UNPLACED = "unplaced"
"""Key under which it is noted who published, and when, what has no text that can be read: JSON, a list of
locator, id of the text, and the moment."""

_META = frozenset({"index", "encoder", "encoder_revision", "generation", "survey"})
_NAME = re.compile("[0-9a-f]{32}")
_NEWEST = 1000  # a version beyond it was written by no program, but by damage

OnPage = Callable[[int, int], None]
"""Is told how many pages have been gone through, and how many there are."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved: texts, the times that sources published them, places of sentences.

    `without_source` counts texts that can be read while nothing tells who published them, `without_text`
    the times that sources published something whose text cannot be read; `unreadable` counts pages, and
    `aside` is where the damaged file is now, None where there was none.
    """

    documents: int
    versions: int
    occurrences: int
    without_source: int
    without_text: int
    unreadable: int
    aside: Path | None


def unfinished(path: Path) -> bool:
    """Tell whether a salvage of this store was killed after it was complete."""
    return _whole(path).exists()


def leftovers(path: Path) -> tuple[Path, ...]:
    """Return the files that a salvage of this store left when it was killed."""
    return tuple(one for one in files(_part(path)) if one.exists())


def salvage(path: Path, *, meta: Mapping[str, str], report: OnPage) -> Salvaged:
    """Put a new store in the place of a damaged one, which is set aside under a name that is free.

    `meta` is noted where the damaged store does not say otherwise.

    Raises:
        DamagedStore: the file is of a newer format.
        StoreError, OSError: there is no room for a second file, or it cannot be written.
    """
    path = path.resolve()
    part = _part(path)
    for left in leftovers(path):
        left.unlink()
    try:
        takings, counted = _taken(path, part, meta, report)
        _sync(part)
        part.replace(_whole(path))
    except BaseException:
        for left in leftovers(path):  # where the disk is full, this makes room
            left.unlink()
        raise
    first = takings[0] if takings else None
    return Salvaged(
        *counted,
        first.without_source if first else 0,
        len(first.lost) if first else 0,
        first.pages.unreadable() if first else 0,
        _exchange(path),
    )


def _taken(
    path: Path, part: Path, meta: Mapping[str, str], report: OnPage
) -> tuple[list["_Taking"], tuple[int, int, int]]:
    """Make the new file; return what it was taken from, and how many texts, versions and places it has."""
    with told(part), closing(connect(part, write=True)) as connection:
        _refuse_newer(path, connection)
        # the file is thrown away where this fails: nothing has to be undone
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        takings = [_Taking(connection, pages, report) for pages in _views(path)]
        for taking in takings:
            taking.take()
        lost = [row for taking in takings for row in taking.lost]
        connection.execute("INSERT INTO meta VALUES (?, ?)", (UNPLACED, json.dumps(lost)))
        connection.executemany("INSERT OR IGNORE INTO meta VALUES (?, ?)", meta.items())
        connection.execute("COMMIT")
        documents, versions, occurrences = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("documents", "versions", "occurrences")
        )
    return takings, (documents, versions, occurrences)


def _views(path: Path) -> Iterator[Pages]:
    """Yield what there is to read, newest first: with the log, without it, and a killed run's result."""
    log, file = log_of(path), mapped(path)
    size = _page_size(file, log)
    if file or log.places:
        yield Pages(file, size, log.source, log.places)
    if log.broken:
        yield Pages(file, size)
    if unfinished(path):
        file = mapped(_whole(path))
        yield Pages(file, _page_size(file, log))


def _page_size(file: File, log: Log) -> int:
    told = int.from_bytes(file[16:18], "big")
    return told if told in {512, 1024, 2048, 4096, 8192, 16384, 32768} else log.page_size


def _refuse_newer(path: Path, new: sqlite3.Connection) -> None:
    head = mapped(path)[:100]
    (application,) = new.execute("PRAGMA application_id").fetchone()
    (newest,) = new.execute("PRAGMA user_version").fetchone()
    version = int.from_bytes(head[60:64], "big")
    ours = head.startswith(b"SQLite format 3\0") and int.from_bytes(head[68:72], "big") == application
    if ours and newest < version < _NEWEST:
        raise DamagedStore(
            f"{path} has format {version}, this program reads format {newest}; upgrade provenance"
        )


class _Taking:
    """The rows of one file on their way into a new store, where documents have other keys."""

    def __init__(self, connection: sqlite3.Connection, pages: Pages, report: OnPage) -> None:
        self.pages = pages
        self.without_source = 0
        self.lost: list[tuple[str, str, str]] = []
        self._connection = connection
        self._report = report
        self._tables = pages.tables(_named)
        self._keys: dict[int, int] = {}
        self._done = 0

    def take(self) -> None:
        """Take all that proves itself."""
        published = self._published()
        self._take_documents(published)
        self._take_versions(published)
        self._take_occurrences()
        self._take_the_rest()

    def _rows(self, table: str) -> Iterator[Row]:
        total = sum(map(len, self._tables.values()))
        for number in self._tables.get(table, ()):
            self._report(self._done, total)
            self._done += 1
            yield from self.pages.rows(number, _SHAPES[table][1])

    def _published(self) -> dict[int, list[tuple[str, str, str, str]]]:
        """Return locator, source, first and last seen of each time that something was published, by key."""
        published: dict[int, list[tuple[str, str, str, str]]] = {}
        for _, (locator, key, source, first, last) in self._rows("versions"):
            with suppress(ValueError, AttributeError, TypeError):
                if decode(Source, str(source)).locator == locator:
                    row = (str(locator), str(source), str(first), str(last))
                    published.setdefault(int(key or 0), []).append(row)
        return published

    def _take_documents(self, published: Mapping[int, list[tuple[str, str, str, str]]]) -> None:
        for key, (_, name, text, start, end, sentences, _, *reading) in self._rows("documents"):
            sources = [source for _, source, *_ in published.get(key, ())]
            body = Span(int(start or 0), int(end or 0))
            if not sources:
                self.without_source += 1
            if proven(str(name), str(text), body, sources) is None:
                continue
            (self._keys[key],) = self._connection.execute(
                "INSERT INTO documents (id, text, body_start, body_end, sentences, live, reading) "
                "VALUES (?, ?, ?, ?, ?, 0, ?) "
                "ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING key",
                (name, text, start, end, sentences, *(reading or ("",))),
            ).fetchone()

    def _take_versions(self, published: Mapping[int, list[tuple[str, str, str, str]]]) -> None:
        names = {
            int(key or 0): str(name) for _, (name, key) in self._rows("names") if _NAME.fullmatch(str(name))
        }
        for key, rows in published.items():
            if key not in self._keys:
                self.lost += ((locator, names.get(key, ""), first) for locator, _, first, _ in rows)
                continue
            self._connection.executemany(
                "INSERT INTO versions VALUES (?, ?, ?, ?, ?) ON CONFLICT (locator, document) DO UPDATE "
                "SET source = iif(excluded.last_seen > last_seen, excluded.source, source), "
                "first_seen = min(excluded.first_seen, first_seen), "
                "last_seen = max(excluded.last_seen, last_seen)",
                ((locator, self._keys[key], *rest) for locator, *rest in rows),
            )

    def _take_occurrences(self) -> None:
        latest, text, count = -1, "", 0
        for _, row in self._rows("occurrences"):
            key, position, paragraph, start, end, sentence = (int(value or 0) for value in row[:6])
            if key not in self._keys:
                continue
            if key != latest:
                latest = key
                text, count = self._connection.execute(
                    "SELECT text, sentences FROM documents WHERE key = ?", (self._keys[key],)
                ).fetchone()
            said = text[start:end]
            if not (
                0 <= position < count and sentence_id(said) == sentence and _decodes(Assertion, row[6])
            ):
                continue
            self._connection.execute("INSERT OR IGNORE INTO sentences VALUES (?, ?, 0)", (sentence, said))
            self._connection.execute(
                "INSERT OR IGNORE INTO occurrences VALUES (?, ?, ?, ?, ?, ?, ?)",
                (self._keys[key], position, paragraph, start, end, sentence, row[6]),
            )

    def _take_the_rest(self) -> None:
        """Take the log of jobs, what surveys found between texts, and what the store says of itself."""
        execute = self._connection.execute
        for number, (_, *job) in self._rows("jobs"):
            if job[3] in set(Outcome):
                marks = ", ".join("?" * (1 + len(job)))
                execute(f"INSERT OR IGNORE INTO jobs VALUES ({marks})", (number, *job))  # noqa: S608
        for _, (_, revision, left, at, right, other, found) in self._rows("disagreements"):
            # what a survey finds between versions it finds again; what it found for texts that are gone not
            one, two = self._keys.get(int(left or 0)), self._keys.get(int(right or 0))
            if not revision and one and two and _decodes(Disagreement, found):
                execute(
                    "INSERT INTO disagreements VALUES (NULL, 0, ?, ?, ?, ?, ?)",
                    (one, at, two, other, found),
                )
        for _, (key, value) in self._rows("meta"):
            if key in _META:
                execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", (key, value))


def _named(with_rowid: bool, kinds: str) -> str | None:
    return next(
        (name for name, (has, shape) in _SHAPES.items() if has == with_rowid and shape.fullmatch(kinds)),
        None,
    )


def _decodes(kind: type, written: object) -> bool:
    try:
        decode(kind, str(written))
    except (ValueError, AttributeError):  # JSON of any shape
        return False
    return True


def _exchange(path: Path) -> Path | None:
    """Put the new store in the place of the damaged one; return where that is now.

    The old file has its second name before it loses its first, and its log is gone before the new file
    comes, for SQLite would apply it to that.
    """
    aside = None
    if any(one.exists() for one in files(path)):
        aside = free_name(path)
        if path.is_dir():
            path.replace(aside)
        for one, other in zip(files(path), files(aside), strict=True):
            if one.is_file() and not other.exists():
                _second_name(one, other)
        _sync(path.parent)
        for one in files(path)[1:]:
            one.unlink(missing_ok=True)
    _whole(path).replace(path)
    _sync(path.parent)
    return aside


def _second_name(path: Path, other: Path) -> None:
    try:
        other.hardlink_to(path)
    except OSError:  # not every file system has links
        shutil.copy2(path, other)
        _sync(other)


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.salvaging")


def _whole(path: Path) -> Path:
    return path.with_name(f"{path.name}.salvaged")


def _sync(path: Path) -> None:
    if path.is_dir() and not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
