"""Which pairs of sentences may tell opposite outcomes, by their vectors alone: microseconds a pair."""

import io
from dataclasses import dataclass, fields
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from provenance.embed.shipped import MEND, verified
from provenance.errors import JudgeUnavailable
from provenance.index import Vectors

CHUNK = 4096  # pairs at a time
SLACK = 1e-3  # how far a logit may stray by rounding, and more
_WIDTH = np.float32(384**0.5)  # times which a unit row has entries of about 1

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sieve:
    """A perceptron over two projections of either vector, the same whichever of two comes first.

    `one` and `two` are (dimension, width) with their biases, `hidden` takes what the projections have in
    common and the cosine, `out` gives a logit for a denial and one for a plan that is told as done.
    """

    one: Matrix
    one_bias: Matrix
    two: Matrix
    two_bias: Matrix
    hidden: Matrix
    hidden_bias: Matrix
    out: Matrix
    out_bias: Matrix

    def passes(self, left: Vectors, right: Vectors, least: float) -> NDArray[np.bool_]:
        """Tell which pairs of unit rows, (pairs, dimension) each, have a logit of at least so much.

        A matrix product rounds by its shape: what is too near to tell is asked again, each pair alone, so
        that the answer depends on the two vectors and nothing else.
        """
        found = self.logits(left, right)
        for at in np.flatnonzero(abs(found - np.float32(least)) < SLACK).tolist():
            found[at] = self._logits(left[at : at + 1] * _WIDTH, right[at : at + 1] * _WIDTH)[0]
        passed: NDArray[np.bool_] = found >= np.float32(least)
        return passed

    def logits(self, left: Vectors, right: Vectors) -> Matrix:
        """Return the larger logit of each pair, (pairs,), given unit rows (pairs, dimension)."""
        found = np.empty(len(left), np.float32)
        for start in range(0, len(left), CHUNK):
            part = slice(start, start + CHUNK)
            found[part] = self._logits(left[part] * _WIDTH, right[part] * _WIDTH)
        return found

    def _logits(self, left: Matrix, right: Matrix) -> Matrix:
        ours, theirs = left @ self.one + self.one_bias, right @ self.one + self.one_bias
        mine, yours = left @ self.two + self.two_bias, right @ self.two + self.two_bias
        cosine = (left * right).sum(axis=1, keepdims=True) / left.shape[1]
        known = np.concatenate(
            [ours * theirs, mine * theirs + ours * yours, abs(mine - yours), cosine], axis=1
        )
        hidden = np.maximum(known @ self.hidden + self.hidden_bias, np.float32(0))
        logits: Matrix = (hidden @ self.out + self.out_bias).max(axis=1)
        return logits


def sieve(weights: Path, vouched: str) -> Sieve:
    """Return the sieve with these weights (.npz).

    Raises:
        JudgeUnavailable: they cannot be read, or are not those vouched for.
    """
    content = verified(weights, vouched)
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            return Sieve(*(np.asarray(arrays[field.name], np.float32) for field in fields(Sieve)))
    except (BadZipFile, EOFError, KeyError, OSError, TypeError, ValueError) as error:
        raise JudgeUnavailable(f"{weights} is no sieve that can be read ({error}); {MEND}") from error
