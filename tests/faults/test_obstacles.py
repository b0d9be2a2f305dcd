"""Folders that may not be written, and files that change, vanish or are none while they are read."""

import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from provenance.domain.run import Progress
from tests.faults.killing import finished
from tests.faults.memory import memory
from tests.faults.state import rebuilt, state, strays
from tests.world import HARBOUR, NEWS, Newsroom, print_news

CLAIMS = (HARBOUR, "A lamp burns in Karsk.")
NOBODY = 65534


def check_completes(newsroom: Newsroom, beside: Path) -> None:
    newsroom.reembed()
    clean = rebuilt(newsroom.workspace, beside, CLAIMS, encoder="hashing")
    assert (difference := state(newsroom.workspace, CLAIMS).differs(clean)) is None, difference
    assert not strays(newsroom.workspace)


# ---- what may not be written ----------------------------------------------------------------------------


@pytest.fixture
def guarded() -> Iterator[Newsroom]:
    """The world, embedded, in a folder that others may read."""
    with TemporaryDirectory(dir=memory()) as folder:
        Path(folder).chmod(0o755)
        newsroom = print_news(Newsroom(Path(folder) / "room"))
        newsroom.reembed()
        yield newsroom
        newsroom.workspace.embeddings.chmod(0o755)


def as_another(newsroom: Newsroom, *arguments: str) -> Any:
    """Run a command as someone whom permissions bind; root is bound by none."""
    who = [f"--user={NOBODY}"] if os.geteuid() == 0 else []
    return finished("command", *who, "--", "--workspace", str(newsroom.workspace.root), *arguments)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_folder_that_may_not_be_written_answers_and_says_so(guarded: Newsroom) -> None:
    embeddings = guarded.workspace.embeddings
    embeddings.chmod(0o555)
    for file in embeddings.iterdir():
        file.chmod(0o444)
    before, printed = content(embeddings), guarded.printed(HARBOUR, judge="rules")
    guarded.write("lamp.txt", "A lamp burns in Karsk.").chmod(0o644)
    result = as_another(guarded, "reembed")
    assert (result.returncode, result.stdout) == (1, "")
    assert str(embeddings) in result.stderr
    assert "permissions" in result.stderr
    assert content(embeddings) == before
    (guarded.seeds / "lamp.txt").unlink()
    traced = as_another(guarded, "trace", HARBOUR, "--judge", "rules", "--format", "json")
    assert (traced.returncode, traced.stderr) == (0, "")
    assert traced.stdout.split() == printed.strip().removeprefix("[").removesuffix("]").split()


def test_a_store_that_may_not_be_written_says_so(guarded: Newsroom) -> None:
    embeddings = guarded.workspace.embeddings
    embeddings.chmod(0o777)
    for file in embeddings.iterdir():
        file.chmod(0o444 if file.name == "store.sqlite" else 0o666)
    before = guarded.workspace.store.read_bytes()
    guarded.write("lamp.txt", "A lamp burns in Karsk.").chmod(0o644)
    for options in ([], ["--all"]):
        result = as_another(guarded, "reembed", *options)
        assert (result.returncode, result.stdout) == (1, "")
        assert str(guarded.workspace.store) in result.stderr
        assert "permissions" in result.stderr
    assert guarded.workspace.store.read_bytes() == before
    assert not list(embeddings.glob("*.damaged*"))


# ---- what changes while it is read ----------------------------------------------------------------------


def at_step(step: int, happens: Callable[[], object]) -> Callable[[Progress], None]:
    """Something that happens between two files."""
    seen = 0

    def report(_progress: Progress) -> None:
        nonlocal seen
        if seen == step:
            happens()
        seen += 1

    return report


def write(newsroom: Newsroom) -> None:
    newsroom.write("northline.txt", "date 2023-05-09 Northline closed its office in Karsk.\n")


def truncate(newsroom: Newsroom) -> None:
    os.truncate(newsroom.seeds / "northline.txt", 40)


def empty(newsroom: Newsroom) -> None:
    os.truncate(newsroom.seeds / "wire.jsonl", 0)


def remove(newsroom: Newsroom) -> None:
    (newsroom.seeds / "northline.txt").unlink()


def rename(newsroom: Newsroom) -> None:
    (newsroom.seeds / "northline.txt").replace(newsroom.seeds / "a.txt")


def make_a_folder(newsroom: Newsroom) -> None:
    remove(newsroom)
    newsroom.write("northline.txt/lamp.txt", "A lamp burns in Karsk.")


def make_a_circle(newsroom: Newsroom) -> None:
    remove(newsroom)
    (newsroom.seeds / "northline.txt").symlink_to("northline.txt")


def remove_all(newsroom: Newsroom) -> None:
    for path in newsroom.seeds.iterdir():
        path.unlink()


EVENTS = (write, truncate, empty, remove, rename, make_a_folder, make_a_circle, remove_all)


