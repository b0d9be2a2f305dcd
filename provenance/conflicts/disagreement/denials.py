"""What one sentence denies, or says by the opposite word, and the other asserts."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from provenance.conflicts.disagreement.deeds import (
    SAME_DEED,
    Deed,
    are_two,
    deed_at,
    deed_signs,
    first_of,
    place,
    standing_of,
)
from provenance.conflicts.disagreement.ground import Ground, opposed
from provenance.conflicts.disagreement.occasions import Times
from provenance.conflicts.disagreement.plans import planned
from provenance.conflicts.disagreement.weighing import best, weighed
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement

_PARTICLE = re.compile(
    r"not|\S+n['’]t|never|no|none|nobody|no one|nothing|without|hardly|barely|scarcely",
    re.IGNORECASE,
)


def found(shared: Ground, times: Times) -> Iterator[Disagreement]:
    """Yield where one side denies what the other states, says the opposite, or tells a plan as a deed."""
    left, right = shared.left, shared.right
    opposites = opposed(left, right)
    cues = left.text.assertion.cues or right.text.assertion.cues
    if not (cues or opposites) or not shared.words.size:
        return
    every = (
        (deed_at(left, int(at)), deed_at(right, int(to)), float(shared.words[at, to]))
        for at, to in np.argwhere(shared.words >= SAME_DEED)
    )
    deeds = [pair for pair in every if not are_two(shared, *pair[:2])]
    pairs = [*_denied(shared, times, deeds), *_opposite(shared, times, opposites)]
    pairs += planned(shared, times, deeds)
    yield from list(best(pairs))[:1]


def _denied(
    shared: Ground, times: Times, deeds: Sequence[tuple[Deed, Deed, float]]
) -> Iterator[Disagreement]:
    governed = [pair for pair in deeds if pair[0].told.denied or pair[1].told.denied]
    differing = [pair for pair in governed if pair[0].told.denied != pair[1].told.denied]
    share = sum(weight for *_, weight in differing) / (sum(weight for *_, weight in governed) or 1.0)
    for ours, theirs, alike in differing:
        denying, stating = (ours, theirs) if ours.told.denied else (theirs, ours)
        denials = [cue for cue in denying.heads if cue.modality is Modality.DENIED]
        if not denials or all(_repeated(shared, cue, denying is ours) for cue in denials):
            continue
        if any(_shared_denial(shared, cue, denying is ours) for cue in denials):
            continue
        if not any(_meets(shared, cue, denying is ours) for cue in denials):
            continue
        if not (stating.finite or stating.heads) and stating.aside:
            continue  # "after opening an office" states nothing
        soft = denying.told.modality is not Modality.DONE
        asked = stating.told.modality is not Modality.DONE
        if asked and not soft:
            continue  # what is planned has not been done yet
        told = deed_signs(shared, times, ours, theirs, alike) | {
            "share": share,
            "to come": float(soft),
            "both to come": float(soft and asked),
        }
        yield weighed(
            DifferenceKind.POLARITY,
            shared,
            (place(shared.left, ours, denied=True), place(shared.right, theirs, denied=True)),
            "one denies it",
            told,
        )


def _repeated(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether the other side has the same word of denial: both tell of what was cancelled."""
    side, other = (shared.left, shared.right) if ours else (shared.right, shared.left)
    stems = {word.stem for word in side.text.words if word.weight and word.span.overlaps(cue.span)}
    return any(word.stem in stems for word in other.text.words)


def _shared_denial(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether the other side denies the same, in whichever words."""
    side, other = (shared.left, shared.right) if ours else (shared.right, shared.left)
    words = shared.words if ours else shared.words.T
    first = first_of(side, cue)
    if first is None:
        return False
    return any(
        standing_of(other.text.assertion, other.text.words[int(other.rows[at])].span).denied
        for at in np.flatnonzero(words[first] >= SAME_DEED).tolist()
    )


def _meets(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether what a "not" stands before is spoken of by the other side at all."""
    first = first_of(shared.left if ours else shared.right, cue)
    if first is None or not _PARTICLE.fullmatch(cue.text):
        return True
    words = shared.words if ours else shared.words.T
    return float(words[first].max()) >= SAME_DEED


def _opposite(shared: Ground, times: Times, opposites: Sequence[tuple[int, int]]) -> Iterator[Disagreement]:
    for at, to in opposites:
        if shared.words[at].max() >= SAME_DEED or shared.words[:, to].max() >= SAME_DEED:
            continue  # each is said by the other side, too
        ours, theirs = deed_at(shared.left, at), deed_at(shared.right, to)
        if ours.told.denied != theirs.told.denied or are_two(shared, ours, theirs):
            continue
        told = deed_signs(shared, times, ours, theirs, SAME_DEED) | {
            "share": 1.0,
            "opposite": 1.0,
        }
        yield weighed(DifferenceKind.POLARITY, shared, (ours.span, theirs.span), "opposite words", told)
