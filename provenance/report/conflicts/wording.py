"""The words that every view of a dispute uses for the same thing."""

import re
from collections.abc import Iterable

from provenance.domain.conflict import Conflict, Side, Statement, Status
from provenance.report import links, words
from provenance.report.clean import brief

STATUSES = {
    Status.CONFLICT: ("≠", "conflict"),
    Status.REVISED: ("↻", "revised"),
    Status.REPORTED: ("“", "reported"),
    Status.DIFFERENT_TIME: ("◷", "different time"),
    Status.DIFFERENT_SCOPE: ("⊂", "different scope"),
}
"""Symbol and name of each status, the most serious first; no view tells them apart by colour alone."""

MEANINGS = {
    Status.CONFLICT: "both cannot be true",
    Status.REVISED: "one source changed what it says",
    Status.REPORTED: "one side is only what somebody is said to have said",
    Status.DIFFERENT_TIME: "both may have been true when they were said",
    Status.DIFFERENT_SCOPE: "they are not about quite the same thing",
}
GLANCE = 4
"""Sides, or reasons, of a dispute that one line names."""
REASONS = 24
"""Reasons of a dispute that a page gives at all."""
GONE = "no longer in the source"


def heading(conflict: Conflict, longest: int = 240) -> str:
    """Return what a dispute is about, on one line."""
    return brief(" ".join(conflict.summary.split()), longest) or "(no summary)"


def value(side: Side) -> str:
    """Return what a side says, on one line; a silent one says so."""
    return brief(" ".join(side.value.split()), 200) or "(nothing)"


def told(side: Side) -> str:
    """Return how many stand on a side: "9 sources, 2 origins"."""
    return f"{words.count(voices((side,)), 'source')}, {words.count(side.origins, 'origin')}"


def voices(sides: Iterable[Side]) -> int:
    """Return how many sources stand on these sides."""
    return len({statement.source.locator for side in sides for statement in side.statements})


def balance(conflict: Conflict) -> str:
    """Return the sides and who stands on each: "45 million: 3 sources, 1 origin · 60 million: 1 …"."""
    return _first([f"{value(side)}: {told(side)}" for side in conflict.sides], " · ")


def reasons(conflict: Conflict) -> str:
    """Return why a dispute has its status, on one line."""
    return _first([reason(one) for one in conflict.reasons], "; ")


def _first(parts: list[str], between: str) -> str:
    """Return as many parts as one can take in at a glance, and how many more there are."""
    rest = len(parts) - GLANCE
    return between.join([*parts[:GLANCE], *([f"and {rest:,} more"] if rest > 0 else [])])


def reason(text: str) -> str:
    """Return one reason for the status of a dispute, on one line."""
    return brief(" ".join(text.split()))


def speaker(statement: Statement) -> str:
    """Return who is quoted and how, empty where the source speaks for itself."""
    return words.said_by(statement.attribution) if statement.attribution else ""


def place(statement: Statement) -> str:
    """Return where the sentence stands: "characters 120–214"."""
    span = statement.sentence.span
    return f"characters {span.start}–{span.end}"


def address(statement: Statement, root: str) -> str | None:
    """Return where a reader finds the sentence: on the web, else in the file; None where it is gone."""
    if statement.gone:
        return None  # what is there now is not what is quoted
    return links.passage(statement.source, statement.sentence) or links.file_address(statement.source, root)


def anchor(conflict: Conflict) -> str:
    """Return the name of a dispute within a page."""
    return f"d-{re.sub(r'[^0-9A-Za-z_-]', '', conflict.id)}"
