"""Whether two numbers with their bounds and units can be of one size."""

import math
import re

from provenance.compare.relation import Relation
from provenance.domain.assertion import Bound, Quantity

# "More than 45 million" is said of numbers near 45 million (Grice's maxim of quantity); from this factor on
# the reader is owed the larger bound.
REACH = 1.2
ROUNDING = 0.005  # relative difference that rounding to three digits can make
LARGE = 1000  # round numbers from here on may themselves have been rounded

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
_OUT_OF = "out of "
_FRACTION = re.compile(r"\d\s?/\s?\d|[½⅓⅔¼¾⅕⅙⅛]")
BOUNDED = (Bound.AT_LEAST, Bound.AT_MOST)
# The bounds that leave out the number itself; "at least", "up to" and the like take it in.
_STRICT = re.compile(
    r"(?<!no )(?<!not )\b(?:more|greater|larger|higher|bigger|older|longer"
    r"|less|fewer|smaller|lower|younger|shorter) than(?! or equal)"
    r"|\b(?:over|above|beyond|under|below|in excess of|exceed\w*|surpass\w*)\b|^[<>](?!=)",
    re.IGNORECASE,
)


def relate(claim: Quantity, evidence: Quantity) -> Relation:
    """Compare two quantities of one dimension: the ranges of values that each can stand for.

    A bound in the claim is met by every number that satisfies it: "fewer than five" by two; "about 99.4" is
    not under 95, though "about 100" may be. A bound in the evidence reaches a fifth further only: a writer
    who knew of 90 million would not have said "more than 45 million", so that differs from it.
    """
    scale = factor(claim, evidence)
    if scale is None:
        return Relation.SILENT
    if claim.bound in BOUNDED and (bounded := _bounded(claim, evidence, scale)):
        return bounded
    low, high = spread(evidence, scale)
    claimed_low, claimed_high = spread(claim, 1.0)
    slack = ROUNDING * max(abs(claim.value), abs(evidence.value * scale))
    if max(low, claimed_low) <= min(high, claimed_high) + slack:
        return Relation.MET
    return Relation.DIFFERS


def factor(claim: Quantity, evidence: Quantity) -> float | None:
    """Return what turns the evidence's unit into the claim's, None where they cannot be compared.

    Percentages, fractions and marks ("7 out of 10") are all shares of a whole.
    """
    if claim.unit == evidence.unit or {claim.unit, evidence.unit} == {None, "year"}:
        return 1.0  # ages are written without their unit: "under 30"
    if is_bare_mark(claim, evidence):
        return 1.0
    if (whole := _whole(claim)) and (other := _whole(evidence)):
        return whole / other
    ours, theirs = _FACTORS.get(claim.unit or ""), _FACTORS.get(evidence.unit or "")
    if ours and theirs and ours[0] == theirs[0]:
        return theirs[1] / ours[1]
    return None


def is_bare_mark(claim: Quantity, evidence: Quantity) -> bool:
    """Tell whether one is marks out of a best ("7/10") and the other a plain number ("a score of 7")."""
    plain, marks = (claim, evidence) if claim.unit is None else (evidence, claim)
    return plain.unit is None and (marks.unit or "").startswith(_OUT_OF)


def is_share(quantity: Quantity) -> bool:
    """Tell whether a quantity is a share of a whole, or marks out of a best."""
    return _whole(quantity) is not None


def _whole(share: Quantity) -> float | None:
    """Return of what number this is a share, None where it is none."""
    if share.unit == "%":
        return 100.0
    if share.unit and share.unit.startswith(_OUT_OF):
        return float(share.unit.removeprefix(_OUT_OF))
    return 1.0 if share.unit is None and 0 < share.value < 1 and _FRACTION.search(share.text) else None


def _bounded(claim: Quantity, evidence: Quantity, scale: float) -> Relation | None:
    """Compare a bound that the claim gives with a number or another bound; None where both could be so."""
    upwards = 1 if claim.bound is Bound.AT_LEAST else -1
    beyond = upwards * (evidence.value * scale - claim.value)  # how far on the side that is claimed
    if math.isclose(evidence.value * scale, claim.value, rel_tol=1e-9):
        beyond = 0.0
    if evidence.bound is Bound.EXACT:
        equal = not _STRICT.search(claim.text) or _is_round(evidence.value)
        return Relation.MET if beyond > 0 or (beyond == 0 and equal) else Relation.DIFFERS
    if evidence.bound is not claim.bound:
        if beyond > 0:
            return Relation.MET
        if evidence.bound in BOUNDED:  # both leave out the number itself, or one does
            apart = beyond < 0 or any(_STRICT.search(one.text) for one in (claim, evidence))
        else:
            apart = evidence.bound is Bound.ABOUT and -beyond > _rounded(evidence) * scale
        return Relation.DIFFERS if apart else None
    if beyond >= 0:
        return Relation.MET
    # Who can write "over 93 million" would have written "over 100 million", had it been true.
    return Relation.DIFFERS if _digits(evidence.value) >= _digits(claim.value) else None


def dimensions(quantity: Quantity) -> dict[str, float]:
    """Return in which dimensions a quantity can be compared, and what turns its unit into that of each.

    Two have one in common where `factor` says that they can be compared; not all that have can be.
    """
    unit = quantity.unit or ""
    if unit in _FACTORS:
        dimension, base = _FACTORS[unit]
        return {dimension: base, "": 1.0} if unit == "year" else {dimension: base}
    if whole := _whole(quantity):
        return {"%": 100 / whole} if unit == "%" else {"%": 100 / whole, "": 1.0}
    return {unit: 1.0}


def spread(quantity: Quantity, scale: float) -> tuple[float, float]:
    """Return the least and the most that a quantity can stand for, times `scale`."""
    value = quantity.value * scale
    low = quantity.low * scale if quantity.low is not None else None
    high = quantity.high * scale if quantity.high is not None else None
    if _is_rough(quantity) and low is not None and high is not None:
        low, high = low - scale, high + scale  # "two thirds" are 66 per cent, and 67
    if quantity.bound is Bound.AT_LEAST or high is None:
        high = max(value * REACH, low or value)
    if quantity.bound is Bound.AT_MOST or low is None:
        low = min(value / REACH, high) if value > 0 else min(value, high)
    return low, high


def _is_rough(quantity: Quantity) -> bool:
    """Tell whether a quantity is a fraction in words that no whole percentage is equal to."""
    return (
        quantity.unit == "%"
        and quantity.bound is Bound.EXACT
        and quantity.text.replace(" ", "").replace("-", "").isalpha()
        and not quantity.value.is_integer()
    )


def _digits(value: float) -> int:
    """Return how many digits a number is written with, zeros at its end left out."""
    return len(f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0"))


def _rounded(about: Quantity) -> float:
    """Return how far "about" so much may lie from it: half a step of the last digit that is written.

    A vague one ("hundreds") may lie anywhere in its span.
    """
    low, high = spread(about, 1.0)
    if low <= 0 or high > 2 * low:
        return high - low
    magnitude = math.floor(math.log10(abs(about.value)))
    return float(10.0 ** (magnitude + 1 - _digits(about.value))) / 2


def _is_round(value: float) -> bool:
    """Tell whether a number is large and ends on so many zeros that it may have been rounded."""
    return abs(value) >= LARGE and _digits(value) <= max(1, math.floor(math.log10(abs(value))) - 2)
