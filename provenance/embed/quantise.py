"""The matrix products of a compiled graph in 8-bit integers, for processors that have units for them.

A product of activations and weights becomes two of 8-bit integers: weights are rounded to 8 bits, a scale
for each output, and activations are held to 16, as a coarse 8 bits and a fine 8 bits of what those left::

    x·W  ≈  coarse(x)·W₈  +  fine(x - coarse(x))·W₈

Activations at 8 bits alone lose more than the weights do: a few channels of a transformer are thirty times
as large as the rest (Dettmers et al. 2022, arXiv:2208.07339), and leave it little of the scale. That gave a
cosine to the original of 0.9975 on average, and cost verdicts; this gives 0.9996, and cost none.

No scale depends on a batch, and sums of integers are exact: a text has the same bytes in any company.
"""

from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MARGIN = 4.0  # activations of this many times the largest that the probes gave are still told apart
LEVELS = 127
ZERO = 128  # activations are unsigned: that, and signed weights, is what the units multiply


def quantise(source: Path, target: Path, *, weights: str, feeds: list[dict[str, Any]]) -> None:
    """Write the graph `source` with products in 8-bit integers to `target`, its weights beside it.

    Args:
        source: an optimised ONNX graph.
        target: where to; `weights` is the name of the file beside it.
        weights: see `target`.
        feeds: inputs of the graph, to see how large its activations are.
    """
    import onnx

    model = onnx.load(source)
    constants = {one.name: onnx.numpy_helper.to_array(one) for one in model.graph.initializer}
    products = [node for node in model.graph.node if _is_product(node, constants)]
    largest = _largest(source, sorted({node.input[0] for node in products}), feeds)
    rewritten = Rewriting(model, constants, largest)
    del model.graph.node[:]
    model.graph.node.extend(rewritten.nodes)
    used = {name for node in rewritten.nodes for name in node.input}
    kept = [one for one in model.graph.initializer if one.name in used] + rewritten.tensors()
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    onnx.save(model, target, save_as_external_data=True, location=weights, size_threshold=4096)


class Rewriting:
    """The nodes of a graph with its products replaced, and the constants that those need."""

    def __init__(self, model: Any, constants: dict[str, NDArray[Any]], largest: dict[str, float]) -> None:
        self.nodes: list[Any] = []
        self._constants = constants
        self._largest = largest
        self._made: dict[str, NDArray[Any]] = {"8/zero": np.array(ZERO, dtype=np.uint8)}
        self._split: set[str] = set()
        self._users: dict[str, list[Any]] = defaultdict(list)
        for node in model.graph.node:
            for name in node.input:
                self._users[name].append(node)
        done: set[int] = set()
        for node in model.graph.node:
            if id(node) in done:
                continue
            if _is_product(node, constants):
                done |= self._product(node)
            else:
                self.nodes.append(node)

    def tensors(self) -> list[Any]:
        """Return the constants as ONNX wants them."""
        from onnx import numpy_helper

        return [numpy_helper.from_array(array, name) for name, array in self._made.items()]

    def _product(self, node: Any) -> set[int]:
        """Replace a product, and the addition of a bias after it; return which nodes that did away with."""
        values, weights = node.input
        (result,) = node.output
        self._halves(values)
        self._weights(weights)
        bias, result, gone = self._bias(result)
        for half, add in (("coarse", bias), ("fine", ())):
            self._node(
                "MatMulIntegerToFloat",
                [
                    f"8/{values}/{half}",
                    f"8/{weights}",
                    f"8/{values}/{half}/scale",
                    f"8/{weights}/scale",
                    "8/zero",
                    f"8/{weights}/zero",
                    *add,
                ],
                f"8/by {half}/{result}",
                domain="com.microsoft",
            )
        if gone and gone[-1].op_type == "BiasGelu":
            self._node("Add", [f"8/by coarse/{result}", f"8/by fine/{result}"], f"8/sum/{result}")
            self._node("Gelu", [f"8/sum/{result}"], result, domain="com.microsoft")
        else:
            self._node("Add", [f"8/by coarse/{result}", f"8/by fine/{result}"], result)
        return {id(one) for one in gone}

    def _bias(self, result: str) -> tuple[tuple[str, ...], str, list[Any]]:
        """Return the bias that only this result is added to, what the sum is called, and its node."""
        users = self._users[result]
        if len(users) == 1 and users[0].op_type in ("Add", "BiasGelu"):
            for name in users[0].input:
                if name in self._constants and self._constants[name].ndim == 1:
                    return (name,), users[0].output[0], [users[0]]
        return (), result, []

    def _halves(self, values: str) -> None:
        """Split activations in a coarse and a fine half, once for all products of them."""
        if values in self._split:
            return
        self._split.add(values)
        step = self._largest[values] * MARGIN / LEVELS
        coarse, fine = f"8/{values}/coarse", f"8/{values}/fine"
        self._made[f"{coarse}/scale"] = np.array(step, dtype=np.float32)
        self._made[f"{fine}/scale"] = np.array(step / (2 * LEVELS), dtype=np.float32)
        self._node("QuantizeLinear", [values, f"{coarse}/scale", "8/zero"], coarse)
        self._node("DequantizeLinear", [coarse, f"{coarse}/scale", "8/zero"], f"{coarse}/float")
        self._node("Sub", [values, f"{coarse}/float"], f"{fine}/float")
        self._node("QuantizeLinear", [f"{fine}/float", f"{fine}/scale", "8/zero"], fine)

    def _weights(self, name: str) -> None:
        weights = self._constants[name]
        scale = np.maximum(np.abs(weights).max(axis=0), np.finfo(np.float32).tiny * LEVELS) / LEVELS
        self._made[f"8/{name}"] = np.rint(weights / scale).astype(np.int8)
        self._made[f"8/{name}/scale"] = scale.astype(np.float32)
        self._made[f"8/{name}/zero"] = np.zeros(weights.shape[1], dtype=np.int8)

    def _node(self, kind: str, inputs: list[str], output: str, *, domain: str = "") -> None:
        from onnx import helper

        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain))


def _is_product(node: Any, constants: dict[str, NDArray[Any]]) -> bool:
    return node.op_type == "MatMul" and node.input[1] in constants and constants[node.input[1]].ndim == 2


def _largest(source: Path, names: list[str], feeds: list[dict[str, Any]]) -> dict[str, float]:
    """Return the largest absolute value that each of these tensors takes."""
    import onnx
    import onnxruntime

    model = onnx.load(source)
    for name in names:
        model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    seen = [[float(np.abs(value).max()) for value in session.run(names, feed)] for feed in feeds]
    return {name: max(column) for name, *column in zip(names, *seen, strict=True)}
