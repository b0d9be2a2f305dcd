"""Readings come back the same however few are remembered, and copies are encoded once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from provenance.conflicts import shelf
from provenance.conflicts.shelf import Shelf
from provenance.domain.assertion import Assertion
from provenance.embed import TokenVectors, load
from provenance.extract import extract

SAID = [f"Karsk has {number} ferries." for number in range(9)]


class Units:
    """As much of a corpus as a shelf asks for; two units have each text."""

    all = tuple(range(2 * len(SAID)))

    def assertion(self, unit: int) -> Assertion:
        return extract(SAID[unit % len(SAID)], said_on=f"2024-01-{1 + unit:02}")


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def held(asked: list[str]) -> Iterator[Shelf]:
    encoder = load("hashing")

    def tokens(texts: Sequence[str]) -> Sequence[TokenVectors]:
        asked.extend(texts)
        return encoder.tokens(texts)

    with ThreadPoolExecutor(1) as worker:
        yield Shelf(Units(), tokens, worker)  # type: ignore[arg-type]


def test_units_of_one_sentence_share_its_vectors(held: Shelf, asked: list[str]) -> None:
    held.ask(Units.all)
    seen = [held.seen(unit) for unit in Units.all]
    assert asked == SAID
    for unit, one in zip(Units.all, seen, strict=True):
        assert one.text.assertion == Units().assertion(unit)
        assert one.text.vectors is seen[unit % len(SAID)].text.vectors is not None
        assert held.plain(unit) is one


def test_what_was_forgotten_is_encoded_again(
    held: Shelf, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "KEPT", 2)
    held.ask([0, 1])
    held.ask([0])  # it is under way
    first = held.seen(0).text.vectors
    held.ask([0])  # it is known …
    for unit in (1, 2, 3, 4):
        held.ask([unit])
        held.seen(unit)
    again = held.seen(0).text.vectors  # … and was forgotten since
    assert asked == [SAID[at] for at in (0, 1, 2, 3, 4, 0)]
    assert first is not None
    assert again is not None
    assert first is not again
    assert np.array_equal(first, again)
