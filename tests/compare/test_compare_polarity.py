import pytest

from provenance.compare.opposites import opposed
from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds

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
