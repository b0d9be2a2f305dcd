"""Disagreements of two → disputes with sides."""

from dataclasses import replace
from itertools import combinations, islice, permutations, product

import pytest

from provenance.conflicts.disputes import Dispute, disputes
from provenance.conflicts.entries import entry, rank
from provenance.conflicts.parting import parts
from provenance.conflicts.points import Point, edges
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Disagreement, Statement, Status
from provenance.domain.text import Sentence, Source, Span
from provenance.extract import extract
from provenance.lineage import origins
from provenance.store.survey import Found, Place

DEAD = "The fire at the Millbay ropeworks killed {} people."
ALSO = "{} people died in the fire at the ropeworks of Millbay on that night."
BOTH = "The fire at the Millbay ropeworks killed {} people and destroyed {} looms."
LOOMS = "In the fire at the Millbay ropeworks {} looms were destroyed."


class Press:
    """Sources with one sentence each, and who of them disagrees with whom."""

    def __init__(self) -> None:
        self.said: dict[Place, tuple[Statement, ...]] = {}
        self.found: list[Found] = []

    def prints(self, text: str, published: str | None = "2024-03-01", name: str | None = None) -> Place:
        """A source comes that says this."""
        place = (len(self.said) + 1, 0)
        source = Source(f"id{place[0]}", name or f"seeds/{place[0]}.txt", published=published)
        sentence = Sentence(text, Span(0, len(text)), 0, 0)
        self.said[place] = (Statement(source, f"d{place[0]}", sentence, extract(text, said_on=published)),)
        return place

    def disagree(
        self,
        left: Place,
        mine: str,
        right: Place,
        yours: str,
        kind: DifferenceKind = DifferenceKind.QUANTITY,
        agreement: float = 0.8,
    ) -> None:
        """It is found that two of them do not agree in these words."""
        spans = [
            Span(at, at + len(words))
            for place, words in ((left, mine), (right, yours))
            for at in [self.text(place).index(words)]
        ]
        self.found.append(Found(left, right, Disagreement(kind, mine, yours, *spans, "", agreement)))

    def text(self, place: Place) -> str:
        return self.said[place][0].sentence.text

    def stated(self, point: Point) -> Statement:
        return self.said[point.place][0]

    def disputes(self) -> list[Dispute]:
        return list(disputes(edges(self.found), self.stated))

    def entries(self) -> list[Conflict]:
        return sorted((entry(one, self.said, origins) for one in self.disputes()), key=rank)


@pytest.fixture
def press() -> Press:
    return Press()


def sides(dispute: Dispute) -> set[frozenset[str]]:
    return {frozenset(point.value for point in side) for side in dispute.sides}


def places(dispute: Dispute) -> set[frozenset[Place]]:
    return {frozenset(point.place for point in side) for side in dispute.sides}


def test_equal_values_stand_on_one_side(press: Press) -> None:
    one, two = press.prints(DEAD.format("12")), press.prints(ALSO.format("Twelve"))
    other = press.prints(DEAD.format("15"))
    press.disagree(one, "12", other, "15")
    press.disagree(other, "15", two, "Twelve")
    (found,) = press.disputes()
    assert sides(found) == {frozenset({"12", "Twelve"}), frozenset({"15"})}


def test_three_numbers_are_three_sides(press: Press) -> None:
    a, b, c = (press.prints(DEAD.format(number)) for number in ("12", "15", "21"))
    press.disagree(a, "12", b, "15")
    press.disagree(b, "15", c, "21")
    (found,) = press.disputes()
    assert len(found.sides) == 3


def test_a_copy_stands_with_its_text_whether_or_not_it_was_held_against_the_same(press: Press) -> None:
    first, copy = press.prints(DEAD.format("12")), press.prints(DEAD.format("12"), "2024-03-02")
    b, c = press.prints(DEAD.format("15")), press.prints(ALSO.format("21"))
    press.disagree(first, "12", b, "15")
    press.disagree(copy, "12", c, "21")
    (found,) = press.disputes()
    assert frozenset({first, copy}) in places(found)


