from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.text import Span
from provenance.report.aligned import Row, rows

ANYWHERE = st.builds(Span, st.integers(-3, 30), st.integers(-3, 30))
LINKS = st.lists(st.builds(Link, ANYWHERE, ANYWHERE, st.just(1.0)), max_size=8)
DIFFERENCES = st.lists(
    st.builds(
        Difference,
        st.just(DifferenceKind.NAME),
        st.just(""),
        st.just(""),
        st.just(""),
        st.none() | ANYWHERE,
        st.none() | ANYWHERE,
        st.booleans(),
    ),
    max_size=4,
)
CLAIM, SENTENCE = "the old crane, the old  crane\n", "an old crane and the new  crane"


def at(text: str, words: str | None) -> Span | None:
    return None if words is None else Span(text.index(words), text.index(words) + len(words))


def link(claim: str, sentence: str, *pairs: tuple[str, str]) -> list[Link]:
    return [Link(at(claim, ours), at(sentence, theirs), 0.9) for ours, theirs in pairs]  # type: ignore[arg-type]


def apart(claim: str, sentence: str, ours: str | None, theirs: str | None, *, excludes: bool = True):
    spans = at(claim, ours), at(sentence, theirs)
    return Difference(DifferenceKind.POLARITY, ours or "", theirs or "", "", *spans, excludes=excludes)


def shown(
    claim: str,
    sentence: str,
    links: Iterable[Link] = (),
    differences: Iterable[Difference] = (),
    missing: Iterable[str] = (),
) -> list[str]:
    """Return each row as "claim = sentence", the pieces of a side in brackets."""
    unfound = tuple(span for word in missing if (span := at(claim, word)))
    found = rows(claim, sentence, Alignment(tuple(links), unfound, 0.5), differences)
    return [f"{pieces(row.claim, claim)} {row.sign} {pieces(row.sentence, sentence)}" for row in found]


def pieces(spans: Iterable[Span], text: str) -> str:
    return "".join(f"[{span.of(text)}]" for span in spans)


def test_parts_stand_in_the_order_of_the_claim() -> None:
    claim, sentence = "Ann sold two boats", "Two ships were sold by Ann"
    links = link(claim, sentence, ("boats", "ships"), ("Ann", "Ann"), ("sold", "sold"), ("two", "Two"))
    assert shown(claim, sentence, links) == [
        "[Ann] = [Ann]",
        "[sold] = [sold]",
        "[two] = [Two]",
        "[boats] ≈ [ships]",
    ]


def test_neighbours_on_both_sides_are_one_row() -> None:
    claim, sentence = "red boats left Port Lund", "Port Lund saw red \n boats leave"
    links = link(claim, sentence, ("red", "red"), ("boats", "boats"), ("Port", "Port"), ("Lund", "Lund"))
    assert shown(claim, sentence, links) == ["[red boats] = [red \n boats]", "[Port Lund] = [Port Lund]"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("a quay in Lund", ["[quay in Lund] = [quay in Lund]"]),
        ("a quay near Lund", ["[quay] = [quay]", "[Lund] = [Lund]"]),
        ("in Lund a quay", ["[quay] = [quay]", "[Lund] = [Lund]"]),
    ],
)
def test_words_between_neighbours_have_to_be_the_same(sentence: str, expected: list[str]) -> None:
    claim = "the quay in Lund"
    assert shown(claim, sentence, link(claim, sentence, ("quay", "quay"), ("Lund", "Lund"))) == expected


def test_a_denial_between_two_words_keeps_them_apart() -> None:
    claim, sentence = "the ship did not sail", "the ship did not sail"
    links = link(claim, sentence, ("ship", "ship"), ("sail", "sail"))
    silent = [apart(claim, sentence, None, "not")]
    assert shown(claim, sentence, links, silent) == ["[ship] = [ship]", " ≠ [not]", "[sail] = [sail]"]


