"""Copies share an origin: the earliest dated of their chain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.text import Sentence, Source, Span
from provenance.lineage import origins

TOLD = "The harbour of Millbay handled 45 million tonnes of cargo in the year 2022."
NEARLY = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."
OTHERWISE = "In 2022 some 45 million tonnes of cargo went through Millbay, its port authority says."
ELSEWHERE = "Snow fell in Karsk while the children of the town went skating on the lake."


def said(path: str, text: str, published: str | None = None) -> tuple[Source, Sentence]:
    return Source(path, path, published=published), Sentence(text, Span(0, len(text)), 0, 0)


def starts(*found: tuple[Source, Sentence]) -> dict[str, str]:
    return {locator: source.locator for locator, source in origins(found).items()}


def test_no_sources_have_no_origins() -> None:
    assert starts() == {}


@pytest.mark.parametrize("copy", [TOLD, NEARLY, TOLD.upper(), TOLD.replace(",", "").rstrip(".")])
def test_a_copy_goes_back_to_the_earliest(copy: str) -> None:
    assert starts(said("b", copy, "2023-01-02"), said("a", TOLD, "2023-01-01")) == {"a": "a", "b": "a"}
    assert starts(said("b", copy, "2022-12-31"), said("a", TOLD, "2023-01-01")) == {"a": "b", "b": "b"}


@pytest.mark.parametrize("other", [OTHERWISE, ELSEWHERE])
def test_other_words_are_another_origin(other: str) -> None:
    assert starts(said("a", TOLD, "2023"), said("b", other, "2023")) == {"a": "a", "b": "b"}


def test_a_dated_source_comes_before_an_undated_one() -> None:
    assert starts(said("a", TOLD), said("b", TOLD, "2099-01-01")) == {"a": "b", "b": "b"}


def test_undated_copies_go_by_path() -> None:
    assert starts(said("b", TOLD), said("a", TOLD)) == {"a": "a", "b": "a"}


def test_one_copied_passage_ties_two_sources() -> None:
    found = [
        said("a", TOLD, "2023-01-01"),
        said("b", ELSEWHERE, "2023-01-02"),
        said("b", TOLD, "2023-01-02"),
    ]
    assert starts(*found) == {"a": "a", "b": "a"}


def test_a_chain_may_have_many_links() -> None:
    found = [
        said("c", ELSEWHERE, "2023-01-03"), said("b", ELSEWHERE, "2023-01-02"),
        said("b", TOLD, "2023-01-02"), said("a", TOLD, "2023-01-01"),
    ]  # fmt: skip
    assert set(starts(*found).values()) == {"a"}


def test_short_sentences_agree_by_chance() -> None:
    assert starts(said("a", "He said so."), said("b", "He says so.")) == {"a": "a", "b": "b"}


def test_records_of_one_file_are_sources_of_their_own() -> None:
    text = Sentence(TOLD, Span(0, len(TOLD)), 0, 0)
    records = [(Source(r, "wire.jsonl", r, published=f"2023-01-0{r}"), text) for r in ("2", "1")]
    assert starts(*records) == {"wire.jsonl#1": "wire.jsonl#1", "wire.jsonl#2": "wire.jsonl#1"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcdef"),
            st.sampled_from([TOLD, NEARLY, OTHERWISE, ELSEWHERE, "Yes.", ""]),
        ),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_input_changes_nothing(pairs: list[tuple[str, str]], chance: object) -> None:
    dates = {
        "a": "2023-05",
        "b": None,
        "c": "2021",
        "d": "2023-05-01T10:00:00",
        "e": None,
        "f": "2022-02-02",
    }
    found = [said(path, text, dates[path]) for path, text in pairs]
    expected = starts(*found)
    chance.shuffle(found)  # type: ignore[attr-defined]
    assert starts(*found) == expected
    assert set(expected) == {path for path, _ in pairs}
    assert all(expected[start] == start for start in expected.values()), "an origin is its own origin"


def test_a_thousand_copies_are_tied_in_good_time() -> None:
    found = [said(f"{number:04}", TOLD, f"{2023 - number % 7}") for number in range(20_000)]
    assert set(starts(*found).values()) == {"0006"}
