"""A cross-encoder of the user's own, found and opened with care: on the processor, quietly, no code run."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from provenance.embed import hub
from provenance.embed.named import OTHER_RUNTIMES, content_revision
from provenance.embed.original import quietly
from provenance.errors import EncoderUnavailable, JudgeUnavailable

PICKLED = {".bin", ".ckpt", ".pickle", ".pkl", ".pt", ".pth"}
MEND = "name another with --nli-model"


def locate(name: str) -> tuple[Path, str]:
    """Return the folder of the model with this name or path, and 12 hex digits that name its content.

    Nothing is fetched unless HF_HUB_OFFLINE=0 says so. Weights must be safetensors: a pickle can run
    anything.

    Raises:
        JudgeUnavailable: there is no such model on this machine, or it cannot be read.
    """
    try:
        folder = hub.locate(name, owner="cross-encoder")
    except LookupError as error:
        raise JudgeUnavailable(f"there is no NLI model {error}") from error
    try:
        _refuse_pickles(folder)
        return folder, content_revision(folder)
    except (OSError, EncoderUnavailable) as error:
        raise JudgeUnavailable(f"{folder} holds no model that can be read ({error}); {MEND}") from error


def _refuse_pickles(folder: Path) -> None:
    files = [
        file
        for file in sorted(folder.rglob("*"))
        if not OTHER_RUNTIMES & set(file.relative_to(folder).parts) and file.is_file()
    ]
    safe = {file.parent for file in files if file.suffix == ".safetensors"}
    if any(file.suffix in PICKLED and file.parent not in safe for file in files):
        raise JudgeUnavailable(
            f"{folder} has its weights as a pickle, which can run any code and is not opened; save the "
            f"model again with safe_serialization (safetensors), or {MEND}"
        )


def open_model(folder: Path) -> Any:
    """Return the CrossEncoder in this folder, which gives logits as they are.

    Raises:
        JudgeUnavailable: it cannot be loaded, or lacks weights.
    """
    try:
        with quietly():
            import torch
            from sentence_transformers import CrossEncoder
    except ImportError as error:
        raise JudgeUnavailable(
            f"sentence-transformers cannot be imported ({error}); 'pip install sentence-transformers'"
        ) from error
    models: list[Any] = []
    try:
        for seed in (0, 1):
            with quietly(), torch.random.fork_rng(devices=[]):
                torch.manual_seed(seed)
                models.append(
                    CrossEncoder(
                        str(folder),
                        device="cpu",
                        local_files_only=True,
                        trust_remote_code=False,
                        activation_fn=torch.nn.Identity(),
                        model_kwargs={
                            "attn_implementation": "eager",
                            "dtype": torch.float32,
                            "use_safetensors": True,
                        },
                    ).eval()
                )
    except Exception as error:  # a folder can be wrong in any way
        raise JudgeUnavailable(
            f"{folder} cannot be loaded as a cross-encoder ({told(error)}); {MEND}"
        ) from error
    # A weight that is in no file is drawn at random, as a head for an encoder is: two seeds show it.
    if drawn := _differing(*(model.state_dict() for model in models)):
        raise JudgeUnavailable(
            f"{folder} lacks weights that a cross-encoder needs ({', '.join(drawn[:3])}); {MEND}"
        )
    return models[0]


def _differing(first: Mapping[str, Any], second: Mapping[str, Any]) -> Sequence[str]:
    same = {  # what is no number is not equal to itself
        name: (weights == second[name]) | (weights != weights) for name, weights in first.items()
    }
    return [name for name, equal in same.items() if not bool(equal.all())]


def told(error: Exception) -> str:
    """Return an error of a model library in one line."""
    first = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {first}"
