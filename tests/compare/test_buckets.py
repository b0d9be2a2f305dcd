"""Numbers that may be the same share a bucket; hardly any others do."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from provenance.compare.buckets import buckets, to_ask
from provenance.compare.ranges import factor, relate
from provenance.compare.relation import Relation
from provenance.domain.assertion import Bound, Quantity
from provenance.domain.text import Span
from provenance.extract import extract

UNITS = (None, "%", "USD", "year", "day", "hour", "kilometre", "mile", "out of 10", "out of 5", "ordinal")


def quantity(value: float, width: float, bound: Bound, unit: str | None, text: str = "45") -> Quantity:
    """Return a number as `extract` makes it: what is bounded to one side is open to the other."""
    low = None if bound is Bound.AT_MOST else value - (width if bound in (Bound.ABOUT, Bound.RANGE) else 0)
    high = (
        None if bound is Bound.AT_LEAST else value + (width if bound in (Bound.ABOUT, Bound.RANGE) else 0)
    )
    return Quantity(Span(0, len(text)), text, value, low, high, unit, None, bound)


values = st.one_of(
    st.integers(-5, 50).map(float),
    st.floats(-1e12, 1e12),
    st.floats(0, 1),
    st.sampled_from((0.0, 1e15, 0.5, 7913.0)),
)
quantities = st.builds(
    quantity,
    values,
    st.one_of(st.just(0.0), st.floats(0, 100), st.floats(0, 1e13)),
    st.sampled_from(tuple(Bound)),
    st.sampled_from(UNITS),
    st.sampled_from(("45", "1/2")),
)
near = st.floats(0.97, 1.03)


@given(quantities, quantities)
@example(quantity(0.5, 0, Bound.EXACT, None, "1/2"), quantity(50, 0, Bound.EXACT, "%"))
@example(quantity(7, 0, Bound.EXACT, "out of 10"), quantity(7, 0, Bound.EXACT, None))
@example(quantity(7, 0, Bound.EXACT, "out of 10"), quantity(3.5, 0, Bound.EXACT, "out of 5"))
@example(quantity(1, 0, Bound.EXACT, "day"), quantity(24, 0, Bound.EXACT, "hour"))
@example(quantity(100, 0, Bound.EXACT, None), quantity(5055, 4945, Bound.RANGE, None))
def test_what_meets_a_number_is_in_a_bucket_that_is_asked(claim: Quantity, evidence: Quantity) -> None:
    asked = to_ask(claim)
    assume(asked and factor(claim, evidence) is not None)
    if relate(claim, evidence) is Relation.MET:
        assert asked & buckets(evidence)


@given(quantities, near, st.sampled_from(tuple(Bound)), st.sampled_from(UNITS))
def test_numbers_close_to_each_other_are(claim: Quantity, times: float, bound: Bound, unit: str) -> None:
    other = quantity(claim.value * times, abs(claim.value) / 10, bound, unit)
    asked = to_ask(claim)
    assume(asked and factor(claim, other) is not None)
    if relate(claim, other) is Relation.MET:
        assert asked & buckets(other)


@pytest.mark.parametrize("claim", ["More than 45 million users.", "At most 3 boats.", "Up to 40 tonnes."])
def test_a_bound_may_be_met_by_any_number(claim: str) -> None:
    [one] = extract(claim).quantities
    assert not to_ask(one)


def test_other_numbers_are_in_other_buckets() -> None:
    ours, theirs = (
        extract(f"The port sold {one} boats.").quantities[0] for one in ("45 million", "60 million")
    )
    assert to_ask(ours) & buckets(ours)
    assert not to_ask(ours) & buckets(theirs)
