"""Clearing away what no index in use refers to."""

import contextlib
import shutil
from collections.abc import Collection
from pathlib import Path

from provenance.errors import StaleIndex
from provenance.index import manifest
from provenance.index.saving import ASIDE, REMOVED
from provenance.index.segment import ENDINGS

OLD = ".faiss"  # what indexes of the first format end in


def prune(folder: Path, keep: Collection[str]) -> None:
    """Delete all files of indexes but those of the indexes with these names.

    Call it while no other process can be saving. Who has an index open can go on searching it. Where a
    manifest to be kept cannot be read, no segment is deleted: `salvage` may have use for each.
    """
    names = {keep} if isinstance(keep, str) else set(keep)  # one name is a collection, too: of letters
    segments, known = set[str](), True
    for name in names - {""}:
        try:
            segments |= {entry.name for entry in manifest.read(folder, name).segments}
        except StaleIndex:
            known = False
    for file in folder.glob("index-*"):
        if file.suffix in {".json", OLD} or file.name.endswith(REMOVED):
            _unlink(file, file.name.split(".")[0] in names)
    for file in folder.glob("segment-*") if known else ():
        if file.name.endswith(tuple(ENDINGS.values())):
            _unlink(file, file.name.split(".")[0] in segments)
    for left in folder.glob(f"{ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)


def _unlink(file: Path, kept: bool) -> None:
    if not kept:
        with contextlib.suppress(OSError):  # another process may have been first, or be reading it
            file.unlink()
