"""Who copied what from whom, and where each chain of copies starts.

`origins` answers for a few statements, `lineage` for the whole corpus; both by the same test of what a
shared passage is. `reuse` holds that test, `candidates` and `scan` find what to test, `credits` and
`direction` tell who was first, `chains` follows the copies back.
"""

from provenance.lineage.corpus import lineage
from provenance.lineage.statements import origins

__all__ = ["lineage", "origins"]
