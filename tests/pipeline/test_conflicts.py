"""The whole corpus against itself: what is found, that it is kept, and that keeping changes nothing."""

import os
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from world import HARBOUR, NEWS, OTHER_NUMBER, Newsroom

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Statement, Status, Survey
from provenance.domain.run import Progress
from provenance.errors import StoreError
from provenance.pipeline import conflicts
from provenance.report import records
from provenance.store import Store

THIRD = "The harbour of Millbay handled 52 million tonnes of cargo in 2022."
LATER = "date 2023-07-01 " + THIRD + " The mayor of Karsk had asked for it.\n"


class Killed(BaseException):
    """Ends a run where it stands, as no handler expects it."""


def survey(newsroom: Newsroom, **options: object) -> Survey:
    return conflicts(newsroom.workspace, **options)  # type: ignore[arg-type]


def jsonl(found: Survey) -> str:
    return "".join(records.lines(map(records.conflict, found.conflicts)))


def about(found: Survey, words: str) -> list[Conflict]:
    return [one for one in found.conflicts if any(words in side.value for side in one.sides)]


def compared(newsroom: Newsroom) -> int:
    """Survey, and return how many pairs of sentences were compared for it."""
    steps: list[Progress] = []
    survey(newsroom, on_progress=steps.append)
    return max(step.total for step in steps if step.stage == "comparing")


def print_late(newsroom: Newsroom) -> None:
    newsroom.write("later.txt", LATER)


def test_two_numbers_for_one_thing_are_one_dispute(embedded: Newsroom) -> None:
    (found,) = about(survey(embedded), "30 million")
    assert (found.kind, found.status) == (DifferenceKind.QUANTITY, Status.CONFLICT)
    more, less = found.sides
    assert (more.value, less.value) == ("45 million tonnes", "30 million tonnes")
    told = [(one.source.path, one.sentence.text) for one in more.statements]
    # the copy is listed beside its source, and is no origin of its own
    assert told[:2] == [("seeds/harbour.txt", HARBOUR), ("seeds/copy.md", HARBOUR)]
    assert more.origins < len(more.statements)
    assert [one.sentence.text for one in less.statements] == [OTHER_NUMBER]
    for side in found.sides:
        for one in side.statements:
            text = (embedded.workspace.root / one.source.path).read_text("utf-8")
            assert one.sentence.span.of(text) == one.sentence.text
            assert one.span is not None
            assert one.span.of(one.sentence.text).endswith("million tonnes")
    assert less.statements[0].after == "The ledger of the customs house of Veldoria lists every ship."


def test_sentences_that_agree_are_no_dispute(empty_room: Newsroom) -> None:
    for name in ("harbour.txt", "copy.md", "paraphrase.txt"):
        empty_room.write(name, NEWS[name])
    empty_room.reembed()
    assert survey(empty_room).conflicts == ()


def test_a_second_survey_compares_nothing_and_says_the_same(embedded: Newsroom) -> None:
    first = survey(embedded)
    assert first.conflicts
    assert compared(embedded) == 0
    assert survey(embedded) == first


def test_step_by_step_and_from_scratch_come_out_the_same(newsroom: Newsroom, tmp_path: Path) -> None:
    steps = Newsroom(tmp_path / "steps")
    for name, content in [*NEWS.items(), ("later.txt", LATER)]:
        steps.write(name, content)
        steps.reembed()
        survey(steps)
    for name, content in (
        ("copy.md", NEWS["copy.md"] + "\nGulls returned.\n"),
        ("copy.md", NEWS["copy.md"]),
    ):
        steps.write(name, content)
        steps.reembed()
        survey(steps)
    (newsroom.seeds / "wire.jsonl").unlink()
    print_late(newsroom)
    newsroom.reembed()
    scratch = survey(newsroom)
    assert len(scratch.conflicts[0].sides) == 3
    # what the one workspace saw before, the other never did
    kept = [
        replace(one, sides=tuple(replace(s, statements=_now(s.statements)) for s in one.sides))
        for one in survey(steps).conflicts
    ]
    assert jsonl(replace(scratch, conflicts=tuple(kept))) == jsonl(scratch)


