"""What one sentence denies, or says by the opposite word, and the other asserts."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from provenance.compare.opposites import antonyms
from provenance.compare.text import once
from provenance.conflicts.disagreement.deeds import (
    LIGHT,
    SAME_DEED,
    Deed,
    are_two,
    deed_signs,
    deeds,
    first_of,
    governed,
    is_finite,
    is_light,
    meant,
    place,
    standing_of,
)
from provenance.conflicts.disagreement.ground import Ground, opposed
from provenance.conflicts.disagreement.lexicon import Meanings
from provenance.conflicts.disagreement.plans import may_be_done, planned
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.weighing import best, weighed
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement

_PARTICLE = re.compile(
    r"not|\S+n['’]t|never|no|none|nobody|no one|nothing|without|hardly|barely|scarcely|.* to",
    re.IGNORECASE,
)
_NO = re.compile(r"no|not (?:a single|one)", re.IGNORECASE)
_NONE = re.compile(rf"none|without|{_NO.pattern}", re.IGNORECASE)
_GONE = re.compile(
    r"[^.,;]{0,40}\b(?:abolished|done away with|dropped|eliminated|ended|removed|scrapped|waived)\b",
    re.IGNORECASE,
)
_UN = ("un", "in", "im", "il", "ir", "dis", "non")
_CANNOT = re.compile(r"can(?:no|['’])t|cannot|(?:could|may|might|must|need|should)n['’]t", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:can|could|may|might|must|need|needs|should) $", re.IGNORECASE)

_CLAUSE = re.compile(r"[,;:–—]|\b(?:and|but|that|which|who|while|though|although|because)\b", re.IGNORECASE)

ALIKE = 0.4  # cosine of two sentences from which on one may deny what the other states
PARTICLE = 7  # characters between a verb and "no": those of "down" or "over"


def found(shared: Ground) -> Iterator[Disagreement]:
    """Yield where one side denies what the other states, says the opposite, or tells a plan as a deed."""
    if not possible(shared):
        return
    ours, theirs = deeds(shared.left), deeds(shared.right)
    every = (
        (ours[at], theirs[to], float(shared.words[at, to]))
        for at, to in np.argwhere(shared.words >= SAME_DEED).tolist()
    )
    told = [pair for pair in every if not are_two(shared, *pair[:2])]
    pairs = [*_denied(shared, told), *_opposite(shared, opposed(shared.left, shared.right))]
    pairs += planned(shared, told)
    yield from list(best(pairs))[:1]


def possible(shared: Ground) -> bool:
    """Tell whether anything can be found, whatever the vectors of their words."""
    left, right = shared.left, shared.right
    if shared.similarity < ALIKE or not deeds(left) or not deeds(right):
        return False
    return (
        _may_deny(left, right)
        or _may_deny(right, left)
        or may_be_done(left, right)
        or may_be_done(right, left)
        or bool(opposed(left, right))
    )


def _may_deny(denying: Reading, stating: Reading) -> bool:
    if not _of_one_thing(denying, stating):
        return False
    stems, told = _stems(stating), _modalities(stating)
    return any(
        (Modality.DONE in told or (soft and told)) and any(map(stems.isdisjoint, cues))
        for soft, cues in _denials(denying)
    )


@once
def _denials(side: Reading) -> Sequence[tuple[bool, Sequence[frozenset[str]]]]:
    """Return for each deed that is denied whether softly, and the stems of each cue that denies it."""
    found = ((deed, _denying(deed)) for deed in deeds(side) if deed.told.denied)
    return [
        (_softly(deed) or any(_modal(side, cue) for cue in cues), [_stems_of(side, cue) for cue in cues])
        for deed, cues in found
        if cues
    ]


@once
def _modalities(side: Reading) -> frozenset[Modality]:
    """Return how the deeds that a reading states are put forward."""
    return frozenset(deed.told.modality for deed in deeds(side) if not deed.told.denied and _states(deed))


def _of_one_thing(left: Reading, right: Reading) -> bool:
    """Tell whether both have a word that can stand for one of the other; vectors alone are not enough."""
    return not _meanings(left).isdisjoint(_meanings(right))


@once
def _meanings(side: Reading) -> Meanings:
    return meant(side, deeds(side))


@once
def _stems(side: Reading) -> frozenset[str]:
    return frozenset(word.stem for word in side.text.words)


def _stems_of(side: Reading, cue: Cue) -> frozenset[str]:
    return frozenset(word.stem for word in side.text.words if word.weight and word.span.overlaps(cue.span))


def _denying(deed: Deed) -> Sequence[Cue]:
    """Return the cues that deny a deed."""
    return [cue for cue in deed.heads if cue.modality is Modality.DENIED]


def _states(deed: Deed) -> bool:
    """Tell whether a word states a deed: "after opening an office" states nothing."""
    return deed.finite or bool(deed.heads) or not deed.aside


def _softly(deed: Deed) -> bool:
    return deed.told.modality is not Modality.DONE


def _denied(shared: Ground, deeds: Sequence[tuple[Deed, Deed, float]]) -> Iterator[Disagreement]:
    if not _of_one_thing(shared.left, shared.right):
        return
    governed = [pair for pair in deeds if pair[0].told.denied or pair[1].told.denied]
    differing = [pair for pair in governed if pair[0].told.denied != pair[1].told.denied]
    share = sum(weight for *_, weight in differing) / (sum(weight for *_, weight in governed) or 1.0)
    for ours, theirs, alike in differing:
        mine = ours.told.denied
        denying, stating = (ours, theirs) if mine else (theirs, ours)
        side, other = (shared.left, shared.right) if mine else (shared.right, shared.left)
        denials = _denying(denying)
        if not denials or all(_repeated(shared, cue, mine) for cue in denials):
            continue
        if any(_shared_denial(shared, cue, mine) for cue in denials):
            continue
        if not any(_meets(shared, cue, mine) for cue in denials):
            continue
        if not all(_done(shared, cue, mine) for cue in denials):
            continue
        if _is_gone(other, stating) or _is_denied_of(other, stating) or not _states(stating):
            continue
        soft = _softly(denying) or any(_modal(side, cue) for cue in denials)
        asked = stating.told.modality is not Modality.DONE
        if asked and not soft:
            continue  # what is planned has not been done yet
        told = deed_signs(shared, ours, theirs, alike) | {
            "share": share,
            "to come": float(soft),
            "both to come": float(soft and asked),
            "none": float(any(_none(side, cue) for cue in denials)),
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
    return not _stems_of(side, cue).isdisjoint(_stems(other))


def _shared_denial(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether the other side denies the same, in whichever words: "no change" is "unchanged"."""
    side, other = (shared.left, shared.right) if ours else (shared.right, shared.left)
    words = shared.words if ours else shared.words.T
    first = first_of(side, cue)
    if first is None:
        return False
    said = governed(side, cue) if is_light(side, cue) else [first]
    stems = [side.text.words[int(side.rows[one])].stem for one in said]
    undone = {prefix + stem for stem in stems for prefix in _UN}.union(*map(antonyms, stems))
    return not undone.isdisjoint(_stems(other)) or any(
        standing_of(other.text.assertion, other.text.words[int(other.rows[at])].span).denied
        for one in said
        for at in np.flatnonzero(words[one] >= SAME_DEED).tolist()
    )


