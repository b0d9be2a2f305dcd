"""Whatever happened to the files: an error that names file and remedy, or the right answer."""

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from provenance import index
from provenance.errors import StaleIndex
from provenance.index import checking, loading, manifest
from provenance.index.arrays import Stored
from provenance.index.content import Content
from tests.index.brute import MADE_BY, assert_finds, big_ids, filled, load, save, unit

ENDINGS = ["ids.npy", "rows.npy", "codes.npy", "scale.npy", "removed.npy"]


@pytest.fixture
def saved(tmp_path, monkeypatch):
    """An index with a file of each kind."""
    monkeypatch.setattr("provenance.index.writing.CODED", 100)
    made = filled()
    made.save(tmp_path, **MADE_BY)
    made.remove(made.ids()[:7])
    name = save(made, tmp_path)
    index.prune(tmp_path, [name])
    return tmp_path, name


def stale(folder, name, match, file, **changed):
    with pytest.raises(StaleIndex, match=match) as caught:
        index.load(folder, name, **{**MADE_BY, **changed})
    assert str(file) in str(caught.value)
    assert "provenance reembed --all" in str(caught.value)


def the(folder: Path, ending: str) -> Path:
    (file,) = folder.glob(f"*.{ending}")
    return file


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kept", [0, 1, 127, 128, -1])
def test_a_truncated_file_is_stale(saved, ending, kept):
    file = the(saved[0], ending)
    file.write_bytes(file.read_bytes()[:kept])
    stale(*saved, "damaged", file)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_longer_file_is_stale(saved, ending):
    file = the(saved[0], ending)
    file.write_bytes(file.read_bytes() + b"\0")
    stale(*saved, "damaged", file)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("at", [0, 9, 30, 127, 128, 150, -1])
def test_one_changed_byte_is_stale(saved, ending, at):
    file = the(saved[0], ending)
    content = bytearray(file.read_bytes())
    content[at] ^= 0x01
    file.write_bytes(content)
    stale(*saved, "damaged", file)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_missing_file_is_stale(saved, ending):
    file = the(saved[0], ending)
    file.unlink()
    stale(*saved, "missing", file)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_or_a_pipe_in_the_place_of_a_file_is_stale(saved, ending):
    file = the(saved[0], ending)
    file.unlink()
    file.mkdir()
    stale(*saved, "no file", file)
    if hasattr(os, "mkfifo"):
        file.rmdir()
        os.mkfifo(file)
        stale(*saved, "no file", file)


