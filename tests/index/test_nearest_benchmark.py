import json
from dataclasses import asdict

import numpy as np

from benchmarks import nearest


def test_the_benchmark_measures_an_index_that_finds_everything(tmp_path):
    one = nearest.measure(3000, tmp_path, queries=5)
    assert one.search.completeness == 1.0
    assert one.search.surplus == 0
    assert one.search.hits > 0
    assert one.inverted is not None
    assert one.inverted.completeness >= nearest.COMPLETE
    assert one.bytes > 3000 * nearest.DIMENSION * 4
    assert json.loads(json.dumps(asdict(one)))["rows"] == 3000
    assert "3,000 rows" in nearest.told(one)


def test_its_vectors_are_the_same_each_time_and_lie_as_those_of_sentences():
    batches, again = list(nearest.vectors(5000)), list(nearest.vectors(5000))
    assert [len(batch) for batch in batches] == [2048, 2048, 904]
    assert all(np.array_equal(one, other) for one, other in zip(batches, again, strict=True))
    vectors = np.concatenate(batches)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert 0.005 < (vectors[:500] @ vectors[500:].T >= 0.3).mean() < 0.02


def test_a_completeness_below_one_is_seen():
    made = nearest.index.empty(nearest.DIMENSION)
    vectors = next(nearest.vectors(500))
    made.add(range(500), vectors)
    found = [ids for ids, _ in made.search(vectors[:5], nearest.FLOOR)]
    assert nearest._completeness(made, vectors[:5], found) == (1.0, 0)
    less = [ids[1:] for ids in found]
    total = sum(map(len, found))
    assert nearest._completeness(made, vectors[:5], less)[0] == (total - 5) / total
    strangers = [np.append(ids, np.setdiff1d(np.arange(500), ids)[:1]) for ids in found]
    assert nearest._completeness(made, vectors[:5], strangers) == (1.0, 5)
