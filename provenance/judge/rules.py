"""A judge of rules: coverage says whether a sentence speaks to the claim, differences say what it says.

Embeddings only decide whether both texts speak of the same thing. Whether they agree is decided by typed
differences that code has found, and no likeness overrules them.
"""

import math

from provenance.compare import Text, compare
from provenance.domain.comparison import Comparison, DifferenceKind
from provenance.domain.evidence import Judgement, Match, Stance
from provenance.judge.wording import wording

# Relevance is LIKENESS parts cosine of the sentences and the rest coverage of the claim.
LIKENESS = 0.4
STATES = 0.60  # relevance from which a sentence without differences states the claim
OPPOSES = 0.52  # relevance from which one with a proven difference refutes it
STEEPNESS = 10.0  # of the logistic curve from margin to score

_ARITHMETIC = frozenset({DifferenceKind.QUANTITY, DifferenceKind.TIME})
_EXCLUSIVE = frozenset({DifferenceKind.NAME, DifferenceKind.PLACE})
_PUT_FORWARD = frozenset({DifferenceKind.POLARITY, DifferenceKind.MODALITY})


class Rules:
    """The judge that needs no training."""

    name = "rules/1"

    def judge(self, claim: Text, evidence: Text, similarity: float) -> Judgement:
        """Return the stance of one sentence; the thresholds above apply to relevance in [0, 1]."""
        compared = compare(claim, evidence)
        relevance = LIKENESS * max(similarity, 0.0) + (1 - LIKENESS) * compared.alignment.coverage
        stance, margin = _decide(compared, relevance)
        return Judgement(
            stance,
            _scores(stance, margin),
            compared.alignment,
            compared.differences,
            _match(claim, evidence, compared),
            self.name,
        )


def _decide(compared: Comparison, relevance: float) -> tuple[Stance, float]:
    """Return the stance and by how much relevance clears the threshold that decided."""
    kinds = {difference.kind for difference in compared.differences}
    opposing = relevance - OPPOSES
    if opposing >= 0 and kinds & (_ARITHMETIC | _PUT_FORWARD | _EXCLUSIVE):
        return Stance.REFUTES, opposing
    stating = relevance - STATES
    if stating >= 0 and not compared.unmet and not compared.differences:
        return Stance.SUPPORTS, stating
    return Stance.NOT_ENOUGH_INFO, max(-stating, 0.0)


def _scores(stance: Stance, margin: float) -> dict[Stance, float]:
    """Spread the certainty of a decision over the three stances; they sum to 1."""
    certain = 1 / (1 + math.exp(-STEEPNESS * margin)) if margin < 50 else 1.0
    certain = round(0.34 + 0.65 * certain, 4)
    others = [other for other in Stance if other is not stance]
    return {each: certain if each is stance else round((1 - certain) / len(others), 4) for each in Stance}


def _match(claim: Text, evidence: Text, compared: Comparison) -> Match:
    return wording(claim.assertion.text, evidence.assertion.text, whole=not compared.alignment.missing)
