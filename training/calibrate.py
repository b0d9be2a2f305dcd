"""Logits of pairs held back → how to scale them, and how good the network is on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.judge.softmax import softmax

Logits = NDArray[np.float64]
HOTTEST = 20.0  # temperature
STEPS = 30
RIDGE = 1e-3  # keeps a step finite where the labels do not tell


@dataclass(frozen=True, slots=True)
class Scores:
    """Accuracy, macro-F1 over the labels that occur, and precision and recall of REFUTES."""

    pairs: int
    accuracy: float
    macro_f1: float
    refutes_precision: float
    refutes_recall: float


@dataclass(frozen=True, slots=True)
class Scaling:
    """What turns logits into probabilities that can be believed: (logits + bias) / temperature."""

    temperature: float
    bias: tuple[float, float, float]

    def __call__(self, logits: Logits) -> Logits:
        """Return scaled logits."""
        return (logits + np.array(self.bias)) / self.temperature


def scaling(logits: Logits, labels: Sequence[int]) -> Scaling:
    """Return the scaling with the least negative log-likelihood, by Newton's method.

    One temperature for all and a bias for each label, the last being 0 (Guo et al. 2017, arXiv:1706.04599,
    section 4.2, between temperature and vector scaling). `logits` are of pairs that were not trained on.
    """
    wanted = np.eye(3)[list(labels)]
    parameters = np.zeros(3)  # what logits are multiplied by, and the biases of the first two labels
    for _ in range(STEPS):
        said = softmax(_scaled(logits, parameters))
        # how each parameter moves each logit, (3 parameters, pairs, 3 labels)
        moves = np.stack([logits, *(np.broadcast_to(np.eye(3)[at], logits.shape) for at in (0, 1))])
        gradient = ((said - wanted) * moves).sum((1, 2))
        mean = (said * moves).sum(2)
        second = np.einsum("nk,ink,jnk->ij", said, moves, moves) - mean @ mean.T
        step = np.linalg.solve(second + RIDGE * np.eye(3), gradient)
        while _loss(logits, parameters - step, wanted) > _loss(logits, parameters, wanted) + 1e-9:
            step = step / 2  # Newton's step can overshoot
        parameters = parameters - step
    rate = max(float(parameters[0]), 1 / HOTTEST)
    bias = [round(float(one) / rate, 4) for one in (*parameters[1:], 0.0)]
    return Scaling(round(1 / rate, 4), (bias[0], bias[1], bias[2]))


def _scaled(logits: Logits, parameters: Logits) -> Logits:
    return parameters[0] * logits + np.append(parameters[1:], 0.0)


def _loss(logits: Logits, parameters: Logits, wanted: Logits) -> float:
    return -float(np.log((softmax(_scaled(logits, parameters)) * wanted).sum(1) + 1e-300).sum())


def scores(logits: Logits, labels: Sequence[int]) -> Scores:
    """Return how good the likeliest labels are."""
    wanted, said = np.array(labels), logits.argmax(axis=1)
    measured = {label: _of(label, wanted, said) for label in sorted(set(labels))}
    precision, recall, _ = measured.get(1, (0.0, 0.0, 0.0))
    macro = float(np.mean([f1 for *_, f1 in measured.values()]))
    return Scores(
        len(wanted),
        round(float((wanted == said).mean()), 4),
        round(macro, 4),
        round(precision, 4),
        round(recall, 4),
    )


def _of(label: int, wanted: NDArray[np.int64], said: NDArray[np.int64]) -> tuple[float, float, float]:
    right = int(((wanted == label) & (said == label)).sum())
    precision = right / max(1, int((said == label).sum()))
    recall = right / max(1, int((wanted == label).sum()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
