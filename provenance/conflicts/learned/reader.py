"""The two networks as they ship: what passes the sieve, and what the cross-encoder answers."""

from collections.abc import Iterable
from functools import cached_property
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from provenance.conflicts.learned.answers import Answers
from provenance.conflicts.learned.network import Network, Question
from provenance.conflicts.learned.sieve import Sieve, sieve
from provenance.embed import packaged
from provenance.embed.shipped import manifest
from provenance.index import Vectors

FORMAT = "provenance-conflicts/1"
WEIGHTS = NETWORK, SIEVE = "reader.onnx", "sieve.npz"
PASSES = -1.5  # logit of the sieve from which on a pair is read
LIKE = 0.35  # cosine below which two sentences tell nothing of one deed
APART = 180  # days between two texts at most that they are asked of
ALIKE = 0.55  # and below which no place in them is asked about that code has not weighed


class Reader:
    """The weights of one folder; the cross-encoder is only read when the first pair needs it.

    The sieve knows the vectors of the packaged encoder alone, and rivals are told by their cosines, too:
    where another one (`encoder` is its name, "@", and its revision) made them, `fits` is false.

    Raises:
        JudgeUnavailable: the manifest is missing, damaged, or of another format than this version reads.
    """

    def __init__(self, encoder: str | None, folder: Path | None = None) -> None:
        self.fits = (encoder or "").rpartition("@")[2] == packaged.REVISION
        self._folder = folder or Path(str(files("provenance.conflicts.learned") / "weights"))
        self._vouched = manifest(
            self._folder,
            {"format": FORMAT},
            lambda told: {name: str(told["sha256"][name]) for name in WEIGHTS},
        )
        self._network = Network(self._folder / NETWORK, self._vouched[NETWORK])
        self.revision = "".join(self._vouched[name][:6] for name in WEIGHTS)

    def may(self, left: Vectors, right: Vectors) -> NDArray[np.bool_]:
        """Tell which of these pairs of unit rows, (pairs, dimension) each, may be opposed."""
        if not self.fits:
            return np.zeros(len(left), np.bool_)
        return self._sieve.passes(left, right, PASSES)

    @cached_property
    def _sieve(self) -> Sieve:
        return sieve(self._folder / SIEVE, self._vouched[SIEVE])

    def answers(self, questions: Iterable[Question]) -> Answers:
        """Ask the network all of this, each question once."""
        asked = sorted(set(questions), key=lambda one: (one.left, one.right))
        return Answers({one: self._network.logits(one) for one in asked})
