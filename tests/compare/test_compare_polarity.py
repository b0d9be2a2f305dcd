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
        ("The salt cures fever.", "The salt has no effect on fever."),
        ("No harbour opened in May.", "The harbour opened in May."),
        ("The lamps were on.", "The lamps were off."),
        ("The crew came first in the race.", "The crew came third in the race."),
        ("Most keepers voted for the bridge.", "Most keepers voted against the bridge."),
        ("The ferry plane landed at Karsk.", "The ferry plane took off at Karsk."),
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


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Nobody was hurt in the fire at the mill.", "The fire at the mill hurt no one."),
        ("The ferry stopped in Karsk.", "The ferry that stopped in Karsk carried no lifeboats."),
        ("The keepers of the lighthouse live in Karsk.", "The lighthouse in Karsk is no longer painted."),
        ("The county counted 0 cases of measles.", "The county has no cases of measles."),
        ("The county has no cases of measles.", "The county counted zero cases of measles."),
        ("The ferry sails in May.", "The ferry does not sail until May."),
        ("Only keepers may enter the lighthouse.", "Nobody may enter the lighthouse except keepers."),
        ("No Quiet Harbour opened in May.", "The film No Quiet Harbour opened in May."),
        ("The bridge has yet to open.", "The bridge will open."),
        ("The band recorded two albums.", "The band recorded two albums, one of them Songs for Nobody."),
    ],
)
def test_a_denial_of_something_else_or_of_the_same_is_none(claim: str, evidence: str) -> None:
    assert POLARITY not in kinds(compared(claim, evidence))


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The bridge was not built in 1932.", "The bridge was built in 1935."),
        ("The bridge was built in 1932.", "The bridge was not built in 1935."),
    ],
)
def test_a_denied_value_and_another_one_can_both_be_true(claim: str, evidence: str) -> None:
    assert not any(difference.excludes for difference in compared(claim, evidence).differences)


def test_what_is_denied_up_to_a_time_is_denied_of_all_before() -> None:
    found = compared("The bridge was not built by 1940.", "The bridge was built in 1935.")
    assert any(difference.excludes for difference in found.differences)


def test_words_that_are_opposite_to_the_same_ones() -> None:
    assert opposed("climbed", "slipped")
    assert opposed("gained", "fell")
    assert not opposed("climbed", "gained")


def test_a_word_is_looked_for_where_the_text_tells_of_what_the_claim_is_about() -> None:
    told = "Northline does not run offices in Karsk, while Brenta runs an office there."
    assert POLARITY in kinds(compared("Northline runs an office in Karsk.", told))
    assert POLARITY not in kinds(compared("Brenta runs an office in Karsk.", told))
