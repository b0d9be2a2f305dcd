"""Files that take each other's place, or that are copied, with size and time of modification kept."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from world import HARBOUR, OTHER_NUMBER, Newsroom

from provenance.pipeline import coverage, planned
from provenance.pipeline import verify as verified

SWAPPED = ("seeds/a.txt", "seeds/b.txt")


@pytest.fixture
def alike(newsroom: Newsroom) -> Newsroom:
    """The world, embedded, with two files of one size and one time."""
    for name, text in (("a.txt", HARBOUR), ("b.txt", OTHER_NUMBER)):
        os.utime(newsroom.write(name, text), ns=(10**18, 10**18))
    newsroom.reembed()
    return newsroom


def swap(seeds: Path) -> None:
    (seeds / "a.txt").rename(seeds / "t.txt")
    (seeds / "b.txt").rename(seeds / "a.txt")
    (seeds / "t.txt").rename(seeds / "b.txt")


def copied(newsroom: Newsroom, root: Path) -> Newsroom:
    shutil.copytree(newsroom.workspace.root, root)  # times of modification and all
    return Newsroom(root)


def stale(newsroom: Newsroom) -> tuple[str, ...]:
    return newsroom.trace(HARBOUR, judge="rules")[0].searched.stale


def test_two_files_that_change_places_are_noticed(alike: Newsroom) -> None:
    swap(alike.seeds)
    assert stale(alike) == SWAPPED
    assert [problem.what.split()[0] for problem in verified(alike.workspace)] == list(SWAPPED)
    assert planned(alike.workspace).changes.affected == SWAPPED
    changes = alike.reembed()
    assert (changes.affected, changes.embedded) == (SWAPPED, 0)
    assert stale(alike) == ()


def test_a_text_written_over_another_with_its_time_kept_is_noticed(alike: Newsroom) -> None:
    path = alike.seeds / "a.txt"
    path.write_text(OTHER_NUMBER)
    os.utime(path, ns=(10**18, 10**18))
    assert stale(alike) == ("seeds/a.txt",)
    assert alike.reembed().affected == ("seeds/a.txt",)


def test_a_copied_folder_is_as_it_was_and_read_once(
    alike: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(alike, tmp_path / "copy")
    assert stale(copy) == ()
    changes = copy.reembed()
    assert (changes.affected, changes.embedded, changes.failed) == ((), 0, ())
    monkeypatch.setattr("provenance.pipeline.look.digest", pytest.fail)
    assert copy.reembed().affected == ()


def test_of_a_large_copied_folder_a_trace_believes_size_and_time(
    alike: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(alike, tmp_path / "copy")
    swap(copy.seeds)
    monkeypatch.setattr(coverage, "CONFIRMED", 100)
    assert stale(copy) == ()
    assert copy.reembed().affected == SWAPPED


def test_a_file_that_may_not_be_read_any_more_is_not_said_to_have_changed(
    alike: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> str:
        raise PermissionError

    (alike.seeds / "a.txt").chmod(0o200)
    monkeypatch.setattr(coverage, "digest", refused)
    assert stale(alike) == ()


def test_where_it_was_never_noted_nothing_is_stale_and_the_next_run_notes_it(alike: Newsroom) -> None:
    with closing(sqlite3.connect(alike.workspace.store)) as store, store:
        store.execute("UPDATE files SET ctime_ns = NULL")
    assert stale(alike) == ()
    assert alike.reembed().affected == ()
    swap(alike.seeds)
    assert stale(alike) == SWAPPED
