"""A store in less space: the word index in one piece, pages that hold nothing given back, the log emptied.

None of it changes what the store answers; each step is a transaction, and SQLite undoes one that is killed.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from provenance.store.connection import connect, told

PAYS = 0.1  # share of the file that is empty, from which on it is worth writing all of it anew
_PIECE = 2000  # pages of the word index that are merged in one transaction

OnStep = Callable[[int, int], None]
"""Is told how many steps have been done, and of how many."""
_STEPS = 3


def compact(path: Path, *, report: OnStep) -> tuple[str, ...]:
    """Make the file of a store as small as is worth it; return what could not be done, and why.

    Readers are not disturbed. Writing all anew takes twice the space of the file meanwhile.

    Raises:
        StoreError: there is no store, it is damaged, or another process writes.
    """
    # a connection of its own: one that keeps its temporary tables in memory would keep the copy there, too
    with told(path), closing(connect(path, write=True)) as connection:
        report(0, _STEPS)
        _merge_words(connection)
        report(1, _STEPS)
        notes = [*_vacuum(connection, path)]
        report(2, _STEPS)
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        report(3, _STEPS)
    if busy:
        notes.append("the log of the store stays for now: another process is reading")
    return tuple(notes)


def _merge_words(connection: sqlite3.Connection) -> None:
    """Merge the pieces of the word index into one, some of them at a time (sqlite.org/fts5.html, 6.8).

    Each time is a transaction, so that neither the log grows beyond bounds nor a writer waits for long.
    """
    pages = -_PIECE  # below zero: begin a merge of all pieces
    while True:
        before = connection.total_changes
        connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (pages,))
        if connection.total_changes - before < 2:
            return
        pages = _PIECE


def _vacuum(connection: sqlite3.Connection, path: Path) -> Iterator[str]:
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if free < PAYS * pages:
        return
    kept = (pages - free) * size
    if lacking := _lacking(kept, path):
        yield (
            f"{free * size:,} bytes of the store are empty and stay with it, to be used again: writing it "
            f"anew takes {kept:,} bytes in {lacking}"
        )
        return
    connection.execute("VACUUM")


def _lacking(size: int, path: Path) -> str | None:
    """Return where there is no room for a copy: SQLite makes one among temporary files, one in the log."""
    folders = (path.parent, Path(tempfile.gettempdir()))
    same = folders[0].stat().st_dev == folders[1].stat().st_dev
    for folder in folders:
        if shutil.disk_usage(folder).free < size * (2 if same else 1):
            return str(folder)
    return None
