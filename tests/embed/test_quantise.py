import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance import embed
from provenance.embed import artefact, packaged, quantise
from provenance.embed.compiled import Compiled
from provenance.embed.named import content_revision
from provenance.embed.original import Original, encode, open_model
from tests.embed.conftest import WORDS

TEXTS = [
    "The ferry closed.",
    "",
    "rain",
    "The mayor said no more ferrys: the bridge opened at night, the storm closed the harbour.",
    "the boat " * 60,
    "Unknown naïve 🙂 words",
]


def load(model, cache, **options):
    return artefact.load(
        "tiny", f"{content_revision(model)}-int8", cache=cache, model_folder=lambda: model, **options
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def tiny(tiny_bert, cache):
    return load(tiny_bert, cache, quantised=True)


@pytest.fixture(scope="module")
def whole(tiny_bert, tmp_path_factory):
    return embed.load(str(tiny_bert), cache=tmp_path_factory.mktemp("whole"))


def test_every_product_with_weights_is_of_integers(tiny, cache):
    import onnx

    (folder,) = cache.iterdir()
    graph = onnx.load(folder / "encoder.onnx").graph
    constants = {one.name for one in graph.initializer}
    kinds = [node.op_type for node in graph.node if node.input[1:] and node.input[1] in constants]
    assert kinds.count("MatMulIntegerToFloat") == 2 * 2 * 6  # two layers of six, coarse and fine
    assert "MatMul" not in kinds
    assert {path.name for path in folder.iterdir()} >= artefact.FILES
    assert not (folder / "quantised").exists()


def test_it_is_near_the_original_and_not_the_same(tiny, whole, tiny_bert):
    assert isinstance(tiny, Compiled)
    original = encode(open_model(tiny_bert), TEXTS)
    assert np.sum(original * tiny.encode(TEXTS), axis=1).min() > 0.9995
    assert tiny.encode(TEXTS).tobytes() != whole.encode(TEXTS).tobytes()
    for one, other in zip(tiny.tokens(TEXTS), whole.tokens(TEXTS), strict=True):
        assert one.spans == other.spans
        assert np.all(np.sum(one.vectors * other.vectors, axis=1) > 0.999)


def test_activations_lose_nothing_beside_the_weights_however_uneven_they_are(tmp_path):
    import onnx
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper

    chance = np.random.default_rng(3)
    weights, bias = chance.normal(size=(64, 48)).astype(np.float32), np.ones(48, dtype=np.float32)
    values = chance.normal(size=(20, 64)).astype(np.float32)
    values[:, 5] *= 30  # as a few channels of a transformer are
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["xw"], name="product"),
        helper.make_node("Add", ["b", "xw"], ["y"], name="sum"),
    ]
    constants = [numpy_helper.from_array(weights, "w"), numpy_helper.from_array(bias, "b")]
    given = helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", 64])
    result = helper.make_tensor_value_info("y", TensorProto.FLOAT, ["rows", 48])
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(
        helper.make_graph(nodes, "one product", [given], [result], constants),
        opset_imports=opsets,
        ir_version=8,
    )
    onnx.save(model, tmp_path / "float.onnx")
    quantise.quantise(
        tmp_path / "float.onnx", tmp_path / "int.onnx", weights="weights", feeds=[{"x": values[:4]}]
    )
    session = onnxruntime.InferenceSession(tmp_path / "int.onnx", providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"x": values})
    scale = np.abs(weights).max(axis=0) / 127
    rounded = values @ (np.rint(weights / scale) * scale) + bias
    exact = values @ weights + bias
    assert np.abs(found - rounded).max() < 0.05 * np.abs(rounded - exact).max()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(WORDS[5:]), max_size=60).map(" ".join), min_size=1, max_size=40))
def test_a_text_gives_the_same_bytes_in_any_company(tiny, texts):
    vectors, tokens = tiny.encode_with_tokens(texts)
    assert tiny.encode(texts[::-1]).tobytes() == vectors[::-1].tobytes()
    alone, (pieces,) = tiny.encode_with_tokens(texts[:1])
    assert alone.tobytes() == vectors[:1].tobytes()
    assert pieces.vectors.tobytes() == tokens[0].vectors.tobytes()


def test_one_that_strays_is_not_used(tiny_bert, tmp_path, monkeypatch):
    monkeypatch.setattr("provenance.embed.compile.QUANTISED_AGREEMENT", 1.1)
    encoder = load(tiny_bert, tmp_path, quantised=True)
    assert isinstance(encoder, Original)
    assert "the compiled vectors differ" in encoder.note


def test_it_has_a_name_of_its_own_so_that_no_index_mixes_the_two(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(artefact, "load", lambda *names, **options: asked.append((names, options)))
    for name in (packaged.NAME, packaged.QUANTISED):
        embed.load(name, cache=tmp_path)
    (whole, plain), (eighth, options) = asked
    assert whole != eighth
    assert (plain.get("quantised", False), options["quantised"]) == (False, True)
