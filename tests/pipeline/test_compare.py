"""Pairs in batches answer as each alone would, in order, and no later than they must."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import HARBOUR, NEWS, OTHER_NUMBER

from provenance.domain.assertion import Claim
from provenance.domain.evidence import Pair
from provenance.embed.hashing import Hashing
from provenance.errors import InvalidInput
from provenance.pipeline import compare
from provenance.report import records

BATCH, CHARACTERS = 256, 200_000
TEXTS = (
    HARBOUR, OTHER_NUMBER, "", "?", "Yesterday the ferry sank.", "The ferry sank on 3 May 2022.",
    "\x00\ud800",
    *NEWS.values(),
)  # fmt: skip
DATES = (None, "2022-05-04", "2021")
PAIRS = st.builds(
    lambda said, on, stated, written: Pair(Claim(said, date=on), stated, written),
    st.sampled_from(TEXTS), st.sampled_from(DATES), st.sampled_from(TEXTS), st.sampled_from(DATES),
)  # fmt: skip


def printed(pairs: Sequence[Pair], encoder: str | None) -> str:
    return "".join(records.lines(map(records.judgement, pairs, compare(pairs, encoder=encoder))))


@settings(max_examples=30)
@given(st.lists(PAIRS, max_size=12))
def test_a_batch_answers_as_each_pair_alone(pairs: list[Pair]) -> None:
    assert printed(pairs, "hashing") == "".join(printed([pair], "hashing") for pair in pairs)


@pytest.mark.model
def test_a_batch_answers_as_each_pair_alone_with_the_real_encoder() -> None:
    pairs = [Pair(Claim(said, date=DATES[1]), stated) for said in TEXTS[:6] for stated in TEXTS]
    assert printed(pairs, None) == "".join(printed([pair], None) for pair in pairs)


class Counting(Hashing):
    """An encoder that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode_with_tokens(self, texts):
        self.asked.append(list(texts))
        return super().encode_with_tokens(texts)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting()
    monkeypatch.setattr("provenance.embed.load", lambda _name: counting)
    return counting


def test_a_text_is_encoded_once_a_batch_whatever_its_dates(encoder: Counting) -> None:
    pairs = [Pair(Claim(HARBOUR, date=date), text, date) for text in TEXTS[:3] for date in DATES]
    found = list(compare(pairs))
    assert encoder.asked == [[HARBOUR, OTHER_NUMBER, ""]]
    assert len(found) == 9


def test_pairs_are_taken_batch_by_batch(encoder: Counting) -> None:
    taken = []

    def endless() -> Iterator[Pair]:
        while True:
            taken.append(len(taken))
            yield Pair(Claim("The ferry sank."), "The ferry sank.")

    answers = compare(endless())
    assert taken == []
    next(answers)
    assert len(taken) == BATCH
    for _ in range(BATCH):
        next(answers)
    assert len(taken) == 2 * BATCH


def test_long_texts_make_smaller_batches(encoder: Counting) -> None:
    pairs = [Pair(Claim(f"{number} " + "a" * 9_990), "b") for number in range(50)]
    assert len(list(compare(pairs))) == 50
    assert len(encoder.asked) == 3
    assert all(sum(map(len, texts)) < CHARACTERS + 10_000 for texts in encoder.asked)


def test_what_came_before_an_error_is_answered(encoder: Counting) -> None:
    def broken() -> Iterator[Pair]:
        yield Pair(Claim(HARBOUR), HARBOUR)
        yield Pair(Claim(HARBOUR), OTHER_NUMBER)
        raise InvalidInput("line 3 is not JSON")

    answers = compare(broken())
    assert [next(answers).stance, next(answers).stance] == ["SUPPORTS", "REFUTES"]
    with pytest.raises(InvalidInput, match="line 3"):
        next(answers)


def test_no_pairs_no_answers(encoder: Counting) -> None:
    assert list(compare([])) == []
    assert encoder.asked == []
