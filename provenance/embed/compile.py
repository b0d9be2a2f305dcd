"""A sentence-transformers model → one ONNX graph of the whole of it, pooling and normalising included."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from provenance.embed.compiled import GRAPH, TOKENIZER, WEIGHTS, Compiled
from provenance.embed.original import encode, quietly

AGREEMENT = 0.9999  # least cosine between the compiled and the original vector of any probe
QUANTISED_AGREEMENT = 0.995  # the same, quantised; the empty probe has 0.9964, the others 0.9993 and more

PROBES = (
    "",
    "Rain.",
    "The ferry to the island was cancelled on Tuesday because of high winds.",
    "The ferry to the mainland sailed on Tuesday in spite of high winds.",
    "Élodie Faßbinder’s café in Malmö served 1,250 guests – 12% more than in 2019!",
    "市长说 bridge закрыт until further notice 🙂",
    "Minutes of the harbour board: "
    + "the pilots asked for more tugs, and the board asked for time. " * 40,
)


class CannotCompile(Exception):
    """This model has no compiled form; the message says why."""


def compile_model(model: Any, folder: Path, *, quantised: bool = False) -> None:
    """Write graph, weights and tokenizer of a SentenceTransformer into an empty folder.

    The graph takes token ids and gives ``sentence`` (texts, dimension) and ``tokens`` (texts, pieces,
    dimension), both of length 1. It is compared with the original on a few probes before it is accepted,
    and once more after it was `quantised`, if it is to be.

    Raises:
        CannotCompile: the model is of a kind that does not translate, or the translation differs.
    """
    try:
        with quietly():
            _tokenizer(model, folder / TOKENIZER)
            _export(model, folder / "raw.onnx")
            _optimise(folder / "raw.onnx", folder / GRAPH)
        (folder / "raw.onnx").unlink()
        compiled = Compiled(folder, name="probe", revision="")
        worst, least = agreement(model, compiled, PROBES), AGREEMENT
        if quantised and worst >= least:
            _quantise(compiled, folder)
            compiled = Compiled(folder, name="probe", revision="")
            worst, least = agreement(model, compiled, PROBES), QUANTISED_AGREEMENT
    except CannotCompile:
        raise
    except Exception as error:  # whatever goes wrong inside torch, the original still runs
        first = str(error).strip().partition("\n")[0]
        raise CannotCompile(f"{type(error).__name__}: {first}") from error
    if not worst >= least:
        raise CannotCompile(f"the compiled vectors differ (cosine {worst:.4f} on a probe)")


def agreement(model: Any, compiled: Compiled, texts: Sequence[str]) -> float:
    """Return the least cosine between the original's vector of a text and the compiled one."""
    return float(np.min(np.sum(encode(model, texts) * compiled.encode(texts), axis=1)))


def _tokenizer(model: Any, target: Path) -> None:
    """Save the fast tokenizer, truncating where the model does and never padding."""
    from tokenizers import Tokenizer

    if model.default_prompt_name is not None:
        raise CannotCompile("it puts a prompt before every text")
    backend = getattr(model.tokenizer, "backend_tokenizer", None)
    if backend is None:
        raise CannotCompile("it has no transformers tokenizer")
    tokenizer = Tokenizer.from_str(backend.to_str())
    tokenizer.no_padding()
    if model.max_seq_length:
        tokenizer.enable_truncation(model.max_seq_length, direction=model.tokenizer.truncation_side)
    tokenizer.save(str(target))


def _export(model: Any, target: Path) -> None:
    import torch
    from torch.overrides import TorchFunctionMode

    class SumsAsProducts(TorchFunctionMode):
        """Pool with a matrix product: onnxruntime's ReduceSum adds in another order in a larger batch."""

        def __torch_function__(
            self,
            function: Any,
            types: Any,
            args: tuple[Any, ...] = (),
            kwargs: dict[str, Any] | None = None,
        ) -> Any:
            options = kwargs or {}
            over = args[1] if len(args) > 1 else options.get("dim")
            sums = function in (torch.sum, torch.Tensor.sum) and over == 1 and not options.get("keepdim")
            if sums and args[0].dim() == 3 and args[0].is_floating_point():
                ones = torch.ones_like(args[0][:, :, :1]).transpose(1, 2)
                return torch.matmul(ones, args[0]).squeeze(1)
            return function(*args, **options)

    features = model.preprocess(list(PROBES[2:4]))
    names = [name for name in ("input_ids", "attention_mask", "token_type_ids") if name in features]
    tensors = {name for name, value in features.items() if isinstance(value, torch.Tensor)}
    if tensors != set(names) or "attention_mask" not in names:
        raise CannotCompile(f"it reads {', '.join(sorted(tensors))}")

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *inputs: Any) -> tuple[Any, Any]:
            with SumsAsProducts():
                out = self.model(dict(zip(names, inputs, strict=True)))
            unit = torch.nn.functional.normalize
            return unit(out["sentence_embedding"], dim=-1), unit(out["token_embeddings"], dim=-1)

    axes = {name: {0: "texts", 1: "pieces"} for name in (*names, "tokens")} | {"sentence": {0: "texts"}}
    with torch.inference_mode():
        torch.onnx.export(
            Whole(),
            tuple(features[name] for name in names),
            str(target),
            input_names=names,
            output_names=["sentence", "tokens"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def _optimise(source: Path, target: Path) -> None:
    """Let onnxruntime rewrite the graph once, weights beside it: both load in a fraction of the time."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)
    options.add_session_config_entry("session.optimized_model_external_initializers_file_name", WEIGHTS)
    options.add_session_config_entry(
        "session.optimized_model_external_initializers_min_size_in_bytes", "4096"
    )
    onnxruntime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"])


def _quantise(compiled: Compiled, folder: Path) -> None:
    """Put the quantised graph in the place of the one it is made from."""
    from provenance.embed.quantise import quantise

    aside = folder / "quantised"
    aside.mkdir()
    quantise(folder / GRAPH, aside / GRAPH, weights=WEIGHTS, feeds=compiled.feeds(PROBES))
    for name in (GRAPH, WEIGHTS):
        (aside / name).replace(folder / name)
    aside.rmdir()