def numpy_file(array: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.save(out, array, allow_pickle=True)
    return out.getvalue()


class Bomb:
    """Shows that it was unpickled."""

    def __reduce__(self):
        return (pytest.fail, ("unpickled",))


@pytest.mark.parametrize(
    "content",
    [
        np.zeros((100, 48), "<f4"),
        np.zeros((24, 200), "<f4"),
        np.zeros((200, 24), "<i4"),
        np.zeros((200, 24), ">f4"),
        np.zeros((200, 24), "<f4", order="F"),
        np.zeros(4800, "<f4"),
        np.array([[Bomb()]], dtype=object),
    ],
    ids=["rows", "turned", "whole numbers", "big-endian", "column by column", "flat", "pickled"],
)
def test_an_array_of_another_kind_is_stale_and_never_unpickled(saved, content):
    file = the(saved[0], "rows.npy")
    file.write_bytes(numpy_file(content).ljust(file.stat().st_size, b"\0")[: file.stat().st_size])
    stale(*saved, "not the array", file)


def test_files_of_another_index_are_stale(saved):
    folder, name = saved
    other = save(filled(seed=1), folder)
    (stranger,) = {
        file for file in folder.glob("*.rows.npy") if file != the_first(folder, name, "rows.npy")
    }
    stranger.replace(the_first(folder, name, "rows.npy"))
    stale(folder, name, "damaged", the_first(folder, name, "rows.npy"))
    (folder / f"{other}.json").replace(folder / f"{name}.json")
    stale(folder, name, "another index", f"{name}.json")


def the_first(folder: Path, name: str, ending: str) -> Path:
    entry, *_ = json.loads((folder / f"{name}.json").read_text())["segments"]
    return folder / f"{entry['name']}.{ending}"


def test_another_encoder_or_revision_is_stale(saved):
    stale(*saved, "made by encoder hashing", saved[1], encoder_name="all-MiniLM-L6-v2")
    stale(*saved, r"this is hashing \(2\)", saved[1], encoder_revision="2")


# Manifests


@pytest.mark.parametrize(
    "content",
    ["", "[]", "null", "{", '{"format": "provenance-index/2"}', "[" * 100_000, '{"a": ' + "9" * 5000 + "}"],
)
def test_a_manifest_that_is_none_is_stale(saved, content):
    folder, name = saved
    (folder / f"{name}.json").write_text(content)
    stale(*saved, "damaged", f"{name}.json")


def test_a_manifest_of_another_format_is_stale(saved):
    folder, name = saved
    file = folder / f"{name}.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"format": "provenance-index/99"}))
    assert not index.outdated(folder, name)
    stale(*saved, "format 'provenance-index/99'", file)


def test_of_an_older_format_a_plain_reembed_is_named(saved):
    folder, name = saved
    assert not index.outdated(folder, name)
    file = folder / f"{name}.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"format": "provenance-index/1"}))
    assert index.outdated(folder, name)
    with pytest.raises(StaleIndex, match=r"format 'provenance-index/1'.*'provenance reembed' makes"):
        index.load(folder, name, **MADE_BY)


def test_a_missing_manifest_is_stale(saved):
    folder, name = saved
    (folder / f"{name}.json").unlink()
    stale(*saved, "missing", f"{name}.json")


@pytest.mark.parametrize(
    "changed", [{"dimension": 25}, {"encoder": "x"}, {"segments": []}, {"removed": None}]
)
def test_a_manifest_that_was_edited_is_stale(saved, changed):
    folder, name = saved
    file = folder / f"{name}.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | changed))
    stale(*saved, "does not say what its name stands for", file)


@pytest.mark.parametrize(
    "name", ["", "x", "../x", "index-../../etc", "index-0123456789abcdeX", "/etc/passwd"]
)
def test_a_name_that_is_none_is_stale(saved, name):
    stale(saved[0], name, "not the name of an index", saved[0])


def forged(folder: Path, name: str, **changed: object) -> str:
    """A manifest that says what it should not, under the name that belongs to it."""
    made = replace(manifest.read(folder, name), **changed)
    made = replace(made, name=manifest._name(made))
    (folder / f"{made.name}.json").write_bytes(manifest.write(made))
    return made.name


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "../x"},
        {"name": "/etc/passwd"},
        {"name": "segment-0123456789abcdef/../../x"},
        {"name": 7},
        {"rows": -1},
        {"rows": 0},
        {"rows": True},
        {"rows": 200.0},
        {"rows": 10**30},
        {"slack": -1.0},
        {"slack": float("nan")},
        {"slack": 7.0},
        {"slack": "0"},
        {"codes": None},
        {"scale": None},
        {"ids": "0"},
        {"ids": None},
    ],
    ids=str,
)
def test_a_manifest_that_says_what_cannot_be_is_stale(saved, changed):
    folder, name = saved
    (entry,) = manifest.read(folder, name).segments
    bad = forged(folder, name, segments=(replace(entry, **changed),))
    stale(folder, bad, "does not say what its name stands for", f"{bad}.json")


@pytest.mark.parametrize(
    "changed",
    [
        {"dimension": 0},
        {"dimension": -24},
        {"dimension": "24"},
        {"metric": "L2"},
        {"encoder": None},
        {"content": Content(-1, 0, 0)},
        {"content": Content(193, 2**70, 0)},
        {"removed": manifest.Removed(-3, "0" * 64)},
        {"removed": manifest.Removed(7, "../x")},
    ],
    ids=str,
)
def test_a_manifest_whose_own_values_cannot_be_is_stale(saved, changed):
    folder, name = saved
    bad = forged(folder, name, **changed)
    stale(folder, bad, "does not say what its name stands for", f"{bad}.json")


def test_a_manifest_that_counts_wrongly_is_stale(saved):
    folder, name = saved
    bad = forged(folder, name, content=Content(194, 0, 0))
    (folder / f"{name}.removed.npy").replace(folder / f"{bad}.removed.npy")
    stale(folder, bad, "other rows than there are", f"{bad}.json")


def test_a_manifest_with_a_segment_twice_is_stale(saved):
    folder, name = saved
    (entry,) = manifest.read(folder, name).segments
    bad = forged(folder, name, segments=(entry, entry))
    stale(folder, bad, "does not say what its name stands for", f"{bad}.json")


