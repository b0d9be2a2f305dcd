"""A survey as one self-contained page: no script, nothing fetched, for wide screens, narrow ones, paper."""

from dataclasses import dataclass

from markupsafe import Markup

from provenance.domain.conflict import Survey
from provenance.domain.lineage import Lineage
from provenance.report.conflicts import passages, wording
from provenance.report.conflicts.descent import Descent, descent
from provenance.report.conflicts.selection import by_status, select
from provenance.report.conflicts.series import Series, series
from provenance.report.conflicts.tally import tally

CHARTS = 6
"""Disputes whose numbers are drawn over time."""
TIES = 50
"""Copies that a page names in words."""
_NAMES = {"wording": wording, "passages": passages, "by_status": by_status}


@dataclass(frozen=True, slots=True)
class _Chart:
    """The numbers of a dispute and their picture."""

    what: Series
    picture: Markup


@dataclass(frozen=True, slots=True)
class _Tree:
    """The picture of a lineage for a wide and for a narrow screen."""

    what: Descent
    wide: Markup
    narrow: Markup


def html(survey: Survey, lineage: Lineage, *, root: str = "../") -> str:
    """Return the page; everything that comes from outside is escaped.

    Args:
        survey: What was found; of very many disputes the page has the first, and counts the rest.
        lineage: Who copied whom among the same sources.
        root: How the page gets to the workspace, for links to its files.
    """
    from provenance.report.template import room

    selection = select(survey.conflicts)
    ties = passages.closest(lineage.derivations)
    numbers = tuple(series(survey.conflicts))
    return (
        room()
        .get_template("conflicts/page.html.jinja", globals=_NAMES)
        .render(
            survey=survey,
            lineage=lineage,
            selection=selection,
            tally=tally(survey.conflicts),
            charts=_charts(numbers[:CHARTS]),
            more_charts=len(numbers[CHARTS:]),
            tree=_tree(lineage),
            ties=ties[:TIES],
            repeats=lineage.repeats[:TIES],
            more_ties=len(ties[TIES:]),
            root=root,
        )
    )


def _charts(numbers: tuple[Series, ...]) -> tuple[_Chart, ...]:
    from provenance.report.conflicts.timeline import timeline

    return tuple(_Chart(one, timeline(one)) for one in numbers)


def _tree(lineage: Lineage) -> _Tree | None:
    """Return the picture of a lineage, None where nobody copied anybody."""
    from provenance.report.conflicts.tree import NARROW, WIDE, tree

    if not lineage.derivations:
        return None
    what = descent(lineage)
    return _Tree(what, tree(what, WIDE), tree(what, NARROW))
