import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.ranges import relate
from provenance.compare.relation import Relation
from provenance.domain.assertion import Bound, Quantity
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span

from .sides import compared, kinds, quotes, unmet

SAID = "The ferry line has {} passengers."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("45 million", "45 million"),
        ("45 million", "45,000,000"),
        ("4.5 crore", "45 million"),
        ("more than 45 million", "46 million"),
        ("over 45 million", "more than 45 million"),
        ("45 million", "more than 45 million"),
        ("about 45 million", "45 million"),
        ("45 million", "around 45 million"),
        ("nearly 45 million", "44.8 million"),
        ("at least 20", "22"),
        ("fewer than 300", "280"),
        ("between 40 and 50 million", "45 million"),
        ("45 million", "between 40 and 50 million"),
        ("fewer than 300", "about 300"),
        ("fewer than 300", "more than 200"),
        ("at least 300", "at most 300"),
        ("more than 300", "hundreds of"),
        ("twelve", "12"),
        ("two dozen", "24"),
    ],
)
def test_the_same_number_is_met_however_it_is_written(claim: str, evidence: str) -> None:
    found = compared(SAID.format(claim), SAID.format(evidence))
    assert kinds(found) == set()
    assert unmet(found) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("45 million", "30 million"),
        ("45 million", "45 thousand"),
        ("more than 45 million", "30 million"),
        ("45 million", "more than 60 million"),
        ("at least 20", "15"),
        ("fewer than 300", "400"),
        ("fewer than 300", "more than 300"),
        ("fewer than 300", "at least 300"),
        ("over 300", "at most 250"),
        ("under 95 million", "about 99.4 million"),
        ("more than 95 million", "nearly 91.3 million"),
        ("about 45 million", "30 million"),
        ("between 40 and 50 million", "60 million"),
        ("60 million", "between 40 and 50 million"),
        ("twelve", "thirteen"),
        ("1,200", "1,250"),
    ],
)
def test_another_number_for_the_same_thing_differs(claim: str, evidence: str) -> None:
    found = compared(SAID.format(claim), SAID.format(evidence))
    assert kinds(found) == {DifferenceKind.QUANTITY}
    [difference] = found.differences
    assert quotes(difference, SAID.format(claim), SAID.format(evidence))
    assert " against " in difference.note


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The road is 10 kilometres long.", "The road is 6.2 miles long."),
        ("The road is 10 km long.", "The road is 10,000 metres long."),
        ("The voyage took 2 hours.", "The voyage took 120 minutes."),
        ("The ship carried 2 tonnes of salt.", "The ship carried 2,000 kg of salt."),
    ],
)
def test_units_of_one_dimension_are_converted(claim: str, evidence: str) -> None:
    assert kinds(compared(claim, evidence)) == set()
    assert kinds(compared(evidence, claim)) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The road is 10 kilometres long.", "The road is 10 miles long."),
        ("The voyage took 2 hours.", "The voyage took 2 days."),
        ("The ship carried 2 tonnes of salt.", "The ship carried 2 kg of salt."),
    ],
)
def test_the_same_figure_in_another_unit_differs(claim: str, evidence: str) -> None:
    assert kinds(compared(claim, evidence)) == {DifferenceKind.QUANTITY}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The union has 40% of the sailors.", "The union has 40 sailors."),
        ("The bakery made 12 tonnes of bread.", "The bakery made 300 dollars."),
        ("Northline employs 800 sailors.", "Northline owns 12 ferries."),
        ("The bridge is 300 metres long.", "The bridge cost 4 million dollars."),
    ],
)
def test_numbers_of_other_things_are_not_compared(claim: str, evidence: str) -> None:
    found = compared(claim, evidence)
    assert DifferenceKind.QUANTITY not in kinds(found)
    assert DifferenceKind.QUANTITY in unmet(found), "the claim's number is not confirmed either"


def test_the_number_of_the_same_thing_is_found_among_several() -> None:
    evidence = "Northline owns 12 ferries, employs 800 sailors and carried 3 million passengers."
    assert kinds(compared("Northline employs 800 sailors.", evidence)) == set()
    [difference] = compared("Northline employs 900 sailors.", evidence).differences
    assert (difference.kind, difference.evidence) == (DifferenceKind.QUANTITY, "800")


@pytest.mark.parametrize(
    ("claim", "evidence", "other"),
    [
        ("fewer than 110", "118 cases, of which 73 were mild and 45 grave", "118"),
        ("under 20", "22 cases, including 10 in Karsk and 2 in Tarn", "22"),
        ("more than 10", "9 cases in Karsk, 300 cases in Tarn", "9"),
        ("fewer than 110", "104 cases, of which 73 were mild", None),
    ],
)
def test_a_bound_is_held_against_the_number_nearest_to_it(
    claim: str, evidence: str, other: str | None
) -> None:
    found = compared(f"The ward saw {claim} cases.", f"The ward saw {evidence}.")
    assert [difference.evidence for difference in found.differences] == ([other] if other else [])


