"""The write-ahead log beside a store, read without SQLite: what it holds, and whether commits are lost.

SQLite takes a log up to the first frame whose checksum is wrong, says nothing, and deletes the log later;
whoever wants what stands behind that frame has to look first.
(sqlite.org/fileformat2.html#the_write_ahead_log)
"""

import struct
from dataclasses import dataclass
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
    are a sum over its pairs, weighted with Fibonacci numbers.
    """

    def __init__(self, order: str) -> None:
        self._type = np.dtype(f"{order}u4")
        self._sums = (0, 0)
        self._weights = _fibonacci(2)

    def of(self, piece: bytes) -> tuple[int, int]:
        """Add these bytes, a multiple of 8, and return both sums."""
        words = np.frombuffer(piece, self._type).astype(np.uint64).reshape(-1, 2)
        count = len(words)
        if len(self._weights) < 2 * count + 2:
            self._weights = _fibonacci(2 * count + 2)
        # weights[k] is F(k - 1), and A^n = [[F(2n-1), F(2n)], [F(2n), F(2n+1)]]; the last pair has n = 0
        low, middle, high = (self._weights[at : 2 * count + at : 2][::-1] for at in range(3))
        first, second = words[:, 0], words.sum(axis=1)
        start = [int(self._weights[2 * count + at]) for at in range(3)]
        s, t = self._sums
        one = int((low * first + middle * second).sum()) + start[0] * s + start[1] * t
        other = int((middle * first + high * second).sum()) + start[1] * s + start[2] * t
        self._sums = one & _WORD, other & _WORD
        return self._sums


def _fibonacci(count: int) -> NDArray[np.uint64]:
    """Return F(-1), F(0), F(1), … modulo 2**32: `count` and one more."""
    numbers = [1, 0]
    while len(numbers) < count + 1:
        numbers.append((numbers[-1] + numbers[-2]) & _WORD)
    return np.array(numbers, np.uint64)
