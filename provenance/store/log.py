"""The write-ahead log beside a store, read without SQLite: what it holds, and whether commits are lost.

SQLite takes a log up to the first frame whose checksum is wrong, says nothing, and deletes the log later;
whoever wants what stands behind that frame has to look first.
(sqlite.org/fileformat2.html#the_write_ahead_log)
"""

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from provenance.store.pages import File, mapped

_HEADER, _FRAME = 32, 24
_MAGIC = 0x377F0682
SIZES = tuple(1 << power for power in range(9, 17))  # of pages, in bytes
_LOOKS = 3
_WORD = 0xFFFFFFFF
DEFAULT_SIZE = 4096


@dataclass(frozen=True, slots=True)
class Log:
    """The pages of all commits in a log, and where the newest of each begins.

    `broken` says that SQLite would not see the last of these commits.
    """

    source: File
    page_size: int
    places: dict[int, int]
    broken: bool


def log_of(path: Path) -> Log:
    """Return the log beside a store; an empty one where there is none."""
    file = _beside(path)
    return Log(mapped(file), *_walked(file))


def _walked(log: Path) -> tuple[int, dict[int, int], bool]:
    """Return what a `Log` tells besides its bytes; read and not mapped, for others may cut it meanwhile."""
    try:
        with log.open("rb") as file:
            return _commits(file)
    except FileNotFoundError:
        return DEFAULT_SIZE, {}, False


def _commits(file: BinaryIO) -> tuple[int, dict[int, int], bool]:
    head = file.read(_HEADER)
    if len(head) < _HEADER:
        return DEFAULT_SIZE, {}, False
    magic, _, size, _, *salts, one, other = struct.unpack(">8I", head)
    sums = _Sums(">" if magic & 1 else "<")
    sound = magic | 1 == _MAGIC | 1 and size in SIZES and sums.of(head[:24]) == (one, other)
    if not sound:
        size = size if size in SIZES else DEFAULT_SIZE
    places: dict[int, int] = {}
    pending: dict[int, int] = {}
    broken = False
    start = _HEADER
    while len(frame := file.read(_FRAME + size)) == _FRAME + size:
        page, commit, first, second, one, other = struct.unpack_from(">6I", frame)
        if start == _HEADER and not sound:
            salts = [first, second]
        if sound:
            sound = [first, second] == salts and sums.of(frame[:8] + frame[_FRAME:]) == (one, other)
        if [first, second] == salts and page:
            pending[page] = start + _FRAME
            if commit:
                places |= pending
                pending.clear()
                broken = broken or not sound
        start += _FRAME + size
    return size, places, broken


def damaged(path: Path) -> bool:
    """Tell whether the log beside a store holds commits that SQLite would not see, and throw away.

    It is looked at until nobody has written to it meanwhile; one that is written all the time is in use.
    """
    log = _beside(path)
    for _ in range(_LOOKS):
        before = _changed(log)
        *_, broken = _walked(log)
        if not broken:
            return False
        if _changed(log) == before:
            return True
    return False


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _changed(log: Path) -> tuple[int, int] | None:
    try:
        stat = log.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


class _Sums:
    """The running checksum of a log, all words of a piece at once.

    Each pair of words (x, y) takes the sums (s, t) to (s + t + x, s + 2t + x + y), so that those of a piece
    are a sum over its words, weighted with Fibonacci numbers.
    """

    def __init__(self, order: str) -> None:
        self._type = np.dtype(f"{order}u4")
        self._sums: NDArray[np.uint64] = np.zeros(2, np.uint64)

    def of(self, piece: bytes) -> tuple[int, int]:
        """Add these bytes, a multiple of 8, and return both sums."""
        words = np.frombuffer(piece, self._type).astype(np.uint64)
        before, here = _weights(len(words))
        self._sums = (before @ self._sums + here @ words) & np.uint64(_WORD)
        return int(self._sums[0]), int(self._sums[1])


@lru_cache(maxsize=8)
def _weights(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return how often the sums before and each of so many words count in both sums after, modulo 2**32."""
    numbers = [1, 0]  # F(-1), F(0), …
    while len(numbers) < count + 3:
        numbers.append((numbers[-1] + numbers[-2]) & _WORD)
    fibonacci = np.array(numbers, np.uint64)
    # A = [[1, 1], [1, 2]] takes the sums on by a pair, and A^n = [[F(2n-1), F(2n)], [F(2n), F(2n+1)]];
    # a pair (x, y) adds (x, x + y), and n pairs come after it, none after the last
    low, middle, high = fibonacci[0:count:2], fibonacci[1:count:2], fibonacci[2 : count + 1 : 2]
    here = np.empty((2, count), np.uint64)
    here[0, ::2], here[0, 1::2] = (low + middle)[::-1], middle[::-1]
    here[1, ::2], here[1, 1::2] = (middle + high)[::-1], high[::-1]
    return np.array([numbers[count : count + 2], numbers[count + 1 : count + 3]], np.uint64), here
