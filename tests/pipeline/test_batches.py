"""Work is committed in batches: each a whole state, none lost by a kill, and nothing done twice."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from world import HARBOUR, Newsroom

from provenance import embed, index
from provenance.domain.run import Outcome, Progress
from provenance.embed.hashing import Hashing
from provenance.errors import StaleIndex
from provenance.index import Index
from provenance.pipeline import jobs, planned, verify
from provenance.store import Store

from .test_planned import counted
from .test_reembed import held, rebuilt


class Killed(BaseException):
    """Ends a run where it stands, as no handler expects it."""


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four sentences or so are a batch."""
    monkeypatch.setattr("provenance.pipeline.batches.SENTENCES", 4)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is embedded, as often as it is."""
    texts: list[str] = []
    encode = Hashing.encode

    def noted(self: Hashing, given: Sequence[str]) -> embed.Vectors:
        texts.extend(given)
        return encode(self, given)

    monkeypatch.setattr(Hashing, "encode", noted)
    return texts


@pytest.fixture
def segmented(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is segmented, as often as it is."""
    import provenance.segment

    texts: list[str] = []
    segment = provenance.segment.segment

    def noted(document: object) -> object:
        texts.append(document.text)  # type: ignore[attr-defined]
        return segment(document)  # type: ignore[arg-type]

    monkeypatch.setattr(provenance.segment, "segment", noted)
    return texts


def killed_in_batch(newsroom: Newsroom, number: int, **options: object) -> bool:
    """Kill a re-embed before its n-th save of the index; tell whether there was one."""
    from provenance.index.segmented import Segmented

    saves, save = 0, Segmented.save

    def counted(*arguments: object, **made_by: object) -> object:
        nonlocal saves
        saves += 1
        if saves > number:
            raise Killed
        return save(*arguments, **made_by)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Segmented, "save", counted)
        with suppress(Killed):
            newsroom.reembed(**options)
            return False
    return True


def opened(newsroom: Newsroom) -> Index:
    model = embed.load("hashing")
    with Store.open(newsroom.workspace.store) as store:
        return index.load(
            newsroom.workspace.embeddings,
            store.meta("index") or "",
            encoder_name=model.name,
            encoder_revision=model.revision,
        )


def is_whole(newsroom: Newsroom) -> None:
    """Every sentence of the store is in the index, and the journal knows what else is."""
    vectors = opened(newsroom)
    with Store.open(newsroom.workspace.store) as store:
        assert store.check() == []
        live, (came, went) = set(store.sentence_ids()), store.unindexed()
    assert came == []
    assert set(vectors.ids().tolist()) == live | set(went)
    assert vectors.problems() == ()


def crowd(newsroom: Newsroom) -> None:
    for number in range(9):
        newsroom.write(f"lamps/{number}.txt", f"Lamp {number} burns. {HARBOUR} Lamp {number} is out.")


@pytest.mark.parametrize("number", range(1, 5))
def test_what_was_committed_before_a_kill_stays_and_is_not_embedded_again(
    embedded: Newsroom, asked: list[str], number: int, tmp_path: Path
) -> None:
    crowd(embedded)
    (embedded.seeds / "northline.txt").unlink()
    assert killed_in_batch(embedded, number)
    is_whole(embedded)
    stale = embedded.trace(HARBOUR)[0].searched.stale
    assert "seeds/northline.txt" in stale
    assert 0 < len(stale) < 10
    before = list(asked)
    plan = planned(embedded.workspace, encoder="hashing").changes
    changes = embedded.reembed()
    assert counted(plan) == counted(changes)
    assert (changes.removed, changes.added) == (1, len(stale) - 1)
    lamps = [text for text in asked if text.startswith("Lamp")]
    again = set(before) & set(asked[len(before) :])
    assert len(again) <= 6, "at most the batch that was under way"
    assert len(set(lamps)) == 18
    assert embedded.run("verify").exit_code == 0
    assert held(embedded) == held(rebuilt(embedded, tmp_path / "clean"))


