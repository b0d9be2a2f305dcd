"""The judge that learned, with networks that say what a test wants them to say."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import HARBOUR, OTHER_NUMBER

from provenance.compare import Text
from provenance.domain.evidence import Judgement, Stance
from provenance.errors import JudgeUnavailable
from provenance.judge.learned import CONFIDENT, SURE, Learned
from provenance.judge.learned.reasons import UNTYPED
from provenance.judge.rules import Rules

from .tiny import fixed, judged, side, summing, write

YES, NO, UNSURE = Stance.SUPPORTS, Stance.REFUTES, Stance.NOT_ENOUGH_INFO
OTHER_TIME = HARBOUR.replace("2022", "2019")
DENIED = HARBOUR.replace("handled", "did not handle")
# About the claim, and yet neither stated nor refuted as far as code can tell.
OPEN = ("Northline employs 800 sailors.", "Northline employs sailors.")
NAMELESS = ("Northline opened an office in Karsk.", "The company opened an office in Karsk.")
LONG = (HARBOUR, f"{DENIED[:-1]}, as the board wrote in a letter to the ferry company and its sailors.")
APART = (HARBOUR, "Snow fell in Karsk.")

Make = Callable[[Sequence[float]], Learned]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """A judge whose network gives these probabilities, in the order of `Stance`, to any pair."""
    made: dict[tuple[float, ...], Learned] = {}

    def make(shares: Sequence[float]) -> Learned:
        key = tuple(shares)
        if key not in made:
            folder = tmp_path_factory.mktemp("weights")
            made[key] = Learned(write(folder, fixed(np.log(key).tolist())))
        return made[key]

    return make


def sure(stance: Stance, share: float = 0.98) -> list[float]:
    return [share if each is stance else (1 - share) / 2 for each in Stance]


def ruled(claim: str, evidence: str) -> Judgement:
    return judged(Rules(), claim, evidence, given=False)


class TestArithmetic:
    @pytest.mark.parametrize("given", [True, False])
    @pytest.mark.parametrize("stance", list(Stance))
    @pytest.mark.parametrize("evidence", [OTHER_NUMBER, OTHER_TIME])
    def test_is_never_overruled(self, make: Make, evidence: str, stance: Stance, given: bool) -> None:
        judge = make(sure(stance))
        found = judged(judge, HARBOUR, evidence, given=given)
        assert found.stance is NO
        assert found.decided_by == "arithmetic"
        assert replace(found, decided_by="rules/2") == ruled(HARBOUR, evidence)

    def test_does_not_decide_what_other_differences_do(self, make: Make) -> None:
        assert ruled(*LONG).stance is NO
        found = judged(make(sure(YES)), *LONG, given=True)
        assert found.stance is YES
        assert "polarity" in {difference.kind for difference in found.differences}

    def test_nor_do_rules_need_it_where_a_sentence_says_little_else(self, make: Make) -> None:
        found = judged(make(sure(YES)), HARBOUR, DENIED, given=True)
        assert (found.stance, found.decided_by) == (NO, "rules")

    def test_does_not_decide_by_a_number_of_something_else(self, make: Make) -> None:
        found = judged(
            make(sure(YES)), HARBOUR, "In 2022 the harbour of Millbay had 30 cranes.", given=True
        )
        assert found.stance is YES


class TestGivenPairs:
    @pytest.mark.parametrize("stance", list(Stance))
    @pytest.mark.parametrize("pair", [LONG, OPEN, NAMELESS, APART])
    def test_are_the_networks_to_judge(self, make: Make, pair: tuple[str, str], stance: Stance) -> None:
        judge = make(sure(stance))
        found = judged(judge, *pair, given=True)
        assert found.stance is stance
        assert found.decided_by == judge.name
        assert found.scores[stance] == pytest.approx(0.98, abs=0.02)
        assert found.relevance == ruled(*pair).relevance

    @pytest.mark.parametrize("told", [HARBOUR, "Much cargo was handled by the harbour of Millbay."])
    def test_are_not_refuted_where_code_sees_no_reason(self, make: Make, told: str) -> None:
        found = judged(make([0.15, 0.8, 0.05]), told, told, given=True)
        assert found.stance is YES
        assert [found.scores[each] for each in Stance] == pytest.approx([0.75, 0, 0.25], abs=1e-4)
        assert judged(make([0.0001, 0.9998, 0.0001]), told, told, given=True).stance is not NO

    @pytest.mark.parametrize("stance", [YES, NO])
    def test_it_abstains_where_it_is_not_confident(self, make: Make, stance: Stance) -> None:
        for share, says in ((CONFIDENT[stance] + 0.01, stance), (CONFIDENT[stance] - 0.01, UNSURE)):
            found = judged(make(sure(stance, share)), *LONG, given=True)
            assert found.stance is says
            assert found.scores[stance] == pytest.approx(share, abs=1e-4)

    def test_without_a_typed_difference_it_has_to_be_surer_to_refute(self, make: Make) -> None:
        assert CONFIDENT[NO] < UNTYPED
        above, below = (make([0.3, share, 0.7 - share]) for share in (UNTYPED + 0.01, UNTYPED - 0.01))
        assert judged(above, *OPEN, given=True).stance is NO
        found = judged(below, *OPEN, given=True)
        assert found.stance is YES
        assert found.scores[NO] == 0


class TestRetrievedSentences:
    @pytest.mark.parametrize("pair", [(HARBOUR, HARBOUR), (HARBOUR, DENIED)])
    @pytest.mark.parametrize("stance", list(Stance))
    def test_code_decides_what_it_can(self, make: Make, pair: tuple[str, str], stance: Stance) -> None:
        judge = make(sure(stance))
        found = judged(judge, *pair, given=False)
        assert found.decided_by == "rules"
        assert replace(found, decided_by="rules/2") == ruled(*pair)
        assert found.stance is not UNSURE

    @pytest.mark.parametrize("stance", [YES, NO])
    @pytest.mark.parametrize("pair", [APART, NAMELESS, (HARBOUR, ""), ("", "")])
    def test_what_may_be_about_something_else_is_left_to_the_rules(
        self, make: Make, pair: tuple[str, str], stance: Stance
    ) -> None:
        judge = make(sure(stance))
        found = judged(judge, *pair, given=False)
        assert found.stance is UNSURE
        assert found.decided_by == "rules"

    @pytest.mark.parametrize("stance", [YES, NO])
    def test_of_what_is_left_open_the_network_has_to_be_surer(self, make: Make, stance: Stance) -> None:
        assert ruled(*OPEN).stance is UNSURE
        for share, says in ((SURE[stance] + 0.01, stance), (SURE[stance] - 0.01, UNSURE)):
            judge = make([share if each is stance else 1e-6 for each in (YES, NO)] + [1 - share])
            found = judged(judge, *OPEN, given=False)
            assert (found.stance, found.decided_by) == (says, judge.name)
        assert SURE[stance] > CONFIDENT[stance]

    @pytest.mark.parametrize(
        ("claim", "evidence"),
        [
            (
                "Northline will open an office in Karsk.",
                "The mayor urged Northline to open an office in Karsk soon, before the port is sold.",
            ),
            (
                "All offices of Northline in Karsk are closed.",
                "Some offices of Northline in Karsk are closed, and others open later.",
            ),
        ],
    )
    def test_what_says_less_than_the_claim_does_not_state_it(
        self, make: Make, claim: str, evidence: str
    ) -> None:
        judge = make(sure(YES))
        found = judged(judge, claim, evidence, given=False)
        assert (found.stance, found.decided_by) == (UNSURE, judge.name)
        assert judged(judge, claim, evidence, given=True).stance is YES

    def test_that_too_little_is_said_needs_no_certainty(self, make: Make) -> None:
        assert judged(make(sure(UNSURE, 0.4)), *OPEN, given=False).stance is UNSURE


def test_names_alone_rule_out_the_same_sentences_as_for_the_rules(make: Make) -> None:
    judge = make(sure(YES))
    for claim, evidence in (OPEN, NAMELESS, APART, (HARBOUR, DENIED)):
        pair = (side(claim), side(evidence), 0.9)
        assert judge.can_tell(*pair) == Rules().can_tell(*pair)
    assert not judge.can_tell(side(NAMELESS[0]), side(NAMELESS[1]), 0.9)


def test_missing_weights_say_so_at_once(tmp_path: Path) -> None:
    with pytest.raises(JudgeUnavailable, match="no weights"):
        Learned(tmp_path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network whose answer depends on all that it is fed."""
    return write(tmp_path_factory.mktemp("weights"), summing())


