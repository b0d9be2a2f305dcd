"""Which documents tell one story: the same whatever else the corpus holds."""

import numpy as np
import pytest

from provenance.conflicts import stories
from provenance.conflicts.stories import HOMES, LINKED, Stories
from provenance.index import Vectors

CHANCE = np.random.default_rng(7)
DIMENSION = 24


def sentences(count: int, about: Vectors, spread: float) -> Vectors:
    """Unit vectors around a matter."""
    found = about + spread * CHANCE.normal(size=(count, DIMENSION)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def one_name(_document: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (5,), (5,)


def corpus() -> tuple[dict[int, list[int]], Vectors]:
    """Twelve documents of five sentences about four matters; every third one shares a sentence."""
    matters = np.eye(DIMENSION, dtype=np.float32)[:4]
    vectors = np.concatenate([sentences(5, matters[at % 4], 0.15) for at in range(12)])
    documents = {100 + at: list(range(5 * at, 5 * at + 5)) for at in range(12)}
    for at in range(0, 12, 3):
        documents[100 + at][0] = 7
    return documents, vectors


def test_what_is_alike_and_names_one_thing_is_one_story() -> None:
    documents, vectors = corpus()
    told = Stories(documents, vectors, lambda one, other: True, one_name)
    assert told.of(100, 104) >= 0.1
    assert told.of(100, 104) == told.of(104, 100)
    assert told.of(100, 101) == 0.0  # of another matter
    assert told.of(100, 100) == 0.0  # itself
    strangers = Stories(documents, vectors, lambda one, other: False, one_name)
    assert strangers.of(100, 104) == 0.0


def test_a_reprint_is_no_other_telling_of_its_text() -> None:
    documents, vectors = corpus()
    documents[200] = documents[100]
    told = Stories(documents, vectors, lambda one, other: True, one_name)
    assert told.of(100, 200) == 0.0
    assert told.of(200, 104) == told.of(100, 104) > 0
    assert told.shared(np.array([1]), np.array([21])).all()


def test_who_shares_a_name_is_asked_only_of_what_is_alike_and_once() -> None:
    asked: list[tuple[int, int]] = []
    documents, vectors = corpus()

    def share(one: int, other: int) -> bool:
        asked.append((one, other))
        return True

    told = Stories(documents, vectors, share, one_name)
    for _ in range(2):
        told.of(100, 104)
        told.of(104, 100)
        told.of(100, 101)
    assert len(asked) == 1


def test_rows_are_told_together_as_one_by_one() -> None:
    documents, vectors = corpus()
    documents[200] = documents[101]  # a reprint, and it alone names what 105 does

    def share(one: int, other: int) -> bool:
        return (one + other) % 8 != 6 or {one, other} == {200, 105}

    told = Stories(documents, vectors, share, one_name)
    rows = np.arange(60)
    homes = [[one for one, own in documents.items() if row in own] for row in rows.tolist()]
    assert told.shared(rows, rows).tolist() == [
        [any(told.of(mine, its) for mine in homes[one] for its in homes[other]) for other in rows.tolist()]
        for one in rows.tolist()
    ]
    assert told.of(101, 105) == 0.0 < told.of(200, 105)


def test_of_very_many_reprints_it_is_enough_that_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "PRINTS", 1)
    documents, vectors = corpus()
    documents[200] = documents[100]
    told = Stories(documents, vectors, lambda one, other: False, lambda one: ((one,), (one,)))
    assert told.shared(np.array([1]), np.array([21, 26])).tolist() == [[True, False]]


def test_only_those_are_asked_of_which_one_names_what_the_other_does() -> None:
    asked: set[tuple[int, int]] = set()
    documents, vectors = corpus()

    def share(one: int, other: int) -> bool:
        asked.add((one, other))
        return True

    names = {100: ((3,), (3, 9)), 104: ((9,), (9,)), 108: ((4,), (4,))}
    told = Stories(documents, vectors, share, lambda one: names.get(one, ((), ())))
    assert told.shared(np.array([1]), np.array([21, 41])).tolist() == [[True, False]]
    assert asked == {(100, 104)}


def test_a_sentence_of_very_many_documents_is_of_no_story() -> None:
    documents, vectors = corpus()
    everywhere = {one: [*rows, 3] for one, rows in documents.items()}
    assert len(everywhere) > HOMES
    told = Stories(everywhere, vectors, lambda one, other: True, one_name)
    assert not told.shared(np.array([3]), np.array([4])).any()
    assert told.of(100, 104) > 0


def test_what_else_there_is_decides_nothing() -> None:
    documents, vectors = corpus()
    few = {one: documents[one] for one in (104, 100)}
    whole, part = (Stories(one, vectors, lambda one, other: True, one_name) for one in (documents, few))
    assert part.of(100, 104) == whole.of(100, 104)


@pytest.mark.parametrize("rows", [0, 1])
def test_a_corpus_may_be_empty(rows: int) -> None:
    told = Stories(
        {1: [0]} if rows else {}, np.ones((rows, 4), np.float32) / 2, lambda one, other: True, one_name
    )
    at = np.arange(rows)
    assert told.shared(at, at).tolist() == [[False] * rows] * rows
    assert LINKED < stories.ONE
