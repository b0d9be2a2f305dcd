"""Who copied what from whom, and how many told it on their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from provenance.domain.evidence import Match
from provenance.domain.text import Source, Span


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One passage that stands in two documents: its place in each, and how close the wording is.

    `earlier` and `later` are places in the texts of the two sources of a derivation. `kind` is VERBATIM,
    NEAR_COPY or PARAPHRASE.
    """

    earlier: Span
    later: Span
    kind: Match


@dataclass(frozen=True, slots=True)
class Derivation:
    """One source has passages of another.

    `coverage` in [0, 1] is the share of the later source's text, counted in characters of its sentences,
    that the passages cover. Where it is not `directed`, which of the two came first is not known, and
    earlier and later only name two sides. `reason` says in words what the direction rests on.
    """

    earlier: Source
    later: Source
    quotations: tuple[Quotation, ...]
    coverage: float
    directed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """All derivations among some sources, and where each chain starts.

    `starts` has for the locator of every source the source in which its chain starts: itself, where most
    of what it says is its own. `repeats` are sources that say something twice, each as a derivation of
    itself: what is repeated is one statement, and no part of any coverage.
    """

    sources: tuple[Source, ...]
    derivations: tuple[Derivation, ...]
    starts: Mapping[str, Source]
    repeats: tuple[Derivation, ...] = ()

    @property
    def origins(self) -> int:
        """How many sources told it on their own."""
        return len({start.locator for start in self.starts.values()})
