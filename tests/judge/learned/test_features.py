import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.compare import compare
from provenance.domain.comparison import DifferenceKind
from provenance.judge.decision import LIKENESS
from provenance.judge.learned.features import KINDS, SIZE, STANCES, Features, features

from .tiny import side

SAID = "Northline employs 45 sailors."
EXCLUDING = 6 + len(STANCES)  # where the kinds of difference begin
SOFTER = EXCLUDING + len(KINDS)
UNMET = SOFTER + len(KINDS)
COUNTS = UNMET + 4


def told(claim: str, evidence: str, similarity: float = 1.0) -> Features:
    ours, theirs = side(claim), side(evidence)
    return features(ours, theirs, compare(ours, theirs), similarity)


def test_of_a_sentence_and_itself() -> None:
    found = told(SAID, SAID, 0.5)
    relevance = LIKENESS * 0.5 + (1 - LIKENESS)
    assert found[:4] == pytest.approx([0.5, 1, 1, 1])
    assert found[4] == pytest.approx(relevance)
    assert found[5] > 0
    assert found[6:EXCLUDING].tolist() == [1, 0, 0]  # the rules say that it supports
    assert not found[EXCLUDING:COUNTS].any()
    # one quantity on either side, met, and one name; three content words and a number; nothing is denied
    counts = [1 / 3, 1 / 3, 0, 1 / 6, 0, 0, 1 / 3, 1 / 6, 4 / 40, 4 / 60, 0, 0, 0]
    assert found[COUNTS:] == pytest.approx(counts)


def test_of_another_number() -> None:
    found = told(SAID, "Northline employs 30 sailors.")
    assert found[6:EXCLUDING].tolist() == [0, 1, 0]
    at = KINDS.index(DifferenceKind.QUANTITY)
    assert found[EXCLUDING:SOFTER].nonzero()[0].tolist() == [at]
    assert not found[SOFTER:UNMET].any()
    assert found[UNMET + at] == 0.5
    # nowhere in the evidence is a number that the claim's could be
    assert found[COUNTS : COUNTS + 3] == pytest.approx([1 / 3, 0, 1 / 3])


def test_a_number_of_something_else_is_still_found() -> None:
    found = told(SAID, "Northline owns 45 ferries and employs 30 sailors.")
    assert found[COUNTS : COUNTS + 4] == pytest.approx([1 / 3, 1 / 3, 0, 2 / 6])


def test_a_softer_difference_has_a_place_of_its_own() -> None:
    found = told("All boats returned to Millbay.", "Some boats returned to Millbay.")
    at = KINDS.index(DifferenceKind.SCOPE)
    assert found[SOFTER + at] == 1
    assert not found[EXCLUDING:SOFTER].any()


def test_denials_are_counted_on_each_side() -> None:
    yes, no = "The council approved the bridge.", "The council did not approve the bridge."
    assert told(yes, no)[-3:-1].tolist() == [0, 0.5]
    assert told(no, yes)[-3:-1].tolist() == [0.5, 0]


TEXTS = st.text(max_size=60) | st.sampled_from(
    [SAID, "No.", "Not 45 boats in 2022.", "…", "45 boats, " * 20]
)


@settings(max_examples=60)
@given(TEXTS, TEXTS, st.floats(-1, 1))
def test_any_two_texts_have_as_many_and_all_are_numbers(
    claim: str, evidence: str, similarity: float
) -> None:
    found = told(claim, evidence, similarity)
    assert found.shape == (SIZE,)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    assert found.tobytes() == told(claim, evidence, similarity).tobytes()
