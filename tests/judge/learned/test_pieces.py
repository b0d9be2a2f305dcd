"""Texts in word pieces, by the tokenizer that the network was trained with."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.embed.shipped import tokenizer
from provenance.judge.learned.marks import SIZE, Mark
from provenance.judge.learned.pieces import (
    MOST,
    MOST_OF_CLAIM,
    SEPARATOR,
    START,
    Pieces,
    Tokenizer,
    join,
    pieces,
    spread,
)

from .tiny import marked

LIKE = np.uint32(1 << Mark.LIKE_WORD)


@pytest.fixture(scope="module")
def cut() -> Tokenizer:
    return tokenizer()


def numbered(count: int, *, first: int = 1000, matched: range = range(0)) -> Pieces:
    """So many pieces, each with an id of its own, some of them matched."""
    bits = np.array([LIKE if at in matched else 0 for at in range(count)], np.uint32)
    return Pieces(np.arange(first, first + count), bits)


class TestPieces:
    def test_have_the_marks_of_the_place_they_begin_at(self, cut: Tokenizer) -> None:
        written = "Veldoria’s harbourmaster counted 45 boats."
        found = pieces(cut, written, np.arange(len(written) + 1, dtype=np.uint32))
        encoding = cut.encode(written)
        inner = encoding.ids[1:-1]
        assert found.ids.tolist() == inner
        assert found.marks.tolist() == [start for start, _ in encoding.offsets[1:-1]]
        assert (
            len(inner) > len(written.split()) + 2
        )  # words were cut, and so is told apart what stands where

    def test_count_characters_and_not_bytes(self, cut: Tokenizer) -> None:
        written = "😀 é “Möwe” 45"
        found = pieces(cut, written, np.arange(len(written) + 1, dtype=np.uint32))
        assert int(found.marks[-1]) == written.index("45")

    def test_are_neither_cut_off_nor_padded_by_the_tokenizer(self, cut: Tokenizer) -> None:
        written = "boat " * 700
        assert len(pieces(cut, written, np.zeros(len(written) + 1, np.uint32)).ids) == 700

    @pytest.mark.parametrize("written", ["", " ", "\n\t", "\x00"])
    def test_of_nothing_are_none(self, cut: Tokenizer, written: str) -> None:
        found = pieces(cut, written, np.zeros(len(written) + 1, np.uint32))
        assert (found.ids.shape, found.marks.shape) == ((0,), (0,))
        assert (found.ids.dtype, found.marks.dtype) == (np.int64, np.uint32)

    def test_a_word_that_means_a_special_piece_is_none(self, cut: Tokenizer) -> None:
        """A text must not be able to end itself, and to go on as the other one."""
        written = "boats [SEP] boats [CLS]"
        found = pieces(cut, written, np.zeros(len(written) + 1, np.uint32))
        assert not {START, SEPARATOR} & set(found.ids.tolist())


class TestCut:
    def test_what_is_short_enough_is_left(self) -> None:
        whole = numbered(5)
        assert whole.cut(5) is whole

    def test_keeps_the_stretch_that_was_matched(self) -> None:
        assert numbered(20, matched=range(12, 16)).cut(4).ids.tolist() == [1012, 1013, 1014, 1015]

    def test_keeps_the_first_of_equals(self) -> None:
        assert numbered(20).cut(3).ids.tolist() == [1000, 1001, 1002]
        assert numbered(9, matched=range(8, 9)).cut(3).ids.tolist() == [1006, 1007, 1008]

    def test_to_nothing(self) -> None:
        assert numbered(3).cut(0).ids.tolist() == []

    @given(st.lists(st.booleans(), max_size=40), st.integers(1, 50))
    def test_no_stretch_of_the_length_has_more_matched(self, matched: list[bool], most: int) -> None:
        bits = np.array([LIKE if one else 0 for one in matched], np.uint32)
        kept = Pieces(np.arange(len(matched)), bits).cut(most)
        assert len(kept.ids) == min(most, len(matched))
        starts = range(max(1, len(matched) - most + 1))
        assert int((kept.marks > 0).sum()) == max(sum(matched[at : at + most]) for at in starts)
        assert np.all(np.diff(kept.ids) == 1)


class TestJoin:
    def test_lays_out_claim_and_evidence_between_its_own_pieces(self) -> None:
        claim = Pieces(np.array([2001, 2002]), np.array([1, 5], np.uint32))
        evidence = Pieces(np.array([3001]), np.array([1 << Mark.DIFFERS], np.uint32))
        found = join(claim, evidence)
        assert found.ids.tolist() == [START, 2001, 2002, SEPARATOR, 3001, SEPARATOR]
        assert found.segments.tolist() == [0, 0, 0, 0, 1, 1]
        assert found.marks.shape == (6, SIZE)
        rows, columns = found.marks.nonzero()
        assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == [(1, 0), (2, 0), (2, 2), (4, 18)]
        assert (found.ids.dtype, found.segments.dtype, found.marks.dtype) == (
            np.int64,
            np.int64,
            np.float32,
        )

    def test_of_nothing_has_its_own_pieces_only(self) -> None:
        found = join(numbered(0), numbered(0))
        assert found.ids.tolist() == [START, SEPARATOR, SEPARATOR]
        assert not found.marks.any()

    @given(st.integers(0, 300), st.integers(0, 300))
    def test_never_has_more_than_the_network_was_trained_on(self, ours: int, theirs: int) -> None:
        found = join(numbered(ours), numbered(theirs, first=5000))
        assert len(found.ids) == len(found.segments) == len(found.marks) <= MOST
        claim = found.ids[(found.ids >= 1000) & (found.ids < 5000)]
        evidence = found.ids[found.ids >= 5000]
        assert len(claim) == min(ours, MOST_OF_CLAIM)
        assert len(evidence) == min(theirs, MOST - 3 - len(claim))
        assert found.segments.sum() == len(evidence) + 1

    def test_long_evidence_keeps_what_answers_the_claim(self, cut: Tokenizer) -> None:
        claim = "Northline employs 45 sailors in Karsk."
        evidence = "Snow fell all day long. " * 60 + claim + " Snow fell all day long." * 60
        ours, theirs = marked(claim, evidence)
        found = join(pieces(cut, claim, ours), pieces(cut, evidence, theirs))
        assert len(found.ids) == MOST
        wanted = pieces(cut, claim, ours).ids[:-1].tolist()  # all but the full stop
        seen = found.ids[found.segments == 1].tolist()
        assert any(seen[at : at + len(wanted)] == wanted for at in range(len(seen)))


@given(st.lists(st.integers(0, (1 << SIZE) - 1), max_size=6))
def test_spread_takes_bits_apart(bits: list[int]) -> None:
    found = spread(np.array(bits, np.uint32))
    assert found.shape == (len(bits), SIZE)
    assert [sum(1 << at for at, one in enumerate(row) if one) for row in found] == bits


HOSTILE = st.text(max_size=80) | st.sampled_from(
    [
        "\ud800",
        "a\udfffb",
        "\x00\x1b[2J",
        "🚢‍⚓",
        "é́́" * 40,
        "[CLS] [MASK] [PAD]",
        "بندرگاہ میں کشتی",
        "x" * 3000,
    ]
)


@settings(max_examples=80)
@given(HOSTILE, HOSTILE)
def test_any_two_texts_can_be_joined(cut: Tokenizer, claim: str, evidence: str) -> None:
    ours, theirs = marked(claim, evidence)
    found = join(pieces(cut, claim, ours), pieces(cut, evidence, theirs))
    assert 3 <= len(found.ids) <= MOST
    assert (found.ids[0], found.ids[-1]) == (START, SEPARATOR)
    assert set(np.unique(found.marks)) <= {0, 1}
