"""The hall: the only room that knows the order of the others.

`reembed` brings store and index to what seeds/ holds; `trace` answers claims from them; `compare` and
`extract` work on texts alone; `sources`, `verify` and `evaluate` look at what is there.
"""

from provenance.pipeline.check import evaluate, extract, sources, verify
from provenance.pipeline.compare import compare
from provenance.pipeline.reembed import reembed
from provenance.pipeline.trace import trace

__all__ = ["compare", "evaluate", "extract", "reembed", "sources", "trace", "verify"]
