"""Building blocks of the terminal views; rich is imported when the first one is built."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.domain.comparison import Difference
from provenance.domain.evidence import Stance, Verdict
from provenance.domain.text import Span
from provenance.report.clean import brief, clean
from provenance.report.marks import Mark, marks

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

VERDICT_STYLES = {
    Verdict.SUPPORTED: "bold green",
    Verdict.REFUTED: "bold red",
    Verdict.CONFLICTING: "bold yellow",
    Verdict.NOT_ENOUGH_EVIDENCE: "bold",
}
STANCE_STYLES = {Stance.SUPPORTS: "green", Stance.REFUTES: "red", Stance.NOT_ENOUGH_INFO: "yellow"}
_MARK_STYLES = {Mark.PLAIN: "", Mark.SAME: "bold underline", Mark.DIFFERENT: "bold red"}


def line(*parts: str | tuple[str, str]) -> "Text":
    """Return one line from strings and (string, style) pairs; styles vanish on a plain page."""
    from rich.text import Text

    return Text.assemble(*parts)


def inset(content: "RenderableType", by: int) -> "RenderableType":
    """Return `content` moved right, wrapped lines with it."""
    from rich.padding import Padding

    return Padding(content, (0, 0, 0, by), expand=False)


def listed(
    rows: Iterable[tuple["RenderableType", ...]], *, right: frozenset[int] = frozenset()
) -> "RenderableType":
    """Return rows under each other, columns two cells apart and as wide as they need.

    Args:
        rows: All of one length.
        right: Columns, from 0, that line up on the right.
    """
    from rich.table import Table

    rows = tuple(rows)
    table = Table.grid(padding=(0, 2))
    for column in range(len(rows[0]) if rows else 0):
        table.add_column(justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def marked(text: str, same: Iterable[Span], different: Iterable[Span] = ()) -> "Text":
    """Return `text` with the words that both texts have, and those that differ, standing out."""
    pieces = marks(clean(text), same, different)
    return line(*((piece.text, _MARK_STYLES[piece.mark]) for piece in pieces))


def differences(found: Iterable[Difference], *, other: str) -> "RenderableType":
    """Return each difference with both sides next to each other; `other` names the second text."""
    return listed(
        (
            line((f"≠ {difference.kind}", "red")),
            line(
                ("claim ", "dim"),
                (side(difference.claim), "bold"),
                (f" · {other} ", "dim"),
                (side(difference.evidence), "bold"),
                f"\n{brief(difference.note)}" if difference.note else "",
            ),
        )
        for difference in found
    )


def side(words: str) -> str:
    """Return one side of a difference; a silent one says so."""
    return brief(words) or "(nothing)"
