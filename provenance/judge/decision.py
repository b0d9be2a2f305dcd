"""What code alone can decide: coverage tells whether a sentence speaks to the claim, differences how.

Embeddings only tell whether both texts speak of the same thing. Whether they agree is decided by typed
differences that code has found, and no likeness overrules them. Every judge begins here.
"""

import math
from dataclasses import replace

from provenance.compare import ALIKE, Text, could_agree, dispensable, rivals, unnamed
from provenance.domain.comparison import Comparison, DifferenceKind
from provenance.domain.evidence import Judgement, Stance
from provenance.judge.wording import wording

# Relevance is LIKENESS parts cosine of the sentences and the rest coverage of the claim; for a difference,
# coverage of what does not differ. Each threshold on it goes with one on the coverage of plain words alone,
# so that shared names do not make a match. All were chosen on tests/quality/gold.jsonl.
LIKENESS = 0.30
STATES, STATES_REST = 0.62, 0.6  # a sentence without differences states the claim
OTHER_NUMBER, OTHER_NUMBER_REST = 0.66, 0.6  # another number for the same thing refutes it
OTHER_TIME, OTHER_TIME_REST = 0.54, 0.6  # another time of the same event
DENIAL, DENIAL_REST = 0.66, 0.5  # a denial, or an intention where the claim tells a deed
OTHER_NAME, OTHER_NAME_REST = 0.62, 0.8  # another name in the same role
OTHER_PLACE, OTHER_PLACE_REST = 0.68, 0.4  # another place of the same event
STEEPNESS = 10.0  # of the logistic curve from margin to score

_NAMES = (DifferenceKind.NAME, DifferenceKind.PLACE)
_COUNTED = (DifferenceKind.QUANTITY, DifferenceKind.TIME)
_PUT_FORWARD = (DifferenceKind.POLARITY, DifferenceKind.MODALITY)


def can_tell(claim: Text, evidence: Text, similarity: float) -> bool:
    """Tell whether a stance is possible: no name is missing, or one that another there could stand for."""
    missing = unnamed(claim, evidence)
    if len(missing) != 1:
        return not missing
    said, name = claim.assertion, missing[0]
    if similarity < ALIKE or not dispensable(name, said) or not could_agree(said, evidence.assertion):
        return False
    return next(rivals(name, said, evidence.assertion, missing), None) is not None


def decide(compared: Comparison, similarity: float, *, given: bool = True) -> tuple[Stance, float, float]:
    """Return the stance, the relevance it rests on, and by how much that clears its threshold.

    Another name in a sentence that nobody gave as evidence only tells something where it is `ALIKE`.
    """
    speaks = _relevance(similarity, compared.agreement)
    nameless = sum(kind in _NAMES for kind, _ in compared.unmet)
    # Another name only tells something where all else agrees.
    alone = len(compared.differences) == 1 and nameless == len(compared.unmet) <= 1
    alone = alone and (given or not nameless or similarity >= ALIKE)
    then = all(compared.differs(kind) for kind in _COUNTED)  # another number, but at another time
    for kinds, threshold, rest, ready in (
        (
            (DifferenceKind.QUANTITY,),
            OTHER_NUMBER,
            OTHER_NUMBER_REST,
            not (nameless or then or compared.another_day),
        ),
        ((DifferenceKind.TIME,), OTHER_TIME, OTHER_TIME_REST, not (nameless or then)),
        (_PUT_FORWARD, DENIAL, DENIAL_REST, not compared.unmet),
        ((DifferenceKind.NAME,), OTHER_NAME, OTHER_NAME_REST, alone),
        ((DifferenceKind.PLACE,), OTHER_PLACE, OTHER_PLACE_REST, alone),
    ):
        if ready and compared.differs(*kinds) and speaks >= threshold and compared.rest >= rest:
            return Stance.REFUTES, speaks, speaks - threshold
    states = _relevance(similarity, compared.alignment.coverage)
    if states >= STATES and compared.rest >= STATES_REST and not (compared.unmet or compared.differences):
        return Stance.SUPPORTS, states, states - STATES
    return Stance.NOT_ENOUGH_INFO, states, max(STATES - states, 0.0)


def by_arithmetic(compared: Comparison, similarity: float) -> bool:
    """Tell whether a number or a time alone refutes the claim; no model has a say in it."""
    counted = tuple(one for one in compared.differences if one.kind in _COUNTED)
    return bool(counted) and decide(replace(compared, differences=counted), similarity)[0] is Stance.REFUTES


def by_code(
    claim: Text,
    evidence: Text,
    compared: Comparison,
    similarity: float,
    *,
    decided_by: str,
    given: bool = True,
) -> Judgement:
    """Return the judgement of code alone."""
    stance, relevance, margin = decide(compared, similarity, given=given)
    return judgement(
        claim, evidence, compared, stance, scores(stance, margin), relevance, decided_by=decided_by
    )


def judgement(
    claim: Text,
    evidence: Text,
    compared: Comparison,
    stance: Stance,
    probabilities: dict[Stance, float],
    relevance: float,
    *,
    decided_by: str,
) -> Judgement:
    """Return a judgement with what the comparison found, whoever decided."""
    return Judgement(
        stance,
        probabilities,
        compared.alignment,
        compared.differences,
        wording(claim.assertion.text, evidence.assertion.text, whole=not compared.alignment.missing),
        decided_by,
        relevance,
    )


def scores(stance: Stance, margin: float) -> dict[Stance, float]:
    """Spread the certainty of a decision over the three stances; they sum to 1."""
    certain = 1 / (1 + math.exp(-STEEPNESS * margin)) if margin < 50 else 1.0
    certain = round(0.34 + 0.65 * certain, 4)
    others = [other for other in Stance if other is not stance]
    return {each: certain if each is stance else round((1 - certain) / len(others), 4) for each in Stance}


def _relevance(similarity: float, coverage: float) -> float:
    return LIKENESS * max(similarity, 0.0) + (1 - LIKENESS) * coverage