def test_what_one_file_loses_and_another_gains_is_not_embedded_again(
    embedded: Newsroom, asked: list[str]
) -> None:
    crowd(embedded)
    embedded.reembed()
    asked.clear()
    for number in range(9):  # each gets what the next one had, in an order that batches cut anywhere
        embedded.write(
            f"lamps/{number}.txt", f"Lamp {8 - number} burns. {HARBOUR} Lamp {(number + 4) % 9} is out."
        )
    changes = embedded.reembed()
    assert (changes.changed, changes.embedded, changes.dropped, asked) == (9, 0, 0, [])
    is_whole(embedded)


def test_a_large_file_is_taken_in_by_batches(embedded: Newsroom, segmented: list[str]) -> None:
    old = {"id": "gone", "text": "This record is left out later."}
    embedded.write("large.jsonl", json.dumps(old) + "\n")
    embedded.reembed()
    records = [{"id": f"r{n}", "text": f"Record {n} burns."} for n in range(30)]
    embedded.write("large.jsonl", "".join(json.dumps(record) + "\n" for record in records))
    segmented.clear()
    assert killed_in_batch(embedded, 3)
    is_whole(embedded)
    with Store.open(embedded.workspace.store) as store:
        there = store.published("seeds/large.jsonl").keys()
    assert "seeds/large.jsonl#gone" in there
    assert 1 < len(there) < 30
    assert embedded.trace(HARBOUR)[0].searched.stale == ("seeds/large.jsonl",)
    committed = len(there) - 1
    segmented.clear()
    changes = embedded.reembed()
    assert (changes.added, changes.removed) == (30 - committed, 1)
    assert len(segmented) == 30 - committed
    assert embedded.run("verify").exit_code == 0


def test_only_records_that_changed_are_segmented(embedded: Newsroom, segmented: list[str]) -> None:
    records = [{"id": f"r{n}", "text": f"Record {n} burns.", "published": "2023-01-01"} for n in range(30)]
    embedded.write("large.jsonl", "".join(json.dumps(record) + "\n" for record in records))
    embedded.reembed()
    segmented.clear()
    records[7]["text"] = "Record 7 is out."
    records[9]["published"] = "2023-01-02"  # what a sentence says of "yesterday" depends on it
    records[11]["title"] = "A title is no part of what is said"
    embedded.write("large.jsonl", "".join(json.dumps(record) + "\n" for record in records[::-1]))
    plan = planned(embedded.workspace, encoder="hashing").changes
    segmented.clear()
    changes = embedded.reembed()
    assert counted(plan) == counted(changes)
    assert segmented == ["Record 9 burns.", "Record 7 is out."]
    assert (changes.changed, changes.embedded, changes.dropped) == (2, 1, 1)
    with Store.open(embedded.workspace.store) as store:
        titles = {kept.source.title for kept in store.sources() if kept.source.record == "r11"}
    assert titles == {"A title is no part of what is said"}


def test_renamed_files_and_those_whose_failures_are_mended_are_not_segmented_again(
    embedded: Newsroom, segmented: list[str]
) -> None:
    (embedded.seeds / "harbour.txt").rename(embedded.seeds / "port.txt")
    os.utime(embedded.seeds / "ledger.txt", ns=(1, 1))
    changes = embedded.reembed()
    assert (changes.added, changes.removed, segmented) == (1, 1, [])
    is_whole(embedded)


def test_other_rules_read_every_file_again_and_go_on_where_they_were_killed(
    embedded: Newsroom, segmented: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.pipeline.start.READING", "one more")
    real = Store.finish
    finished: list[object] = []

    def finish(store: Store, file: object) -> None:
        if len(finished) == 4:
            raise Killed
        finished.append(file)
        real(store, file)  # type: ignore[arg-type]

    monkeypatch.setattr("provenance.pipeline.batches.SENTENCES", 1)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "finish", finish)
        with pytest.raises(Killed):
            embedded.reembed()
    done = len(segmented)
    assert 0 < done < 7
    changes = embedded.reembed()
    assert (changes.changed, changes.embedded) == (0, 0)
    assert 7 <= len(segmented) <= 9
    segmented.clear()
    embedded.reembed()
    assert segmented == []


