"""Watching: one re-embed a burst of changes, whatever happens to the files meanwhile."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

from provenance.domain.run import Changes, Outcome, Progress
from provenance.errors import DamagedStore, ProvenanceError, StoreError
from provenance.pipeline import jobs, watch
from provenance.pipeline.watch import LONGEST, QUIET, RETRY, Pause
from provenance.store.lock import sole

LAMP = "A lamp burns in Karsk."
CHANGE, CALM = frozenset({"seeds/a.txt"}), frozenset[str]()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def times(looks: Sequence[tuple[float, bool]]) -> list[float]:
    """When it is time, given looks at these moments that found a change or not."""
    clock = Clock()
    pause, found = Pause(clock), []
    for moment, changed in looks:
        clock.now = moment
        if pause.over(changed=changed):
            found.append(moment)
    return found


def test_it_is_time_at_once_and_not_again_without_a_change() -> None:
    assert times([(0.0, False), (1.0, False), (100.0, False)]) == [0.0]
    assert times([(0.0, True), (1.0, False), (100.0, False)]) == [0.0]


def test_a_burst_is_waited_out() -> None:
    burst = [(1 + step / 10, step < 20) for step in range(30)]
    [_, late] = times([(0.0, False), *burst])
    assert late == pytest.approx(1 + 1.9 + QUIET)


def test_changes_that_never_end_are_taken_in_all_the_same() -> None:
    endless = [(step / 10, True) for step in range(1, 300)]
    [_, first, second] = times([(0.0, False), *endless])
    assert first == pytest.approx(LONGEST + 0.1)
    assert second - first == pytest.approx(LONGEST + 0.1)


def watched(
    newsroom: Newsroom, looks: Iterator[Set[str]], clock: Clock
) -> Iterator[Changes | ProvenanceError | OSError]:
    return watch(newsroom.workspace, encoder=newsroom.encoder, found=looks, clock=clock)


def test_what_fails_later_is_told_and_tried_again_though_nothing_changes(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.01)
    clock = Clock()

    def looks() -> Iterator[Set[str]]:
        yield CALM
        newsroom.write("lamp.txt", LAMP)
        yield CHANGE
        clock.now += QUIET
        with sole(newsroom.workspace.lock):
            yield CALM
        clock.now += RETRY - 0.1
        yield CALM
        clock.now += 0.1
        yield CALM

    first, second, third = watched(newsroom, looks(), clock)
    assert isinstance(first, Changes)
    assert isinstance(second, StoreError)
    assert isinstance(third, Changes)
    assert third.affected == ("seeds/lamp.txt",)


def test_what_fails_at_first_is_raised(embedded: Newsroom) -> None:
    embedded.workspace.store.write_bytes(b"torn" * 1000)
    with pytest.raises(DamagedStore):
        next(watch(embedded.workspace, found=iter([CALM])))


def test_all_is_embedded_anew_only_the_first_time(embedded: Newsroom) -> None:
    clock = Clock()

    def looks() -> Iterator[Set[str]]:
        yield CALM
        yield CHANGE
        clock.now += QUIET
        yield CALM

    first, second = watch(embedded.workspace, everything=True, found=looks(), clock=clock)
    assert isinstance(first, Changes)
    assert isinstance(second, Changes)
    assert first.embedded == first.total > 0 == second.embedded


def test_interrupting_a_re_embed_undoes_it(embedded: Newsroom) -> None:
    before = json.loads(embedded.printed(HARBOUR))
    embedded.write("copy.md", LAMP)

    def interrupt(progress: Progress) -> None:
        if progress.stage == "embedding":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(watch(embedded.workspace, found=iter([CALM]), on_progress=interrupt))
    assert jobs(embedded.workspace)[0].outcome is Outcome.INTERRUPTED
    now = json.loads(embedded.printed(HARBOUR))
    assert now[0]["searched"].pop("stale") == ["seeds/copy.md"]
    assert before[0]["searched"].pop("stale") == []
    assert now == before


class Watching:
    """The real command, watching a newsroom."""

    def __init__(self, newsroom: Newsroom, *options: str) -> None:
        command = [sys.executable, "-m", "provenance", "--workspace", str(newsroom.workspace.root)]
        self.process = subprocess.Popen(
            [*command, "reembed", "--watch", "--encoder", "hashing", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def ended(self) -> tuple[str, str, int]:
        """Press Ctrl-C; the rest of what is said, and the exit code."""
        self.process.send_signal(signal.SIGINT)
        rest, errors = self.process.communicate(timeout=20)
        return rest, errors, self.process.returncode


def test_the_command_takes_in_bursts_breakage_and_what_vanishes_until_ctrl_c(newsroom: Newsroom) -> None:
    running = Watching(newsroom, "--format", "jsonl")
    told = json.loads(running.line())
    assert (told["format"], told["sources"]["added"]) == ("provenance-reembed/1", 7)

    for number in range(40):
        newsroom.write(f"lamps/{number % 20}.txt", f"Lamp {number} burns.")
    told = json.loads(running.line())
    assert (told["sources"]["added"], told["sentences"]["embedded"]) == (20, 20)

    newsroom.write("lamps/0.txt", b"\x00\x01\x02" * 100)
    (newsroom.seeds / "lamps" / "1.txt").unlink()
    (newsroom.seeds / "copy.md").rename(newsroom.seeds / "moved.md")
    newsroom.write("gone.txt", "here and gone").unlink()
    told = json.loads(running.line())
    assert told["sources"]["removed"] == 2
    assert told["sources"]["added"] == 1
    assert [failure["path"] for failure in told["sources"]["failed"]] == ["seeds/lamps/0.txt"]
    assert (told["sentences"]["embedded"], told["sentences"]["removed"]) == (0, 1)

    assert running.ended() == ("", "Watching seeds/; Ctrl-C ends it.\n\n", 130)
    assert [job.outcome for job in jobs(newsroom.workspace)] == [Outcome.DONE] * 3
    left = {path.name.split("-")[0] for path in newsroom.workspace.embeddings.iterdir()}
    assert left == {"store.sqlite", "store.lock", "index", "segment"}
    newsroom.write("lamps/0.txt", "Lamp 20 burns.")
    assert newsroom.reembed().embedded == 0
    assert newsroom.run("verify").exit_code == 0


@pytest.mark.parametrize("options", [("--dry-run",), ("--output", "log.txt")])
def test_watching_has_no_end_to_plan_or_to_write_a_file_at(
    newsroom: Newsroom, options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = newsroom.run("reembed", "--watch", *options)
    assert result.exit_code == 2
    assert "--watch goes with neither" in result.stderr
