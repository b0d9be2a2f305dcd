"""What a re-embed did, in three lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.domain.run import Changes
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType


def changes(what: Changes, screen: Screen) -> str:
    """Return the view of a re-embed: sources, sentences, and each file that could not be read."""
    return paint(_view(what), screen)


def _view(what: Changes) -> Iterator["RenderableType"]:
    present = what.added + what.changed + what.unchanged
    yield line(
        (words.count(present, "source"), "bold"),
        f": {what.added:,} added, {what.changed:,} changed, {what.removed:,} removed, "
        f"{what.unchanged:,} unchanged",
    )
    yield line(
        (words.count(what.total, "sentence"), "bold"),
        f": {what.embedded:,} embedded, {what.reused:,} reused, {what.dropped:,} removed",
    )
    if what.failed:
        yield line(
            (f"{words.count(len(what.failed), 'document')} could not be read", "bold yellow"),
            "; the rest is done, and the next run tries again:",
        )
        for failure in what.failed:
            yield inset(line((brief(failure.path), "bold"), f": {brief(failure.error)}"), 2)
    yield line((brief(f"encoder {words.encoder(what)} · {what.seconds:.1f} s"), "dim"))
