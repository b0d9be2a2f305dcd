"""What is marked of two texts; each expectation is the marked text itself, all else in dots."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.judge.learned.marks import SIZE, Mark, Marks

from .tiny import marked


def shown(written: str, found: Marks, mark: Mark) -> str:
    """The text, where a character has the mark; dots elsewhere."""
    assert len(found) == len(written) + 1
    return "".join(
        char if bits >> np.uint32(mark) & 1 else "." for char, bits in zip(written, found[:-1], strict=True)
    )


@pytest.mark.parametrize(
    ("mark", "claim", "ours", "evidence", "theirs"),
    [
        (
            Mark.NUMBER_MET,
            "Northline employs 45 sailors.",
            "..................45.........",
            "Some 45 sailors work for Northline.",
            "Some 45............................",
        ),
        (
            Mark.NUMBER_DIFFERS,
            "Northline employs 45 sailors.",
            "..................45.........",
            "Northline employs 30 sailors.",
            "..................30.........",
        ),
        (
            Mark.NUMBER_ELSEWHERE,
            "Northline employs 45 sailors.",
            "..................45.........",
            "Northline owns 45 ferries and employs 30 sailors.",
            "...............45................................",
        ),
        (
            Mark.NUMBER_DIFFERS,
            "Northline employs 45 sailors.",
            "..................45.........",
            "Northline owns 45 ferries and employs 30 sailors.",
            "......................................30.........",
        ),
        (
            Mark.TIME_MET,
            "The bridge opened in 2019.",
            ".....................2019.",
            "In 2019 the bridge opened.",
            "...2019...................",
        ),
        (
            Mark.TIME_DIFFERS,
            "The bridge opened in 2019.",
            ".....................2019.",
            "The bridge opened in 2021.",
            ".....................2021.",
        ),
        (
            Mark.NAME_MET,
            "Northline opened an office in Karsk.",
            "Northline...........................",
            "Northline opened an office in Millbay.",
            "Northline.............................",
        ),
        (
            Mark.NAME_DIFFERS,  # of a place …
            "Northline opened an office in Karsk.",
            "..............................Karsk.",
            "Northline opened an office in Millbay.",
            "..............................Millbay.",
        ),
        (
            Mark.NAME_DIFFERS,  # … and of a person
            "Orla Tamsin chairs the ferry board.",
            "Orla Tamsin........................",
            "Pell Andrik chairs the ferry board.",
            "Pell Andrik........................",
        ),
        (
            Mark.DENIAL,
            "The council approved the bridge.",
            "................................",
            "The council did not approve the bridge.",
            "................not....................",
        ),
        (
            Mark.DENIED,
            "The council did not approve the bridge.",
            "....................approve the bridge.",
            "The council approved the bridge.",
            "................................",
        ),
        (
            Mark.SOFTENER,
            "The council opened the bridge.",
            "..............................",
            "The council plans to open the bridge.",
            "............plans to.................",
        ),
        (
            Mark.SOFTENED,
            "The council opened the bridge.",
            "..............................",
            "The council plans to open the bridge.",
            ".....................open the bridge.",
        ),
        (
            Mark.OPPOSITE,
            "The council opened the bridge.",
            "............opened............",
            "The council closed the bridge.",
            "............closed............",
        ),
        (
            Mark.DIFFERS,
            "The council opened the bridge.",
            "............opened............",
            "The council closed the bridge.",
            "............closed............",
        ),
        (
            Mark.DIFFERS,  # where only one side says it
            "The council opened the bridge.",
            "..............................",
            "The council plans to open the bridge.",
            "............plans to.................",
        ),
        (
            Mark.SAME_WORD,
            "The pilots guided boats.",
            "The.pilots........boats.",
            "A boat followed the pilot.",
            "..boat..........the.pilot.",
        ),
        (
            Mark.CONTENT,
            "The pilots guided boats.",
            "....pilots.guided.boats.",
            "It was so.",
            "..........",
        ),
    ],
)  # fmt: skip
def test_what_was_found_is_marked_on_both_sides(
    mark: Mark, claim: str, ours: str, evidence: str, theirs: str
) -> None:
    spaced = (text.replace(".", " ") for text in (ours, theirs))
    found = [shown(*side, mark) for side in zip((claim, evidence), marked(claim, evidence), strict=True)]
    # The stop of a sentence, and the spaces inside a marked stretch, are told apart by neither form.
    assert [one.replace(".", " ").split() for one in found] == [one.split() for one in spaced]
    assert [one.find(one.strip(".")) for one in found] == [
        one.find(one.strip(".")) for one in (ours, theirs)
    ]


def test_whatever_is_matched_is_a_like_word_whether_or_not_it_is_the_same() -> None:
    claim, evidence = "The government urged Karsk to act.", "The government called on Karsk to act."
    ours, theirs = marked(claim, evidence)
    assert "urged" in shown(claim, ours, Mark.LIKE_WORD)
    assert "urged" not in shown(claim, ours, Mark.SAME_WORD)
    assert "called" in shown(evidence, theirs, Mark.LIKE_WORD)
    assert "called" not in shown(evidence, theirs, Mark.SAME_WORD)


def test_a_number_that_is_met_does_not_differ() -> None:
    claim = "Northline employs 45 sailors."
    for bits in marked(claim, claim):
        assert "45" in shown(claim, bits, Mark.NUMBER_MET)
        assert set(shown(claim, bits, Mark.NUMBER_DIFFERS)) == {"."}


def test_a_softer_difference_is_not_one_that_excludes() -> None:
    claim, evidence = "All boats returned to Millbay.", "Some boats returned to Millbay."
    for written, bits in zip((claim, evidence), marked(claim, evidence), strict=True):
        assert set(shown(written, bits, Mark.DIFFERS)) == {"."}


WORDS = st.sampled_from(
    "the not Orla Tamsin 45 million 30 boats opened closed plans to never Karsk in 2022 on Monday all some "
    "% km miles , . “ ” ( more than about Dr. é 😀".split()
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_marked(claim: str, evidence: str) -> None:
    found = marked(claim, evidence)
    for written, bits in zip((claim, evidence), found, strict=True):
        assert bits.shape == (len(written) + 1,)
        assert bits.dtype == np.uint32
        assert bits[-1] == 0  # no piece begins behind the text
        assert not np.any(bits >> np.uint32(SIZE))
    assert [bits.tobytes() for bits in marked(claim, evidence)] == [bits.tobytes() for bits in found]


@settings(max_examples=60)
@given(TEXTS)
def test_a_text_is_the_same_word_by_word_as_itself_and_never_differs(written: str) -> None:
    ours, theirs = marked(written, written)
    for bits in (ours, theirs):
        for mark in (Mark.DIFFERS, Mark.NUMBER_DIFFERS, Mark.TIME_DIFFERS, Mark.NAME_DIFFERS):
            assert not np.any(bits >> np.uint32(mark) & 1)
        content, same = (bits >> np.uint32(mark) & 1 for mark in (Mark.CONTENT, Mark.SAME_WORD))
        assert np.all(same >= content)
