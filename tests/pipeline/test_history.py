"""Every version of a source is remembered, and what changed from one to the next."""

import pytest
from world import HARBOUR, NEWS, OTHER_NUMBER, Newsroom

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.history import Fate, FieldChange, History
from provenance.domain.text import Span
from provenance.errors import InvalidInput, StoreError
from provenance.pipeline import conflicts, history
from provenance.store import Store
from provenance.store.survey import Found

CORRECTED = NEWS["harbour.txt"].replace("45 million tonnes of cargo", "about 42 million tonnes")


def fates(told: History) -> list[list[str]]:
    return [[edit.fate.value for edit in revision.edits] for revision in told.revisions]


def dispute(newsroom: Newsroom) -> None:
    """Note, as a survey does, that the harbour and the ledger give two numbers."""
    found = Disagreement(
        DifferenceKind.QUANTITY,
        "45 million tonnes",
        "30 million tonnes",
        Span(31, 48),
        Span(31, 48),
        "",
        1.0,
    )
    with Store.open(newsroom.workspace.store, write=True) as store, store.transaction():
        survey = store.survey()
        places = {
            stated.sentence.text: stated.place
            for _, stated in survey.stated(store.sentence_ids())
            if stated.sentence.text in (HARBOUR, OTHER_NUMBER)
        }
        survey.start("a test")
        left, right = places[HARBOUR], places[OTHER_NUMBER]
        if left > right:
            left, right, found = right, left, found.mirrored()
        survey.keep([left[0], right[0]], [], [Found(left, right, found)])


@pytest.fixture
def alone(embedded: Newsroom) -> Newsroom:
    """The world, where nobody but the harbour has its sentence."""
    (embedded.seeds / "copy.md").unlink()
    embedded.reembed()
    return embedded


def test_a_source_that_never_changed_has_one_version(embedded: Newsroom) -> None:
    told = history(embedded.workspace, "harbour")
    assert [(one.current, one.sentences) for one in told.editions] == [(True, 4)]
    assert (told.revisions, told.gone, told.stale) == ((), False, False)


