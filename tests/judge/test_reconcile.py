"""What several are told to have, and what a clearer sentence of the same source says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import Assertion
from provenance.domain.comparison import Alignment, Difference, DifferenceKind
from provenance.domain.evidence import Candidate, Judgement, Match, Stance
from provenance.domain.text import Sentence, Source, Span
from provenance.judge.reconcile import reconcile, shared_roles

PLACE, QUANTITY = DifferenceKind.PLACE, DifferenceKind.QUANTITY
ROLE = Span(11, 16)


def told(
    other: str, kind: DifferenceKind = PLACE, *, source: str = "", relevance: float = 0.8
) -> tuple[Candidate, Judgement]:
    """Return a sentence that refutes a claim by telling of another in a role, or of another number."""
    text = f"Critics in {other} spoke."
    difference = Difference(
        kind, "Karsk", other, "another in the same role", ROLE, Span(11, 11 + len(other))
    )
    judgement = Judgement(
        Stance.REFUTES,
        {Stance.SUPPORTS: 0.1, Stance.REFUTES: 0.8, Stance.NOT_ENOUGH_INFO: 0.1},
        Alignment((), (), 0.0),
        (difference,),
        Match.PARTIAL,
        "rules",
        relevance,
    )
    sentence = Sentence(text, Span(0, len(text)), 0, 0)
    return Candidate(
        Source(source or other, source or other), sentence, Assertion(text, None), 0.8
    ), judgement


def stances(judged: list[tuple[Candidate, Judgement]]) -> list[Stance]:
    return [judgement.stance for _, judgement in reconcile(judged)]


def test_what_three_others_have_refutes_nothing() -> None:
    several = [told("Millbay"), told("Oslo"), told("Riga")]
    assert shared_roles(judgement for _, judgement in several) == {ROLE}
    assert stances(several) == [Stance.NOT_ENOUGH_INFO] * 3
    for _, judgement in reconcile(several):
        assert max(judgement.scores, key=judgement.scores.__getitem__) is Stance.NOT_ENOUGH_INFO
        assert judgement.decided_by == "rules, and several are told in that role"


@pytest.mark.parametrize(
    "others",
    [["Millbay"] * 9, ["Millbay", "Oslo"], ["Pell Andrik", "Andrik", "Mr Andrik"]],
)
def test_what_one_or_two_others_have_does(others: list[str]) -> None:
    judged = [told(other, source=f"{number}") for number, other in enumerate(others)]
    assert set(stances(judged)) == {Stance.REFUTES}


def test_another_number_is_no_other_in_a_role() -> None:
    numbers = [told(number, QUANTITY) for number in ("12", "13", "14", "15")]
    assert set(stances(numbers)) == {Stance.REFUTES}
    mixed = [told("Millbay"), told("Oslo"), told("Riga"), told("12", QUANTITY)]
    assert stances(mixed)[3] is Stance.REFUTES


@given(st.lists(st.sampled_from(("Millbay", "Oslo", "Riga", "Lyon")), max_size=8), st.randoms())
def test_the_order_of_the_sentences_changes_nothing(others: list[str], chance: object) -> None:
    judged = [told(other, source=f"{number}") for number, other in enumerate(others)]
    expected = dict(zip((one.source.id for one, _ in judged), stances(judged), strict=True))
    chance.shuffle(judged)  # type: ignore[attr-defined]
    assert dict(zip((one.source.id for one, _ in judged), stances(judged), strict=True)) == expected
