"""Sets of ids are what numpy's set operations make of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from provenance.ids import NONE, among, ascending, common, union, without

NUMBERS = st.lists(st.integers(-20, 20) | st.integers(-(2**63), 2**63 - 1), max_size=40)
LISTED = NUMBERS.map(lambda numbers: np.array(numbers, np.int64))
SET = LISTED.map(np.unique)


@given(LISTED)
def test_ids_in_order_each_once(listed) -> None:
    assert ascending(listed).tolist() == sorted({*listed.tolist()})


@given(st.lists(SET, max_size=4))
def test_union(some) -> None:
    assert union(*some).tolist() == sorted(set().union(*(one.tolist() for one in some)))


@given(SET, st.lists(SET, max_size=3))
def test_common(first, others) -> None:
    in_all = set(first.tolist()).intersection(*(one.tolist() for one in others))
    assert common(first, *others).tolist() == sorted(in_all)


@given(SET, SET)
def test_without(ids, others) -> None:
    assert without(ids, others).tolist() == np.setdiff1d(ids, others).tolist()


@given(LISTED, SET)
def test_among_in_whatever_order(listed, some) -> None:
    assert among(listed, some).tolist() == np.isin(listed, some).tolist()


def test_nothing_is_a_set() -> None:
    assert union().tolist() == common(NONE, NONE).tolist() == without(NONE, NONE).tolist() == []
