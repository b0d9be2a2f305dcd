"""One job of each kind, killed before each of its steps in turn: what is left, and what comes of it.

Every seventeenth step notices most of what can go wrong; PROVENANCE_FAULTS=1 takes them all.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from provenance.pipeline import reembed, verify
from provenance.workspace import Workspace
from tests.faults import batches, narrow
from tests.faults.crash import Crash
from tests.faults.memory import memory
from tests.faults.state import answers, held, rebuilt, said, state, strays

STRIDE = 1 if os.environ.get("PROVENANCE_FAULTS") else 17
REFRESH = "provenance reembed"
HARBOUR = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."


def notice(number: int, edition: int) -> str:
    return f"Pier {number} has {edition} lamps. Its pilot is paid {number * edition} crowns. {HARBOUR}\n"


def records(*editions: int) -> str:
    lines = ({"id": f"w{at}", "text": notice(10 + at, edition)} for at, edition in enumerate(editions))
    return "".join(json.dumps(line) + "\n" for line in lines)


@pytest.fixture(scope="module")
def before() -> Iterator[Path]:
    """A folder of seeds and what was made of them, and then the seeds are changed."""
    with TemporaryDirectory(dir=memory()) as folder:
        room = Workspace(Path(folder) / "room")
        room.seeds.mkdir(parents=True)
        for number, name in enumerate(("a.txt", "b.txt", "c.md", "same.txt")):
            (room.seeds / name).write_text(notice(number, 1))
        (room.seeds / "wire.jsonl").write_text(records(1, 1, 1, 1))
        reembed(room, encoder="hashing")
        (room.seeds / "a.txt").write_text(notice(0, 2))
        (room.seeds / "b.txt").unlink()
        (room.seeds / "c.md").rename(room.seeds / "d.md")
        (room.seeds / "new.txt").write_text(notice(5, 2))
        (room.seeds / "wire.jsonl").write_text(records(1, 2, 1, 2, 2, 2))
        yield room.root


@pytest.mark.parametrize("dies", [True, False], ids=["kill -9", "Ctrl-C"])
@pytest.mark.parametrize(
    ("encoder", "everything"),
    [("hashing", False), (narrow.NAME, False), ("hashing", True)],
    ids=["change", "encoder", "all"],
)
def test_killed_before_any_step_a_job_leaves_whole_sources_and_the_next_completes(
    before: Path, tmp_path: Path, encoder: str, everything: bool, dies: bool
) -> None:
    old, new = held(Workspace(before)), said(Workspace(before)).told
    clean = rebuilt(Workspace(before), tmp_path / "clean", [HARBOUR], encoder=encoder)
    after, happened = 0, True
    while happened:
        with TemporaryDirectory(dir=memory()) as folder, batches.of(3):
            room = Workspace(Path(folder) / "room")
            shutil.copytree(before, room.root)
            crash = Crash(room, after=after, dies=dies)
            with crash.waiting():
                reembed(room, encoder=encoder, everything=everything, on_progress=crash.step)
            if happened := crash.happened:
                where = f"killed before step {after}"
                now = held(room)
                for locator in old.keys() | new.keys():
                    possible = (old.get(locator), new.get(locator))
                    assert now.get(locator) in possible, f"{where}: {locator} is half a state"
                answered = answers(room, [HARBOUR])
                assert all(f'"path": "{source.path}"' in answered for source, _ in now.values()), where
                assert {problem.mend for problem in verify(room)} <= {REFRESH}, where
                reembed(room, encoder=encoder)
            difference = state(room, [HARBOUR]).differs(clean)
            assert difference is None, f"killed before step {after}: {difference}"
            assert not strays(room), f"killed before step {after}"
        after += STRIDE
    assert after > 100, "there are steps to be killed before"
