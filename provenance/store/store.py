"""The store: what seeds/ said when it was last read, and what it said before."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from provenance.store.connection import connect, tidy, told
from provenance.store.reading import Reading
from provenance.store.records import FileState, ReadDocument
from provenance.store.writing import (
    drop_file,
    finish_file,
    keep_document,
    keep_file,
    prepare,
    settle,
    start_file,
)

_TRANSACTION = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_SAVEPOINT = ("SAVEPOINT inner", "RELEASE inner", ("ROLLBACK TO inner", "RELEASE inner"))


class Store(Reading):
    """An open store; close it, or use it in a `with` statement. Every method may raise StoreError."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self._unsettled = False
        self._written = False

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

    def close(self) -> None:
        """Close the file; what was not committed is undone, what was does not stay behind in the log."""
        with told(self._path):
            if self._written and not self._connection.in_transaction:
                tidy(self._connection)
            self._written = False
            self._connection.close()
        if terms := self.__dict__.pop("_terms", None):
            terms.close()

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
            self._written = True
        except BaseException:
            self._unsettled = self._unsettled and inner
            with suppress(sqlite3.Error):
                for statement in undo:
                    self._connection.execute(statement)
            raise

    def replace(
        self, file: FileState, documents: Iterable[ReadDocument], *, seen: str | None = None
    ) -> None:
        """Keep these documents as all that a file holds, instead of what it held before.

        `seen` is the moment to note in the history (ISO 8601; default: now).

        Raises:
            StoreError: it cannot be written, or a text holds a lone surrogate; nothing is changed then.
            ValueError: a document is not of this file, or said to be known and is not.
        """
        with self.transaction():
            self.start(file.path)
            for read in documents:
                if read.document.source.path != file.path:
                    raise ValueError(f"{read.document.source.locator} is not in {file.path}")
                self.keep(read, reading=file.reading, seen=seen)
            self.finish(file)

    def start(self, path: str) -> None:
        """Begin to take in a file by documents; `keep` and `finish` go on, also in later transactions.

        Until it is finished it counts as never read, and what it held before stays beside what is kept.
        """
        with told(self._path):
            start_file(self._connection, path)

    def keep(self, read: ReadDocument, *, reading: str = "", seen: str | None = None) -> None:
        """Keep one more document of the file that was started last, as read by these rules.

        Raises:
            StoreError: it cannot be written, or its text holds a lone surrogate.
            ValueError: its sentences are left out, and the store does not have them.
        """
        moment = seen or datetime.now(UTC).isoformat(timespec="seconds")
        with told(self._path):
            self._unsettled = True
            keep_document(self._connection, read, reading, moment)

    def finish(self, file: FileState) -> None:
        """Note a file as read: what of it was not kept since `start` is no longer there."""
        with told(self._path):
            self._unsettled = True
            finish_file(self._connection, file)

    def remove(self, path: str) -> None:
        """Forget that a file is there; what it published stays in the history."""
        with self.transaction(), told(self._path):
            self._unsettled = True
            drop_file(self._connection, path)

    def touch(self, file: FileState) -> None:
        """Note a file's new state where its documents did not change."""
        with self.transaction(), told(self._path):
            keep_file(self._connection, file)

    def indexed(self, *, dead: bool = True) -> None:
        """Note that the index has every sentence of now and, but for `dead` ones put off, no other."""
        with self.transaction(), told(self._path):
            self._settle()
            self._connection.execute(f"DELETE FROM unindexed {'' if dead else 'WHERE live'}")  # noqa: S608

    def set_meta(self, key: str, value: str | None) -> None:
        """Note a fact about the store as a whole; None forgets it."""
        with self.transaction(), told(self._path):
            if value is None:
                self._connection.execute("DELETE FROM meta WHERE key = ?", (key,))
            else:
                self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _settle(self) -> None:
        """Decide what is live now; put off while writing, until someone asks or all is written."""
        if self._unsettled:
            with told(self._path):
                settle(self._connection)
            self._unsettled = False