def test_a_changed_sentence_is_paired_with_what_it_was(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", CORRECTED)
    assert history(embedded.workspace, "harbour").stale
    embedded.reembed()
    told = history(embedded.workspace, "seeds/harbour.txt")
    assert [one.current for one in told.editions] == [False, True]
    assert told.editions[0].first_seen <= told.editions[0].last_seen <= told.editions[1].first_seen
    [revision] = told.revisions
    assert (revision.kept, revision.fields) == (3, ())
    [edit] = revision.edits
    assert edit.fate is Fate.CHANGED
    assert edit.before
    assert edit.after
    assert edit.before.text == HARBOUR
    assert edit.before.span.of(NEWS["harbour.txt"]) == edit.before.text
    assert edit.after.span.of(CORRECTED) == edit.after.text
    assert not told.stale


def test_versions_pile_up_and_one_that_returns_is_listed_where_it_was_last_seen(embedded: Newsroom) -> None:
    for content in (CORRECTED, CORRECTED + "Gulls left.\n", CORRECTED):
        embedded.write("harbour.txt", content)
        embedded.reembed()
    told = history(embedded.workspace, "harbour")
    assert [one.current for one in told.editions] == [False, False, True]
    assert told.editions[-1].sentences == 4
    assert fates(told)[-1] == ["removed"]


def test_a_corrected_date_is_a_version_of_its_own(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", NEWS["harbour.txt"].replace("2023-03-14", "2023-03-16"))
    embedded.reembed()
    [revision] = history(embedded.workspace, "harbour").revisions
    assert (revision.kept, revision.edits) == (4, ())
    assert revision.fields == (FieldChange("published", "2023-03-14", "2023-03-16"),)


def test_a_source_that_is_gone_still_has_a_history(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", CORRECTED)
    embedded.reembed()
    (embedded.seeds / "harbour.txt").unlink()
    embedded.reembed()
    told = history(embedded.workspace, "harbour.txt")
    assert told.gone
    assert fates(told) == [["changed"]]


def test_a_text_written_anew_keeps_nothing(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", "date 2023-03-14 Nothing is known.")
    embedded.reembed()
    told = history(embedded.workspace, "harbour.txt")
    assert told.revisions[0].kept == 0
    assert fates(told) == [["removed"] * 4 + ["added"]]


def test_a_record_of_a_file_has_its_own_history(embedded: Newsroom) -> None:
    wire = embedded.seeds / "wire.jsonl"
    wire.write_text(wire.read_text("utf-8").replace("did not approve", "approved"), "utf-8")
    embedded.reembed()
    assert fates(history(embedded.workspace, "wire.jsonl#w1")) == [["changed"]]
    assert fates(history(embedded.workspace, "wire.jsonl#w2")) == []


@pytest.mark.parametrize("content", [CORRECTED, NEWS["harbour.txt"].replace(HARBOUR, "")])
def test_a_sentence_that_went_names_its_dispute(alone: Newsroom, content: str) -> None:
    dispute(alone)
    alone.write("harbour.txt", content)
    alone.reembed()
    [revision] = history(alone.workspace, "harbour").revisions
    [edit] = revision.edits
    assert edit.before
    assert edit.before.text == HARBOUR
    [found] = edit.disputes
    assert (found.disagreement.left, found.disagreement.right) == ("45 million tonnes", "30 million tonnes")
    assert (found.source.path, found.sentence.text) == ("seeds/ledger.txt", OTHER_NUMBER)
    assert (found.gone, found.revision) == (False, False)


def test_a_dispute_outlives_the_next_survey(alone: Newsroom) -> None:
    dispute(alone)
    alone.write("harbour.txt", CORRECTED)
    alone.reembed()
    with Store.open(alone.workspace.store, write=True) as store, store.transaction():
        store.survey().start("a test")
    [revision] = history(alone.workspace, "harbour").revisions
    assert len(revision.edits[0].disputes) == 1


def test_a_dispute_that_a_survey_found_stays_with_the_words_it_was_about(alone: Newsroom) -> None:
    assert DifferenceKind.QUANTITY in {one.kind for one in conflicts(alone.workspace).conflicts}
    alone.write("harbour.txt", NEWS["harbour.txt"].replace("45 million", "30 million"))
    alone.reembed()
    for _ in range(2):  # with and without a survey of what is there now
        [edit] = history(alone.workspace, "harbour").revisions[0].edits
        others = {one.source.path for one in edit.disputes if not one.revision}
        assert "seeds/ledger.txt" in others
        conflicts(alone.workspace)
    [edit] = history(alone.workspace, "harbour").revisions[0].edits
    assert [one.source.path for one in edit.disputes if one.revision] == ["seeds/harbour.txt"]
    with Store.open(alone.workspace.store) as store:
        assert store.check() == []


def test_the_other_side_may_be_gone_too_and_then_has_a_history_itself(alone: Newsroom) -> None:
    dispute(alone)
    for name in ("harbour.txt", "ledger.txt"):
        (alone.seeds / name).unlink()
    alone.reembed()
    for name, said in (("harbour", "45 million tonnes"), ("ledger", "30 million tonnes")):
        told = history(alone.workspace, name)
        [edit] = told.withdrawn
        [found] = edit.disputes
        assert (edit.fate, found.disagreement.left, found.gone) == (Fate.REMOVED, said, True)


def test_what_stands_unchanged_is_not_marked(alone: Newsroom) -> None:
    dispute(alone)
    alone.write("harbour.txt", NEWS["harbour.txt"] + "Gulls left.\n")
    alone.reembed()
    told = history(alone.workspace, "harbour")
    assert fates(told) == [["added"]]
    assert (told.revisions[0].edits[0].disputes, told.withdrawn) == ((), ())


def test_an_unknown_source_and_a_missing_store_are_refused(
    embedded: Newsroom, empty_room: Newsroom
) -> None:
    with pytest.raises(InvalidInput, match=r"near it: seeds/harbour\.txt"):
        history(embedded.workspace, "harbor")
    with pytest.raises(StoreError, match="provenance reembed"):
        history(empty_room.workspace, "harbour")
