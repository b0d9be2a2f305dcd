"""Why two statements that disagree do so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.conflicts.reasons.status import most_serious, status
from provenance.domain.comparison import DifferenceKind as Kind
from provenance.domain.conflict import Status
from tests.conflicts.spoken import differing, judged, said

FEBRUARY, MARCH, SEPTEMBER = "2022-02-17", "2022-03-01", "2022-09-28"


def test_subscribers_in_february_and_users_in_september_differ_in_time_and_in_scope() -> None:
    found, why = judged(
        Kind.QUANTITY,
        said(
            "Ministry officials said Pakistan is a market with 60 million subscribers.",
            "60 million",
            FEBRUARY,
        ),
        said(
            "There are more than 45 million Facebook users in Pakistan.", "more than 45 million", SEPTEMBER
        ),
    )
    assert found is Status.DIFFERENT_TIME
    assert "published seven months apart: 2022-02-17 and 2022-09-28" in why
    assert "one counts subscribers, the other Facebook users" in why


def test_two_counts_of_the_same_dead_are_a_conflict_however_far_apart_they_are_told() -> None:
    early = said("The fire in Millbay on 3 March killed 12 people.", "12", "2022-03-05")
    late = said("The fire in Millbay on 3 March killed 15 people.", "15", "2022-09-05")
    found, why = judged(Kind.QUANTITY, early, late)
    assert found is Status.CONFLICT
    assert "six months apart" in why


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("So far 12 people have died in the fire.", "The fire killed 15 people."),
        ("At least 12 people were killed in the fire.", "The fire killed 15 people."),
        ("The fire killed 12 people.", "The death toll of the fire has risen to 15."),
        ("The fire killed 12 people. The toll is expected to rise.", "The fire killed 15 people."),
    ],
)
def test_a_count_that_goes_on_may_grow(early: str, late: str) -> None:
    low, high = said(early, "12", "2022-03-04"), said(late, "15", "2022-03-06")
    assert judged(Kind.QUANTITY, low, high)[0] is Status.DIFFERENT_TIME


def test_a_count_that_goes_on_does_not_shrink() -> None:
    high = said("So far 15 people have died in the fire.", "15", "2022-03-04")
    low = said("So far 12 people have died in the fire.", "12", "2022-03-06")
    assert judged(Kind.QUANTITY, high, low)[0] is Status.CONFLICT


def test_a_level_told_twice_in_the_same_days_is_a_conflict_and_months_apart_is_not() -> None:
    one = said("Northline employs 800 sailors.", "800", "2023-05-09")
    soon = said("Northline employs 500 sailors.", "500", "2023-05-11")
    later = said("Northline employs 500 sailors.", "500", "2023-11-11")
    assert judged(Kind.QUANTITY, one, soon)[0] is Status.CONFLICT
    assert judged(Kind.QUANTITY, one, later)[0] is Status.DIFFERENT_TIME


def test_two_texts_on_one_stated_year_are_a_conflict_whenever_they_were_published() -> None:
    one = said("Northline had 800 employees in 2020.", "800", "2021-05-09")
    other = said("In 2020 Northline had 500 employees.", "500", "2023-05-11")
    found, why = judged(Kind.QUANTITY, one, other)
    assert found is Status.CONFLICT
    assert "2020" in why


def test_stated_years_that_differ_explain_it() -> None:
    one = said("Northline carried 800 cars in 2020.", "800", FEBRUARY)
    other = said("In 2021 Northline carried 500 cars.", "500", MARCH)
    reason = "one speaks of 2020, the other of 2021"
    assert judged(Kind.QUANTITY, one, other) == (Status.DIFFERENT_TIME, reason)


def test_without_a_date_time_explains_nothing_and_the_reason_says_so() -> None:
    one = said("Northline employs 800 sailors.", "800", "2023-05-09")
    other = said("Northline employs 500 sailors.", "500", None, path="seeds/undated.txt")
    found, why = judged(Kind.QUANTITY, one, other)
    assert found is Status.CONFLICT
    assert "when seeds/undated.txt was published is not known" in why


def test_a_year_and_a_day_in_it_do_not_tell_which_came_first() -> None:
    one = said("Northline employs 800 sailors.", "800", "2023")
    other = said("Northline employs 500 sailors.", "500", "2023-05-11")
    assert judged(Kind.QUANTITY, one, other)[0] is Status.CONFLICT


def test_what_was_planned_and_done_later_is_progress_and_the_reverse_is_a_conflict() -> None:
    plan, deed = "Meta plans to open an office in Karsk.", "Meta opened an office in Karsk."
    first = said(plan, "plans to", FEBRUARY), said(deed, "opened", SEPTEMBER)
    assert judged(Kind.MODALITY, *first)[0] is Status.DIFFERENT_TIME
    turned = said(plan, "plans to", SEPTEMBER), said(deed, "opened", FEBRUARY)
    assert judged(Kind.MODALITY, *turned)[0] is Status.CONFLICT
    same_day = said(plan, "plans to", FEBRUARY), said(deed, "opened", FEBRUARY)
    assert judged(Kind.MODALITY, *same_day)[0] is Status.CONFLICT


def test_hours_count_in_the_zones_in_which_they_are_given() -> None:
    plan, deed = "Meta plans to open an office in Karsk.", "Meta opened an office in Karsk on 2 March."
    first = said(plan, "plans to", "2022-03-01T23:00:00+05:00")
    assert (
        judged(Kind.MODALITY, first, said(deed, "opened", "2022-03-02T01:00:00Z"))[0]
        is Status.DIFFERENT_TIME
    )
    assert judged(Kind.MODALITY, first, said(deed, "opened", "2022-03-01T17:00:00Z"))[0] is Status.CONFLICT


def test_a_plan_that_was_ruled_out_later_may_have_been_one() -> None:
    plan = said("Meta plans to open an office in Karsk.", "plans to", FEBRUARY)
    end = said("Meta will not open an office in Karsk.", "not", SEPTEMBER)
    assert judged(Kind.POLARITY, plan, end)[0] is Status.DIFFERENT_TIME


def test_an_office_that_was_asked_for_and_ruled_out_later_differs_in_time_and_is_the_word_of_a_party() -> (
    None
):
    asked = said(
        "Haque on Wednesday called on Meta to open its office in Pakistan.", "called on", "2022-09-28"
    )
    text = "Twitter and Facebook have said they will not be able to set up offices in Pakistan."
    found, why = judged(Kind.POLARITY, asked, said(text, "not", "2022-12-10"))
    assert found is Status.DIFFERENT_TIME
    assert "Twitter and Facebook" in why
    assert judged(Kind.POLARITY, asked, said(text, "not"))[0] is Status.REPORTED


def test_a_day_that_a_meeting_was_moved_to_does_not_contradict_the_first_one() -> None:
    first = said("The summit will be held on 3 May.", "3 May", "2022-03-01")
    moved = said("The summit has been postponed to 9 May.", "9 May", "2022-03-03")
    silent = said("The summit will be held on 9 May.", "9 May", "2022-03-01")
    assert judged(Kind.TIME, first, moved)[0] is Status.DIFFERENT_TIME
    assert judged(Kind.TIME, first, silent)[0] is Status.CONFLICT


def test_an_office_holder_may_have_changed_and_the_place_of_a_fire_has_not() -> None:
    one = said("Orla Tamsin is the director of the port.", "Orla Tamsin", FEBRUARY)
    other = said("Pell Andrik is the director of the port.", "Pell Andrik", SEPTEMBER)
    assert judged(Kind.NAME, one, other)[0] is Status.DIFFERENT_TIME
    here = said("The fire broke out in Karsk.", "Karsk", FEBRUARY)
    there = said("The fire broke out in Millbay.", "Millbay", SEPTEMBER)
    assert judged(Kind.PLACE, here, there)[0] is Status.CONFLICT


@pytest.mark.parametrize(
    "later",
    [
        "Northline has been led by Ivo Lenk since 6 July, when the board sacked its chief executive.",
        "Ivo Lenk was named head of Northline; the first one had resigned.",
        "Ivo Lenk now runs Northline, having relieved its first head.",
    ],
)
def test_weeks_later_who_left_tells_that_another_came_and_in_the_same_days_it_does_not(later: str) -> None:
    early = said("Ana Pohl, chief executive of Northline, flew in to sign.", "Ana Pohl", "2022-05-02")
    assert judged(Kind.NAME, early, said(later, "Ivo Lenk", "2022-07-08"))[0] is Status.DIFFERENT_TIME
    assert judged(Kind.NAME, early, said(later, "Ivo Lenk", "2022-05-04"))[0] is Status.CONFLICT


def test_a_denial_belongs_to_who_denies_and_not_to_the_paper() -> None:
    fact = said("Northline paid bribes in Karsk.", "paid", MARCH)
    denial = said("A spokesman for Northline denied that it had paid bribes in Karsk.", "denied", MARCH)
    found, why = judged(Kind.POLARITY, fact, denial)
    assert found is Status.REPORTED
    assert "A spokesman for Northline" in why


def test_a_paper_that_says_it_is_not_so_is_in_conflict() -> None:
    fact = said("Northline paid bribes in Karsk.", "paid", MARCH)
    other = said("Northline did not pay bribes in Karsk.", "not", MARCH)
    assert judged(Kind.POLARITY, fact, other)[0] is Status.CONFLICT


def test_witnesses_who_count_differently_are_a_conflict_and_are_named() -> None:
    police = said("The storm killed 12 people, police said.", "12", MARCH)
    doctors = said("The storm killed 15 people, doctors said.", "15", MARCH)
    found, why = judged(Kind.QUANTITY, police, doctors)
    assert found is Status.CONFLICT
    assert "police" in why
    assert "doctors" in why


@pytest.mark.parametrize(
    "heard",
    [
        "A rival claimed that the storm killed 15 people.",
        "The storm reportedly killed 15 people.",
        "A newspaper quoted an official as saying that the storm killed 15 people.",
        "According to media reports, the storm killed 15 people.",
        "A rival maintained that the storm killed 15 people.",
        "Fishermen swore that the storm killed 15 people.",
        "A sailor, by his own account, saw the storm kill 15 people.",
        "It was put about that the storm killed 15 people.",
    ],
)
def test_a_number_told_by_hearsay_is_reported(heard: str) -> None:
    police = said("The storm killed 12 people, police said.", "12", MARCH)
    assert judged(Kind.QUANTITY, police, said(heard, "15", MARCH))[0] is Status.REPORTED


def test_a_correction_by_the_same_publisher_is_a_revision_and_by_another_is_not() -> None:
    wrong = said("The storm killed 12 people.", "12", "2022-03-01", "Coast Courier")
    text = "Correction: an earlier version gave a wrong number. The storm killed 15 people."
    own = said(text, "15", "2022-03-02", "coast courier")
    other = said(text, "15", "2022-03-02", "Karsk Gazette")
    assert judged(Kind.QUANTITY, wrong, own)[0] is Status.REVISED
    assert judged(Kind.QUANTITY, wrong, other)[0] is Status.CONFLICT


def test_two_versions_of_one_document_are_a_revision() -> None:
    old = said("The storm killed 12 people.", "12", MARCH, path="seeds/storm.txt", gone=True)
    new = said("The storm killed 15 people.", "15", MARCH, path="seeds/storm.txt")
    found, why = judged(Kind.QUANTITY, new, old)
    assert found is Status.REVISED
    assert "first “12”, then “15”" in why


def test_a_document_that_contradicts_itself_was_not_revised() -> None:
    text = "Correction follows. The storm killed 12 people. The storm killed 15 people."
    one, other = said(text, "12", MARCH, "Courier"), said(text, "15", MARCH, "Courier")
    assert judged(Kind.QUANTITY, one, other)[0] is not Status.REVISED


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("The fire injured 40 people.", "12 of the injured were children."),
        ("Zumi has 40 million users.", "Zumi has 12 million paying users."),
        ("Zumi has 40 million users in Pakistan.", "Zumi has 12 million users in Punjab."),
        ("The mill makes 40 tonnes of flour a week.", "The mill makes 12 tonnes of flour a day."),
        ("Turnout was 40 per cent.", "Among women turnout was 12 per cent."),
    ],
)
def test_a_part_and_the_whole_differ_in_scope(whole: str, part: str) -> None:
    one, other = said(whole, "40", MARCH), said(part, "12", MARCH)
    assert judged(Kind.QUANTITY, one, other)[0] is Status.DIFFERENT_SCOPE


def test_all_of_them_are_no_part() -> None:
    one = said("All 40 of the crew were rescued.", "40", MARCH)
    other = said("The crew of 52 was rescued.", "52", MARCH)
    assert judged(Kind.QUANTITY, one, other)[0] is Status.CONFLICT


def test_all_and_some_differ_in_scope() -> None:
    one = said("All schools in Karsk closed.", "closed", MARCH)
    other = said("Some schools in Karsk stayed open.", "open", MARCH)
    assert judged(Kind.POLARITY, one, other)[0] is Status.DIFFERENT_SCOPE


def test_the_most_serious_status_wins_and_none_is_a_conflict() -> None:
    assert most_serious([Status.DIFFERENT_SCOPE, Status.REVISED, Status.REPORTED]) is Status.REVISED
    assert most_serious([]) is Status.CONFLICT


TEXTS = (
    "Northline employs 800 sailors in Karsk.",
    "At least 12 people were killed, police said.",
    "“We lost 500 cars,” Ann Lee claimed in 2021.",
    "Northline plans to hire 300 sailors next year. Correction: it was 200.",
    "The port denied that it had 40 ships.",
    "🚢 40 ships — so far — lie in Millbay, including 3 ferries.",
    "12",
)
told = st.builds(
    lambda text, word, published, publisher, path: said(
        text, word if word in text else "", published, publisher, path=path
    ),
    st.sampled_from(TEXTS),
    st.sampled_from(("800", "12", "500", "300", "denied", "40", "Karsk", "")),
    st.sampled_from(
        (
            None,
            "0001-01-01T00:00:00+05:00",
            "9999-12-31",
            "2021",
            "2021-03",
            "2021-03-04",
            "2021-03-04T10:00:00+05:00",
            "2021-03-04T09:00",
            "soon",
        )
    ),
    st.sampled_from((None, "Courier")),
    st.sampled_from(("seeds/a.txt", "seeds/b.txt")),
)


@given(st.sampled_from([kind for kind in Kind if kind is not Kind.SCOPE]), told, told)
def test_which_statement_is_left_changes_nothing_and_there_is_always_a_reason(kind, left, right) -> None:  # type: ignore[no-untyped-def]
    found = differing(kind, left, right)
    ahead = status(left.statement, right.statement, found)
    assert ahead == status(right.statement, left.statement, found.mirrored())
    assert ahead[1]
    assert all(reason.strip() for reason in ahead[1])
    if left.statement.place[:2] == right.statement.place[:2]:
        assert ahead[0] is not Status.REVISED


def test_a_sentence_of_hundreds_of_words_is_judged() -> None:
    long = "The fire killed 12 people and " + "very " * 300 + "many ships."
    one, other = said(long, "12", MARCH), said("The fire killed 15 people.", "15", MARCH)
    assert judged(Kind.QUANTITY, one, other)[0] is Status.CONFLICT
