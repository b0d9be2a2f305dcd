import json
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from provenance import index
from provenance.errors import StaleIndex
from provenance.index import loading
from tests.index.brute import MADE_BY, assert_finds, big_ids, filled, load, save, unit


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_saving_and_loading_changes_nothing(tmp_path):
    made = filled()
    made.remove(made.ids()[:50])
    manifest = made.save(tmp_path, **MADE_BY)
    again = load(tmp_path, manifest.name)
    assert manifest.count == len(again) == 150
    assert again.content == made.content == manifest.content.name
    assert np.array_equal(again.ids(), made.ids())
    assert np.array_equal(again.vectors(made.ids()), made.vectors(made.ids()))


def test_an_empty_index_can_be_saved(tmp_path):
    assert len(load(tmp_path, save(index.empty(24), tmp_path))) == 0


def test_the_same_steps_make_the_same_files(tmp_path):
    written = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        made = filled()
        save(made, folder)
        made.remove(made.ids()[:9])
        made.add([4, 2], unit(2, seed=8))
        save(made, folder)
        written.append(files(folder))
    assert written[0] == written[1]


def test_a_second_save_writes_only_what_is_new(tmp_path):
    made = filled(5000)
    save(made, tmp_path)
    before = files(tmp_path)
    made.remove(made.ids()[:20])
    made.add(range(20), unit(20, seed=5))
    save(made, tmp_path)
    after = files(tmp_path)
    assert before.items() <= after.items()
    assert sum(len(after[name]) for name in after.keys() - before.keys()) < 20 * (24 * 4 + 16) + 5000


def test_what_was_undone_before_a_save_leaves_no_trace(tmp_path):
    made = load(tmp_path, name := save(filled(), tmp_path))
    ids, vectors = made.ids(), made.vectors(made.ids())
    made.add([1], unit(1, seed=5))
    assert made.remove([1]) == 1
    made.remove(ids[:30])
    made.add(ids[:30], vectors[:30])
    before = files(tmp_path)
    assert save(made, tmp_path) == name
    assert files(tmp_path) == before


def test_an_index_can_be_saved_into_another_folder_and_for_another_encoder(tmp_path):
    made = load(tmp_path / "a", save(filled(), tmp_path / "a"))
    other = load(tmp_path / "b", save(made, tmp_path / "b"))
    renamed = other.save(tmp_path / "b", encoder_name="hashing", encoder_revision="2")
    index.prune(tmp_path / "b", [renamed.name])
    again = index.load(tmp_path / "b", renamed.name, encoder_name="hashing", encoder_revision="2")
    assert again.content == made.content
    assert again.problems() == ()


def test_segments_that_were_deleted_meanwhile_are_written_again(tmp_path):
    made = load(tmp_path, save(filled(), tmp_path))
    index.prune(tmp_path, [])
    assert load(tmp_path, save(made, tmp_path)).content == made.content


def test_a_relative_folder_is_the_same_folder(tmp_path, monkeypatch):
    name = save(filled(), tmp_path / "here")
    monkeypatch.chdir(tmp_path)
    assert save(load(Path("here"), name), tmp_path / "here") == name


class Stopped(BaseException):
    """Ends a save where it stands."""


def stops_after(steps: int, does: Callable[..., object]) -> tuple[Callable[..., object], list[int]]:
    done = [0]

    def step(*arguments: object, **options: object) -> object:
        done[0] += 1
        if done[0] > steps:
            raise Stopped
        return does(*arguments, **options)

    return step, done


@pytest.mark.parametrize(("where", "what"), [(os, "fsync"), (Path, "replace"), (Path, "open")])
@pytest.mark.usefixtures("miniature")
def test_a_save_that_ends_between_any_two_writes_leaves_the_index_before_it(tmp_path, where, what):
    """Segments of all kinds are merged in the save that is stopped, at each of its steps in turn."""
    made = index.empty(24)
    for seed in range(5):
        made.add(big_ids(8, seed), unit(8, seed=seed))
        name = save(made, tmp_path)
    before, ids = load(tmp_path, name), made.ids()
    for steps in range(100):
        made = load(tmp_path, name)
        made.remove(ids[:3])
        made.add(big_ids(8, 77), unit(8, seed=77))
        with pytest.MonkeyPatch.context() as patched:
            step, done = stops_after(steps, getattr(where, what))
            patched.setattr(where, what, step)
            try:
                after = save(made, tmp_path)
            except Stopped:
                after = ""
        assert load(tmp_path, name).problems() == ()
        assert load(tmp_path, name).content == before.content
        if after:
            break
    assert done[0] == steps > 3
    index.prune(tmp_path, [after])
    assert load(tmp_path, after).problems() == ()
    names = {one.name for one in made.save(tmp_path, **MADE_BY).segments}
    assert {file.name.split(".")[0] for file in tmp_path.glob("segment-*")} == names


