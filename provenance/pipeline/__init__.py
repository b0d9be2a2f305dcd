"""The hall: the only room that knows the order of the others.

`reembed` brings store and index to what seeds/ holds, `watch` does so whenever that changes, `planned`
tells what it would do and `jobs` what was done; `trace` answers claims from them, and `conflicts` holds the
whole corpus against itself; `compare` and `extract` work on texts alone; `sources`, `verify` and `evaluate`
look at what is there, `lineage` at who copied whom, `history` and `recheck` at what was there before;
`repair` and `optimize` keep it sound and small.
"""

from provenance.pipeline.check import evaluate, extract, sources, verify
from provenance.pipeline.compare import compare
from provenance.pipeline.conflicts import conflicts
from provenance.pipeline.history import history
from provenance.pipeline.jobs import jobs
from provenance.pipeline.lineage import lineage, quoted
from provenance.pipeline.optimize import optimize
from provenance.pipeline.planned import planned
from provenance.pipeline.recheck import recheck
from provenance.pipeline.reembed import reembed
from provenance.pipeline.repair import repair
from provenance.pipeline.trace import trace
from provenance.pipeline.watch import watch

__all__ = [
    "compare",
    "conflicts",
    "evaluate",
    "extract",
    "history",
    "jobs",
    "lineage",
    "optimize",
    "planned",
    "quoted",
    "recheck",
    "reembed",
    "repair",
    "sources",
    "trace",
    "verify",
    "watch",
]
