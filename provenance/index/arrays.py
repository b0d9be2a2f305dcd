"""Arrays on disk: numpy's ``.npy`` files, written in pieces and mapped without trusting them.

A file is mapped only where its first bytes are exactly the header that this module writes for the wanted
type and shape, and its length the one that follows from them: nothing of it is parsed.
"""

import math
import mmap
import os
import stat
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from provenance.errors import StaleIndex
from provenance.index.manifest import MEND

HEADER = 128  # bytes before the numbers, which are thereby aligned to every cache line
PIECE = 1 << 24  # bytes that are hashed at once
Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """An array that is mapped from a file, or that stands in memory only.

    Attributes:
        array: the numbers; read-only where they are mapped.
        pages: the mapping, or None.
    """

    array: NDArray[Any]
    pages: mmap.mmap | None = None

    def forget(self) -> None:
        """Let go of the pages read so far: they stay in the system's cache and leave this process."""
        self._advise("MADV_DONTNEED")

    def scattered(self) -> None:
        """Say that single rows will be read, so that the system does not read on behind each of them."""
        self._advise("MADV_RANDOM")

    def digest(self) -> str:
        """Return the SHA-256 of the file, all of which is read."""
        if self.pages is None:
            return sha256(header(self.array.dtype, self.array.shape) + self.array.tobytes()).hexdigest()
        digest, view = sha256(), memoryview(self.pages)
        with view:
            for start in range(0, len(view), PIECE):
                digest.update(view[start : start + PIECE])
                self.forget()
        return digest.hexdigest()

    def _advise(self, what: str) -> None:
        if self.pages is not None and hasattr(mmap, what):
            self.pages.madvise(getattr(mmap, what))


class Writing:
    """A new file that takes an array piece by piece; `digest` is its SHA-256 when it is closed."""

    def __init__(self, path: Path, dtype: str, shape: Shape) -> None:
        self._file = path.open("xb")
        self._sum = sha256()
        self.digest = ""
        self._put(header(np.dtype(dtype), shape))
        self._dtype = np.dtype(dtype)

    def write(self, piece: NDArray[Any]) -> None:
        """Append these numbers."""
        self._put(np.ascontiguousarray(piece, dtype=self._dtype).data.cast("B"))

    def _put(self, content: bytes | memoryview) -> None:
        self._file.write(content)
        self._sum.update(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._file:
            if error is None:
                self._file.flush()
                os.fsync(self._file.fileno())
                self.digest = self._sum.hexdigest()


def header(dtype: np.dtype[Any], shape: Shape) -> bytes:
    """Return what stands before the numbers (numpy.lib.format, version 1.0)."""
    fields = f"{{'descr': '{dtype.str}', 'fortran_order': False, 'shape': {shape!r}, }}"
    start = b"\x93NUMPY\x01\x00" + (HEADER - 10).to_bytes(2, "little")
    return start + fields.encode().ljust(HEADER - 11) + b"\n"


def size(dtype: str, shape: Shape) -> int:
    """Return how many bytes the file of such an array has."""
    return HEADER + math.prod(shape) * np.dtype(dtype).itemsize


def write(path: Path, array: NDArray[Any]) -> str:
    """Write a whole array to a new file and return its SHA-256."""
    with Writing(path, array.dtype.str, array.shape) as file:
        file.write(array)
    return file.digest


def opened(path: Path, dtype: str, shape: Shape) -> Stored:
    """Map the array of this file.

    Raises:
        StaleIndex: it is missing, unreadable, or not a file of such an array.
    """
    try:
        # A pipe or device in the place of a file would keep us waiting when it is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise StaleIndex(f"{path} is damaged: it is no file; {MEND}")
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != size(dtype, shape):
                raise StaleIndex(f"{path} is damaged: it has not the size that its manifest says; {MEND}")
            if file.read(HEADER) != header(np.dtype(dtype), shape):
                raise StaleIndex(f"{path} is damaged: it is not the array that its manifest says; {MEND}")
            pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError as error:
        raise StaleIndex(f"{path} is missing; {MEND}") from error
    except OSError as error:
        raise StaleIndex(f"{path} cannot be read ({error.strerror}); {MEND}") from error
    array = np.frombuffer(pages, dtype, math.prod(shape), offset=HEADER).reshape(shape)
    return Stored(array, pages)
