import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import index
from provenance.errors import StaleIndex

MADE_BY = {"encoder_name": "hashing", "encoder_revision": "1"}


def unit(count, dimension=24, seed=0):
    vectors = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def big_ids(count, seed=0):
    return np.random.default_rng(seed).choice(2**63 - 1, size=count).astype(np.int64)


def filled(count=200, dimension=24):
    made = index.empty(dimension)
    made.add(big_ids(count), unit(count, dimension))
    return made


@pytest.mark.parametrize("floor", [-1.0, 0.0, 0.25, 0.6, 1.1])
@pytest.mark.parametrize("asked", [1, 3, 50])
def test_search_agrees_with_brute_force(floor, asked):
    ids, vectors, queries = big_ids(300), unit(300), unit(asked, seed=1)
    made = index.empty(24)
    made.add(ids, vectors)
    answers = made.search(queries, floor)
    assert len(answers) == asked
    for (found, scores), query in zip(answers, queries, strict=True):
        truth = vectors.astype(np.float64) @ query.astype(np.float64)
        clear = np.abs(truth - floor) > 1e-6
        assert set(ids[(truth >= floor) & clear]) <= set(found) <= set(ids[(truth >= floor) | ~clear])
        place = {one: at for at, one in enumerate(ids)}
        assert np.allclose(scores, truth[[place[one] for one in found]], atol=1e-6)
        assert (scores >= floor).all()
        assert (np.diff(scores) <= 0).all()


def test_a_floor_counts_what_stands_exactly_on_it():
    made = index.empty(2)
    made.add([5, 6], np.array([[1, 0], [0, 1]], dtype=np.float32))
    ((found, scores),) = made.search(np.array([[0.5, 0.25]], dtype=np.float32), 0.5)
    assert (found.tolist(), scores.tolist()) == ([5], [0.5])


def test_equal_scores_come_in_the_order_of_their_ids():
    made = index.empty(3)
    made.add([9, 2, 7], np.tile(np.float32([1, 0, 0]), (3, 1)))
    ((found, _),) = made.search(np.float32([[1, 0, 0]]), 0.5)
    assert found.tolist() == [2, 7, 9]


def test_a_query_gives_the_same_bytes_alone_and_among_many():
    made, queries = filled(500, 384), unit(64, 384, seed=3)
    together = made.search(queries, 0.02)
    for query, (ids, scores) in zip(queries, together, strict=True):
        ((alone, alone_scores),) = made.search(query[None], 0.02)
        assert alone.tobytes() == ids.tobytes()
        assert alone_scores.tobytes() == scores.tobytes()


def test_an_empty_index_and_no_queries_find_nothing():
    assert [len(ids) for ids, _ in index.empty(24).search(unit(2), -1.0)] == [0, 0]
    assert filled().search(np.empty((0, 24), np.float32), 0.0) == ()


def test_vectors_of_another_dimension_are_refused():
    with pytest.raises(ValueError, match="dimension 24"):
        filled().search(unit(1, 25), 0.0)
    with pytest.raises(ValueError, match="ids for"):
        filled().add([1], unit(2))


def test_vectors_of_an_unknown_id_are_a_key_error():
    with pytest.raises(KeyError):
        filled().vectors([12345])


small_ids = st.lists(st.integers(0, 30), max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.booleans(), small_ids), max_size=8))
def test_add_and_remove_do_what_a_dictionary_does(steps):
    pool = unit(31, 8, seed=9)
    made, model = index.empty(8), {}
    for adding, ids in steps:
        if adding:
            made.add(ids, pool[ids])
            model.update({one: pool[one] for one in ids})
        else:
            assert made.remove(ids) == len(set(ids) & model.keys())
            model = {one: vector for one, vector in model.items() if one not in ids}
    assert made.ids().tolist() == sorted(model)
    assert len(made) == len(model)
    assert np.array_equal(made.vectors(sorted(model)), pool[sorted(model)])
    for (found, _), one in zip(made.search(pool[:5], 0.999), range(5), strict=True):
        assert (one in found.tolist()) == (one in model)


