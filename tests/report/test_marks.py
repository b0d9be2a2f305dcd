from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.text import Span
from provenance.report.marks import LONGEST, Mark, marks


def marked(annotated: str) -> tuple[str, list[Span]]:
    """``a [b] c`` → the text without brackets and the spans that stood in them."""
    text, spans, start = "", [], 0
    for char in annotated:
        if char == "[":
            start = len(text)
        elif char == "]":
            spans.append(Span(start, len(text)))
        else:
            text += char
    return text, spans


def shown(annotated: str, different: list[Span] | None = None) -> str:
    text, spans = marked(annotated)
    signs = {Mark.PLAIN: "{}", Mark.SAME: "[{}]", Mark.DIFFERENT: "<{}>"}
    return "".join(signs[piece.mark].format(piece.text) for piece in marks(text, spans, different or []))


def test_marks_stand_where_the_spans_are() -> None:
    assert shown("the [crane] fell") == "the [crane] fell"


def test_neighbours_become_one() -> None:
    assert shown("[nine] [new] quays, [all] stone") == "[nine new] quays, [all] stone"


def test_a_difference_wins_over_a_likeness() -> None:
    assert shown("in [May 2021] it", [Span(7, 11)]) == "in [May ]<2021> it"


def test_spans_outside_the_text_are_cut() -> None:
    assert "".join(piece.text for piece in marks("abc", [Span(-5, 1), Span(2, 99), Span(2, 2)])) == "abc"


def test_a_long_text_is_shown_around_its_first_mark() -> None:
    text = "a" * 5000 + " crane " + "b" * 5000
    pieces = marks(text, [Span(5001, 5006)])
    assert [piece.text for piece in pieces if piece.mark is Mark.SAME] == ["crane"]
    assert pieces[0].text == pieces[-1].text == "…"
    assert sum(len(piece.text) for piece in pieces) == LONGEST + 2


SPANS = st.lists(
    st.tuples(st.integers(-3, 40), st.integers(-3, 40)).map(lambda pair: Span(*pair)), max_size=6
)


@given(st.text(" ab\n", max_size=30), SPANS, SPANS)
def test_nothing_is_lost_or_moved(text: str, same: list[Span], different: list[Span]) -> None:
    assert "".join(piece.text for piece in marks(text, same, different)) == text
