"""Times and the days they cover; the sentences are invented."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import TimeSpan
from provenance.extract.times import times

SAID = "2021-03-17"  # a Wednesday


def only(text: str, said_on: str | None = SAID) -> TimeSpan:
    (found,) = times(text, said_on=said_on)
    return found


@pytest.mark.parametrize(
    ("text", "written", "start", "end"),
    [
        ("On 2019-07-04 it rained.", "2019-07-04", "2019-07-04", "2019-07-04"),
        ("On 4 July 2019 it rained.", "4 July 2019", "2019-07-04", "2019-07-04"),
        ("On July 4, 2019, it rained.", "July 4, 2019", "2019-07-04", "2019-07-04"),
        ("On Jul. 4th 2019 it rained.", "Jul. 4th 2019", "2019-07-04", "2019-07-04"),
        ("On the 4th of July, 2019 it rained.", "4th of July, 2019", "2019-07-04", "2019-07-04"),
        ("On 25/07/2019 it rained.", "25/07/2019", "2019-07-25", "2019-07-25"),
        ("On 07/25/2019 it rained.", "07/25/2019", "2019-07-25", "2019-07-25"),
        ("On 03/04/2019 it rained.", "03/04/2019", "2019-04-03", "2019-04-03"),
        ("On 4-6 July 2019 it rained.", "4-6 July 2019", "2019-07-04", "2019-07-06"),
        ("In July 2019 it rained.", "July 2019", "2019-07-01", "2019-07-31"),
        ("In 2019 it rained.", "2019", "2019-01-01", "2019-12-31"),
        ("In mid-2019 it rained.", "mid-2019", "2019-05-01", "2019-08-31"),
        ("At the end of 2019 it rained.", "the end of 2019", "2019-09-01", "2019-12-31"),
        ("In early May 2019 it rained.", "early May 2019", "2019-05-01", "2019-05-10"),
        ("In the 1970s it rained.", "1970s", "1970-01-01", "1979-12-31"),
        ("In the mid-1970s it rained.", "mid-1970s", "1973-05-01", "1976-08-31"),
        ("In Q2 2019 it rained.", "Q2 2019", "2019-04-01", "2019-06-30"),
        ("In the third quarter of 2019.", "third quarter of 2019", "2019-07-01", "2019-09-30"),
        ("In fiscal 2019-20 it rained.", "2019-20", "2019-01-01", "2020-12-31"),
        ("In the 19th century it rained.", "19th century", "1800-01-01", "1899-12-31"),
        ("Between 2012 and 2015 it rained.", "Between 2012 and 2015", "2012-01-01", "2015-12-31"),
        ("From May to October 2019.", "From May to October 2019", "2019-05-01", "2019-10-31"),
        ("Since 2019 it rains.", "Since 2019", "2019-01-01", None),
        ("Before May 2019 it rained.", "Before May 2019", None, "2019-04-30"),
        ("It will rain until 2030.", "until 2030", None, "2030-12-31"),
    ],
)
def test_dates_that_say_their_year(text: str, written: str, start: str | None, end: str | None) -> None:
    for said_on in (SAID, None):
        found = only(text, said_on)
        assert (found.text, found.start, found.end) == (written, start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It rained yesterday.", "2021-03-16", "2021-03-16"),
        ("It rains today.", "2021-03-17", "2021-03-17"),
        ("It rained last week.", "2021-03-08", "2021-03-14"),
        ("It will rain early next week.", "2021-03-22", "2021-03-24"),
        ("It rained last year.", "2020-01-01", "2020-12-31"),
        ("It rained this month.", "2021-03-01", "2021-03-31"),
        ("It will rain next month.", "2021-04-01", "2021-04-30"),
        ("It will rain later this year.", "2021-03-17", "2021-12-31"),
        ("It rained in October last year.", "2020-10-01", "2020-10-31"),
        ("It rained last October.", "2020-10-01", "2020-10-31"),
        ("It rained in October.", "2020-10-01", "2020-10-31"),
        ("It will rain in October.", "2021-10-01", "2021-10-31"),
        ("It rained on November 30.", "2020-11-30", "2020-11-30"),
        ("The bridge opens on 30 April.", "2021-04-30", "2021-04-30"),
        ("Ana Pohl is stepping down on 30 April, the bank said.", "2021-04-30", "2021-04-30"),
        ("The fair of 30 April is the first.", "2021-04-30", "2021-04-30"),
        ("The fair of 30 August is the first.", "2020-08-30", "2020-08-30"),
        ("The bridge opened on 30 April.", "2020-04-30", "2020-04-30"),
        ("On 30 April the bridge collapsed.", "2020-04-30", "2020-04-30"),
        ("It rained three months ago.", "2020-12-01", "2020-12-31"),
        ("It rained for the last two weeks.", None, None),
        ("It will rain in the next few years.", "2021-03-17", None),
        ("It rained on Friday last week.", "2021-03-12", "2021-03-12"),
        ("It will rain by the end of next year.", None, "2022-12-31"),
        ("Friday's rain was heavy.", "2021-03-12", "2021-03-12"),
        ("It rained on the 9th.", "2021-03-09", "2021-03-09"),
        ("On the 28th it rained.", "2021-02-28", "2021-02-28"),
        ("It will rain on the 9th.", "2021-04-09", "2021-04-09"),
        ("It has rained since the 9th, farmers said.", "2021-03-09", None),
    ],
)
def test_times_told_from_the_day_of_speaking(text: str, start: str | None, end: str | None) -> None:
    found = only(text)
    if "two weeks" in text:
        start, end = "2021-03-03", "2021-03-17"
    assert (found.start, found.end) == (start, end)
    unresolved = only(text, None)
    assert (unresolved.text, unresolved.start, unresolved.end) == (found.text, None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor announced on Monday that a bridge will open.", "2021-03-15"),
        ("On Monday, the mayor opened a bridge.", "2021-03-15"),
        ("The mayor will open a bridge on Monday.", "2021-03-22"),
        ("The bridge is due to be opened on Monday.", "2021-03-22"),
        ("The mayor opened the bridge on Wednesday.", "2021-03-17"),
        ("The mayor opened the bridge last Wednesday.", "2021-03-10"),
        ("The bridge opens next Wednesday.", "2021-03-24"),
    ],
)
def test_a_weekday_follows_the_tense(text: str, day: str) -> None:
    found = only(text)
    assert (found.start, found.end) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "It happened recently and goes on now.",
        "They may march if they must.",
        "2000 people left.",
        "More than 1900 people left.",
        "It cost $2019.",
        "Flight PK-2019 left.",
        "It weighs 2000 kg.",
        "It ended 2,019 lives.",
        "The concert begins at 6pm.",
        "They stayed for three years.",
        "They live on the 9th floor.",
    ],
)
def test_no_time(text: str) -> None:
    assert times(text, said_on=SAID) == ()


def test_three_days_later_counts_from_a_day_told_elsewhere() -> None:
    found = only("Three days later it rained.")
    assert (found.text, found.start, found.end) == ("Three days later", None, None)


def test_what_is_no_full_date_resolves_nothing() -> None:
    for said_on in ("2021", "yesterday", "", "2021-13-45"):
        assert only("It rained last week.", said_on).start is None
    assert only("It rained yesterday.", "2021-03-17T09:30:00Z").start == "2021-03-16"


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2099, 12, 31)))
def test_every_way_of_writing_a_day_names_that_day(day: date) -> None:
    months = "January February March April May June July August September October November December".split()
    name = months[day.month - 1]
    for written in (day.isoformat(), f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}"):
        found = only(f"It began on {written}.", None)
        assert (found.text, found.start, found.end) == (written, day.isoformat(), day.isoformat())


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1)))
def test_weeks_run_from_monday_to_sunday(said: date) -> None:
    found = only("It rained last week.", said.isoformat())
    monday = said - timedelta(days=said.weekday() + 7)
    assert (found.start, found.end) == (monday.isoformat(), (monday + timedelta(days=6)).isoformat())


_FRAGMENTS = st.sampled_from(
    "last next week year May 31 2019 1 / - . , to between and since end of the early Friday ago ten "
    "century Q3 2020-21 1990s in few \x00 \ud800 \u202e 9999 month weekend".split()
)


@given(
    st.one_of(st.text(), st.lists(_FRAGMENTS).map(" ".join), st.lists(_FRAGMENTS).map("".join)),
    st.one_of(st.none(), st.text(max_size=10), st.dates().map(date.isoformat)),
)
def test_any_text_is_read_without_harm(text: str, said_on: str | None) -> None:
    end = 0
    for found in times(text, said_on=said_on):
        assert found.span.of(text) == found.text != ""
        assert found.span.start >= end
        end = found.span.end
        if found.start and found.end:
            assert date.fromisoformat(found.start) <= date.fromisoformat(found.end)


@pytest.mark.parametrize(
    "piece", ["May ", "2014-", "on Friday ", "1", "a", "last ", "from May to ", "the end of "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        started = time.process_time()
        times(text, said_on=SAID)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(24_000) < 12 * seconds(6_000) + 0.1
