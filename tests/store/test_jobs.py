"""The log of jobs in the store."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from provenance.domain.run import Job, Outcome
from provenance.store import Store, jobs

BEGAN = Job(0, "2024-05-01T03:00:00+00:00", "0.1.0", everything=False)


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "store.sqlite", write=True) as opened:
        yield opened


def begun(store: Store) -> Job:
    with store.transaction():
        return store.jobs.start(BEGAN)


def test_a_job_comes_back_as_it_was_noted(store: Store) -> None:
    started = begun(store)
    assert started == replace(BEGAN, number=1)
    assert store.jobs.latest() == (started,)
    done = replace(
        started, everything=True, outcome=Outcome.DONE, encoder="hashing@1", seconds=1.5, reading=0.25,
        embedding=0.75, added=1, changed=2, removed=3, unchanged=4, failed=5, total=6, embedded=7, reused=8,
        dropped=9,
    )  # fmt: skip
    store.jobs.note(done)
    [kept] = store.jobs.latest()
    assert kept == done
    assert (type(kept.outcome), type(kept.everything)) == (Outcome, bool)


def test_the_newest_come_first(store: Store) -> None:
    for _ in range(5):
        begun(store)
    assert [job.number for job in store.jobs.latest()] == [5, 4, 3, 2, 1]
    assert [job.number for job in store.jobs.latest(2)] == [5, 4]
    assert store.jobs.latest(0) == ()


def test_one_that_still_runs_when_the_next_begins_was_interrupted(store: Store) -> None:
    first = begun(store)
    store.jobs.note(replace(first, outcome=Outcome.DONE))
    begun(store)
    begun(store)
    assert [job.outcome for job in store.jobs.latest()] == [
        Outcome.RUNNING,
        Outcome.INTERRUPTED,
        Outcome.DONE,
    ]


def test_the_log_forgets_the_oldest(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "KEPT", 3)
    for _ in range(5):
        begun(store)
    assert [job.number for job in store.jobs.latest()] == [5, 4, 3]


def test_a_job_begun_outlives_the_work_that_is_undone(store: Store) -> None:
    started = begun(store)
    with suppress(KeyError), store.transaction():
        store.jobs.note(replace(started, outcome=Outcome.DONE))
        raise KeyError
    assert store.jobs.latest() == (started,)
