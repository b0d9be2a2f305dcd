"""The log of past re-embeds."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.domain.run import Job, Outcome
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType

_STYLES = {Outcome.DONE: "green", Outcome.FAILED: "red"}
UNKNOWN = "–"


def jobs(logged: Sequence[Job], screen: Screen) -> str:
    """Return the view of the log: when (UTC), how it ended, how long it took, what it did, its error."""
    return paint(_view(logged), screen)


def _view(logged: Sequence[Job]) -> Iterator["RenderableType"]:
    if not logged:
        yield line(("No job has been logged yet; 'provenance reembed' is one.", "dim"))
        return
    yield listed((_row(item) for item in logged), right=frozenset({0, 3}))
    for item in logged:
        if item.error:
            yield line((f"\n{item.number} failed:", "bold"))
            yield inset(line(brief(item.error)), 2)


def _row(item: Job) -> tuple["RenderableType", ...]:
    return (
        line((str(item.number), "dim")),
        line(brief(item.began).replace("+00:00", "Z")),
        line((item.outcome.value, _STYLES.get(item.outcome, "yellow"))),
        line(UNKNOWN if item.seconds is None else words.duration(item.seconds)),
        line("\n".join(_did(item))),
    )


def _did(item: Job) -> Iterator[str]:
    if item.encoder is None:  # nothing of it was committed
        yield UNKNOWN
        return
    unread = [f"{item.failed:,} could not be read"] if item.failed else []
    yield ", ".join([words.turned(item), *unread])
    pace = item.sentences_per_second
    told = [words.embedded(item), f"{words.figure(pace)}/s" if pace else ""]
    if any(told):
        yield " · ".join(filter(None, told))
