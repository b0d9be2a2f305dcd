from dataclasses import replace

import numpy as np
import pytest

from provenance.compare import Text, compare
from provenance.compare.opposites import opposed
from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds, side

POLARITY = DifferenceKind.POLARITY
PUT_FORWARD = {DifferenceKind.POLARITY, DifferenceKind.MODALITY}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The council approved the bridge.", "The council did not approve the bridge."),
        ("The council did not approve the bridge.", "The council approved the bridge."),
        ("The council approved the bridge.", "The council never approved the bridge."),
        ("The council approved the bridge.", "The council refused to approve the bridge."),
        ("The council approved the bridge.", "The council rejected the bridge."),
        ("Prices of salt rose in spring.", "Prices of salt fell in spring."),
    ],
)
def test_affirmed_against_denied(claim: str, evidence: str) -> None:
    assert DifferenceKind.POLARITY in kinds(compared(claim, evidence))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("hot", "cold"),
        ("inside", "outside"),
        ("cheap", "expensive"),
        ("elderly", "young"),
        ("full", "empty"),
    ],
)
def test_opposites_are_found_where_their_vectors_are_much_the_same(ours: str, theirs: str) -> None:
    """An encoder takes opposites for nearly one word, as they are said in the same places."""
    claim, evidence = (alike(f"The soup was {word}.", word) for word in (ours, theirs))
    found = compare(claim, evidence)
    assert [link.similarity > 0.8 for link in found.alignment.links] == [True] * 2
    [difference] = found.differences
    assert (difference.kind, difference.claim, difference.evidence) == (POLARITY, ours, theirs)


def alike(written: str, word: str) -> Text:
    """Return a text whose word has one vector whatever it is, apart from all others."""
    told = side(written)
    vectors = np.eye(len(told.words), 8, dtype=np.float32)
    vectors[[one.text for one in told.words].index(word)] = [0, 0, 0, 0, 0, 0, 0.6, 0.8]
    return replace(told, vectors=vectors)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The council approved the bridge.", "The council approved the bridge."),
        ("The council did not approve the bridge.", "The council never approved the bridge."),
        ("The council approved the bridge.", "The council did not refuse to approve the bridge."),
        ("The council did not approve the bridge.", "The council refused to approve the bridge."),
        ("The council approved the bridge.", "The council approved the bridge, though nobody had asked."),
        ("The council approved the bridge.", "The council approved the bridge but not the tunnel."),
    ],
)
def test_both_affirmed_or_both_denied(claim: str, evidence: str) -> None:
    assert not kinds(compared(claim, evidence)) & PUT_FORWARD


@pytest.mark.parametrize(
    "evidence",
    [
        "Northline plans to open an office in Karsk.",
        "Northline will open an office in Karsk.",
        "Northline intends to open an office in Karsk.",
    ],
)
def test_what_is_intended_is_not_done(evidence: str) -> None:
    claim = "Northline opened an office in Karsk."
    assert DifferenceKind.MODALITY in kinds(compared(claim, evidence))
    assert not kinds(compared(evidence, evidence)) & PUT_FORWARD


def test_what_is_done_was_not_merely_said_to_be_planned() -> None:
    found = compared("Northline plans to open an office in Karsk.", "Northline opened an office in Karsk.")
    assert DifferenceKind.POLARITY not in kinds(found)


@pytest.mark.parametrize(("left", "right"), [("rose", "fell"), ("opened", "closed"), ("accept", "reject")])
def test_opposites_are_opposed_both_ways(left: str, right: str) -> None:
    assert opposed(left, right)
    assert opposed(right, left)
    assert not opposed(left, left)


@pytest.mark.parametrize("word", ["", "table", "45", "é"])
def test_no_word_opposes_itself(word: str) -> None:
    assert not opposed(word, word)
