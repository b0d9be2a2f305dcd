"""Which names of a claim a sentence has to have before it can say anything of the claim."""

from collections.abc import Iterator

from provenance.compare import quantities
from provenance.compare.roles import subject_of
from provenance.domain.assertion import Assertion, Name, NameKind

ALIKE = 0.4
"""Cosine from which on a sentence that was only retrieved may name another where the claim has its own.
Below it, nine in ten that code took for contradictions were none (VitaminC, fever_symmetric)."""


def needed(claim: Assertion) -> Iterator[Name]:
    """Yield the names of a claim that are matched as such: those in a number or a time are part of that."""
    counted = [one.span for one in claim.quantities if not quantities.counts_nothing(one)]
    taken = counted + [time.span for time in claim.times]
    for name in claim.names:
        if not any(name.span.overlaps(span) for span in taken):
            yield name
            taken.append(name.span)


def dispensable(name: Name, claim: Assertion) -> bool:
    """Tell whether another may stand in the place of this name, which may be missing then.

    The body or company that a claim is about may not: what one of them does says nothing of another.
    """
    return name.kind is NameKind.PERSON or name is not subject_of(claim)