def test_readers_go_on_while_a_writer_saves_and_prunes(tmp_path):
    """What a reader opened answers to the end; what it opens anew is the current index, whole."""
    made, states = filled(300), {}
    current = [save(made, tmp_path)]
    states[current[0]] = made.content
    over, failures = threading.Event(), []

    def read() -> None:
        first = load(tmp_path, name := current[0])
        answers = first.search(unit(4, seed=2), 0.1)
        while not over.is_set():
            for before, now in zip(answers, first.search(unit(4, seed=2), 0.1), strict=True):
                if before[0].tobytes() != now[0].tobytes():
                    failures.append("an open index changed")
            name = current[0]
            try:
                if load(tmp_path, name).content != states[name]:
                    failures.append("an index holds something else")
            except StaleIndex as error:
                if name == current[0]:
                    failures.append(str(error))

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for turn in range(40):
        made.remove(made.ids()[:5])
        made.add(big_ids(10, 100 + turn), unit(10, seed=100 + turn))
        name = save(made, tmp_path)
        states[name] = made.content
        current[0] = name
        index.prune(tmp_path, [name])
    over.set()
    for reader in readers:
        reader.join()
    assert failures == []


@pytest.mark.usefixtures("miniature")
def test_compacting_leaves_no_gap_and_no_small_segment(tmp_path):
    made = index.empty(24)
    for seed in range(12):
        made.add(big_ids(9, seed), unit(9, seed=seed))
        save(made, tmp_path)
    made.remove(made.ids()[::10])
    content, held = made.content, dict(zip(made.ids().tolist(), made.vectors(made.ids()), strict=True))
    assert made.compact()
    manifest = made.save(tmp_path, **MADE_BY)
    assert [one.rows for one in manifest.segments] == [32, 32, 33] or sum(
        one.rows for one in manifest.segments
    ) == len(made)
    assert len(manifest.segments) == 3
    assert manifest.removed is None
    assert made.content == content
    assert not made.compact()
    assert_finds(load(tmp_path, manifest.name), held, unit(3, seed=99), 0.1)


def resident(path: Path) -> int:
    """How many kilobytes of a file are mapped into this process."""
    sizes = re.findall(
        rf"{re.escape(str(path))}\n(?:.*\n)*?Rss: +(\d+) kB", Path("/proc/self/smaps").read_text()
    )
    assert sizes, "it is not mapped"
    return sum(map(int, sizes))


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="only Linux tells")
def test_opening_reads_nothing_and_rows_that_were_read_do_not_stay_in_memory(tmp_path, monkeypatch):
    name = save(filled(20_000, 64), tmp_path)
    monkeypatch.setattr(loading, "AT_ONCE", 0)
    made = load(tmp_path, name)
    (rows,), (codes,) = tmp_path.glob("*.rows.npy"), tmp_path.glob("*.codes.npy")
    assert rows.stat().st_size > 5_000_000
    assert (resident(rows), resident(codes)) == (0, 0)
    made.vectors(made.ids())
    assert resident(rows) < 200
    made.search(unit(3, 64, seed=7), -1.0)
    made.search(unit(30, 64, seed=7), -1.0)
    assert resident(rows) < 200


def test_the_manifest_can_be_read_by_other_programs(tmp_path):
    name = save(filled(5000), tmp_path)
    fields = json.loads((tmp_path / f"{name}.json").read_text())
    (segment,) = fields["segments"]
    assert (fields["format"], fields["content"]["count"]) == ("provenance-index/2", 5000)
    ids = np.load(tmp_path / f"{segment['name']}.ids.npy", allow_pickle=False)
    rows = np.load(tmp_path / f"{segment['name']}.rows.npy", mmap_mode="r", allow_pickle=False)
    made = filled(5000)
    assert np.array_equal(ids, made.ids())
    assert np.array_equal(rows, made.vectors(made.ids()))
