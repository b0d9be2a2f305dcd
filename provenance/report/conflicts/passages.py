"""Copies → the order in which people read them, and the words for each."""

from collections.abc import Iterable

from provenance.domain.lineage import Derivation
from provenance.report import words
from provenance.report.clean import brief


def closest(derivations: Iterable[Derivation]) -> tuple[Derivation, ...]:
    """Return copies, those first that take up most of the later source."""
    return tuple(
        sorted(derivations, key=lambda one: (-one.coverage, one.earlier.locator, one.later.locator))
    )


def extent(what: Derivation) -> str:
    """Return how much of the later source is in both: "61 % (3 passages)"."""
    return f"{100 * what.coverage:.0f} % ({words.count(len(what.quotations), 'passage')})"


def reason(what: Derivation) -> str:
    """Return what the direction rests on."""
    return brief(what.reason) or ("" if what.directed else "which came first is not known")
