"""What code knows of each character of a claim and its evidence, as marks that a network can read.

A small network that sees two texts for the first time spends its youth on learning which words are equal.
Here it is told: every word piece carries what the comparison found of it, beside its meaning.
"""

from collections.abc import Iterable
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from provenance.compare import Text
from provenance.compare.opposites import opposed
from provenance.compare.ranges import relate
from provenance.compare.relation import Relation
from provenance.domain.assertion import Modality
from provenance.domain.comparison import Comparison, DifferenceKind
from provenance.domain.text import Span

Marks = NDArray[np.uint32]  # (characters,), one bit for each `Mark`


class Mark(IntEnum):
    """What can be known of a character; its value is the number of the bit."""

    CONTENT = 0  # part of a content word
    SAME_WORD = 1  # whose stem the other text has
    LIKE_WORD = 2  # which the comparison matched with a word of the other text
    NUMBER = 3
    NUMBER_MET = 4  # the other text gives this number of the same thing
    NUMBER_DIFFERS = 5
    NUMBER_ELSEWHERE = 6  # the other text has a number that this could be, whatever it counts
    TIME = 7
    TIME_MET = 8
    TIME_DIFFERS = 9
    NAME = 10
    NAME_MET = 11
    NAME_DIFFERS = 12
    DENIAL = 13  # a cue such as "not"
    DENIED = 14  # what it governs
    SOFTENER = 15  # a cue such as "plans to"
    SOFTENED = 16
    OPPOSITE = 17  # the other text has a word of opposite meaning
    DIFFERS = 18  # part of any difference that excludes the claim


SIZE = len(Mark)
_MET = {"quantity": Mark.NUMBER_MET, "time": Mark.TIME_MET, "name": Mark.NAME_MET}
_APART = {
    DifferenceKind.QUANTITY: Mark.NUMBER_DIFFERS,
    DifferenceKind.TIME: Mark.TIME_DIFFERS,
    DifferenceKind.NAME: Mark.NAME_DIFFERS,
    DifferenceKind.PLACE: Mark.NAME_DIFFERS,
}


def marks(claim: Text, evidence: Text, compared: Comparison) -> tuple[Marks, Marks]:
    """Return the marks of both texts: two arrays of bits, one entry a character."""
    links = compared.alignment.links
    unmet = {span for _, span in compared.unmet}
    ours = _own(claim, evidence)
    theirs = _own(evidence, claim)
    _set(ours, (link.claim for link in links), Mark.LIKE_WORD)
    _set(theirs, (link.evidence for link in links), Mark.LIKE_WORD)
    where = {link.claim: link.evidence for link in links}
    for kind, pieces in _pieces(claim).items():
        met = [span for span in pieces if span in where and span not in unmet]
        _set(ours, met, _MET[kind])
        _set(theirs, (where[span] for span in met), _MET[kind])
    for difference in compared.differences:
        bits = [_APART[difference.kind]] if difference.kind in _APART else []
        bits += [Mark.DIFFERS] if difference.excludes else []
        for bit in bits:
            _set(ours, [difference.claim_span], bit)
            _set(theirs, [difference.evidence_span], bit)
    for quantity in claim.assertion.quantities:
        for other in evidence.assertion.quantities:
            if relate(quantity, other) is Relation.MET:
                _set(ours, [quantity.span], Mark.NUMBER_ELSEWHERE)
                _set(theirs, [other.span], Mark.NUMBER_ELSEWHERE)
    return ours, theirs


def _own(side: Text, other: Text) -> Marks:
    """Return the marks that do not depend on how the two texts were aligned."""
    found = np.zeros(len(side.assertion.text) + 1, np.uint32)
    stems = {word.stem for word in other.words}
    content = [word for word in side.words if word.weight]
    _set(found, (word.span for word in content), Mark.CONTENT)
    _set(found, (word.span for word in side.words if word.stem in stems), Mark.SAME_WORD)
    apart = [word.text for word in other.words if word.weight]
    _set(found, (word.span for word in content if any(opposed(word.text, x) for x in apart)), Mark.OPPOSITE)
    _set(found, _pieces(side)["quantity"], Mark.NUMBER)
    _set(found, _pieces(side)["time"], Mark.TIME)
    _set(found, _pieces(side)["name"], Mark.NAME)
    for cue in side.assertion.cues:
        denial = cue.modality is Modality.DENIED
        _set(found, [cue.span], Mark.DENIAL if denial else Mark.SOFTENER)
        _set(found, [cue.scope], Mark.DENIED if denial else Mark.SOFTENED)
    return found


def _pieces(side: Text) -> dict[str, list[Span]]:
    told = side.assertion
    return {
        "quantity": [one.span for one in told.quantities],
        "time": [one.span for one in told.times],
        "name": [one.span for one in told.names],
    }


def _set(found: Marks, spans: Iterable[Span | None], mark: Mark) -> None:
    for span in spans:
        if span is not None:
            found[span.start : span.end] |= np.uint32(1 << mark)
