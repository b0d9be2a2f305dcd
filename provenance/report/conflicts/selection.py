"""A survey → what a view shows of it: disputes in full, disputes in a row, and how many are left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from provenance.domain.conflict import Conflict, Status
from provenance.report.conflicts.quotes import SIDES, Shown, shown, weight

FULL = 500
"""Disputes that a view shows with their quotations."""
SPACE = 2_000_000
"""Characters that a view may take for them."""
ROWS = 3000
"""Disputes after those that a view still names, a line each; JSONL always has all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A dispute in full, and how many sides of it are not shown."""

    conflict: Conflict
    sides: tuple[Shown, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What a view shows of many disputes, in their order."""

    entries: tuple[Entry, ...]
    rows: tuple[Conflict, ...]
    left_out: int


def select(conflicts: tuple[Conflict, ...]) -> Selection:
    """Return the first disputes in full while there is room, then as many as possible in a row."""
    entries: list[Entry] = []
    space = SPACE
    for conflict in conflicts[:FULL]:
        entry = Entry(conflict, tuple(map(shown, conflict.sides[:SIDES])), len(conflict.sides[SIDES:]))
        space -= sum(map(weight, entry.sides))
        if entries and space < 0:
            break
        entries.append(entry)
    rest = conflicts[len(entries) :]
    return Selection(tuple(entries), rest[:ROWS], len(rest[ROWS:]))


def by_status(entries: Iterable[Entry]) -> Iterator[tuple[Status, tuple[Entry, ...]]]:
    """Yield the entries of each status, the most serious first; each keeps the order given."""
    order = {status: at for at, status in enumerate(Status)}
    ranked = sorted(entries, key=lambda entry: order[entry.conflict.status])
    for status, group in groupby(ranked, key=lambda entry: entry.conflict.status):
        yield status, tuple(group)
