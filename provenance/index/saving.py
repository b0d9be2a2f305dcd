"""Saving an index beside those that are there: what is new, what is merged, and the manifest last."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from provenance.index import arrays, manifest, merging
from provenance.index.content import Content
from provenance.index.manifest import Manifest, Removed
from provenance.index.merging import Load
from provenance.index.part import Part
from provenance.index.segment import WHOLE, Positions, on_disk
from provenance.index.writing import Maker, coded, segments

ASIDE = ".saving-"  # how the folder begins in which a save is prepared
REMOVED = ".removed.npy"


@dataclass(frozen=True, slots=True)
class Saved:
    """A manifest, and the parts that it describes."""

    manifest: Manifest
    parts: tuple[Part, ...]


def save(
    parts: Sequence[Part], content: Content, dimension: int, *, folder: Path, maker: Maker, compact: bool
) -> Saved:
    """Write these parts into a folder, so that nothing there is changed and the manifest comes last.

    A process that is killed meanwhile leaves files to which nothing refers; `prune` takes them away.

    Args:
        parts: what the index holds; those that lie in the folder, made by this maker, are only referred to.
        content: the same, summed.
        dimension: length of every vector.
        folder: where to; it is made if it is not there.
        maker: whose vectors these are.
        compact: write all anew, in as few segments as can be.

    Raises:
        StaleIndex: a segment that has to be merged is damaged.
        OSError: the folder cannot be written, or the disk is full.
    """
    with _aside(folder) as aside:
        kept, merged = _merged(parts, dimension, folder=folder, aside=aside, maker=maker, compact=compact)
        lying = sorted((*kept, *merged), key=lambda part: _entry(part).name)
        gone = _removed(lying)
        described = manifest.described(
            encoder=maker.name,
            revision=maker.revision,
            dimension=dimension,
            content=content,
            segments=tuple(_entry(part) for part in lying),
            removed=Removed(len(gone), arrays.write(aside / REMOVED, gone)) if len(gone) else None,
        )
        for file in aside.glob("segment-*"):
            file.replace(folder / file.name)
        if len(gone):
            (aside / REMOVED).replace(folder / f"{described.name}{REMOVED}")
        _write_durably(aside / "manifest", manifest.write(described))
        (aside / "manifest").replace(folder / f"{described.name}.json")
    _sync(folder)
    return Saved(described, tuple(lying))


def _merged(
    parts: Sequence[Part], dimension: int, *, folder: Path, aside: Path, maker: Maker, compact: bool
) -> tuple[list[Part], list[Part]]:
    """Write what has to be written; return the parts that stay as they are, and the new ones."""
    loads = [Load(len(one.segment), len(one), not _lies(one, folder, maker, dimension)) for one in parts]
    groups = (tuple(range(len(parts))),) if compact else merging.plan(loads)
    rewritten = {number for group in groups for number in group}
    kept = [part for number, part in enumerate(parts) if number not in rewritten]
    entries = [
        entry for group in groups for entry in segments([parts[number] for number in group], aside, maker)
    ]
    # Mapped here, where the files are not yet called as they will be: a mapping outlives a renaming.
    new = [Part(replace(on_disk(aside, entry, dimension), folder=folder)) for entry in entries]
    return kept, new


def _lies(part: Part, folder: Path, maker: Maker, dimension: int) -> bool:
    """Say whether the folder has all files of the part's segment, under a name that says who made it."""
    segment = part.segment
    return (
        segment.folder == folder
        and segment.entry is not None
        and segment.entry.name == maker.segment(dimension, segment.entry.ids, segment.entry.vectors)
        and (segment.codes is not None or not coded(len(segment)))
        and all(segment.path(kind).exists() for kind in segment.kinds())
    )


def _entry(part: Part) -> manifest.Entry:
    assert part.segment.entry is not None  # noqa: S101  (for the type checker: it lies on disk)
    return part.segment.entry


def _removed(parts: Sequence[Part]) -> Positions:
    """Return the removed rows, counted through all segments one after the other."""
    starts = np.cumsum([0, *(len(part.segment) for part in parts)])
    rows = [part.removed + start for part, start in zip(parts, starts[:-1], strict=True)]
    return np.concatenate([np.empty(0, WHOLE), *rows])


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=ASIDE, dir=folder) as aside:
        yield Path(aside)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make the new names themselves durable, where the system lets a folder be opened."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