def test_saving_and_loading_changes_nothing(tmp_path):
    made = filled()
    made.remove(made.ids()[:50])
    manifest = made.save(tmp_path, **MADE_BY)
    again = index.load(tmp_path, manifest.name, **MADE_BY)
    assert manifest.count == len(again) == 150
    assert np.array_equal(again.ids(), made.ids())
    assert np.array_equal(again.vectors(made.ids()), made.vectors(made.ids()))
    again.add([1], unit(1, seed=5))
    assert again.remove([1]) == 1
    assert again.save(tmp_path, **MADE_BY) == manifest
    assert {file.name for file in tmp_path.iterdir()} == {f"{manifest.name}.faiss", f"{manifest.name}.json"}


def test_an_empty_index_can_be_saved(tmp_path):
    manifest = index.empty(24).save(tmp_path, **MADE_BY)
    assert len(index.load(tmp_path, manifest.name, **MADE_BY)) == 0


def test_prune_keeps_the_named_index_and_what_is_not_an_index(tmp_path):
    old, new = filled(10).save(tmp_path, **MADE_BY), filled(20).save(tmp_path, **MADE_BY)
    (tmp_path / "store.sqlite").touch()
    (tmp_path / "index-notes.txt").touch()
    index.prune(tmp_path, new.name)
    assert not list(tmp_path.glob(f"{old.name}*"))
    assert len(index.load(tmp_path, new.name, **MADE_BY)) == 20
    assert (tmp_path / "store.sqlite").exists()
    assert (tmp_path / "index-notes.txt").exists()


@pytest.fixture
def saved(tmp_path):
    return tmp_path, filled().save(tmp_path, **MADE_BY)


def stale(folder, name, match, **changed):
    with pytest.raises(StaleIndex, match=match) as caught:
        index.load(folder, name, **{**MADE_BY, **changed})
    assert str(folder / name) in str(caught.value)
    assert "provenance reembed --all" in str(caught.value)


@pytest.mark.parametrize("kept", [0, 1, 7, 40, 1000])
def test_a_truncated_file_is_stale(saved, kept):
    folder, manifest = saved
    file = folder / f"{manifest.name}.faiss"
    file.write_bytes(file.read_bytes()[:kept])
    stale(folder, manifest.name, "damaged")


@pytest.mark.parametrize("at", [0, 4, 9, 30, 5000])
def test_one_changed_byte_is_stale(saved, at):
    folder, manifest = saved
    file = folder / f"{manifest.name}.faiss"
    content = bytearray(file.read_bytes())
    content[at] ^= 0xFF
    file.write_bytes(content)
    stale(folder, manifest.name, "damaged")


def test_swapped_files_are_stale(saved):
    folder, manifest = saved
    other = filled(199).save(folder, **MADE_BY)
    (folder / f"{other.name}.faiss").replace(folder / f"{manifest.name}.faiss")
    stale(folder, manifest.name, "damaged")
    (folder / f"{other.name}.json").replace(folder / f"{manifest.name}.json")
    stale(folder, manifest.name, "another index")


@pytest.mark.parametrize("ending", ["faiss", "json"])
def test_a_missing_file_is_stale(saved, ending):
    folder, manifest = saved
    (folder / f"{manifest.name}.{ending}").unlink()
    stale(folder, manifest.name, "missing")


def test_another_encoder_or_revision_is_stale(saved):
    folder, manifest = saved
    stale(folder, manifest.name, "made by encoder hashing", encoder_name="all-MiniLM-L6-v2")
    stale(folder, manifest.name, r"this is hashing \(2\)", encoder_revision="2")


@pytest.mark.parametrize("field", ["format", "dimension", "count"])
def test_a_manifest_that_says_otherwise_is_stale(saved, field):
    folder, manifest = saved
    file = folder / f"{manifest.name}.json"
    fields = json.loads(file.read_text())
    file.write_text(json.dumps({**fields, field: "provenance-index/2" if field == "format" else 7}))
    stale(folder, manifest.name, "format 'provenance-index/2'" if field == "format" else "not the index")


@pytest.mark.parametrize(
    "content", ["", "[]", "null", "{", '{"format": "provenance-index/1"}', "[" * 100_000]
)
def test_a_manifest_that_is_none_is_stale(saved, content):
    folder, manifest = saved
    (folder / f"{manifest.name}.json").write_text(content)
    stale(folder, manifest.name, "damaged")
