"""What can be saved of a damaged index: the rows of every segment that is whole."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from provenance.errors import StaleIndex
from provenance.index import manifest
from provenance.index.arrays import HEADER
from provenance.index.content import Content
from provenance.index.loading import removed, split
from provenance.index.manifest import Entry
from provenance.index.part import Part
from provenance.index.segment import ENDINGS, WHOLE, Segment, on_disk
from provenance.index.segmented import Segmented
from provenance.index.writing import Maker


def salvage(
    folder: Path, name: str, *, encoder_name: str, encoder_revision: str, dimension: int
) -> Segmented:
    """Return an index of the rows of all segments that are whole, empty where none is.

    Where the manifest of this name can be read, its segments are meant, without the rows it says are
    removed; else all segments of the folder that this encoder made, and rows that were removed are back.
    A segment proves by its name what it holds and who made it, so that no manifest is needed. All of it
    is read.
    """
    folder, maker = folder.absolute(), Maker(encoder_name, encoder_revision)
    entries, gone = _described(folder, name)
    parts: list[Part] = []
    for entry, rows in zip(entries, split([entry.rows for entry in entries], gone), strict=True):
        segment = _whole(folder, entry, maker, dimension)
        if segment is not None:
            parts = _united(parts, Part(segment, rows))
    content = Content()
    for part in parts:
        content = content.plus(part.ids())
    return Segmented(dimension, tuple(parts), content)


def _described(folder: Path, name: str) -> tuple[list[Entry], np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Return the segments to look at, and their removed rows as far as they are known."""
    nothing = np.empty(0, np.int64)
    try:
        described = manifest.read(folder, name)
    except StaleIndex:
        return _found(folder), nothing
    try:
        return list(described.segments), removed(folder, described)
    except StaleIndex:
        return list(described.segments), nothing


def _found(folder: Path) -> list[Entry]:
    """Return an entry, yet without digests, for each file of ids in the folder."""
    entries = []
    for file in sorted(folder.glob(f"segment-*{ENDINGS['ids']}")):
        stem = file.name.removesuffix(ENDINGS["ids"])
        size = file.stat().st_size if file.is_file() else 0
        rows, rest = divmod(size - HEADER, np.dtype(WHOLE).itemsize)
        if manifest.SEGMENT.fullmatch(stem) and rows > 0 and not rest:
            entries.append(Entry(stem, rows, "", ""))
    return entries


def _whole(folder: Path, entry: Entry, maker: Maker, dimension: int) -> Segment | None:
    """Return the segment if its name stands for what it holds and who made it; without damaged codes."""
    try:
        segment = on_disk(folder, replace(entry, codes=None, scale=None), dimension)
        ids, vectors = segment.ids.digest(), segment.vectors.digest()
    except StaleIndex:
        return None
    if entry.name != maker.segment(dimension, ids, vectors):
        return None
    bare = replace(segment, entry=Entry(entry.name, entry.rows, ids, vectors))
    if entry.codes is None:
        return bare
    try:
        coded = on_disk(folder, entry, dimension)
        coded.whole(("codes", "scale"))
    except StaleIndex:
        return bare
    return coded


def _united(parts: list[Part], new: Part) -> list[Part]:
    """Return the parts with a new one, so that no id stands twice.

    Two segments have one id where one was merged into the other. Where they do not agree on its vector,
    nobody knows which is right, and it is left out.
    """
    united = []
    for part in parts:
        at = new.find(part.ids())
        both = part.ids()[at >= 0]
        here, there = part.find(both), new.find(both)
        differ = (part.segment.rows(here) != new.segment.rows(there)).any(axis=1)
        new = new.without(there)
        united.append(part.without(here[differ]))
    return [part for part in (*united, new) if len(part)]
