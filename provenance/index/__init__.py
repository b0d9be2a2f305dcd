"""Vectors → nearest: exact search with FAISS.

A saved index is named after its content and never overwritten: whoever records the current name (the
store, in its own transaction) thereby switches from one index to the next in one step, and `prune`
clears away the others afterwards.
"""

import contextlib
from pathlib import Path

from provenance.index.flat import empty, load
from provenance.index.interface import Hits, Ids, Index, Vectors
from provenance.index.manifest import Manifest

__all__ = ["Hits", "Ids", "Index", "Manifest", "Vectors", "empty", "load", "prune"]


def prune(folder: Path, keep: str) -> None:
    """Delete every saved index of the folder but the one with this name."""
    for file in folder.glob("index-*"):
        if file.suffix in {".faiss", ".json"} and file.stem != keep:
            with contextlib.suppress(OSError):  # another process may have been first, or be reading it
                file.unlink()
