"""Opening the SQLite file, bringing it up to date, and telling what is wrong in our own words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from provenance.errors import DamagedStore, StoreError
from provenance.store import log

APPLICATION = 0x70726F76  # "prov", written into the file: another program's database is not ours
WAIT_SECONDS = 5.0
_CACHE = 65_536  # KiB of pages kept: a batch is written to the log once, what claims share is read once
_SYSTEM = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOLFS}
_OF_THE_FILE = {sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}
_ANEW = "'provenance reembed --all' sets this file aside and begins anew"
_MEND = f"'provenance verify --repair' saves what of it can be read, {_ANEW}"


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into StoreError, DamagedStore where no retry would help."""
    try:
        yield
    except sqlite3.OperationalError as error:
        message = str(error)
        if "locked" in message or "busy" in message:
            raise StoreError(
                f"{path} is being written by another process; try again when it is done"
            ) from error
        if "readonly" in message or "read-only" in message:
            raise StoreError(f"{path} cannot be written; check its permissions") from error
        if "full" in message:
            raise StoreError(f"no space is left to write {path}; make some and run it again") from error
        if "unable to open" in message:
            raise StoreError(
                f"{path} cannot be opened; check the permissions of the file and its folder"
            ) from error
        if error.sqlite_errorcode & 0xFF in _SYSTEM and error.sqlite_errorcode not in _OF_THE_FILE:
            raise StoreError(
                f"{path} cannot be read or written now ({message}); check its disk and the space and quota "
                "that are left, and run it again"
            ) from error
        raise DamagedStore(f"{path} cannot be used ({message}); {_MEND}") from error
    except sqlite3.DatabaseError as error:
        raise DamagedStore(f"{path} is damaged or not a store ({error}); {_MEND}") from error
    except UnicodeEncodeError as error:
        raise StoreError(f"a text for {path} holds a lone surrogate and cannot be stored") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}; this is a bug") from error


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Return an open connection to a store of the current format; `write` makes and migrates it.

    Raises:
        StoreError: there is no store, or it is locked, may not be written, or is of an older format.
        DamagedStore: it or its log is damaged, it is not ours, or of a newer format.
    """
    _refuse_damaged(path)
    if not write and not path.is_file():
        raise StoreError(f"there is no store at {path}; make it with 'provenance reembed'")
    with told(path):
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = _open(path, write=write)
        try:
            _bring_up_to_date(connection, path, write=write)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_damaged(path: Path) -> None:
    """Refuse what SQLite would write over, or throw away, without a word.

    Raises:
        DamagedStore: the file is none, is cut off within its header, or its log is damaged or not its own.
    """
    if path.exists() and not path.is_file():
        raise DamagedStore(f"{path} is not a file; {_MEND}")
    with suppress(OSError):  # SQLite tells what may not be read
        if 0 < _size(path) < log.SIZES[0]:
            raise DamagedStore(f"{path} is shorter than any store; {_MEND}")
        if not _size(path) and log.log_of(path).places and not _size(path):  # not one made just now
            raise DamagedStore(f"{path} is empty or gone, and the log beside it is not; {_MEND}")
        if log.damaged(path):
            raise DamagedStore(
                f"the log beside {path} is damaged, and the last commits in it would be lost; {_MEND}"
            )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def tidy(connection: sqlite3.Connection) -> None:
    """Move what was committed from the log into the file, and empty the log where no reader needs it."""
    with suppress(sqlite3.Error):  # a full disk, say: what is in the log is safe there
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _open(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        connection = _with_uri(path, "mode=rwc")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection
    # a reader that may write beside the file shares the writer's log and tidies it up; one that may not
    # has to take the file as it is, which is whole as long as no log lies beside it
    failure: sqlite3.Error | None = None
    for mode in ("mode=rw", "mode=ro", "immutable=1"):
        if mode == "immutable=1" and _logged(path):
            break
        try:
            connection = _with_uri(path, mode)
        except sqlite3.OperationalError as error:
            failure = error
            continue
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            # a reader sees one state from here on, whatever is written meanwhile
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            failure = error
            connection.close()
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    raise failure or sqlite3.OperationalError("unable to open database file")


def _with_uri(path: Path, how: str) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.resolve()), safe='/')}?{how}"
    return sqlite3.connect(
        uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
    )


def _logged(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """Run the migrations that the file has not seen, each in a transaction of its own."""
    migrations = _migrations()
    newest = len(migrations)
    found = _format(connection, path)
    if found > newest:
        raise DamagedStore(
            f"{path} has format {found}, this program reads format {newest}; upgrade provenance, or {_ANEW}"
        )
    if found < newest and not write:
        raise StoreError(
            f"{path} has format {found}, this program reads {newest}; run 'provenance reembed'"
        )
    if write:
        connection.execute("PRAGMA journal_mode = WAL")
        # a commit is the switch to another index, and the one before is deleted after it: it has to last
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    for number, script in enumerate(migrations[found:], start=found + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _format(connection, path) < number:  # another process may have been faster
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def _format(connection: sqlite3.Connection, path: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION and (tables or version or application):
        raise DamagedStore(f"{path} is a database of another program; {_MEND}")
    return int(version)


def _migrations() -> list[str]:
    folder = files("provenance.store").joinpath("migrations")
    scripts = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda e: e.name
    )
    return [script.read_text("utf-8") for script in scripts]


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; `executescript` would commit between them."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
