import re
import unicodedata
from dataclasses import replace

import pytest
from golden import invented
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.evidence import Match, Stance
from provenance.report import FORMATS, records, report
from provenance.report.clean import clean
from provenance.report.screen import Screen

ANYTHING = st.text(st.characters(), max_size=60) | st.text(
    "\x00\x1b\x9b[]()<>*`|\u202e\u2066\ud800\r\n م́", max_size=40
)


def saying(text: str, claim: str = "Port Lund has nine quays"):
    """A finding in which all that comes from outside is `text`."""
    found = invented.hostile()
    item = found.evidence[0]
    source = replace(item.source, path=text, title=text, publisher=text, published=text, url=text)
    turned = replace(item.judgement.differences[0], claim=text, evidence=text, note=text)
    judged = replace(
        invented.judged(claim, text, Stance.REFUTES, 0.5, Match.PARTIAL, [turned]), decided_by=text
    )
    return replace(
        found,
        claim=replace(found.claim, text=text, id=text),
        evidence=(
            replace(item, source=source, sentence=replace(item.sentence, text=text), judgement=judged),
        ),
    )


@given(ANYTHING)
def test_clean_keeps_every_offset(text: str) -> None:
    assert len(clean(text)) == len(text)
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
@settings(max_examples=60, deadline=None)
def test_no_source_steers_a_plain_terminal(text: str) -> None:
    seen = report([saying(text)], "text")
    assert all(unicodedata.category(char) not in ("Cc", "Cs") for char in seen if char != "\n")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", seen)
    seen.encode()


def test_colour_adds_only_our_own_escapes() -> None:
    seen = report([invented.hostile()], "text", screen=Screen(80, colour=True))
    ours = re.sub(r"\x1b\[[0-9;]*m", "", seen)
    assert ours != seen
    assert "\x1b" not in ours
    assert "\x9b" not in ours


def test_plain_and_coloured_say_the_same() -> None:
    plain = report(invented.findings(), "text")
    coloured = report(invented.findings(), "text", screen=Screen(80, colour=True))
    uncoloured = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "".join(f"{line.rstrip()}\n" for line in uncoloured.split("\n")[:-1]) == plain


def test_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = report(invented.findings(), "text")
    for name, value in {
        "COLUMNS": "33",
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }.items():
        monkeypatch.setenv(name, value)
    assert report(invented.findings(), "text") == before


def test_verdict_comes_first_and_copies_stand_under_their_origin() -> None:
    lines = report([invented.conflicting()], "text").splitlines()
    assert lines[0] == "≠ CONFLICTING"
    assert lines[2] == "  Stated by 3 sources, 2 origins; contradicted by 1 source, 1 origin."
    heads = [line for line in lines if re.match(r"\d  ", line)]
    assert [head.split(" · ")[0] for head in heads] == [
        "1  Harbour Gazette",
        "2  seeds/notice.md",
        "3  Quays in figures",
    ]
    copy = lines.index("   ↳ copy: Evening Star · 2022-02-18 · seeds/star.html")
    assert lines.index(heads[0]) < copy < lines.index(heads[1])


def test_no_line_is_wider_than_the_screen() -> None:
    for width in (20, 47, 80, 200):
        for line in report(
            [invented.conflicting(), invented.unknown()], "text", screen=Screen(width)
        ).splitlines():
            assert len(line) <= width


@pytest.mark.parametrize("form", FORMATS)
def test_a_sentence_of_a_million_characters_is_no_trouble(form: str) -> None:
    found = saying("x" * 1_000_000)
    seen = report([replace(found, claim=invented.hostile().claim)], form)
    assert ("x" * 1_000_000 in seen) == (form in ("json", "jsonl", "claimreview", "prov"))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_no_finding_and_empty_texts(form: str) -> None:
    report([], form, many=True).encode()
    report([saying("")], form).encode()


def test_a_long_list_of_stale_sources_is_counted() -> None:
    found = invented.unknown()
    stale = tuple(f"seeds/{number}.txt" for number in range(400))
    seen = report([replace(found, searched=replace(found.searched, stale=stale))], "text")
    assert "and 390 more" in seen
    assert (
        len(
            records.finding(replace(found, searched=replace(found.searched, stale=stale)))["searched"][
                "stale"
            ]
        )
        == 400
    )
