"""Which of the times in a sentence belong to the words that differ."""

import re

from provenance.compare.relation import Relation
from provenance.compare.times import in_title, relate
from provenance.conflicts.disagreement.occasions import of_saying
from provenance.conflicts.reasons.told import Told
from provenance.domain.assertion import TimeSpan
from provenance.domain.text import Span

_IN = re.compile(r"\b(?:in|since|by|until|during)\s$", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:than|against|compared (?:with|to)|versus|unlike)\s(?:in\s)?(?:the\s)?$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:up|down|from|against|compared (?:with|to)|than|versus|after)\b[^,;]*$", re.IGNORECASE
)


def attached(side: Told) -> tuple[TimeSpan, ...]:
    """Return the times that a sentence gives for the words that differ.

    Left out are the times that differ themselves, years in titles, when something was said, and what
    belongs to another number ("45 million, up from 30 million in 2019").
    """
    return tuple(
        time
        for time in side.statement.assertion.times
        if not time.span.overlaps(side.span)
        and not _is_in_title(time, side.text)
        and not of_saying(side.statement.assertion, time.span)
        and _is_own(time.span, side)
    )


def differ(one: tuple[TimeSpan, ...], other: tuple[TimeSpan, ...]) -> bool:
    """Tell whether two sides both give times, and none of one side can be one of the other."""
    return bool(one and other) and all(
        _relate(ours, theirs) is Relation.DIFFERS for ours in one for theirs in other
    )


def agree(one: tuple[TimeSpan, ...], other: tuple[TimeSpan, ...]) -> bool:
    """Tell whether two sides both give times, and some time is the same on both."""
    return any(_relate(ours, theirs) is Relation.MET for ours in one for theirs in other)


def named(times: tuple[TimeSpan, ...]) -> str:
    """Return the times as they are written."""
    return " and ".join(dict.fromkeys(time.text for time in times))


def _relate(one: TimeSpan, other: TimeSpan) -> Relation:
    both = {relate(one, other), relate(other, one)}
    return both.pop() if len(both) == 1 else Relation.SILENT


def _is_in_title(time: TimeSpan, text: str) -> bool:
    """Tell whether a year names something ("the 2014 World Cup"); "in 2014 Brazil …" tells when."""
    return in_title(time, text) and _IN.search(text[max(0, time.span.start - 10) : time.span.start]) is None


def _is_own(time: Span, side: Told) -> bool:
    """Tell whether a time is told of the words that differ and not of another number of the sentence."""
    place, text, clause = side.span, side.text, side.clause
    leads = time.end <= clause.start and not text[: time.start].strip(" \"“'‘—–-")
    if not (clause.overlaps(time) or leads):
        return False
    if _THAN.search(text[max(0, time.start - 40) : time.start]):
        return False
    others = [one.span for one in side.statement.assertion.quantities if not one.span.overlaps(place)]
    if side.quantity is None or all(place.gap(time) <= other.gap(time) for other in others):
        return True
    # a time at the head of the sentence goes with all its numbers, but for one given to compare with
    before_all = time.end <= min(one.start for one in (*others, place))
    return before_all and _COMPARED.search(text[: place.start]) is None
