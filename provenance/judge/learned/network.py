"""The network at run time: onnxruntime and numpy; no torch."""

import math
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.embed import shipped
from provenance.embed.shipped import MEND
from provenance.errors import JudgeUnavailable
from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.features import Features
from provenance.judge.learned.marks import SIZE as MARKS
from provenance.judge.learned.pieces import Joined
from provenance.judge.softmax import softmax

FORMAT = "provenance-stance/1"
WEIGHTS = "stance.onnx"
STANCES = ("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO")  # the network's columns


class Network:
    """The weights of one folder, ready to tell probabilities; deterministic on one machine.

    Only the manifest is read at once, the weights when the first pair is asked about: many a trace needs
    none. `revision` is a short hash of the weights.

    Raises:
        JudgeUnavailable: the manifest is missing, damaged, or of another format than this version reads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(str(files("provenance.judge.learned") / "weights"))
        made_for = {"format": FORMAT, "marks": MARKS, "features": FEATURES}
        self._manifest = shipped.manifest(self._folder, made_for, _read)
        self.revision = self._manifest.sha256[:12]

    def probabilities(self, pair: Joined, told: Features) -> NDArray[np.float64]:
        """Return the calibrated probabilities of `STANCES` for one pair, (3,), summing to 1.

        A bias and a temperature are applied, chosen on pairs held back from training (Guo et al. 2017,
        arXiv:1706.04599, section 4.2).

        Raises:
            JudgeUnavailable: the weights are missing or damaged.
        """
        row = (self.logits(pair, told) + self._manifest.bias) / self._manifest.temperature
        return softmax(row)

    def logits(self, pair: Joined, told: Features) -> NDArray[np.float64]:
        """Return what the network says of one pair before calibration, (3,).

        Raises:
            JudgeUnavailable: the weights are missing or damaged.
        """
        fed: dict[str, NDArray[Any]] = {
            "ids": pair.ids,
            "segments": pair.segments,
            "marks": pair.marks,
            "features": told,
        }
        batch = {name: np.expand_dims(values, 0) for name, values in fed.items()}
        (said,) = self._session.run(None, batch)
        row = np.asarray(said[0], np.float64)
        if row.shape != (len(STANCES),) or not np.isfinite(row).all():
            raise JudgeUnavailable(f"{self._folder / WEIGHTS} gives no answer; {MEND}")
        return row

    @cached_property
    def _session(self) -> Any:
        return shipped.session(self._folder / WEIGHTS, self._manifest.sha256)


@dataclass(frozen=True, slots=True)
class _Manifest:
    sha256: str
    temperature: float
    bias: NDArray[np.float64]


def _read(told: Any) -> _Manifest:
    bias = np.array([float(one) for one in told["bias"]])
    read = _Manifest(str(told["sha256"]), float(told["temperature"]), bias)
    if not (0 < read.temperature < math.inf and bias.shape == (len(STANCES),) and np.isfinite(bias).all()):
        raise ValueError("a calibration that cannot be applied")
    return read
