"""One text to what it asserts: quantities, times, names, who says it, and how it is put forward."""

from provenance.domain.assertion import Assertion
from provenance.extract.attributions import attributions
from provenance.extract.cues import cues
from provenance.extract.names import names
from provenance.extract.quantities import quantities
from provenance.extract.references import resolve
from provenance.extract.times import times

__all__ = ["attributions", "cues", "extract", "names", "quantities", "resolve", "times"]


def extract(text: str, *, said_on: str | None = None) -> Assertion:
    """Return what `text` asserts; every span counts from its start.

    `said_on` is the ISO date from which "yesterday" and "last week" are reckoned. References stay empty:
    they need the sentences around, see `resolve`.
    """
    spans = times(text, said_on=said_on)
    named = names(text)
    return Assertion(
        text=text,
        said_on=said_on,
        quantities=quantities(text, times=spans),
        times=spans,
        names=named,
        attributions=attributions(text, named),
        cues=cues(text),
    )
