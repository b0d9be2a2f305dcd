"""When each side holds, and whether both may be right because they speak of different days."""

from dataclasses import dataclass
from datetime import date, timedelta

from provenance.compare.standing import standing
from provenance.conflicts.reasons.attached import agree, attached, differ, named
from provenance.conflicts.reasons.courses import Course, is_provisional, moved
from provenance.conflicts.reasons.phrases import phrase
from provenance.conflicts.reasons.published import Published, days_between, how_far, is_before, published
from provenance.conflicts.reasons.told import Told
from provenance.conflicts.reasons.voices import SAID_OF
from provenance.domain.assertion import Modality, TimeSpan
from provenance.domain.comparison import DifferenceKind

SAME_DAYS = 7  # days within which reports speak of one state of things, unless they say that it changed


Times = tuple[tuple[TimeSpan, ...], tuple[TimeSpan, ...]]
Dates = tuple[Published | None, Published | None]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether time sets two sides apart, and the reason why or why not, in words."""

    explains: bool
    reason: str
    by_plan: bool = False  # as what was planned came to pass, or did not
    soon: bool = False  # and so soon that a part, where there is one, explains it better


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sides, the earlier dated first, with how each is told and when it was published."""

    first: Told
    second: Told
    courses: tuple[Course, Course]
    when: tuple[Published, Published]

    @property
    def ordered(self) -> bool:
        """Whether the first was certainly published earlier, be it by hours."""
        return is_before(*self.when, same_day=True)

    @property
    def lasting(self) -> bool:
        """Whether there was time for a state to change, or the later text says that it did."""
        if not is_before(*self.when):
            return False
        return days_between(*self.when) >= SAME_DAYS or _says("changed", self.second)

    @property
    def how_far(self) -> str:
        """How long lies between the two, in words."""
        return how_far(*self.when)


def apart(first: Told, second: Told, kind: DifferenceKind, courses: tuple[Course, Course]) -> Ruling:
    """Return whether time explains that two sides differ.

    Times that the sentences give for what differs count first, then the dates of publication: a state may
    have changed in between, a running count have grown, a plan have been carried out or given up. A past
    event stays as it was. Where a date is not known, nothing is explained by it.
    """
    times = (attached(first), attached(second)) if kind is not DifferenceKind.TIME else ((), ())
    one_plan = (courses[0] is Course.PLAN) != (courses[1] is Course.PLAN)
    if differ(*times) and not (one_plan and kind in SAID_OF):
        return Ruling(True, f"one speaks of {named(times[0])}, the other of {named(times[1])}")
    when = published(first.statement.source), published(second.statement.source)
    if kind is DifferenceKind.QUANTITY and (stale := _told_later(courses, times, when)):
        return Ruling(True, stale)
    if (
        kind not in (DifferenceKind.QUANTITY, *SAID_OF)
        and is_before(*when)
        and (change := _succession(second, kind, when))
    ):
        return Ruling(True, f"the later text tells of a change (“{change}”): {_between(when)}")
    fixed = courses == (Course.FIXED, Course.FIXED) and not (
        kind is DifferenceKind.QUANTITY and moved(second)
    )
    if fixed and kind is not DifferenceKind.POLARITY:
        return Ruling(False, _between(when))
    if agree(*times) and Course.COUNT not in courses and Course.PLAN not in courses:
        return Ruling(False, f"both speak of {named(times[0] + times[1])}")
    if when[0] is None or when[1] is None:
        return Ruling(False, _unknown(first, second))
    pair = _Pair(first, second, courses, (when[0], when[1]))
    if kind is DifferenceKind.QUANTITY:
        return _numbers(pair)
    if Course.PLAN in courses:
        return _plans(pair, kind)
    return _states(pair, kind)


def _told_later(courses: tuple[Course, Course], times: Times, when: Dates) -> str | None:
    """Return the reason where one side gives another time than the day on which the other was published."""
    week = timedelta(days=SAME_DAYS)
    for here, there in ((0, 1), (1, 0)):
        day = when[there]
        if courses[there] is not Course.STATE or times[there] or not times[here] or day is None:
            continue
        first = (max(day.first, date.min + week) - week).isoformat()
        last = (min(day.last, date.max - week) + week).isoformat()
        past = all(time.end and time.end < first for time in times[here])
        ahead = all(time.start and time.start > last for time in times[here])
        if past or ahead:
            return (
                f"one speaks of {named(times[here])}, the other of the time of its publication, {day.text}"
            )
    return None


