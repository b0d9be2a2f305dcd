"""A bar on standard error, for people who wait longer than a second."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from provenance.domain.run import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds of work before a bar is worth drawing."""


class Bar:
    """Draws the progress of a long job; call it with each step. Draws nothing unless people look."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._began = clock()
        self._bars: Bars | None = None
        self._tasks: dict[str, tuple[TaskID, float, int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()

    def __call__(self, progress: Progress) -> None:
        """Show how far `progress.stage` is, how fast it goes and how long it will take, a line a stage."""
        now = self._clock()
        if not self._stream.isatty() or now - self._began < PATIENCE:
            return
        bars = self._bars or self._draw()
        if progress.stage not in self._tasks:
            task = bars.add_task(progress.stage, items=progress.items, pace="")
            self._tasks[progress.stage] = (task, now, progress.done)
        task, since, first = self._tasks[progress.stage]
        pace = (progress.done - first) / (now - since) if now > since else 0.0
        bars.update(
            task,
            completed=progress.done,
            total=progress.total or None,
            pace=f"{pace:,.0f}/s" if pace >= 1 else "",
        )

    def hide(self) -> None:
        """Remove the bar; the next step that takes long draws it again."""
        self._began = self._clock()
        if self._bars:
            self._bars.stop()
            self._bars, self._tasks = None, {}

    def aside(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield pieces for standard output, the bar out of their way."""
        for piece in pieces:
            self.hide()
            yield piece

    def _draw(self) -> "Bars":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        self._bars = Bars(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[items]}", markup=False),
            TextColumn("{task.fields[pace]}", markup=False),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=Console(file=self._stream),
            transient=True,
        )
        self._bars.start()
        return self._bars
