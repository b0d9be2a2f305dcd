"""What the system tells of a folder, whatever becomes of the folder itself."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Set
from itertools import islice
from pathlib import Path

import pytest
from world import Newsroom

from provenance.pipeline.notify import looks

SETTLED = 4  # looks after which the system has told what it knows


def told(found: Iterator[Set[str]], looks: int = SETTLED) -> set[str]:
    """The last parts of all paths told of in the next looks."""
    return {Path(path).name for changed in islice(found, looks) for path in changed}


def test_changes_are_told_from_the_first_look_on_also_those_between_two(tmp_path: Path) -> None:
    found = looks(tmp_path)
    assert told(found) == {tmp_path.name}, "that the watch begins counts as a change"
    (tmp_path / "deep").mkdir()
    assert told(found) == {"deep"}
    (tmp_path / "deep" / "a.txt").write_text("a")
    assert "a.txt" in told(found)
    (tmp_path / "deep" / "a.txt").rename(tmp_path / "b.txt")
    assert told(found) >= {"a.txt", "b.txt"}
    (tmp_path / "b.txt").unlink()
    assert told(found) == {"b.txt"}
    assert told(found) == set()


def test_what_is_hidden_does_not_count(tmp_path: Path) -> None:
    seeds = tmp_path / ".hidden" / "seeds"
    seeds.mkdir(parents=True)
    found = looks(seeds)
    told(found)
    (seeds / ".a.txt.swp").write_text("")
    (seeds / ".git").mkdir()
    (seeds / ".git" / "HEAD").write_text("")
    assert told(found) == set()
    (seeds / "a.txt").write_text("")
    assert told(found) == {"a.txt"}, "hidden is what is so below the folder"


def test_reading_and_embedding_are_no_changes(newsroom: Newsroom) -> None:
    found = looks(newsroom.seeds)
    told(found)
    newsroom.reembed()
    newsroom.trace("Northline has opened an office in Karsk.")
    assert told(found) == set()


@pytest.mark.parametrize("way", ["deleted", "moved", "deleted for a while", "a link that turns"])
def test_a_folder_that_is_replaced_is_watched_again(tmp_path: Path, way: str) -> None:
    seeds, other = tmp_path / "seeds", tmp_path / "other"
    seeds.mkdir()
    if way == "a link that turns":
        (tmp_path / "new").mkdir()
        seeds.rename(other)
        seeds.symlink_to(other)
    found = looks(seeds)
    told(found)
    match way:
        case "moved":
            seeds.rename(other)
            seeds.mkdir()
        case "a link that turns":
            seeds.unlink()
            seeds.symlink_to(tmp_path / "new")
        case _:
            shutil.rmtree(seeds)
            if way == "deleted for a while":
                assert "seeds" in told(found), "that it is gone is a change"
                assert told(found) == set()
            seeds.mkdir()
    assert told(found, 8) >= {"seeds"}
    (seeds / "a.txt").write_text("a")
    assert "a.txt" in told(found)


FEW = """
import sys
from itertools import islice
from pathlib import Path
from provenance.pipeline import notify
notify.POLL = 0.1
folder = Path(sys.argv[1])
found = notify.looks(folder)
list(islice(found, 4))
(folder / "a" / "b" / "c" / "x.txt").write_text("x")
print(any(path.endswith("x.txt") for changed in islice(found, 10) for path in changed))
"""


def test_where_the_system_watches_no_more_folders_their_files_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    limit = "echo 2 > /proc/sys/user/max_inotify_watches"  # of a namespace of our own, and gone with it
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-r", "sh", "-c", limit], capture_output=True, check=False).returncode
    ):
        pytest.skip("the limit cannot be lowered here")
    script = ["unshare", "-r", "sh", "-c", f'{limit}; exec "$@"', "sh", sys.executable, "-c", FEW]
    assert subprocess.check_output([*script, str(tmp_path)], text=True) == "True\n"


@pytest.mark.parametrize("error", [OSError("the limit is reached"), PermissionError(), RuntimeError()])
def test_where_the_system_does_not_tell_all_the_files_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_arguments: object, **_options: object) -> Iterator[Set[tuple[int, str]]]:
        yield set()
        raise error

    monkeypatch.setattr("watchfiles.watch", fail)
    monkeypatch.setattr("provenance.pipeline.notify.POLL", 0.0)
    (tmp_path / "a.txt").write_text("a")
    found = looks(tmp_path)
    assert told(found) == {tmp_path.name}
    (tmp_path / "a.txt").write_text("more")
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / ".hidden").write_text("b")
    assert told(found) == {"a.txt", "b.txt"}
    (tmp_path / "b.txt").unlink()
    assert told(found) == {"b.txt"}
    assert told(found) == set()
