"""While a re-embed works, its progress is that of the whole job, not of a batch."""

import json

import pytest
from world import Newsroom

from provenance.domain.run import Progress
from provenance.pipeline.forecast import Forecast


def test_the_share_grows_with_the_texts_taken_in_up_to_one() -> None:
    forecast = Forecast()
    assert forecast.share == 1, "nothing is there"
    forecast.file(60, ahead=40)
    shares = [forecast.share]
    for length in (15, 15, 99):
        forecast.text(length)
        shares.append(forecast.share)
    assert shares == [0.01, 0.15, 0.3, 0.6]
    forecast.done()
    forecast.file(30, ahead=10)
    assert forecast.share == 0.6
    forecast.done()
    forecast.file(10, ahead=0)
    assert forecast.share == 0.9
    forecast.done()
    assert forecast.share == 1


def told(newsroom: Newsroom, **options: object) -> list[Progress]:
    steps: list[Progress] = []
    newsroom.reembed(on_progress=steps.append, **options)
    embedding = [step for step in steps if step.stage == "embedding"]
    done = [step.done for step in embedding]
    assert done == sorted(done)
    assert all(step.done <= step.total for step in embedding)
    return embedding


def lamps(newsroom: Newsroom, kind: str) -> int:
    """A hundred lamps, two sentences each, in files or in records of one file."""
    texts = [f"Lamp {100 + number} burns in Karsk. Boat {100 + number} is at sea." for number in range(100)]
    if kind == "files":
        for number, text in enumerate(texts):
            newsroom.write(f"{number}.txt", text)
    else:
        records = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
        newsroom.write("wire.jsonl", "".join(json.dumps(record) + "\n" for record in records))
    return 2 * len(texts)


@pytest.mark.parametrize(("kind", "within"), [("files", 1.01), ("records", 2.5)])
def test_totals_are_those_of_the_job(
    empty_room: Newsroom, monkeypatch: pytest.MonkeyPatch, kind: str, within: float
) -> None:
    monkeypatch.setattr("provenance.pipeline.batches.SENTENCES", 20)
    total = lamps(empty_room, kind)
    steps = told(empty_room)
    assert len({step.done for step in steps}) > 5, "several batches"
    for step in (step for step in steps if step.done < total - 20):
        assert step.items == "sentences, estimated"
        assert total / 1.01 <= step.total <= within * total
    assert (steps[-1].done, steps[-1].total, steps[-1].items) == (total, total, "sentences")


def test_an_index_made_anew_knows_its_total_and_new_files_come_on_top(
    empty_room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.pipeline.batches.SENTENCES", 20)
    total = lamps(empty_room, "files")
    empty_room.reembed()
    empty_room.write("new.txt", "A ferry sank. Nobody was hurt.")
    steps = told(empty_room, everything=True)
    assert {step.total for step in steps if step.done < total} == {total}
    assert (steps[-1].done, steps[-1].total) == (total + 2, total + 2)
