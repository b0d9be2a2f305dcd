"""Numbers over time and who copied whom: what is drawn, what is not, and where."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from golden import disputes

from provenance.domain.assertion import Bound, Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Side, Statement
from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.text import Source, Span
from provenance.report.conflicts.dates import day, moment, spaced
from provenance.report.conflicts.descent import ROWS, Edge, descent
from provenance.report.conflicts.drawing import Frame, draw
from provenance.report.conflicts.series import series
from provenance.report.conflicts.timeline import timeline
from provenance.report.conflicts.tree import NARROW, WIDE, tree


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-02-17", date(2022, 2, 17)),
        ("2022-02-17T23:59:59-08:00", date(2022, 2, 17)),
        ("2022-02", date(2022, 2, 1)),
        ("2022", date(2022, 1, 1)),
        ("0001", date(1, 1, 1)),
        ("0000-01-01", None),
        ("2022-02-30", None),
        ("2022-13", None),
        ("20220217", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_read_from_what_is_known(published: str | None, expected: date | None) -> None:
    assert day(Source("1", "seeds/a", published=published)) == expected


def test_moments_are_those_of_utc_before_and_after_1970() -> None:
    assert moment(date(1970, 1, 2)) == 86_400_000
    assert moment(date(1969, 12, 31)) == -86_400_000
    assert moment(date(1, 1, 1)) < moment(date(9999, 12, 31))


def test_an_axis_names_only_days_that_have_room() -> None:
    days = [date(2022, 1, number) for number in (1, 2, 15, 30, 31)]
    assert spaced(days, 300, 80) == (days[0], days[2], days[4])
    assert spaced(days, 100, 80) == (days[0], days[4])
    assert spaced(days[:1] * 3, 300, 80) == (days[0],)


def test_a_number_is_drawn_where_it_was_published() -> None:
    (found,) = series([disputes.cargo()])
    assert [(point.day.isoformat(), point.value, point.side) for point in found.points] == [
        ("2022-01-01", 3e7, 2),
        ("2022-02-17", 4.5e7, 0),
        ("2022-02-18", 4.5e7, 0),
        ("2022-09-28", 6e7, 1),
    ]
    assert found.undated == 1
    assert found.labels == ("more than 45 million tonnes", "60 million tonnes", "30 million tonnes")


def changed(conflict: Conflict, **fields: object) -> Conflict:
    """The same dispute with every statement changed."""
    return replace(
        conflict,
        sides=tuple(
            replace(side, statements=tuple(replace(one, **fields) for one in side.statements))  # type: ignore[arg-type]
            for side in conflict.sides
        ),
    )


def test_disputes_that_no_line_of_time_can_show_are_left_out() -> None:
    cargo = disputes.cargo()
    assert not list(series([replace(cargo, kind=DifferenceKind.TIME)]))
    assert not list(series([changed(cargo, source=disputes.STAR)]))  # all on one day
    assert not list(series([changed(cargo, source=disputes.NOTICE)]))  # none dated
    assert not list(series([changed(cargo, span=None)]))  # no number in dispute
    assert not list(series([replace(cargo, sides=cargo.sides[:1])]))
    assert list(series([cargo]))


def test_numbers_of_different_units_share_no_scale() -> None:
    first, second, _ = disputes.cargo().sides
    (said,) = second.statements
    (number,) = said.assertion.quantities
    other = replace(said, assertion=replace(said.assertion, quantities=(replace(number, unit="mile"),)))
    mixed = replace(disputes.cargo(), sides=(first, replace(second, statements=(other,))))
    assert not list(series([mixed]))


def test_of_several_numbers_the_one_in_dispute_is_drawn() -> None:
    text = "In 7 of 12 ports 9 million tonnes"
    spans = [Span(3, 4), Span(8, 10), Span(17, 26)]
    numbers = tuple(
        Quantity(span, span.of(text), value, value, value, None, None, Bound.EXACT)
        for span, value in zip(spans, (7.0, 12.0, 9e6), strict=True)
    )

    def said(source: Source, span: Span) -> Statement:
        plain = disputes.statement(source, text)
        return replace(plain, span=span, assertion=replace(plain.assertion, quantities=numbers))

    sides = (
        Side("9 million", 1, (said(disputes.STAR, Span(17, 33)),)),
        Side("12", 1, (said(disputes.COURIER, Span(5, 11)),)),
    )
    (found,) = series([replace(disputes.cargo(), sides=sides)])
    assert [point.value for point in found.points] == [9e6, 12.0]


def names(picture: str) -> dict[str, tuple[float, float]]:
    """Return the names of the sides, each with the heights of its first and its last line."""
    found = {}
    for height, inside in re.findall(r'translate\(198,([-\d.]+)\)"[^>]*>(.*?)</text>', picture):
        lines = re.findall(r"([^<>]+)(?:</tspan>|$)", inside)
        found[" ".join(lines)] = (float(height), float(height) + 14 * (len(lines) - 1))
    return found


def test_higher_numbers_stand_higher_and_names_do_not_touch() -> None:
    (cargo,) = series([disputes.cargo()])
    drawn = names(timeline(cargo))
    assert sorted(drawn, key=drawn.__getitem__) == [
        "60 million tonnes",
        "more than 45 million tonnes",
        "30 million tonnes",
    ]
    equal = tuple(replace(point, value=1e6) for point in cargo.points)
    six = replace(
        cargo,
        labels=tuple(f"side {at} of six, which is long" for at in range(6)),
        points=tuple(replace(cargo.points[at % 4], side=at) for at in range(6)),
    )
    for crowded in (cargo, replace(cargo, points=equal), six):
        places = sorted(names(timeline(crowded)).values())
        assert len(places) == len(crowded.labels)
        assert all(below[0] - above[1] >= 14 for above, below in pairwise(places))
        assert places[0][0] >= -4
        assert places[-1][1] < 130


@pytest.mark.parametrize("values", [(0.0, 0.0), (-3.0, 5.0), (1e-9, 2e-9), (1e300, -1e300), (0.5, 12e12)])
def test_numbers_of_any_size_can_be_drawn(values: tuple[float, float]) -> None:
    (cargo,) = series([disputes.cargo()])
    points = tuple(replace(point, value=values[at % 2]) for at, point in enumerate(cargo.points))
    picture = timeline(replace(cargo, points=points))
    assert "NaN" not in picture
    assert "Infinity" not in picture


def copied(earlier: Source, later: Source, coverage: float = 0.5, *, directed: bool = True) -> Derivation:
    passage = Quotation(Span(0, 9), Span(0, 9), Match.VERBATIM)
    return Derivation(earlier, later, (passage,), coverage, directed, "")


def paper(name: str, published: str | None) -> Source:
    return Source(name, f"seeds/{name}.txt", published=published)


def family(*derivations: Derivation, alone: tuple[Source, ...] = ()) -> Lineage:
    known = {one.locator: one for tie in derivations for one in (tie.earlier, tie.later)}
    known |= {one.locator: one for one in alone}
    return Lineage(tuple(known.values()), derivations, dict(known))


def test_of_sources_that_all_share_only_the_strongest_ties_are_drawn() -> None:
    first, second, third = (paper(name, f"2022-01-0{name}") for name in "123")
    drawn = descent(
        family(copied(first, second, 0.9), copied(first, third, 0.8), copied(second, third, 0.7))
    )
    assert [node.source.id for node in drawn.nodes] == ["1", "2", "3"]
    assert drawn.edges == (Edge(0, 1, 0.9, True), Edge(0, 2, 0.8, True))
    assert (drawn.sources_left_out, drawn.edges_left_out) == (0, 1)


def test_large_families_come_first_and_each_from_its_oldest_on() -> None:
    pair = (paper("p", "2021-05"), paper("q", "2021-06"))
    trio = (paper("x", "2022-03-01"), paper("y", "2022-01-01"), paper("z", None))
    drawn = descent(
        family(
            copied(*pair),
            copied(trio[1], trio[0]),
            copied(trio[0], trio[2], directed=False),
            alone=(paper("a", "2020"),),
        )
    )
    assert [node.source.id for node in drawn.nodes] == ["y", "x", "z", "p", "q", "a"]
    assert [edge.directed for edge in drawn.edges] == [True, False, True]


def test_what_a_picture_has_no_room_for_is_counted() -> None:
    wire = paper("wire", "2022-01-01")
    prints = [paper(f"p{at:03}", "2022-01-02") for at in range(ROWS + 20)]
    drawn = descent(family(*(copied(wire, one) for one in prints)))
    assert len(drawn.nodes) == ROWS
    assert drawn.nodes[0].source == wire
    assert drawn.sources_left_out == 21
    assert drawn.edges_left_out == 21
    assert "NaN" not in tree(drawn, WIDE)


@pytest.mark.parametrize("shape", [WIDE, NARROW])
@pytest.mark.parametrize("published", [None, "2022", "0001-01-01"])
def test_a_lineage_is_drawn_whatever_is_known_of_its_dates(shape, published: str | None) -> None:
    first, second = paper("a", published), paper("b", published)
    picture = tree(descent(family(copied(first, second, directed=False))), shape)
    assert "NaN" not in picture
    assert ("undated</text>" in picture) == (published is None)
    assert picture.count(">a.txt · ") == 1


def test_words_in_a_picture_are_words() -> None:
    evil = replace(disputes.EVIL, publisher="</svg><script>alert(1)</script>\x1b\ud800")
    picture = tree(descent(family(copied(evil, disputes.STAR))), WIDE)
    assert "<script" not in picture
    assert "&lt;/svg&gt;&lt;script&gt;" in picture
    assert "\x1b" not in picture


def test_a_picture_brings_nothing_but_shapes_and_words() -> None:
    picture = draw(
        Frame(50, 50),
        [
            {
                "data": {"values": [{"u": "https://evil.example"}]},
                "mark": {"type": "text", "text": "x", "href": "https://evil.example", "fontSize": 9},
            }
        ],
    )
    assert "evil.example" not in picture
    assert set(re.findall(r"<(\w+)", picture)) <= {"svg", "g", "text"}
    assert not re.search(r"\b(?:id|class|style|href|font-family)=", picture)
