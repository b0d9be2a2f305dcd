"""What the networks of conflicts learn from."""

from collections import Counter
from random import Random

import pytest
from archive.beats import Event, events

from training.conflicts.pairs import AGREE, DENIES, MOST, OTHERS, PENDING, PLACES, Pair, pairs, repeated


@pytest.fixture(scope="module")
def event() -> Event:
    return events("law")[0]


@pytest.fixture(scope="module")
def drawn(event: Event) -> list[Pair]:
    return pairs(event, 1)


def test_the_same_seed_draws_the_same(event: Event, drawn: list[Pair]) -> None:
    assert pairs(event, 1) == drawn != pairs(event, 2)


def test_places_are_marked_where_they_are_and_differ(drawn: list[Pair]) -> None:
    for pair in drawn:
        if pair.places:
            here, there = pair.places[0].of(pair.left), pair.places[1].of(pair.right)
            assert here
            assert there
            assert here.casefold() != there.casefold()


def test_each_sort_has_a_fair_number(drawn: list[Pair]) -> None:
    count = Counter((pair.kind, pair.label) for pair in drawn)
    assert min(count[None, DENIES], count[None, PENDING]) > 20
    assert count[None, AGREE] > count[None, DENIES] + count[None, PENDING]
    for kind in PLACES:
        assert count[kind, 1] <= MOST
        assert count[kind, 0] <= OTHERS * MOST + 60
    assert sum(count[kind, 1] for kind in PLACES) > MOST


def test_opposite_states_of_one_fact_are_opposed(event: Event, drawn: list[Pair]) -> None:
    plain = {
        line: (fact, state)
        for fact, states in event.facts.items()
        for state, lines in states.items()
        for line in lines
        if "{" not in line
    }
    for pair in drawn:
        one, other = plain.get(pair.left), plain.get(pair.right)
        if one and other and pair.kind is None:
            states = {one[1], other[1]} if one[0] == other[0] else set()
            wanted = {frozenset(("yes", "no")): DENIES, frozenset(("yes", "plan")): PENDING}
            assert pair.label == wanted.get(frozenset(states), AGREE)


def test_a_sentence_told_again_agrees(drawn: list[Pair]) -> None:
    again = list(repeated(drawn, Random(1)))  # noqa: S311
    assert again
    assert all(pair.label == AGREE and pair.left != pair.right for pair in again)