def test_two_numbers_of_one_sentence_are_two_disputes(press: Press) -> None:
    both = press.prints(BOTH.format("12", "40"))
    dead, looms = press.prints(DEAD.format("15")), press.prints(LOOMS.format("90"))
    press.disagree(both, "12", dead, "15")
    press.disagree(both, "40", looms, "90")
    assert [sides(one) for one in press.disputes()] == [
        {frozenset({"12"}), frozenset({"15"})},
        {frozenset({"40"}), frozenset({"90"})},
    ]


def test_disputes_of_two_kinds_stay_apart(press: Press) -> None:
    one = press.prints("The fire at the Millbay ropeworks did not kill 12 people.")
    other = press.prints(DEAD.format("15"))
    press.disagree(one, "12", other, "15")
    press.disagree(one, "did not kill", other, "killed", DifferenceKind.POLARITY)
    assert sorted(found.kind for found in press.disputes()) == ["polarity", "quantity"]


def test_looking_alike_alone_ties_no_disputes(press: Press) -> None:
    a, b = press.prints(DEAD.format("12")), press.prints(DEAD.format("15"))
    c, d = press.prints(ALSO.format("12")), press.prints(ALSO.format("15"))
    press.disagree(a, "12", b, "15")
    press.disagree(c, "12", d, "15")
    assert len(press.disputes()) == 2


def test_a_stray_thread_ties_no_two_disputes_together(press: Press) -> None:
    wordings = (DEAD, ALSO, "On that night {} people lost their lives in the ropeworks of Millbay.")
    towns = {
        town: {
            number: [press.prints(wording.format(number).replace("Millbay", town)) for wording in wordings]
            for number in numbers
        }
        for town, numbers in (("Millbay", ("12", "15")), ("Karsk", ("21", "26")))
    }
    for told in towns.values():
        (one, ours), (other, theirs) = told.items()
        for left, right in product(ours, theirs):
            press.disagree(left, one, right, other)
    press.disagree(towns["Millbay"]["12"][0], "12", towns["Karsk"]["26"][0], "26", agreement=0.99)
    assert [sides(one) for one in press.disputes()] == [
        {frozenset({"12"}), frozenset({"15"})},
        {frozenset({"21"}), frozenset({"26"})},
    ]


def test_members_are_parted_where_little_of_what_could_be_found_was() -> None:
    ring = {(at, at + 1): 0.9 for at in range(9)}  # ten values, and only neighbours contradict each other
    found = parts(range(10), ring)
    assert sorted(member for part in found for member in part) == list(range(10))
    assert 1 < len(found) < 10
    every = dict.fromkeys(combinations(range(10), 2), 0.9)
    assert parts(range(10), every) == (tuple(range(10)),)
    assert parts((0, 0, 0, 1), {(0, 3): 0.5, (1, 3): 0.5, (2, 3): 0.5}) == ((0, 1, 2, 3),)
    assert parts((), {}) == ()


def test_words_told_with_more_or_less_around_them_are_one_point(press: Press) -> None:
    one = press.prints("More than 45 million people use the Millbay ferry.")
    b, c = (press.prints(f"{number} people use the Millbay ferry.") for number in ("60 million", "9"))
    press.disagree(one, "More than 45 million", b, "60 million")
    press.disagree(one, "45 million", c, "9")
    (found,) = press.disputes()
    assert len(found.sides) == 3


def test_what_is_so_or_not_has_two_sides_by_who_contradicts_whom(press: Press) -> None:
    yes = [press.prints(f"The council approved the pier, {who} said.") for who in ("Orla", "Pell", "Ann")]
    no = [press.prints(f"The council did not approve the pier, {who} said.") for who in ("Tam", "Jo")]
    for left, right in ((0, 0), (1, 0), (1, 1), (2, 1)):
        press.disagree(yes[left], "approved", no[right], "did not approve", DifferenceKind.POLARITY)
    (found,) = press.disputes()
    assert places(found) == {frozenset(yes), frozenset(no)}


def test_the_order_in_which_it_was_found_changes_nothing(press: Press) -> None:
    texts = [DEAD.format(n) for n in ("12", "15", "21", "12", "at least 12")] + [ALSO.format("Twelve")]
    values = ["12", "15", "21", "12", "at least 12", "Twelve"]
    all_places = [press.prints(text, f"2024-03-0{at + 1}") for at, text in enumerate(texts)]
    for at, there in ((0, 1), (1, 2), (3, 1), (4, 2), (5, 1), (5, 2)):
        press.disagree(all_places[at], values[at], all_places[there], values[there])
    before = press.entries()
    for found in islice(permutations(press.found), 0, 720, 37):
        press.found = [
            replace(one, left=one.right, right=one.left, disagreement=one.disagreement.mirrored())
            for one in found
        ]
        assert press.entries() == before


