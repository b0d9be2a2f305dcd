"""A store is made smaller where that pays, beside its readers, and says what it cannot do."""

import sqlite3
from collections import namedtuple
from contextlib import closing
from pathlib import Path

import pytest

from provenance.store import Store
from provenance.store.compaction import compact
from store.made import file_state, read_document

Usage = namedtuple("Usage", "total used free")


def silent(_done: int, _steps: int) -> None:
    """Tell nobody."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with many pieces of the word index."""
    path = tmp_path / "store.sqlite"
    with Store.open(path, write=True) as store:
        for number in range(40):
            name = f"seeds/{number}.txt"
            store.replace(file_state(name), [read_document(name, f"Boat {number} sails.", "x" * 3000)])
    return path


def emptied(path: Path) -> None:
    """Most of the file is empty."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE filling (text); "
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
            "INSERT INTO filling SELECT hex(randomblob(2000)) FROM n; DROP TABLE filling;"
        )


def pieces(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0])


def test_the_word_index_becomes_one_piece(path: Path) -> None:
    assert pieces(path) > 1
    with Store.open(path) as store:
        before = set(store.search_words(["boat", "12"]))
    assert compact(path, report=silent) == ()
    assert pieces(path) == 1
    with Store.open(path) as store:
        assert set(store.search_words(["boat", "12"])) == before
        assert store.check() == []


def test_empty_pages_are_given_back(path: Path) -> None:
    before = path.stat().st_size
    emptied(path)
    assert path.stat().st_size > 2 * before
    compact(path, report=silent)
    assert path.stat().st_size <= before
    assert not path.with_name("store.sqlite-wal").exists()


def test_without_room_the_empty_pages_stay_and_it_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    emptied(path)
    before = path.stat().st_size
    monkeypatch.setattr("shutil.disk_usage", lambda _path: Usage(0, 0, 10_000))
    [note] = compact(path, report=silent)
    assert "bytes of the store are empty and stay with it" in note
    assert path.stat().st_size == before


def test_a_reader_is_not_disturbed_and_the_log_stays_until_it_is_done(path: Path) -> None:
    emptied(path)
    with Store.open(path) as reader:
        before = reader.sources()
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("provenance.store.connection.WAIT_SECONDS", 0.1)
            [note] = compact(path, report=silent)
        assert "another process is reading" in note
        assert reader.sources() == before
        assert len(reader.search_words(["boat"]))
    assert compact(path, report=silent) == ()
