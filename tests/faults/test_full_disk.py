"""No space left: the message names the file, nothing is lost, and the job completes once there is room."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.killing import finished
from tests.faults.memory import memory
from tests.faults.state import answers, rebuilt, state, strays
from tests.world import HARBOUR, NEWS, Newsroom, print_news

REFRESH = "provenance reembed"
LAMPS = 30
CLAIMS = (HARBOUR, "Lamp 7 of pier 3 burns in Karsk.")


def light_lamps(newsroom: Newsroom) -> None:
    """Write what needs some 400 kB of store and index."""
    for pier in range(LAMPS):
        lamps = " ".join(f"Lamp {number} of pier {pier} burns in Karsk." for number in range(10))
        newsroom.write(f"pier-{pier:02d}.txt", lamps)
    newsroom.write("harbour.txt", NEWS["harbour.txt"] + "The quay of Millbay was mended.\n")


def kept(newsroom: Newsroom) -> dict[str, list[str]]:
    """What the answers quote of each source."""
    quoted: dict[str, list[str]] = {}
    for finding in json.loads(answers(newsroom.workspace, CLAIMS)):
        for piece in finding["evidence"]:
            name = f"{piece['source']['path']} {finding['claim']}"
            quoted.setdefault(name, []).append(piece["sentence"]["text"])
    return quoted


def check_told(code: int, stderr: str, newsroom: Newsroom) -> None:
    """A failed job says which file, and sends nobody to throw anything away."""
    assert code == 1, stderr
    assert stderr.startswith("error: "), stderr
    assert str(newsroom.workspace.embeddings) in stderr
    assert "--all" not in stderr, "the store is sound"


def check_stands(newsroom: Newsroom, before: dict[str, list[str]]) -> None:
    """Every source answers as it did or as it will."""
    assert not list(newsroom.workspace.embeddings.glob("*.damaged*")), "the store is sound"
    now = kept(newsroom)
    for name, quoted in before.items():
        if not name.startswith("seeds/harbour.txt"):
            assert now[name] == quoted
    assert {problem.mend for problem in state(newsroom.workspace, CLAIMS).problems} <= {REFRESH}


def check_completes(newsroom: Newsroom, beside: Path) -> None:
    newsroom.reembed()
    clean = rebuilt(newsroom.workspace, beside, CLAIMS, encoder="hashing")
    assert (difference := state(newsroom.workspace, CLAIMS).differs(clean)) is None, difference
    assert not clean.problems
    assert not strays(newsroom.workspace)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB; only root can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill a disk but for so many bytes."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            file.truncate(max(0, file.tell() - left))
    return filler


@pytest.mark.parametrize("everything", [False, True], ids=["changes", "all"])
@pytest.mark.parametrize("left", [0, 8_192, 40_960, 122_880, 245_760])
def test_on_a_full_disk_the_last_state_answers_and_the_job_completes_once_there_is_room(
    small_disk: Path, tmp_path: Path, left: int, everything: bool
) -> None:
    newsroom = print_news(Newsroom(small_disk / "room"))
    newsroom.reembed()
    before = kept(newsroom)
    light_lamps(newsroom)
    filler = fill(small_disk, left)
    failed = newsroom.run("reembed", *(["--all"] if everything else []))
    check_stands(newsroom, before)
    filler.unlink()
    check_completes(newsroom, tmp_path / "clean")
    check_told(failed.exit_code, failed.stderr, newsroom)


@pytest.mark.parametrize("left", [0, 40_960, 122_880])
def test_a_first_job_on_a_full_disk_completes_once_there_is_room(
    small_disk: Path, tmp_path: Path, left: int
) -> None:
    newsroom = print_news(Newsroom(small_disk / "room"))
    light_lamps(newsroom)
    filler = fill(small_disk, left)
    failed = newsroom.run("reembed", "--encoder", "hashing")
    filler.unlink()
    check_completes(newsroom, tmp_path / "clean")
    check_told(failed.exit_code, failed.stderr, newsroom)


@pytest.mark.parametrize("everything", [False, True], ids=["changes", "all"])
@pytest.mark.parametrize("most", [1, 20_000, 100_000])
def test_where_a_file_may_not_grow_the_last_state_answers_and_the_job_completes_later(
    most: int, everything: bool
) -> None:
    # as with a quota: a write fails, and the system gives another reason than a full disk
    with TemporaryDirectory(dir=memory()) as folder:
        newsroom = print_news(Newsroom(Path(folder) / "room"))
        newsroom.reembed()
        before = kept(newsroom)
        light_lamps(newsroom)
        options = [
            "--workspace",
            str(newsroom.workspace.root),
            "reembed",
            *(["--all"] if everything else []),
        ]
        failed = finished("command", f"--bytes={most}", "--", *options)
        check_stands(newsroom, before)
        check_completes(newsroom, Path(folder) / "clean")
        check_told(failed.returncode, failed.stderr, newsroom)