# An index that is too large to be read when it is opened


@pytest.fixture
def large(saved, monkeypatch):
    monkeypatch.setattr(loading, "AT_ONCE", 0)
    monkeypatch.setattr("provenance.index.segmented.WORTH", 1)
    return saved


def flip(file: Path, at: int, bits: int = 0xFF) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= bits
    file.write_bytes(content)


def test_a_wrong_scale_or_removed_row_is_found_even_there(large):
    for ending in ("scale.npy", "removed.npy"):
        flip(the(large[0], ending), -1)
        stale(*large, "damaged", the(large[0], ending))
        flip(the(large[0], ending), -1)
    assert load(*large).problems() == ()


@pytest.mark.parametrize("ending", ["ids.npy", "rows.npy", "codes.npy"])
@pytest.mark.parametrize("at", [128, 1000, 1001, 1002, 1003, -1])
def test_damage_never_crashes_a_search_and_problems_name_the_file(large, ending, at):
    file = the(large[0], ending)
    flip(file, at)
    made = load(*large)
    refused = []
    for floor in (-1.0, 0.3):
        for queries in (unit(1, seed=3), unit(20, seed=3)):
            try:
                answers = made.search(queries, floor)
            except StaleIndex as error:
                refused.append(str(error))
            else:
                assert all(np.isfinite(products).all() for _, products in answers)
    assert all(str(the(large[0], "rows.npy")) in error for error in refused)
    assert not refused or ending == "rows.npy"
    assert any(str(file) in problem for problem in made.problems())


def test_a_damaged_vector_is_refused_when_it_is_fetched(large):
    file = the(large[0], "rows.npy")
    content = bytearray(file.read_bytes())
    content[128 + 4 * 24 * 50 : 128 + 4 * 24 * 51] = bytes(4 * 24)
    file.write_bytes(content)
    made = load(*large)
    ids = np.sort(big_ids(200))
    with pytest.raises(StaleIndex, match="length 1") as caught:
        made.vectors(ids[40:60])
    assert str(file) in str(caught.value)
    assert len(made.vectors(ids[60:])) == 140
    with pytest.raises(StaleIndex, match="length 1"):
        made.search(unit(1), -1.0)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_vector_that_is_no_number_does_not_hide(large, monkeypatch, value):
    monkeypatch.setattr("provenance.index.segmented.WORTH", 1 << 30)
    file = the(large[0], "rows.npy")
    content = bytearray(file.read_bytes())
    content[128 + 4 * 24 * 50 :][:4] = np.float32(value).tobytes()
    rows = np.frombuffer(content, "<f4", offset=128).copy()
    rows[24 * 50] = value
    file.write_bytes(content[:128] + rows.tobytes())
    with pytest.raises(StaleIndex, match="length 1"):
        load(*large).search(unit(2, seed=1), 0.9)


def test_damage_is_never_carried_into_a_merge(large):
    folder, _ = large
    file = the(folder, "rows.npy")
    flip(file, -4, 0x01)  # too small a change for the length to tell
    made = load(*large)
    made.compact()
    before = {one.name for one in folder.iterdir()}
    with pytest.raises(StaleIndex, match="content has changed") as caught:
        save(made, folder)
    assert str(file) in str(caught.value)
    assert {one.name for one in folder.iterdir()} == before


def test_codes_that_are_damaged_are_made_anew_when_salvaged(large):
    folder, name = large
    flip(the(folder, "codes.npy"), 200)
    made = index.salvage(folder, name, **MADE_BY, dimension=24)
    assert_finds(made, dict(zip(made.ids().tolist(), made.vectors(made.ids()), strict=True)), unit(2), 0.2)
    again = load(folder, save(made, folder))
    assert (len(again), again.problems()) == (193, ())


def test_codes_that_hide_a_row_are_a_problem_even_where_their_digest_is_right(large):
    made = load(*large)
    (part,) = made._parts
    codes = np.array(part.segment.codes.codes.array)
    codes[50] = 255 - codes[50]
    wrong = replace(part.segment.codes, codes=Stored(codes))
    assert list(checking.problems(part.segment)) == []
    (problem,) = checking.problems(replace(part.segment, codes=wrong, entry=None))
    assert "codes are not those of the vectors" in problem
