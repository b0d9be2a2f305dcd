"""One process writes here at a time: a lock that goes with the process, however that ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from provenance.errors import StoreError
from provenance.store import connection


@contextmanager
def sole(path: Path) -> Iterator[None]:
    """Hold the lock in this file while the block runs; the file itself stays, and means nothing.

    Raises:
        StoreError: another process holds it for longer than one waits, or the file cannot be made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path, timeout=connection.WAIT_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreError(
            f"{path.parent} is being written by another process; try again when it is done"
        ) from error
    except OSError as error:
        told = error.strerror or error
        raise StoreError(
            f"{path.parent} cannot be written ({told}); check its permissions and the space that is left"
        ) from error
    try:
        yield
    finally:
        lock.release()


def busy(path: Path) -> bool:
    """Tell whether a process holds the lock; also where that cannot be told."""
    from filelock import FileLock, Timeout

    if not path.exists():
        return False
    try:
        with FileLock(path, blocking=False):
            return False
    except (Timeout, OSError):
        return True