def test_what_is_not_found_has_no_other_side() -> None:
    claim = "the new museum opens at nine"
    assert shown(claim, "rain", (), (), ("new", "museum", "nine")) == ["[new museum] · ", "[nine] · "]


def test_what_only_the_sentence_says_stands_next_to_its_neighbour() -> None:
    claim, sentence = "Ann approved the plan", "The plan was seen and not approved by Ann"
    links = link(claim, sentence, ("Ann", "Ann"), ("approved", "approved"), ("plan", "plan"))
    seen = shown(claim, sentence, links, [apart(claim, sentence, None, "not")])
    assert seen == ["[Ann] = [Ann]", " ≠ [not]", "[approved] = [approved]", "[plan] = [plan]"]


def test_a_difference_takes_in_what_it_overlaps() -> None:
    claim, sentence = "900 people came", "about 640 people came"
    links = link(claim, sentence, ("people", "people"), ("came", "came"))
    differs = [apart(claim, sentence, "900", "640 people")]
    assert shown(claim, sentence, links, differs, ("900",)) == [
        "[900 people] ≠ [640 people]",
        "[came] = [came]",
    ]


def test_names_that_changed_places_are_one_row() -> None:
    claim, sentence = "Lund beat Kiel", "Kiel beat Lund"
    links = link(claim, sentence, ("Lund", "Lund"), ("beat", "beat"), ("Kiel", "Kiel"))
    differs = [apart(claim, sentence, "Lund", "Kiel")]
    assert shown(claim, sentence, links, differs) == ["[Lund][Kiel] ≠ [Kiel][Lund]", "[beat] = [beat]"]


def test_two_words_that_found_the_same_word_share_a_row() -> None:
    claim, sentence = "the firm and the company", "a company"
    links = link(claim, sentence, ("firm", "company"), ("company", "company"))
    assert shown(claim, sentence, links) == ["[firm][company] ≈ [company]"]


def test_one_difference_that_excludes_is_enough() -> None:
    claim, sentence = "all boats", "some ships"
    both = [
        apart(claim, sentence, "all", "some", excludes=False),
        apart(claim, sentence, "all boats", "ships"),
        apart(claim, sentence, None, None),
    ]
    alone = rows(claim, sentence, Alignment((), (), 0.0), both[:1])
    assert [row.excludes for row in alone] == [False]
    assert [row.excludes for row in rows(claim, sentence, Alignment((), (), 0.0), both)] == [True]


def test_nothing_is_no_row() -> None:
    assert shown("", "") == []
    assert shown("a claim", "a sentence", (), [apart("a claim", "a sentence", None, None)]) == []


@given(LINKS, DIFFERENCES, st.lists(ANYWHERE, max_size=5))
@settings(max_examples=100, deadline=None)
def test_no_character_is_in_two_rows(
    links: list[Link], differences: list[Difference], missing: list[Span]
) -> None:
    found = rows(CLAIM, SENTENCE, Alignment(tuple(links), tuple(missing), 0.5), differences)
    for text, spans in (
        (CLAIM, [span for row in found for span in row.claim]),
        (SENTENCE, [span for row in found for span in row.sentence]),
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        places = [place for span in spans for place in range(span.start, span.end)]
        assert len(places) == len(set(places))
    told: list[Row] = [row for row in found if row.claim]
    assert told == sorted(told, key=lambda row: row.claim)
    visible = {place for place, char in enumerate(CLAIM) if not char.isspace()}
    named = [link.claim for link in links if _seen(link.claim)]
    wanted = {place for span in (*named, *filter(_seen, missing)) for place in range(span.start, span.end)}
    assert wanted & visible <= {
        place for row in told for span in row.claim for place in range(span.start, span.end)
    }


def _seen(span: Span) -> bool:
    return bool(span.start < span.end and CLAIM[max(span.start, 0) : max(span.end, 0)].strip())
