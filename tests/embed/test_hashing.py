import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import embed

encoder = embed.load("hashing")
any_text = st.text(st.characters(), max_size=80)  # lone surrogates and NUL included


@settings(max_examples=80, deadline=None)
@given(st.lists(any_text, max_size=5))
def test_every_text_gets_a_unit_vector_and_exact_spans(texts):
    vectors, tokens = encoder.encode_with_tokens(texts)
    assert vectors.shape == (len(texts), encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, found in zip(texts, tokens, strict=True):
        assert all(span.of(text) and span.end <= len(text) for span in found.spans)
        assert found.vectors.shape == (len(found.spans), encoder.dimension)
        assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)


def test_a_text_gives_the_same_bytes_alone_and_among_others():
    texts = ["The ferry sailed.", "", "The mayor opened the bridge, the mayor said."]
    for text, row in zip(texts, encoder.encode(texts), strict=True):
        assert encoder.encode([text]).tobytes() == row.tobytes()


def test_another_process_gives_the_same_bytes():
    text = "Two tugs met the ferry"
    code = f"from provenance import embed; print(embed.load('hashing').encode([{text!r}]).tobytes().hex())"
    for seed in ("1", "2"):
        told = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
        assert told.stdout.strip() == encoder.encode([text]).tobytes().hex()


def test_shared_words_bring_texts_near():
    one, near, far = encoder.encode(
        [
            "The mayor opened the new bridge",
            "A new bridge was opened by the mayor",
            "Ships wait for pilots at night",
        ]
    )
    assert one @ near > 0.5 > one @ far


def test_it_says_what_it_is():
    assert encoder.lexical
    assert "lexical" in encoder.note
    assert encoder.name == "hashing"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "word " * 200_000, "\u200b" * 100_000])
def test_a_megabyte_is_no_trouble(text):
    assert np.isfinite(encoder.encode([text])).all()
