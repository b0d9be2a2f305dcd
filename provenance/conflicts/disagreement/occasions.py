"""Whether two sentences tell of one occasion, or of two of the same sort: last year's fire and this one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from provenance.compare.relation import Relation
from provenance.compare.text import once
from provenance.compare.times import in_title, relate
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import Reading
from provenance.domain.assertion import Assertion, TimeSpan
from provenance.domain.text import Span

CLOSE = 14  # days by which reports of one occasion can differ on its date
MOVED = 800  # … and by which what one story tells of can be put off
NEWS = 45  # days after an occasion in which it is still reported
LONG_AGO = 400  # days apart from which texts that only share a place tell of two occasions
_OF_REPORT = re.compile(
    r"\b(?:article|edition|issue|report|story|version)s?(?: (?:published|printed|that appeared))?"
    r" (?:from|of|on) $"
    r"|\bwe (?:\w+ )?(?:printed|published|reported|said|stated|wrote) (?:on )?$",
    re.IGNORECASE,
)


class Occasion(StrEnum):
    """ONE: both fix the same time, or were published together. TWO: their times are far apart."""

    ONE = "one"
    TWO = "two"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Times:
    """Of how many occasions two sentences tell, and the days between their texts where both are dated."""

    occasion: Occasion
    apart: int | None


@once
def times(shared: Ground) -> Times:
    """Return whether both tell of one occasion, by their times, or else by when they were published."""
    ours, theirs = shared.left, shared.right
    apart = _apart(ours.text.assertion.said_on, theirs.text.assertion.said_on)
    pairs = [(one, other) for one in event_times(ours) for other in event_times(theirs)]
    if any(
        relate(one, other) is Relation.MET or relate(other, one) is Relation.MET for one, other in pairs
    ):
        return Times(Occasion.ONE, apart)
    gaps = [gap for one, other in pairs if (gap := days_between(one, other)) is not None]
    far = bool(gaps) and min(gaps) > (MOVED if shared.story else CLOSE)
    if _past(ours) != _past(theirs) or far or (apart or 0) > LONG_AGO:
        return Times(Occasion.TWO, apart)
    if apart is None:
        return Times(Occasion.OPEN, None)
    if apart <= NEWS:
        return Times(Occasion.ONE, apart)
    return Times(Occasion.OPEN if shared.named() else Occasion.TWO, apart)


@once
def _past(side: Reading) -> bool:
    """Tell whether a sentence tells only of what was long over when it was written: "in 1962 a fire …"."""
    said = _day(side.text.assertion.said_on)
    found = event_times(side)
    if said is None or not found:
        return False
    ends = [_day(time.end) for time in found]
    return all(end is not None and (said - end).days > LONG_AGO for end in ends)


@once
def event_times(side: Reading) -> Sequence[TimeSpan]:
    """Return the times of what happens: of no report of it, and no year that is part of a title."""
    said = side.text.assertion
    return [
        time
        for time in said.times
        if not in_title(time, said.text)
        and not of_saying(said, time.span)
        and not _OF_REPORT.search(said.text[: time.span.start])
    ]


def of_saying(assertion: Assertion, span: Span) -> bool:
    """Tell whether a time stands beside the verb of saying: "police said on Monday that …"."""
    told = assertion.attributions
    if not told or any(one.content.overlaps(span) for one in told):
        return False
    return any(
        one.cue_span
        and one.cue_span.gap(span) <= 40
        and not _parted(assertion.text, span, one.speaker_span or one.cue_span)
        for one in told
    )


def _parted(text: str, span: Span, speaker: Span) -> bool:
    """Tell whether a comma parts a time from the speaker behind it: "it opens in May, Pohl said"."""
    return span.end <= speaker.start and "," in text[span.end : speaker.start]


def days_between(one: TimeSpan, other: TimeSpan) -> int | None:
    """Return how many days lie between two times; None where one of them is open or unknown."""
    if relate(one, other) is not Relation.DIFFERS or relate(other, one) is not Relation.DIFFERS:
        return None
    start, end, first, last = (_day(iso) for iso in (one.start, one.end, other.start, other.end))
    if start is None or end is None or first is None or last is None:
        return None
    return max((first - end).days, (start - last).days, 0)


def _apart(one: str | None, other: str | None) -> int | None:
    ours, theirs = _day(one), _day(other)
    return abs((ours - theirs).days) if ours and theirs else None


@lru_cache(maxsize=16384)
def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
