"""A lineage for the terminal: who copied what from whom, both texts beside each other."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.text import Source, Span
from provenance.report import words
from provenance.report.clean import brief, clean
from provenance.report.layout import inset, line
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

MOST = 6
"""Passages of two sources that are shown before the rest is counted; JSON has them all."""
LONGEST = 150
"""Code points of one side of a passage that are shown; of a longer one, how it begins and ends."""


def lineage(found: Lineage, texts: Mapping[str, str], screen: Screen) -> str:
    """Return the view of a lineage; `texts` are what its sources publish, by locator."""
    return paint(_view(found, texts), screen)


def _view(found: Lineage, texts: Mapping[str, str]) -> Iterator["RenderableType"]:
    taken: dict[str, list[Derivation]] = {}
    for one in found.derivations:
        taken.setdefault(one.earlier.locator, []).append(one)
    for derivations in taken.values():
        yield _heading(derivations[0].earlier)
        for one in sorted(derivations, key=lambda one: (-one.coverage, one.later.locator)):
            yield inset(line("↳ " if one.directed else "↔ ").append_text(_heading(one.later)), 2)
            yield inset(line((_told(one), "dim")), 4)
            yield from _passages(one, texts)
        yield ""
    for one in found.repeats:
        yield _heading(one.later)
        yield inset(line((f"says {_share(one)} twice, which counts once", "dim")), 4)
        yield from _passages(one, texts)
        yield ""
    if not found.derivations:
        yield line("No source has a passage of another.")
    counted = f"{words.count(len(found.sources), 'source')}, {words.count(found.origins, 'origin')}."
    yield line((counted, "bold"))


def _heading(source: Source) -> "Text":
    return line((words.label(source), "bold"), (f" · {words.imprint(source)}", "dim"))


def _told(one: Derivation) -> str:
    """Return how much of the later source it is, and what the direction rests on."""
    unsure = "" if one.directed else "which came first is not known: "
    return f"{_share(one)} of {'it' if one.directed else 'the second'} · {unsure}{brief(one.reason)}"


def _share(one: Derivation) -> str:
    return f"{one.coverage:.0%}"


def _passages(one: Derivation, texts: Mapping[str, str]) -> Iterator["RenderableType"]:
    ours, theirs = texts[one.earlier.locator], texts[one.later.locator]
    for quotation in one.quotations[:MOST]:
        yield inset(_passage(quotation, ours, theirs), 4)
    if (rest := len(one.quotations) - MOST) > 0:
        yield inset(line((f"and {words.count(rest, 'passage')} more", "dim")), 4)


def _passage(quotation: Quotation, ours: str, theirs: str) -> "RenderableType":
    """Return one passage: where it stands in each text, and its words there beside each other."""
    from rich.table import Table

    columns = Table.grid(padding=(0, 2), expand=True)
    columns.add_column(ratio=1, overflow="fold")
    columns.add_column(ratio=1, overflow="fold")
    kind = line(f"{quotation.kind}", (f" · {_place(quotation.earlier)}", "dim"))
    columns.add_row(kind, line((_place(quotation.later), "dim")))
    one, other = _shown(quotation.earlier.of(ours)), _shown(quotation.later.of(theirs))
    columns.add_row(
        line(f"“{one}”"),
        line("the same" if one == other and quotation.kind is Match.VERBATIM else f"“{other}”"),
    )
    return columns


def _place(span: Span) -> str:
    return f"characters {span.start}–{span.end}"


def _shown(text: str) -> str:
    """Return a passage on one line, its middle left out where it is long."""
    if len(text) <= LONGEST:
        return " ".join(clean(text).split())
    half = LONGEST // 2
    begins = clean(text[:half]).rsplit(None, 1)[0]
    ends = clean(text[-half:]).split(None, 1)[-1]
    return f"{' '.join(begins.split())} … {' '.join(ends.split())}"
