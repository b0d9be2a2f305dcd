"""A run that is killed leaves the last good state, which still answers; the next run completes."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

import provenance.index
from provenance.domain.assertion import Claim
from provenance.domain.run import Progress
from provenance.errors import StoreError
from provenance.index import Index
from provenance.index.segmented import Segmented
from provenance.pipeline import trace
from provenance.store import Store

LAMP = "A lamp burns in Karsk."


class Killed(BaseException):
    """Ends a run where it stands, as no handler expects it."""


def kill(*_arguments: object, **_options: object) -> None:
    raise Killed


def answers_as_before_then_completes(newsroom: Newsroom, before: str) -> None:
    # what changed in seeds/ is named as stale, all else is as it was
    assert newsroom.printed(HARBOUR).replace('"seeds/lamp.txt"', "").split() == before.split()
    changes = newsroom.reembed()
    assert changes.added == 1
    assert newsroom.trace(LAMP)[0].evidence
    assert newsroom.run("verify").exit_code == 0
    left = {path.name for path in newsroom.workspace.embeddings.iterdir()}
    assert {name.split("-")[0].split(".")[0] for name in left} <= {"store", "index", "segment"}
    assert len({name for name in left if name.endswith(".json")}) == 1


@pytest.fixture
def edited(embedded: Newsroom) -> Newsroom:
    """The world after a document came that is not embedded yet."""
    embedded.write("lamp.txt", LAMP)
    return embedded


@pytest.mark.parametrize("step", range(4))
def test_killed_at_any_step_of_progress(edited: Newsroom, step: int) -> None:
    before = edited.printed(HARBOUR).replace('"seeds/lamp.txt"', "")
    seen = 0

    def count(_progress: Progress) -> None:
        nonlocal seen
        seen += 1
        if seen > step:
            raise Killed

    with suppress(Killed):
        edited.reembed(on_progress=count)
        pytest.fail(f"there are only {seen} steps")
    answers_as_before_then_completes(edited, before)


@pytest.mark.parametrize(
    ("where", "what"),
    [
        (Segmented, "save"),
        (Segmented, "add"),
        (Path, "replace"),
        (os, "fsync"),
        (Store, "start"),
        (Store, "keep"),
        (Store, "finish"),
        (Store, "indexed"),
        (Store, "set_meta"),
        (Store, "counts"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_killed_inside_a_step(
    edited: Newsroom, monkeypatch: pytest.MonkeyPatch, where: object, what: str
) -> None:
    before = edited.printed(HARBOUR).replace('"seeds/lamp.txt"', "")
    with monkeypatch.context() as patched:
        patched.setattr(where, what, kill)
        with pytest.raises(Killed):
            edited.reembed()
    answers_as_before_then_completes(edited, before)


def test_killed_between_the_commit_and_the_cleaning_up(
    edited: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("provenance.index.prune", kill)
        with pytest.raises(Killed):
            edited.reembed()
    assert edited.trace(LAMP)[0].evidence, "the commit is the switch"
    assert len(list(edited.workspace.embeddings.glob("index-*.json"))) == 2
    assert edited.reembed().embedded == 0
    assert len(list(edited.workspace.embeddings.glob("index-*.json"))) == 1


def test_a_full_disk_ends_the_run_and_nothing_else(
    edited: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edited.printed(HARBOUR).replace('"seeds/lamp.txt"', "")

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Segmented, "save", full)
        result = edited.run("reembed")
        assert result.exit_code == 1
        assert "No space left" in result.stderr
    answers_as_before_then_completes(edited, before)


def test_two_writers_do_not_meet(edited: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.1)
    with (
        Store.open(edited.workspace.store, write=True) as store,
        store.transaction(),
        pytest.raises(StoreError, match="another process"),
    ):
        edited.reembed()
    assert edited.reembed().added == 1


RUN = """
import sys
from pathlib import Path
from provenance.pipeline import reembed
from provenance.workspace import Workspace
print("ready", flush=True)
reembed(Workspace(Path(sys.argv[1])), encoder="hashing")
print("done", flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.06, 0.12, 0.25])
def test_a_process_that_is_killed_leaves_the_last_good_state(embedded: Newsroom, delay: float) -> None:
    before = embedded.trace(HARBOUR)[0].verdict
    for number in range(40):
        embedded.write(f"lamp-{number}.txt", f"Lamp {number} burns in Karsk. {HARBOUR} " * 5)
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(embedded.workspace.root)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.stdout.close()
    process.wait()
    assert embedded.trace(HARBOUR)[0].verdict is before
    embedded.reembed()
    assert embedded.run("verify").exit_code == 0
    assert len(list(embedded.workspace.embeddings.glob("index-*.json"))) == 1
    assert embedded.reembed().embedded == 0


def test_an_answer_rests_on_one_state_while_another_process_embeds(embedded: Newsroom) -> None:
    calm = embedded.trace(HARBOUR, LAMP, HARBOUR)
    findings = trace(embedded.workspace, [Claim(HARBOUR), Claim(LAMP), Claim(HARBOUR)])
    first = next(findings)
    embedded.write("lamp.txt", f"{LAMP} Millbay burns 45 million lamps.")
    (embedded.seeds / "copy.md").unlink()
    embedded.reembed()
    assert [first, *findings] == calm


def test_an_index_that_is_replaced_while_it_is_opened_is_opened_again(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, loads = provenance.index.load, []

    def late(folder: Path, name: str, **made_by: str) -> Index:
        loads.append(name)
        if len(loads) == 1:  # between the look at the store and the look at its index
            embedded.write("lamp.txt", LAMP)
            with monkeypatch.context() as undisturbed:
                undisturbed.setattr("provenance.index.load", load)
                embedded.reembed()
        return load(folder, name, **made_by)

    monkeypatch.setattr("provenance.index.load", late)
    assert embedded.trace(LAMP)[0].evidence
    assert len(set(loads)) == 2
