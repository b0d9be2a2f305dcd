"""When texts were published, and in which order: ISO 8601 dates of any precision."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime

from provenance.domain.text import Source

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")
_DAYS_OF_WEEK, _DAYS_OF_MONTH, _DAYS_OF_YEAR = 7, 30.44, 365.25
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Published:
    """The days in which a text was published, both included, and the moment where that is known."""

    text: str
    first: date
    last: date
    moment: datetime | None = None

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.first == self.last


def published(source: Source) -> Published | None:
    """Return when a source was published: a year, a month or a day; None where that is unknown."""
    written = source.published or ""
    found = _ISO.match(written)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(year or 0, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        return None
    return Published(found.group(), first, last, _moment(written) if day else None)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if len(written) > len("2022-02-17") else None
    except ValueError:
        return None


def age(source: Source) -> tuple[bool, str, str]:
    """Return what sources are ordered by: their first days, then their hours; undated ones come last."""
    when = published(source)
    if when is None:
        return (True, "", "")
    return (False, when.first.isoformat(), _hours(when.moment))


def _hours(moment: datetime | None) -> str:
    """Return a moment as UTC has it, as it is written where it has no zone, "" where none is known."""
    if moment is None:
        return ""
    try:
        return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat()
    except OverflowError:  # an hour before the year 1
        return ""


def is_before(one: Published | None, other: Published | None, *, same_day: bool = False) -> bool:
    """Tell whether one text is certainly older; on the `same_day`, too, where the hours are known."""
    if one is None or other is None:
        return False
    if one.last < other.first:
        return True
    if not same_day or one.moment is None or other.moment is None:
        return False
    if (one.moment.tzinfo is None) != (other.moment.tzinfo is None):
        return False
    return one.moment < other.moment


def days_between(one: Published, other: Published) -> int:
    """Return how many days lie at least between two texts."""
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def how_far(one: Published, other: Published) -> str:
    """Return how long lies between two texts and when each was published, the earlier first, in words.

    >>> how_far(published(february), published(september))
    'published seven months apart: 2022-02-17 and 2022-09-28'
    """
    one, other = sorted((one, other), key=lambda when: (when.first, when.last, str(when.moment or "")))
    if one.first == other.first and one.last == other.last:
        return f"published on one day, {one.text}" if one.is_day else f"both published in {one.text}"
    dates = f"{one.text} and {other.text}"
    if one.is_day and other.is_day:
        return f"published {_length((other.first - one.first).days)} apart: {dates}"
    return f"published at different times: {dates}"


def _length(days: int) -> str:
    for size, unit, least in (
        (_DAYS_OF_YEAR, "year", 1.9),
        (_DAYS_OF_MONTH, "month", 1.9),
        (7, "week", 1.9),
    ):
        if days >= least * size:
            return _counted(round(days / size), unit)
    return _counted(days, "day")


def _counted(number: int, unit: str) -> str:
    written = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{written} {unit}" if number == 1 else f"{written} {unit}s"