def _none(side: Reading, cue: Cue) -> bool:
    """Tell whether a denial is of a thing: "no passwords", "not a single vote"."""
    first = first_of(side, cue)
    return (
        first is not None and bool(_NO.fullmatch(cue.text)) and not is_finite(side, int(side.rows[first]))
    )


def _done(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether the other side has the verb, too, of whose object there is none: "needs no visa"."""
    side, words = (shared.left, shared.words) if ours else (shared.right, shared.words.T)
    if not _NONE.fullmatch(cue.text):
        return True
    before = [
        at
        for at, row in enumerate(side.rows.tolist())
        if 0 < cue.span.start - side.text.words[row].span.end + 1 <= PARTICLE
        and side.text.words[row].span.start < cue.span.start
        and side.text.words[row].text not in LIGHT
    ]
    return not before or float(words[before[-1]].max()) >= SAME_DEED


def _is_gone(side: Reading, deed: Deed) -> bool:
    """Tell whether what a side names is told to be no more: "the visa requirement was abolished"."""
    after = side.text.assertion.text[deed.span.end : deed.span.end + 60]
    return not deed.finite and _GONE.match(after) is not None


def _is_denied_of(side: Reading, deed: Deed) -> bool:
    """Tell whether a side names a thing only to deny something of it: "the network does not reach it"."""
    text = side.text.assertion.text
    return not deed.finite and any(
        cue.modality is Modality.DENIED
        and cue.span.start >= deed.span.end
        and not _CLAUSE.search(text, deed.span.end, cue.span.start)
        for cue in side.text.assertion.cues
    )


def _modal(side: Reading, cue: Cue) -> bool:
    """Tell whether a denial is of what may, can or has to be: "cannot enter", "need not be repeated"."""
    before = side.text.assertion.text[: cue.span.start][-10:]
    return bool(_CANNOT.fullmatch(cue.text) or _MODAL.search(before))


def _meets(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether what a "not" stands before is spoken of by the other side at all.

    After a verb that says little ("not get the vaccine free") any word may be what is denied.
    """
    side = shared.left if ours else shared.right
    first = first_of(side, cue)
    if first is None or not _PARTICLE.fullmatch(cue.text):
        return True
    words = shared.words if ours else shared.words.T
    said = governed(side, cue) if is_light(side, cue) else [first]
    return bool((words[said].max(axis=1) >= SAME_DEED).all())


def _opposite(shared: Ground, opposites: Sequence[tuple[int, int]]) -> Iterator[Disagreement]:
    for at, to in opposites:
        if shared.words[at].max() >= SAME_DEED or shared.words[:, to].max() >= SAME_DEED:
            continue  # each is said by the other side, too
        ours, theirs = deeds(shared.left)[at], deeds(shared.right)[to]
        if ours.told.denied != theirs.told.denied or are_two(shared, ours, theirs):
            continue
        if shared.exchanged(ours.span, theirs.span):
            continue
        told = deed_signs(shared, ours, theirs, SAME_DEED) | {
            "share": 1.0,
            "opposite like": max(shared.similarity, 0.0),
        }
        yield weighed(DifferenceKind.POLARITY, shared, (ours.span, theirs.span), "opposite words", told)
