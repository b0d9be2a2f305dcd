"""What surveys and lineage find is kept by one process at a time; readers are not disturbed."""

import os
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

from provenance.errors import StoreError
from provenance.pipeline import conflicts, lineage
from provenance.store.lock import busy, sole


@pytest.mark.parametrize("command", ["conflicts", "lineage"])
def test_while_another_process_writes_it_is_told_and_a_trace_answers(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    before = embedded.workspace.store.read_bytes()
    with sole(embedded.workspace.lock):
        result = embedded.run(command, "--format", "json")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "is being written by another process; try again when it is done" in result.stderr
        assert embedded.trace(HARBOUR, judge="rules")[0].evidence
    assert embedded.workspace.store.read_bytes() == before
    assert embedded.run(command, "--format", "json").exit_code == 0


def test_the_lock_is_held_while_they_work_and_no_longer(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, held = embedded.workspace.lock, []
    for work in (conflicts, lineage):
        work(embedded.workspace, on_progress=lambda _: held.append(busy(lock)))
        assert not busy(lock)
    assert held
    assert all(held)


def test_a_lock_that_is_not_ours_to_take_leaves_conflicts_reading(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    may = os.access
    monkeypatch.setattr("os.access", lambda path, how: Path(path).name != "store.lock" and may(path, how))
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    with sole(embedded.workspace.lock):
        assert conflicts(embedded.workspace).conflicts
        with pytest.raises(StoreError):
            lineage(embedded.workspace)
