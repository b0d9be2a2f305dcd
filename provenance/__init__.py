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
    from provenance.domain.conflict import Conflict, Status, Survey
    from provenance.domain.evidence import Evidence, Finding, Stance, Verdict
    from provenance.errors import ProvenanceError
    from provenance.pipeline.check import sources, verify
    from provenance.pipeline.conflicts import conflicts as survey
    from provenance.pipeline.reembed import reembed
    from provenance.pipeline.trace import trace
    from provenance.workspace import Workspace

_HOMES = {
    "Claim": "domain.assertion",
    "Conflict": "domain.conflict",
    "Evidence": "domain.evidence",
    "Finding": "domain.evidence",
    "ProvenanceError": "errors",
    "Stance": "domain.evidence",
    "Status": "domain.conflict",
    "Survey": "domain.conflict",
    "Verdict": "domain.evidence",
    "Workspace": "workspace",
    "reembed": "pipeline",
    "sources": "pipeline",
    "survey": "pipeline:conflicts",  # a package of ours has the other name
    "trace": "pipeline",
    "verify": "pipeline",
}

__all__ = [
    "Claim",
    "Conflict",
    "Evidence",
    "Finding",
    "ProvenanceError",
    "Stance",
    "Status",
    "Survey",
    "Verdict",
    "Workspace",
    "reembed",
    "sources",
    "survey",
    "trace",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'provenance' has no attribute {name!r}")
    home, _, named = _HOMES[name].partition(":")
    return getattr(import_module(f"provenance.{home}"), named or name)
