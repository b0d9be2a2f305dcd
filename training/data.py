"""Labelled pairs from files, split by group so that no article is on two sides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from training import labelled

LABELS = ("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO")
TEST, DEVELOPMENT = 2, 1  # tenths of the groups
_SPACES = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, its evidence and the stance that people gave it; `kind` is where it comes from."""

    claim: str
    evidence: str
    label: int
    group: str
    kind: str


def read(path: Path) -> list[Row]:
    """Return the pairs of one file, see `labelled.read`."""
    return [
        Row(one.claim, one.evidence, LABELS.index(one.label), one.group, path.stem)
        for one in labelled.read(path)
    ]


def part(group: str) -> str:
    """Return which part a group belongs to, always the same: "test", "development" or "train"."""
    tenth = int.from_bytes(blake2b(group.encode(), digest_size=4).digest(), "big") % 10
    return "test" if tenth < TEST else "development" if tenth < TEST + DEVELOPMENT else "train"


def unseen(rows: Iterable[Row], held: Iterable[Row]) -> list[Row]:
    """Return the rows of which neither group, claim nor evidence occurs among those held back."""
    kept = list(held)
    groups = {row.group for row in kept if row.group}
    texts = {_plain(text) for row in kept for text in (row.claim, row.evidence)}
    return [
        row
        for row in rows
        if row.group not in groups and _plain(row.claim) not in texts and _plain(row.evidence) not in texts
    ]


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold()
