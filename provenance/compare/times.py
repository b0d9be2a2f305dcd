"""Whether the evidence gives the same time for the same event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from provenance.compare.relation import Matched, Relation
from provenance.compare.words import words
from provenance.domain.assertion import Assertion, TimeSpan
from provenance.domain.text import Span

BRIEF = 4  # days
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?s?\b", re.IGNORECASE)
_LASTING = re.compile(r"since\b|until\b|till\b", re.IGNORECASE)
_FULL_YEAR, _DAY_OF_MONTH = re.compile(r"\b\d{4}\b"), re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_BOUND = re.compile(
    r"(?:before|prior to|earlier than|(?P<last>by)|(?P<after>after|later than))\b", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}(?:[-–]\d{2,4})?")
_OPENING = re.compile(r"(?:\(|-LRB-) ?$")
_CLOSING = re.compile(r" ?(?:[^\W\d]+ )?(?:\)|-RRB-)")
_QUOTE = re.compile(r"(?:[\"“'‘]|``) ?$")
_QUOTE_AFTER = re.compile(r" ?(?:[\"”’']|'')")
_SNAPSHOT = re.compile(r"\bas (?:of|at)(?: the)? $", re.IGNORECASE)
_TITLE_AFTER = re.compile(r" [A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a time expression fixes; None where it is open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def match(claim: Assertion, evidence: Assertion) -> tuple[Matched, ...]:
    """Return, for each time of the claim, what the evidence says of when it was.

    A time of the evidence that meets one of the claim is not held against another, and neither is a year
    that is part of a title ("the 2014 World Cup", "Gravity (2013)").
    """
    times = claim.times
    met = [_met(time, evidence) for time in times]
    taken = [found.span for found in met if found]
    return tuple(
        found
        or (None if in_title(time, claim.text) else _differing(time, taken, evidence))
        or _published(time, evidence.said_on)
        for time, found in zip(times, met, strict=True)
    )


def in_title(time: TimeSpan, text: str) -> bool:
    """Tell whether a year belongs to the name of something: "the 2014 World Cup", "Gravity (2013)"."""
    if not _YEAR.fullmatch(time.text):
        return False
    before, after = text[: time.span.start], text[time.span.end :]
    bracketed = _OPENING.search(before) and _CLOSING.match(after)
    quoted = _QUOTE.search(before) and _QUOTE_AFTER.match(after)
    return bool(bracketed or quoted or _TITLE_AFTER.match(after))


def of_another_day(claim: Assertion, evidence: Assertion) -> bool:
    """Tell whether the evidence tells how things stood on one day ("as of 9 April"), the claim on another.

    A count goes on: what it was on one day refutes nothing of what it was before or after.
    """
    then = [
        fixed(time)
        for time in evidence.times
        if _SNAPSHOT.search(evidence.text, max(0, time.span.start - 12), time.span.start)
    ]
    said = [time for time in claim.times if fixed(time).month is not None]
    return bool(then and said) and not any(_on(day, time) for day in then for time in said)


def _on(day: Parts, time: TimeSpan) -> bool:
    """Tell whether a time may be this very day, and is neither before nor after something."""
    bound, named = _BOUND.match(time.text), fixed(time)
    if bound and not bound["last"]:
        return False
    pairs = ((day.month, named.month), (day.day, named.day))
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _met(time: TimeSpan, evidence: Assertion) -> Matched | None:
    return next(
        (
            Matched(Relation.MET, 1.0, other.span, other.text)
            for other in evidence.times
            if relate(time, other) is Relation.MET
        ),
        None,
    )


def _differing(time: TimeSpan, taken: Sequence[Span | None], evidence: Assertion) -> Matched | None:
    if any(_may_hold(other, time) for other in evidence.times):
        return None
    return next(
        (
            Matched(Relation.DIFFERS, 0.0, other.span, other.text, _note(time, other))
            for other in evidence.times
            if other.span not in taken
            and not in_title(other, evidence.text)
            and relate(time, other) is Relation.DIFFERS
        ),
        None,
    )


@lru_cache(maxsize=16384)
def relate(claim: TimeSpan, evidence: TimeSpan) -> Relation:
    """Compare two time expressions by what both fix: year, month, day, weekday, or the days covered.

    A claim that is finer than the evidence ("3 October" against "October") is neither met nor refuted. One
    that is open to a side ("before 2020") is met by what lies wholly on that side, and differs from what
    lies wholly on the other.
    """
    if not _inclusive(claim):
        if (claim.start is None) != (claim.end is None):
            return _open(claim, evidence)
        if claim.start is None and _BOUND.match(claim.text):
            return _in_any_year(claim, evidence)
    ours, theirs = fixed(claim), fixed(evidence)
    if _side(claim) == _side(evidence):  # both tell when something began, or when it ended
        ours, theirs = _limit(claim, ours), _limit(evidence, theirs)
    shared = [
        (mine, other)
        for mine, other in zip(_fields(ours), _fields(theirs), strict=True)
        if mine is not None and other is not None
    ]
    if any(mine != other for mine, other in shared):
        return Relation.DIFFERS
    if shared:
        finer = any(
            mine is not None and other is None
            for mine, other in zip(_fields(ours)[1:3], _fields(theirs)[1:3], strict=True)
        )
        return Relation.SILENT if finer and not _brief(evidence) else Relation.MET
    if claim.start and evidence.start:
        if ours.month is not None and theirs.year is None:  # one day of the years from 2019 to 2021
            return Relation.MET if _brief(evidence) else Relation.SILENT
        return _overlap(claim, evidence)
    ours_stems = {word.stem for word in words(claim.text)}
    theirs_stems = {word.stem for word in words(evidence.text)}
    return Relation.MET if ours_stems <= theirs_stems or theirs_stems <= ours_stems else Relation.SILENT


def _may_hold(month: TimeSpan, time: TimeSpan) -> bool:
    """Tell whether one is a month, with or without its year, and the other a day that may be in it."""
    ours, theirs = fixed(month), fixed(time)
    if ours.day is not None or theirs.day is None or not ours.month == theirs.month is not None:
        return False
    return ours.year is None or theirs.year in (None, ours.year)


def _inclusive(time: TimeSpan) -> bool:
    """Tell whether a time tells when something began or ended ("since 2019"), which has its own answer."""
    return _LASTING.match(time.text) is not None


def _side(time: TimeSpan) -> str | None:
    """Return "start" or "end" where a time tells just when something began or ended."""
    if not _inclusive(time) or (time.start is None) == (time.end is None):
        return None
    return "end" if time.start is None else "start"


def _limit(time: TimeSpan, named: Parts) -> Parts:
    """Return what a time fixes of when something began or ended, if that is what it tells."""
    known = _day(time.start or time.end)
    if _side(time) is None or known is None or not _FULL_YEAR.search(time.text):
        return named
    return replace(named, year=known.year, day=known.day if _DAY_OF_MONTH.search(time.text) else None)


def _open(claim: TimeSpan, evidence: TimeSpan) -> Relation:
    """Compare a claim that leaves one end open."""
    if evidence.start is None and evidence.end is None:
        return _in_any_year(claim, evidence)
    first, last = claim.start or "", claim.end or "9999"
    start, end = evidence.start or "", evidence.end or "9999"
    if first <= start and end <= last:
        return Relation.MET
    return Relation.SILENT if max(first, start) <= min(last, end) else Relation.DIFFERS


def _in_any_year(claim: TimeSpan, evidence: TimeSpan) -> Relation:
    """Compare "before 13 April" with a day of the half year around it, one of the two without its year."""
    word, ours, theirs = _BOUND.match(claim.text), fixed(claim), fixed(evidence)
    if word is None or ours.month is None or theirs.month is None:
        return Relation.SILENT
    if other := _BOUND.match(evidence.text):
        same = other.group().lower() == word.group().lower() and ours == theirs
        return Relation.MET if same else Relation.SILENT
    months = (theirs.month - ours.month + 6) % 12 - 6
    days = (theirs.day or 0) - (ours.day or 0)
    if months == -6 or (months == 0 and None in (ours.day, theirs.day)):
        return Relation.SILENT
    later = months or days
    if later == 0:
        return Relation.MET if word["last"] else Relation.DIFFERS
    return Relation.MET if (later > 0) == bool(word["after"]) else Relation.DIFFERS


def _brief(time: TimeSpan) -> bool:
    """Tell whether a time covers so few days ("early next week") that one of them is as good as named."""
    start, end = _day(time.start), _day(time.end)
    return start is not None and end is not None and (end - start).days < BRIEF


@lru_cache(maxsize=16384)
def fixed(time: TimeSpan) -> Parts:
    """Return what a time expression fixes, by its resolution and by its words."""
    month = _MONTH.search(time.text)
    weekday = _DAY.search(time.text)
    days = _DAY_OF_MONTH.findall(time.text) if month else []
    named = Parts(
        month=_MONTHS.index(month.group()[:3].lower()) + 1 if month else None,
        day=int(days[0]) if len(days) == 1 else None,
        weekday=_DAYS.index(weekday.group()[:3].lower()) if weekday else None,
    )
    start, end = _day(time.start), _day(time.end)
    if start is None or end is None:
        return named
    year = start.year if start.year == end.year else None
    same_month = year is not None and start.month == end.month
    same_day = start == end
    return Parts(
        year,
        start.month if same_month else named.month,
        start.day if same_day else None,
        start.weekday() if same_day else named.weekday,
    )


def _fields(parts: Parts) -> tuple[int | None, int | None, int | None, int | None]:
    return (parts.year, parts.month, parts.day, parts.weekday)


def _overlap(claim: TimeSpan, evidence: TimeSpan) -> Relation:
    latest = max(claim.start or "", evidence.start or "")
    earliest = min(claim.end or "9999", evidence.end or "9999")
    return Relation.MET if latest <= earliest else Relation.DIFFERS


def _published(time: TimeSpan, said_on: str | None) -> Matched:
    """Fall back on the date of publication: what is reported without a date happened shortly before it."""
    ours = fixed(time)
    if said_on is None or ours.year is None or len(said_on) < 7:
        return Matched(Relation.SILENT)
    year, month = int(said_on[:4]), int(said_on[5:7])
    if ours.year == year and ours.month in (None, month):
        return Matched(Relation.MET, 0.8, None, said_on, "date of publication")
    return Matched(Relation.SILENT)


def _note(claim: TimeSpan, evidence: TimeSpan) -> str:
    return f"{_days(claim)} against {_days(evidence)}"


def _days(time: TimeSpan) -> str:
    if time.start is None and time.end is None:
        return time.text
    return f"{time.start or '…'}" if time.start == time.end else f"{time.start or '…'} to {time.end or '…'}"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
