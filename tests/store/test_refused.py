"""A store of which SQLite would lose something without a word is refused, and stays as it is."""

import shutil
from pathlib import Path

import pytest

from provenance.errors import DamagedStore
from provenance.store import Store

COMMITS = 5
REPAIR = "provenance verify --repair"


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A store as a process that was killed leaves it, with what it committed last in the log."""
    path, copy = tmp_path / "store.sqlite", tmp_path / "killed" / "store.sqlite"
    copy.parent.mkdir()
    with Store.open(path, write=True):
        pass
    with Store.open(path) as reader, Store.open(path, write=True) as store:
        assert reader.meta("key 0") is None
        for number in range(COMMITS):
            store.set_meta(f"key {number}", "x" * 3000)
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    return copy


def log_of(path: Path) -> Path:
    return path.with_name("store.sqlite-wal")


def check_refused(path: Path, says: str) -> None:
    before = [file.read_bytes() if file.exists() else None for file in (path, log_of(path))]
    for write in (True, False):
        with pytest.raises(DamagedStore, match=says) as told:
            Store.open(path, write=write)
        assert str(path) in str(told.value)
        assert REPAIR in str(told.value)
    assert [file.read_bytes() if file.exists() else None for file in (path, log_of(path))] == before


@pytest.mark.parametrize("size", [1, 60, 100, 511])
def test_a_store_that_is_cut_off_within_its_first_page(killed: Path, size: int) -> None:
    log_of(killed).unlink()
    killed.write_bytes(killed.read_bytes()[:size])
    check_refused(killed, "shorter than any store")


def test_an_empty_file_may_be_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.touch()
    with Store.open(path, write=True) as store:
        assert store.counts().files == 0


@pytest.mark.parametrize("gone", [True, False])
def test_a_log_that_lost_its_store(killed: Path, gone: bool) -> None:
    killed.write_bytes(b"")
    if gone:
        killed.unlink()
    check_refused(killed, "the log beside it is not")


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_a_log_in_which_commits_stand_behind_damage(killed: Path, at: float) -> None:
    content = bytearray(log_of(killed).read_bytes())
    content[round(at * len(content))] ^= 1
    log_of(killed).write_bytes(content)
    check_refused(killed, "the log beside .* is damaged")


def test_a_log_that_is_cut_off_anywhere_is_none(killed: Path, tmp_path: Path) -> None:
    content = log_of(killed).read_bytes()
    counts = set()
    for number, length in enumerate([*range(0, len(content), 1999), len(content)]):
        one = tmp_path / str(number) / killed.name
        one.parent.mkdir()
        shutil.copy(killed, one)
        log_of(one).write_bytes(content[:length])
        for write in (False, True):
            with Store.open(one, write=write) as store:
                counts.add(sum(store.meta(f"key {number}") is not None for number in range(COMMITS)))
    assert counts == set(range(COMMITS + 1))


def test_a_store_in_use_is_not_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with Store.open(path, write=True) as store:
        for number in range(COMMITS):
            with store.transaction():
                store.set_meta(f"key {number}", "x" * 3000)
                with Store.open(path) as reader:
                    assert reader.meta(f"key {number}") is None
