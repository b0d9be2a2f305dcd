"""When texts were published, and in which order."""

import pytest

from provenance.conflicts.reasons.published import age, days_between, how_far, is_before, published
from provenance.domain.text import Source


def source(when: str | None) -> Source:
    return Source("s", "seeds/s.txt", published=when)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-02-17", "2022-02-17", "2022-02-17"),
        ("2022-02-17T23:30:00+05:00", "2022-02-17", "2022-02-17"),
    ],
)
def test_a_date_covers_the_days_that_it_leaves_open(written: str, first: str, last: str) -> None:
    found = published(source(written))
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("written", [None, "", "soon", "2022-13-01", "2022-02-30", "0000", "20220217"])
def test_what_is_no_date_is_unknown(written: str | None) -> None:
    assert published(source(written)) is None


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2021", "2022-01-01", True),
        ("2022", "2022-02-17", False),
        ("2022-02-17", "2022-02-17", False),
        ("2022-02-17T08:00:00Z", "2022-02-17T09:00:00Z", True),
        ("2022-02-17T08:00:00", "2022-02-17T09:00:00Z", False),
        ("2022-02-17T08:00:00Z", "2022-02-17", False),
    ],
)
def test_one_text_is_before_another_only_where_that_is_certain(one: str, other: str, before: bool) -> None:
    assert is_before(published(source(one)), published(source(other)), same_day=True) is before
    assert not is_before(published(source(other)), published(source(one)), same_day=True)


def test_sources_are_ordered_by_day_and_hour_and_undated_ones_come_last() -> None:
    dates = ["2022-03-01T23:00:00+05:00", "2022-03-01T20:00:00Z", "2022-03-02", None]
    assert [age(source(when)) for when in dates] == sorted(age(source(when)) for when in reversed(dates))


def test_an_unknown_date_is_before_nothing() -> None:
    assert not is_before(None, published(source("2022")))
    assert not is_before(published(source("2022")), None)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("2022-09-28", "2022-02-17", "published seven months apart: 2022-02-17 and 2022-09-28"),
        ("2022-02-17", "2022-02-18", "published one day apart: 2022-02-17 and 2022-02-18"),
        ("2022-02-01", "2022-02-16", "published two weeks apart: 2022-02-01 and 2022-02-16"),
        ("2004-02-01", "2022-02-01", "published 18 years apart: 2004-02-01 and 2022-02-01"),
        ("2022-02-17", "2022-02-17T08:00:00Z", "published on one day, 2022-02-17"),
        ("2022", "2022-02-17", "published at different times: 2022 and 2022-02-17"),
        ("2022", "2022", "both published in 2022"),
    ],
)
def test_how_far_two_texts_are_apart_is_told_in_words(one: str, other: str, told: str) -> None:
    ours, theirs = published(source(one)), published(source(other))
    assert ours is not None
    assert theirs is not None
    assert how_far(ours, theirs) == told == how_far(theirs, ours)


def test_days_between_are_those_that_lie_there_for_certain() -> None:
    year, day = published(source("2021")), published(source("2022-01-08"))
    assert year is not None
    assert day is not None
    assert days_between(year, day) == days_between(day, year) == 8
    assert days_between(day, day) == 0
