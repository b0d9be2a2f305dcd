"""Quantities with unit, bound and what they count; the sentences are invented."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import Bound, Quantity
from provenance.extract.quantities import quantities
from provenance.extract.times import times


def only(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("Keep it at 20 degrees below zero.", "20 degrees below zero", -20, "degree"),
        ("It was 12 degrees Celsius below zero.", "12 degrees Celsius below zero", -12, "degree Celsius"),
        ("It was ten below zero in Karsk.", "ten below zero", -10, None),
        ("It was 20 to 30 degrees below zero.", "20 to 30 degrees below zero", -25, "degree"),
    ],
)
def test_below_zero(text: str, written: str, value: float, unit: str | None) -> None:
    found = only(text)
    assert (found.text, found.value, found.unit) == (written, value, unit)


def test_what_falls_below_zero_is_not_below_it_by_so_much() -> None:
    assert [one.value for one in quantities("It fell from 5 degrees to below zero.")] == [5, 0]
    assert [one.value for one in quantities("It was $5 below zero.")] == [5, 0]


@pytest.mark.parametrize(
    ("text", "written", "value", "low", "high", "bound"),
    [
        ("More than 12 million herders.", "More than 12 million", 12e6, 12e6, None, Bound.AT_LEAST),
        ("At least two dozen goats.", "At least two dozen", 24, 24, None, Bound.AT_LEAST),
        ("No fewer than 40 boats.", "No fewer than 40", 40, 40, None, Bound.AT_LEAST),
        ("Some 500+ wells.", "Some 500+", 500, 500, None, Bound.AT_LEAST),
        ("Up to 30 tents.", "Up to 30", 30, None, 30, Bound.AT_MOST),
        ("Fewer than 9 nurses.", "Fewer than 9", 9, None, 9, Bound.AT_MOST),
        ("About 50 looms.", "About 50", 50, 45, 55, Bound.ABOUT),
        ("An estimated 2 million looms.", "An estimated 2 million", 2e6, 1.5e6, 2.5e6, Bound.ABOUT),
        ("~ 110 looms", "~ 110", 110, 99, 121, Bound.ABOUT),
        ("Hundreds of looms.", "Hundreds", 200, 200, 999, Bound.ABOUT),
        ("Exactly 8 looms.", "8", 8, 8, 8, Bound.EXACT),
        ("Between 4 and 6 looms.", "Between 4 and 6", 5, 4, 6, Bound.RANGE),
        ("From 4 to 6 looms.", "From 4 to 6", 5, 4, 6, Bound.RANGE),
        ("There were 4–6 looms.", "4–6", 5, 4, 6, Bound.RANGE),
        ("A five-to-six-loom shed.", "five-to-six", 5.5, 5, 6, Bound.RANGE),
        ("Two or three looms.", "Two or three", 2.5, 2, 3, Bound.RANGE),
        ("More than 10 and less than 30.", "More than 10 and less than 30", 20, 10, 30, Bound.RANGE),
    ],
)
def test_bounds(
    text: str, written: str, value: float, low: float | None, high: float | None, bound: Bound
) -> None:
    found = only(text)
    assert (found.text, found.value, found.low, found.high, found.bound) == (
        written,
        value,
        low,
        high,
        bound,
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They owe $40 million.", 40e6, "USD"),
        ("They owe US$ 1.5bn.", 1.5e9, "USD"),
        ("They owe €7m.", 7e6, "EUR"),
        ("They owe £250.", 250, "GBP"),
        ("They owe Rs 9.5 crore.", 95e6, "rupee"),
        ("They owe PKR 800.", 800, "PKR"),
        ("They owe 30 million pounds.", 30e6, "GBP"),
        ("They owe 75 USD million.", 75e6, "USD"),
        ("It weighs 30 pounds.", 30, "pound"),
        ("It weighs 12kg.", 12, "kilogram"),
        ("It spans 15.5 sq km.", 15.5, "square kilometre"),
        ("It covers 9 square miles.", 9, "square mile"),
        ("It flew at 200 km/h.", 200, "kilometre per hour"),
        ("It pays $15 per hour.", 15, "USD per hour"),
        ("It was -5 degrees Celsius.", -5, "degree Celsius"),
        ("It was 41°C.", 41, "degree Celsius"),
        ("It took 90 minutes.", 90, "minute"),
        ("It is 8 years old.", 8, "year"),
        ("A woman aged 61 sang.", 61, "year"),
        ("It holds 64 GB.", 64, "gigabyte"),
        ("He is 5 feet 6 inches tall.", 5.5, "foot"),
        ("It fell 17 per cent.", 17, "%"),
        ("It fell 17pc.", 17, "%"),
        ("Two-fifths of voters agreed.", 40, "%"),
        ("One in four voters agreed.", 25, "%"),
        ("30 out of 120 voters agreed.", 25, "%"),
        ("Output doubled.", 2, "times"),
        ("Output grew threefold.", 3, "times"),
        ("It waited half an hour.", 0.5, "hour"),
    ],
)
def test_units(text: str, value: float, unit: str) -> None:
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


def test_a_range_shares_scale_and_unit() -> None:
    for text in ("$200-300 million", "$200 to $300 million", "200 to 300 million dollars"):
        found = only(f"It cost {text}.")
        assert (found.low, found.high, found.unit) == (200e6, 300e6, "USD")
    week = only("It opens within 7 to 10 days.")
    assert (week.low, week.high, week.unit, week.bound) == (7, 10, "day", Bound.RANGE)


def test_a_change_is_two_quantities_and_a_score_no_range() -> None:
    change = quantities("Turnout rose from 40 to 55 percent.")
    assert [(found.value, found.unit) for found in change] == [(40, "%"), (55, "%")]
    assert [found.value for found in quantities("Lagos won 3-1.")] == [3, 1]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("More than 12 million Orkut users logged in.", "Orkut users"),
        ("The valley's 9 million population grew.", "population"),
        ("A population of 9 million lives here.", "population"),
        ("Subscribers stand at 60 million.", "Subscribers"),
        ("The number of mobile phones reached 60 million.", "mobile phones"),
        ("40% of Norway's forests burned.", "Norway's forests"),
        ("40% of the forests burned.", "forests"),
        ("Half of all forests burned.", "forests"),
        ("40% of which burned.", None),
        ("A 12-member jury sat.", "member"),
        ("A 7-year plan.", "plan"),
        ("At the 77th session of the council.", "session"),
        ("Some 30 more people died there.", "people"),
        ("Thousands of striking miners marched.", "striking miners"),
        ("There were 30 members of parliament.", "members of parliament"),
        ("Inflation reached 9%.", "Inflation"),
        ("Under Article 19 they may.", "Article"),
        ("In 3 weeks Parliament meets.", None),
    ],
)
def test_what_is_counted(text: str, of: str | None) -> None:
    assert only(text).of == of


def test_a_list_shares_what_stands_behind_it() -> None:
    found = quantities("They gave 20, 30 and 40 blankets.")
    assert [(one.value, one.of) for one in found] == [(20, "blankets"), (30, "blankets"), (40, "blankets")]


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One of the drummers fell.",
        "They know one another.",
        "Which one is it?",
        "One must eat.",
        "Flight PK-404 left.",
        "The 5G mast fell.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities(text) == ()


def test_one_counts_where_a_noun_follows() -> None:
    assert (only("Only one bridge stood.").value, only("Only one bridge stood.").of) == (1, "bridge")


def test_a_second_is_a_rank_or_a_moment() -> None:
    assert only("It was the second attempt.").unit == "ordinal"
    assert (only("A second later it fell.").value, only("A second later it fell.").unit) == (1, "second")
    assert only("A 9-second gap.").unit == "second"


def test_dates_are_left_out() -> None:
    text = "On 17 February 2022 and since 2019, 2000 people fled 12 villages."
    found = quantities(text, times=times(text, said_on=None))
    assert [(one.value, one.of) for one in found] == [(2000, "people"), (12, "villages")]


@given(st.integers(1, 999), st.sampled_from(["metre", "kilogram", "%", "USD"]))
def test_a_scale_word_multiplies_and_keeps_the_unit(number: int, unit: str) -> None:
    written = {"metre": "{} metres", "kilogram": "{} kg", "%": "{}%", "USD": "${}"}[unit]
    small, large = only(written.format(number)), only(written.format(f"{number * 1000:,}"))
    assert (small.unit, large.unit) == (unit, unit)
    assert large.value == 1000 * small.value


@given(st.integers(1, 10**6))
def test_about_surrounds_the_value(number: int) -> None:
    found = only(f"about {number} looms")
    assert found.low is not None
    assert found.high is not None
    assert 0.75 * number <= found.low <= 0.91 * number
    assert 1.09 * number <= found.high <= 1.25 * number


_FRAGMENTS = st.sampled_from(
    "one 5 % $ Rs of in to - more than about between and half million km per year old ( ) ½ 2nd twice "
    "\u200b \u202e \x00 \ud800 5bn a people from".split()
)


@given(st.one_of(st.text(), st.lists(_FRAGMENTS).map(" ".join), st.lists(_FRAGMENTS).map("".join)))
def test_any_text_is_read_without_harm(text: str) -> None:
    for found in quantities(text, times=times(text, said_on="2022-02-02")):
        assert found.span.of(text) == found.text != ""
        assert found.low is None or found.low <= found.value
        assert found.high is None or found.value <= found.high


@pytest.mark.parametrize(
    "piece", ["5 to ", "a", "1", "½", "one hundred and ", "$ ", "1,11,", "5% of ", "\t", "'"]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        started = time.process_time()
        quantities(text)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(24_000) < 12 * seconds(6_000) + 0.1


def test_ages_of_people_are_years() -> None:
    for text in ("Those who are under 40, too, vote.", "Votes of people below the age of 40 count."):
        found = only(text)
        assert (found.unit, found.high, found.bound) == ("year", 40, Bound.AT_MOST)


def test_an_age_can_be_one_to_reach() -> None:
    before, after = only("She left before the age of 20."), only("She read from the age of 6.")
    assert (before.text, before.high, before.bound) == ("before the age of 20", 20, Bound.AT_MOST)
    assert (after.text, after.low, after.bound) == ("from the age of 6", 6, Bound.AT_LEAST)
    assert only("She left at the age of 20.").bound is Bound.EXACT


def test_an_average_is_over_all_of_them() -> None:
    assert only("It is averaged over 44 reviews.").bound is Bound.EXACT
    assert only("It has over 44 reviews.").bound is Bound.AT_LEAST


def test_over_three_years_may_mean_during() -> None:
    assert only("They paid over 3 years.").bound is Bound.EXACT
    assert only("They paid for over 3 years.").bound is Bound.AT_LEAST


def test_a_part_of_a_whole_counts_the_same_things() -> None:
    found = quantities("It won 45 of the 60 seats.")
    assert [(one.value, one.of) for one in found] == [(45, "seats"), (60, "seats")]
