import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from provenance.index import codes
from provenance.index.arrays import Stored
from provenance.index.codes import Codes
from tests.index.brute import unit


def coded(rows):
    scale = codes.scale(rows.min(axis=0), rows.max(axis=0))
    made, slack = codes.encoded(rows, codes.quantizer(scale))
    return Codes(Stored(made), Stored(scale), slack)


@given(st.integers(1, 60), st.sampled_from([1, 8, 17, 64]), st.integers(0, 50), st.floats(-1, 1))
def test_every_row_that_reaches_the_floor_is_among_the_near(count, dimension, seed, floor):
    rows, query = unit(count, dimension, seed), unit(1, dimension, seed + 1)[0]
    near = coded(rows).near(query, floor - 1e-6)
    assert set(np.flatnonzero(rows.astype(np.float64) @ query >= floor)) <= set(near.tolist())
    assert (np.diff(near) > 0).all()
    some = np.arange(0, count, 2)
    among = coded(rows).among(some, query, floor - 1e-6)
    assert set(np.flatnonzero(rows.astype(np.float64) @ query >= floor)) & set(some) <= set(among.tolist())
    assert set(among.tolist()) <= set(some.tolist())


def test_few_others_are():
    rows, query = unit(20_000, 384), unit(1, 384, seed=1)[0]
    made, products = coded(rows), rows @ query
    assert made.slack < 0.02
    assert len(made.near(query, 0.1)) <= (products >= 0.1 - 2 * made.slack).sum()


def test_rows_that_are_all_the_same_have_codes():
    rows = np.tile(unit(1, 8), (5, 1))
    assert coded(rows).slack < 1e-6
    assert coded(rows).near(rows[0], 0.99).tolist() == [0, 1, 2, 3, 4]
