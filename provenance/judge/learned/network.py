"""The network at run time: onnxruntime, tokenizers and numpy; no torch."""

import json
import math
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from provenance.embed import packaged
from provenance.embed.compiled import cores
from provenance.errors import JudgeUnavailable
from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.features import Features
from provenance.judge.learned.marks import SIZE as MARKS
from provenance.judge.learned.pieces import Joined, Tokenizer
from provenance.judge.softmax import softmax

FORMAT = "provenance-stance/1"
WEIGHTS = "stance.onnx"
MANIFEST = "manifest.json"
STANCES = ("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO")  # the network's columns
MEND = "'pip install --force-reinstall --no-deps claim-provenance' mends it"


class Network:
    """The weights of one folder, ready to tell probabilities; deterministic on one machine.

    Only the manifest is read at once, the weights when the first pair is asked about: many a trace needs
    none. `revision` is a short hash of the weights.

    Raises:
        JudgeUnavailable: the manifest is missing, damaged, or of another format than this version reads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(str(files("provenance.judge.learned") / "weights"))
        self._manifest = _manifest(self._folder)
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
        weights = _verified(self._folder / WEIGHTS, self._manifest.sha256)
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = cores()
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # The graph was optimised when it was written; doing it again would only cost time.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        try:
            return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime has a class of its own for each way to fail
            raise JudgeUnavailable(
                f"{self._folder / WEIGHTS} is no network that can run ({error}); {MEND}"
            ) from error


def tokenizer() -> Tokenizer:
    """Return the tokenizer of the packaged encoder, whose vocabulary the network was trained with.

    Raises:
        JudgeUnavailable: it cannot be read.
    """
    from tokenizers import Tokenizer as Loaded

    try:
        found = Loaded.from_file(str(packaged.folder() / "tokenizer.json"))
    except Exception as error:  # the tokenizers library raises plain Exception
        raise JudgeUnavailable(
            f"the judge's tokenizer cannot be read ({error}); {packaged.MEND}"
        ) from error
    found.encode_special_tokens = True  # "[SEP]" in a text is a word like others, and ends nothing
    found.no_truncation()
    found.no_padding()
    return cast("Tokenizer", found)


@dataclass(frozen=True, slots=True)
class _Manifest:
    sha256: str
    temperature: float
    bias: NDArray[np.float64]


def _manifest(folder: Path) -> _Manifest:
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        made_for = told["format"], told["marks"], told["features"]
        bias = np.array([float(one) for one in told["bias"]])
        read = _Manifest(str(told["sha256"]), float(told["temperature"]), bias)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JudgeUnavailable(f"{folder} holds no weights that can be read ({error}); {MEND}") from error
    if made_for != (FORMAT, MARKS, FEATURES):
        raise JudgeUnavailable(f"{folder} holds weights for another version; {MEND}")
    if not (0 < read.temperature < math.inf and bias.shape == (3,) and np.isfinite(bias).all()):
        raise JudgeUnavailable(f"{folder / MANIFEST} has a calibration that cannot be applied; {MEND}")
    return read


def _verified(file: Path, vouched: str) -> bytes:
    """Return the weights that the manifest vouches for."""
    try:
        weights = file.read_bytes()
    except OSError as error:
        raise JudgeUnavailable(f"{file} cannot be read ({error.strerror}); {MEND}") from error
    if sha256(weights).hexdigest() != vouched:
        raise JudgeUnavailable(f"{file} is not what its manifest says; {MEND}")
    return weights
