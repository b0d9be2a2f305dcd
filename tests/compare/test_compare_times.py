import pytest

from provenance.domain.comparison import DifferenceKind

from .sides import compared, kinds, unmet

SAID = "The bridge of Karsk opened {}."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("on 3 October 2022", "on 3 October 2022"),
        ("on 3 October 2022", "on October 3, 2022"),
        ("in October 2022", "on 3 October 2022"),
        ("in 2022", "on 3 October 2022"),
        ("in 2022", "in October 2022"),
        ("in October", "on 3 October 2022"),
        ("on 3 October", "on 3 October 2022"),
        ("before 5 October", "on 3 October 2022"),
        ("before 5 October 2022", "on 3 October"),
        ("after 1 October", "in November 2022"),
        ("after 20 December", "on 3 January 2023"),
        ("by 3 October", "on 3 October 2022"),
        ("by 3 October", "by October 3"),
    ],
)
def test_a_date_is_met_by_one_as_fine_or_finer(claim: str, evidence: str) -> None:
    found = compared(SAID.format(claim), SAID.format(evidence))
    assert kinds(found) == set()
    assert unmet(found) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("on 3 October 2022", "on 4 October 2022"),
        ("in October 2022", "in November 2022"),
        ("in 2022", "in 2021"),
        ("on 3 October 2022", "in 2019"),
        ("on 3 October 2022", "in October 2019"),
        ("in October", "in November"),
        ("on 3 October", "on 4 October 2022"),
        ("on 3 October 2022", "on October 4"),
        ("before 3 October", "on 3 October 2022"),
        ("before 3 October 2022", "on 8 October"),
        ("after 3 October", "in September 2022"),
    ],
)
def test_another_date_differs(claim: str, evidence: str) -> None:
    found = compared(SAID.format(claim), SAID.format(evidence))
    assert kinds(found) == {DifferenceKind.TIME}
    [difference] = found.differences
    assert difference.claim_span is not None
    assert difference.claim_span.of(SAID.format(claim)) == difference.claim


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("on 3 October 2022", "in October 2022"),
        ("on 3 October 2022", "in October and November"),
        ("on 3 October 2022", "in the season 2021-22"),
        ("before 3 October", "in October 2022"),
        ("before 3 October", "after 1 September"),
        ("before 3 October", "in April 2022"),
    ],
)
def test_what_may_hold_a_date_neither_meets_nor_refutes_it(claim: str, evidence: str) -> None:
    found = compared(SAID.format(claim), SAID.format(evidence))
    assert kinds(found) == set()
    assert DifferenceKind.TIME in unmet(found)


def test_words_for_days_count_from_the_date_of_publication() -> None:
    said = SAID.format("on Wednesday")
    assert kinds(compared(SAID.format("on 28 September 2022"), said, evidence_date="2022-09-28")) == set()
    found = compared(SAID.format("on 27 September 2022"), said, evidence_date="2022-09-29")
    assert kinds(found) == {DifferenceKind.TIME}


def test_weekdays_are_compared_without_any_date() -> None:
    assert kinds(compared(SAID.format("on Friday"), SAID.format("on Friday"))) == set()
    assert kinds(compared(SAID.format("on Friday"), SAID.format("on Monday"))) == {DifferenceKind.TIME}


def test_an_undated_report_happened_when_it_was_published() -> None:
    said = "The bridge of Karsk opened."
    assert unmet(compared(SAID.format("in 2022"), said, evidence_date="2022-09-28")) == set()
    assert unmet(compared(SAID.format("in September 2022"), said, evidence_date="2022-09-28")) == set()
    for other in ("in 2019", "in March 2022"):
        found = compared(SAID.format(other), said, evidence_date="2022-09-28")
        assert DifferenceKind.TIME in unmet(found)
        assert kinds(found) == set(), "publication alone refutes nothing"


@pytest.mark.parametrize("published", [None, "2022", "2022-09", "2022-09-28T10:00:00+05:00"])
def test_any_precision_of_the_publication_date_is_borne(published: str | None) -> None:
    found = compared(SAID.format("in 2019"), "The bridge of Karsk opened.", evidence_date=published)
    assert kinds(found) == set()


@pytest.mark.parametrize(
    ("claim", "evidence", "differs"),
    [
        ("since 2019", "since 2003", True),
        ("until 2019", "till 2003", True),
        ("since 3 May 2019", "since 5 May 2019", True),
        ("since 2019", "since May 2019", False),
        ("since 2019", "since 2019", False),
        ("since 2019", "in 2020", False),
    ],
)
def test_what_began_or_ended_in_another_year_differs(claim: str, evidence: str, *, differs: bool) -> None:
    open_until = "The bridge of Karsk was closed {}."
    found = compared(open_until.format(claim), open_until.format(evidence))
    assert (DifferenceKind.TIME in kinds(found)) is differs


@pytest.mark.parametrize(
    ("claim", "another"),
    [
        ("By 10 April 2020 the county had more than 900 cases.", True),
        ("Before 9 April 2020 the county had 900 cases.", True),
        ("As of 9 April 2020 the county had 900 cases.", False),
        ("The county had 900 cases.", False),
    ],
)
def test_how_things_stood_on_another_day(claim: str, another: bool) -> None:
    found = compared(claim, "As of 9 April 2020, the county had 878 cases.")
    assert found.another_day is another
