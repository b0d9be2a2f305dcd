"""The conflicts page, its Markdown and its summary: what their readers would trip over."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import chain

import pytest
from golden import disputes

from provenance.domain.conflict import Conflict, Side, Status, Survey
from provenance.report import conflicts
from provenance.report.conflicts import wording
from provenance.report.conflicts.page import CHARTS
from provenance.report.conflicts.quotes import ECHOES, QUOTES, SIDES, shown
from provenance.report.conflicts.selection import FULL, ROWS, SPACE, select
from provenance.report.conflicts.tally import tally
from provenance.report.screen import Screen
from report.pages import Page


def many(number: int, text: str = "The quay has 12 cranes.", sides: int = 2) -> tuple[Conflict, ...]:
    small = disputes.crews()
    said = (disputes.statement(disputes.STAR, text, "12"),)
    stand = tuple(Side(str(at), 1, said) for at in range(sides))
    return tuple(replace(small, id=f"n{at}", summary=f"dispute {at}.", sides=stand) for at in range(number))


def whole(found: tuple[Conflict, ...]) -> Survey:
    return replace(disputes.survey(), conflicts=found)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(conflicts.html(disputes.survey(), disputes.lineage()))


def test_page_is_well_formed_and_runs_and_fetches_nothing(page: Page) -> None:
    assert not {"script", "img", "link", "iframe", "object", "use", "image", "b", "u", "i"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not {
        name for name in names if name.startswith(("on", "xlink", "xmlns")) or name in ("src", "style")
    }
    assert any(value and value.startswith("default-src 'none'") for _, value in page.attributes)
    assert not [value for _, value in page.attributes if value and "url(" in value]


def test_every_link_leads_somewhere_and_every_name_is_one(page: Page) -> None:
    names = [value for name, value in page.attributes if name == "id"]
    assert len(names) == len(set(names))
    links = {value for name, value in page.attributes if name == "href" and value}
    inside = {link.removeprefix("#") for link in links if link.startswith("#")}
    assert inside <= set(names)
    assert {wording.anchor(conflict) for conflict in disputes.survey().conflicts} <= inside
    outside = {link for link in links if not link.startswith(("#", "../seeds/"))}
    assert {link.partition("#")[0] for link in outside} == {
        "https://gazette.example/port-lund?year=2021",
        "https://courier.example/storm",
    }
    assert all(":~:text=" in link for link in outside)


def test_what_is_gone_says_so_and_is_not_linked(page: Page) -> None:
    assert page.words.count(wording.GONE) == 1
    assert not [value for _, value in page.attributes if value and "on%20Monday" in value]


def test_page_shows_hostile_text_as_text(page: Page) -> None:
    assert "<script>alert('1')</script>" in page.words
    assert "{{ 7 * 7 }}" in page.words
    assert not re.search("[\x00\x07\x1b\x9b\u202a-\u202e\u2066-\u2069\ud800]", page.words)


def test_page_does_not_depend_on_zone_or_order_of_hashes() -> None:
    script = (
        "import sys; sys.path.insert(0, 'tests'); from golden import disputes; "
        "from provenance.report import conflicts; "
        "sys.stdout.buffer.write(conflicts.html(disputes.survey(), disputes.lineage()).encode())"
    )
    elsewhere = os.environ | {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LANG": "C"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=elsewhere)
    assert done.stdout.decode() == conflicts.html(disputes.survey(), disputes.lineage())


def test_markdown_leaves_no_markup_of_a_source_alive() -> None:
    seen = conflicts.markdown(disputes.survey(), disputes.lineage())
    alive = re.sub(r"\\[^\w\s]", "", seen)  # without what is escaped
    ours = re.sub(r"\[[^\]\n]*\]\(<[^>\n]*>\)|\*\*|^#{1,4} |^> ?|^\|.*\|$", "", alive, flags=re.MULTILINE)
    ours = ours.replace(": `provenance lineage`", "")
    assert not re.search(r"[<>`\[\]*|]", ours)
    assert "://" not in ours
    for table in re.findall(r"(?:^\|.*\n)+", seen, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_of_very_many_disputes_the_first_are_whole_and_the_rest_counted() -> None:
    found = many(FULL + ROWS + 7)
    selection = select(found)
    assert (len(selection.entries), len(selection.rows), selection.left_out) == (FULL, ROWS, 7)
    html = conflicts.html(whole(found), disputes.alone())
    assert len(html) < 4_000_000
    for text in (html, conflicts.markdown(whole(found), disputes.alone())):
        assert f"dispute {FULL + ROWS - 1}." in text
        assert f"dispute {FULL + ROWS}." not in text
        assert f"{ROWS + 7:,} more disputes" in text
        assert "and 7 more" in text


def test_long_disputes_leave_room_for_fewer() -> None:
    found = many(FULL, "W" * 5000, sides=5)
    selection = select(found)
    assert 100 < len(selection.entries) < FULL
    assert len(selection.entries) + len(selection.rows) == FULL
    assert len(conflicts.html(whole(found), disputes.alone())) < 2 * SPACE
    huge = many(1, "W" * 5000)
    crowd = replace(huge[0], sides=huge[0].sides * 500)
    assert len(select((crowd,)).entries) == 1  # the first is always shown
    assert select((crowd,)).entries[0].left_out == 1000 - SIDES


def test_statements_in_the_same_words_are_quoted_once() -> None:
    printed = disputes.hurt().sides[0].statements
    side = shown(Side("12", 2, printed))
    assert [quote.statement for quote in side.quotes] == [printed[0], printed[3]]
    assert side.quotes[0].echoes == printed[1:3]
    assert side.left_out == side.quotes[0].left_out == 0
    gone = replace(printed[1], gone=True)
    quoted = replace(printed[1], attribution=disputes.OFFICE)
    assert len(shown(Side("12", 2, (printed[0], gone, quoted))).quotes) == 3


def test_crowded_sides_count_what_they_leave_out() -> None:
    one = disputes.statement(disputes.STAR, "12 ships", "12")
    side = shown(Side("12", 1, (one,) * (ECHOES + 6)))
    assert side.quotes[0].left_out == 5
    texts = tuple(disputes.statement(disputes.STAR, f"12 ships and {at}", "12") for at in range(QUOTES + 3))
    assert shown(Side("12", 1, texts)).left_out == 3


def test_context_is_cut_between_words() -> None:
    around = disputes.statement(
        disputes.STAR, "12 ships", "12", around=("before it " * 99, "after it " * 99)
    )
    (quote,) = shown(Side("12", 1, (around,))).quotes
    assert quote.before.startswith("… ")
    assert set(quote.before[2:].split()) == {"before", "it"}
    assert quote.after.endswith(" …")
    assert set(quote.after[:-2].split()) == {"after", "it"}
    assert max(len(quote.before), len(quote.after)) < 250


def test_tally_counts_every_dispute_once_and_in_order() -> None:
    found = disputes.survey().conflicts
    counts = tally(reversed(found))
    assert counts.statuses == tuple(Status)
    assert counts.of() == len(found)
    assert sum(counts.of(status) for status in Status) == len(found)
    assert sum(counts.of(kind=kind) for kind in counts.kinds) == len(found)
    assert counts.of(Status.CONFLICT, counts.kinds[0]) == 1


def test_no_more_pictures_are_drawn_than_a_page_can_bear() -> None:
    found = tuple(replace(disputes.cargo(), id=f"c{at}") for at in range(CHARTS + 3))
    html = conflicts.html(whole(found), disputes.alone())
    assert html.count("<svg") == CHARTS
    assert "3 more disputes about numbers over time are not drawn" in html


def test_agreeing_sources_make_a_page_of_few_words() -> None:
    page = Page(conflicts.html(disputes.nothing(), disputes.alone()))
    assert "No two sources were found that disagree." in page.words
    assert not {"table", "svg", "nav", "article"} & set(page.tags)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_summary_keeps_to_the_screen_and_names_every_status(width: int) -> None:
    seen = conflicts.summary(disputes.survey(), Screen(width))
    assert max(map(len, seen.splitlines())) <= width
    words = " ".join(seen.split())
    for symbol, name in wording.STATUSES.values():
        assert f"{symbol} {name}" in words
    assert "\x1b" not in seen
    coloured = conflicts.summary(disputes.survey(), Screen(width, colour=True))
    plain = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert plain.split() == seen.split()


def test_symbols_and_names_tell_the_statuses_apart() -> None:
    assert set(wording.STATUSES) == set(wording.MEANINGS) == set(Status)
    told = list(chain.from_iterable(wording.STATUSES.values()))
    assert len(set(told)) == len(told)
