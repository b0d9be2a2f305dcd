import numpy as np
import pytest

from provenance import index
from tests.index.brute import assert_finds, big_ids, filled, found, load, save, unit

FLOORS = [-1.0, 0.0, 0.25, 0.6, 1.1]


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("asked", [1, 3, 50])
def test_an_index_in_memory_finds_what_brute_force_finds(floor, asked):
    ids, vectors = big_ids(300), unit(300)
    made = index.empty(24)
    made.add(ids, vectors)
    assert_finds(made, dict(zip(ids.tolist(), vectors, strict=True)), unit(asked, seed=1), floor)


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("asked", [1, 3, 50])
@pytest.mark.usefixtures("miniature")
def test_an_index_of_many_coded_segments_finds_what_brute_force_finds(tmp_path, floor, asked):
    ids, vectors = big_ids(300), unit(300)
    made = index.empty(24)
    for start in range(0, 300, 17):
        made.add(ids[start : start + 17], vectors[start : start + 17])
        name = save(made, tmp_path)
    assert len(list(tmp_path.glob("*.codes.npy"))) > 4
    held = dict(zip(ids.tolist(), vectors, strict=True))
    assert_finds(load(tmp_path, name), held, unit(asked, seed=1), floor)


@pytest.mark.usefixtures("miniature")
def test_a_floor_that_is_exactly_a_product_counts_it_and_the_next_higher_one_does_not(tmp_path):
    ids, vectors, queries = big_ids(200), unit(200, 64), unit(6, 64, seed=1)
    made = index.empty(64)
    made.add(ids, vectors)
    made = load(tmp_path, save(made, tmp_path))
    for query in queries:
        _, products = found(ids, vectors, query, -1.0)
        for place in (0, 3, 50, 199):
            floor = products[place]
            (on,), (above,) = (
                made.search(query[None], one) for one in (floor, np.nextafter(floor, np.float32(2)))
            )
            assert len(on[0]) == place + 1
            assert len(above[0]) == place


def test_a_floor_counts_what_stands_exactly_on_it():
    made = index.empty(2)
    made.add([5, 6], np.array([[1, 0], [0, 1]], dtype=np.float32))
    ((ids, products),) = made.search(np.array([[0.5, 0.25]], dtype=np.float32), 0.5)
    assert (ids.tolist(), products.tolist()) == ([5], [0.5])


@pytest.mark.usefixtures("miniature")
def test_equal_products_come_in_the_order_of_their_ids_from_whichever_segment(tmp_path):
    made = index.empty(3)
    for one in (9, 2, 7, 5, 1, 8, 3):
        made.add([one], np.float32([[1, 0, 0]]))
        save(made, tmp_path)
    ((ids, _),) = made.search(np.float32([[1, 0, 0]]), 0.5)
    assert ids.tolist() == [1, 2, 3, 5, 7, 8, 9]


@pytest.mark.parametrize("dimension", [1, 7, 24, 384])
@pytest.mark.usefixtures("miniature")
def test_a_query_gives_the_same_bytes_alone_among_many_and_however_the_rows_lie(tmp_path, dimension):
    ids, vectors = big_ids(150), unit(150, dimension)
    together, stepwise = index.empty(dimension), index.empty(dimension)
    together.add(ids, vectors)
    for start in range(0, 150, 9):
        stepwise.add(ids[start : start + 9], vectors[start : start + 9])
        save(stepwise, tmp_path)
    queries = unit(20, dimension, seed=3)
    for query, (ours, products) in zip(queries, together.search(queries, 0.02), strict=True):
        for other in (together, stepwise):
            ((alone, alone_products),) = other.search(query[None], 0.02)
            assert alone.tobytes() == ours.tobytes()
            assert alone_products.tobytes() == products.tobytes()


@pytest.mark.usefixtures("miniature")
def test_codes_miss_nothing_where_one_number_is_far_from_all_others(tmp_path):
    """One wide dimension makes the steps of its codes, and so the slack, as large as they can be."""
    vectors = unit(120, 4)
    vectors[0], vectors[1] = [1, 0, 0, 0], [-1, 0, 0, 0]
    ids = np.arange(120)
    made = index.empty(4)
    made.add(ids, vectors)
    made = load(tmp_path, save(made, tmp_path))
    held = dict(zip(ids.tolist(), vectors, strict=True))
    for floor in np.linspace(-1, 1, 41):
        assert_finds(made, held, unit(3, 4, seed=5), float(floor))


def test_queries_need_not_have_length_one(tmp_path):
    ids, vectors = big_ids(200), unit(200)
    made = index.empty(24)
    made.add(ids, vectors)
    queries = unit(3, seed=4) * np.float32([[0.1], [3], [0]])
    for floor in (-0.5, 0.0, 0.2):
        assert_finds(made, dict(zip(ids.tolist(), vectors, strict=True)), queries, floor)


def test_an_empty_index_and_no_queries_find_nothing():
    assert [len(ids) for ids, _ in index.empty(24).search(unit(2), -1.0)] == [0, 0]
    assert filled().search(np.empty((0, 24), np.float32), 0.0) == ()


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="dimension 24"):
        filled().search(unit(1, 25), 0.0)
    with pytest.raises(ValueError, match="ids for"):
        filled().add([1], unit(2))


@pytest.mark.parametrize("wrong", [0.0, 1.01, np.nan, np.inf])
def test_vectors_that_have_not_length_one_are_refused(wrong):
    made = filled()
    with pytest.raises(ValueError, match="length 1"):
        made.add([1, 2], unit(2) * np.float32([[1], [wrong]]))
    assert len(made) == 200


def test_vectors_come_in_the_order_asked_and_of_an_unknown_id_are_a_key_error():
    made, ids, vectors = filled(), big_ids(200), unit(200)
    order = [7, 3, 7, 199]
    assert np.array_equal(made.vectors(ids[order]), vectors[order])
    assert made.vectors([]).shape == (0, 24)
    with pytest.raises(KeyError, match="12345"):
        made.vectors([int(ids[0]), 12345])


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("wanted", [0, 1, 40, 300])
@pytest.mark.usefixtures("miniature")
def test_of_some_ids_those_are_found_that_a_search_finds_among_all(tmp_path, floor, wanted):
    ids, vectors, queries = big_ids(300), unit(300), unit(3, seed=1)
    made = index.empty(24)
    for start in range(0, 300, 17):
        made.add(ids[start : start + 17], vectors[start : start + 17])
        name = save(made, tmp_path)
    made = load(tmp_path, name)
    some = np.random.default_rng(wanted).permutation(ids)[:wanted]
    for query, (found_ids, products) in zip(queries, made.search(queries, floor), strict=True):
        kept = np.isin(found_ids, some)
        ours, our_products = made.above(some, query, floor)
        assert ours.tolist() == found_ids[kept].tolist()
        assert our_products.tobytes() == products[kept].tobytes()


def test_an_id_that_is_not_there_has_no_product():
    made = filled()
    with pytest.raises(KeyError):
        made.above([3], unit(1)[0], -1.0)
