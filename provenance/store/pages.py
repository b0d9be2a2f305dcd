"""Rows of a damaged SQLite file, read page by page without SQLite: whatever page is whole gives its rows.

Nothing is needed but the pages themselves, neither the schema nor the way from a root to a leaf. To which
table a row belongs is told by its shape, the kinds of its columns, of which no two wanted tables share one.
(sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2.1)
"""

import mmap
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

File = bytes | mmap.mmap
Value = int | float | str | None
Row = tuple[int, tuple[Value, ...]]  # row id, 0 where the table has none; columns
Named = Callable[[bool, str], str | None]
"""Tells the table of a row: whether that has row ids, and the kinds of the columns ("NTTI")."""

_LEAF, _INDEX_LEAF, _INNER, _INDEX_INNER = 0x0D, 0x0A, 0x05, 0x02
_TREE = frozenset((_LEAF, _INDEX_LEAF, _INNER, _INDEX_INNER))
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by kind
_TRIED = 3  # cells of a page that are looked at to tell its table
_MOST = 1 << 30  # bytes of a row beyond which it is none of ours
_WRONG = (IndexError, ValueError, struct.error)


def mapped(path: Path) -> File:
    """Return the content of a file, mapped; nothing where there is none."""
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (FileNotFoundError, IsADirectoryError, ValueError):  # ValueError: an empty file
        return b""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file, those that its log holds instead of those that the file does.

    Attributes:
        source: the file.
        size: bytes of a page.
        log: its log.
        places: where in the log a page begins, by its number.
    """

    source: File
    size: int
    log: File = b""
    places: Mapping[int, int] = field(default_factory=dict)

    def numbers(self) -> list[int]:
        """Return the numbers of all pages there are; those in a damaged log can be any."""
        within = range(1, -(-len(self.source) // self.size) + 1)
        return [*within, *sorted(number for number in self.places if number not in within)]

    def page(self, number: int) -> bytes:
        """Return a page, empty or short where the file ends."""
        at = self.places.get(number)
        if at is not None:
            return self.log[at : at + self.size]
        return self.source[(number - 1) * self.size : number * self.size]

    def free(self) -> set[int]:
        """Return the pages that hold nothing any more, as far as the list of them can be followed."""
        found: set[int] = set()
        head = self.page(1)
        trunk = struct.unpack_from(">I", head, 32)[0] if len(head) >= 100 else 0
        while trunk and trunk not in found:
            page = self.page(trunk)
            if len(page) < self.size or page[0]:  # a number above 2**24 would be of another kind of page
                break
            found.add(trunk)
            trunk, count = struct.unpack_from(">2I", page)
            found.update(struct.unpack_from(f">{min(count, self.size // 4 - 2)}I", page, 8))
        return found

    def unreadable(self) -> int:
        """Return how many pages are pointed at by others and are none."""
        children = {child for number in self.numbers() for child in self._children(number)}
        return sum(self.page(child)[:1] not in {bytes((kind,)) for kind in _TREE} for child in children)

    def tables(self, named: Named) -> dict[str, list[int]]:
        """Return the pages of each table, in order."""
        tables: dict[str, list[int]] = {}
        free = self.free()
        named = lru_cache(maxsize=None)(named)
        for number in self.numbers():
            if number in free:
                continue
            page = self.page(number)
            for _, cell in zip(range(_TRIED), _cells(page, number), strict=False):
                try:
                    _, kinds, *_ = _head(page, cell, self.size)
                except _WRONG:
                    continue
                if (name := named(page[_base(number)] == _LEAF, _letters(kinds))) is not None:
                    tables.setdefault(name, []).append(number)
                    break
        return tables

    def rows(self, number: int, shape: re.Pattern[str]) -> Iterator[Row]:
        """Yield the rows of a page that have this shape and can be read as a whole."""
        page = self.page(number)
        for cell in _cells(page, number):
            try:
                rowid, kinds, start, local, length = _head(page, cell, self.size)
                if shape.fullmatch(_letters(kinds)):
                    payload = self._payload(page, local, length)
                    yield rowid, tuple(_values(payload, kinds, start))
            except _WRONG:
                continue

    def _children(self, number: int) -> Iterator[int]:
        page = self.page(number)
        base = _base(number)
        if page[base : base + 1] in (bytes((_INNER,)), bytes((_INDEX_INNER,))):
            for at in (base + 8, *_cells(page, number)):
                if at + 4 <= len(page):
                    yield struct.unpack_from(">I", page, at)[0]

    def _payload(self, page: bytes, local: slice, length: int) -> bytes:
        if length > len(self.source) + len(self.log):
            raise ValueError("the row is longer than the file")
        payload = bytearray(page[local])
        if len(payload) < length:
            (following,) = struct.unpack_from(">I", page, local.stop)
            while following and len(payload) < length:
                more = self.page(following)
                (following,) = struct.unpack_from(">I", more)
                payload += more[4:]
        if len(payload) < length:
            raise ValueError("the row ends too early")
        return bytes(payload[:length])


def _base(number: int) -> int:
    return 100 if number == 1 else 0


def _cells(page: bytes, number: int) -> Iterator[int]:
    """Yield where the cells of a page begin that may be rows, or point at children."""
    base = _base(number)
    if len(page) < base + 12 or page[base] not in _TREE:
        return
    first = base + (12 if page[base] in (_INNER, _INDEX_INNER) else 8)
    (count,) = struct.unpack_from(">H", page, base + 3)
    count = min(count, (len(page) - first) // 2)
    for at in struct.unpack_from(f">{count}H", page, first):
        if first + 2 * count <= at < len(page):
            yield at


def _head(page: bytes, at: int, size: int) -> tuple[int, list[int], int, slice, int]:
    """Return row id, kinds of the columns, where the first begins, the part on this page, and all bytes."""
    kind = page[100] if page.startswith(b"SQLite format 3\0") else page[0]
    if kind == _INNER:
        raise ValueError("no row")
    rowid = 0
    length, at = _varint(page, at + 4 * (kind == _INDEX_INNER))
    if kind == _LEAF:
        rowid, at = _varint(page, at)
        rowid -= (rowid >> 63) << 64
    most = size - 35 if kind == _LEAF else (size - 12) * 64 // 255 - 23
    here = length
    if length > most:
        least = (size - 12) * 32 // 255 - 23
        here = least + (length - least) % (size - 4)
        here = here if here <= most else least
    if not 0 < length < _MOST:
        raise ValueError("no row")
    start, next_kind = _varint(page, at)
    end, kinds = at + start, []
    if start > here:
        raise ValueError("the head of the row is longer than the row")
    while next_kind < end:
        one, next_kind = _varint(page, next_kind)
        kinds.append(one)
    return rowid, kinds, start, slice(at, at + here), length


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(8):
        byte = page[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | page[at + 8], at + 9


def _letters(kinds: list[int]) -> str:
    return "".join(map(_letter, kinds))


def _letter(kind: int) -> str:
    if kind >= 12:
        return "T" if kind & 1 else "B"
    return "NIIIIIIRII??"[kind]


def _values(payload: bytes, kinds: list[int], at: int) -> Iterator[Value]:
    for kind in kinds:
        if kind >= 12:
            end = at + (kind - 12) // 2
            yield payload[at:end].decode()
        elif kind in _INTEGERS:
            end = at + _INTEGERS[kind]
            yield int.from_bytes(payload[at:end], "big", signed=True)
        elif kind == 7:
            end = at + 8
            yield float(struct.unpack_from(">d", payload, at)[0])
        else:
            end = at
            yield None if kind == 0 else kind - 8
        at = end
    if at != len(payload):
        raise ValueError("the row is longer than its columns")
