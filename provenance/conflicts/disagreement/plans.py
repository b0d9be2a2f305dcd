"""What one sentence plans, asks for or thinks possible, and the other tells as done."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from provenance.compare.text import once
from provenance.compare.words import stem
from provenance.conflicts.disagreement.deeds import (
    SAME_DEED,
    Deed,
    deed_signs,
    deeds,
    governed,
    is_finite,
    is_head,
    meant,
    place,
    standing_of,
)
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.lexicon import Meanings
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.weighing import weighed
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement

NEAR_VERB = 6.0  # words between a verb and what it is told of …
BESIDE = 3.0  # … and between "lodged" and the appeal that it makes
_NO_DEEDS = frozenset(  # to plan or to tell of a thing is not to do it
    stem(word)
    for word in (
        "announce ask call declare demand design draw expect fix order plan promise propose report say "
        "schedule set state tell write wrote said told asked"
    ).split()
)
_SOFT = (Modality.PLANNED, Modality.REQUESTED, Modality.POSSIBLE)
_APPLIED = re.compile(r"^appl\w+|\b\w+ for$", re.IGNORECASE)
_PERFORMED = frozenset(  # to lodge an appeal is to appeal: what is done, the noun beside it tells
    stem(word)
    for word in (
        "lodge file make give gave hold held take took reach launch submit bring brought issue deliver "
        "place carry enter sign conclude complete"
    ).split()
)
_OBLIGED = re.compile(r"(?:had|has|have|needs?|needed|is obliged|are obliged) to|must", re.IGNORECASE)


def planned(shared: Ground, told: Sequence[tuple[Deed, Deed, float]]) -> Iterator[Disagreement]:
    """Yield where one side plans, asks for or thinks possible what the other tells as done."""
    for ours, theirs, alike in told:
        if ours.told.denied or theirs.told.denied:
            continue
        soft, done = (ours, theirs) if ours.told.modality in _SOFT else (theirs, ours)
        if soft.told.modality not in _SOFT or done.told.modality is not Modality.DONE:
            continue
        side = shared.right if soft is ours else shared.left
        if not _freely(soft) or not (done.finite or _of_done(shared, soft, done, soft is ours)):
            continue
        if (
            _no_deed(side, done)
            or not _one_deed(shared, ours, theirs)
            or not _meets(shared, soft, soft is ours)
        ):
            continue
        found = deed_signs(shared, ours, theirs, alike) | {
            "asked": float(soft.told.modality is Modality.REQUESTED),
        }
        yield weighed(
            DifferenceKind.MODALITY,
            shared,
            (place(shared.left, ours, denied=False), place(shared.right, theirs, denied=False)),
            f"{soft.told.modality} against done",
            found,
        )


def _one_deed(shared: Ground, ours: Deed, theirs: Deed) -> bool:
    """Tell whether two words can stand for one another: vectors take any two things planned for alike."""
    return not meant(shared.left, [ours]).isdisjoint(meant(shared.right, [theirs]))


def _meets(shared: Ground, soft: Deed, ours: bool) -> bool:
    """Tell whether the other side tells as done what is planned: "could be seen" is not "was live"."""
    side, other = (shared.left, shared.right) if ours else (shared.right, shared.left)
    words = shared.words if ours else shared.words.T
    for cue in soft.heads:
        said = [at for at in governed(side, cue) if _stem(side, at) not in _PERFORMED]
        if _of_thing(cue) or not said or said[0] == soft.position:
            return True
        if any(is_finite(other, int(other.rows[at])) for at in np.flatnonzero(words[said[0]] >= SAME_DEED)):
            return True
    return False


def may_be_done(plan: Reading, other: Reading) -> bool:
    """Tell whether one side may tell as done what the other plans, whatever the vectors."""
    return not _plans(plan).isdisjoint(_does(other))


@once
def _plans(side: Reading) -> Meanings:
    """Return what is planned."""
    soft = (deed for deed in deeds(side) if not deed.told.denied and deed.told.modality in _SOFT)
    return meant(side, filter(_freely, soft))


@once
def _does(side: Reading) -> Meanings:
    """Return what is told as done."""
    done = (deed for deed in deeds(side) if not deed.told.denied and deed.told.modality is Modality.DONE)
    told = (deed for deed in done if (deed.finite or not deed.aside) and not _no_deed(side, deed))
    return meant(side, told)


def _freely(deed: Deed) -> bool:
    """Tell whether a deed is not only what somebody had to do: who had to pay has paid."""
    return any(not _OBLIGED.fullmatch(cue.text) for cue in deed.heads)


def _no_deed(side: Reading, deed: Deed) -> bool:
    return _stem(side, deed.position) in _NO_DEEDS


def _stem(side: Reading, position: int) -> str:
    return side.text.words[int(side.rows[position])].stem


def _of_done(shared: Ground, soft: Deed, done: Deed, ours: bool) -> bool:
    """Tell whether a word names what is planned here and what something was done to there.

    The thing itself is planned or asked for, or both tell the same deed of it.
    """
    plan, side = (shared.left, shared.right) if ours else (shared.right, shared.left)
    near = [
        (abs(float(side.at[other] - side.at[int(side.rows[done.position])])), position)
        for position, other in enumerate(side.rows.tolist())
        if is_finite(side, other)
    ]
    away, verb = min(near, default=(NEAR_VERB + 1, 0))
    if away > NEAR_VERB or done.aside:
        return False
    word = side.text.words[int(side.rows[verb])]
    told = standing_of(side.text.assertion, word.span)
    if told.modality is not Modality.DONE or told.denied or word.stem in _NO_DEEDS:
        return False
    if any(_of_thing(cue) for cue in soft.heads) or (word.stem in _PERFORMED and away <= BESIDE):
        return True
    alike = shared.words[:, verb] if ours else shared.words[verb]
    return any(
        cue.scope.overlaps(plan.text.words[int(plan.rows[at])].span) and is_head(plan, cue, at)
        for at in np.flatnonzero(alike >= SAME_DEED).tolist()
        for cue in soft.heads
    )


def _of_thing(cue: Cue) -> bool:
    """Tell whether a cue is of a thing, not of a deed: "an office is planned", "applied for a permit"."""
    return cue.scope.end <= cue.span.start or _APPLIED.search(cue.text) is not None
