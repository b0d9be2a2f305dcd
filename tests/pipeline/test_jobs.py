"""The log of jobs: what happened is told, whatever became of the work."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from world import Newsroom

from provenance.domain.run import Changes, Job, Outcome, Progress
from provenance.errors import StaleIndex, StoreError
from provenance.index.segmented import Segmented
from provenance.pipeline import jobs
from provenance.pipeline.jobs import Log
from provenance.store import Store
from provenance.store.jobs import JobRows
from provenance.store.lock import sole

LAMP = "A lamp burns in Karsk."


def logged(newsroom: Newsroom) -> tuple[Job, ...]:
    return jobs(newsroom.workspace)


def test_a_job_is_logged_with_what_it_did(newsroom: Newsroom) -> None:
    first = newsroom.reembed()
    newsroom.write("lamp.txt", LAMP)
    second = newsroom.reembed(everything=True)
    newest, oldest = logged(newsroom)
    assert (oldest.number, newest.number) == (1, 2)
    assert (oldest.everything, newest.everything) == (False, True)
    for job, did in ((oldest, first), (newest, second)):
        assert job.outcome is Outcome.DONE
        assert job.error is None
        assert (job.added, job.changed, job.removed, job.unchanged) == (
            did.added, did.changed, did.removed, did.unchanged,
        )  # fmt: skip
        assert (job.total, job.embedded, job.reused, job.dropped) == (
            did.total, did.embedded, did.reused, did.dropped,
        )  # fmt: skip
        assert (job.encoder, job.failed) == (did.encoder, len(did.failed))
        assert job.seconds is not None
        assert job.reading + job.embedding <= job.seconds <= did.seconds + 0.001
        assert job.sentences_per_second == did.sentences_per_second


def test_there_is_no_log_without_a_store(newsroom: Newsroom) -> None:
    with pytest.raises(StoreError, match="provenance reembed"):
        logged(newsroom)


def test_a_job_that_fails_is_logged_with_its_error_and_the_rest_is_undone(embedded: Newsroom) -> None:
    [vectors] = embedded.workspace.embeddings.glob("segment-*.rows.npy")
    vectors.write_bytes(b"torn")
    embedded.write("lamp.txt", LAMP)
    with pytest.raises(StaleIndex) as raised:
        embedded.reembed()
    newest, _ = logged(embedded)
    assert (newest.outcome, newest.error) == (Outcome.FAILED, str(raised.value))
    assert newest.seconds is not None
    assert (newest.added, newest.embedded) == (0, 0)
    with Store.open(embedded.workspace.store) as store:
        assert "seeds/lamp.txt" not in store.files()


def raising(error: BaseException) -> Callable[[Progress], None]:
    def stop(_progress: Progress) -> None:
        raise error

    return stop


@pytest.mark.parametrize(
    ("error", "outcome", "told"),
    [
        (KeyboardInterrupt(), Outcome.INTERRUPTED, None),
        (OSError(28, "No space left"), Outcome.FAILED, "OSError: [Errno 28] No space left"),
        (ValueError("\ud800" * 10_000), Outcome.FAILED, ("ValueError: " + "\\ud800" * 10_000)[:2000]),
    ],
    ids=["Ctrl-C", "a full disk", "an error that cannot be encoded"],
)
def test_what_stops_a_job_is_logged(
    embedded: Newsroom, error: BaseException, outcome: Outcome, told: str | None
) -> None:
    with pytest.raises(type(error)):
        embedded.reembed(on_progress=raising(error))
    assert (logged(embedded)[0].outcome, logged(embedded)[0].error) == (outcome, told)
    assert embedded.reembed().embedded == 0


def test_what_stopped_a_job_is_raised_where_it_cannot_be_logged(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = JobRows.note

    def full(rows: JobRows, job: Job) -> None:
        if job.outcome is not Outcome.RUNNING:
            raise StoreError("no space is left")
        note(rows, job)

    monkeypatch.setattr(JobRows, "note", full)
    with pytest.raises(KeyError, match="the first"):
        embedded.reembed(on_progress=raising(KeyError("the first")))
    assert logged(embedded)[0].outcome is Outcome.INTERRUPTED


def test_done_is_logged_with_the_work_and_never_without_it(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded.write("lamp.txt", LAMP)

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    done = Log.done

    def noted(log: Log, what: Changes) -> None:
        done(log, what)
        stop()

    with monkeypatch.context() as patched:
        patched.setattr(Log, "done", noted)  # the last thing before the commit
        with pytest.raises(KeyboardInterrupt):
            embedded.reembed()
    assert logged(embedded)[0].outcome is Outcome.INTERRUPTED
    with monkeypatch.context() as patched:
        patched.setattr("provenance.index.prune", stop)  # the first thing after it
        with pytest.raises(KeyboardInterrupt):
            embedded.reembed()
    assert logged(embedded)[0].outcome is Outcome.DONE
    assert logged(embedded)[0].added == 1


KILLED = """
import os, signal, sys
from pathlib import Path
from provenance.pipeline import reembed
from provenance.workspace import Workspace
def die(progress):
    if progress.stage == "embedding":
        print("embedding", flush=True)
        sys.stdin.read()
