"""Whether the evidence gives the same number for the same thing."""

import math
from collections.abc import Sequence

import numpy as np

from provenance.compare.relation import Matched, Relation
from provenance.compare.text import Text, Vectors
from provenance.compare.words import words
from provenance.domain.assertion import Bound, Quantity

SAME_THING = 0.5  # what is counted is taken for the same from this similarity on
SAME_WORD = 0.95  # and from this one on no other thing is looked at
UNSAID = 0.55  # where a thing stands among the others when a text does not say what it is
MAGNITUDE = 20  # numbers of unsaid things further apart than this factor are of different things
LARGE = 1000  # numbers from here on are not equal by chance
LEEWAY = 0.15  # quantities whose things are that much less alike than the best are still in question
# "More than 45 million" is said of numbers near 45 million (Grice's maxim of quantity); from this factor on
# the reader is owed the larger bound.
REACH = 1.2
ROUNDING = 0.005  # relative difference that rounding to three digits can make

# Durations and other measures that are written in different units of one dimension: factor to a base.
_FACTORS = {
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", 3600.0),
    "day": ("time", 86400.0),
    "week": ("time", 7 * 86400.0),
    "month": ("time", 30.44 * 86400.0),
    "year": ("time", 365.25 * 86400.0),
    "millimetre": ("length", 0.001),
    "centimetre": ("length", 0.01),
    "metre": ("length", 1.0),
    "kilometre": ("length", 1000.0),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "gram": ("mass", 0.001),
    "kilogram": ("mass", 1.0),
    "tonne": ("mass", 1000.0),
    "pound": ("mass", 0.45359237),
    "ounce": ("mass", 0.028349523),
}


def match(claim: Text, evidence: Text, alike: Vectors) -> tuple[Matched | None, ...]:
    """Return, for each quantity of the claim, what the evidence says of the same thing.

    A quantity is compared with those of its unit that count the same thing; only where the texts leave
    open what is counted is any of its unit taken. None stands for a number that counts nothing ("the two").
    """
    return tuple(
        None if counts_nothing(quantity) else _match(quantity, claim, evidence, alike)
        for quantity in claim.assertion.quantities
    )


def counts_nothing(quantity: Quantity) -> bool:
    """Tell whether a number stands for things that it does not name ("the two")."""
    return quantity.of is None and quantity.unit is None and quantity.text.isalpha()


def _match(quantity: Quantity, claim: Text, evidence: Text, alike: Vectors) -> Matched:
    rivals = _rivals(quantity, claim, evidence, alike)
    best = max((thing for thing, _ in rivals if thing is not None), default=0.0)
    enough = SAME_WORD if best >= SAME_WORD else max(SAME_THING, best - LEEWAY)
    same = [
        other
        for thing, other in rivals
        if (_comparable(quantity, other) if thing is None else thing >= enough)
    ]
    for wanted in (Relation.MET, Relation.DIFFERS):
        for other in same:
            if relate(quantity, other) is wanted:
                return _told(quantity, other, wanted)
    for _, other in rivals:  # two texts on one matter do not give one large number for two things
        if abs(quantity.value) >= LARGE and math.isclose(quantity.value, other.value, rel_tol=ROUNDING):
            return _told(quantity, other, relate(quantity, other))
    return Matched(Relation.SILENT)


def _rivals(
    quantity: Quantity, claim: Text, evidence: Text, alike: Vectors
) -> list[tuple[float | None, Quantity]]:
    """Return the quantities that can be compared with this one, likest things first.

    Each has the similarity of what is counted, None where that is not said.
    """
    found = [
        (_same_thing(quantity, other, claim, evidence, alike), other)
        for other in evidence.assertion.quantities
        if _factor(quantity, other) is not None
    ]
    if quantity.unit and len(found) == 1:  # the one share, sum or rank in it, whatever it is called
        found = [(None if thing is None or thing <= UNSAID else thing, other) for thing, other in found]
    return sorted(found, key=lambda pair: -(UNSAID if pair[0] is None else pair[0]))


