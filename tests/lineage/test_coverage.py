"""Shares of a text, against counting characters one by one."""

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.text import Span
from provenance.lineage.coverage import coverage

SPANS = st.lists(
    st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(0, 15))
)


def characters(spans: list[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@given(SPANS, SPANS, SPANS)
def test_coverage_is_the_share_of_characters(
    passages: list[Span], sentences: list[Span], repeated: list[Span]
) -> None:
    counted = characters(sentences) - characters(repeated)
    expected = len(counted & characters(passages)) / len(counted) if counted else 0.0
    assert coverage(passages, sentences, repeated) == expected


def test_what_is_said_twice_counts_once() -> None:
    first, own, again = Span(0, 30), Span(31, 51), Span(52, 92)
    assert coverage([first, again], [first, own, again]) == 70 / 90
    assert coverage([first, again], [first, own, again], [again]) == 30 / 50
