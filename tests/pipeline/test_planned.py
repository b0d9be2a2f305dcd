"""A dry run tells, count for count, what a re-embed then does, and leaves everything as it is."""

import json
import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

from provenance.domain.run import Changes, Plan
from provenance.errors import DamagedStore, StaleIndex
from provenance.pipeline import planned
from provenance.store.lock import sole

from .test_reembed import edit


def plan(newsroom: Newsroom, **options: bool) -> Plan:
    return planned(newsroom.workspace, encoder=newsroom.encoder, **options)


def counted(what: Changes) -> Changes:
    """What was counted, without what was measured."""
    return replace(what, seconds=0.0, reading=0.0, embedding=0.0)


def everything_on_disk(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_without_a_store_all_is_new_and_none_is_made(newsroom: Newsroom) -> None:
    before = everything_on_disk(newsroom.workspace.root)
    found = plan(newsroom)
    assert (found.changes.added, found.changes.embedded) == (7, found.changes.total)
    assert found.estimate.seconds is None
    assert everything_on_disk(newsroom.workspace.root) == before
    assert not newsroom.workspace.embeddings.exists()
    assert counted(newsroom.reembed()) == counted(found.changes)


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_it_tells_what_is_done_then(newsroom: Newsroom, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    newsroom.reembed()
    for _ in range(8):
        for _ in range(chance.randrange(4)):
            edit(newsroom, chance)
        everything = chance.random() < 0.2
        found = plan(newsroom, everything=everything)
        assert counted(found.changes) == counted(newsroom.reembed(everything=everything))


def test_another_reading_reads_all_again(embedded: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.pipeline.start.READING", "one more")
    monkeypatch.setattr("provenance.segment.segment", lambda document: ())
    found = plan(embedded)
    assert (found.changes.total, found.changes.embedded) == (0, 0)
    assert found.changes.dropped > 0
    assert counted(embedded.reembed()) == counted(found.changes)


def test_nothing_is_written_and_nobody_is_in_the_way(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", "A lamp burns in Karsk.")
    before = everything_on_disk(embedded.workspace.root)
    with sole(embedded.workspace.lock):
        assert plan(embedded).changes.embedded == 1
    assert everything_on_disk(embedded.workspace.root) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_can_be_looked_at(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", "A lamp burns in Karsk.")
    embedded.workspace.embeddings.chmod(0o500)
    try:
        assert plan(embedded).changes.embedded == 1
    finally:
        embedded.workspace.embeddings.chmod(0o700)


def test_damage_is_told_as_the_job_would_tell_it(embedded: Newsroom) -> None:
    total = plan(embedded).changes.total
    [vectors] = embedded.workspace.embeddings.glob("segment-*.rows.npy")
    vectors.write_bytes(b"torn")
    with pytest.raises(StaleIndex):
        plan(embedded)
    assert plan(embedded, everything=True).changes.embedded == total
    embedded.workspace.store.write_bytes(b"torn" * 1000)
    with pytest.raises(DamagedStore):
        plan(embedded)
    found = plan(embedded, everything=True)
    assert embedded.workspace.store.read_bytes().startswith(b"torn")
    assert counted(embedded.reembed(everything=True)) == counted(found.changes)


def test_the_past_tells_how_long_it_will_take(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", "A lamp burns in Karsk.")
    found = plan(embedded).estimate
    assert found.jobs == 1
    assert found.seconds is not None
    assert found.seconds > 0


def test_the_command_says_so_and_writes_nothing(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", f"A lamp burns in Karsk. {HARBOUR}")
    before = everything_on_disk(embedded.workspace.root)
    told = json.loads(embedded.run("reembed", "--dry-run", "--format", "json").stdout)
    assert (told["format"], told["dry_run"]) == ("provenance-reembed/1", True)
    assert (told["sources"]["added"], told["sentences"]["embedded"]) == (1, 1)
    assert told["estimate"]["seconds"] > 0
    assert everything_on_disk(embedded.workspace.root) == before
    shown = embedded.run("reembed", "--dry-run").stdout
    assert shown.startswith("Dry run: this is what a re-embed would do; nothing was written.\n")
    assert "seeds/lamp.txt" in shown
    done = json.loads(embedded.run("reembed", "--format", "json").stdout)
    assert {name: told[name] for name in ("sources", "sentences")} == {
        name: done[name] for name in ("sources", "sentences")
    }
    assert "dry_run" not in done


def test_a_workspace_that_was_never_embedded_is_left_alone(newsroom: Newsroom, tmp_path: Path) -> None:
    clean = Newsroom(tmp_path / "clean")
    shutil.copytree(newsroom.seeds, clean.seeds, dirs_exist_ok=True)
    assert clean.run("reembed", "--dry-run", "--encoder", "hashing").exit_code == 0
    assert [path.name for path in clean.workspace.root.iterdir()] == ["seeds"]