def test_an_index_that_is_made_anew_is_built_beside_the_one_that_answers(
    embedded: Newsroom, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, total = embedded.printed(HARBOUR), embedded.reembed().total
    asked.clear()
    assert killed_in_batch(embedded, 2, everything=True)
    committed = len(asked) - 4
    assert committed == 8
    assert embedded.printed(HARBOUR) == before
    is_whole(embedded)
    [newest, *_] = jobs(embedded.workspace)
    assert (newest.outcome, newest.embedded, newest.everything) == (Outcome.INTERRUPTED, 8, True)
    plan = planned(embedded.workspace, encoder="hashing").changes
    asked.clear()
    changes = embedded.reembed()
    assert counted(plan) == counted(changes)
    assert (changes.embedded, len(asked)) == (total - committed, total - committed)
    assert embedded.printed(HARBOUR) == before
    with Store.open(embedded.workspace.store) as store:
        assert store.meta("building") is None
    assert embedded.run("verify").exit_code == 0


def test_another_encoder_goes_on_where_it_was_killed_and_the_old_one_answers_until_then(
    embedded: Newsroom, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, total = embedded.printed(HARBOUR), embedded.reembed().total
    crowd(embedded)
    with monkeypatch.context() as patched:
        patched.setattr(Hashing, "revision", "2")
        asked.clear()
        assert killed_in_batch(embedded, 2)
    # another revision of the program, say: the old one still answers, of what it was built from
    now = json.loads(embedded.printed(HARBOUR))
    assert len(now[0]["searched"].pop("stale")) == 9
    old = json.loads(before)
    old[0]["searched"].pop("stale")
    assert now == old
    with monkeypatch.context() as patched:
        patched.setattr(Hashing, "revision", "2")
        asked.clear()
        changes = embedded.reembed()
        assert changes.embedded == len(asked) == total + 18 - 8
        assert embedded.trace(HARBOUR)[0].run.encoder == "hashing@2"


def test_an_index_of_the_first_format_is_made_anew_by_what_its_message_names(embedded: Newsroom) -> None:
    before, total = embedded.printed(HARBOUR), embedded.reembed().total
    folder = embedded.workspace.embeddings
    for path in folder.glob("segment-*"):
        path.unlink()
    [manifest] = folder.glob("index-*.json")
    manifest.write_text(json.dumps({"format": "provenance-index/1", "name": manifest.stem}))
    manifest.with_suffix(".faiss").write_bytes(b"an index of faiss")
    with pytest.raises(StaleIndex, match="; 'provenance reembed' makes it anew"):
        embedded.trace(HARBOUR)
    [problem] = verify(embedded.workspace)
    assert problem.mend == "provenance reembed"
    assert planned(embedded.workspace, encoder="hashing").changes.embedded == total
    changes = embedded.reembed()
    assert (changes.embedded, changes.unchanged) == (total, 7)
    assert embedded.printed(HARBOUR) == before
    assert not list(folder.glob("*.faiss"))


def test_a_job_that_was_stopped_is_logged_with_what_it_committed(embedded: Newsroom) -> None:
    crowd(embedded)
    seen: list[Progress] = []

    def stop(step: Progress) -> None:
        seen.append(step)
        if step.stage == "reading" and step.done == 8:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        embedded.reembed(on_progress=stop)
    [newest, *_] = jobs(embedded.workspace)
    assert newest.outcome is Outcome.FAILED
    with Store.open(embedded.workspace.store) as store:
        there = sum(path.startswith("seeds/lamps/") for path in store.files())
        assert newest.total == store.counts().sentences
    assert newest.added == there > 0
    assert newest.embedded == 2 * there
    told = json.loads(embedded.run("jobs", "--last", "1", "--format", "json").stdout)["jobs"]
    assert told[0]["sources"]["added"] == there
    assert embedded.reembed().added == 9 - there


def test_the_log_of_the_store_does_not_stay_behind(embedded: Newsroom) -> None:
    with Store.open(embedded.workspace.store):  # a reader, so that closing the writer does not do it
        crowd(embedded)
        log = embedded.workspace.store.with_name("store.sqlite-wal")
    embedded.write("one.txt", "One lamp more.")
    embedded.reembed()
    assert not log.exists() or log.stat().st_size == 0
