"""Whose words they are: who is said to have said what differs, and whether the text stands off from it."""

import re
from collections.abc import Iterator

from provenance.compare.names import same
from provenance.conflicts.reasons.phrases import phrase
from provenance.conflicts.reasons.told import Told
from provenance.domain.assertion import Assertion, Attribution, Cue, Modality, NameKind
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span
from provenance.extract.lexicon import normalised
from provenance.extract.speakers import subject
from provenance.extract.tokens import tokens

SAME_SPEAKER = 0.7  # likeness of names from which on two speakers are taken for one
OPENING = 40  # characters
_SELF = re.compile(r"(?:that )?(?:it|he|she|they|we|i|its|his|her|their|our|my)\b", re.IGNORECASE)
SAID_OF = (DifferenceKind.POLARITY, DifferenceKind.MODALITY)  # here it matters whose word it is
_SPOKEN_FOR = frozenset(
    "a an the of for its his her their spokesman spokeswoman spokesperson official officials".split()
)


def attribution(assertion: Assertion, span: Span) -> Attribution | None:
    """Return who is said to have said these words of a sentence, or to have denied them.

    Of several, the one whose words are the fewest: in "A said that B told C …" B.
    """
    found = [one for one in _attributions(assertion) if _said(one, span)]
    return min(found, key=lambda one: (_size(one.content), -one.content.start), default=None)


def _attributions(assertion: Assertion) -> Iterator[Attribution]:
    """Yield what is said in a sentence and what is denied: "the council rejected claims that …" is, too."""
    text = assertion.text
    verbs = [cue for cue in assertion.cues if phrase("denial").fullmatch(cue.text)]
    for one in assertion.attributions:
        if one.speaker_span and any(cue.span.overlaps(one.speaker_span) for cue in verbs):
            continue  # the "claims" that are rejected are no verb
        weighty = phrase("denial").fullmatch(one.cue) or phrase("doubt").fullmatch(one.cue)
        if not (weighty and one.cue_span and _is_act(text, one.cue_span)):
            yield one
    taken = [one.cue_span for one in assertion.attributions if one.cue_span]
    for cue in verbs:
        if cue.modality is Modality.DENIED and cue.span not in taken:
            found = _denial(text, cue)
            if found and not _is_act(text, cue.span):
                yield found


def _is_act(text: str, cue: Span) -> bool:
    rest = text[cue.end : cue.end + 80]
    return phrase("act").match(rest) is not None and phrase("saying").match(rest) is None


def _denial(text: str, cue: Cue) -> Attribution | None:
    """Return the attribution that "the council rejected claims that …" makes."""
    if cue.scope.start < cue.span.end:
        return None  # "the claims were rejected": by whom is not said
    found = tokens(text)
    at = next((at for at, token in enumerate(found) if token.start == cue.span.start), None)
    speaker = subject(found, at, {}) if at else None
    if speaker is None or not any(c.isalpha() for c in speaker.of(text)):
        return None
    return Attribution(speaker.of(text), cue.text, speaker, cue.span, cue.scope)


def _said(one: Attribution, span: Span) -> bool:
    return one.content.overlaps(span) or (one.cue_span is not None and one.cue_span.overlaps(span))


def _size(span: Span) -> int:
    return span.end - span.start


def reported(first: Told, second: Told, kind: DifferenceKind) -> str | None:
    """Return how the difference lies in what somebody is said to have said, None where it does not.

    Witnesses who differ ("police said", "doctors said") are a conflict, shown with its speakers. It is a
    report where a side is hearsay or told with words of doubt, and, of whether something is so or done,
    where it is the word of a party: its denial, or what it says of itself.
    """
    ours, theirs = voices = (voice(first), voice(second))
    heard = [(side, words) for side in (first, second) if (words := hearsay(side))]
    denials = [one for one in voices if one and phrase("denial").fullmatch(one.cue)]
    apart = len(heard) == 1 or len(denials) == 1  # who says one thing and claims, or denies, another
    if ours and theirs and not apart and is_same_speaker(ours, theirs):
        return None
    if kind in SAID_OF and any(
        one and _is_party(side, one) for side, one in zip((first, second), voices, strict=True)
    ):
        told = [_whose(side, one) for side, one in zip((first, second), voices, strict=True) if one]
        return "; ".join(told) + _plainly(first, second, voices)
    return "; ".join(f"“{side.value}” is {words}" for side, words in heard) or None


def hearsay(side: Told) -> str | None:
    """Return how one side shows that it has it from others only or does not vouch for it, in words."""
    assertion, clause = side.statement.assertion, side.clause
    said = [one for one in _attributions(assertion) if _said(one, side.span)]
    for one in sorted(said, key=lambda one: _size(one.content)):
        if phrase("doubt").fullmatch(one.cue):
            return f"only what {_who(one)} {one.cue}"
        if one.cue == "quoted":
            return f"what {_who(one)} is quoted as saying"
        if phrase("outlet").search(one.speaker):
            return f"told after {_who(one)}"
    if said and (found := phrase("hearsay").search(side.text)):
        return f"second-hand (“{found.group()}”)"
    speakers = {normalised(one.name or one.speaker): one for one in said}
    if len(speakers) > 1:
        outer, inner = sorted(speakers.values(), key=lambda one: -_size(one.content))[:2]
        return f"what {_who(outer)} says that {_who(inner)} said"
    found = phrase("hearsay").search(side.text, clause.start, clause.end)
    return f"second-hand (“{found.group()}”)" if found else None


def is_same_speaker(one: Attribution, other: Attribution) -> bool:
    """Tell whether two attributions are to one speaker, as far as their names tell."""
    ours, theirs = one.name or one.speaker, other.name or other.speaker
    if same(ours, theirs) >= SAME_SPEAKER:
        return True
    left = set(normalised(ours).split()) - _SPOKEN_FOR
    right = set(normalised(theirs).split()) - _SPOKEN_FOR
    return left <= right or right <= left if left and right else left == right


def voice(side: Told) -> Attribution | None:
    """Return who is said to have said the words that differ."""
    return attribution(side.statement.assertion, side.span)


def _is_party(side: Told, one: Attribution) -> bool:
    """Tell whether a speaker denies, or speaks of himself: "Meta said it would not open an office"."""
    if phrase("denial").fullmatch(one.cue):
        return True
    opening = one.content.of(side.text)[:OPENING].lstrip(" \"“'‘")
    if _SELF.match(opening):
        return True
    opens = range(one.content.start, one.content.start + 5)
    names = [
        name
        for name in side.statement.assertion.names
        if name.span.start in opens and name.kind in (NameKind.PERSON, NameKind.ORGANISATION)
    ]
    return any(same(name.text, _who(one)) >= SAME_SPEAKER for name in names)


def _who(one: Attribution) -> str:
    return one.name or one.speaker


def _whose(side: Told, voice: Attribution) -> str:
    if phrase("denial").fullmatch(voice.cue):
        return f"the denial is that of {_who(voice)} (“{voice.cue}”)"
    return f"“{side.value}” is the word of {_who(voice)} (“{voice.cue}”)"


def _plainly(first: Told, second: Told, voices: tuple[Attribution | None, Attribution | None]) -> str:
    silent = next((side for side, voice in zip((first, second), voices, strict=True) if not voice), None)
    return f"; “{silent.value}” is told as fact" if silent else ""
