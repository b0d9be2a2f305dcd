import json
import os

import pytest

from provenance.embed import artefact, checked

NAMES = ("graph", "weights")


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        (tmp_path / name).write_text(f"content of {name}")
    return tmp_path


@pytest.fixture
def settled(monkeypatch):
    monkeypatch.setattr(checked, "SETTLED", 0.0)


@pytest.mark.usefixtures("settled")
def test_what_was_found_sound_is_known_until_it_changes(folder):
    assert not checked.known(folder, checked.state(folder, NAMES))
    checked.note(folder, checked.state(folder, NAMES))
    assert checked.known(folder, checked.state(folder, NAMES))
    (folder / "weights").write_text("CONTENT of weights")
    assert not checked.known(folder, checked.state(folder, NAMES))


@pytest.mark.usefixtures("settled")
def test_setting_the_time_back_hides_no_change(folder):
    before = (folder / "weights").stat()
    checked.note(folder, checked.state(folder, NAMES))
    (folder / "weights").write_text("CONTENT of weights")
    os.utime(folder / "weights", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (folder / "weights").stat().st_mtime_ns == before.st_mtime_ns
    assert not checked.known(folder, checked.state(folder, NAMES))


def test_files_written_a_moment_ago_are_not_remembered(folder):
    checked.note(folder, checked.state(folder, NAMES))
    assert not (folder / checked.NOTE).exists()


@pytest.mark.parametrize("written", ["", "{", "[]", '{"graph": [1]}', "\0" * 100, "[" * 100_000])
def test_a_damaged_note_is_no_note(folder, written):
    (folder / checked.NOTE).write_text(written)
    assert not checked.known(folder, checked.state(folder, NAMES))


@pytest.mark.usefixtures("settled")
def test_a_note_that_cannot_be_kept_is_left_out(folder):
    (folder / checked.NOTE).mkdir()
    checked.note(folder, checked.state(folder, NAMES))
    assert sorted(path.name for path in folder.iterdir()) == sorted((*NAMES, checked.NOTE))


@pytest.mark.usefixtures("settled")
def test_an_encoder_is_hashed_once_and_again_when_it_was_touched(tmp_path, monkeypatch):
    folder = tmp_path / "encoder-abc"
    folder.mkdir()
    for name in artefact.FILES:
        (folder / name).write_text(f"content of {name}")
    digests = artefact.digests(folder, artefact.FILES)
    manifest = {"format": artefact.FORMAT, "revision": "abc", "sha256": digests}
    (folder / artefact.MANIFEST).write_text(json.dumps(manifest))
    hashed = []

    def noted(where, names, real=artefact.digests):
        hashed.append(where)
        return real(where, names)

    monkeypatch.setattr(artefact, "digests", noted)
    monkeypatch.setattr(artefact, "Compiled", lambda where, **_: where)
    for _ in range(3):
        assert artefact.read(folder, "encoder", "abc") == folder
    assert len(hashed) == 1
    (folder / artefact.WEIGHTS).write_text("content of something else")
    assert artefact.read(folder, "encoder", "abc") is None
    assert len(hashed) == 2
