"""Trace a claim to every sentence that states, copies, paraphrases or contradicts it.

The front door::

    from pathlib import Path
    from provenance import Claim, Workspace, trace

    for finding in trace(Workspace(Path(".")), [Claim("Google is registered with the SECP")]):
        print(finding.verdict)

Names are imported when they are first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from provenance.domain.assertion import Claim
    from provenance.domain.evidence import Evidence, Finding, Stance, Verdict
    from provenance.errors import ProvenanceError
    from provenance.pipeline.check import sources, verify
    from provenance.pipeline.reembed import reembed
    from provenance.pipeline.trace import trace
    from provenance.workspace import Workspace

_HOMES = {
    "Claim": "domain.assertion",
    "Evidence": "domain.evidence",
    "Finding": "domain.evidence",
    "ProvenanceError": "errors",
    "Stance": "domain.evidence",
    "Verdict": "domain.evidence",
    "Workspace": "workspace",
    "reembed": "pipeline",
    "sources": "pipeline",
    "trace": "pipeline",
    "verify": "pipeline",
}

__all__ = [
    "Claim",
    "Evidence",
    "Finding",
    "ProvenanceError",
    "Stance",
    "Verdict",
    "Workspace",
    "reembed",
    "sources",
    "trace",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'provenance' has no attribute {name!r}")
    return getattr(import_module(f"provenance.{_HOMES[name]}"), name)
