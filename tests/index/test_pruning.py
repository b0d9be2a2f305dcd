import pytest

from provenance import index
from tests.index.brute import filled, load, save


def test_prune_keeps_the_named_indexes_and_what_is_not_an_index(tmp_path):
    old, new, building = (save(filled(count, seed=count), tmp_path) for count in (10, 20, 30))
    kept = {"store.sqlite", "index-notes.txt", "segment-notes.txt", "lock"}
    for name in kept:
        (tmp_path / name).touch()
    (tmp_path / "index-0123456789abcdef.faiss").touch()
    (tmp_path / "index-0123456789abcdef.removed.npy").touch()
    (tmp_path / ".saving-x").mkdir()
    (tmp_path / ".saving-x" / "written.rows.npy").touch()
    index.prune(tmp_path, [new, building])
    left = {file.name for file in tmp_path.iterdir()}
    assert kept <= left
    assert len(left) == len(kept) + 2 * 3
    assert f"{old}.json" not in left
    assert (len(load(tmp_path, new)), len(load(tmp_path, building))) == (20, 30)


def test_prune_keeps_segments_that_a_kept_index_shares(tmp_path):
    made = filled(100)
    old = save(made, tmp_path)
    made.remove(made.ids()[:3])
    new = save(made, tmp_path)
    index.prune(tmp_path, {new})
    assert not (tmp_path / f"{old}.json").exists()
    assert load(tmp_path, new).problems() == ()


def test_prune_of_one_name_given_as_it_is_keeps_that_index(tmp_path):
    name = save(filled(20), tmp_path)
    index.prune(tmp_path, name)
    assert len(load(tmp_path, name)) == 20


@pytest.mark.parametrize("keep", [[], [""], set()])
def test_prune_without_a_name_leaves_no_index(tmp_path, keep):
    save(filled(20), tmp_path)
    index.prune(tmp_path, keep)
    assert list(tmp_path.iterdir()) == []


def test_prune_deletes_no_segment_where_a_kept_manifest_cannot_be_read(tmp_path):
    name = save(filled(20), tmp_path)
    segments = set(tmp_path.glob("segment-*"))
    (tmp_path / f"{name}.json").write_text("{")
    index.prune(tmp_path, [name])
    assert set(tmp_path.glob("segment-*")) == segments
    assert (tmp_path / f"{name}.json").exists()


def test_an_open_index_answers_after_its_files_are_gone(tmp_path):
    made = load(tmp_path, save(filled(300), tmp_path))
    index.prune(tmp_path, [])
    assert len(made.vectors(made.ids())) == 300
