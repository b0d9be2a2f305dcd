"""A lineage → rows for a picture: each source under the one it has most from, and how they are tied."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from provenance.domain.lineage import Derivation, Lineage
from provenance.domain.text import Source
from provenance.report.conflicts.dates import day

ROWS = 40
"""Sources that a picture has room for."""


@dataclass(frozen=True, slots=True)
class Node:
    """A source in a row of its own; `own` tells whether a chain starts there."""

    source: Source
    day: date | None
    own: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A copy: the rows of the two sources, counted from 0."""

    earlier: int
    later: int
    coverage: float
    directed: bool


@dataclass(frozen=True, slots=True)
class Descent:
    """What a picture shows of a lineage, and what it leaves out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sources_left_out: int
    edges_left_out: int


def descent(what: Lineage) -> Descent:
    """Return families of sources, the largest first, each from its oldest on.

    Nine prints of one story all share with each other; of these ties only as many are drawn as hold the
    family together, the strongest first (Kruskal 1956), directed before undirected.
    """
    sources = {source.locator: source for source in what.sources}
    kept, tied = _spanning(what.derivations, sources)
    families: dict[str, list[str]] = defaultdict(list)
    for locator in sorted(sources, key=lambda one: _age(sources[one])):
        families[tied[locator]].append(locator)
    ordered = sorted(families.values(), key=lambda family: (-len(family), _age(sources[family[0]])))
    ties = _ties(kept)
    rows: list[str] = []
    for family in ordered:
        if len(rows) + len(family) > ROWS and rows:
            continue  # a smaller one may still fit
        rows += _unfolded(family, ties)[: ROWS - len(rows)]
    row = {locator: at for at, locator in enumerate(rows)}
    edges = sorted(
        (row[one.earlier.locator], row[one.later.locator], one.coverage, one.directed)
        for one in kept
        if one.earlier.locator in row and one.later.locator in row
    )
    return Descent(
        tuple(Node(sources[one], day(sources[one]), _starts(what, one)) for one in rows),
        tuple(Edge(*edge) for edge in edges),
        len(sources) - len(rows),
        len(what.derivations) - len(edges),
    )


def _starts(what: Lineage, locator: str) -> bool:
    start = what.starts.get(locator)
    return start is None or start.locator == locator


def _age(source: Source) -> tuple[date, str, str]:
    """Return what orders sources by age, the undated last."""
    return (day(source) or date.max, source.published or "", source.locator)


def _spanning(
    derivations: Sequence[Derivation], sources: dict[str, Source]
) -> tuple[list[Derivation], dict[str, str]]:
    """Return the strongest ties that hold each family together, and for each source its family."""
    leader = {locator: locator for locator in sources}

    def find(one: str) -> str:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    ranked = sorted(
        (one for one in derivations if {one.earlier.locator, one.later.locator} <= sources.keys()),
        key=lambda one: (not one.directed, -one.coverage, _age(one.earlier), _age(one.later)),
    )
    kept = []
    for one in ranked:
        left, right = find(one.earlier.locator), find(one.later.locator)
        if left != right:
            leader[max(left, right)] = min(left, right)
            kept.append(one)
    return kept, {locator: find(locator) for locator in sources}


def _ties(kept: Sequence[Derivation]) -> dict[str, list[str]]:
    """Return for each source those it is tied to."""
    ties: dict[str, list[str]] = defaultdict(list)
    for one in kept:
        ties[one.earlier.locator].append(one.later.locator)
        ties[one.later.locator].append(one.earlier.locator)
    return ties


def _unfolded(family: Sequence[str], ties: dict[str, list[str]]) -> list[str]:
    """Return a family from its oldest on, each source right after one it is tied to."""
    age = {locator: at for at, locator in enumerate(family)}
    rows: list[str] = []
    seen, waiting = {family[0]}, [family[0]]
    while waiting:
        locator = waiting.pop()
        rows.append(locator)
        fresh = [one for one in ties.get(locator, ()) if one not in seen]
        seen.update(fresh)
        waiting += sorted(fresh, key=lambda one: -age[one])
    return rows
