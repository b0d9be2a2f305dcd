"""Numbers that say nothing of what happened, or only tell of a part of it, or of another thing."""

import re

from provenance.compare.quantities import counts_nothing, in_title
from provenance.domain.assertion import Assertion, Modality, Quantity
from provenance.domain.text import Span

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
_PART_BEFORE = re.compile(
    r"(?:^|[.;:“\"] ?)of (?:the|its|his|her|their|these|those|all|this)\b[^.;]*$"
    r"|\b(?:another|extra|additional|further) $|\baccount(?:s|ed|ing)? for $"
    r"|\b(?:first|second|last|final|initial) (?:batch|instal+ment|payment|phase|stage|tranche) of $",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r" of (?:the|its|his|her|their|these|those|them|us|all|this)\b|(?: \w+)? (?:more|extra)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:another|competing|different|neighbou?ring|nearby|other|rival|similar|(?:down|up)(?:stream|river)"
    r"|f[au]rther (?:along|away|down|east|inland|north|on|south|up|west)"
    r"|an? (?:earlier|f[au]rther|previous|second|separate|third)"
    r"(?! (?:account|attempt|count|date|day|edition|estimate|figure|report|time|version)))\b[^.;]{0,100}$",
    re.IGNORECASE,
)
_BEFORE_THIS = re.compile(r"\b(?:(?:previous|preceding)\b[^.;]{0,50}|earlier\b[^.;]{0,30})$", re.IGNORECASE)


def aside(quantity: Quantity, assertion: Assertion) -> bool:
    """Tell whether a number counts nothing, only orders ("the third day"), or is not told of what is so."""
    if counts_nothing(quantity) or in_title(quantity, assertion) or quantity.unit == "ordinal":
        return True
    before = assertion.text[: quantity.span.start]
    return _age(quantity, assertion.text) or _supposed(assertion) or bool(_BEFORE_THIS.search(before[-65:]))


def is_part(quantity: Quantity, text: str) -> bool:
    """Tell whether a number is told as a part of something, or comes on top: "5 of the 9", "another 5"."""
    before, after = text[: quantity.span.start], text[quantity.span.end :]
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def is_elsewhere(place: Span, text: str) -> bool:
    """Tell whether what stands at a place is beside what a text is about: "a rival operator has 5"."""
    return _ELSEWHERE.search(text[: place.start]) is not None


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