reembed(Workspace(Path(sys.argv[1])), encoder="hashing", on_progress=die)
"""


def test_a_job_runs_until_it_is_killed_and_then_was_interrupted(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", LAMP)
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(embedded.workspace.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == b"embedding\n"
    assert logged(embedded)[0].outcome is Outcome.RUNNING
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()
    newest = logged(embedded)[0]
    assert (newest.outcome, newest.seconds, newest.added) == (Outcome.INTERRUPTED, None, 0)
    told = json.loads(embedded.run("jobs", "--last", "1", "--format", "json").stdout)["jobs"]
    assert [(one["outcome"], one["sources"], one["seconds"]) for one in told] == [
        ("interrupted", None, None)
    ]
    assert embedded.reembed().added == 1
    assert [job.outcome for job in logged(embedded)] == [Outcome.DONE, Outcome.INTERRUPTED, Outcome.DONE]
    with Store.open(embedded.workspace.store) as store:
        assert store.jobs.latest()[1].outcome is Outcome.INTERRUPTED, "the next job notes it for good"


def test_one_that_ends_while_the_log_is_read_is_not_called_interrupted(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(embedded.workspace.store, write=True) as store:
        started = store.jobs.start(Job(0, "2024-05-01T03:00:00+00:00", "0", everything=False))

        def ends(_path: object) -> bool:
            store.jobs.note(replace(started, outcome=Outcome.DONE))
            return False

        monkeypatch.setattr(sys.modules["provenance.pipeline.jobs"], "busy", ends)
        assert logged(embedded)[0].outcome is Outcome.DONE


def test_a_second_job_is_told_of_the_first_and_leaves_no_trace(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    with sole(embedded.workspace.lock):
        result = embedded.run("reembed")
    assert result.exit_code == 1
    assert "is being written by another process; try again when it is done" in result.stderr
    assert len(logged(embedded)) == 1


def test_a_dead_index_saved_by_a_failed_job_is_cleared_by_the_next(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded.write("lamp.txt", LAMP)
    save = Segmented.save

    def saved(*arguments: object, **options: object) -> None:
        save(*arguments, **options)  # type: ignore[arg-type]
        raise OSError(os.strerror(5))

    with monkeypatch.context() as patched:
        patched.setattr(Segmented, "save", saved)
        with pytest.raises(StoreError, match="Input/output"):
            embedded.reembed()
    assert "embeddings cannot be written (Input/output error)" in (logged(embedded)[0].error or "")
    embedded.reembed()
    assert len(list(embedded.workspace.embeddings.glob("index-*.json"))) == 1


def test_the_command_lists_them_newest_first(embedded: Newsroom) -> None:
    embedded.write("lamp.txt", LAMP)
    embedded.reembed()
    first, second = embedded.run("jobs").stdout.splitlines()[0::2]
    assert first.split()[0] == "2"
    assert "1 added" in first
    assert second.split()[0] == "1"
    told = json.loads(embedded.run("jobs", "--format", "json").stdout)
    assert told["format"] == "provenance-jobs/1"
    assert [one["sources"]["added"] for one in told["jobs"]] == [1, 7]
    assert [one["job"] for one in told["jobs"]] == [2, 1]
