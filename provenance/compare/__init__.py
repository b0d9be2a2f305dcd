"""Two texts → where they agree and where they differ, by code that can be read.

`compare(claim, evidence)` is the door; `text(assertion, …)` makes each side.
"""

from provenance.compare import (
    clauses,
    exchanged,
    exclusives,
    polarity,
    quantities,
    ranks,
    roles,
    scope,
    times,
)
from provenance.compare.alignment import align, coverage, named, parts
from provenance.compare.cancelling import left_over
from provenance.compare.presence import ALIKE, dispensable, needed
from provenance.compare.relation import Relation
from provenance.compare.roles import rivals, subject_of
from provenance.compare.text import Text, similarities, text
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.comparison import Comparison, Difference, DifferenceKind

__all__ = [
    "ALIKE",
    "Text",
    "compare",
    "could_agree",
    "dispensable",
    "needed",
    "rivals",
    "subject_of",
    "text",
    "unnamed",
]


def unnamed(claim: Text, evidence: Text) -> tuple[Name, ...]:
    """Return the names of the claim that the evidence has neither in itself nor around it.

    What `compare` finds of names does not depend on vectors, so this can be asked before there are any.
    """
    return tuple(name for name, match in named(claim, evidence) if match.relation is not Relation.MET)


def could_agree(claim: Assertion, evidence: Assertion) -> bool:
    """Tell whether the evidence may have every number and time of the claim; False is certain."""
    return quantities.could_meet(claim, evidence) and all(
        match.relation is Relation.MET for match in times.match(claim, evidence)
    )


def compare(claim: Text, evidence: Text) -> Comparison:
    """Return where the claim is found in the evidence and every typed difference between the two."""
    found = parts(claim, evidence, similarities(claim, evidence))
    alignment = align(found)
    plain = [part for part in found if part.kind == "word"]
    spans = {part.span for part in plain}
    linked = [link for link in alignment.links if link.claim in spans]
    unmet = tuple(part for part in found if part.kind != "word" and part.match.relation is not Relation.MET)
    names = [name for name in claim.assertion.names if any(name.span == part.span for part in unmet)]
    differing = [
        Difference(
            DifferenceKind(part.kind),
            part.span.of(claim.assertion.text),
            part.match.text,
            part.match.note,
            part.span,
            part.match.span,
        )
        for part in unmet
        if part.match.relation is Relation.DIFFERS
    ]
    other = clauses.apart(claim, evidence, linked, alignment)
    places = {name.span for name in claim.assertion.names if name.kind is NameKind.PLACE}
    said = [link.evidence for link in alignment.links if link.claim in spans | places]
    every = (
        *differing,
        *ranks.differences(claim, evidence),
        *roles.fillers(claim, evidence, names, alignment.links),
        *roles.misbound(claim, evidence, alignment.links, said),
        *exchanged.differences(claim, evidence, alignment.links),
        *polarity.differences(claim, evidence, linked, alignment, other.denial if other else None),
        *clauses.differences(claim, evidence, other),
        *exclusives.differences(claim, evidence, alignment),
        *scope.differences(claim, evidence),
    )
    differences = left_over(claim.assertion, evidence.assertion, every)
    apart = [difference.claim_span for difference in differences]
    common = [part for part in found if not any(span and span.overlaps(part.span) for span in apart)]
    return Comparison(
        alignment,
        differences,
        tuple((DifferenceKind(part.kind), part.span) for part in unmet),
        coverage(plain) if plain else alignment.coverage,
        coverage(common) if common else 0.0,
        bool(differing) and times.of_another_day(claim.assertion, evidence.assertion),
    )