def test_of_people_it_counts_what_they_did() -> None:
    evidence = "Of the crew 11 people were rescued and 34 people drowned."
    assert kinds(compared("34 people drowned.", evidence)) == set()
    [difference] = compared("30 people drowned.", evidence).differences
    assert difference.evidence == "34"
    assert DifferenceKind.QUANTITY not in unmet(
        compared("34 people were arrested.", "There were 34 arrests.")
    )


def test_a_silent_text_leaves_the_number_unmet() -> None:
    found = compared("Northline employs 800 sailors.", "Northline employs many sailors.")
    assert DifferenceKind.QUANTITY in unmet(found)
    assert DifferenceKind.QUANTITY not in kinds(found)


def quantity(value: float, spread: float = 0.0, unit: str | None = None) -> Quantity:
    bound = Bound.RANGE if spread else Bound.EXACT
    return Quantity(Span(0, 1), "n", value, value - spread, value + spread, unit, "boats", bound)


numbers = st.floats(0.01, 1e12)


@given(numbers, st.floats(0, 10))
def test_a_number_meets_itself(value: float, spread: float) -> None:
    assert relate(quantity(value, spread), quantity(value, spread)) is Relation.MET


@given(numbers, numbers)
def test_exact_numbers_are_compared_the_same_both_ways(left: float, right: float) -> None:
    assert relate(quantity(left), quantity(right)) is relate(quantity(right), quantity(left))


@given(numbers, st.floats(1.5, 100))
def test_what_is_half_as_much_again_differs(value: float, factor: float) -> None:
    assert relate(quantity(value), quantity(value * factor)) is Relation.DIFFERS


@given(numbers)
def test_units_that_measure_other_things_say_nothing(value: float) -> None:
    assert relate(quantity(value, unit="kilogram"), quantity(value, unit="hour")) is Relation.SILENT
    assert relate(quantity(value, unit="%"), quantity(value, unit="USD")) is Relation.SILENT


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (
            "The storm killed 34 people.",
            "Eleven people were killed and 34 were injured when two roofs fell in the storm.",
        ),
        ("The euro slipped 0.8%.", "The dollar climbed 0.8%, while the euro slipped 0.3%."),
        ("The lake is 3 km long.", "The lake, 12 km long and 3 km wide, froze over."),
    ],
)
def test_a_number_is_of_what_its_own_clause_says(claim: str, evidence: str) -> None:
    [difference] = compared(claim, evidence).differences
    assert difference.kind is DifferenceKind.QUANTITY


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The mill sold 40 carts.", "The mill sold 30 carts in May and 40 in June."),
        ("The mill employs 34 people.", "Two mills employ 90 and 34 people respectively."),
        ("The euro slipped 0.3%.", "The dollar climbed 0.8%, while the euro slipped 0.3%."),
        (
            "Its final season was its seventh season.",
            "It began its seventh and final season after its sixth season.",
        ),
    ],
)
def test_what_a_clause_leaves_out_is_no_other_thing(claim: str, evidence: str) -> None:
    assert not compared(claim, evidence).differences


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Kartwright Bros. 3 came out in May.", "Kartwright Bros. 2 came out in May."),
        ("The firm flies the K350-900.", "The firm flies the K320-200."),
        ("gOS 13 follows gOS 12.", "gOS 5 follows gOS 4."),
    ],
)
def test_serial_numbers_count_nothing(claim: str, evidence: str) -> None:
    assert DifferenceKind.QUANTITY not in kinds(compared(claim, evidence))


def test_a_bound_between_two_numbers_is_left_open() -> None:
    told = "Lena Roth threw 177 metres, ahead of Max Hale with 141 metres."
    assert not compared("Lena Roth threw more than 150 metres.", told).differences
    assert compared("Lena Roth threw more than 180 metres.", told).differences


@pytest.mark.parametrize(
    ("claim", "evidence", "differs"),
    [
        ("Two thirds of the crew left.", "66 per cent of the crew left.", False),
        ("Two thirds of the crew left.", "67% of the crew left.", False),
        ("Two thirds of the crew left.", "60% of the crew left.", True),
        ("Half of the crew left.", "51% of the crew left.", True),
        ("The keeper has two brothers.", "The keeper has no brothers.", True),
        ("The keeper has two brothers.", "The keeper has no boat.", False),
        ("The fare rose to 8 crowns.", "The fare rose by 2 crowns.", False),
        ("The fare rose to 8 crowns.", "The fare rose from 6 to 9 crowns.", True),
        ("The fare rose to 8 crowns.", "The fare rose from 6 to 8 crowns.", False),
        ("The fare rose by 2 crowns.", "The fare rose 3 crowns.", True),
        ("Six people were killed in the fire.", "Twenty people were hurt in the fire.", False),
        ("Six people were killed in the fire.", "The fire killed nine people and hurt 20.", True),
        ("20 people were hurt in the fire.", "The fire killed nine people and hurt 25.", True),
    ],
)
def test_what_a_number_is_of_stands_around_it(claim: str, evidence: str, differs: bool) -> None:
    assert (DifferenceKind.QUANTITY in kinds(compared(claim, evidence))) is differs
