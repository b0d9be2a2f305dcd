"""Dates that name their own day, month or year: 17 February 2022, Feb. 17, 2021-22, the 1990s."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from provenance.domain.text import Span
from provenance.extract import days
from provenance.extract.counted import counted, is_plural
from provenance.extract.days import UNKNOWN, Days
from provenance.extract.units import unit_after


@dataclass(frozen=True, slots=True)
class Point:
    """One time expression before its neighbours are looked at.

    `in_year` gives the days in a named year for a date that does not say its own ("February 17").
    """

    span: Span
    days: Days
    in_year: Callable[[int], Days | None] | None = None


def dates(text: str) -> Iterator[Point]:
    """Yield every explicit date in `text`, form by form; they may overlap, the longest is meant.

    Of 03/04/2022 the first number is the day, unless only the second can be a month.
    """
    for pattern, form in _FORMS:
        for match in pattern.finditer(text):
            if (point := form(match)) is not None:
                yield point


MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
MONTH = (
    r"(?P<month>(?i:january|february|march|april|may|june|july|august|september|october|november|december)(?!\w)"
    r"|(?i:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?!\w)\.?)"
)
WEEKDAYS = {
    name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_WEEKDAY = r"(?:(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?,?\s(?:the\s)?)?"
_YEAR = r"(?P<year>1\d{3}|20\d{2}|2100)(?![\w%]|[.,:]\d)"
_OPTIONAL_YEAR = rf"(?:(?:\s?,?\s?(?:of\s|in\s)?|[-/]){_YEAR})?"
_NUMBER = (
    r"(?P<day>\d{1,2})(?i:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s?(?i:per\s?cent|million|billion|am|pm|a\.m|p\.m))"
)
_TO = (
    r"(?:(?i:st|nd|rd|th)?(?:\s?[-–]\s?|\s(?:to|and|through|till|until)\s)(?:the\s)?"
    r"(?P<last>\d{1,2})(?i:st|nd|rd|th)?(?![\w%:]))?"
)
_DAYS = _NUMBER.replace("(?![", f"{_TO}(?![", 1)


def month_number(written: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[written[:3].lower()]


def _point(match: re.Match[str], found: Days | None) -> Point | None:
    return None if found is None else Point(Span(*match.span()), found)


def _iso(match: re.Match[str]) -> Point | None:
    return _point(match, days.day(int(match["year"]), int(match["number"]), int(match["day"])))


def _numeric(match: re.Match[str]) -> Point | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 70 else 1900
    return _point(match, days.day(year, second, first) or days.day(year, first, second))


def _day_of_month(match: re.Match[str]) -> Point | None:
    month, first = month_number(match["month"]), int(match["day"])
    last = int(match["last"]) if match["last"] else first
    if days.day(2024, month, first) is None or days.day(2024, month, last) is None or last < first:
        return None
    if match["month"].islower() and match["month"] in ("may", "march", "mar") and not match["year"]:
        return None

    def in_year(year: int) -> Days | None:
        start, end = days.day(year, month, first), days.day(year, month, last)
        return Days(start.start, end.end) if start and end else None

    if match["year"]:
        return _point(match, in_year(int(match["year"])))
    return Point(Span(*match.span()), UNKNOWN, in_year)


def _month_of_year(match: re.Match[str]) -> Point | None:
    return _point(match, days.months(int(match["year"]), month_number(match["month"])))


_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
}


def _part_of_year(match: re.Match[str]) -> Point | None:
    """Read "Q3 2021", "the third quarter of 2021", "H1", "second half of"."""
    groups = match.groupdict()
    number = int(groups["digit"]) if groups["digit"] else _ORDINALS[groups["rank"].lower()]
    half = (groups["letter"] or groups["kind"]).lower() in ("h", "half")
    if number > (2 if half else 4):
        return None
    size = 6 if half else 3

    def in_year(year: int) -> Days:
        return days.months(year, size * (number - 1) + 1, size)

    year = groups["year"] or groups["before"]
    if year:
        return _point(match, in_year(int(year)))
    return Point(Span(*match.span()), UNKNOWN, in_year)


def _years(match: re.Match[str]) -> Point | None:
    first, second = int(match["first"]), match["second"]
    last = first // 100 * 100 + int(second) if len(second) == 2 else int(second)
    if len(second) == 2 and last == first // 100 * 100:
        last += 100  # 1999-00
    return (
        _point(match, days.years(first, last - first + 1))
        if 0 < last - first <= (20 if len(second) == 2 else 200)
        else None
    )


def _fiscal(match: re.Match[str]) -> Point | None:
    year = int(match["short"]) + 2000 if match["short"] else int(match["year"])
    return _point(match, days.years(year))


def _decade(match: re.Match[str]) -> Point | None:
    return _point(match, days.years(int(match["decade"]), 10))


_CENTURIES = {
    name: n
    for n, name in enumerate(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth".split(),
        10,
    )
} | {"twenty-first": 21, "twenty first": 21}


def _century(match: re.Match[str]) -> Point | None:
    number = int(match["number"]) if match["number"] else _CENTURIES[match["word"].lower()]
    return _point(match, days.years((number - 1) * 100, 100)) if 2 <= number <= 22 else None


def _year(match: re.Match[str]) -> Point | None:
    """Read a bare year, unless it counts something: "2000 people", "1,500", "2022 km"."""
    text, (start, end) = match.string, match.span()
    before = text[max(0, start - 20) : start]
    if before[-1:] in "-–" and not _YEAR_PREFIX.search(before):
        return None
    temporal = _YEAR_BEFORE.search(before) is not None
    following = counted(text, end, alone=True)
    counts = following is not None and is_plural(following.split()[-1])
    if not temporal and int(match["year"]) < 1800 and not _NAMED_BEFORE.search(before):
        return None
    round_number = int(match["year"]) % 100 == 0
    if counts and (round_number or not (temporal or _NAMED_BEFORE.search(before))):
        return None
    if _SCALE_AFTER.match(text, end) or (unit_after(text, end) and not temporal):
        return None
    if _COUNTING_BEFORE.search(before) and not _LATER_THAN.search(before):
        return None
    return _point(match, days.years(int(match["year"])))


_YEAR_PREFIX = re.compile(r"(?<!\w)(?:mid|early|late|pre|post)[-–]$|\s[-–]$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|by|until|till|during|from|before|after|of|year|circa|early|late|through|to|and)"
    r"[\s,]{1,2}$|[,(]\s?$",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(r"(?:(?<!\w)(?:the|this|its|their|his|her)|['’]s?)\s$", re.IGNORECASE)
_COUNTING_BEFORE = re.compile(
    r"(?<!\w)(?:than|least|most|nearly|almost|approximately|up to|some|[$€£₹]|over)\s?$", re.I
)
_LATER_THAN = re.compile(r"(?<!\w)(?:later|earlier|rather) than\s$", re.IGNORECASE)
_SCALE_AFTER = re.compile(
    r"\s?(?:%|per\s?cent|pc\b|hundred|thousand|million|billion|lakh|crore|dozen)", re.IGNORECASE
)

_Form = Callable[[re.Match[str]], Point | None]
_QUARTER = (
    r"(?:(?P<letter>[QqHh])(?P<digit>[1-4])|"
    r"(?P<rank>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))[\s-](?P<kind>(?i:quarter|half))(?!\w))"
)
_FORMS: tuple[tuple[re.Pattern[str], _Form], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (
            r"(?<![\d.])(?<!\d-)(?P<year>\d{4})(?P<mark>[-/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
            r"(?:T[\d:.+-]{4,30}Z?)?(?!\d|-\d)",
            _iso,
        ),
        (
            r"(?<![\w/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
            r"(?P<year>\d{4}|\d{2})(?![\w/])",
            _numeric,
        ),
        (
            rf"(?<!\w)(?<!\d[-/.]){_WEEKDAY}{_DAYS}(?:\s|-|/)(?:of\s)?{MONTH}{_OPTIONAL_YEAR}",
            _day_of_month,
        ),
        (rf"(?<!\w){_WEEKDAY}{MONTH}[\s/-]?(?:the\s)?{_DAYS}{_OPTIONAL_YEAR}", _day_of_month),
        (rf"(?<!\w){MONTH}(?:,?\s(?:of\s|in\s)?|[-/]){_YEAR}", _month_of_year),
        (rf"(?<!\w){_YEAR}\s{MONTH}", _month_of_year),
        (
            rf"(?<!\w)(?:(?P<before>1\d{{3}}|20\d\d)\s)?{_QUARTER}(?!\w)"
            rf"(?:\s(?:of\s)?(?:the\s)?(?:(?i:fiscal|financial)\s)?(?:(?i:year)\s)?{_YEAR})?",
            _part_of_year,
        ),
        (
            r"(?<![\w$€£,.-])(?P<first>1\d{3}|20\d\d)\s?[-–—/]\s?(?P<second>\d{4}|\d{2})(?![\w%]|[-–/.,]\d)",
            _years,
        ),
        (
            r"(?<!\w)(?i:FY|fiscal(?: year)?|financial year)[\s'’-]?"
            r"(?:(?P<year>20\d\d)|(?P<short>\d\d))(?![\w-])",
            _fiscal,
        ),
        (
            r"(?:(?<![\w-])|(?<=[Mm]id-)|(?<=[Ee]arly-)|(?<=[Ll]ate-))(?P<decade>1\d\d0|20\d0)['’]?s(?!\w)",
            _decade,
        ),
        (
            rf"(?<!\w)(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(_CENTURIES)})))"
            r"[\s-](?i:century)(?!\w)",
            _century,
        ),
        (
            rf"(?<![\w.,:/$€£₹#+=&?]){_YEAR}(?![-–][^\W\d_]|\s?[-–—~]\s?(?:[3-9]|2[2-9])\d{{3}})",
            _year,
        ),
    )
)
