"""Networks that ship with this package: weights that a manifest vouches for, run without torch."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from provenance.embed import packaged
from provenance.embed.compiled import cores
from provenance.errors import JudgeUnavailable

MANIFEST = "manifest.json"
START, SEPARATOR = 101, 102  # [CLS] and [SEP] in the vocabulary of BERT (uncased)
MEND = "'pip install --force-reinstall --no-deps claim-provenance' mends it"

T = TypeVar("T")


def session(weights: Path, vouched: str, *, threads: int | None = None) -> Any:
    """Return an onnxruntime session of these weights, deterministic on one machine.

    It takes all cores, unless it is told how many `threads` to run.

    Raises:
        JudgeUnavailable: they cannot be read, are not those vouched for, or are no network.
    """
    content = verified(weights, vouched)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or cores()
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The graph was optimised when it was written; doing it again would only cost time.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has a class of its own for each way to fail
        raise JudgeUnavailable(f"{weights} is no network that can run ({error}); {MEND}") from error


def manifest(folder: Path, made_for: Mapping[str, object], read: Callable[[Any], T]) -> T:
    """Return what `read` makes of the manifest of a folder of weights.

    Args:
        folder: with weights and a manifest.
        made_for: what the manifest has to say, by name, for this version to read the weights.
        read: takes the parsed manifest; a ValueError, KeyError or TypeError tells that it is damaged.

    Raises:
        JudgeUnavailable: it is missing, damaged, or made for another version.
    """
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        fits = all(told[name] == value for name, value in made_for.items())
        found = read(told)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JudgeUnavailable(f"{folder} holds no weights that can be read ({error}); {MEND}") from error
    if not fits:
        raise JudgeUnavailable(f"{folder} holds weights for another version; {MEND}")
    return found


def verified(weights: Path, vouched: str) -> bytes:
    """Return the content of a file whose SHA-256 is the one vouched for.

    Raises:
        JudgeUnavailable: it cannot be read, or is another one.
    """
    try:
        content = weights.read_bytes()
    except OSError as error:
        raise JudgeUnavailable(f"{weights} cannot be read ({error.strerror}); {MEND}") from error
    if sha256(content).hexdigest() != vouched:
        raise JudgeUnavailable(f"{weights} is not what its manifest says; {MEND}")
    return content


def tokenizer() -> Any:
    """Return the tokenizer of the packaged encoder, whose vocabulary these networks were trained with.

    Raises:
        JudgeUnavailable: it cannot be read.
    """
    from tokenizers import Tokenizer

    try:
        found = Tokenizer.from_file(str(packaged.folder() / "tokenizer.json"))
    except Exception as error:  # the tokenizers library raises plain Exception
        raise JudgeUnavailable(
            f"the judge's tokenizer cannot be read ({error}); {packaged.MEND}"
        ) from error
    found.encode_special_tokens = True  # "[SEP]" in a text is a word like others, and ends nothing
    found.no_truncation()
    found.no_padding()
    return found
