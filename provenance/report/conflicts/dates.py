"""When a source was published, as a day on a picture."""

import re
from datetime import UTC, date, datetime

from provenance.domain.text import Source

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?(?=$|[T ])")


def day(source: Source) -> date | None:
    """Return the day a source was published; the first of a year or month, None where it is not known."""
    found = _DAY.match(source.published or "")
    if not found:
        return None
    year, month, of_month = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


def moment(when: date) -> int:
    """Return midnight UTC in milliseconds since 1970: the same in whatever zone the machine stands."""
    return int(datetime(when.year, when.month, when.day, tzinfo=UTC).timestamp() * 1000)


def spaced(days: list[date], room: float, apart: float) -> tuple[date, ...]:
    """Return the days that an axis can name: the first, the last, and those between that have room.

    Args:
        days: In any order, at least one.
        room: Length of the axis.
        apart: How far apart two names must stand, in the same measure.
    """
    ordered = sorted(set(days))
    first, last = ordered[0], ordered[-1]
    if first == last:
        return (first,)
    scale = room / (last - first).days
    named = [first]
    for one in ordered[1:-1]:
        if (one - named[-1]).days * scale >= apart and (last - one).days * scale >= apart:
            named.append(one)
    return (*named, last) if (last - named[-1]).days * scale >= apart else (first,)
