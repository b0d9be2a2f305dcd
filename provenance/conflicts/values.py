"""Whether two statements say the same of what is disputed: one number, one time, one name."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from provenance.compare import names, ranges, times
from provenance.compare.relation import Relation
from provenance.compare.words import words
from provenance.domain.assertion import Assertion
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span

_TWOFOLD = (DifferenceKind.POLARITY, DifferenceKind.MODALITY)


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def same(kind: DifferenceKind, one: Assertion, at: Span, other: Assertion, there: Span) -> bool:
    """Tell whether what two texts say at these places of theirs can stand on one side of a dispute.

    Numbers and times are the same where each meets the other, names by their spelling. Whether something
    is so, or done, has two answers only, and who contradicts whom tells them apart.
    """
    if kind in _TWOFOLD:
        return True
    if kind is DifferenceKind.QUANTITY:
        number, another = _at(one.quantities, at), _at(other.quantities, there)
        if number and another:
            return _met(ranges.relate, number, another)
    elif kind is DifferenceKind.TIME:
        time, when = _at(one.times, at), _at(other.times, there)
        if time and when:
            return _met(times.relate, time, when)
    else:
        name, who = _at(one.names, at), _at(other.names, there)
        if name and who:
            return names.same(name, who) >= names.SAME
    return _stems(one, at) == _stems(other, there)


def _at(found: Iterable[P], span: Span) -> P | None:
    return next((one for one in found if one.span.overlaps(span)), None)


def _met(relate: Callable[[P, P], Relation], one: P, other: P) -> bool:
    return relate(one, other) is Relation.MET and relate(other, one) is Relation.MET


def _stems(assertion: Assertion, span: Span) -> tuple[str, ...]:
    return tuple(word.stem for word in words(span.of(assertion.text)) if word.weight)