@pytest.fixture(scope="module")
def wilful(folder: Path) -> Learned:
    return Learned(folder)


def test_it_judges_alike_each_time_it_is_loaded(folder: Path, wilful: Learned) -> None:
    again = Learned(folder)
    assert again.name == wilful.name
    assert wilful.name.startswith("learned/1@")
    pairs = [(one, other) for one in (HARBOUR, OPEN[0]) for other in (HARBOUR, DENIED, *OPEN, *NAMELESS)]
    first = [judged(wilful, *pair, given=True) for pair in pairs]
    assert [judged(again, *pair, given=True) for pair in pairs] == first
    assert len({tuple(found.scores.values()) for found in first}) > 4


def test_what_is_printed_is_what_decides(wilful: Learned) -> None:
    for share in judged(wilful, *OPEN, given=True).scores.values():
        assert share == round(share, 4)


TEXTS = (
    st.text(max_size=60)
    | st.lists(st.sampled_from([*HARBOUR.split(), *DENIED.split(), "30", "never"]), max_size=14).map(
        " ".join
    )
    | st.sampled_from(["", "\x00\x1b[2J", "\ud800", "a\udfffb", "🚢‍⚓", "[SEP] [CLS]", "é́́" * 60])
)


def is_sound(found: Judgement) -> None:
    assert set(found.scores) == set(Stance)
    assert all(0 <= score <= 1 for score in found.scores.values())
    assert sum(found.scores.values()) == pytest.approx(1, abs=1e-3)
    assert found.stance is UNSURE or found.scores[found.stance] == max(found.scores.values())


@settings(max_examples=60)
@given(TEXTS, TEXTS, st.booleans())
def test_any_two_texts_are_judged(wilful: Learned, claim: str, evidence: str, given: bool) -> None:
    found = judged(wilful, claim, evidence, given=given)
    is_sound(found)
    assert judged(wilful, claim, evidence, given=given) == found


@settings(max_examples=25)
@given(st.integers(1, 10**9), st.integers(1, 10**9), st.booleans())
def test_no_network_makes_one_number_another(make: Make, ours: int, theirs: int, given: bool) -> None:
    claim, evidence = (f"The harbour of Millbay handled {one} tonnes of cargo." for one in (ours, theirs))
    found = judged(make(sure(YES)), claim, evidence, given=given)
    if judged(Rules(), claim, evidence, given=given).stance is NO:
        assert found.stance is NO
    if ours == theirs:
        assert found.stance is YES


@pytest.mark.parametrize(
    "pair", [(HARBOUR * 60, HARBOUR), (HARBOUR, DENIED * 60), ("x" * 20_000, "y" * 20_000)]
)
def test_huge_texts_are_judged(wilful: Learned, pair: tuple[str, str]) -> None:
    ours, theirs = map(side, pair)
    assert isinstance(ours, Text)
    is_sound(wilful.judge(ours, theirs, 0.9, given=True))