def _numbers(pair: _Pair) -> Ruling:
    courses, ours, theirs = pair.courses, pair.first.quantity, pair.second.quantity
    if Course.PLAN in courses and courses[0] is not courses[1]:
        reason = f"one is planned or expected, the other told as reached; {pair.how_far}"
        return Ruling(pair.lasting, reason)
    if Course.COUNT in courses:
        grown = ours is not None and theirs is not None and ours.value < theirs.value
        if pair.ordered and grown and (pair.lasting or _is_going_on(pair)):
            return Ruling(True, f"a count that was still going on; {pair.how_far}", soon=not pair.lasting)
        reason = "a count that only grows was higher in the earlier text" if pair.ordered else "a count"
        return Ruling(False, f"{reason}; {pair.how_far}")
    if pair.ordered and ours and theirs and moved(pair.second) * (theirs.value - ours.value) > 0:
        return Ruling(
            True, f"the later text says that it has changed; {pair.how_far}", soon=not pair.lasting
        )
    if Course.FIXED in courses:
        return Ruling(False, pair.how_far)
    if pair.lasting:
        return Ruling(True, f"{pair.how_far}, and such a number changes with time")
    return Ruling(False, pair.how_far)


def _is_going_on(pair: _Pair) -> bool:
    """Tell whether either text says itself that its count was not the last."""
    return any(is_provisional(side) for side in (pair.first, pair.second))


def _plans(pair: _Pair, kind: DifferenceKind) -> Ruling:
    """Rule where one side or both tell of what is planned, asked for or possible."""
    plans = tuple(one is Course.PLAN for one in pair.courses)
    if not pair.ordered:
        return Ruling(False, f"which of them is the later is not known; {pair.how_far}")
    if plans == (True, True):
        return Ruling(pair.lasting, f"plans may have changed; {pair.how_far}", by_plan=True)
    if plans == (True, False):
        if pair.lasting or _is_since(pair):
            reason = f"first {_manner(pair.first)}, later told as fact: {pair.how_far}"
            return Ruling(True, reason, by_plan=True)
        return Ruling(False, f"{_manner(pair.first)} in one, told as fact in the other; {pair.how_far}")
    if (
        pair.lasting
        and kind is DifferenceKind.POLARITY
        and _is_denied(pair.first)
        and not _is_denied(pair.second)
    ):
        return Ruling(True, f"first not so, later {_manner(pair.second)}: {pair.how_far}")
    return Ruling(False, f"told as fact first and as {_manner(pair.second)} later; {pair.how_far}")


def _is_since(pair: _Pair) -> bool:
    """Tell whether it is done on a day after the plan was told, and not before it was due."""
    told_on = pair.when[0].last.isoformat()
    done = [time.start for time in attached(pair.second) if time.start]
    due = [time.start for time in attached(pair.first) if time.start]
    today = pair.when[1].last.isoformat()
    return any(told_on < day <= today for day in done) and not any(day > max(done) for day in due)


def _states(pair: _Pair, kind: DifferenceKind) -> Ruling:
    if kind is DifferenceKind.POLARITY and (pair.lasting or _is_since(pair)):
        if _is_denied(pair.first) and not _is_denied(pair.second) and _says("not-yet", pair.first):
            return Ruling(True, f"not so at first, and so later: {pair.how_far}")
        if _says("no-longer", pair.second):
            return Ruling(True, f"so at first, and no longer later: {pair.how_far}")
    if pair.courses == (Course.STATE, Course.STATE) and pair.lasting:
        return Ruling(True, f"a state that may have changed; {pair.how_far}")
    return Ruling(False, pair.how_far)


def _says(kind: str, side: Told) -> bool:
    clause = side.clause
    return phrase(kind).search(side.text, clause.start, clause.end) is not None


def _succession(side: Told, kind: DifferenceKind, when: Dates) -> str | None:
    """Return the words by which a text tells that somebody or something came after another.

    Weeks later, of a name, it is enough that the sentence tells who left, or since when it is so.
    """
    clause = side.clause
    found = phrase("succeeded").search(side.text, clause.start, clause.end)
    if not found and kind is DifferenceKind.NAME and when[0] and when[1]:
        weeks_later = days_between(when[0], when[1]) >= SAME_DAYS
        found = phrase("gave-way").search(side.text) if weeks_later else None
    return found.group() if found else None


def _is_denied(side: Told) -> bool:
    assertion = side.statement.assertion
    cues = [cue for cue in assertion.cues if cue.span.overlaps(side.span)]
    return any(cue.modality is Modality.DENIED for cue in cues) or standing(assertion, side.span).denied


def _manner(side: Told) -> str:
    """Return how a side puts forward what is not told as fact."""
    assertion = side.statement.assertion
    found = [cue for cue in assertion.cues if cue.span.overlaps(side.span) or cue.scope.overlaps(side.span)]
    soft = next((cue.modality for cue in found if cue.modality is not Modality.DENIED), Modality.PLANNED)
    return {Modality.REQUESTED: "asked for", Modality.POSSIBLE: "possible"}.get(soft, "planned")


def _between(when: Dates) -> str:
    return how_far(when[0], when[1]) if when[0] and when[1] else "not both texts are dated"


def _unknown(first: Told, second: Told) -> str:
    undated = sorted(
        {
            side.statement.source.locator
            for side in (first, second)
            if published(side.statement.source) is None
        }
    )
    return f"when {' and '.join(undated)} was published is not known, so time explains nothing"
