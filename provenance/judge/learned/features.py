"""A comparison in numbers, for what is learned on top of it."""

import numpy as np
from numpy.typing import NDArray

from provenance.compare import Text
from provenance.compare.ranges import relate
from provenance.compare.relation import Relation
from provenance.domain.assertion import Modality
from provenance.domain.comparison import Comparison, DifferenceKind
from provenance.domain.evidence import Stance
from provenance.judge.decision import decide

Features = NDArray[np.float32]
KINDS = tuple(DifferenceKind)
STANCES = tuple(Stance)


def features(claim: Text, evidence: Text, compared: Comparison, similarity: float) -> Features:
    """Return what the comparison found, (SIZE,), each about 0 to 1."""
    alignment = compared.alignment
    excluding = [one.kind for one in compared.differences if one.excludes]
    softer = [one.kind for one in compared.differences if not one.excludes]
    unmet = [kind for kind, _ in compared.unmet]
    ours, theirs = claim.assertion, evidence.assertion
    stance, relevance, margin = decide(compared, similarity)
    elsewhere = [
        any(relate(one, other) is Relation.MET for other in theirs.quantities) for one in ours.quantities
    ]
    return np.array(
        [
            similarity,
            alignment.coverage,
            compared.rest,
            compared.agreement,
            relevance,
            margin,
            *(stance is each for each in STANCES),
            *(kind in excluding for kind in KINDS),
            *(kind in softer for kind in KINDS),
            *(unmet.count(kind) / 2 for kind in KINDS[:4]),
            len(ours.quantities) / 3,
            sum(elsewhere) / 3,
            (len(elsewhere) - sum(elsewhere)) / 3,
            len(theirs.quantities) / 6,
            len(ours.times) / 3,
            len(theirs.times) / 6,
            len(ours.names) / 3,
            len(theirs.names) / 6,
            len(claim.words) / 40,
            len(evidence.words) / 60,
            sum(cue.modality is Modality.DENIED for cue in ours.cues) / 2,
            sum(cue.modality is Modality.DENIED for cue in theirs.cues) / 2,
            len(alignment.missing) / 10,
        ],
        np.float32,
    )


SIZE = 9 + 2 * len(KINDS) + 4 + 13
