"""What a repair did and left, and what compacting won."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from provenance.domain.mending import Compaction, Repair
from provenance.report import problems, records, words
from provenance.report.clean import clean
from provenance.report.layout import inset, line, listed
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType


def repair(done: Repair, screen: Screen) -> str:
    """Return the view of a repair: what was done, then what is left, or that all agrees."""
    return paint(_repaired(done), screen) + problems.problems(done.left, screen)


def repair_record(done: Repair) -> records.Record:
    """Return ``provenance-verify/1`` of what is left, and what was `repaired`."""
    return {**records.problems(done.left), "repaired": list(done.done)}


def compaction(done: Compaction, screen: Screen) -> str:
    """Return the view of a compaction: sizes before and after, and what could not be done."""
    return paint(_compacted(done), screen)


def compaction_record(done: Compaction) -> records.Record:
    """Return ``provenance-optimize/1``; sizes are in bytes."""
    return {
        "format": "provenance-optimize/1",
        "before": asdict(done.before),
        "after": asdict(done.after),
        "notes": list(done.notes),
        "seconds": done.seconds,
    }


def _repaired(done: Repair) -> Iterator["RenderableType"]:
    for what in done.done:
        yield line(("mended  ", "green"), clean(what))


def _compacted(done: Compaction) -> Iterator["RenderableType"]:
    before, after = done.before, done.after
    yield listed(
        (
            _row("store", f"{before.store:,}", f"{after.store:,} bytes"),
            _row("index", f"{before.index:,}", f"{after.index:,} bytes"),
            _row("segments", f"{before.segments:,}", f"{after.segments:,}"),
            _row("removed", f"{before.removed:,}", f"{after.removed:,} rows"),
        ),
        right=frozenset({1}),
    )
    for note in done.notes:
        yield inset(line(clean(note)), 2)
    yield line((words.duration(done.seconds), "dim"))


def _row(what: str, before: str, after: str) -> tuple["RenderableType", ...]:
    return (line((what, "bold")), line(before), line("→"), line(after))
