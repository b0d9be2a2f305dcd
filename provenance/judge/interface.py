"""What every judge can do."""

from typing import Protocol

from provenance.compare import Text
from provenance.domain.evidence import Judgement


class Judge(Protocol):
    """Decides what a sentence says about a claim."""

    @property
    def name(self) -> str:
        """How reports call it, with its version ("rules/1")."""
        ...

    def judge(self, claim: Text, evidence: Text, similarity: float) -> Judgement:
        """Return the stance of one sentence; `similarity` is the cosine of the two sentence vectors."""
        ...
