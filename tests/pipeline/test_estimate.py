"""An estimate says what the past tells, and that it does not know where it tells nothing."""

import pytest

from provenance.domain.run import Job, Outcome
from provenance.pipeline import estimate
from provenance.pipeline.estimate import estimate as told


def job(
    embedded: int,
    embedding: float,
    seconds: float,
    *,
    encoder: str = "e@1",
    outcome: Outcome = Outcome.DONE,
) -> Job:
    return Job(
        1, "2024-05-01", "0", everything=False, outcome=outcome, encoder=encoder, seconds=seconds,
        reading=0.5, embedding=embedding, embedded=embedded,
    )  # fmt: skip


def test_nothing_is_known_without_a_past() -> None:
    assert told((), encoder="e@1", embedded=0, reading=1.0).seconds is None
    past = [job(100, 1.0, 3.0, outcome=Outcome.FAILED), job(100, 1.0, 3.0, outcome=Outcome.INTERRUPTED)]
    found = told(past, encoder="e@1", embedded=5, reading=1.0)
    assert (found.seconds, found.sentences_per_second, found.jobs) == (None, None, 0)


def test_another_encoder_tells_nothing_of_embedding_but_of_all_else() -> None:
    past = [job(100, 1.0, 3.0, encoder="other@1")]
    assert told(past, encoder="e@1", embedded=5, reading=1.0).seconds is None
    assert told(past, encoder="e@1", embedded=0, reading=1.0).seconds == pytest.approx(1.0 + 1.5)


def test_reading_embedding_and_the_rest_add_up() -> None:
    found = told([job(100, 1.0, 3.0)], encoder="e@1", embedded=300, reading=2.0)
    assert found.seconds == pytest.approx(2.0 + 3.0 + 1.5)
    assert (found.sentences_per_second, found.jobs) == (100.0, 1)


def test_the_latest_large_jobs_tell_how_fast_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(estimate, "SAMPLE", 100)
    past = [job(10, 1.0, 2.0), job(0, 0.0, 2.0), job(190, 1.0, 3.0), job(1_000_000, 1.0, 3.0)]
    found = told(past, encoder="e@1", embedded=1, reading=0.0)
    assert (found.sentences_per_second, found.jobs) == (100.0, 2)
