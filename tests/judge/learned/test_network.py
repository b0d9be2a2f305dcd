"""The network at run time, with graphs of a few operations that are made here."""

from pathlib import Path

import numpy as np
import pytest

from provenance.embed.shipped import MANIFEST, MEND
from provenance.errors import JudgeUnavailable
from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.marks import SIZE as MARKS
from provenance.judge.learned.network import WEIGHTS, Network
from provenance.judge.learned.pieces import Pieces, join

from .tiny import fixed, summing, write

PAIR = join(
    Pieces(np.array([2001, 2002]), np.array([1, 5], np.uint32)),
    Pieces(np.array([3001]), np.array([6], np.uint32)),
)
OTHER = r"is not what its manifest says|for another version"
TOLD = np.linspace(0, 1, FEATURES, dtype=np.float32)


def softmax(logits: list[float]) -> list[float]:
    whole = np.exp(np.array(logits))
    return list(whole / whole.sum())


def asked(folder: Path) -> np.ndarray:
    return Network(folder).probabilities(PAIR, TOLD)


@pytest.mark.parametrize("temperature", [1.0, 0.5, 3])
def test_probabilities_are_those_of_the_logits_at_the_temperature(
    tmp_path: Path, temperature: float
) -> None:
    network = Network(write(tmp_path, fixed([2.0, -1.0, 0.5]), temperature=temperature))
    found = network.probabilities(PAIR, TOLD)
    assert found.shape == (3,)
    assert found.sum() == pytest.approx(1)
    assert found == pytest.approx(softmax([2 / temperature, -1 / temperature, 0.5 / temperature]))


def test_the_bias_comes_before_the_temperature(tmp_path: Path) -> None:
    network = Network(write(tmp_path, fixed([2.0, -1.0, 0.5]), temperature=2.0, bias=[1.0, 0.5, 0.0]))
    assert network.logits(PAIR, TOLD).tolist() == [2.0, -1.0, 0.5]
    assert network.probabilities(PAIR, TOLD) == pytest.approx(softmax([1.5, -0.25, 0.25]))


def test_the_weights_are_read_when_they_are_needed(tmp_path: Path) -> None:
    network = Network(write(tmp_path, fixed([2.0, -1.0, 0.5])))
    (tmp_path / WEIGHTS).write_bytes(b"")
    with pytest.raises(JudgeUnavailable, match=WEIGHTS):
        network.probabilities(PAIR, TOLD)


def test_logits_of_any_size_have_probabilities(tmp_path: Path) -> None:
    found = Network(write(tmp_path, fixed([3e4, -3e4, 0.0]), temperature=0.3)).probabilities(PAIR, TOLD)
    assert found.tolist() == [1, 0, 0]


def test_each_input_arrives_under_its_name(tmp_path: Path) -> None:
    network = Network(write(tmp_path, summing()))
    logits = [PAIR.ids.sum() * 1e-4, 0.1 * 2, 0.1 * (5 + TOLD.sum())]
    assert PAIR.marks.sum() == 5
    assert network.probabilities(PAIR, TOLD) == pytest.approx(softmax(logits), rel=1e-5)
    first = network.probabilities(PAIR, TOLD)
    assert network.probabilities(PAIR, TOLD).tobytes() == first.tobytes()


def test_the_revision_is_of_the_weights_alone(tmp_path: Path) -> None:
    one = Network(write(tmp_path / "a", fixed([1, 2, 3]), version="1"))
    same = Network(write(tmp_path / "b", fixed([1, 2, 3]), version="2"))
    other = Network(write(tmp_path / "c", fixed([1, 2, 4])))
    assert one.revision == same.revision != other.revision
    assert len(one.revision) == 12


class TestWhatIsRefused:
    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(JudgeUnavailable) as refused:
            asked(tmp_path / "none")
        assert str(tmp_path / "none") in str(refused.value)
        assert MEND in str(refused.value)

    @pytest.mark.parametrize("missing", [WEIGHTS, MANIFEST])
    def test_half_of_it(self, tmp_path: Path, missing: str) -> None:
        (write(tmp_path, fixed([1, 2, 3])) / missing).unlink()
        with pytest.raises(JudgeUnavailable, match=missing) as refused:
            asked(tmp_path)
        assert MEND in str(refused.value)

    @pytest.mark.parametrize(
        "told",
        [
            {"sha256": "0" * 64},
            {"sha256": None},
            {"format": "provenance-stance/0"},
            {"format": ["provenance-stance/1"]},
            {"marks": MARKS + 1},
            {"features": FEATURES - 1},
        ],
        ids=str,
    )
    def test_weights_that_are_not_what_the_manifest_says(
        self, tmp_path: Path, told: dict[str, object]
    ) -> None:
        with pytest.raises(JudgeUnavailable, match=OTHER) as refused:
            asked(write(tmp_path, fixed([1, 2, 3]), **told))
        assert str(tmp_path) in str(refused.value)
        assert MEND in str(refused.value)

    @pytest.mark.parametrize(
        "temperature", [0, -1.0, float("nan"), float("inf"), "warm", None, []], ids=str
    )
    def test_a_temperature_that_is_none(self, tmp_path: Path, temperature: object) -> None:
        with pytest.raises(JudgeUnavailable, match=r"calibration|no weights that can be read") as refused:
            asked(write(tmp_path, fixed([1, 2, 3]), temperature=temperature))
        assert MEND in str(refused.value)

    @pytest.mark.parametrize("bias", [[0, 0], [0, 0, float("nan")], None, "none", [[0], [0], [0]]], ids=str)
    def test_a_bias_that_is_none(self, tmp_path: Path, bias: object) -> None:
        with pytest.raises(JudgeUnavailable, match=r"calibration|no weights that can be read") as refused:
            asked(write(tmp_path, fixed([1, 2, 3]), bias=bias))
        assert MEND in str(refused.value)

    @pytest.mark.parametrize(
        "manifest", [b"", b"{", b"[]", b"null", b"{}", b"\xff\xfe", b'{"format": "provenance-stance/1"}']
    )
    def test_a_manifest_that_cannot_be_read(self, tmp_path: Path, manifest: bytes) -> None:
        (write(tmp_path, fixed([1, 2, 3])) / MANIFEST).write_bytes(manifest)
        with pytest.raises(JudgeUnavailable, match="no weights that can be read") as refused:
            asked(tmp_path)
        assert MEND in str(refused.value)

    @pytest.mark.parametrize("content", [b"", b"nonsense", "half"])
    def test_weights_that_are_no_graph_though_the_manifest_vouches_for_them(
        self, tmp_path: Path, content: bytes | str
    ) -> None:
        whole = fixed([1, 2, 3])
        with pytest.raises(JudgeUnavailable, match="no network that can run") as refused:
            asked(write(tmp_path, whole[: len(whole) // 2] if content == "half" else bytes(content)))  # type: ignore[arg-type]
        assert str(tmp_path) in str(refused.value)
        assert MEND in str(refused.value)

    def test_weights_that_were_altered(self, tmp_path: Path) -> None:
        weights = write(tmp_path, fixed([1, 2, 3])) / WEIGHTS
        content = bytearray(weights.read_bytes())
        content[len(content) // 2] ^= 1
        weights.write_bytes(content)
        with pytest.raises(JudgeUnavailable, match=OTHER):
            asked(tmp_path)
