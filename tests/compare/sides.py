"""Two sentences, compared by spelling alone: no model, so that only the rules are at work."""

from provenance.compare import Text, compare, text
from provenance.domain.comparison import Comparison, Difference, DifferenceKind
from provenance.extract import extract


def side(written: str, said_on: str | None = None) -> Text:
    return text(extract(written, said_on=said_on))


def compared(
    claim: str, evidence: str, *, claim_date: str | None = None, evidence_date: str | None = None
) -> Comparison:
    return compare(side(claim, claim_date), side(evidence, evidence_date))


def kinds(found: Comparison) -> set[DifferenceKind]:
    return {difference.kind for difference in found.differences}


def quotes(difference: Difference, claim: str, evidence: str) -> bool:
    """Tell whether both spans of a difference are of what it says they are."""
    places = ((difference.claim_span, claim), (difference.evidence_span, evidence))
    told = tuple(span.of(text) for span, text in places if span)
    return told == (difference.claim, difference.evidence)


def unmet(found: Comparison) -> set[DifferenceKind]:
    return {kind for kind, _ in found.unmet}
