"""Derivations → where the chain of each source starts."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from provenance.domain.lineage import Derivation
from provenance.domain.text import Source
from provenance.lineage.direction import MOST, age


def starts(
    sources: Sequence[Source],
    derivations: Iterable[Derivation],
    taken: Callable[[Source, Sequence[Derivation]], float],
) -> dict[str, Source]:
    """Return for the locator of each source the source in which its chain starts.

    A source most of whose text stands in earlier ones goes back to the one that has most of it, and so on;
    a circle starts at its earliest.

    Args:
        sources: all of them.
        derivations: what was found among them.
        taken: tells how much of a source's text all these derivations together cover.
    """
    given: dict[str, list[Derivation]] = {}
    for one in derivations:
        given.setdefault(one.later.locator, []).append(one)
    main: dict[str, Source] = {}
    for source in sources:
        owed = given.get(source.locator, [])
        if owed and taken(source, owed) > MOST:
            main[source.locator] = min(owed, key=lambda one: (-one.coverage, age(one.earlier))).earlier
    return {source.locator: _start(source, main) for source in sources}


def _start(source: Source, main: Mapping[str, Source]) -> Source:
    path: dict[str, Source] = {}
    while source.locator in main and source.locator not in path:
        path[source.locator] = source
        source = main[source.locator]
    if source.locator not in path:
        return source
    around = list(path)
    circle = [path[locator] for locator in around[around.index(source.locator) :]]
    return min(circle, key=age)
