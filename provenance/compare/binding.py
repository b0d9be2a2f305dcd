"""What a text says of a number: another number of the same size may be of something else.

"The euro slipped 0.8 percent" is not said by "the dollar rose 0.8 percent, while the euro slipped 0.3".
The words that stand in a number's own clause tell what it is of.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.compare.text import Text, Vectors, stretch
from provenance.domain.assertion import Bound, Quantity
from provenance.domain.text import Span

SAID = 0.8  # a word of the claim is in a clause where a word there is as much like it
TELLING = 2  # words that a clause has of those that the claim says of a number, and half of them at least
_BREAK = re.compile(
    r"(?<!\d),(?!\d)|,(?=\s)|[;:()]|(?<!\d)[–—]|[–—](?!\d)"
    r"|\b(?:and|but|or|while|whereas|when|although|though|which|who|compared|versus|against|including)\b",
    re.IGNORECASE,
)
_DIMENSION = re.compile(
    r"[ -]?(?:in )?(long|length|wide|width|broad|deep|depth|high|height|tall|thick|thickness)\b",
    re.IGNORECASE,
)
_ALIKE = {
    "length": "long",
    "width": "wide",
    "broad": "wide",
    "depth": "deep",
    "height": "high",
    "tall": "high",
}
_COURSE = re.compile(  # what a change is by, and from where to where
    r"\b(?:rose|risen|rises?|rising|gr[eo]w\w*|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|increas\w+|f[ea]ll\w*|drop\w*"
    r"|declin\w+|decreas\w+|shr[aiu]nk|plung\w+|slump\w*|slid|slipp?\w*|dipp?\w*|cut|rais\w+|reduc\w+|lower\w*)"
    r"\b[^.,;:]{0,30}?\b(by|to|from)\s(?:about |around |nearly |almost |some |over |more than )?$",
    re.IGNORECASE,
)
_FATES = (  # of people whom a number counts: who was killed is not among the wounded
    r"kill(?:ed|ing|s)?|dead|die[ds]?|dying|deaths?|fatalit\w+|lost their lives|perished",
    r"wound(?:ed|ing|s)?|injur(?:ed|ing|es|ies|y)|hurt",
    r"arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|jailed|in custody",
    r"missing|unaccounted for",
    r"rescu(?:ed|ing)|saved|pulled out",
    r"evacuated|displaced|homeless",
    r"recover(?:ed|ies)|discharged",
)
_FATE = re.compile("|".join(rf"(\b(?:{fate})\b)" for fate in _FATES), re.IGNORECASE)
NEAR = 40  # characters around a number in which the fate of those counted stands
REACH = 60  # characters before a number in which a change stands
_IN_TURN = re.compile(r"\brespectively\b", re.IGNORECASE)


def dimension(quantity: Quantity, text: str) -> str | None:
    """Return what a text measures: "wide" of "3 km wide" and "3 km in width"; None where it is not said."""
    match = _DIMENSION.match(text, quantity.span.end)
    word = match[1].lower() if match else None
    return _ALIKE.get(word, word) if word else None


@lru_cache(maxsize=4096)  # a number of a claim is held against many
def fate(quantity: Quantity, text: str) -> int | None:
    """Return which fate a number of people met, the one told nearest to it in its clause; None for none."""
    around = stretch(quantity.span, (Span(*match.span()) for match in _BREAK.finditer(text)), len(text))
    start, end = max(around.start, quantity.span.start - NEAR), min(around.end, quantity.span.end + NEAR)
    told = [
        (Span(*match.span()).gap(quantity.span), match.start(), match.lastindex)
        for match in _FATE.finditer(text, start, end)
    ]
    return min(told)[2] if told else None


@lru_cache(maxsize=4096)
def course(quantity: Quantity, text: str) -> str | None:
    """Return what a number is to a change: "by" of "rose by 3", "to" or "from"; None where none is told."""
    match = _COURSE.search(text, max(0, quantity.span.start - REACH), quantity.span.start)
    return match[1].lower() if match else None


def displaced(
    quantity: Quantity,
    met: Quantity,
    rivals: Sequence[Quantity],
    claim: Text,
    evidence: Text,
    alike: Vectors,
) -> Quantity | None:
    """Return the number of which the evidence says what the claim says of another; None if there is none.

    Args:
        quantity: a number of the claim.
        met: the number of the evidence that it would be.
        rivals: all numbers there with which it can be compared.
        claim: what the first number is in.
        evidence: what the others are in.
        alike: how alike the words of both are, (claim, evidence).
    """
    others = [other for other in rivals if other is not met and other.unit == met.unit]
    if not others or quantity.bound is not Bound.EXACT or _IN_TURN.search(evidence.assertion.text):
        return None
    said = [row for row in _clause(claim, quantity) if alike[row].max(initial=0.0) >= SAID]
    own = _clause(evidence, met)
    if _has(own, said, alike) or not _foreign(own, evidence, alike):
        return None
    told = [(_has(_clause(evidence, other), said, alike), other) for other in others]
    most, other = max(told, key=lambda pair: pair[0])
    return other if most >= max(TELLING, len(said) / 2) else None


def _has(clause: Sequence[int], said: Sequence[int], alike: Vectors) -> int:
    """Return how many of the words that the claim says a clause has."""
    return sum(bool(clause) and alike[row, clause].max() >= SAID for row in said)


def _foreign(clause: Sequence[int], evidence: Text, alike: Vectors) -> bool:
    """Tell whether a clause says something of its own that the claim does not: more than where and who."""
    names = [name.span for name in evidence.assertion.names]
    return any(
        alike[:, row].max(initial=0.0) < SAID
        and not any(evidence.words[row].span.overlaps(span) for span in names)
        for row in clause
    )


def _clause(text: Text, quantity: Quantity) -> list[int]:
    """Return the rows of the content words in a number's clause, those in numbers and times left out."""
    written, place = text.assertion.text, quantity.span
    breaks = (
        Span(*match.span())
        for match in _BREAK.finditer(written)
        # "its seventh and final season" is one clause
        if match.start() < place.end or written[place.end : match.start()].strip()
    )
    clause = stretch(place, breaks, len(written))
    taken = [one.span for group in (text.assertion.quantities, text.assertion.times) for one in group]
    return [
        row
        for row, word in enumerate(text.words)
        if word.weight
        and clause.overlaps(word.span)
        and not any(word.span.overlaps(span) for span in taken)
    ]
