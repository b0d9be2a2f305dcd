import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from provenance.domain.text import Document, Source, Span
from provenance.segment import LONGEST, segment
from provenance.segment.blocks import blocks
from provenance.segment.visible import visible

BITS = st.sampled_from(
    ["The boat sank.", "Dr. Ana Roe said", "“We left. They stayed,”", "\n", "\n\n", "\r\n", " ", "\t",
     "- item", "1. one 2. two", "# Head", "> quoted", "| a | b |", "U.S.", "3.5%", "\u2028", "\u00a0",
     "\u200b", "\ud800", "\0", "é", "e\u0301", "👩\u200d👧", "السفينة غرقت.", "船は沈んだ。", "मैं गया।",
     "**", "* * *", "A\u2028.", "'", '"', "(", "…", "?!"]
)  # fmt: skip
TEXTS = st.one_of(st.text(st.characters()), st.lists(BITS, max_size=30).map("".join))
MARKS = set("-=_*~#|:+<>•⁃‣◦▪●·.…–—()[]`0123456789abcdefghijklmnopqrstuvwxyz")


def document(text: str, start: int = 0) -> Document:
    return Document(Source("made-up", "seeds/made-up.txt"), text, Span(start, len(text)))


def cut(text: str) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in segment(document(text))]


@given(TEXTS, st.integers(0, 5))
@example("A\u2028.", 0)
@example("A\u00a0. B", 0)
@settings(deadline=None)
def test_sentences_are_exact_ordered_trimmed_pieces_of_the_body(text, start):
    body = min(start, len(text))
    found = segment(document(text, body))
    end = body
    for position, sentence in enumerate(found):
        span = sentence.span
        assert text[span.start : span.end] == sentence.text
        assert end <= span.start < span.end <= len(text)
        assert sentence.text == sentence.text.strip()
        assert len(sentence.text) <= LONGEST
        assert sentence.position == position
        end = span.end
    paragraphs = [sentence.paragraph for sentence in found]
    assert paragraphs == sorted(paragraphs)
    assert set(paragraphs) == set(range(len(set(paragraphs))))


@given(TEXTS)
@settings(deadline=None)
def test_nothing_visible_is_lost_but_marks(text):
    kept = set()
    for sentence in segment(document(text)):
        kept.update(range(sentence.span.start, sentence.span.end))
    lost = {c for place, c in enumerate(visible(text)) if place not in kept and not c.isspace()}
    assert lost <= MARKS


@given(st.text(st.characters()))
def test_the_visible_copy_keeps_every_offset(text):
    copy = visible(text)
    assert len(copy) == len(text)
    assert all(a == b or b in " \n\ufffd" for a, b in zip(text, copy, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr. Ana Roe came. She left at 5 p.m. on Friday.",
            ["Dr. Ana Roe came.", "She left at 5 p.m. on Friday."],
        ),
        ("See p. 55. Ms. Roe lives in the U.S. now.", ["See p. 55.", "Ms. Roe lives in the U.S. now."]),
        ("It was No. 5 of M. A. Roe. Approx. 30 came.", ["It was No. 5 of M. A. Roe.", "Approx. 30 came."]),
        ("It rose 3.5% to $4.50. Then it fell.", ["It rose 3.5% to $4.50.", "Then it fell."]),
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(text, expected):
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The quay is open. Boats may land. We are glad,” the mayor said.",
            ["“The quay is open.", "Boats may land.", "We are glad,” the mayor said."],
        ),
        (
            '"The quay is open. Boats may land,” the mayor said. She left.',
            ['"The quay is open.', "Boats may land,” the mayor said.", "She left."],
        ),
        (
            "The mayor said: ‘The quay is open. The boats’ owners are glad.’",
            ["The mayor said: ‘The quay is open.", "The boats’ owners are glad.’"],
        ),
        ("“No. Never!” she said.", ["“No. Never!” she said."]),
        ("The boys' club met. It's Roe's idea.", ["The boys' club met.", "It's Roe's idea."]),
        (
            "The club (it met twice. It was late.) is shut.",
            ["The club (it met twice. It was late.) is shut."],
        ),
    ],
)
def test_quotations_give_their_sentences(text, expected):
    assert cut(text) == expected


