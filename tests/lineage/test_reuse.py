"""Passages that two documents share: exact spans, and nothing for those who only tell of the same thing."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.pages import of
from provenance.domain.evidence import Match
from provenance.lineage.reuse import passages, repeats

FIRE = [
    "Fire broke out in the rope works of Millbay on Tuesday, the brigade of Veldoria said.",
    "Captain Pell Andrik counted 14 engines and 90 firefighters at the burning quay.",
    "The rope works employs 210 people, most of them from Karsk and Millbay.",
    "Northline delayed two of its ferries to Sundholm because of the smoke.",
    "Director Orla Tamsin promised that nobody would lose a day of wages.",
]
SNOW = [
    "Snow fell in Karsk for the third day, and the schools of the district stayed closed.",
    "The railway to Ostermark opened again after crews had cleared 40 kilometres of track.",
    "Shopkeepers on Lantern Street sold all the shovels they had.",
]
RETOLD = [  # the sentences of FIRE in their order, in other words
    "A fire in the Millbay rope works started on Tuesday, according to the brigade in Veldoria.",
    "At the burning quay 14 engines with 90 firefighters were counted by captain Pell Andrik.",
    "Of 210 people whom the rope works employs, most are from Millbay and Karsk.",
    "Smoke delayed two ferries of Northline that were going to Sundholm.",
    "Nobody would lose wages for the day, director Orla Tamsin promised.",
]
NUMBER = "Captain Pell Andrik counted 11 engines and 90 firefighters at the burning quay."


def joined(*sentences: str) -> str:
    return " ".join(sentences)


def shared(left: str, right: str) -> list[tuple[str, str, Match]]:
    return [(one.earlier.of(left), one.later.of(right), one.kind) for one in passages(of(left), of(right))]


def test_a_run_of_equal_sentences_is_one_passage() -> None:
    left, right = joined(*FIRE), joined(SNOW[0], *FIRE[1:4], SNOW[1])
    run = joined(*FIRE[1:4])
    assert shared(left, right) == [(run, run, Match.VERBATIM)]


def test_sentences_left_out_part_two_passages() -> None:
    left, right = joined(*FIRE), joined(FIRE[0], *FIRE[3:])
    assert shared(left, right) == [
        (FIRE[0], FIRE[0], Match.VERBATIM),
        (joined(*FIRE[3:]), joined(*FIRE[3:]), Match.VERBATIM),
    ]


def test_a_few_changed_words_make_a_near_copy_even_where_one_is_a_number() -> None:
    assert shared(joined(*FIRE), joined(SNOW[0], NUMBER, SNOW[2])) == [(FIRE[1], NUMBER, Match.NEAR_COPY)]


def test_the_part_of_a_sentence_that_was_copied_has_exact_spans() -> None:
    part = "counted 14 engines and 90 firefighters at the burning quay of the old harbour"
    left = f"Captain Pell Andrik, who had come by boat from the islands with his men, {part}."
    right = f"Nobody was hurt. Witnesses who watched from the lighthouse until dawn {part}. It rained."
    [(ours, theirs, kind)] = shared(left, right)
    assert (ours.rstrip("."), theirs.rstrip("."), kind) == (part, part, Match.VERBATIM)


def test_another_opening_is_not_part_of_the_passage() -> None:
    rest = (
        "the rope works of Millbay will be rebuilt beside the old lighthouse before Northline leaves Karsk."
    )
    left = f"On Monday {rest}"
    right = f"Speaking to a crowd that had waited for hours in the rain, she said {rest}"
    [(ours, theirs, _)] = shared(left, right)
    assert ours in (rest, left)
    assert abs(len(theirs) - len(rest)) <= 10


def test_a_dateline_is_no_part_of_the_copied_sentence() -> None:
    for line in ("KARSK (Northwire) — ", "Karsk (NWA) - ", "KARSK, March 3 – "):
        right = line + joined(*FIRE[:2])
        assert shared(joined(*FIRE), right) == [(joined(*FIRE[:2]), joined(*FIRE[:2]), Match.VERBATIM)], (
            line
        )


def test_the_same_sentences_in_other_words_and_the_same_order_are_a_passage() -> None:
    [(ours, theirs, kind)] = shared(joined(*FIRE), joined(SNOW[0], *RETOLD))
    assert (ours, theirs, kind) == (joined(*FIRE), joined(*RETOLD), Match.PARAPHRASE)


@pytest.mark.parametrize("order", [(3, 0, 4, 2, 1), (4, 3, 2, 1, 0), (2, 4, 1, 3, 0)])
def test_the_same_facts_in_an_order_of_their_own_are_no_passage(order: tuple[int, ...]) -> None:
    assert shared(joined(*FIRE), joined(*(RETOLD[at] for at in order))) == []


def test_one_sentence_in_other_words_proves_nothing() -> None:
    assert shared(joined(*FIRE), joined(SNOW[0], RETOLD[2], SNOW[1])) == []


def test_one_template_filled_with_other_names_is_no_copy() -> None:
    other = joined(*FIRE)
    for name, instead in {
        "Millbay": "Dunmore", "Veldoria": "Ostrania", "Pell Andrik": "Greta Holm", "Karsk": "Fennick",
        "Northline": "Sundferry", "Sundholm": "Quarley", "Orla Tamsin": "Mirko Stav", "14": "31",
        "210": "95",
    }.items():  # fmt: skip
        other = other.replace(name, instead)
    assert shared(joined(*FIRE), other) == []


def test_a_long_title_is_no_passage() -> None:
    title = "Federal Minister for Harbours and Inland Navigation of Veldoria Orla Tamsin Andrik"
    left = f"{title} opened the lighthouse."
    right = (
        f"A hundred guests and a brass band from Karsk were waiting for {title} in the rain on the quay."
    )
    assert shared(left, right) == []


def test_what_a_document_says_twice_is_found_in_it() -> None:
    text = joined(*FIRE, SNOW[0], *RETOLD)
    [found] = repeats(of(text))
    assert found.earlier.of(text) == joined(*FIRE)
    assert found.later.of(text) == joined(*RETOLD)
    assert repeats(of(joined(*FIRE, *SNOW))) == ()


def test_a_refrain_does_not_explode() -> None:
    text = joined(*([FIRE[0]] * 60))
    assert len(passages(of(text), of(text))) <= 120


@pytest.mark.parametrize("text", ["", "?! … —", "word " * 30_000, "🙂" * 500, "a\u202eb\u0000c " * 300])
def test_odd_texts_are_compared_like_any_other(text: str) -> None:
    for left, right in ((text, joined(*FIRE)), (joined(*FIRE), text), (text, text)):
        for one in passages(of(left), of(right)):
            assert one.earlier.of(left)
            assert one.later.of(right)


@given(
    st.lists(st.sampled_from([*FIRE, *SNOW, *RETOLD, NUMBER]), max_size=9),
    st.lists(st.sampled_from([*FIRE, *SNOW, *RETOLD, NUMBER]), max_size=9),
)
def test_passages_quote_sentences_of_both_sides(ours: list[str], theirs: list[str]) -> None:
    left, right = joined(*ours), joined(*theirs)
    found = passages(of(left), of(right))
    assert list(found) == sorted(set(found))
    for one in found:
        if one.kind is Match.VERBATIM:
            assert _words(one.earlier.of(left)) == _words(one.later.of(right))
        assert one.earlier.of(left).strip() == one.earlier.of(left) != ""
        assert one.later.of(right).strip() == one.later.of(right) != ""
    if not set(ours) & set(theirs) and len(ours) < 3:
        assert all(one.kind is not Match.VERBATIM for one in found)


def test_a_copy_covers_all_of_its_original() -> None:
    text, spaced = joined(*FIRE, *SNOW), "  ".join((*FIRE, *SNOW))
    assert shared(text, spaced) == [(text, spaced, Match.VERBATIM)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_pages_without_sentences_share_nothing() -> None:
    empty = of("")
    assert empty.vectors.shape == (0, 256)
    assert passages(empty, of(joined(*FIRE))) == ()
    assert repeats(empty) == ()
    assert np.asarray(empty.vectors).size == 0