def _comparable(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers could be of the same thing, going by their size alone."""
    low, high = sorted((abs(quantity.value), abs(other.value)))
    return low * MAGNITUDE >= high


def _told(quantity: Quantity, other: Quantity, relation: Relation) -> Matched:
    if relation is Relation.MET:
        return Matched(relation, 1.0, other.span, other.text)
    counted = f" ({other.of})" if other.of else ""
    return Matched(
        relation, 0.0, other.span, other.text, f"{_plain(quantity)} against {_plain(other)}{counted}"
    )


def relate(claim: Quantity, evidence: Quantity) -> Relation:
    """Compare two quantities of one dimension: the ranges of values that each can stand for.

    "More than 45 million" is met by 46 million and differs from 30 million; what is far above the bound
    (by more than a fifth) differs too, for a writer who knew of 90 million would not have said 45.
    """
    factor = _factor(claim, evidence)
    if factor is None:
        return Relation.SILENT
    low, high = _range(evidence, factor)
    claimed_low, claimed_high = _range(claim, 1.0)
    slack = ROUNDING * max(abs(claim.value), abs(evidence.value * factor))
    if max(low, claimed_low) <= min(high, claimed_high) + slack:
        return Relation.MET
    return Relation.DIFFERS


def _range(quantity: Quantity, factor: float) -> tuple[float, float]:
    value = quantity.value * factor
    low = quantity.low * factor if quantity.low is not None else None
    high = quantity.high * factor if quantity.high is not None else None
    if quantity.bound is Bound.AT_LEAST or high is None:
        high = max(value * REACH, low or value)
    if quantity.bound is Bound.AT_MOST or low is None:
        low = min(value / REACH, high) if value > 0 else min(value, high)
    return low, high


def _factor(claim: Quantity, evidence: Quantity) -> float | None:
    """Return what turns the evidence's unit into the claim's, None where they cannot be compared."""
    if claim.unit == evidence.unit or {claim.unit, evidence.unit} == {None, "year"}:
        return 1.0  # ages are written without their unit: "under 30"
    ours, theirs = _FACTORS.get(claim.unit or ""), _FACTORS.get(evidence.unit or "")
    if ours and theirs and ours[0] == theirs[0]:
        return theirs[1] / ours[1]
    return None


def _same_thing(
    quantity: Quantity, other: Quantity, claim: Text, evidence: Text, alike: Vectors
) -> float | None:
    """Return how alike the things counted are, in [0, 1]; None where a text does not say what it counts."""
    ours, theirs = _counted(quantity, claim), _counted(other, evidence)
    if not ours or not theirs:
        return None
    block = alike[np.ix_(ours, theirs)]
    # The head noun is the last word; "Facebook users" and "users of Facebook" share it.
    return float(max(block[-1].max(), block[:, -1].max() * 0.9, block.max(axis=1).mean()))


def _counted(quantity: Quantity, text: Text) -> Sequence[int]:
    """Return the rows of the content words that name what is counted."""
    if not quantity.of:
        return []
    stems = {word.stem for word in words(quantity.of) if word.weight}
    rows = [row for row, word in enumerate(text.words) if word.stem in stems]
    near = sorted(rows, key=lambda row: abs(text.words[row].span.start - quantity.span.end))[: len(stems)]
    return sorted(near)


def _plain(quantity: Quantity) -> str:
    """Return the value in digits with its bound, for notes."""
    sign = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}.get(
        quantity.bound, ""
    )
    if quantity.bound is Bound.RANGE and quantity.low is not None and quantity.high is not None:
        return f"{quantity.low:,.10g} to {quantity.high:,.10g}{_unit(quantity)}"
    return f"{sign}{quantity.value:,.10g}{_unit(quantity)}"


def _unit(quantity: Quantity) -> str:
    if not quantity.unit:
        return ""
    return quantity.unit if quantity.unit == "%" else f" {quantity.unit}"
