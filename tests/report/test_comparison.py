import re
import unicodedata
from dataclasses import replace

import pytest
from golden import invented

from provenance.domain.assertion import Claim
from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.evidence import Match, Pair, Stance
from provenance.domain.text import Span
from provenance.report.comparison import SHOWN, comparison
from provenance.report.screen import Screen

WIDE = "港口在二零二一年处理了四千五百万吨货物"
HOSTILE = "\x1b[31mred\x07 \u202etfel \x9b2J \ud800 [bold]x[/bold]\n|"


def view(claim: str, sentence: str, *, width: int = 80, colour: bool = False, **changed: object) -> str:
    judged = invented.judged(claim, sentence, Stance.REFUTES, 0.9, Match.PARTIAL)
    return comparison(
        Pair(Claim(claim), sentence),
        replace(judged, **changed),  # type: ignore[arg-type]
        Screen(width, colour),
    )


def test_both_texts_stand_above_their_parts() -> None:
    lines = view("nine old cranes", "nine cranes fell").splitlines()
    assert lines[3:] == [
        "  claim     nine old cranes",
        "  sentence  nine cranes fell",
        "",
        "  claim      sentence",
        "  nine    =  nine",
        "  old     ·  –",
        "  cranes  =  cranes",
        "",
        "  = same words   · not found",
    ]


def test_a_difference_is_red_and_one_that_excludes_nothing_yellow() -> None:
    claim, sentence = "all cranes fell", "some cranes fell"
    whole, some = Span(0, 3), Span(0, 4)
    rows = [
        next(
            line
            for line in view(claim, sentence, colour=True, differences=(differs,)).splitlines()
            if "≠" in line
        )
        for differs in (
            Difference(DifferenceKind.SCOPE, "all", "some", "", whole, some),
            Difference(DifferenceKind.SCOPE, "all", "some", "", whole, some, excludes=False),
        )
    ]
    assert ["\x1b[1;31mall" in row for row in rows] == [True, False]
    assert ["\x1b[1;33mall" in row for row in rows] == [False, True]


def test_who_decided_is_told() -> None:
    assert "decided by a \N{SYMBOL FOR ESCAPE}judge" in view("a", "b", decided_by="a \x1bjudge")


@pytest.mark.parametrize("width", [20, 60, 120])
@pytest.mark.parametrize("text", [WIDE, HOSTILE, "e\u0301" * 90, "long words " * 40])
def test_no_text_breaks_the_page(text: str, width: int) -> None:
    from rich.cells import cell_len

    half = Span(0, len(text) // 2), Span(len(text) // 2, len(text))
    alignment = Alignment((Link(half[0], half[1], 0.7),), (half[1],), 0.5)
    seen = view(text, text, width=width, alignment=alignment)
    assert all(cell_len(line) <= width for line in seen.splitlines())
    assert all(unicodedata.category(char) not in ("Cc", "Cs") for char in seen if char != "\n")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", seen)


def test_without_an_alignment_both_texts_are_all() -> None:
    seen = view("so it is", "and so on", alignment=Alignment((), (), 0.0))
    assert seen.splitlines()[3:] == ["  claim     so it is", "  sentence  and so on"]
    assert view("", "", alignment=Alignment((), (), 0.0))


def test_colour_adds_nothing_to_the_words() -> None:
    pair, judged = invented.pair()
    coloured = comparison(pair, judged, Screen(80, colour=True))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == comparison(
        pair, judged, Screen(80)
    ).splitlines()


def test_a_claim_of_many_parts_is_cut_and_the_rest_counted() -> None:
    claim = " ".join(f"a{number} ," for number in range(SHOWN + 5))
    seen = view(claim, "nothing", alignment=Alignment((), tuple(invented.words(claim)), 0.0))
    assert len(re.findall(r"(?m)^  a\d+ +· +–$", seen)) == SHOWN
    assert "  and 5 more parts\n" in seen
