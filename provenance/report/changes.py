"""What a re-embed did or would do: a table of a few lines, or one line."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.domain.run import Changes, Estimate, Plan
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType

NAMED = 2  # sources that a line names before it counts the rest
SHORT = 60  # characters of a name or a reason within a line


def changes(what: Changes, screen: Screen) -> str:
    """Return the view of a re-embed: sources, sentences, and each file that could not be read."""
    return paint(_done(what), screen)


def plan(what: Plan, screen: Screen) -> str:
    """Return the view of a dry run: the same, and how long it will take."""
    return paint(_planned(what), screen)


def happened(what: Changes, screen: Screen, *, at: str) -> str:
    """Return what a re-embed did on a single line, however long; `at` is when."""
    return paint(_line(what, at), replace(screen, width=100_000))


def _done(what: Changes) -> Iterator["RenderableType"]:
    yield _table(what)
    yield from _failed(what, "; the rest is done, and the next run tries again:")
    pace = what.sentences_per_second
    parts = [words.duration(what.seconds), *([words.pace(pace)] if pace else [])]
    yield line((" · ".join([*parts, f"encoder {words.encoder(what)}"]), "dim"))


def _planned(what: Plan) -> Iterator["RenderableType"]:
    yield line(("Dry run: this is what a re-embed would do; nothing was written.", "bold"))
    yield _table(what.changes)
    if what.changes.affected:
        yield line(f"Affected: {words.some([brief(name) for name in what.changes.affected])}")
    yield from _failed(what.changes, ":")
    yield line(_awaited(what.estimate))
    yield line((f"encoder {words.encoder(what.changes)}", "dim"))


def _table(what: Changes) -> "RenderableType":
    present = what.added + what.changed + what.unchanged
    sources = (
        f"{what.added:,} added",
        f"{what.changed:,} changed",
        f"{what.removed:,} removed",
        f"{what.unchanged:,} unchanged",
    )
    sentences = (f"{what.embedded:,} embedded", f"{what.reused:,} reused", f"{what.dropped:,} removed", "")
    rows = (("sources", present, sources), ("sentences", what.total, sentences))
    return listed(
        (
            (line((name, "bold")), line((f"{total:,}", "bold")), *map(line, rest))
            for name, total, rest in rows
        ),
        right=frozenset({1}),
    )


def _failed(what: Changes, then: str) -> Iterator["RenderableType"]:
    if what.failed:
        told = f"{words.count(len(what.failed), 'document')} could not be read"
        yield line((told, "bold yellow"), then)
        for failure in what.failed:
            yield inset(line((brief(failure.path), "bold"), f": {brief(failure.error)}"), 2)


def _awaited(what: Estimate) -> str:
    if what.seconds is None:
        return "How long it will take is unknown: the log has no job to tell it from."
    if what.sentences_per_second is None:
        return f"It will take about {words.duration(what.seconds)}."
    past = words.count(what.jobs, "past job")
    return (
        f"It will take about {words.duration(what.seconds)}: "
        f"{words.pace(what.sentences_per_second)} in {past}."
    )


def _line(what: Changes, at: str) -> Iterator["RenderableType"]:
    names = [brief(name, SHORT) for name in what.affected[:NAMED]]
    if len(what.affected) > NAMED:
        names.append(f"{len(what.affected) - NAMED:,} more")
    parts = [words.turned(what), words.embedded(what), words.duration(what.seconds), ", ".join(names)]
    told: list[str | tuple[str, str]] = [(f"{at}  ", "dim"), " · ".join(filter(None, parts))]
    if what.failed:
        first = what.failed[0]
        rest = len(what.failed) - 1
        told.append((f" · {len(what.failed):,} could not be read: ", "yellow"))
        told.append(f"{brief(first.path, SHORT)} ({brief(first.error, SHORT)})")
        told.append(f" and {rest:,} more" if rest else "")
    yield line(*told)
