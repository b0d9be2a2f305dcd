"""The judge that needs no training: what code can decide, and nothing else."""

from provenance.compare import Text, compare
from provenance.domain.evidence import Judgement
from provenance.judge import decision


class Rules:
    """Decides by the thresholds of `decision` alone."""

    name = "rules/2"

    def can_tell(self, claim: Text, evidence: Text, similarity: float) -> bool:
        """Tell whether a stance is possible: no name is missing, or one that another could stand for."""
        return decision.can_tell(claim, evidence, similarity)

    def judge(self, claim: Text, evidence: Text, similarity: float, *, given: bool = False) -> Judgement:
        """Return the stance of one sentence."""
        compared = compare(claim, evidence)
        return decision.by_code(claim, evidence, compared, similarity, decided_by=self.name, given=given)
