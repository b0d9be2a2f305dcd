"""The road end to end in the invented world, with the real encoder."""

import sys
from collections.abc import Iterator, Sequence

import pytest
from world import HARBOUR, OTHER_NUMBER, Newsroom

from provenance.domain.assertion import Assertion, Claim
from provenance.domain.comparison import DifferenceKind
from provenance.domain.evidence import Candidate, Finding, Match, Pair, Stance, Verdict
from provenance.pipeline import compare, extract
from provenance.retrieve import Nominee, candidates
from provenance.store import Store

pytestmark = pytest.mark.model


def stances(finding: Finding, stance: Stance) -> set[str]:
    return {piece.source.locator for piece in finding.evidence if piece.judgement.stance is stance}


def test_copies_paraphrase_and_another_number_are_all_found(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace(HARBOUR)
    assert finding.verdict is Verdict.CONFLICTING
    assert stances(finding, Stance.SUPPORTS) == {
        "seeds/harbour.txt", "seeds/copy.md", "seeds/paraphrase.txt",
    }  # fmt: skip
    assert stances(finding, Stance.REFUTES) == {"seeds/ledger.txt"}
    assert (finding.supporting_origins, finding.refuting_origins) == (2, 1)


def test_a_copy_has_the_origin_of_what_it_copies(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace(HARBOUR)
    supporting = {
        piece.source.path: piece for piece in finding.evidence if piece.judgement.stance is Stance.SUPPORTS
    }
    first = supporting["seeds/harbour.txt"]
    assert first.origin == supporting["seeds/copy.md"].origin == first.source.id
    assert first.judgement.match is Match.VERBATIM
    assert supporting["seeds/paraphrase.txt"].origin == supporting["seeds/paraphrase.txt"].source.id
    assert supporting["seeds/paraphrase.txt"].judgement.match is not Match.VERBATIM


def test_another_number_is_a_typed_difference(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace(OTHER_NUMBER)
    assert stances(finding, Stance.SUPPORTS) == {"seeds/ledger.txt"}
    for piece in finding.evidence:
        if piece.judgement.stance is Stance.REFUTES:
            [difference] = piece.judgement.differences
            assert difference.kind is DifferenceKind.QUANTITY
            assert "30" in difference.claim
            assert "45" in difference.evidence


def test_a_denial_refutes(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace("The government of Veldoria approved the second terminal at Millbay.")
    assert finding.verdict is Verdict.REFUTED
    assert stances(finding, Stance.REFUTES) == {"seeds/wire.jsonl#w1"}
    assert finding.evidence[0].judgement.differences[0].kind is DifferenceKind.POLARITY


def test_what_is_planned_is_not_done(veldoria: Newsroom) -> None:
    [done, planned] = veldoria.trace(
        "Northline has opened an office in Karsk.", "Northline plans to open an office in Karsk."
    )
    assert planned.verdict is Verdict.SUPPORTED
    assert done.verdict is Verdict.REFUTED
    kinds = {one.kind for piece in done.evidence for one in piece.judgement.differences}
    assert DifferenceKind.MODALITY in kinds


@pytest.mark.parametrize(
    "claim",
    [
        "Northline is a brewery.",
        "The king of Veldoria married in 1988.",
        "Millbay has the tallest lighthouse in the world.",
        "Karsk exported 12 tonnes of amber.",
    ],
)
def test_what_nobody_wrote_is_not_answered(veldoria: Newsroom, claim: str) -> None:
    [finding] = veldoria.trace(claim)
    assert finding.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert finding.evidence == ()


def test_evidence_comes_best_first_and_undecided_last(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace(HARBOUR, related=True)
    order = [
        (piece.judgement.stance is Stance.NOT_ENOUGH_INFO, -piece.judgement.scores[piece.judgement.stance])
        for piece in finding.evidence
    ]
    assert order == sorted(order)
    assert order[-1][0]


def test_compare_judges_as_trace_does(veldoria: Newsroom) -> None:
    [finding] = veldoria.trace(HARBOUR)
    for piece in finding.evidence:
        pair = Pair(Claim(HARBOUR), piece.sentence.text, piece.source.published)
        [judged] = compare([pair])
        assert judged.stance is piece.judgement.stance


def test_compare_keeps_the_order_of_its_pairs() -> None:
    pairs = [
        Pair(Claim("The mill closed."), "The mill closed."),
        Pair(Claim("The mill closed."), "Otters swim."),
        Pair(Claim("It employs 45 bakers."), "It employs 30 bakers."),
    ] * 2
    alone = [next(iter(compare([pair]))) for pair in pairs]
    assert [judged.stance for judged in compare(pairs)] == [judged.stance for judged in alone]
    assert [judged.stance for judged in alone[:2]] == [Stance.SUPPORTS, Stance.NOT_ENOUGH_INFO]


def test_extract_gives_exact_places() -> None:
    found = extract(
        "  Northline employs 800 sailors.\n\nIt left Karsk on 3 May 2021.  ", said_on="2022-01-01"
    )
    assert [sentence.text for sentence in found.sentences] == [
        "Northline employs 800 sailors.", "It left Karsk on 3 May 2021.",
    ]  # fmt: skip
    for sentence, assertion in zip(found.sentences, found.assertions, strict=True):
        assert sentence.span.of(found.text) == sentence.text == assertion.text
        for piece in (*assertion.quantities, *assertion.times, *assertion.names):
            assert piece.span.of(assertion.text) == piece.text
    assert [quantity.value for quantity in found.assertions[0].quantities] == [800]
    assert [(time.start, time.end) for time in found.assertions[1].times] == [("2021-05-03", "2021-05-03")]


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("The Karsk District Court heard the case in 2021.", Stance.SUPPORTS),
        ("The District Court heard the case in 2021.", Stance.SUPPORTS),
        ("The Millbay District Court heard the case in 2021.", None),
        ("The Karsk District Court told Pell Andrik so in 2021.", Stance.SUPPORTS),
        ("The Millbay District Court told Pell Andrik so in 2021.", None),
    ],
)
def test_a_short_name_is_whose_its_document_says(
    claim: str, stance: Stance | None, empty_room: Newsroom
) -> None:
    empty_room.write(
        "court.txt",
        "The Karsk District Court opened in 2020. The District Court heard the case in 2021.\n\n"
        "The District Court told Pell Andrik so in 2021.",
    )
    [found] = empty_room.trace(claim)
    assert {one.judgement.stance for one in found.evidence} == ({stance} if stance else set())


def test_who_names_another_in_the_same_passage_is_an_origin_of_its_own(empty_room: Newsroom) -> None:
    told = (
        "Fire broke out in the rope works of Millbay on Tuesday, the brigade of Veldoria said. "
        "{} counted 14 engines at the burning quay. "
        "The rope works of Millbay employs 210 people, most of them from Karsk and Veldoria."
    )
    empty_room.write("a.txt", "date 2023-01-01\n\n" + told.format("Captain Pell Andrik"))
    empty_room.write("b.txt", "date 2023-01-02\n\n" + told.format("The deputy Orla Tamsin-Westerholm"))
    empty_room.write("c.txt", "date 2023-01-03\n\n" + told.format("Andrik"))
    [found] = empty_room.trace("Pell Andrik counted 14 engines at the burning quay.")
    origins = {one.source.path: one.origin for one in found.evidence}
    assert origins["seeds/c.txt"] == origins["seeds/a.txt"] != origins["seeds/b.txt"]


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("The Karsk District Court named a judge in 2021.", None),
        ("The District Court named a judge in 2021.", Stance.SUPPORTS),
        ("The Millbay District Court named a judge in 2021.", Stance.SUPPORTS),
    ],
)
def test_a_short_name_is_that_of_the_place_spoken_of(
    claim: str, stance: Stance | None, empty_room: Newsroom
) -> None:
    empty_room.write("bar.txt", "News from Millbay. A judge was named by the District Court in 2021.")
    [found] = empty_room.trace(claim)
    assert {one.judgement.stance for one in found.evidence} == ({stance} if stance else set())


def test_what_goes_on_in_many_towns_is_refuted_by_none_of_them(empty_room: Newsroom) -> None:
    towns = ("Oslo", "Riga", "Lyon", "Leeds", "York")
    for town in towns[:2]:
        empty_room.write(f"{town}.txt", f"Bakers in {town} marched against the salt tax on Monday.")
    claim = "Bakers in Madrid marched against the salt tax on Monday."
    [few] = empty_room.trace(claim)
    assert stances(few, Stance.REFUTES) == {"seeds/Oslo.txt", "seeds/Riga.txt"}
    for town in towns[2:]:
        empty_room.write(f"{town}.txt", f"Bakers in {town} marched against the salt tax on Monday.")
    [many] = empty_room.trace(claim, refresh=True)
    assert many.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert not many.evidence
    [related] = empty_room.trace(claim, related=True)
    assert {one.source.path for one in related.evidence} == {f"seeds/{town}.txt" for town in towns}


def test_once_a_role_is_seen_to_be_shared_what_names_yet_another_in_it_is_not_read(
    empty_room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns = ("Oslo", "Riga", "Lyon", "Leeds", "York", "Bern", "Graz", "Turin", "Minsk")
    for town in towns:
        empty_room.write(f"{town}.txt", f"Bakers in {town} marched against the salt tax on Monday.")
    empty_room.write("home.txt", "On Monday, bakers marched through Madrid because of the tax on salt.")
    claim = "Bakers in Madrid marched against the salt tax on Monday."
    hall = sys.modules["provenance.pipeline.trace"]
    read: list[str] = []

    def reading(said: Assertion, nominees: Sequence[Nominee], store: Store) -> Iterator[Candidate]:
        for candidate in candidates(said, nominees, store):
            read.append(candidate.source.path)
            yield candidate

    monkeypatch.setattr(hall, "candidates", reading)
    [whole] = empty_room.trace(claim)
    assert len(read) == len(towns) + 1
    read.clear()
    monkeypatch.setattr(hall, "FIRST", 4)
    [sparing] = empty_room.trace(claim)
    assert sparing == whole
    assert stances(whole, Stance.SUPPORTS) == {"seeds/home.txt"}
    assert len(read) < len(towns)
