"""What the reader sees a report on, and lines of text laid out for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Screen:
    """Width in cells, and whether colour and bold may be used; the default is a plain page."""

    width: int = 80
    colour: bool = False


def paint(lines: Iterable["RenderableType"], screen: Screen) -> str:
    """Return rich renderables as text for a screen: wrapped, and free of escapes without colour.

    Nothing but `screen` decides (neither TERM nor COLUMNS does), so the same lines are the same bytes.
    """
    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=max(screen.width, 20),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines:
        console.print(line)
    painted = page.getvalue()
    if screen.colour:
        return painted
    return "".join(f"{line.rstrip()}\n" for line in painted.split("\n")[:-1])
