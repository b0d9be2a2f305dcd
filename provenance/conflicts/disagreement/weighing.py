"""How sure it is that two places of two sentences speak of one thing.

Everything that code can see of it is a sign between 0 and 1; a logistic regression a kind (Cox 1958) weighs
them (`weights`).
"""

import math
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from provenance.compare.text import once
from provenance.conflicts.disagreement.ground import Ground, incompatible
from provenance.conflicts.disagreement.occasions import Occasion, times
from provenance.conflicts.disagreement.reading import Numbers, Reading
from provenance.conflicts.disagreement.weights import ENOUGH, WEIGHTS
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

Signs = Mapping[str, float]

NEAR, WIDE = 3.0, 8.0  # words in which what is said near a place loses half its say
MOST = {"context": 1.2}  # what a sign can be at most, where that is not 1
SLACK = 1e-3  # by which a logit may miss what is enough, for agreements are rounded


def weigh(kind: DifferenceKind, signs: Signs) -> float:
    """Return how sure it is, in [0, 1], that two places are of one thing, going by these signs."""
    weights = WEIGHTS[kind]
    total = weights["bias"] + sum(weights.get(name, 0.0) * sign for name, sign in signs.items())
    return round(1 / (1 + math.exp(-min(max(total, -50.0), 50.0))), 4)


def may_reach(kind: DifferenceKind, known: Signs) -> bool:
    """Tell whether two places can be surely enough of one thing, whatever the signs that are not known."""
    weights, best = WEIGHTS[kind], _BEST[kind]
    total = _TOP[kind] + sum(
        weights[name] * sign - best.get(name, 0.0) for name, sign in known.items() if name in weights
    )
    return total >= _LEAST[kind]


_BEST = {
    kind: {
        name: weight * MOST.get(name, 1.0)
        for name, weight in signs.items()
        if weight > 0 and name != "bias"
    }
    for kind, signs in WEIGHTS.items()
}
_TOP = {kind: WEIGHTS[kind]["bias"] + sum(best.values()) for kind, best in _BEST.items()}
_LEAST = {kind: math.log(enough / (1 - enough)) - SLACK for kind, enough in ENOUGH.items()}


def signs(shared: Ground, left: Span, right: Span) -> dict[str, float]:
    """Return what speaks for and against two places being of one thing, whatever stands at them."""
    wide, least = shared.agreement(left, right, reach=WIDE)
    close, _ = shared.agreement(left, right, reach=NEAR)
    return {
        **signs_around(shared),
        "wide": wide,
        "least": least,
        "close": close,
        "context": _context(shared, left, right),
        "deed": shared.deed(left, right),
        "touch": shared.touch(left, right),
        "phrase": _phrases(shared, left, right, NEAR),
        "clause": _phrases(shared, left, right, WIDE),
    }


@once
def signs_around(shared: Ground) -> Signs:
    """Return those of these signs that are the same for all places, and ask no vectors of words."""
    ours, theirs = shared.rivals()
    return {
        "like": max(shared.similarity, 0.0),
        "named": float(shared.named_in_both()),
        "around": float(shared.named()),
        "rivals": float(incompatible(ours, theirs)),
        "strangers": float(incompatible(ours, theirs) and times(shared).occasion is not Occasion.ONE),
        "alone": shared.alone,
        "one": float(times(shared).occasion is Occasion.ONE),
        "two": float(times(shared).occasion is Occasion.TWO),
        "months": min(times(shared).apart or 0, 365) / 365,
        "undated": float(times(shared).apart is None),
        "story": shared.story,
    }


def _context(shared: Ground, left: Span, right: Span) -> float:
    """Return how alike the contextual vectors at two places are: what is told of a number colours it.

    Without vectors, how alike the words beside them are.
    """
    ours, theirs = _pooled(shared.left, left), _pooled(shared.right, right)
    if ours is None or theirs is None:
        return shared.touch(left, right)
    return float(np.clip((float(ours @ theirs) - 0.15) / 0.55, 0.0, MOST["context"]))


def _phrases(shared: Ground, left: Span, right: Span, reach: float) -> float:
    """Return the cosine of the phrases around two places; without vectors, what their words share."""
    ours, theirs = shared.left.phrase(left, reach), shared.right.phrase(right, reach)
    if ours is None or theirs is None:
        return shared.agreement(left, right, reach=reach)[0]
    return float(ours @ theirs)


def _pooled(side: Reading, span: Span) -> Numbers | None:
    if side.text.vectors is None:
        return None
    first, last = side.rows_of(span)
    pooled = side.text.vectors[first : last + 1].mean(axis=0)
    norm = float(np.linalg.norm(pooled))
    return np.asarray(pooled / norm, np.float64) if norm else None


def weighed(
    kind: DifferenceKind, shared: Ground, places: tuple[Span, Span], note: str, told: Signs
) -> Disagreement:
    """Return what differs at two places, and how sure it is that they are of one thing."""
    return differing(kind, shared, places, note, weigh(kind, told))


def differing(
    kind: DifferenceKind, shared: Ground, places: tuple[Span, Span], note: str, agreement: float
) -> Disagreement:
    """Return what differs at two places that are, as surely as is said, of one thing."""
    left, right = places
    ours, theirs = shared.left.text.assertion.text, shared.right.text.assertion.text
    return Disagreement(kind, left.of(ours), right.of(theirs), left, right, note, agreement)


def best(found: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """Yield the surest ones, best first, each place of either side once."""
    ours: set[Span] = set()
    theirs: set[Span] = set()
    for one in sorted(found, key=_surest):
        left, right = one.left_span, one.right_span
        if left not in ours and right not in theirs:
            ours.add(left)
            theirs.add(right)
            yield one


def _surest(found: Disagreement) -> tuple[float, Span, Span]:
    return (-found.agreement, found.left_span, found.right_span)
