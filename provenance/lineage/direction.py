"""Of two sources with a passage in common: which had it first, and how we know.

A text that names the other as where it has it from settles it; else the earlier date does. Where neither
tells, the two are named in a fixed order and that is all.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from provenance.domain.text import Source
from provenance.lineage.credits import credited

MOST = 0.5  # share of a text from which it is rather the copy than the copied
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](.+))?)?)?")


@dataclass(frozen=True, slots=True)
class Direction:
    """Two sources, the earlier one first; only two names where `directed` is false. `reason` says why."""

    earlier: Source
    later: Source
    directed: bool
    reason: str


def direction(one: Source, other: Source, texts: tuple[str, str], shares: tuple[float, float]) -> Direction:
    """Return which of two sources had what they share first; the same whichever is given first.

    Args:
        one: a source.
        other: another that has passages of it.
        texts: what each published.
        shares: of the text of each, how much stands in the other.
    """
    of_other, of_one = credited(texts[0], other), credited(texts[1], one)
    if of_other and not of_one:
        return Direction(other, one, True, f"the later one credits it: “{of_other}”")
    if of_one and not of_other:
        return Direction(one, other, True, f"the later one credits it: “{of_one}”")
    told = dated(one.published, other.published)
    if told:
        first, second = (one, other) if told < 0 else (other, one)
        return Direction(first, second, True, f"published {first.published}, the other {second.published}")
    ours, theirs = shares[0] > MOST, shares[1] > MOST
    first, second = sorted((one, other), key=age)
    if ours != theirs:  # all of a short text in a long one: the long one is rather where it starts
        first, second = (other, one) if ours else (one, other)
    return Direction(first, second, False, _unknown(one, other))


def age(source: Source) -> tuple[bool, str, str]:
    """Return what sources are ordered by: date, the undated after the dated, then path."""
    return (source.published is None, source.published or "", source.locator)


def dated(one: str | None, other: str | None) -> int:
    """Return -1 where the first ISO 8601 date is surely the earlier, 1 the second, 0 where neither is.

    A year and a day in it, or two equal days without an hour, say nothing.
    """
    left, right = _DATE.fullmatch(one or ""), _DATE.fullmatch(other or "")
    if not left or not right:
        return 0
    for ours, theirs in zip(left.groups()[:3], right.groups()[:3], strict=True):
        if ours is None or theirs is None:
            return 0
        if ours != theirs:
            return -1 if ours < theirs else 1
    moments = _moment(one), _moment(other)
    if moments[0] is None or moments[1] is None or moments[0] == moments[1]:
        return 0
    return -1 if moments[0] < moments[1] else 1


def _moment(written: str | None) -> datetime | None:
    """Return a date with an hour as a moment; without a zone it is taken as UTC, None without an hour."""
    if written is None or len(written) <= len("2022-02-17"):
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _unknown(one: Source, other: Source) -> str:
    missing = [source for source in (one, other) if source.published is None]
    if len(missing) == 2:
        return "neither has a date, and neither credits the other"
    if missing:
        return f"{missing[0].locator} has no date, and neither credits the other"
    if one.published == other.published:
        return "both have the same date, and neither credits the other"
    dates = " and ".join(sorted((str(one.published), str(other.published))))
    return f"{dates} do not tell, and neither credits the other"