@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("event", EVENTS)
def test_what_happens_to_a_file_between_two_others_is_found_now_or_next_time(
    newsroom: Newsroom, tmp_path: Path, event: Callable[[Newsroom], None], step: int
) -> None:
    newsroom.reembed(on_progress=at_step(step, lambda: event(newsroom)))
    check_completes(newsroom, tmp_path / "clean")
    shutil.rmtree(newsroom.seeds)
    print_news(newsroom)
    check_completes(newsroom, tmp_path / "clean")


@pytest.mark.parametrize("step", range(5))
def test_a_file_that_becomes_a_pipe_stops_nobody(newsroom: Newsroom, tmp_path: Path, step: int) -> None:
    newsroom.reembed()

    class Stuck(BaseException):
        """No error of the system, which would be taken for one of the file."""

    def stuck(_signal: int, _frame: object) -> None:
        raise Stuck("the job waits for a pipe")

    def becomes_a_pipe() -> None:
        (newsroom.seeds / "northline.txt").unlink()
        os.mkfifo(newsroom.seeds / "northline.txt")

    before = signal.signal(signal.SIGALRM, stuck)
    signal.alarm(20)
    try:
        changes = newsroom.reembed(everything=True, on_progress=at_step(step, becomes_a_pipe))
        assert [failure.path for failure in changes.failed] == ["seeds/northline.txt"]
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    (newsroom.seeds / "northline.txt").unlink()
    check_completes(newsroom, tmp_path / "clean")


@pytest.mark.parametrize("size", [0, 30])
def test_a_file_that_is_cut_between_the_look_and_the_reading_is_read_again(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    newsroom.reembed()
    newsroom.write("northline.txt", NEWS["northline.txt"] * 2)
    opened = Path.open

    def cut(path: Path, *how: Any, **options: Any) -> Any:
        if path.name == "northline.txt" and (not how or how[0] == "rb"):
            os.truncate(path, size)
        return opened(path, *how, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", cut)
        newsroom.reembed()
    newsroom.write("northline.txt", NEWS["northline.txt"])
    check_completes(newsroom, tmp_path / "clean")


def test_files_that_someone_keeps_writing_in_place_are_as_rebuilt_once_that_ends(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    over = threading.Event()
    written = 0

    def writes() -> None:
        nonlocal written
        while not over.is_set():
            with (newsroom.seeds / "northline.txt").open("wb", buffering=0) as file:
                for number in range(20):  # a pen that is slower than a reader
                    file.write(b"Northline has %d ships in Karsk, and counted them. " % (written + number))
            written += 1

    writer = threading.Thread(target=writes)
    writer.start()
    try:
        for everything in (False, True, False, False):
            newsroom.reembed(everything=everything)
            assert newsroom.trace(HARBOUR, judge="rules")[0].evidence
    finally:
        over.set()
        writer.join()
    assert written > 1
    check_completes(newsroom, tmp_path / "clean")


# ---- folders that vanish --------------------------------------------------------------------------------


def test_a_folder_that_vanishes_while_it_is_listed_is_gone_next_time(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("far/off/lamp.txt", "A lamp burns in Karsk.")
    newsroom.reembed()
    listed = os.scandir

    def vanishing(path: Any = ".") -> Any:
        if not isinstance(path, int) and Path(path).name == "far":
            shutil.rmtree(Path(path).replace(tmp_path / "away"))
        return listed(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", vanishing)
        changes = newsroom.reembed()
    assert (changes.removed, [failure.path for failure in changes.failed]) == (0, ["seeds/far"])
    assert newsroom.trace("A lamp burns in Karsk.", judge="rules")[0].evidence
    check_completes(newsroom, tmp_path / "clean")
    assert not newsroom.trace("A lamp burns in Karsk.", judge="rules")[0].evidence


def test_seeds_that_are_away_are_not_taken_for_removed(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.reembed()
    away = newsroom.seeds.replace(tmp_path / "away")
    changes = newsroom.reembed()
    assert (changes.removed, changes.dropped) == (0, 0)
    assert [failure.path for failure in changes.failed] == ["seeds"]
    away.replace(newsroom.seeds)
    assert newsroom.reembed().embedded == 0
    check_completes(newsroom, tmp_path / "clean")


def test_links_in_circles_end(newsroom: Newsroom, tmp_path: Path) -> None:
    deep = newsroom.seeds / "deep" / "er"
    deep.mkdir(parents=True)
    (deep / "up").symlink_to("../..")
    (deep / "one").symlink_to("two")
    (deep / "two").symlink_to("one")
    (deep / "self.txt").symlink_to(deep / "self.txt")
    for number in range(60):  # more than any system follows
        (deep / f"chain-{number}").symlink_to(f"chain-{number + 1}")
    changes = newsroom.reembed()
    assert {Path(failure.path).name for failure in changes.failed} >= {"one", "two", "self.txt"}
    assert changes.added == 7
    check_completes(newsroom, tmp_path / "clean")
