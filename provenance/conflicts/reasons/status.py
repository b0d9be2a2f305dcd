"""Why two statements that disagree do so: whether both can be right, and the reasons in words."""

from collections.abc import Iterable

from provenance.conflicts.reasons import scopes, whens
from provenance.conflicts.reasons.courses import course
from provenance.conflicts.reasons.revisions import revised
from provenance.conflicts.reasons.told import Told, told
from provenance.conflicts.reasons.voices import SAID_OF, reported, voice
from provenance.domain.conflict import Disagreement, Statement, Status

_SERIOUS = tuple(Status)  # the most serious first


def status(left: Statement, right: Statement, found: Disagreement) -> tuple[Status, tuple[str, ...]]:
    """Return why two statements differ that speak of the same thing, and the reasons in words.

    All that explains the difference is named, a reason each; the status is the most serious of it. What is
    said of a fact by hearsay needs no such excuse where time or scope explain it; there it is only told
    beside. Where nothing explains it, it is a conflict, and the reason says what was looked at. Status and
    reasons are the same whichever statement is left.

    Args:
        left: one statement.
        right: the other.
        found: in what they differ, with the places in the sentence of each.
    """
    first, second = told(left, right, found)
    kind = found.kind
    courses = (course(first, kind), course(second, kind))
    change, report = revised(first, second), reported(first, second, kind)
    time, parts = whens.apart(first, second, kind, courses), scopes.apart(first, second, kind, courses)
    reasons = [change, report, time.reason if time.explains else None, *parts]
    excused = time.explains or bool(parts)
    in_time = time.explains and not (time.soon and parts)
    found_in: list[Status] = []
    if change:
        found_in.append(Status.REVISED)
    if report and (kind in SAID_OF or not excused) and not (time.by_plan and time.explains):
        found_in.append(Status.REPORTED)
    if in_time:
        found_in.append(Status.DIFFERENT_TIME)
    if parts:
        found_in.append(Status.DIFFERENT_SCOPE)
    if not found_in:
        return Status.CONFLICT, (_unexplained(first, second, time.reason),)
    return most_serious(found_in), tuple(reason for reason in reasons if reason)


def most_serious(statuses: Iterable[Status]) -> Status:
    """Return the most serious of some statuses; CONFLICT where there are none."""
    return min(statuses, key=_SERIOUS.index, default=Status.CONFLICT)


def _unexplained(first: Told, second: Told, looked_at: str) -> str:
    voices = [found.name or found.speaker for side in (first, second) if (found := voice(side))]
    by = f" (after {' and '.join(dict.fromkeys(voices))})" if voices else ""
    return f"both are told as so{by}: {looked_at}" if looked_at else f"both are told as so{by}"
