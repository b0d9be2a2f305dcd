"""Places of two sentences that might play one part, going by what stands there and by nothing around it."""

from collections.abc import Iterator
from itertools import product

from provenance.conflicts.disagreement import numbers
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.mentions import Mention
from provenance.conflicts.disagreement.occasions import Occasion, times
from provenance.conflicts.disagreement.weighing import differing
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement

IN_ROLE = "another in the same role"
UNKNOWN = 0.0  # how surely two places play one part, before it was asked


def rivals(shared: Ground) -> Iterator[Disagreement]:
    """Yield two places each, of one occasion: numbers of one unit that are apart, and names of one sort.

    How surely they play one part is not asked. A number that the other side has, too, has no rival there.
    """
    if times(shared).occasion is Occasion.TWO:
        return
    pairs = numbers.comparable(shared)
    equal = {id(one) for pair in pairs if not numbers.apart(*pair) for one in pair}
    for one, other in pairs:
        if equal.isdisjoint((id(one), id(other))):
            note = numbers.against(one, other)
            yield differing(DifferenceKind.QUANTITY, shared, (one.span, other.span), note, UNKNOWN)
    yield from rival_names(shared)


def rival_names(shared: Ground) -> Iterator[Disagreement]:
    """Yield the same of names alone, of one sort and one occasion, that only one side has."""
    if times(shared).occasion is Occasion.TWO:
        return
    for here, there in product(*shared.rivals(speakers=True)):
        if here.kind is there.kind or (here.local and there.local):
            yield differing(kind_of(here, there), shared, (here.span, there.span), IN_ROLE, UNKNOWN)


def kind_of(one: Mention, other: Mention) -> DifferenceKind:
    """Return what another name in one role is a difference in."""
    return DifferenceKind.PLACE if one.local or other.local else DifferenceKind.NAME
