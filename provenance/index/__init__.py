"""Vectors → nearest: exact search in segments that are written once, mapped into memory, and merged.

A saved index is a manifest that names segments; neither is ever changed. Whoever records the name of the
manifest (the store, in its own transaction) thereby switches from one index to the next in one step, and
`prune` clears away what no longer belongs to any afterwards.
"""

from provenance.index.interface import Hits, Index, Vectors
from provenance.index.loading import load
from provenance.index.manifest import Manifest, outdated
from provenance.index.pruning import prune
from provenance.index.salvage import salvage
from provenance.index.segmented import empty

__all__ = ["Hits", "Index", "Manifest", "Vectors", "empty", "load", "outdated", "prune", "salvage"]
