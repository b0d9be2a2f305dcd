"""Two sentences → every way in which they disagree about the same thing.

Neither sentence is a short claim: each may tell much that the other does not. So each fact (a number, a
time, a name, a deed) is held against its like in the other sentence, and counts as one thing by what stands
around both: the nearer a word or name, the more it says (see `ground`).
"""

from collections.abc import Iterable, Iterator

from provenance.compare import Text
from provenance.compare.text import once
from provenance.conflicts.disagreement import corrections, denials, fillers, moments, numbers
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.promise import may_disagree
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.conflicts.disagreement.weights import ENOUGH, REWORDED
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement


def disagree(
    left: Text, right: Text, similarity: float, *, story: float = 0.0, reworded: bool = False
) -> tuple[Disagreement, ...]:
    """Return the disagreements of two sentences, in the order of the left one; none where they agree.

    What differs only by time or scope is returned too: why two statements differ is asked elsewhere.
    Seen from the other side it is the same: `disagree(b, a, s)` mirrors `disagree(a, b, s)`.

    Args:
        left: one sentence of a corpus, with or without token vectors.
        right: another one.
        similarity: cosine of the two sentence vectors.
        story: how surely the documents around them tell one story, from 0 to 1.
        reworded: whether one is what its source made of the other, and so speaks of the same thing.
    """
    if not may_disagree(left.assertion, right.assertion, similarity, story=story > 0):
        return ()
    return settled(every(reading(left), reading(right), similarity, story=story), reworded=reworded)


def every(
    left: Reading, right: Reading, similarity: float, *, story: float = 0.0
) -> tuple[Disagreement, ...]:
    """Return everything in which two sentences may disagree, however unsure."""
    shared = ground(left, right, similarity, story=story)
    found = weighed(shared)
    return tuple(found) if shared.left is left else tuple(each.mirrored() for each in found)


def settled(found: Iterable[Disagreement], *, reworded: bool = False) -> tuple[Disagreement, ...]:
    """Return those of everything found that are sure enough, in the order of the left sentence."""
    return tuple(sorted(_as_of([each for each in found if sure(each, reworded=reworded)]), key=_place))


def sure(found: Disagreement, *, reworded: bool = False) -> bool:
    """Tell whether two places are surely enough of one thing."""
    return found.agreement >= (REWORDED if reworded else ENOUGH)[found.kind]


def _as_of(found: list[Disagreement]) -> list[Disagreement]:
    """Return what was found without the dates as of which two different numbers are given."""
    if any(each.kind is DifferenceKind.QUANTITY for each in found):
        return [each for each in found if each.kind is not DifferenceKind.TIME]
    return found


def ground(left: Reading, right: Reading, similarity: float, *, story: float = 0.0) -> Ground:
    """Return the ground of two readings in an order of their own, so that which is left decides nothing."""
    one, other = (right, left) if _order(right) < _order(left) else (left, right)
    return Ground(one, other, similarity, story)


def possible(shared: Ground) -> bool:
    """Tell whether two sentences may disagree, whatever the vectors of their words; if not, surely.

    Those of which one is what its source made of the other may, even so.
    """
    if denials.possible(shared):
        return True
    return any(kind.possible(shared) for kind in (numbers, moments, corrections, fillers))


def weighed(shared: Ground) -> Iterator[Disagreement]:
    """Yield everything in which two sentences, in this order, may disagree, however unsure."""
    if not shared.tied():
        return
    if corrected := list(corrections.found(shared)):
        yield from corrected
        return
    for kind in (numbers, moments, denials, fillers):
        yield from kind.found(shared)


@once
def _order(side: Reading) -> tuple[str, str, str]:
    assertion = side.text.assertion
    around = " ".join(name.key for name in assertion.setting)
    return (assertion.text, assertion.said_on or "", around)


def _place(found: Disagreement) -> tuple[str, int, int]:
    return (_ORDER[found.kind], found.left_span.start, found.right_span.start)


_ORDER = {kind: f"{number:02}" for number, kind in enumerate(DifferenceKind)}
