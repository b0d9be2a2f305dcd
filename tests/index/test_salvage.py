import json

import numpy as np
import pytest

from provenance import index
from tests.index.brute import MADE_BY, big_ids, load, save, unit


@pytest.fixture
def saved(tmp_path):
    """An index of three segments, from one of which rows are removed."""
    made = index.empty(24)
    for seed in range(3):
        made.add(big_ids(50, seed), unit(50, seed=seed))
        save(made, tmp_path)
    made.remove(big_ids(50, 1)[:5])
    name = save(made, tmp_path)
    index.prune(tmp_path, [name])
    return tmp_path, name


def salvaged(folder, name, **changed):
    return index.salvage(folder, name, **{**MADE_BY, "dimension": 24, **changed})


def broken(folder, place, ending):
    file = sorted(folder.glob(f"segment-*.{ending}"))[place]
    content = bytearray(file.read_bytes())
    content[200] ^= 1
    file.write_bytes(content)
    return file


def test_of_an_index_that_is_whole_all_is_salvaged(saved):
    made = salvaged(*saved)
    assert made.content == load(*saved).content
    assert save(made, saved[0]) == saved[1]


@pytest.mark.parametrize("ending", ["ids.npy", "rows.npy"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_damaged_segment_is_left_out_and_all_others_are_kept(saved, place, ending):
    file = broken(saved[0], place, ending)
    entries = json.loads((saved[0] / f"{saved[1]}.json").read_text())["segments"]
    assert entries[place]["name"] == file.name.split(".")[0]
    before = load(saved[0], save(salvaged(*saved), saved[0]))
    assert len(before) in {95, 100}
    assert before.problems() == ()


@pytest.mark.parametrize("content", [None, "", "{}", '{"format": "provenance-index/1"}'])
def test_without_a_manifest_every_segment_of_the_encoder_is_kept(saved, content):
    folder, name = saved
    file = folder / f"{name}.json"
    file.unlink() if content is None else file.write_text(content)
    made = salvaged(*saved)
    assert len(made) == 150, "what was removed is back"
    assert made.problems() == ()
    ids = big_ids(50, 2)
    assert np.array_equal(made.vectors(ids), unit(50, seed=2))


def test_without_the_file_of_removed_rows_they_are_back(saved):
    (saved[0] / f"{saved[1]}.removed.npy").unlink()
    assert len(salvaged(*saved)) == 150


def test_segments_of_another_encoder_or_dimension_are_left_out(saved):
    for changed in ({"encoder_name": "x"}, {"encoder_revision": "2"}, {"dimension": 12}):
        assert len(salvaged(*saved, **changed)) == 0
        (saved[0] / f"{saved[1]}.json").unlink(missing_ok=True)


def test_where_nothing_is_left_an_empty_index_comes_back(tmp_path):
    assert len(salvaged(tmp_path, "index-0123456789abcdef")) == 0
    assert len(salvaged(tmp_path / "nowhere", "../x")) == 0
    (tmp_path / "segment-0123456789abcdef.ids.npy").write_bytes(b"x" * 136)
    (tmp_path / "segment-x.ids.npy").mkdir()
    assert len(salvaged(tmp_path, "")) == 0


def test_an_id_in_two_segments_is_kept_once_and_left_out_where_they_disagree(tmp_path):
    for rows, seed in ((10, 0), (10, 3)):
        made = index.empty(24)
        vectors = unit(10)
        vectors[7:] = unit(10, seed=seed)[7:]
        made.add(range(rows + seed), np.concatenate([vectors, unit(seed, seed=5)]))
        save(made, tmp_path)
    made = salvaged(tmp_path, "")
    assert made.ids().tolist() == [0, 1, 2, 3, 4, 5, 6, 10, 11, 12]
    assert np.array_equal(made.vectors(range(7)), unit(10)[:7])
    assert load(tmp_path, save(made, tmp_path)).problems() == ()
