"""The pages in a real browser; one start has to do for all, and a broken page shows that it would tell."""

import pytest
from golden import disputes, invented

from provenance.report import conflicts, report
from report.browser import Seen, look

BROKEN = """<!doctype html><body><div style="width:3000px">wide</div><script>broken()</script>
<img src="http://broken.example/x.png"></body>"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    page = conflicts.html(disputes.survey(1_000_000), disputes.lineage())
    trace = "".join(report(invented.findings(), "html", many=True))
    pages = {
        "wide": (page, 1280, "light"),
        "phone": (page, 390, "light"),
        "dark": (page, 1280, "dark"),
        "trace": (trace, 390, "light"),
        "broken": (BROKEN, 390, "light"),
    }
    return look(pages, tmp_path_factory.mktemp("browser"))


def test_nothing_is_wider_than_the_screen(seen: Seen) -> None:
    for name, width in (("wide", 1280), ("phone", 390), ("trace", 390)):
        frame = seen.frames[name]
        assert frame["outside"] == []
        assert frame["cut"] == []
        assert frame["needed"] == frame["width"] == width
    assert int(str(seen.frames["broken"]["needed"])) >= 3000


def test_no_script_runs_and_nothing_is_complained_of(seen: Seen) -> None:
    assert any("broken is not defined" in line for line in seen.console)
    assert [line for line in seen.console if "broken" not in line] == []
    assert {seen.frames[name]["scripts"] for name in ("wide", "phone", "trace")} == {0}


def test_nothing_is_asked_of_any_network(seen: Seen) -> None:
    assert "broken.example" in seen.asked
    for host in ("evil.example", "gazette.example", "courier.example", "b.example"):
        assert host not in seen.asked
    assert all(seen.frames[name]["fetched"] == [] for name in ("wide", "phone", "trace"))


@pytest.mark.parametrize("name", ["wide", "phone"])
def test_hostile_text_is_shown_as_text(seen: Seen, name: str) -> None:
    words = str(seen.frames[name]["words"])
    for text in (
        "<script>alert('1')</script> <img src=https://evil.example/x.png>",
        "<b>Boats</b> sink\ufffd here | *there* # or [anywhere](https://evil.example)",
        "{{ 7 * 7 }} <i>Evil</i> Post\ufffd1m",
        "</li><script>alert(5)</script>",
        "<h1>before",
        "W" * 1200 + "…",  # a million of them
        "بندرگاہ میں کشتی",
    ):
        assert text in words


def test_page_is_whole_in_both_widths(seen: Seen) -> None:
    wide, phone = seen.frames["wide"], seen.frames["phone"]
    assert wide["titles"] == phone["titles"]
    assert wide["pictures"] == phone["pictures"] == 3  # two over time, one of the lineage
    for frame in (wide, phone):
        marked = frame["marked"]
        assert isinstance(marked, list)
        assert {"12", "15", "45 million", "60 million", "denied", "Monday", "sink"} <= set(marked)


def test_page_and_pictures_can_be_read_in_the_dark(seen: Seen) -> None:
    assert seen.frames["wide"]["ground"] == "rgb(251, 250, 247)"
    assert seen.frames["dark"]["ground"] == "rgb(21, 24, 27)"
    for name, dark in (("wide", False), ("dark", True)):
        inks = seen.frames[name]["inks"]
        assert isinstance(inks, list)
        assert inks
        for ink in inks:
            channels = [int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")]
            assert min(channels) > 150 if dark else max(channels) < 110, ink
