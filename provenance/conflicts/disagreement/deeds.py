"""Words of a sentence that can tell a deed, and how it is put forward: done, denied, still to come."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from provenance.compare.standing import Standing, standing
from provenance.compare.text import once
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.lexicon import Meanings, meanings
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.tenses import BEING, HELPING, PAST
from provenance.conflicts.disagreement.weighing import signs
from provenance.domain.assertion import Assertion, Cue, Modality
from provenance.domain.text import Span

SAME_DEED = 0.75  # likeness of two words from which on they tell one deed
HEADS = 2  # words of a cue's scope that can be what it is all about
GOVERNED = 4  # … and that say what is denied, planned or asked for
_YET = re.compile(r"\byet\b", re.IGNORECASE)
LIGHT = frozenset(  # words that stand before what is told of: "not be able to pay", "nobody fell ill"
    (
        "able fall fell fallen take took taken make made have had get got give gave given"
        " receive received obtain obtained"
    ).split()
)
_DETERMINERS = frozenset("a an the this that these those its his her their our my".split())
_NAMED = re.compile(r"\b(?:for|of)$", re.IGNORECASE)  # with which a cue is a noun: "plans for", "talk of"
_BEFORE = frozenset("a already an also any been being even ever the to yet".split())
_PREPOSITIONS = frozenset("to of for by from after before without against".split())
_BETWEEN = frozenset("already also since now again even never not yet still just".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """A word of one side: its position among the words of the reading, and how it is put forward."""

    position: int
    span: Span
    told: Standing
    heads: tuple[Cue, ...]
    finite: bool
    aside: bool


@once
def deeds(side: Reading) -> Sequence[Deed]:
    """Return what each word of a reading tells, by position."""
    return [_deed_at(side, position, row) for position, row in enumerate(side.rows.tolist())]


def _deed_at(side: Reading, position: int, row: int) -> Deed:
    word = side.text.words[row]
    told = standing_of(side.text.assertion, word.span)
    heads = tuple(cue for cue in told.cues if is_head(side, cue, position))
    return Deed(position, word.span, told, heads, is_finite(side, row), _aside(side, row))


def meant(side: Reading, deeds: Iterable[Deed]) -> Meanings:
    """Return what the words of deeds can stand for."""
    stems = (side.text.words[int(side.rows[deed.position])].stem for deed in deeds)
    return frozenset().union(*map(meanings, stems))


def standing_of(assertion: Assertion, place: Span) -> Standing:
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


def is_head(side: Reading, cue: Cue, position: int) -> bool:
    """Tell whether a word is among the first that a cue governs.

    What is told of a plan by a verb behind it is not what is planned: "the plans for it came from …".
    """
    before = 0
    for row in side.rows[:position].tolist():
        inside = cue.scope.overlaps(side.text.words[row].span)
        if inside and is_finite(side, row) and _NAMED.search(cue.text):
            return False
        before += inside
    return before < HEADS


def first_of(side: Reading, cue: Cue) -> int | None:
    """Return the position of the first word that a cue governs, itself and light verbs aside."""
    return next(_governed(side, cue), None)


def governed(side: Reading, cue: Cue) -> list[int]:
    """Return the positions of the first words that a cue governs, itself and light verbs aside."""
    return list(islice(_governed(side, cue), GOVERNED))


def _governed(side: Reading, cue: Cue) -> Iterator[int]:
    words = ((at, side.text.words[row]) for at, row in enumerate(side.rows.tolist()))
    return (
        at
        for at, word in words
        if cue.scope.overlaps(word.span) and not cue.span.overlaps(word.span) and word.text not in LIGHT
    )


def is_light(side: Reading, cue: Cue) -> bool:
    """Tell whether the first word that a cue governs is a verb that says little: "not have", "not get"."""
    words = (word for word in side.text.words if word.span.start >= cue.span.end)
    first = next(
        (word for word in words if cue.scope.overlaps(word.span) and word.text not in _BEFORE), None
    )
    return first is not None and first.text in LIGHT


def kept(shared: Ground, deed: Deed, ours: bool) -> float:
    """Return how much of what is said under the cues of a deed the other side has, in [0, 1]."""
    side, words = (shared.left, shared.words) if ours else (shared.right, shared.words.T)
    shares = [
        float((words[at].max(axis=1) >= SAME_DEED).mean())
        for cue in deed.heads
        if (at := governed(side, cue)) and words.size
    ]
    return max(shares, default=0.0)


def is_finite(side: Reading, row: int) -> bool:
    """Tell whether a word is a verb that tells what happened: "opened", "has closed", "were hurt"."""
    words = side.text.words
    word, before = words[row].text, [one.text for one in words[max(0, row - 3) : row]]
    if before and before[-1] in _DETERMINERS:
        return False  # "the broken dyke"
    while before and (before[-1].endswith("ly") or before[-1] in _BETWEEN):
        before.pop()
    if before and before[-1] == "be":
        return False  # "to be paid"
    past = word.endswith("ed") or word in PAST
    return past or (not word.endswith("ing") and bool(before) and before[-1] in HELPING)


def _aside(side: Reading, row: int) -> bool:
    """Tell whether a word only names a deed: "to open", "after opening"."""
    words = side.text.words
    before = words[row - 1].text if row else ""
    if words[row].text.endswith("ing"):
        return before not in BEING
    return before in _PREPOSITIONS


def deed_signs(shared: Ground, ours: Deed, theirs: Deed, alike: float) -> dict[str, float]:
    """Return the signs of two deeds: whatever `signs` sees, and of whom both are told."""
    told = signs(shared, ours.span, theirs.span)
    told["context"] = max(
        told["context"], alike
    )  # the lexicon knows some words for one that vectors do not
    one = bool(shared.subjects(ours.span, theirs.span))
    if one:
        told |= {"rivals": 0.0, "strangers": 0.0}  # whoever else is named, this is said of one
    kept_most = max(kept(shared, ours, True), kept(shared, theirs, False))
    return told | {"alike": alike, "other subject": float(not one), "kept": kept_most}


def are_two(shared: Ground, ours: Deed, theirs: Deed) -> bool:
    """Tell whether two deeds are of two, whom both documents tell apart."""
    return shared.subjects(ours.span, theirs.span) is None


def place(side: Reading, deed: Deed, *, denied: bool) -> Span:
    """Return the place of the deed with the cue that governs it, where they stand close by."""
    wanted = [
        cue for cue in deed.heads if not denied or deed.told.denied == (cue.modality is Modality.DENIED)
    ]
    spans = [deed.span, *(cue.span for cue in wanted if cue.span.gap(deed.span) <= 60)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
