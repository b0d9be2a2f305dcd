"""What `verify` found wrong, and how to mend it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.domain.run import Problem
from provenance.report.clean import clean
from provenance.report.layout import inset, line
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType


def problems(found: Sequence[Problem], screen: Screen) -> str:
    """Return the view of a check: each problem with its mend, or that there is none."""
    return paint(_view(found), screen)


def _view(found: Sequence[Problem]) -> Iterator["RenderableType"]:
    if not found:
        yield line(("✓ ", "green"), "Store, index and seeds/ agree.")
    for problem in found:
        yield line(("✗ ", "red"), clean(problem.what))
        yield inset(line(("mend: ", "dim"), clean(problem.mend)), 2)
