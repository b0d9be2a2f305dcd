"""Of whom a sentence of two halves tells what the claim tells: "others will open, but A is reluctant".

A turn ("but", "while") sets two halves against each other. Where whom the claim is about stands in the
second alone, and all that the claim tells of them in the first, it is told of another; or the second half
denies it of them without saying it again (ellipsis of the verb phrase; Huddleston and Pullum 2002, "The
Cambridge Grammar of the English Language", chapter 17, section 7).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.compare.roles import subject_of
from provenance.compare.standing import governed
from provenance.compare.text import Text, stretch
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.text import Span

TURN = re.compile(r";|\b(?:while|whereas|but|although|though)\b", re.IGNORECASE)
# who stands in the first half under such a word may be whom the second names
_POINTED = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|him|them|[Ww]ho|[Ww]hich)\b"
)
_EDGES = " ,.;"  # what is no part of a half where it stands at its ends
_FOR_NOW = frozenset("so far yet now still today currently either too moment present".split())


@dataclass(frozen=True, slots=True)
class Apart:
    """Whom the claim is about, in a half of the evidence without anything that the claim tells of them.

    `denial` is what denies it of them there, of what the other half tells; None where nothing does.
    """

    subject: Span
    half: Span
    denial: Cue | None


def apart(claim: Text, evidence: Text, links: Sequence[Link], alignment: Alignment) -> Apart | None:
    """Return where the evidence tells of another what the claim tells; None where it does not.

    `links` are those of the alignment that match plain words, not names, numbers or times.
    """
    subject, written = subject_of(claim.assertion), evidence.assertion.text
    place = next(
        (link.evidence for link in alignment.links if subject and link.claim == subject.span), None
    )
    if subject is None or place is None or not links:
        return None
    half = half_of(place, evidence)
    if half.start == 0 or any(link.evidence.end > half.start for link in links):
        return None
    if _POINTED.search(written, 0, half.start) or subject.text in written[: half.start]:
        return None
    told = half.of(written)
    start = half.start + len(told) - len(told.lstrip(_EDGES))
    return Apart(subject.span, Span(start, start + len(told.strip(_EDGES))), _elided(half, evidence))


def half_of(place: Span, text: Text) -> Span:
    """Return what stands between two turns, or a turn and an end, around a place."""
    written = text.assertion.text
    return stretch(place, (Span(*match.span()) for match in TURN.finditer(written)), len(written))


def differences(claim: Text, evidence: Text, found: Apart | None) -> tuple[Difference, ...]:
    """Return a difference where the evidence tells of another what the claim tells, and denies nothing."""
    if found is None or found.denial:
        return ()
    return (
        Difference(
            DifferenceKind.SCOPE,
            found.subject.of(claim.assertion.text),
            found.half.of(evidence.assertion.text),
            "it is told of another",
            found.subject,
            found.half,
            excludes=False,
        ),
    )


def _elided(half: Span, evidence: Text) -> Cue | None:
    """Return the denial in this half that does not say what it denies: "A is reluctant so far"."""
    denials = (
        cue
        for cue in evidence.assertion.cues
        if cue.modality is Modality.DENIED and half.overlaps(cue.span)
    )
    silent = (cue for cue in denials if all(word.text in _FOR_NOW for word in governed(evidence, cue)))
    return next(silent, None)
