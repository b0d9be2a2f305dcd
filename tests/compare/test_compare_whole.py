"""All of `compare`: alignment, scope, and that any two texts can be compared."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import embed
from provenance.compare import compare, text
from provenance.compare.text import similarities
from provenance.domain.comparison import DifferenceKind
from provenance.extract import extract

from .sides import compared, kinds, side


@pytest.mark.parametrize("quantifier", ["All", "Every one of the", "The whole fleet of"])
def test_all_is_more_than_some(quantifier: str) -> None:
    found = compared(f"{quantifier} boats returned to Millbay.", "Some boats returned to Millbay.")
    assert DifferenceKind.SCOPE in kinds(found)
    [difference] = [one for one in found.differences if one.kind is DifferenceKind.SCOPE]
    assert difference.evidence.lower() == "some"


def test_only_has_to_be_said() -> None:
    assert DifferenceKind.SCOPE in kinds(compared("Only pilots may enter.", "Pilots may enter."))
    assert DifferenceKind.SCOPE not in kinds(compared("Only pilots may enter.", "Only pilots may enter."))
    assert DifferenceKind.SCOPE not in kinds(compared("Pilots may enter.", "Only pilots may enter."))


def test_a_text_is_wholly_found_in_itself_and_in_what_contains_it() -> None:
    claim = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."
    for evidence in (claim, f"It was said that {claim[0].lower()}{claim[1:-1]}, a record."):
        found = compared(claim, evidence)
        assert found.alignment.coverage == pytest.approx(1.0)
        assert (found.alignment.missing, found.differences, found.unmet) == ((), (), ())


def test_nothing_is_found_in_another_text() -> None:
    found = compared("Otters swim at dawn.", "Parliament debates taxes.")
    assert found.alignment.coverage == 0
    assert found.differences == ()
    assert [span.of("Otters swim at dawn.") for span in found.alignment.missing] == [
        "Otters",
        "swim",
        "dawn",
    ]


WORDS = st.sampled_from(
    "the not Orla Tamsin 45 million 30 boats opened closed plans to never Karsk in 2022 on Monday all some "
    "% km miles , . “ ” ( more than about Dr. é 😀".split()
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(claim: str, evidence: str) -> None:
    found = compared(claim, evidence)
    assert 0 <= found.alignment.coverage <= 1
    assert 0 <= found.rest <= 1
    for link in found.alignment.links:
        assert 0 <= link.similarity <= 1
        assert link.claim.of(claim)
        assert link.evidence.of(evidence)
    for difference in found.differences:
        if difference.claim_span:
            assert difference.claim_span.of(claim) == difference.claim
        if difference.evidence_span and difference.evidence:
            assert difference.evidence_span.end <= len(evidence)
    assert compared(claim, evidence) == found


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_never_differs_from_itself(written: str) -> None:
    assert compared(written, written).differences == ()


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_likeness_of_words_lies_between_nought_and_one(left: str, right: str) -> None:
    model = embed.load("hashing")
    sides = []
    for written in (left, right):
        [tokens] = model.tokens([written])
        sides.append(text(extract(written), tokens.spans, tokens.vectors))
    alike = similarities(*sides)
    assert alike.shape == (len(sides[0].words), len(sides[1].words))
    assert np.all((alike >= 0) & (alike <= 1))
    compare(*sides)
    for row, word in enumerate(sides[0].words):
        for column, other in enumerate(sides[1].words):
            assert (word.stem != other.stem) or alike[row, column] == 1


def test_long_texts_are_compared_in_good_time() -> None:
    long = side("The harbour of Millbay did not handle 45 million tonnes of cargo in 2022, " * 60)
    assert compare(side("The harbour of Millbay handled 45 million tonnes."), long).alignment.coverage > 0.9
