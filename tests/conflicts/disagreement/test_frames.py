"""The same sentence with another name or number in it."""

import pytest

from provenance.compare import text
from provenance.conflicts.disagreement.frames import framed
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.domain.comparison import DifferenceKind
from provenance.extract import extract

NAME, PLACE, QUANTITY = DifferenceKind.NAME, DifferenceKind.PLACE, DifferenceKind.QUANTITY


def side(said: str) -> Reading:
    return reading(text(extract(said)))


def told(left: str, right: str) -> list[tuple[DifferenceKind, str, str]]:
    found = framed(Ground(side(left), side(right), 0.8, 1.0))
    return [(one.kind, one.left_span.of(left), one.right_span.of(right)) for one in found]


@pytest.mark.parametrize(
    ("frame", "kind", "one", "other"),
    [
        ("Its books will be moved to {} in spring.", PLACE, "Fernley Leisure Centre", "Oakhurst Hall"),
        ("Her supporters filled {} with yellow balloons.", PLACE, "Harbour Green", "Founders' Plaza"),
        ("The line was dug up near {} last week.", PLACE, "Vine Elms", "the Docks"),
        ("The oak in the old garden was planted by {}.", NAME, "Rodrigo Luz", "Dame Edith Barlow"),
        ("The turbines were built for the valley by {}.", NAME, "Norvind", "Kestrel & Sons"),
        ("The stone that they found there weighs {}.", QUANTITY, "131 tonnes", "6 tonnes"),
        ("In all, {} people opened the app once a day.", QUANTITY, "84 million", "1.1 billion"),
    ],
)
def test_what_stands_in_one_place_of_a_frame_is_held_against_the_other(
    frame: str, kind: DifferenceKind, one: str, other: str
) -> None:
    ((found, here, there),) = told(frame.format(one), frame.format(other))
    assert found is kind
    assert here in one
    assert there in other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The oak was planted by Rodrigo Luz.", "The oak was planted by Rodrigo Luz, who was late."),
        ("The oak was planted by Rodrigo Luz.", "A rose was given to the town by Edith Barlow."),
        ("The rates rise on 3 March for everyone.", "The rates rise on 7 April for everyone."),
        ("The mayor cut the ribbon at noon.", "The minister cut the ribbon at noon."),
        ("Ana Pohl and Mira Voss won the cup.", "Mira Voss and Ana Pohl won the cup."),
        ("Some 84 million people opened it.", "Some 84 per cent of people opened it."),
        ("In March 2021 they sold 14 mills in all.", "In June 2014 they sold 21 mills in all."),
        ("", "The oak was planted."),
    ],
)
def test_other_sentences_times_and_words_are_no_frame(one: str, other: str) -> None:
    assert told(one, other) == []


def test_a_capital_that_opens_a_sentence_names_nothing() -> None:
    assert told("Families here complain of the noise.", "Pupils here complain of the noise.") == []


def test_a_long_list_is_no_frame() -> None:
    long = "The shop sells bread, " + "milk, " * 60 + "and the tea of {}."
    assert told(long.format("Ana Pohl"), long.format("Mira Voss")) == []
