import numpy as np
import pytest

from provenance.conflicts.disagreement.weights import WEIGHTS
from provenance.domain.text import Span
from training.candidates import Row
from training.disagreement import AGAINST, fit, precision

NAMES = ("like", "wide", "months")


def row(bank: str, at: int, *, true: bool, **signs: float) -> Row:
    return Row(bank, (f"{bank} {at}", ""), (Span(0, 0), Span(0, 0)), signs, true)


def drawn(bank: str, *, seed: int) -> list[Row]:
    """Rows that are true where they are alike, whatever their other signs."""
    told = np.random.default_rng(seed).random((60, len(NAMES)))
    return [
        row(bank, at, true=signs[0] > 0.5, **dict(zip(NAMES, signs, strict=True)))
        for at, signs in enumerate(told.tolist())
    ]


def test_fit_tells_what_is_true_of_another_bank() -> None:
    weights = fit(drawn("here", seed=1), NAMES)
    assert weights["like"] > 1 > weights["wide"]
    assert precision(drawn("there", seed=2), weights) > 0.95


def test_a_weight_keeps_to_the_side_that_reason_gives_it() -> None:
    rows = [
        row("here", at, true=at % 2 == 1, like=float(at % 2 == 0), months=float(at % 2)) for at in range(40)
    ]
    weights = fit(rows, NAMES)
    assert weights["like"] == weights["months"] == 0


def test_every_bank_has_equal_say() -> None:
    few = [row("here", at, true=at < 3) for at in range(10)]
    many = [row("there", at, true=at < 70) for at in range(100)]
    assert fit([*few, *many], ())["bias"] == pytest.approx(0, abs=1e-4)  # the mean of 0.3 and 0.7 is even


def test_shipped_weights_have_the_directions_of_a_fit() -> None:
    shipped = [(name, weight < 0) for each in WEIGHTS.values() for name, weight in each.items()]
    assert {name for name, against in shipped if against} == AGAINST | {"bias"}
    assert AGAINST.isdisjoint(name for name, against in shipped if not against)


class TestPrecision:
    def test_of_two_sentences_the_surest_places_count(self) -> None:
        rows = [
            row("here", 1, true=False, like=0.1),
            row("here", 1, true=True, like=0.9),
            row("here", 2, true=False, like=0.5),
        ]
        assert precision(rows, {"bias": 0.0, "like": 1.0}) == 1.0

    def test_is_the_mean_over_what_is_true(self) -> None:
        order = (False, True, True, False)  # one in two, two in three
        rows = [row("here", at, true=true, like=-at) for at, true in enumerate(order)]
        assert precision(rows, {"bias": 0.0, "like": 1.0}) == pytest.approx((1 / 2 + 2 / 3) / 2)

    def test_what_cannot_be_told_apart_is_ranked_against_us(self) -> None:
        rows = [row("here", at, true=at == 0, like=1.0) for at in range(4)]
        assert precision(rows, {"bias": 0.0, "like": 1.0}) == pytest.approx(1 / 4)
