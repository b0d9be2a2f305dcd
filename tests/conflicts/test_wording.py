"""What a dispute is about, in one line."""

from dataclasses import replace

from provenance.conflicts.reasons.told import Told
from provenance.conflicts.wording import LONGEST, summary
from provenance.domain.comparison import DifferenceKind as Kind
from provenance.domain.conflict import Side
from tests.conflicts.spoken import said


def side(told: Told) -> Side:
    return Side(told.value, 1, (replace(told.statement, span=told.span),))


def line(kind: Kind, *told: Told) -> str:
    return summary(kind, [side(one) for one in told])


def test_a_number_asks_how_many_of_what_and_where() -> None:
    assert (
        line(
            Kind.QUANTITY,
            said("Pakistan is a market with 60 million subscribers.", "60 million", "2022-02-17"),
            said(
                "There are more than 45 million Facebook users in Pakistan.",
                "more than 45 million",
                "2022-09-28",
            ),
        )
        == "How many Facebook users or subscribers in Pakistan: "
        "60 million (2022-02-17) or more than 45 million (2022-09-28)"
    )


def test_a_thing_told_more_fully_is_told_once() -> None:
    few, many = said("Zumi has 3 users.", "3"), said("Zumi has 5 paying users.", "5", "2022")
    assert line(Kind.QUANTITY, few, many) == "How many paying users (Zumi): 3 (undated) or 5 (2022)"


def test_a_sum_asks_how_much_and_names_what_both_speak_of() -> None:
    one = said("Northline paid 3 million euros for the ferry.", "3 million euros", "2022")
    other = said("The ferry cost Northline 5 million euros.", "5 million euros", "2023")
    assert line(Kind.QUANTITY, one, other).startswith("How much (Northline, ferry): 3 million euros (2022)")


def test_other_kinds_ask_when_where_who_and_whether() -> None:
    texts = (
        "Northline opened an office in Karsk on 3 May.",
        "Northline opened an office in Karsk on 5 May.",
    )
    asked = [
        line(kind, said(texts[0], "3 May"), said(texts[1], "5 May")).partition(" (")[0]
        for kind in (Kind.TIME, Kind.PLACE, Kind.NAME, Kind.POLARITY, Kind.MODALITY)
    ]
    assert asked == ["When", "Where", "Who or what", "Whether so or not", "Whether done or not yet"]


def test_more_than_two_sides_are_all_told_in_their_order() -> None:
    told = [said(f"The storm killed {number} people.", str(number)) for number in (12, 15, 9)]
    assert line(Kind.QUANTITY, *told).endswith("12 (undated) or 15 (undated) or 9 (undated)")


def test_a_long_value_over_lines_is_one_short_line() -> None:
    told = side(said("The storm killed 12 people.", "12"))
    long = replace(told, value="very\nlong " * 100)
    found = summary(Kind.NAME, [long, told])
    assert "\n" not in found
    assert len(found) < 3 * LONGEST


def test_no_sides_make_no_error() -> None:
    assert summary(Kind.NAME, []) == "Who or what: "
