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
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()

    def __call__(self, progress: Progress) -> None:
        """Show how far `progress.stage` is, a line for each stage."""
        if not self._stream.isatty() or self._clock() - self._began < PATIENCE:
            return
        bars = self._bars or self._draw()
        if progress.stage not in self._tasks:
            self._tasks[progress.stage] = bars.add_task(progress.stage)
        bars.update(self._tasks[progress.stage], completed=progress.done, total=progress.total or None)

    def hide(self) -> None:
        """Remove the bar; the next step draws it again."""
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
            TimeRemainingColumn(),
            console=Console(file=self._stream),
            transient=True,
        )
        self._bars.start()
        return self._bars
