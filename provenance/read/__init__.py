"""Files of seeds/ → Documents: a file for each format, and nothing else knows formats.

A new format is one module with a `read(path, name)` and one line in `READERS`.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from provenance.domain.text import Document, Failure
from provenance.errors import UnreadableDocument
from provenance.read import jsonl, markdown, plain
from provenance.read.discover import Found, changed, discover, found, stamped
from provenance.read.metadata import sidecar

__all__ = [
    "READERS",
    "Found",
    "Reader",
    "changed",
    "digest",
    "discover",
    "extent",
    "found",
    "read",
    "stamped",
]

Reader = Callable[[Path, str], Iterator[Document | Failure]]
"""Yields the documents of a file; raises UnreadableDocument or OSError where that fails as a whole."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".md": markdown.read,
        ".jsonl": jsonl.read,
    }
)
"""What reads a file, by the end of its name in lower case."""


def read(path: Path, *, name: str) -> Iterator[Document | Failure]:
    """Yield every document of a file and a failure for each that cannot be read; nothing is raised.

    `name` is the path as reports show it ("seeds/a.txt"). Metadata comes from a sidecar, from front
    matter, from the format, from a first line that begins with the date, in this order; what is unknown
    stays None, and so does a date of publication that cannot be read without guessing.
    """
    reader = next(
        (reader for suffix, reader in READERS.items() if path.name.lower().endswith(suffix)), None
    )
    if reader is None:
        kind = f"{path.suffix.lower()} files" if path.suffix else "files without a suffix"
        known = ", ".join(sorted(READERS))
        yield Failure(name, f"no reader for {kind} yet; convert it to one of {known} or remove it")
        return
    try:
        yield from reader(path, name)
    except UnreadableDocument as error:
        yield Failure(name, str(error))
    except OSError as error:
        yield Failure(
            name, f"cannot be read: {error.strerror or error}; check that it is there and may be read"
        )


def extent(path: Path) -> tuple[int, int, int]:
    """Return bytes, and times (ns) of modification and of change, of a file and its sidecar, added up.

    All are equal while nothing was touched. A file that is renamed, or whose time of modification is set,
    keeps that and has another time of change; so has a copy.

    Raises:
        OSError: the file is gone, or is no regular one any more.
    """
    found = [_stat(part) for part in (path, sidecar(path)) if part]
    return (
        sum(one.st_size for one in found),
        sum(one.st_mtime_ns for one in found),
        sum(one.st_ctime_ns for one in found),
    )


def digest(path: Path) -> str:
    """Return 32 hex digits that name the bytes of a file and its sidecar.

    Raises:
        OSError: the file cannot be read, or is no regular one any more.
    """
    found = blake2b(digest_size=16)
    for part in (path, sidecar(path)):
        if part:
            found.update(_stat(part).st_size.to_bytes(8, "big"))
            with part.open("rb") as file:
                while chunk := file.read(1 << 20):
                    found.update(chunk)
    return found.hexdigest()


def _stat(path: Path) -> os.stat_result:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        # since it was listed it became a pipe, say, and whoever opens one may wait for ever
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    return found
