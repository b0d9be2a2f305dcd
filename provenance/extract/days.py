"""Arithmetic on days: calendar units as inclusive intervals, before and after a date."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `start` to `end`, both included; None where open, both None where unknown."""

    start: date | None
    end: date | None


UNKNOWN = Days(None, None)


def day(year: int, month: int, number: int) -> Days | None:
    """Return one day; None where the calendar has no such day."""
    if (
        not MINYEAR <= year <= MAXYEAR
        or not 1 <= month <= 12
        or not 1 <= number <= monthrange(year, month)[1]
    ):
        return None
    return Days(date(year, month, number), date(year, month, number))


def months(year: int, first: int, count: int = 1) -> Days:
    """Return `count` whole months from month `first` of a year between 1 and 9999 on."""
    last = year * 12 + first - 1 + count - 1
    end_year, end_month = min(last // 12, MAXYEAR), last % 12 + 1
    return Days(date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def years(first: int, count: int = 1) -> Days:
    """Return `count` whole years from year `first` on."""
    return Days(date(first, 1, 1), date(min(first + count - 1, MAXYEAR), 12, 31))


def around(said: date, unit: str, offset: int = 0) -> Days:
    """Return the calendar unit that holds `said`, or the one `offset` units later (earlier if negative).

    Weeks run from Monday to Sunday (ISO 8601), a weekend is their last two days, a fortnight two weeks.
    """
    if unit == "day":
        moved = shift(said, "day", offset)
        return Days(moved, moved)
    if unit in ("week", "weekend", "fortnight"):
        size = 14 if unit == "fortnight" else 7
        monday = shift(
            said - timedelta(days=min(said.weekday(), (said - date.min).days)), "day", size * offset
        )
        return Days(shift(monday, "day", 5 if unit == "weekend" else 0), shift(monday, "day", size - 1))
    if unit in ("month", "quarter"):
        size = 3 if unit == "quarter" else 1
        first = shift(date(said.year, (said.month - 1) // size * size + 1, 1), "month", size * offset)
        return months(first.year, first.month, size)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    return years(min(max(said.year // size * size + size * offset, MINYEAR), MAXYEAR), size)


def shift(said: date, unit: str, count: int) -> date:
    """Return the day `count` units after `said` (before if negative), within the calendar's limits.

    Months and years keep the day of the month where the target month has it, else take its last.
    """
    if unit in ("day", "week", "weekend", "fortnight"):
        size = {"day": 1, "fortnight": 14}.get(unit, 7)
        ordinal = min(max(said.toordinal() + size * count, date.min.toordinal()), date.max.toordinal())
        return date.fromordinal(ordinal)
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    month = said.year * 12 + said.month - 1 + size * count
    month = min(max(month, MINYEAR * 12), MAXYEAR * 12 + 11)
    year, index = divmod(month, 12)
    return date(year, index + 1, min(said.day, monthrange(year, index + 1)[1]))


def third(days: Days, which: int) -> Days:
    """Return the first, middle or last third (0, 1, 2): by months for a year and more, else by days.

    Early 2019 is January to April, mid-May the 11th to the 20th, the end of a week Friday to Sunday.
    """
    if days.start is None or days.end is None:
        return days
    count = (days.end - days.start).days + 1
    if count >= 360:
        size = round(count / 365.25) * 4
        first = shift(days.start, "month", size * which)
        return months(first.year, first.month, size)
    size = round(count / 3) if count > 7 else min(3, count)
    if which == 0:
        return Days(days.start, days.start + timedelta(days=size - 1))
    if which == 2:
        return Days(days.end - timedelta(days=size - 1 if count <= 7 else count - 2 * size - 1), days.end)
    middle = days.start + timedelta(days=size if count > 7 else (count - size) // 2)
    return Days(middle, middle + timedelta(days=size - 1))
