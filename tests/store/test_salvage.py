"""Pages, logs and rows of a damaged file, held against what SQLite itself reads of a sound one."""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from provenance.errors import DamagedStore
from provenance.store import Store, log, salvage
from provenance.store.pages import Pages, mapped
from store.made import file_state, read_document

LONG = "The council of Karsk met, and nobody knows why it did. " * 400
TABLES = {
    "documents": "SELECT id, text, body_start, body_end, sentences, live, reading FROM documents",
    "versions": "SELECT locator, document, source, first_seen, last_seen FROM versions",
    "occurrences": 'SELECT document, position, paragraph, start, "end", sentence, assertion '
    "FROM occurrences",
    "meta": "SELECT key, value FROM meta",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    with Store.open(path, write=True) as store:
        for number in range(60):
            name = f"seeds/{number}.txt"
            texts = [f"Boat {number} has {one} oars." for one in range(30)]
            store.replace(file_state(name), [read_document(name, *texts, LONG[: 500 * number])])
        store.replace(file_state("seeds/1.txt"), [read_document("seeds/1.txt", "Another text.")])
        store.set_meta("encoder", "hashing")
        store.set_meta("negative", "-")
    return path


def read(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: sorted(connection.execute(rows)) for table, rows in TABLES.items()}


def carved(pages: Pages) -> dict[str, list[tuple[object, ...]]]:
    tables = pages.tables(salvage._named)
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in TABLES:
        shape = salvage._SHAPES[table][1]
        rows = [row for number in tables[table] for _, row in pages.rows(number, shape)]
        found[table] = sorted(row[1:] if table == "documents" else row for row in rows)
    return found


def test_pages_give_the_rows_that_sqlite_reads(path: Path) -> None:
    pages = Pages(mapped(path), 4096)
    assert pages.unreadable() == 0
    assert carved(pages) == read(path)


def test_free_pages_are_not_read(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DELETE FROM occurrences WHERE document > 9; DELETE FROM keys;")
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    pages = Pages(mapped(path), 4096)
    assert len(pages.free()) == free > 3
    assert carved(pages)["occurrences"] == read(path)["occurrences"]


@pytest.fixture
def log_beside(path: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of a store while a reader keeps the last commits in its log."""
    copy = tmp_path / "copy" / "store.sqlite"
    copy.parent.mkdir()
    with Store.open(path) as reader:
        assert reader.meta("encoder")
        with Store.open(path, write=True) as store:
            for number in range(5):
                store.set_meta(f"key {number}", "x" * 3000)
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    return copy


def test_a_log_is_read_over_its_file(log_beside: Path) -> None:
    beside = log.log_of(log_beside)
    assert not beside.broken
    rows = carved(Pages(mapped(log_beside), 4096, beside.source, beside.places))
    assert rows == read(log_beside)  # this one empties the log


def frames(path: Path) -> int:
    return (path.with_name("store.sqlite-wal").stat().st_size - 32) // 4120


def test_a_log_is_broken_where_sqlite_would_lose_a_commit(log_beside: Path) -> None:
    """SQLite tells how many frames it accepts; a whole commit behind those is lost."""
    whole = log_beside.with_name("store.sqlite-wal").read_bytes()
    before = log_beside.read_bytes()
    total = frames(log_beside)
    for at in range(0, len(whole), 2311):
        changed = bytearray(whole)
        changed[at] ^= 1
        log_beside.write_bytes(before)
        log_beside.with_name("store.sqlite-wal").write_bytes(changed)
        log_beside.with_name("store.sqlite-shm").unlink(missing_ok=True)
        broken = log.log_of(log_beside).broken
        with closing(sqlite3.connect(log_beside)) as connection:
            accepted = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1]
        assert broken == (accepted < total), at
        assert broken


def test_the_torn_end_of_a_log_is_no_damage(log_beside: Path) -> None:
    """A process that is killed leaves frames that were never committed."""
    file = log_beside.with_name("store.sqlite-wal")
    whole = file.read_bytes()
    for length in (0, 20, 32, 50, len(whole) - 4120, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert not log.damaged(log_beside)
    file.unlink()
    assert not log.damaged(log_beside)


def salvaged(path: Path, meta: Mapping[str, str] | None = None) -> salvage.Salvaged:
    steps: list[tuple[int, int]] = []
    done = salvage.salvage(path, meta=meta or {}, report=lambda *step: steps.append(step))
    assert all(0 <= step < total for step, total in steps)
    return done


def test_a_sound_store_loses_nothing_of_its_history(path: Path) -> None:
    with Store.open(path) as store:
        before = {one: store.versions(one) for one in ("seeds/0.txt", "seeds/1.txt")}
        former = store.sentences(before["seeds/1.txt"][0].document_id)
    done = salvaged(path, {"encoder": "another", "index": "index-0"})
    assert (done.documents, done.versions, done.occurrences) == (61, 61, 60 * 31 + 1)
    assert (done.without_source, done.without_text, done.unreadable) == (0, 0, 0)
    with Store.open(path) as store:
        for locator, versions in before.items():
            assert store.versions(locator) == tuple(replace(one, current=False) for one in versions)
        assert store.sentences(before["seeds/1.txt"][0].document_id) == former
        assert store.sources() == ()
        assert (store.meta("encoder"), store.meta("index")) == ("hashing", "index-0")
        assert store.check() == []


def test_a_text_that_was_altered_is_not_taken(path: Path) -> None:
    content = path.read_bytes()
    assert content.count(b"Another text.")
    path.write_bytes(content.replace(b"Another text.", b"Another tale."))
    done = salvaged(path)
    assert (done.documents, done.without_text) == (60, 1)


def test_texts_of_which_nothing_tells_the_source_are_counted(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DELETE FROM versions WHERE document < 4")
    done = salvaged(path)
    assert (done.documents, done.without_source) == (58, 3)


def test_pages_that_are_pointed_at_and_none_are_counted(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        chosen = "SELECT pageno FROM dbstat WHERE name = 'occurrences' AND pagetype = 'leaf' LIMIT 3"
        pages = [row[0] for row in connection.execute(chosen)]
    with path.open("r+b") as file:
        for number in pages:
            file.seek((number - 1) * 4096)
            file.write(bytes(4096))
    done = salvaged(path)
    assert done.unreadable == 3
    assert done.documents == 61
    with Store.open(path) as store:
        assert [problem for problem in store.check() if "sentences they were kept with" in problem]


def test_a_store_of_a_newer_format_is_not_touched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(DamagedStore, match="upgrade provenance"):
        salvaged(path)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["store.sqlite"]


def test_any_rubbish_gives_nothing_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    for number, rubbish in enumerate(
        (b"\x0d" * 9000, b"\x0a\x00" * 9000, bytes(range(256)) * 64, b"\x02\xff" * 5000)
    ):
        path.write_bytes(rubbish)
        path.with_name("store.sqlite-wal").write_bytes(rubbish)
        done = salvaged(path)
        assert (done.documents, done.versions) == (0, 0)
        assert done.aside == tmp_path / f"store.sqlite.damaged{f'-{number + 1}' if number else ''}"
        assert done.aside.read_bytes() == rubbish
        assert Path(f"{done.aside}-wal").read_bytes() == rubbish
