"""Time expressions and the days they cover."""

import re
from dataclasses import replace
from datetime import date, timedelta

from provenance.domain.assertion import TimeSpan
from provenance.domain.text import Span
from provenance.extract.dates import Point, dates
from provenance.extract.days import UNKNOWN, Days, third
from provenance.extract.moments import is_future, is_past, moments, nearest_year

SOON, LONG_AGO = 120, 240  # days: what has no year is rather soon than so long ago


def times(text: str, *, said_on: str | None) -> tuple[TimeSpan, ...]:
    """Return the time expressions of `text` in order, with the days they cover, both ends included.

    `said_on` is the ISO date (or moment) that "yesterday", "last week" and "in October" are told from;
    without a full date they are found, and their days stay unknown. "since 2019" has no end, "until May"
    no start. "recently", "now" and times of day are no time expressions here; "within ten days" and
    "for three years" are quantities. A fiscal year covers the calendar years it names.
    """
    if not _HINT.search(text):
        return ()
    said = _date(said_on)
    points = _apart([*dates(text), *moments(text, said)])
    points = [_with_part(text, _with_year(text, point, said)) for point in points]
    points = _ranges(text, points)
    return tuple(_time(text, _opened(text, point)) for point in points)


# No time expression is without a digit or one of these: most sentences end here.
_HINT = re.compile(
    r"\d|day|week|month|year|quarter|decade|centur|tonight|night|morning|evening|afternoon|tomorrow|fortnight|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)


def _date(said_on: str | None) -> date | None:
    try:
        return date.fromisoformat((said_on or "")[:10])
    except ValueError:
        return None


def _apart(points: list[Point]) -> list[Point]:
    """Keep the earliest, and of those that start together the longest."""
    kept: list[Point] = []
    for point in sorted(points, key=lambda point: (point.span.start, -point.span.end)):
        if not kept or point.span.start >= kept[-1].span.end:
            kept.append(point)
    return kept


def _with_year(text: str, point: Point, said: date | None) -> Point:
    if point.in_year is None or said is None:
        return point
    start, end = point.span.start, point.span.end
    if is_future(text, start, end):
        return replace(point, days=nearest_year(point.in_year, said, future=True))
    last, following = (nearest_year(point.in_year, said, future=ahead) for ahead in (False, True))
    soon = _away(following, said) <= SOON and _away(last, said) >= LONG_AGO
    return replace(point, days=following if soon and not is_past(text, start, end) else last)


def _away(days: Days, said: date) -> int:
    """Return how many days lie between a time and the day it is told on."""
    return abs((days.start - said).days) if days.start else 0


_PART = re.compile(
    r"(?<!\w)(?:(?P<adjective>early|mid|middle|late)[\s-](?:in\s)?(?:the\s)?|(?:the\s)?(?P<noun>beginning|start|middle|mid|end)[\s-]of[\s-](?:the\s)?"
    r"(?:year\s)?)$",
    re.IGNORECASE,
)
_PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def _with_part(text: str, point: Point) -> Point:
    """Take in "early", "mid-", "the end of" before a time, and narrow it to that third."""
    window = text[max(0, point.span.start - 28) : point.span.start]
    match = _PART.search(window)
    if match is None or (point.days.start is not None and point.days.start == point.days.end):
        return point
    part = _PARTS[(match["adjective"] or match["noun"]).lower()]
    in_year = point.in_year
    return Point(
        Span(point.span.start - len(match[0]), point.span.end),
        third(point.days, part),
        None if in_year is None else lambda year: third(in_year(year) or UNKNOWN, part),
    )


_BETWEEN = re.compile(r"(?<!\w)between\s(?:the\s)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s(?:the\s)?$", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—~]\s?|\s(?:to|until|till|through)\s(?:the\s)?", re.IGNORECASE)


def _ranges(text: str, points: list[Point]) -> list[Point]:
    """Join "between 2014 and 2018", "from May to October 2020", "2014–2018"."""
    joined: list[Point] = []
    for point in points:
        last = joined[-1] if joined else None
        if last is None or (whole := _range(text, last, point)) is None:
            joined.append(point)
        else:
            joined[-1] = whole
    return joined


def _range(text: str, left: Point, right: Point) -> Point | None:
    before = text[max(0, left.span.start - 14) : left.span.start]
    opening = _BETWEEN.search(before)
    link = _AND if opening else _TO
    opening = opening or _FROM.search(before)
    between = text, left.span.end, right.span.start
    if not link.fullmatch(*between) and not _TO.fullmatch(*between):
        return None
    span = Span(left.span.start - len(opening[0]) if opening else left.span.start, right.span.end)
    first, last = left.days, right.days
    if left.in_year is not None and last.start is not None:
        first = nearest_year(left.in_year, last.start, future=False)  # "May to October 2020"
    if first.start is None or last.end is None:
        return Point(span, UNKNOWN)
    return Point(span, Days(first.start, last.end)) if first.start <= last.end else None


_OPEN = re.compile(
    r"(?<!\w)(?:(?P<since>since|starting|beginning|from)|(?P<until>until|till|up to|by|no later than)"
    r"|(?P<before>before|prior to|earlier than|pre-)|(?P<after>after|later than|following|post-))"
    r"(?:\s(?:on\s)?(?:the\s)?(?:year\s)?|(?<=-))$",
    re.IGNORECASE,
)
_END = re.compile(r"(?:the\s)?end\b", re.IGNORECASE)
_ONWARDS = re.compile(r"\s(?:onwards?|(?:and|or) (?:later|after)(?! than))\b|\son\b(?=[\s,.]*(?:$|[,.]))")


def _opened(text: str, point: Point) -> Point:
    """Take in "since", "until", "before", "after" before a time, and open that end."""
    start, end = point.span.start, point.span.end
    match = _OPEN.search(text[max(0, start - 22) : start])
    onwards = _ONWARDS.match(text, end)
    if match is None or (match["since"] and match["since"].lower() == "from" and not onwards):
        if onwards and point.days.start:
            return Point(Span(start, onwards.end()), Days(point.days.start, None))
        return point
    span = Span(start - len(match[0]), onwards.end() if onwards else end)
    first, last = point.days.start, point.days.end
    if match["since"]:
        return Point(span, Days(first, None))
    if match["until"]:
        return Point(span, Days(None, last))
    if match["before"] and _END.match(point.span.of(text)):
        return Point(span, Days(None, last))  # "before the end of May" is still in May
    if match["before"]:
        return Point(span, Days(None, first - timedelta(days=1) if first and first > date.min else None))
    return Point(span, Days(last + timedelta(days=1) if last and last < date.max else None, None))


def _time(text: str, point: Point) -> TimeSpan:
    start, end = point.days.start, point.days.end
    return TimeSpan(
        span=point.span,
        text=point.span.of(text),
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
    )
