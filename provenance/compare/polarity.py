"""Whether both texts affirm the same, and put it forward in the same way.

Cues with their scopes (see `Cue`) are looked up where the texts agree: at each word of the claim and at
the word of the evidence it was matched with. A negation elsewhere in a long sentence has no say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.compare.denial import denial
from provenance.compare.exchanged import converse
from provenance.compare.opposites import antonyms, opposed, takes_sides
from provenance.compare.standing import Pair, standing
from provenance.compare.standing import difference as differs
from provenance.compare.text import Text, once
from provenance.compare.words import Word
from provenance.domain.assertion import Cue, Modality
from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.text import Span

NEAR = 50  # characters
OPPOSITE = "opposite words"
_SAYS_LESS = {  # told in this way, a text does not state what the claim tells in that one
    Modality.DONE: {Modality.PLANNED, Modality.REQUESTED, Modality.POSSIBLE},
    Modality.PLANNED: {Modality.REQUESTED, Modality.POSSIBLE},
    Modality.REQUESTED: set(),
    Modality.POSSIBLE: set(),
}


def differences(
    claim: Text, evidence: Text, links: Sequence[Link], alignment: Alignment, elided: Cue | None = None
) -> tuple[Difference, ...]:
    """Return the differences of polarity and of modality, each where most matched words show it.

    `links` are those of the alignment that match plain words, not names, numbers or times; `elided` denies
    all that the evidence says there, of whom the claim is about.
    """
    pairs = [
        (standing(claim.assertion, link.claim), standing(evidence.assertion, link.evidence, elided), link)
        for link in links
    ]
    opposite = _opposite(claim, evidence, alignment)
    denied = opposite or denial(claim, evidence, pairs, elided)
    found = (denied if denied and denied.note else None, _putting_forward(pairs))
    return tuple(one for one in found if one)


def _putting_forward(pairs: Sequence[Pair]) -> Difference | None:
    """Return a difference where the evidence plans, asks for or thinks possible what the claim tells."""
    total = sum(link.similarity for *_, link in pairs)
    softer = [
        (ours, theirs, link.similarity)
        for ours, theirs, link in pairs
        if theirs.modality in _SAYS_LESS[ours.modality] and not (ours.denied or theirs.denied)
    ]
    if 2 * sum(weight for *_, weight in softer) <= total:
        return None
    ours, theirs, _ = softer[0]
    difference = differs(
        DifferenceKind.MODALITY, ours, theirs, f"{ours.modality} against {theirs.modality}"
    )
    # What is planned or asked for is not done yet; what may be may also be done.
    done = ours.modality is Modality.DONE and theirs.modality is not Modality.POSSIBLE
    return replace(difference, excludes=done)


def _opposite(claim: Text, evidence: Text, alignment: Alignment) -> Difference | None:
    """Return the pair of opposite words that stand in the same place, if there is one.

    A denial on one side cancels the opposition ("refused to reject"), and so does the other party as the
    one who does it ("A won", "B lost to A"): the difference has no note then.
    """
    for word in _siding(claim):
        for other in _facing(word, evidence, alignment):
            if _same_place(word.span, other.span, alignment.links):
                ours = standing(claim.assertion, word.span).denied
                theirs = standing(evidence.assertion, other.span).denied
                turned = converse(word.span, other.span, claim, evidence, alignment.links)
                return Difference(
                    DifferenceKind.POLARITY,
                    word.span.of(claim.assertion.text),
                    other.span.of(evidence.assertion.text),
                    OPPOSITE if (ours == theirs) != turned else "",
                    word.span,
                    other.span,
                )
    return None


@once
def _siding(text: Text) -> Sequence[Word]:
    """Return the words of a text that others can be opposed to."""
    return [word for word in text.words if takes_sides(word.text)]


def _facing(word: Word, evidence: Text, alignment: Alignment) -> Iterator[Word]:
    """Yield the opposites of a word of the claim that may stand in its place in the evidence.

    They were matched with nothing, or with this very word: opposites are said in the same places, and so
    have much the same vector. Where it was matched with what is another's own word, it was matched in vain.
    """
    link = next((link for link in alignment.links if link.claim == word.span), None)
    if (link is None and word.span not in alignment.missing) or (link and link.similarity >= 1.0):
        return
    linked = {one.evidence for one in alignment.links}
    vain = link and any(one.similarity >= 1.0 and one.evidence == link.evidence for one in alignment.links)
    named = [name.span for name in evidence.assertion.names]
    for other in evidence.words:
        free = other.span not in linked and (vain or link is None)
        if not other.weight or not (free or (link and other.span == link.evidence)):
            continue
        apart = other.stem in antonyms(word.stem) if link else opposed(word.text, other.text)
        if apart and not any(other.span.overlaps(span) for span in named):
            yield other


def _same_place(ours: Span, theirs: Span, anchors: Sequence[Link]) -> bool:
    """Tell whether two words stand near the same matched word, within some eight words of it."""
    if not anchors:
        return False
    nearest = min(anchors, key=lambda link: abs(link.claim.start - ours.start))
    return abs(nearest.evidence.start - theirs.start) <= NEAR
