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
STATES = 0.65  # relevance from which a sentence without differences states the claim
STATES_REST = 0.5  # and the coverage that its plain words need
OTHER_NUMBER = 0.50  # relevance from which another number for the same thing refutes it
OTHER_NUMBER_REST = 0.60
OTHER_TIME = 0.54  # relevance from which another time of the same event refutes it
OTHER_TIME_REST = 0.6
DENIAL = 0.64  # relevance from which a denial, or an intention told as a deed, refutes it
DENIAL_REST = 0.5
OTHER_NAME = 0.58  # relevance from which another name in the same role refutes it
OTHER_NAME_REST = 0.85
OTHER_PLACE = 0.62
OTHER_PLACE_REST = 0.6
STEEPNESS = 10.0  # of the logistic curve from margin to score

_NAMES = (DifferenceKind.NAME, DifferenceKind.PLACE)
_PUT_FORWARD = (DifferenceKind.POLARITY, DifferenceKind.MODALITY)


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
    unnamed = sum(kind in _NAMES for kind, _ in compared.unmet)
    for kinds, threshold, rest, ready in (
        ((DifferenceKind.QUANTITY,), OTHER_NUMBER, OTHER_NUMBER_REST, not unnamed),
        ((DifferenceKind.TIME,), OTHER_TIME, OTHER_TIME_REST, not unnamed),
        (_PUT_FORWARD, DENIAL, DENIAL_REST, not compared.unmet),
        ((DifferenceKind.NAME,), OTHER_NAME, OTHER_NAME_REST, unnamed <= 1),
        ((DifferenceKind.PLACE,), OTHER_PLACE, OTHER_PLACE_REST, unnamed <= 1),
    ):
        if ready and compared.differs(*kinds) and relevance >= threshold and compared.rest >= rest:
            return Stance.REFUTES, relevance - threshold
    stating = relevance - STATES
    if stating >= 0 and compared.rest >= STATES_REST and not compared.unmet and not compared.differences:
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