def test_wrapped_lines_are_one_sentence_and_keep_their_breaks():
    text = (
        "HARBOUR OPENS AFTER THREE WEEKS\n"
        "By Ana Roe\n"
        "The harbour of Millbay opened on Monday after a delay\n"
        "of three weeks, officials said. The first boat, the\n"
        "Mary Ann, landed at noon with forty crates of fish.\n"
        "A second is due on Tuesday.\n"
    )
    assert cut(text) == [
        "HARBOUR OPENS AFTER THREE WEEKS",
        "By Ana Roe",
        "The harbour of Millbay opened on Monday after a delay of three weeks, officials said.",
        "The first boat, the Mary Ann, landed at noon with forty crates of fish.",
        "A second is due on Tuesday.",
    ]
    assert any("delay\nof" in sentence.text for sentence in segment(document(text)))
    assert cut(text.replace("\n", "\r\n")) == cut(text)


def test_a_page_that_is_wrapped_speaks_for_a_paragraph_that_does_not_show_it():
    text = (
        "The council met in the old town hall on Monday to talk about\n"
        "the quay, which has been shut since the storms of the winter\n"
        "and will need new stones.\n\n"
        "It was the first such meeting since the election of President\n"
        "Roe in May.\n"
    )
    assert cut(text)[-1] == "It was the first such meeting since the election of President Roe in May."


def test_lines_that_are_paragraphs_stay_apart():
    text = (
        "The harbour of Millbay opened on Monday after a delay of three weeks, officials said at the quay\n"
        "Fishermen cheered\n"
        "The first boat landed at noon with forty crates of fish, and a second is due on Tuesday morning.\n"
        "Ana Roe, Millbay\n"
    )
    assert len(cut(text)) == 4


def test_marks_are_no_part_of_a_sentence_and_glue_nothing():
    text = (
        "# Harbour news\n\n"
        "What we know:\n"
        "- the quay is open\n"
        "- boats may land\n  at any hour\n"
        "* **Fish is cheap**\n"
        "1. First the quay.\n"
        "2) Then the crane.\n\n"
        "> We are glad.\n> So is everyone.\n\n"
        "| Boat | Crates |\n|------|-------|\n| Mary Ann | 40 |\n\n"
        "* * *\n"
        "The end\n=======\nof the page is near.\n"
    )
    assert cut(text) == [
        "Harbour news", "What we know:", "the quay is open", "boats may land at any hour", "Fish is cheap",
        "First the quay.", "Then the crane.", "We are glad.", "So is everyone.", "Boat | Crates",
        "Mary Ann | 40", "The end", "of the page is near.",
    ]  # fmt: skip


def test_a_number_that_begins_a_wrapped_line_is_a_word():
    text = (
        "The council of Millbay wants to build a new quay by March\n"
        "12. The old one has been shut since the storms of winter,\n"
        "and the boats land elsewhere.\n"
    )
    assert "March 12. The" in " ".join(cut(text))


def test_items_run_together_are_parted():
    assert cut("1. Open the quay 2. Mend the crane") == ["1. Open the quay", "2. Mend the crane"]
    assert cut("• Open the quay • Mend the crane") == ["• Open the quay", "• Mend the crane"]
    assert cut("It cost 2. It was shut at 3. They left.")[0] != "It cost"


def test_paragraphs_are_counted():
    found = segment(document("One came. Two came.\n\nThree came.\n\n---\n\nFour came."))
    assert [sentence.paragraph for sentence in found] == [0, 0, 1, 2]


def test_only_the_body_is_cut():
    text = "title: Boats\nThe boat sank."
    assert [sentence.text for sentence in segment(document(text, 13))] == ["The boat sank."]


def test_overlong_pieces_are_cut_between_words():
    found = segment(document("quay, boat " * 1000))
    assert all(len(sentence.text) <= LONGEST for sentence in found)
    assert {word for sentence in found for word in sentence.text.split()} == {"quay,", "boat"}


@pytest.mark.parametrize(
    "unit",
    ["x", "The boat sank. ", "“", '" ', "! ", ". ", "a. ", "1. ", "- ", "> ", "\n", "a\n", "* ", "**a",
     "(A. ", "“Ab. Cd ", ")", "|", "'a. B ", "\u0301", "Dr. ", "a@b.c ", "   a",
     "船は。", "\u200b", "1) a "],
)  # fmt: skip
def test_long_hostile_lines_take_time_in_proportion(unit):
    started = time.perf_counter()
    segment(document(unit * (100_000 // len(unit))))
    assert time.perf_counter() - started < 10


def test_blocks_of_nothing_are_none():
    assert list(blocks("")) == []
    assert list(blocks(" \n \n---\n")) == []
    assert segment(document("")) == ()
