"""A trained network → one ONNX file that onnxruntime reads without torch, its weights in eight bits."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.marks import SIZE as MARKS
from training.network import Stance

PIECES = ("ids", "segments", "marks")


def export(network: Stance, target: Path) -> None:
    """Write the network: ids and segments (pairs, pieces), marks, features → logits (pairs, 3)."""
    example = {
        "ids": torch.full((1, 12), 101),
        "segments": torch.zeros((1, 12), dtype=torch.int64),
        "marks": torch.zeros((1, 12, MARKS)),
        "features": torch.zeros((1, FEATURES)),
    }
    write(network, example, target)


def write(network: nn.Module, example: Mapping[str, Tensor], target: Path) -> None:
    """Write a network of these inputs, (pairs, …), those of `PIECES` (pairs, pieces, …); output logits.

    Weights are bytes with one scale a column, and products of matrices are made in integers: a fourth of
    the size, and more than twice as fast. Seven bits of each byte are used, for with eight older processors
    overflow (onnxruntime documentation, "Quantize ONNX models", reduce_range).
    """
    import onnxruntime
    from onnxruntime.quantization import QuantType, quantize_dynamic

    network.eval()
    whole = target.with_suffix(".float.onnx")
    with torch.inference_mode():
        torch.onnx.export(
            network,
            tuple(example.values()),
            str(whole),
            input_names=list(example),
            output_names=["logits"],
            dynamic_axes={
                name: {0: "pairs"} | ({1: "pieces"} if name in PIECES else {})
                for name in (*example, "logits")
            },
            opset_version=17,
            dynamo=False,
        )
    small = target.with_suffix(".small.onnx")
    quantize_dynamic(
        whole,
        small,
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)  # done here once, it is not done at each start
    onnxruntime.InferenceSession(str(small), options, providers=["CPUExecutionProvider"])
    whole.unlink()
    small.unlink()
