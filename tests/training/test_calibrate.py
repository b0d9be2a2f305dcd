import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.calibrate import HOTTEST, Scaling, Scores, scaling, scores, softmax


def said(*labels: int) -> np.ndarray:
    """Logits of which these are the likeliest."""
    return np.eye(3)[list(labels)] * 4.0


def drawn(temperature: float, bias: tuple[float, float, float]) -> tuple[np.ndarray, list[int]]:
    """Logits that are off by a factor and a bias, and labels drawn from what they should have been."""
    rng = np.random.default_rng(3)
    true = rng.normal(0, 1.5, (6000, 3))
    labels = [int(rng.choice(3, p=row)) for row in softmax(true)]
    return true * temperature - np.array(bias), labels


class TestScaling:
    @pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0, 4.0])
    @pytest.mark.parametrize("bias", [(0.0, 0.0, 0.0), (0.7, -0.5, 0.0)])
    def test_takes_back_what_logits_are_off_by(
        self, temperature: float, bias: tuple[float, float, float]
    ) -> None:
        found = scaling(*drawn(temperature, bias))
        assert found.temperature == pytest.approx(temperature, rel=0.1)
        assert found.bias == pytest.approx(bias, abs=0.1 * max(temperature, 1))

    def test_never_turns_the_order_of_logits_without_a_bias_to_say_so(self) -> None:
        logits, labels = drawn(2.0, (0.0, 0.0, 0.0))
        assert scaling(-logits, labels).temperature == HOTTEST

    def test_scales_as_it_says(self) -> None:
        assert Scaling(2.0, (1.0, 0.0, 0.0))(np.array([[1.0, 4.0, 0.0]])).tolist() == [[1.0, 2.0, 0.0]]


ROWS = st.lists(st.lists(st.floats(-500, 500), min_size=3, max_size=3), min_size=1, max_size=5)


@given(ROWS)
def test_shares_are_probabilities_in_the_order_of_logits(rows: list[list[float]]) -> None:
    found = softmax(np.array(rows))
    assert found.sum(axis=1) == pytest.approx(np.ones(len(rows)))
    assert (found >= 0).all()
    for logits, row in zip(rows, found, strict=True):
        assert row[int(np.argmax(logits))] == row.max()


class TestScores:
    def test_of_a_known_table(self) -> None:
        # of four SUPPORTS one is called REFUTES; of four REFUTES two are called NOT_ENOUGH_INFO
        wanted = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
        found = scores(said(0, 0, 0, 1, 1, 1, 2, 2, 2, 2), wanted)
        f1 = [2 * 1 * 0.75 / 1.75, 2 * (2 / 3) * 0.5 / (2 / 3 + 0.5), 2 * 0.5 * 1 / 1.5]
        assert found == Scores(10, 0.7, round(sum(f1) / 3, 4), round(2 / 3, 4), 0.5)

    def test_labels_that_do_not_occur_do_not_count(self) -> None:
        assert scores(said(0, 1, 0), [0, 1, 0]) == Scores(3, 1.0, 1.0, 1.0, 1.0)
        assert scores(said(0, 2), [0, 2]) == Scores(2, 1.0, 1.0, 0.0, 0.0)

    def test_what_is_never_said_has_no_precision(self) -> None:
        assert scores(said(0, 0), [0, 1]) == Scores(2, 0.5, round((2 / 3) / 2, 4), 0.0, 0.0)
