"""Numbers that a sentence has, but that say nothing of what happened."""

import re

from provenance.compare.quantities import counts_nothing, in_title
from provenance.domain.assertion import Assertion, Modality, Quantity

_OF_AGE = re.compile(
    r"\b(?:are|be|children|men|people|them|those|were|women) (?:aged |now )?"
    r"(?:above|aged|below|over|past|under) \d{1,3}$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"$|[.,;:!?)]|\s(?:and|or|on|in|at|by|when|who)\b")
_SUPPOSED = re.compile(r"\b(?:if|unless|supposing|provided)\b|(?:^|, )should\b", re.IGNORECASE)
_IMAGINED = re.compile(
    r"\bscenario\b|\bworst case\b|\bwould (?:have to|need|be (?:needed|necessary|required))\b"
    r"|\bin an? (?:average|bad|dry|good|normal|ordinary|typical|wet) (?:day|month|season|week|year)\b",
    re.IGNORECASE,
)
_BEFORE_THIS = re.compile(r"\b(?:previous|preceding|earlier)\b[^.;]{0,30}$", re.IGNORECASE)


def aside(quantity: Quantity, assertion: Assertion) -> bool:
    """Tell whether a number counts nothing, only orders ("the third day"), or is not told of what is so."""
    if counts_nothing(quantity) or in_title(quantity, assertion) or quantity.unit == "ordinal":
        return True
    before = assertion.text[: quantity.span.start]
    return _age(quantity, assertion.text) or _supposed(assertion) or bool(_BEFORE_THIS.search(before[-45:]))


def _age(quantity: Quantity, text: str) -> bool:
    """Tell whether a bare number is an age: "a third of them under 15", "they will be past 65"."""
    before, after = text[: quantity.span.end], text[quantity.span.end :]
    return quantity.unit is None and bool(_OF_AGE.search(before[-40:]) and _ENDS.match(after))


def _supposed(assertion: Assertion) -> bool:
    """Tell whether a sentence only says what would follow from something that need not be so."""
    if _IMAGINED.search(assertion.text):
        return True
    if not _SUPPOSED.search(assertion.text):
        return False
    return any(cue.modality is Modality.POSSIBLE or cue.text.lower() == "would" for cue in assertion.cues)
