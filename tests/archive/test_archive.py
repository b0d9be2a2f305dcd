"""The invented archive is what it says it is, whoever writes it."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from provenance.domain.assertion import Assertion
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Side, Status
from provenance.domain.conflict import Statement as Said
from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.text import Document, Failure, Sentence, Span
from provenance.read import read

from . import MEASURING, TUNING, Archive, Bank, archive, scores, truth, write

KINDS = tuple(kind for kind in DifferenceKind if kind is not DifferenceKind.SCOPE)


@pytest.fixture(scope="module", params=(TUNING, MEASURING), ids=("tuning", "measuring"))
def bank(request: pytest.FixtureRequest) -> Bank:
    found: Bank = request.param
    return found


@pytest.fixture(scope="module")
def made(bank: Bank) -> Archive:
    return archive(bank)


def test_has_two_hundred_articles_of_thirty_events(made: Archive) -> None:
    assert len(made.documents) >= 200
    assert len({statement.event for statement in made.statements}) >= 30
    assert len({document.source.id for document in made.documents}) == len(made.documents)


def test_the_same_seed_gives_the_same_archive_and_another_seed_another(bank: Bank) -> None:
    assert archive(bank, events=6, seed=3) == archive(bank, events=6, seed=3)
    assert archive(bank, events=6, seed=3) != archive(bank, events=6, seed=4)


def test_more_events_come_after_those_there_are(bank: Bank) -> None:
    few = {document.source.id.split("-")[0] for document in archive(bank, events=5).documents}
    assert few < {document.source.id.split("-")[0] for document in archive(bank, events=9).documents}


def test_every_place_lies_in_its_document(made: Archive) -> None:
    texts = {(one.source.id, gone): one.text for gone in (False, True) for one in _versions(made, gone)}
    places = [one.place for one in made.statements] + [p for c in made.copies for p in (c.earlier, c.later)]
    for place in places:
        words = place.span.of(texts[place.document, place.gone])
        assert words == words.strip()
        assert words
        assert words[-1] in ".”"


def test_every_field_of_every_template_is_filled(made: Archive) -> None:
    for document in (*made.documents, *made.before):
        assert len(document.text) > 40
        assert not set("{}[]|<>") & set(document.text)


def test_every_kind_and_status_is_disputed(made: Archive) -> None:
    by_kind = Counter(dispute.kind for dispute in made.disputes)
    by_status = Counter(dispute.status for dispute in made.disputes)
    assert all(by_kind[kind] >= 10 for kind in KINDS)
    assert all(by_status[status] >= 5 for status in Status)


def test_a_slot_is_disputed_in_one_way_and_only_if_it_was_drawn_so(made: Archive) -> None:
    slots = [(dispute.event, dispute.slot) for dispute in made.disputes]
    assert len(slots) == len(set(slots))
    for dispute in made.disputes:
        assert len(dispute.sides) == 2
    values: dict[tuple[str, str], set[str]] = {}
    for one in made.statements:
        values.setdefault((one.event, one.slot), set()).add(one.value)
    assert {slot for slot, found in values.items() if len(found) > 1} == set(slots)


def test_an_origin_states_it_first(made: Archive) -> None:
    published = {one.source.id: one.source.published for one in made.documents}
    for one in made.statements:
        start, here = published[one.origin], published[one.place.document]
        assert start is None or here is None or start[:10] <= here[:10]


def test_copies_are_as_close_as_they_say(made: Archive) -> None:
    kinds = Counter(copy.kind for copy in made.copies if copy.drawn)
    assert all(kinds[kind] >= 15 for kind in (Match.VERBATIM, Match.NEAR_COPY, Match.PARAPHRASE))
    for copy in made.copies:
        one, other = (" ".join(made.text(place).split()) for place in (copy.earlier, copy.later))
        assert (one == other) is (copy.kind is Match.VERBATIM)


def test_no_sentence_stands_in_two_events(made: Archive) -> None:
    told = {(made.text(one.place), one.event) for one in made.statements}
    assert max(Counter(text for text, _ in told).values()) == 1


def test_events_share_places_and_people_but_not_all_names(bank: Bank) -> None:
    from .events import drawn

    events = drawn(bank, 40, 1)
    towns = Counter(event.values["town"].key for event in events)
    assert 5 <= sum(count > 1 for count in towns.values()) <= 20
    pairs = [(a, b) for a, b in combinations(events, 2) if a.kind is b.kind and _same(a, b, "town")]
    assert any(a.day.year != b.day.year for a, b in pairs)


def test_the_banks_share_no_template_and_no_kind_of_event() -> None:
    assert not _templates(TUNING) & _templates(MEASURING)
    assert not {kind.name for kind in TUNING.kinds} & {kind.name for kind in MEASURING.kinds}
    assert len(TUNING.kinds) >= 10
    assert len(MEASURING.kinds) >= 10


@pytest.mark.parametrize("form", ["jsonl", "txt"])
def test_what_is_written_is_read_back_with_its_id_and_text(tmp_path: Path, form: str) -> None:
    made = archive(TUNING, events=6)
    write(made, tmp_path, form=form)
    names = [
        path for path in sorted((tmp_path / "seeds").iterdir()) if not path.name.endswith(".meta.json")
    ]
    found = {}
    for path in names:
        for document in _read(path):
            assert not isinstance(document, Failure)
            found[document.source.id] = document
    for document in made.documents:
        back = found[document.source.id]
        assert back.text == document.text
        assert back.source.published == document.source.published
        assert back.source.publisher == document.source.publisher


def test_first_versions_can_be_written_before_the_later_ones(tmp_path: Path) -> None:
    made = archive(TUNING, events=12)
    assert made.before
    write(made, tmp_path, first=True)
    records = map(json.loads, (tmp_path / "seeds" / "articles.jsonl").read_text("utf-8").splitlines())
    texts = {record["id"]: record["text"] for record in records}
    for document in made.before:
        assert texts[document.source.id] == document.text


# ---- the scorer ------------------------------------------------------------------------------------


def test_truth_itself_scores_full_marks(made: Archive) -> None:
    score = scores.of_conflicts(made, [_told(made, dispute) for dispute in made.disputes])
    assert score.precision == score.found_share == score.status == score.repeated == 1
    assert set(score.recall().values()) == {1.0}
    lineage = scores.of_lineage(made, _lineage(made))
    assert lineage.recall == lineage.precision == 1
    assert lineage.kinds_right == lineage.wanted
    assert not lineage.reversed_


def test_an_entry_of_agreeing_statements_or_of_another_kind_is_false() -> None:
    made = archive(TUNING, events=6)
    dispute = made.disputes[0]
    right = _told(made, dispute)
    agreeing = replace(right, sides=(right.sides[0], right.sides[0]))
    other = next(kind for kind in KINDS if kind is not dispute.kind)
    score = scores.of_conflicts(made, [agreeing, replace(right, kind=other)])
    assert score.precision == 0
    assert len(score.missed) == len(made.disputes)
    assert "FALSE" in score.told()
    assert "MISSED" in score.told()


def test_a_wrong_status_and_a_second_entry_are_told() -> None:
    made = archive(TUNING, events=6)
    right = _told(made, made.disputes[0])
    other = next(status for status in Status if status is not right.status)
    score = scores.of_conflicts(made, [right, replace(right, status=other)])
    assert score.precision == 1
    assert score.status == 0
    assert score.repeated == 2


def test_a_passage_that_is_off_by_more_than_ten_characters_is_missed() -> None:
    made = archive(TUNING, events=6)
    true = _lineage(made)

    def moved(by: int) -> Lineage:
        return replace(
            true,
            derivations=tuple(
                replace(one, quotations=tuple(replace(q, later=q.later.shift(by)) for q in one.quotations))
                for one in true.derivations
            ),
        )

    assert scores.of_lineage(made, moved(10)).recall == 1
    assert scores.of_lineage(made, moved(11)).recall == 0


def test_a_derivation_the_wrong_way_round_is_told() -> None:
    made = archive(TUNING, events=6)
    true = _lineage(made)
    turned = tuple(
        replace(
            one,
            earlier=one.later,
            later=one.earlier,
            quotations=tuple(replace(q, earlier=q.later, later=q.earlier) for q in one.quotations),
        )
        for one in true.derivations
    )
    score = scores.of_lineage(made, replace(true, derivations=turned))
    assert score.recall == 1
    assert score.reversed_


def test_origins_are_asked_for_all_who_say_the_same() -> None:
    made = archive(TUNING, events=6)
    named = {one.source.id: one.source for one in made.documents}
    truly = {one.place: one.origin for one in made.statements}
    own = scores.of_origins(made, lambda found: {source.locator: source for source, _ in found})
    assert 0 < own.right < 1
    assert own.asked == sum(not place.gone for place in (one.place for one in made.statements))
    right = {one.place.document: named[truly[one.place]] for one in made.statements}
    assert (
        own.right < scores.of_origins(made, lambda found: {s.locator: right[s.id] for s, _ in found}).right
    )


def _read(path: Path) -> Iterator[Document | Failure]:
    return read(path, name=f"seeds/{path.name}")


def _versions(made: Archive, gone: bool) -> tuple[Document, ...]:
    return made.before if gone else made.documents


def _same(one: object, other: object, name: str) -> bool:
    return bool(one.values[name] == other.values[name])  # type: ignore[attr-defined]


def _templates(bank: Bank) -> set[str]:
    slots = [slot for kind in bank.kinds for slot in kind.slots]
    told = {template for slot in slots for voice in slot.voices.values() for template in voice}
    asides = {text for kind in bank.kinds for pair in kind.background for text in pair}
    general = {text for pair in bank.background for text in pair}
    return told | asides | general | {*bank.corrections, *bank.flags}


def _told(made: Archive, dispute: truth.Dispute) -> Conflict:
    """Return the entry that a perfect survey would make of a dispute."""
    sources = {one.source.id: one.source for one in made.documents}
    sides = tuple(
        Side(
            value,
            len({one.origin for one in statements}),
            tuple(
                Said(
                    sources[one.place.document],
                    "",
                    Sentence(made.text(one.place), one.place.span, 0, 0),
                    Assertion(made.text(one.place), None),
                    gone=one.place.gone,
                )
                for one in statements
            ),
        )
        for value, statements in dispute.sides
    )
    return Conflict("", dispute.kind, dispute.status, "", (), 1.0, sides)


def _lineage(made: Archive) -> Lineage:
    """Return the lineage that a perfect search would find."""
    sources = {one.source.id: one.source for one in made.documents}
    pairs: dict[tuple[str, str], list[Quotation]] = {}
    for copy in made.copies:
        pair = copy.earlier.document, copy.later.document
        pairs.setdefault(pair, []).append(Quotation(copy.earlier.span, copy.later.span, copy.kind))
    derivations = tuple(
        Derivation(sources[one], sources[other], tuple(quotations), 1.0, True, "")
        for (one, other), quotations in pairs.items()
    )
    return Lineage(tuple(sources.values()), derivations, {})


def test_spans_that_share_half_of_the_shorter_are_the_same() -> None:
    assert scores.same(Span(0, 10), Span(5, 40))
    assert not scores.same(Span(0, 10), Span(6, 40))
    assert not scores.same(Span(0, 10), Span(10, 12))
