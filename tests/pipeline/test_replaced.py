"""A file that becomes something else between two runs keeps what it held, like any that cannot be read."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

NAME = "seeds/harbour.txt"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listener(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def broken_link(path: Path) -> None:
    path.symlink_to("nothing")


def circle(path: Path) -> None:
    path.symlink_to(path)


def link_out(path: Path) -> None:
    path.symlink_to("/")


OTHERS = [pipe, listener, broken_link, circle, link_out]


@pytest.mark.parametrize("becomes", OTHERS)
@pytest.mark.parametrize("linked", [False, True], ids=["seeds", "a link to seeds"])
def test_what_it_held_stays_and_the_failure_is_told(
    embedded: Newsroom, becomes: Callable[[Path], None], linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(embedded.workspace.root)
    path = embedded.seeds / "harbour.txt"
    if linked:
        embedded.seeds.rename("archive")
        embedded.seeds.symlink_to("archive")
    good = embedded.printed(HARBOUR, judge="rules")
    kept = path.rename(embedded.workspace.root / "kept.txt")
    becomes(path)
    assert embedded.trace(HARBOUR, judge="rules")[0].searched.stale == (NAME,), "not noted yet"
    for _ in range(2):
        changes = embedded.reembed()
        assert [failure.path for failure in changes.failed] == [NAME]
        assert (changes.affected, changes.removed, changes.dropped, changes.embedded) == ((), 0, 0, 0)
        [finding] = embedded.trace(HARBOUR, judge="rules")
        assert NAME in {piece.source.path for piece in finding.evidence}
        assert [failure.path for failure in finding.searched.failed] == [NAME]
        assert finding.searched.stale == ()
    path.unlink()
    kept.rename(path)
    changes = embedded.reembed()
    assert (changes.affected, changes.failed, changes.embedded) == ((), (), 0)
    assert embedded.printed(HARBOUR, judge="rules") == good
    path.unlink()
    assert embedded.reembed().affected == (NAME,)


def test_a_folder_in_its_place_holds_other_files_and_the_file_is_gone(embedded: Newsroom) -> None:
    (embedded.seeds / "harbour.txt").unlink()
    embedded.write("harbour.txt/lamp.txt", "A lamp burns in Karsk.")
    assert embedded.reembed().affected == (NAME, "seeds/harbour.txt/lamp.txt")


def test_what_was_never_read_leaves_nothing(embedded: Newsroom) -> None:
    pipe(embedded.seeds / "new.txt")
    changes = embedded.reembed()
    assert [failure.path for failure in changes.failed] == ["seeds/new.txt"]
    assert (changes.affected, changes.unchanged) == ((), 7)
    assert not embedded.reembed().affected
