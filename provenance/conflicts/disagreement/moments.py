"""Two times for one occasion."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.compare.relation import Relation
from provenance.compare.text import once
from provenance.compare.times import fixed, relate
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.occasions import CLOSE, MOVED, days_between, event_times
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.weighing import best, may_reach, signs, signs_around, weighed
from provenance.domain.assertion import TimeSpan
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement

_WEEKDAY = re.compile(r"(?:(?:last|this|next)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_OPEN = re.compile(r"(?:since|(?P<until>until|till))\s", re.IGNORECASE)
_OF_DAY = re.compile(r"\d|day\b", re.IGNORECASE)
_VAGUE = re.compile(r"\bago\b|\b(?:last|this|next|past|coming)\b|\bearlier\b|\blater\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\d{4}")
_NOT = re.compile(r"\bnot\s$", re.IGNORECASE)
YEARS = 10  # by which the year of one thing can be told differently


def found(shared: Ground) -> Iterator[Disagreement]:
    """Yield the pairs of times at which the same is said to happen, and which differ."""
    yield from best(
        weighed(
            DifferenceKind.TIME,
            shared,
            (one.span, other.span),
            f"{_days(one)} against {_days(other)}",
            signs(shared, one.span, other.span) | _signs(shared, one, other),
        )
        for one, other in _rivals(shared)
    )


def possible(shared: Ground) -> bool:
    """Tell whether anything can be found, whatever the vectors."""
    return any(
        may_reach(DifferenceKind.TIME, {**signs_around(shared), **_signs(shared, one, other)})
        for one, other in _rivals(shared)
    )


def _signs(shared: Ground, one: TimeSpan, other: TimeSpan) -> dict[str, float]:
    return {
        "gap": min(days_between(one, other) or 0, CLOSE) / CLOSE,
        "vague": float(any(_VAGUE.search(time.text) for time in (one, other))),
        "ahead": float(_ahead(shared.left, one) != _ahead(shared.right, other)),
    }


def _rivals(shared: Ground) -> list[tuple[TimeSpan, TimeSpan]]:
    """Return the times that differ, two by two, of those that the other side does not confirm."""
    ours, theirs = _told(shared.left), _told(shared.right)
    close = MOVED if shared.story else CLOSE
    met = [(one, other) for one in ours for other in theirs if _meet(one, other)]
    return [
        (one, other)
        for one in ours
        if all(one is not mine for mine, _ in met)
        for other in theirs
        if all(other is not yours for _, yours in met)
        and _differ(one, other, close)
        and not shared.elsewhere(one.span, other.span)
    ]


@once
def _told(side: Reading) -> Sequence[TimeSpan]:
    """Return the times of what happens; what has been so since a day, or not until one, began on it."""
    return [_begun(time, side.text.assertion.text) for time in event_times(side)]


def _begun(time: TimeSpan, text: str) -> TimeSpan:
    match = _OPEN.match(time.text)
    known = time.start or time.end
    if match is None or known is None or (match["until"] and not _NOT.search(text[: time.span.start])):
        return time
    written = time.text[match.end() :]
    if written == known[:4]:
        return replace(time, text=written, start=f"{written}-01-01", end=f"{written}-12-31")
    return replace(time, text=written, start=known, end=known) if _OF_DAY.search(written) else time


def _meet(one: TimeSpan, other: TimeSpan) -> bool:
    return Relation.MET in (relate(one, other), relate(other, one))


def _differ(one: TimeSpan, other: TimeSpan, close: int) -> bool:
    """Tell whether two times exclude each other and are still near enough to be of one occasion."""
    differs = relate(one, other) is Relation.DIFFERS, relate(other, one) is Relation.DIFFERS
    if (
        not all(differs)
        and not (one.start is None and differs[0])
        and not (other.start is None and differs[1])
    ):
        return False  # what is done by 2032 is not done in 2033, though 2033 says nothing of "by 2032"
    gap = days_between(one, other)
    if _known(one) != _known(other):
        return False  # "Friday" in a text without a date is any Friday
    if _same_day_of_week(one, other, gap or 0) or one.text.casefold() == other.text.casefold():
        return False
    if _same_of_year(one, other):
        return False
    if _year(one) and _year(other):
        return gap is not None and gap <= YEARS * 366
    gap = days_between(_ended(one), _ended(other))
    return gap is None or gap <= close


def _ahead(side: Reading, time: TimeSpan) -> bool:
    """Tell whether a time lay ahead when it was told."""
    said = side.text.assertion.said_on
    return bool(said and time.start and time.start[:10] > said[:10])


def _ended(time: TimeSpan) -> TimeSpan:
    """Return the day on which what lasted until it ended: months before it is another occasion."""
    match = _OPEN.match(time.text)
    ends = match is not None and match["until"] and time.end and not _year(time)
    return replace(time, start=time.end) if ends else time


def _known(time: TimeSpan) -> bool:
    return time.start is not None or time.end is not None


def _same_day_of_week(one: TimeSpan, other: TimeSpan, gap: int) -> bool:
    """Tell whether one of two times is a bare day of the week, and the other a day of that name."""
    return gap % 7 == 0 and gap > 0 and any(_WEEKDAY.fullmatch(time.text) for time in (one, other))


def _same_of_year(one: TimeSpan, other: TimeSpan) -> bool:
    """Tell whether two times are one day or month of any year, and one of them does not write which."""
    months = fixed(one).month, fixed(other).month
    if months[0] is None or months[0] != months[1] or fixed(one).day != fixed(other).day:
        return False
    return not all(_WRITTEN.search(time.text) for time in (one, other))


def _year(time: TimeSpan) -> bool:
    """Tell whether a time names no more than a year: that of an opening, say, can be told at any time."""
    parts = fixed(time)
    return parts.year is not None and parts.month is None


def _days(time: TimeSpan) -> str:
    if time.start is None and time.end is None:
        return time.text
    return f"{time.start or '…'}" if time.start == time.end else f"{time.start or '…'} to {time.end or '…'}"
