"""What one sentence denies, plans, asks for or thinks possible, and the other tells as done or asserts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from provenance.compare.polarity import Standing, standing
from provenance.conflicts.disagreement.ground import ALIAS, Ground, opposed
from provenance.conflicts.disagreement.occasions import Times
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.tenses import BEING, HELPING, PAST
from provenance.conflicts.disagreement.weighing import Found, best, signs, weighed
from provenance.domain.assertion import Assertion, Cue, Modality
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span

SAME_DEED = 0.75  # likeness of two words from which on they tell one deed
HEADS = 2  # words of a cue's scope that can be what it is all about
_YET = re.compile(r"\byet\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(?:the|a|an|most|much|more|very|its|his|her|their) $", re.IGNORECASE)
_UNWILLING = re.compile(r"unlikely|reluctan|unwilling|unable|hesita|refus|declin|rul\w+ out", re.IGNORECASE)
_SOFT = (Modality.PLANNED, Modality.REQUESTED, Modality.POSSIBLE)
_UNTOLD = frozenset(
    "to the a an of for by from after before without against into its their his her".split()
)
_PREPOSITIONS = frozenset("to of for by from after before without against".split())
_BETWEEN = frozenset("already also since now again even never not yet still just".split())
_OBLIGED = re.compile(r"(?:had|has|have|needs?|needed|is obliged|are obliged) to|must", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """A word of one side: its position among the words of the reading, and how it is put forward."""

    position: int
    span: Span
    told: Standing
    heads: tuple[Cue, ...]
    finite: bool
    passive: bool
    aside: bool


def found(shared: Ground, times: Times) -> Iterator[Found]:
    """Yield where one side denies what the other states, says the opposite, or tells a plan as a deed."""
    left, right = shared.left, shared.right
    opposites = opposed(left, right)
    cues = left.text.assertion.cues or right.text.assertion.cues
    if not (cues or opposites) or not shared.words.size:
        return
    every = (
        (_deed(left, int(at)), _deed(right, int(to)), float(shared.words[at, to]))
        for at, to in np.argwhere(shared.words >= SAME_DEED)
    )
    deeds = [pair for pair in every if not _two(shared, *pair[:2])]
    pairs = [*_denied(shared, times, deeds), *_opposite(shared, times, opposites)]
    pairs += _softer(shared, times, deeds)
    yield from list(best(pairs))[:1]


def _denied(shared: Ground, times: Times, deeds: Sequence[tuple[Deed, Deed, float]]) -> Iterator[Found]:
    governed = [pair for pair in deeds if pair[0].told.denied or pair[1].told.denied]
    differing = [pair for pair in governed if pair[0].told.denied != pair[1].told.denied]
    share = sum(weight for *_, weight in differing) / (sum(weight for *_, weight in governed) or 1.0)
    for ours, theirs, alike in differing:
        denying, stating = (ours, theirs) if ours.told.denied else (theirs, ours)
        text = _text(shared.left if denying is ours else shared.right)
        denials = [
            cue
            for cue in denying.heads
            if cue.modality is Modality.DENIED and not _ATTRIBUTE.search(text[: cue.span.start][-12:])
        ]
        if not denials or all(_repeated(shared, cue, denying is ours) for cue in denials):
            continue
        if not (stating.finite or stating.heads) and stating.aside:
            continue  # "after opening an office" states nothing
        soft = denying.told.modality is not Modality.DONE or any(_UNWILLING.match(c.text) for c in denials)
        asked = stating.told.modality is not Modality.DONE
        if asked and not soft:
            continue  # what is planned has not been done yet
        told = _signs(shared, times, ours, theirs, alike) | {
            "share": share,
            "stated": float(stating.finite or bool(stating.heads)),
            "to come": float(soft),
            "both to come": float(soft and asked),
            "opposite": 0.0,
        }
        yield weighed(
            DifferenceKind.POLARITY,
            shared,
            (_words(shared.left, ours, denied=True), _words(shared.right, theirs, denied=True)),
            "one denies it",
            told,
        )


def _repeated(shared: Ground, cue: Cue, ours: bool) -> bool:
    """Tell whether the other side has the same word of denial: both tell of what was cancelled."""
    side, other = (shared.left, shared.right) if ours else (shared.right, shared.left)
    stems = {word.stem for word in side.text.words if word.weight and word.span.overlaps(cue.span)}
    return any(word.stem in stems for word in other.text.words)


def _softer(shared: Ground, times: Times, deeds: Sequence[tuple[Deed, Deed, float]]) -> Iterator[Found]:
    for ours, theirs, alike in deeds:
        if ours.told.denied or theirs.told.denied:
            continue
        soft, done = (ours, theirs) if ours.told.modality in _SOFT else (theirs, ours)
        if soft.told.modality not in _SOFT or done.told.modality is not Modality.DONE:
            continue
        heads = [cue for cue in soft.heads if not _OBLIGED.fullmatch(cue.text)]  # who had to pay has paid
        if not (heads and done.finite):
            continue
        told = _signs(shared, times, ours, theirs, alike) | {
            "asked": float(soft.told.modality is Modality.REQUESTED),
            "possible": float(soft.told.modality is Modality.POSSIBLE),
        }
        yield weighed(
            DifferenceKind.MODALITY,
            shared,
            (_words(shared.left, ours, denied=False), _words(shared.right, theirs, denied=False)),
            f"{soft.told.modality} against done",
            told,
        )


def _opposite(shared: Ground, times: Times, opposites: Sequence[tuple[int, int]]) -> Iterator[Found]:
    for at, to in opposites:
        if shared.words[at].max() >= SAME_DEED or shared.words[:, to].max() >= SAME_DEED:
            continue  # each is said by the other side, too
        ours, theirs = _deed(shared.left, at), _deed(shared.right, to)
        if ours.told.denied != theirs.told.denied or _two(shared, ours, theirs):
            continue
        told = _signs(shared, times, ours, theirs, SAME_DEED) | {
            "share": 1.0,
            "stated": float(ours.finite and theirs.finite),
            "to come": 0.0,
            "both to come": 0.0,
            "opposite": 1.0,
        }
        yield weighed(DifferenceKind.POLARITY, shared, (ours.span, theirs.span), "opposite words", told)


def _signs(shared: Ground, times: Times, ours: Deed, theirs: Deed, alike: float) -> dict[str, float]:
    told = signs(shared, times, ours.span, theirs.span)
    told["context"] = max(
        told["context"], alike
    )  # the lexicon knows some words for one that vectors do not
    subject = shared.subjects(ours.span, theirs.span) or 0.0
    if subject >= ALIAS:
        told |= {"rivals": 0.0, "strangers": 0.0}  # whoever else is named, this is said of one
    return told | {
        "alike": alike,
        "subject": float(subject == 1.0),
        "other subject": float(subject == 0.0 and not (ours.passive or theirs.passive)),
    }


def _two(shared: Ground, ours: Deed, theirs: Deed) -> bool:
    """Tell whether two deeds are of two, whom both documents tell apart."""
    return shared.subjects(ours.span, theirs.span) is None


def _words(side: Reading, deed: Deed, *, denied: bool) -> Span:
    """Return the place of the deed with the cue that governs it, where they stand close by."""
    wanted = [
        cue for cue in deed.heads if not denied or deed.told.denied == (cue.modality is Modality.DENIED)
    ]
    spans = [deed.span, *(cue.span for cue in wanted if cue.span.gap(deed.span) <= 60)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _deed(side: Reading, position: int) -> Deed:
    row = int(side.rows[position])
    word = side.text.words[row]
    told = _told(side.text.assertion, word.span)
    heads = tuple(cue for cue in told.cues if _head(side, cue, position))
    return Deed(
        position, word.span, told, heads, _finite(side, row), _passive(side, row), _aside(side, row)
    )


def _told(assertion: Assertion, place: Span) -> Standing:
    """Return how a word is put forward; what has yet to be done is still to come, and not denied."""
    told = standing(assertion, place)
    if not any(_yet(cue, assertion.text) for cue in told.cues):
        return told
    cues = tuple(
        replace(cue, modality=Modality.PLANNED) if _yet(cue, assertion.text) else cue for cue in told.cues
    )
    denials = sum(cue.modality is Modality.DENIED for cue in cues)
    modality = told.modality if told.modality is not Modality.DONE else Modality.PLANNED
    return Standing(denials % 2 == 1, modality, cues)


def _yet(cue: Cue, text: str) -> bool:
    return cue.modality is Modality.DENIED and bool(
        _YET.search(cue.text) or _YET.match(text[cue.span.end :].lstrip()[:4])
    )


def _head(side: Reading, cue: Cue, position: int) -> bool:
    """Tell whether a word is among the first that a cue governs."""
    before = 0
    for row in side.rows[:position].tolist():
        before += cue.scope.overlaps(side.text.words[row].span)
    return before < HEADS


def _finite(side: Reading, row: int) -> bool:
    """Tell whether a word is a verb that tells what happened: "opened", "has closed", "were hurt"."""
    words = side.text.words
    word, before = words[row].text, [one.text for one in words[max(0, row - 3) : row]]
    if before and before[-1] in _UNTOLD:
        return False
    while before and (before[-1].endswith("ly") or before[-1] in _BETWEEN):
        before.pop()
    if before and before[-1] == "be":
        return False  # "to be paid"
    past = word.endswith("ed") or word in PAST
    return past or (not word.endswith("ing") and bool(before) and before[-1] in HELPING)


def _passive(side: Reading, row: int) -> bool:
    """Tell whether a word is a verb whose subject is not who does it: "was approved by"."""
    words = side.text.words
    before = {one.text for one in words[max(0, row - 3) : row]}
    past = words[row].text.endswith("ed") or words[row].text in PAST
    return past and not before.isdisjoint(BEING)


def _aside(side: Reading, row: int) -> bool:
    """Tell whether a word only names a deed: "to open", "after opening"."""
    words = side.text.words
    before = words[row - 1].text if row else ""
    if words[row].text.endswith("ing"):
        return before not in BEING
    return before in _PREPOSITIONS


def _text(side: Reading) -> str:
    return side.text.assertion.text
