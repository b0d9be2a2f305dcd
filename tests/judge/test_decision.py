"""What code alone decides, on comparisons that are written out here."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare import compare, text
from provenance.domain.comparison import Alignment, Comparison, Difference, DifferenceKind
from provenance.domain.evidence import Match, Stance
from provenance.domain.text import Span
from provenance.extract import extract
from provenance.judge import decision
from provenance.judge.decision import by_arithmetic, by_code, decide, judgement, scores
from provenance.judge.rules import Rules

QUANTITY, TIME = DifferenceKind.QUANTITY, DifferenceKind.TIME
SAID = text(extract("The harbour of Millbay handled 45 million tonnes of cargo in 2022."))
OTHER = text(extract("The harbour of Millbay handled 30 million tonnes of cargo in 2022."))


def difference(kind: DifferenceKind, *, excludes: bool = True) -> Difference:
    return Difference(kind, "one", "another", "", excludes=excludes)


def found(
    *differences: Difference,
    unmet: tuple[DifferenceKind, ...] = (),
    coverage: float = 1.0,
    rest: float = 1.0,
    agreement: float = 1.0,
) -> Comparison:
    spans = tuple((kind, Span(at, at + 1)) for at, kind in enumerate(unmet))
    return Comparison(Alignment((), (), coverage), differences, spans, rest, agreement)


class TestByArithmetic:
    @pytest.mark.parametrize("kind", [QUANTITY, TIME])
    def test_a_number_or_a_time_of_the_same_thing_refutes(self, kind: DifferenceKind) -> None:
        assert by_arithmetic(found(difference(kind)), 0.9)

    @pytest.mark.parametrize("kind", sorted(set(DifferenceKind) - {QUANTITY, TIME}))
    def test_no_other_difference_does(self, kind: DifferenceKind) -> None:
        assert not by_arithmetic(found(difference(kind)), 1.0)
        assert by_arithmetic(found(difference(kind), difference(QUANTITY)), 1.0)

    def test_nor_agreement(self) -> None:
        assert not by_arithmetic(found(), 1.0)

    def test_nor_a_difference_that_excludes_nothing(self) -> None:
        assert not by_arithmetic(found(difference(QUANTITY, excludes=False)), 1.0)

    def test_nor_a_number_in_a_text_about_something_else(self) -> None:
        assert not by_arithmetic(found(difference(QUANTITY), agreement=0.3), 0.5)
        assert not by_arithmetic(found(difference(QUANTITY), rest=0.5), 1.0)

    @pytest.mark.parametrize("kind", [DifferenceKind.NAME, DifferenceKind.PLACE])
    def test_nor_a_number_of_somebody_else(self, kind: DifferenceKind) -> None:
        assert not by_arithmetic(found(difference(QUANTITY), unmet=(QUANTITY, kind)), 1.0)

    def test_nor_another_number_at_another_time(self) -> None:
        then = found(difference(QUANTITY), difference(TIME))
        assert not by_arithmetic(then, 1.0)
        assert decide(then, 1.0)[0] is Stance.NOT_ENOUGH_INFO

    def test_a_difference_it_does_not_count_does_not_hide_one_that_it_does(self) -> None:
        both = found(difference(DifferenceKind.NAME), difference(TIME), unmet=(TIME,))
        assert by_arithmetic(both, 1.0)
        assert not by_arithmetic(replace(both, differences=both.differences[:1]), 1.0)

    @given(st.sampled_from([QUANTITY, TIME]), st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1))
    def test_where_it_refutes_all_of_code_refutes(
        self, kind: DifferenceKind, similarity: float, rest: float, agreement: float
    ) -> None:
        one = found(difference(kind), rest=rest, agreement=agreement)
        assert by_arithmetic(one, similarity) == (decide(one, similarity)[0] is Stance.REFUTES)


class TestDecide:
    def test_relevance_is_part_likeness_part_coverage(self) -> None:
        _, relevance, _ = decide(found(coverage=0.5), 0.8)
        assert relevance == pytest.approx(decision.LIKENESS * 0.8 + (1 - decision.LIKENESS) * 0.5)
        assert decide(found(coverage=0.5), -0.8)[1] == pytest.approx((1 - decision.LIKENESS) * 0.5)

    @pytest.mark.parametrize("kind", list(DifferenceKind))
    def test_nothing_is_supported_of_which_something_is_unmet_or_differs(
        self, kind: DifferenceKind
    ) -> None:
        assert decide(found(), 1.0)[0] is Stance.SUPPORTS
        for lacking in (found(unmet=(kind,)), found(difference(kind, excludes=False))):
            assert decide(lacking, 1.0)[0] is Stance.NOT_ENOUGH_INFO

    @given(st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
    def test_the_margin_is_never_negative(
        self, similarity: float, coverage: float, rest: float, agreement: float
    ) -> None:
        for differences in ((), (difference(QUANTITY),), (difference(DifferenceKind.POLARITY),)):
            one = found(*differences, coverage=coverage, rest=rest, agreement=agreement)
            _, relevance, margin = decide(one, similarity)
            assert margin >= 0
            assert 0 <= relevance <= 1 + 1e-9


class TestByCode:
    def test_tells_all_that_was_compared_and_who_decided(self) -> None:
        compared = compare(SAID, OTHER)
        told = by_code(SAID, OTHER, compared, 0.9, decided_by="a test")
        stance, relevance, margin = decide(compared, 0.9)
        assert (told.stance, told.relevance) == (stance, relevance) == (Stance.REFUTES, relevance)
        assert told.scores == scores(stance, margin)
        assert (told.alignment, told.differences) == (compared.alignment, compared.differences)
        assert told.decided_by == "a test"

    def test_is_what_the_rules_say_whether_or_not_the_pair_was_given(self) -> None:
        for evidence in (SAID, OTHER):
            told = by_code(SAID, evidence, compare(SAID, evidence), 0.9, decided_by="rules/2")
            for given_pair in (True, False):
                assert Rules().judge(SAID, evidence, 0.9, given=given_pair) == told


def test_a_judgement_has_the_wording_whoever_decides() -> None:
    shares = dict.fromkeys(Stance, 1 / 3)
    compared = compare(SAID, SAID)
    told = judgement(SAID, SAID, compared, Stance.REFUTES, shares, 0.5, decided_by="a whim")
    assert told.match is Match.VERBATIM
    assert (told.stance, told.scores, told.relevance, told.decided_by) == (
        Stance.REFUTES,
        shares,
        0.5,
        "a whim",
    )


@given(st.sampled_from(list(Stance)), st.floats(0, 1e6))
def test_scores_are_probabilities_and_the_stance_has_most(stance: Stance, margin: float) -> None:
    shares = scores(stance, margin)
    assert sum(shares.values()) == pytest.approx(1, abs=1e-3)
    assert all(0 <= share <= 1 for share in shares.values())
    assert max(shares, key=shares.__getitem__) is stance
    assert shares[stance] >= scores(stance, margin / 2)[stance]
