"""The judge of rules, by spelling alone (the hashing encoder) and with the real one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.assertion import Claim
from provenance.domain.comparison import DifferenceKind
from provenance.domain.evidence import Judgement, Pair, Stance
from provenance.judge import JUDGES
from provenance.pipeline import compare


def judged(claim: str, evidence: str, encoder: str | None = "hashing") -> Judgement:
    [found] = compare([Pair(Claim(claim), evidence)], encoder=encoder, judge="rules")
    return found


SAID = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."


@pytest.mark.parametrize("encoder", ["hashing", pytest.param(None, marks=pytest.mark.model)])
class TestWithEachEncoder:
    @pytest.mark.parametrize(
        "evidence",
        [SAID, f"The port authority said on Tuesday: “{SAID}”", SAID.replace("45 million", "45,000,000")],
    )
    def test_what_says_the_same_supports(self, encoder: str | None, evidence: str) -> None:
        assert judged(SAID, evidence, encoder).stance is Stance.SUPPORTS

    @pytest.mark.parametrize(
        ("evidence", "kind"),
        [
            (SAID.replace("45", "30"), DifferenceKind.QUANTITY),
            (SAID.replace("handled", "did not handle"), DifferenceKind.POLARITY),
            (SAID.replace("handled", "plans to handle"), DifferenceKind.MODALITY),
        ],
    )
    def test_what_says_otherwise_refutes_and_says_why(
        self, encoder: str | None, evidence: str, kind: DifferenceKind
    ) -> None:
        found = judged(SAID, evidence, encoder)
        assert found.stance is Stance.REFUTES
        assert kind in {difference.kind for difference in found.differences}

    @pytest.mark.parametrize(
        "evidence",
        [
            "",
            "?",
            "Snow fell in Karsk.",
            "The harbour of Millbay is old.",
            "Bakers in Karsk made 30 million loaves.",
            "In 2022 the mayor of Karsk retired.",
        ],
    )
    def test_what_speaks_of_something_else_says_nothing(self, encoder: str | None, evidence: str) -> None:
        assert judged(SAID, evidence, encoder).stance is Stance.NOT_ENOUGH_INFO

    @pytest.mark.parametrize(
        ("claim", "evidence"),
        [
            ("Northline opened an office in Karsk.", "Northline may open an office in Karsk."),
            ("Northline opened an office in Karsk.", "Northline was asked to open an office in Karsk."),
            ("All boats returned to Millbay.", "Some boats returned to Millbay."),
            ("Northline employs 800 sailors.", "Northline employs sailors."),
            ("Orla Tamsin chairs the ferry board.", "The ferry board has a chair."),
        ],
    )
    def test_what_says_less_does_not_support(self, encoder: str | None, claim: str, evidence: str) -> None:
        assert judged(claim, evidence, encoder).stance is not Stance.SUPPORTS


@pytest.mark.parametrize("name", JUDGES)
def test_a_judge_names_itself_with_its_version(name: str) -> None:
    assert JUDGES[name]().name.startswith(f"{name}/")


TEXTS = st.text(max_size=40) | st.sampled_from(
    [SAID, SAID.replace("45", "30"), "No.", "Not 45 boats.", "…"]
)


@settings(max_examples=80, deadline=None)
@given(TEXTS, TEXTS)
def test_scores_are_probabilities_and_the_stance_is_the_likeliest(claim: str, evidence: str) -> None:
    found = judged(claim, evidence)
    assert set(found.scores) == set(Stance)
    assert sum(found.scores.values()) == pytest.approx(1.0, abs=1e-3)
    assert all(0 <= score <= 1 for score in found.scores.values())
    assert found.scores[found.stance] == max(found.scores.values())
    assert judged(claim, evidence) == found