def _now(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(one for one in statements if not one.gone)


def test_only_what_is_new_is_compared(embedded: Newsroom) -> None:
    whole = compared(embedded)
    print_late(embedded)
    embedded.reembed()
    assert 0 < compared(embedded) < whole
    (found,) = about(survey(embedded), "30 million")
    assert {side.value for side in found.sides} == {
        "45 million tonnes",
        "30 million tonnes",
        "52 million tonnes",
    }


def test_a_document_that_is_gone_takes_its_disputes_with_it(embedded: Newsroom) -> None:
    first = survey(embedded)
    assert about(first, "30 million")
    held = _held(embedded)
    (embedded.seeds / "ledger.txt").unlink()
    embedded.reembed()
    assert not about(survey(embedded), "30 million")
    embedded.write("ledger.txt", NEWS["ledger.txt"])
    embedded.reembed()
    assert survey(embedded).conflicts == first.conflicts
    assert _held(embedded) == held


def _held(newsroom: Newsroom) -> int:
    with sqlite3.connect(newsroom.workspace.store) as rows:
        return int(rows.execute("SELECT count(*) FROM disagreements").fetchone()[0])


def test_what_a_source_said_before_is_held_against_what_it_says_now(empty_room: Newsroom) -> None:
    empty_room.write("harbour.txt", NEWS["harbour.txt"])
    empty_room.reembed()
    assert survey(empty_room).conflicts == ()
    empty_room.write("harbour.txt", NEWS["harbour.txt"].replace("45 million", "54 million"))
    empty_room.reembed()
    for _ in range(2):
        (found,) = survey(empty_room).conflicts
        assert found.status is Status.REVISED
        assert {(side.value, side.statements[0].gone) for side in found.sides} == {
            ("45 million tonnes", True),
            ("54 million tonnes", False),
        }
    empty_room.write("harbour.txt", NEWS["harbour.txt"].replace("45 million", "55 million"))
    empty_room.reembed()
    (found,) = survey(empty_room).conflicts
    assert {side.value for side in found.sides if not side.statements[0].gone} == {"55 million tonnes"}


def test_a_text_can_contradict_itself(empty_room: Newsroom) -> None:
    empty_room.write("harbour.txt", f"date 2023-03-14 {HARBOUR} Pell Andrik was there.\n\n{OTHER_NUMBER}\n")
    empty_room.reembed()
    (found,) = survey(empty_room).conflicts
    assert [one.source.path for side in found.sides for one in side.statements] == ["seeds/harbour.txt"] * 2


def test_an_archive_without_a_word_has_no_disputes(empty_room: Newsroom) -> None:
    assert survey(empty_room, encoder="hashing").conflicts == ()
    empty_room.write("blank.txt", " \n")
    empty_room.write("one.txt", "Snow fell.")
    empty_room.reembed()
    assert survey(empty_room).conflicts == ()


def test_the_index_is_built_where_there_is_none_and_stale_sources_are_named(newsroom: Newsroom) -> None:
    found = survey(newsroom, encoder="hashing")
    assert about(found, "30 million")
    assert (found.searched.sources, found.searched.stale) == (7, ())
    print_late(newsroom)
    assert survey(newsroom).searched.stale == ("seeds/later.txt",)
    assert not about(survey(newsroom), "52 million")
    assert about(survey(newsroom, refresh=True), "52 million")


@pytest.mark.parametrize("step", range(6))
def test_killed_at_any_step_the_next_survey_completes(
    embedded: Newsroom, step: int, tmp_path: Path
) -> None:
    whole = Newsroom(tmp_path / "whole")
    shutil.copytree(embedded.workspace.root, whole.workspace.root, dirs_exist_ok=True)
    seen = 0

    def count(_progress: Progress) -> None:
        nonlocal seen
        seen += 1
        if seen > step:
            raise Killed

    with suppress(Killed):
        survey(embedded, on_progress=count)
    assert survey(embedded) == survey(whole)
    assert embedded.run("verify").exit_code == 0


def test_killed_between_two_batches_the_first_is_not_compared_again(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.conflicts.scan.BATCH", 1)
    whole = compared(_copy(embedded, "whole"))
    steps: list[Progress] = []

    def stop(progress: Progress) -> None:
        steps.append(progress)
        if progress.stage == "comparing" and progress.done >= whole // 2:
            raise Killed

    with suppress(Killed):
        survey(embedded, on_progress=stop)
    assert 0 < compared(embedded) < whole
    assert survey(embedded) == survey(_copy(embedded, "whole"))


def _copy(newsroom: Newsroom, name: str) -> Newsroom:
    other = Newsroom(newsroom.workspace.root.parent / name)
    shutil.copytree(newsroom.workspace.root, other.workspace.root, dirs_exist_ok=True)
    return other


def test_a_store_that_may_not_be_written_still_answers(
    embedded: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = survey(_copy(embedded, "whole"))
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert survey(embedded) == whole
    with Store.open(embedded.workspace.store) as store:
        assert store.meta("survey") is None
    monkeypatch.undo()
    survey(embedded)
    print_late(embedded)
    embedded.reembed()
    later = survey(_copy(embedded, "later"))
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert survey(embedded) == later


def test_one_writer_at_a_time(embedded: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    with (
        Store.open(embedded.workspace.store, write=True) as busy,
        busy.transaction(),
        pytest.raises(StoreError, match="being written by another process"),
    ):
        survey(embedded)
    assert survey(embedded).conflicts


def test_a_reembed_in_between_has_to_wait(embedded: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    print_late(embedded)
    refused = []

    def interrupt(progress: Progress) -> None:
        if progress.stage == "comparing" and not progress.done:
            with pytest.raises(StoreError, match="being written by another process") as told:
                embedded.reembed()
            refused.append(told)

    survey(embedded, on_progress=interrupt)
    assert refused
    embedded.reembed()
    assert about(survey(embedded), "52 million")


def test_what_was_found_with_another_encoder_counts_no_more(embedded: Newsroom) -> None:
    first = survey(embedded)
    with sqlite3.connect(embedded.workspace.store) as rows:
        rows.execute("UPDATE meta SET value = 'other@1' WHERE key = 'encoder_revision'")
    assert compared(embedded) == compared(_fresh(embedded))
    assert survey(embedded).conflicts == first.conflicts


def _fresh(newsroom: Newsroom) -> Newsroom:
    other = Newsroom(newsroom.workspace.root.parent / "fresh")
    shutil.copytree(newsroom.seeds, other.seeds, dirs_exist_ok=True)
    other.reembed()
    return other


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Millbay handled " + "9" * 400 + " tonnes of cargo in 2022.",
        HARBOUR * 400,
        "\u202eThe harbour of Millbay handled 3\u0660 million tonnes of cargo in 2022.",
        "The harbour of Millbay handled 30 million" + "\u0301" * 200 + " tonnes of cargo in 2022.",
    ],
)
def test_hostile_sentences_are_surveyed(embedded: Newsroom, text: str) -> None:
    embedded.write("hostile.txt", text)
    embedded.reembed()
    assert jsonl(survey(embedded)) == jsonl(survey(embedded))


@pytest.mark.model
def test_the_real_encoder_finds_the_paraphrase_too(veldoria: Newsroom) -> None:
    (found,) = about(survey(veldoria), "30 million")
    paths = {one.source.path for one in found.sides[0].statements}
    assert paths == {"seeds/harbour.txt", "seeds/copy.md", "seeds/paraphrase.txt"}
    assert found.sides[0].origins == 2


TOLD_ONCE = """date 2023-05-02 The tanker Merrow ran aground off Westing on Monday night.
The coastguard took the crew to Westing. The ship had 120 cars on board. Oil has reached no beach.
"""
TOLD_AGAIN = """date 2023-05-04 Salvage crews are at work on the tanker Merrow off Westing.
The coastguard took its crew off. There were 310 cars on the ship, the captain said. It is out of fuel.
"""
OF_OTHERS = """date 2023-05-04 The ferry Dunlin was launched at Karsk on Wednesday.
The mayor broke a bottle over its bow. There are 550 cars on the ship when it is full.
"""


@pytest.mark.model
def test_sentences_of_one_story_are_compared_whatever_they_name(tmp_path: Path) -> None:
    at_once, steps = (Newsroom(tmp_path / name, encoder=None) for name in ("once", "steps"))
    for name, text in (("first.txt", TOLD_ONCE), ("other.txt", OF_OTHERS), ("second.txt", TOLD_AGAIN)):
        at_once.write(name, text)
        steps.write(name, text)
        steps.reembed()
        survey(steps)
    at_once.reembed()
    found = survey(at_once)
    assert jsonl(survey(steps)) == jsonl(found)
    cars = [one for one in found.conflicts if one.kind is DifferenceKind.QUANTITY]
    assert [{side.value for side in one.sides} for one in cars] == [{"120", "310"}]