def test_copies_are_listed_and_count_one_origin(press: Press) -> None:
    first = [press.prints(DEAD.format("12"), f"2024-03-0{day}") for day in (3, 1, 2)]
    undated = press.prints(DEAD.format("12"), None)
    other = press.prints(DEAD.format("15"))
    own = press.prints(ALSO.format("15"), "2024-03-05")
    for place in (*first, undated):
        press.disagree(place, "12", other, "15")
    press.disagree(undated, "12", own, "15")
    (found,) = press.entries()
    assert [(side.value, side.origins, len(side.statements)) for side in found.sides] == [
        ("15", 2, 2),
        ("12", 1, 4),
    ]
    assert [one.source.published for one in found.sides[1].statements] == [
        "2024-03-01", "2024-03-02", "2024-03-03", None,
    ]  # fmt: skip
    assert all(one.span and one.span.of(one.sentence.text) == "12" for one in found.sides[1].statements)


def told_by_one_text(press: Press, first: str, second: str, sure: float = 0.8) -> None:
    """A text says both, another one the second, and one the first with another number."""
    one, two = press.prints(first.format("12")), press.prints(second.format("40"))
    press.said[(1, 1)] = press.said.pop(two)
    other, third = press.prints(second.format("40")), press.prints(first.format("15"))
    press.disagree(one, "12", other, "40")
    press.disagree(one, "12", (1, 1), "40", agreement=sure)
    press.disagree(one, "12", third, "15")


def test_sides_that_one_text_takes_both_of_are_of_two_things(press: Press) -> None:
    told_by_one_text(press, DEAD, LOOMS)
    (found,) = press.disputes()
    assert sides(found) == {frozenset({"12"}), frozenset({"15"})}


def test_a_text_that_surely_speaks_of_one_thing_contradicts_itself(press: Press) -> None:
    told_by_one_text(press, DEAD, ALSO, 0.9)
    (found,) = press.disputes()
    assert sides(found) == {frozenset({"12"}), frozenset({"40"}), frozenset({"15"})}


def test_whom_a_text_quotes_has_his_own_side(press: Press) -> None:
    told_by_one_text(
        press, "The fire killed {} people, the mayor said.", "It killed {} people, nurses said."
    )
    (found,) = press.disputes()
    assert sides(found) == {frozenset({"12"}), frozenset({"40"}), frozenset({"15"})}


def test_what_was_corrected_tells_what_it_said_before_too(press: Press) -> None:
    told_by_one_text(press, DEAD, LOOMS)
    for place in ((1, 0), (1, 1)):
        press.said[place] = tuple(replace(one, notice="It was wrong.") for one in press.said[place])
    (found,) = press.disputes()
    assert len(found.sides) == 3


def test_an_entry_is_named_by_what_is_said_and_not_by_whom(press: Press) -> None:
    other = Press()
    for where, name, when in ((press, "seeds/a.txt", "2024-03-01"), (other, "seeds/z.txt", "2024-04-01")):
        one, two = where.prints(DEAD.format("12"), when, name), where.prints(DEAD.format("15"), when)
        where.disagree(one, "12", two, "15")
    assert press.entries()[0].id == other.entries()[0].id
    third = press.prints(DEAD.format("21"))
    press.disagree(third, "21", (1, 0), "12")
    assert press.entries()[0].id != other.entries()[0].id


def test_the_most_serious_comes_first_then_what_more_sources_tell(press: Press) -> None:
    few = press.prints("The Karsk ferry has 80 cabins."), press.prints("The Karsk ferry has 95 cabins.")
    press.disagree(few[0], "80", few[1], "95")
    many = [press.prints(text) for text in (DEAD.format("12"), ALSO.format("12"), DEAD.format("15"))]
    for place in many[:2]:
        press.disagree(place, "12", many[2], "15")
    found = press.entries()
    assert [one.status for one in found] == [Status.CONFLICT] * 2
    assert [sum(side.origins for side in one.sides) for one in found] == [3, 2]
