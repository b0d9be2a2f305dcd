"""What two numbers have in common that may be the same: blocks of like size, as `blocking` has for names.

Complete: where `ranges.relate` says that a number meets one of a claim, and the claim's does not only give
a bound, both are in one bucket, or the other is in `EVERY` of their dimension.
"""

import math
from collections.abc import Iterator

from provenance.compare.ranges import BOUNDED, ROUNDING, dimensions, spread
from provenance.domain.assertion import Quantity

STEP = math.log(1.02)  # a bucket holds numbers up to a fiftieth larger than its least
MOST = 100  # buckets; what can stand for more than seven times as much is in `EVERY`
EVERY = "*"


def buckets(quantity: Quantity) -> frozenset[str]:
    """Return the buckets that a number is in."""
    return frozenset(f"{dimension}#{one}" for dimension, one in _buckets(quantity))


def to_ask(quantity: Quantity) -> frozenset[str]:
    """Return the buckets of all that may meet this number of a claim; none where that may be any number."""
    if quantity.bound in BOUNDED:
        return frozenset()
    own = set(_buckets(quantity))
    if any(one == EVERY for _, one in own):
        return frozenset()
    return frozenset(f"{dimension}#{one}" for dimension, least in own for one in (least, EVERY))


def _buckets(quantity: Quantity) -> Iterator[tuple[str, str]]:
    for dimension, scale in dimensions(quantity).items():
        low, high = spread(quantity, scale)
        # a little more than `relate` allows for rounding: these numbers were scaled, and so rounded, too
        leeway = 1.01 * ROUNDING * abs(quantity.value * scale)
        for one in _sizes(low - leeway, high + leeway):
            yield dimension, one


def _sizes(low: float, high: float) -> list[str]:
    if low == high == 0.0:
        return ["0"]
    if not (math.isfinite(low) and math.isfinite(high)) or low <= 0.0 <= high:
        return [EVERY]
    sign = "-" if high < 0 else ""
    least, most = sorted(math.floor(math.log(abs(end)) / STEP) for end in (low, high))
    return [f"{sign}{size}" for size in range(least, most + 1)] if most - least < MOST else [EVERY]
