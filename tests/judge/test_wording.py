import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.evidence import Match
from provenance.judge.wording import wording

CLAIM = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."


@pytest.mark.parametrize(
    "evidence",
    [
        CLAIM,
        CLAIM.upper(),
        f"Officials said: “{CLAIM}” Nobody objected.",
        "The harbour of Millbay handled 45 million tonnes of cargo, in 2022",
    ],
)
def test_word_for_word_is_verbatim(evidence: str) -> None:
    assert wording(CLAIM, evidence, whole=True) is Match.VERBATIM


@pytest.mark.parametrize(
    "evidence",
    [
        "The harbour of Millbay has handled 45 million tonnes of cargo in 2022.",
        "Yesterday it was said the harbour of Millbay handled 45 million tons of cargo in 2022, a record.",
    ],
)
def test_all_but_a_few_words_is_a_near_copy(evidence: str) -> None:
    assert wording(CLAIM, evidence, whole=True) is Match.NEAR_COPY


def test_other_words_are_a_paraphrase_or_a_part() -> None:
    evidence = "In 2022 some 45 million tonnes of goods went through Millbay."
    assert wording(CLAIM, evidence, whole=True) is Match.PARAPHRASE
    assert wording(CLAIM, evidence, whole=False) is Match.PARTIAL


def test_part_of_a_word_is_not_verbatim() -> None:
    assert wording("art", "The artist left.", whole=False) is not Match.VERBATIM


@given(st.text(max_size=80), st.text(max_size=80), st.booleans())
def test_any_two_texts_have_a_wording(claim: str, evidence: str, whole: bool) -> None:
    assert wording(claim, evidence, whole=whole) in Match
