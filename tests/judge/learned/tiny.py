"""Networks of no weights at all, written as the real one is: a graph, and a manifest vouching for it."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from provenance import embed
from provenance.compare import Text, compare, text
from provenance.domain.evidence import Judgement
from provenance.embed.shipped import MANIFEST
from provenance.extract import extract
from provenance.judge import Judge
from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.marks import SIZE as MARKS
from provenance.judge.learned.marks import Marks, marks
from provenance.judge.learned.network import FORMAT, WEIGHTS


def fixed(logits: Sequence[float]) -> bytes:
    """A graph that says the same of every pair."""
    from onnx import helper, numpy_helper

    said = numpy_helper.from_array(np.array([logits], np.float32), "said")
    return _graph([helper.make_node("Identity", ["said"], ["logits"])], [said])


def summing() -> bytes:
    """A graph whose logits are sums over what it is fed: of ids, of segments, of marks and features."""
    from onnx import helper, numpy_helper

    scale = numpy_helper.from_array(np.array([[1e-4, 0.1, 0.1]], np.float32), "scale")
    one = numpy_helper.from_array(np.array([1, 1], np.int64), "one")
    nodes = []
    for name in ("ids", "segments", "marks", "features"):
        nodes += [
            helper.make_node("Cast", [name], [f"{name}.float"], to=1),
            helper.make_node("ReduceSum", [f"{name}.float"], [f"{name}.sum"], keepdims=0),
            helper.make_node("Reshape", [f"{name}.sum", "one"], [f"{name}.cell"]),
        ]
    nodes += [
        helper.make_node("Add", ["marks.cell", "features.cell"], ["known"]),
        helper.make_node("Concat", ["ids.cell", "segments.cell", "known"], ["row"], axis=1),
        helper.make_node("Mul", ["row", "scale"], ["logits"]),
    ]
    return _graph(nodes, [scale, one])


def _graph(nodes: list[Any], constants: list[Any]) -> bytes:
    from onnx import TensorProto, helper

    told = helper.make_tensor_value_info
    inputs = [
        told("ids", TensorProto.INT64, ["pairs", "pieces"]),
        told("segments", TensorProto.INT64, ["pairs", "pieces"]),
        told("marks", TensorProto.FLOAT, ["pairs", "pieces", MARKS]),
        told("features", TensorProto.FLOAT, ["pairs", FEATURES]),
    ]
    outputs = [told("logits", TensorProto.FLOAT, ["pairs", 3])]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, initializer=constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return bytes(model.SerializeToString())


def write(folder: Path, graph: bytes, **told: object) -> Path:
    """Write weights and their manifest, with other entries where they are told."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(graph)
    manifest = {
        "format": FORMAT,
        "sha256": sha256(graph).hexdigest(),
        "marks": MARKS,
        "features": FEATURES,
        "temperature": 1.0,
        "bias": [0.0, 0.0, 0.0],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest | told), "utf-8")
    return folder


def side(written: str) -> Text:
    """One side of a pair, by spelling alone."""
    return text(extract(written))


def sides(claim: str, evidence: str) -> tuple[Text, Text, float]:
    """Both sides as a judge gets them, with hashed vectors, and their similarity."""
    vectors, tokens = embed.load("hashing").encode_with_tokens([claim, evidence])
    ours, theirs = (
        text(extract(said), found.spans, found.vectors)
        for said, found in zip((claim, evidence), tokens, strict=True)
    )
    return ours, theirs, float(vectors[0] @ vectors[1])


def judged(judge: Judge, claim: str, evidence: str, *, given: bool) -> Judgement:
    return judge.judge(*sides(claim, evidence), given=given)


def marked(claim: str, evidence: str) -> tuple[Marks, Marks]:
    """The marks of both sides."""
    ours, theirs = side(claim), side(evidence)
    return marks(ours, theirs, compare(ours, theirs))
