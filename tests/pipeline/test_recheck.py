"""Words that a saved answer quotes are there, moved, or gone, and then what is known of them is told."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from world import HARBOUR, NEWS, OTHER_NUMBER, Newsroom

from provenance.domain.history import Citation, Recheck, Rechecked, Standing
from provenance.domain.text import Source, Span
from provenance.pipeline import recheck
from provenance.pipeline.recheck import place

PILOTS = "“We are proud of our pilots,” director Orla Tamsin said."


def cited(path: str, text: str, record: str | None = None, at: int | None = None) -> Citation:
    start = NEWS[path.removeprefix("seeds/")].find(text) if at is None else at
    return Citation(Source("id", path, record), text, Span(start, start + len(text)), "a claim", "here")


def checked(newsroom: Newsroom, *citations: Citation) -> list[Recheck]:
    return list(recheck(newsroom.workspace, citations).quotations)


def test_what_a_trace_found_is_still_there(embedded: Newsroom) -> None:
    answer = json.loads(embedded.printed(HARBOUR))[0]
    citations = [
        Citation(
            Source(one["source"]["id"], one["source"]["path"], one["source"]["record"]),
            one["sentence"]["text"],
            Span(one["sentence"]["start"], one["sentence"]["end"]),
            answer["claim"],
            "",
        )
        for one in answer["evidence"]
    ]
    found = recheck(embedded.workspace, citations)
    assert len(citations) > 1
    assert found.count(Standing.THERE) == len(citations)
    assert [one.citation for one in found.quotations] == citations
    assert found.stale == ()


def test_words_that_moved_are_found_where_they_are(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", "date 2023-03-14 A new beginning.\n" + NEWS["harbour.txt"][16:])
    embedded.reembed()
    [one] = checked(embedded, cited("seeds/harbour.txt", PILOTS))
    assert one.standing is Standing.MOVED
    assert one.now == one.citation.span.shift(len("A new beginning.\n"))
    assert one.says == PILOTS


def test_reworded_words_are_gone_and_the_new_wording_is_told(embedded: Newsroom) -> None:
    text = NEWS["harbour.txt"].replace("45 million", "about 42 million")
    embedded.write("harbour.txt", text)
    embedded.reembed()
    [one] = checked(embedded, cited("seeds/harbour.txt", HARBOUR))
    assert (one.standing, one.published) == (Standing.GONE, True)
    assert one.says == HARBOUR.replace("45 million", "about 42 million")
    assert one.now
    assert one.now.of(text) == one.says
    assert one.last_seen
    assert one.elsewhere == ("seeds/copy.md",)


def test_removed_words_have_no_successor(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", NEWS["harbour.txt"].replace(PILOTS, ""))
    embedded.reembed()
    [one] = checked(embedded, cited("seeds/harbour.txt", PILOTS))
    assert (one.standing, one.now, one.says, one.elsewhere) == (Standing.GONE, None, None, ())
    assert one.last_seen


def test_words_of_a_source_that_is_gone(embedded: Newsroom) -> None:
    (embedded.seeds / "ledger.txt").unlink()
    embedded.reembed()
    [one] = checked(embedded, cited("seeds/ledger.txt", OTHER_NUMBER))
    assert (one.standing, one.published, one.now) == (Standing.GONE, False, None)
    assert one.last_seen


def test_words_and_sources_that_never_were(embedded: Newsroom) -> None:
    never, nobody, record = checked(
        embedded,
        cited("seeds/harbour.txt", "Ships fly.", at=4),
        cited("seeds/none.txt", HARBOUR, at=0),
        cited("seeds/wire.jsonl", "Snow fell.", "w9", at=0),
    )
    assert (never.standing, never.published, never.last_seen) == (Standing.GONE, True, None)
    assert (nobody.standing, nobody.published, nobody.last_seen) == (Standing.GONE, False, None)
    assert nobody.elsewhere == ("seeds/copy.md", "seeds/harbour.txt")
    assert record.standing is Standing.GONE


def test_a_record_is_told_from_its_neighbours(embedded: Newsroom) -> None:
    text = "😀 Children went skating."
    right, wrong = checked(
        embedded, cited("seeds/wire.jsonl", text, "w2", at=0), cited("seeds/wire.jsonl", text, "w1", at=0)
    )
    assert (right.standing, wrong.standing) == (Standing.MOVED, Standing.GONE)
    assert wrong.elsewhere == ("seeds/wire.jsonl#w2",)


def test_files_that_changed_since_they_were_read_are_named(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", "Ships fly.")
    embedded.write("ledger.txt", "Ships fly.")
    found: Rechecked = recheck(embedded.workspace, [cited("seeds/harbour.txt", HARBOUR)])
    assert found.count(Standing.THERE) == 1
    assert found.stale == ("seeds/harbour.txt",)


@pytest.mark.parametrize(
    ("text", "words", "near", "found"),
    [
        ("None. No. No.", "No.", 0, 6),
        ("No one. No. None", "No", 20, 8),
        ("a lamp a lamp a lamp", "a lamp", 8, 7),
        ("a lamp a lamp", "a lamp", 7, 7),
        ("lamplight", "lamp", 1, None),
        ("“lamp”", "“lamp”", 9, 0),
        ("", "lamp", 0, None),
        ("x" * 100_000, "x", 5, 5),
    ],
)
def test_the_nearest_place_that_is_no_part_of_a_word(
    text: str, words: str, near: int, found: int | None
) -> None:
    expected = None if found is None else Span(found, found + len(words))
    assert place(text, words, Span(near, near + len(words))) == expected


@given(st.text("ab .", max_size=20), st.text("ab .", min_size=1, max_size=3), st.integers(0, 25))
def test_what_is_found_is_what_was_asked_for(text: str, words: str, near: int) -> None:
    found = place(text, words, Span(near, near + len(words)))
    assert found is None or found.of(text) == words
    assert found is not None or f" {words} " not in f" {text} "
