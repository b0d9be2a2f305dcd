"""The sieve over pairs of sentence vectors."""

from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from provenance.conflicts.learned.sieve import CHUNK, Sieve, sieve
from provenance.errors import JudgeUnavailable

SHAPES = {"one": (8, 3), "two": (8, 3), "hidden": (10, 4), "out": (4, 2)}


def weights(seed: int = 1) -> dict[str, NDArray[np.float32]]:
    rng = np.random.default_rng(seed)
    found = {name: rng.normal(size=shape).astype(np.float32) for name, shape in SHAPES.items()}
    return found | {
        f"{name}_bias": rng.normal(size=shape[1]).astype(np.float32) for name, shape in SHAPES.items()
    }


def unit(rows: int, seed: int) -> NDArray[np.float32]:
    drawn = np.random.default_rng(seed).normal(size=(rows, 8))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


@given(st.integers(0, 1000), st.integers(1, 40))
def test_it_is_the_same_whichever_sentence_comes_first(seed: int, rows: int) -> None:
    left, right = unit(rows, seed), unit(rows, seed + 1)
    made = Sieve(**weights())
    assert made.logits(left, right) == pytest.approx(made.logits(right, left), abs=1e-4)


def test_many_pairs_are_each_what_they_are_alone() -> None:
    rows = CHUNK + 3
    left, right = unit(rows, 1), unit(rows, 2)
    made = Sieve(**weights())
    alone = [
        made.logits(left[at : at + 1], right[at : at + 1])[0] for at in (0, CHUNK - 1, CHUNK, rows - 1)
    ]
    together = made.logits(left, right)[[0, CHUNK - 1, CHUNK, rows - 1]]
    assert together == pytest.approx(alone, abs=1e-4)


@given(st.integers(0, 1000), st.integers(1, 40))
def test_whether_a_pair_passes_depends_on_no_other(seed: int, rows: int) -> None:
    left, right = unit(rows, seed), unit(rows, seed + 1)
    made = Sieve(**weights())
    for least in (0.0, float(made.logits(left, right)[0])):
        together = made.passes(left, right, least).tolist()
        alone = [made.passes(left[at : at + 1], right[at : at + 1], least)[0] for at in range(rows)]
        assert together == alone


def test_no_pairs_have_no_logits() -> None:
    assert Sieve(**weights()).logits(unit(0, 1), unit(0, 2)).shape == (0,)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "sieve.npz"
    np.savez(file, **weights())
    read = sieve(file, sha256(file.read_bytes()).hexdigest())
    assert np.array_equal(read.one, weights()["one"])
    assert np.array_equal(read.out_bias, weights()["out_bias"])


@pytest.mark.parametrize("content", [b"", b"nonsense", "half", "pickled", "lacking"])
def test_what_is_no_sieve_is_refused(tmp_path: Path, content: bytes | str) -> None:
    file = tmp_path / "sieve.npz"
    if content == "lacking":
        np.savez(file, one=weights()["one"])
    elif content == "pickled":
        np.savez(file, **(weights() | {"one": np.array([{"a": 1}], object)}))  # type: ignore[arg-type]
    else:
        np.savez(file, **weights())
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2] if content == "half" else bytes(content))  # type: ignore[arg-type]
    with pytest.raises(JudgeUnavailable, match="no sieve that can be read") as refused:
        sieve(file, sha256(file.read_bytes()).hexdigest())
    assert str(file) in str(refused.value)


def test_what_the_manifest_does_not_vouch_for_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "sieve.npz"
    np.savez(file, **weights())
    with pytest.raises(JudgeUnavailable, match="not what its manifest says"):
        sieve(file, "0" * 64)
