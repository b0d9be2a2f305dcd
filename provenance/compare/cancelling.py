"""Differences that take each other back: what is turned twice is not turned.

"A sold it to B" and "B bought it from A" tell the same. "It was not built in 1932" and "it was built in
1935" can both be true.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.compare.denial import DENIED
from provenance.compare.exchanged import EXCHANGED
from provenance.compare.polarity import OPPOSITE
from provenance.compare.standing import standing
from provenance.domain.assertion import Assertion
from provenance.domain.comparison import Difference, DifferenceKind
from provenance.domain.text import Span

_AT = re.compile(r"\b(?:in|on|at|during)\s(?:the\s)?$", re.IGNORECASE)
_VALUES = (DifferenceKind.QUANTITY, DifferenceKind.TIME, DifferenceKind.NAME, DifferenceKind.PLACE)


def left_over(
    claim: Assertion, evidence: Assertion, differences: Sequence[Difference]
) -> tuple[Difference, ...]:
    """Return the differences that stand beside all others.

    Names that changed places and an opposite word are left out together, and a denial where the other side
    has a nought. A denial and another value in what it denies are kept; neither excludes the other.
    """
    notes = {difference.note for difference in differences}
    if {EXCHANGED, OPPOSITE} <= notes:
        differences = [one for one in differences if one.note not in (EXCHANGED, OPPOSITE)]
    if _nought(claim) != _nought(evidence):  # "0 cases" and "no cases"
        differences = [one for one in differences if one.note != DENIED]
    if DENIED not in notes:
        return tuple(differences)
    inside = {one for one in differences if one.kind in _VALUES and _in_one_denial(claim, evidence, one)}
    return tuple(
        replace(one, excludes=False) if one in inside or (inside and one.note == DENIED) else one
        for one in differences
    )


def _nought(assertion: Assertion) -> bool:
    return any(quantity.value == 0 for quantity in assertion.quantities)


def _in_one_denial(claim: Assertion, evidence: Assertion, difference: Difference) -> bool:
    """Tell whether one side denies its value, and the other does not."""
    places = ((claim, difference.claim_span), (evidence, difference.evidence_span))
    if difference.kind is DifferenceKind.TIME and not all(_when(*place) for place in places):
        return False
    return _denied(*places[0]) != _denied(*places[1])


def _when(assertion: Assertion, place: Span | None) -> bool:
    """Tell whether a time says when it was; "not by 2016" is of all that was before."""
    return place is not None and _AT.search(assertion.text, 0, place.start) is not None


def _denied(assertion: Assertion, place: Span | None) -> bool:
    return place is not None and standing(assertion, place).denied
