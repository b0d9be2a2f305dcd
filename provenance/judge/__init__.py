"""Candidate → Evidence; all Evidence → Verdict.

A judge is one file and one line in `JUDGES`.
"""

from collections.abc import Callable

from provenance.judge.interface import Judge
from provenance.judge.reconcile import reconcile
from provenance.judge.rules import Rules
from provenance.judge.verdict import verdict

JUDGES: dict[str, Callable[[], Judge]] = {"rules": Rules}

__all__ = ["JUDGES", "Judge", "reconcile", "verdict"]
