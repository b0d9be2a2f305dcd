"""Whose words they are."""

import pytest

from provenance.conflicts.reasons.voices import attribution, hearsay, is_same_speaker
from provenance.domain.assertion import Attribution
from provenance.domain.text import Span
from provenance.extract import extract
from tests.conflicts.spoken import said


def speaker(text: str, words: str) -> str | None:
    start = text.index(words)
    found = attribution(extract(text), Span(start, start + len(words)))
    return found.speaker if found else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Police said that 12 people died.", "12", "Police"),
        ("The storm killed 12 people.", "12", None),
        ("The mayor said that doctors told her that 12 people died.", "12", "doctors"),
        ("Northline denied that it paid bribes.", "denied", "Northline"),
        ("Northline denied that it paid bribes.", "paid", "Northline"),
        ("The council rejected claims that it paid bribes.", "rejected", "The council"),
        ("The council rejected claims that it paid bribes.", "paid", "The council"),
        ("The council brushed aside claims that it paid bribes.", "paid", "The council"),
        ("“We paid no bribes,” the guards at the harbour protested.", "paid", "the guards at the harbour"),
        ("Farmers protested the plan.", "plan", None),
        ("The council rejected the plan.", "rejected", None),
        ("The claims were rejected.", "rejected", None),
    ],
)
def test_the_speaker_is_who_said_these_words_or_denied_them(
    text: str, words: str, expected: str | None
) -> None:
    assert speaker(text, words) == expected


def test_what_a_fire_claims_is_not_said() -> None:
    assert speaker("The fire claimed the lives of 12 people.", "12") is None


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("A rival claimed that 12 people died.", True),
        ("Reportedly 12 people died.", True),
        ("The mayor said police told her that 12 people died.", True),
        ("A radio presenter said that 12 people died.", True),
        ("Rumour has 12 people dead.", True),
        ("People familiar with the inquiry say that 12 people died.", True),
        ("Anonymous officials put the toll at 12.", True),
        ("According to two sources close to the mayor, 12 people died.", True),
        ("Water from the sources of the river reached 12 villages.", False),
        ("Police said that 12 people died.", False),
        ("The storm killed 12 people.", False),
    ],
)
def test_hearsay_is_what_others_told_or_what_the_text_does_not_vouch_for(text: str, heard: bool) -> None:
    assert (hearsay(said(text, "12")) is not None) is heard


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a spokesman for Northline", "Northline", True),
        ("Ann Lee", "Lee", True),
        ("police", "the police", True),
        ("Ann Lee", "Tom Lee", False),
        ("police", "doctors", False),
        ("the spokesman", "Northline", False),
    ],
)
def test_one_speaker_is_known_under_several_names(one: str, other: str, expected: bool) -> None:
    ours, theirs = (Attribution(name, "said", None, None, Span(0, 1)) for name in (one, other))
    assert is_same_speaker(ours, theirs) is is_same_speaker(theirs, ours) is expected
