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

    def can_tell(self, claim: Text, evidence: Text) -> bool:
        """Tell whether `judge` may take a stance, without looking at vectors; False is certain."""
        ...

    def judge(self, claim: Text, evidence: Text, similarity: float) -> Judgement:
        """Return the stance of one sentence; `similarity` is the cosine of the two sentence vectors."""
        ...
