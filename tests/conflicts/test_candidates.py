"""Which rows are nominated: the same as by looking at every pair, and the same however the corpus grew."""

from collections.abc import Iterator
from itertools import combinations, product

import numpy as np
import pytest
from numpy.typing import NDArray

from provenance.compare import text
from provenance.conflicts import candidates
from provenance.conflicts.candidates import (
    COUNTING,
    DATED,
    STORY,
    Counting,
    Marks,
    Pairs,
    Rows,
    exact,
    floor,
    in_any,
    near,
    pairs,
)
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.reading import reading
from provenance.conflicts.order import batches
from provenance.conflicts.postings import Postings
from provenance.conflicts.ties import Ties
from provenance.domain.text import Document, Source, Span
from provenance.extract import in_context
from provenance.index import Vectors
from provenance.segment import segment

CHANCE = np.random.default_rng(4)
KEYS: dict[str, tuple[int, ...]] = {"harbour|tonne": (0, 7, 8, 200, 319), "ferry|sailor": (3, 4)}


def world(rows: int) -> Vectors:
    """Unit vectors of which some are near each other."""
    vectors = CHANCE.normal(size=(rows, 16)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def counting(block: Rows) -> Iterator[tuple[Rows, Rows]]:
    for rows in KEYS.values():
        own = [at for at, row in enumerate(block.tolist()) if row in rows]
        if own:
            yield np.array(own, np.int64), np.array(rows, np.int64)


def no_keys(_block: Rows) -> Iterator[tuple[Rows, Rows]]:
    return iter(())


def is_dated(rows: Rows) -> NDArray[np.bool_]:
    """Every second row tells when."""
    return rows % 2 == 0


def tied(block: Rows, others: Rows) -> tuple[Marks, Marks]:
    """All name one thing but those of which the sum is a multiple of five."""
    left, right = np.meshgrid(block, others, indexing="ij")
    return (left + right) % 5 > 0, story(left, right)


def story(left: Rows, right: Rows) -> NDArray[np.bool_]:
    """One row in seven tells the same story as the next."""
    return (np.minimum(left, right) % 7 == 0) & (np.abs(left - right) == 1)


def days(rows: Rows) -> NDArray[np.float64]:
    """Rows were published two days after each other."""
    return rows * 2.0


def nominated(
    vectors: Vectors, new: NDArray[np.int64], keys: Counting = no_keys, names: Rows | None = None
) -> list[tuple[int, int, float]]:
    """Pairs of rows; `names` tells under which number each row is dated."""
    known = np.arange(len(vectors)) if names is None else names

    def sifted(block: Pairs) -> Pairs:
        left, right = known[block.left], known[block.right]
        apart = np.abs(days(left) - days(right))
        return exact(vectors, near(block, apart, is_dated(left) & is_dated(right)))

    found = map(sifted, pairs(vectors, new, keys, lambda block, others: tied(known[block], known[others])))
    return [
        (min(left, right), max(left, right), similarity)
        for block in found
        for left, right, similarity in zip(
            block.left.tolist(), block.right.tolist(), block.similarity.tolist(), strict=True
        )
    ]


def by_hand(vectors: Vectors) -> set[tuple[int, int]]:
    cosines = vectors @ vectors.T
    counted = {pair for rows in KEYS.values() for pair in combinations(rows, 2)}
    found = set()
    for pair in combinations(range(len(vectors)), 2):
        rows = np.array(pair)
        least = floor(2 * (pair[1] - pair[0]), dated=bool(is_dated(rows).all()))
        if story(rows[:1], rows[1:])[0]:
            least = min(least, STORY)
        anchored, of_story = tied(rows[:1], rows[1:])
        if not (anchored | of_story)[0, 0]:
            continue
        if cosines[pair] >= (COUNTING if pair in counted else least):
            found.add(pair)
    return found


def test_every_pair_above_its_floor_is_nominated_once() -> None:
    vectors = world(320)
    found = nominated(vectors, np.arange(320), counting)
    assert len(found) == len({pair[:2] for pair in found})
    assert {pair[:2] for pair in found} == by_hand(vectors)


def test_a_number_of_the_same_thing_reaches_further_down() -> None:
    vectors = world(320)
    between = (DATED + COUNTING) / 2
    vectors[7] = between * vectors[0] + np.sqrt(1 - between**2) * (
        vectors[7] - (vectors[7] @ vectors[0]) * vectors[0]
    ) / np.linalg.norm(vectors[7] - (vectors[7] @ vectors[0]) * vectors[0])
    assert (0, 7) in {pair[:2] for pair in nominated(vectors, np.arange(320), counting)}


def test_what_comes_later_adds_what_it_would_have_had_from_the_start() -> None:
    vectors = world(300)
    new = np.sort(CHANCE.choice(300, 40, replace=False))
    old = np.setdiff1d(np.arange(300), new)
    first = {
        (int(old[left]), int(old[right]), similarity)
        for left, right, similarity in nominated(vectors[old], np.arange(len(old)), names=old)
    }
    second = set(nominated(vectors, new))
    assert not first & second
    assert first | second == set(nominated(vectors, np.arange(300)))


def test_a_cosine_does_not_depend_on_what_else_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = world(200)
    whole = nominated(vectors, np.arange(200))
    monkeypatch.setattr(candidates, "BLOCK", 7)
    monkeypatch.setattr(candidates, "CHUNK", 3)
    assert sorted(nominated(vectors, np.arange(200))) == sorted(whole)


def test_rows_are_told_by_the_lists_that_have_them() -> None:
    others = np.array([2, 3, 5, 9])
    lists = [np.array([3, 4, 11]), np.array([9, 2])]
    assert in_any(others, lists).tolist() == [True, True, False, True]
    assert in_any(others, []).tolist() == [False] * 4
    assert in_any(np.empty(0, np.int64), lists).tolist() == []


@pytest.mark.parametrize("count", [1, 3, 40])
def test_rows_that_name_one_thing_are_found_together_as_one_by_one(count: int) -> None:
    ties, told = (
        Ties(),
        ("Veldoria", "Karsk", "Port Authority of Veldoria (PAV)", "PAV", "Orla Tamsin", "Tamsin"),
    )
    named = [
        ties.named(text(one).assertion)
        for one in in_context(
            segment(
                document(" ".join(f"{told[at % 6]} and {told[at * at % 5]} met." for at in range(count)))
            ),
            said_on="2024-03-01",
        )
    ]
    rows = Postings(ties)
    for row, names in enumerate(named):
        rows.add(row, names.own, names.known)
    block, others = np.arange(0, len(named), 2), np.arange(len(named))
    assert rows.tied(block, others).tolist() == [
        [ties.tied(named[row], named[other]) for other in others.tolist()] for row in block.tolist()
    ]


def test_nothing_is_nominated_where_there_is_nothing() -> None:
    assert nominated(world(0), np.empty(0, np.int64)) == []
    assert nominated(world(1), np.arange(1)) == []


def test_documents_that_speak_of_one_matter_follow_each_other() -> None:
    sizes = dict.fromkeys(range(8), 10)
    links = [(0, 5), (5, 0), (0, 7), (5, 3), (1, 2), (9, 4), (1, 9)]  # 9 was surveyed before
    assert batches(range(8), links, sizes, size=20) == ((0, 7), (5, 3), (1, 2), (4, 6))
    assert batches(range(8), [], sizes, size=1000) == (tuple(range(8)),)
    assert batches((), links, sizes, size=20) == ()


SENTENCES = (
    "The fire at the Millbay ropeworks killed 12 people.",
    "The fire killed 15 people, the Port Authority of Veldoria (PAV) said.",
    "PAV did not approve the second terminal.",
    "Orla Tamsin opened the terminal at Karsk on Monday.",
    "Ms Tamsin will open it on Friday.",
    "Snow fell.",
)


def test_sentences_that_name_nothing_in_common_never_disagree() -> None:
    ties = Ties()
    texts = [text(one) for one in in_context(segment(document(" ".join(SENTENCES))), said_on="2024-03-01")]
    named = [ties.named(one.assertion) for one in texts]
    tied = {
        (left, right): ties.tied(named[left], named[right])
        for left, right in product(range(len(texts)), repeat=2)
    }
    assert {True, False} == set(tied.values())
    for (left, right), told in tied.items():
        assert told is tied[right, left]
        assert told is Ground(reading(texts[left]), reading(texts[right]), 0.9).tied()


def document(written: str) -> Document:
    return Document(Source("id", "seeds/a.txt"), written, Span(0, len(written)))
