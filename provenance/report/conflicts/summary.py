"""A survey for the terminal: how many disputes of which kind, and the most serious of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.domain.conflict import Conflict, Status, Survey
from provenance.report import words
from provenance.report.conflicts import wording
from provenance.report.conflicts.tally import Tally, tally
from provenance.report.layout import inset, line, listed
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

FIRST = 6
"""Disputes that the view names."""
_STYLES = {
    Status.CONFLICT: "bold red",
    Status.REVISED: "yellow",
    Status.REPORTED: "yellow",
    Status.DIFFERENT_TIME: "cyan",
    Status.DIFFERENT_SCOPE: "cyan",
}


def summary(survey: Survey, screen: Screen) -> str:
    """Return the view of a survey; reports/conflicts.html shows every dispute with its quotations."""
    return paint(_view(survey, screen), screen)


def _view(survey: Survey, screen: Screen) -> Iterator["RenderableType"]:
    found = survey.conflicts
    if found:
        yield line((words.count(len(found), "dispute"), "bold"))
        yield ""
        yield _table(tally(found), screen)
    else:
        yield line("No two sources were found that disagree.")
    for conflict in found[:FIRST]:
        yield ""
        yield from _dispute(conflict)
    if found[FIRST:]:
        yield line((f"\n… and {len(found[FIRST:]):,} more", "dim"))
    yield ""
    for said in words.searched(survey.searched):
        yield line((said, "dim"))
    yield line((words.run(survey.run), "dim"))


def _table(counts: Tally, screen: Screen) -> "RenderableType":
    """Return a row for each status and a column for each kind; on a narrow screen a row for each pair."""
    longest = max(len(" ".join(wording.STATUSES[status])) for status in counts.statuses)
    if longest + sum(len(kind) + 2 for kind in counts.kinds) + 7 > screen.width:
        return listed(
            (
                (_status(status), line(kind), line(f"{counts.of(status, kind):,}"))
                for status in counts.statuses
                for kind in counts.kinds
                if counts.of(status, kind)
            ),
            right=frozenset({2}),
        )
    head = ("", *counts.kinds, "all")
    rows = [tuple(line((cell, "dim")) for cell in head)]
    for status in counts.statuses:
        numbers = (counts.of(status, kind) for kind in counts.kinds)
        cells = (line(f"{number:,}") if number else line(("·", "dim")) for number in numbers)
        rows.append((_status(status), *cells, line((f"{counts.of(status):,}", "bold"))))
    return listed(rows, right=frozenset(range(1, len(head))))


def _status(status: Status) -> "Text":
    return line((" ".join(wording.STATUSES[status]), _STYLES[status]))


def _dispute(conflict: Conflict) -> Iterator["RenderableType"]:
    symbol, name = wording.STATUSES[conflict.status]
    yield line(
        (f"{symbol} {name}", _STYLES[conflict.status]),
        (f" · {conflict.kind} · ", "dim"),
        (wording.heading(conflict), "bold"),
    )
    yield inset(line(wording.balance(conflict)), 2)
    if conflict.reasons:
        yield inset(line((wording.reasons(conflict), "dim")), 2)
