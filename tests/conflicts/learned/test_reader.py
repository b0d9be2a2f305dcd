"""What the networks that ship say of two sentences, and what becomes of it."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from provenance.compare import text
from provenance.conflicts.disagreement.reading import Reading, reading
from provenance.conflicts.learned import UNSURE, Answers, Question, Reader, doubtful, parts, wholes
from provenance.conflicts.learned.network import Network
from provenance.conflicts.learned.reader import NETWORK, SIEVE
from provenance.conflicts.learned.reader import WEIGHTS as FILES
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span
from provenance.embed import load
from provenance.embed.packaged import REVISION
from provenance.embed.shipped import MANIFEST, MEND
from provenance.errors import JudgeUnavailable
from provenance.extract import extract

WEIGHTS = Path(str(files("provenance.conflicts.learned") / "weights"))
SOLD = "New owners have taken over the mill."
UNSOLD = "The sale of the mill fell through."
HEAD = "Ana Pohl, the director, has run the mill for nine years."
CHIEF = "Mira Voss, the mill's director, put her name to the sale."
NEIGHBOUR = "Mira Voss, who lives next to the mill, heard the noise."
NAMES = Disagreement(DifferenceKind.NAME, "Ana Pohl", "Mira Voss", Span(0, 8), Span(0, 9), "another", 0.0)


def side(said: str) -> Reading:
    return reading(text(extract(said)))


def found(kind: DifferenceKind, agreement: float) -> Disagreement:
    return Disagreement(kind, "New", "The", Span(0, 3), Span(0, 3), "so it seemed", agreement)


def copied(folder: Path, **told: object) -> Path:
    for file in FILES:
        (folder / file).symlink_to(WEIGHTS / file)
    manifest = json.loads((WEIGHTS / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(manifest | told))
    return folder


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(f"any@{REVISION}")


@pytest.mark.model
class TestWhatIsRead:
    def test_an_opposite_without_a_word_of_denial_is_found_from_either_side(self, reader: Reader) -> None:
        one, other = side(SOLD), side(UNSOLD)
        answers = reader.answers([wholes(one, other)])
        told, turned = answers.opposed(one, other), answers.opposed(other, one)
        assert told is not None
        assert turned is not None
        assert told.kind is DifferenceKind.POLARITY
        assert (told.left, told.right, told.agreement) == (turned.right, turned.left, turned.agreement)
        assert told.left_span.of(SOLD) == told.left
        assert told.right_span.of(UNSOLD) == told.right

    def test_what_agrees_is_not_opposed(self, reader: Reader) -> None:
        one, other = side(SOLD), side("The mill was bought, and the buyers hold the keys.")
        assert reader.answers([wholes(one, other)]).opposed(one, other) is None

    def test_what_was_not_asked_is_told_of_nothing(self) -> None:
        one, other, nothing = side(SOLD), side(UNSOLD), Answers({})
        assert nothing.opposed(one, other) is None
        assert nothing.played(NAMES, one, other) is None
        known = found(DifferenceKind.POLARITY, 0.5)
        assert nothing.again(known, one, other) is known

    def test_what_code_is_unsure_of_is_surer_afterwards(self, reader: Reader) -> None:
        one, other = side(SOLD), side(UNSOLD)
        known = found(DifferenceKind.POLARITY, 0.5)
        question = doubtful(known, one, other)
        assert question == wholes(one, other)
        assert reader.answers([question]).again(known, one, other).agreement > 0.6

    def test_names_that_play_one_part_are_told_from_either_side(self, reader: Reader) -> None:
        one, other, third = side(HEAD), side(CHIEF), side(NEIGHBOUR)
        answers = reader.answers([parts(NAMES, one, other), parts(NAMES, one, third)])
        told, turned = answers.played(NAMES, one, other), answers.played(NAMES.mirrored(), other, one)
        another = answers.played(NAMES, one, third)
        assert told is not None
        assert turned is not None
        assert another is not None
        assert (told.left, told.right) == (turned.right, turned.left) == ("Ana Pohl", "Mira Voss")
        assert told.agreement == turned.agreement > another.agreement

    def test_the_same_question_has_the_same_answer_whatever_else_is_asked(self, reader: Reader) -> None:
        one, other = side(SOLD), side(UNSOLD)
        alone = reader.answers([wholes(one, other)])
        others = [wholes(one, side(f"{UNSOLD} {at}")) for at in range(5)]
        among = reader.answers([*others, wholes(other, one)])
        assert among.opposed(one, other) == alone.opposed(one, other)

    @pytest.mark.parametrize("said", ["", "[SEP] [CLS] [MASK]", "\ud800", "word " * 5000, "\u202e\x00"])
    def test_any_text_has_an_answer(self, said: str) -> None:
        vouched = json.loads((WEIGHTS / MANIFEST).read_text())["sha256"][NETWORK]
        answer = Network(WEIGHTS / NETWORK, vouched).logits(Question(said, SOLD))
        assert np.isfinite(answer).all()


def test_a_pair_of_vectors_of_another_encoder_passes_no_sieve() -> None:
    rows = np.eye(384, dtype=np.float32)[:5]
    assert not Reader("other@123").may(rows, rows).any()
    assert not Reader(None).may(rows, rows).any()


@pytest.mark.model
def test_vectors_of_opposed_sentences_pass_the_sieve(reader: Reader) -> None:
    rows = load().encode([SOLD, UNSOLD, "The choir sang for an hour."])
    assert reader.may(rows[[0, 0]], rows[[1, 2]]).tolist() == [True, False]


@pytest.mark.parametrize(
    ("kind", "agreement", "asked"),
    [
        (DifferenceKind.TIME, 0.5, True),
        (DifferenceKind.TIME, UNSURE[DifferenceKind.TIME][0] - 0.01, False),
        (DifferenceKind.TIME, UNSURE[DifferenceKind.TIME][1] + 0.01, False),
        (DifferenceKind.QUANTITY, 0.5, True),
        (DifferenceKind.SCOPE, 0.5, False),
    ],
)
def test_only_what_code_is_unsure_of_is_asked(kind: DifferenceKind, agreement: float, asked: bool) -> None:
    assert (doubtful(found(kind, agreement), side(SOLD), side(UNSOLD)) is not None) == asked


def test_a_question_is_asked_in_one_order() -> None:
    here, there = Span(0, 3), Span(4, 8)
    one = Question("b", "a", DifferenceKind.TIME, (here, there))
    other = Question("a", "b", DifferenceKind.TIME, (there, here))
    assert one.ordered() == other.ordered() == other


class TestWhatIsRefused:
    @pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\xff"])
    def test_a_manifest_that_cannot_be_read(self, tmp_path: Path, content: bytes) -> None:
        copied(tmp_path)
        (tmp_path / MANIFEST).write_bytes(content)
        with pytest.raises(JudgeUnavailable, match="no weights that can be read") as refused:
            Reader(None, tmp_path)
        assert MEND in str(refused.value)

    def test_weights_for_another_version(self, tmp_path: Path) -> None:
        with pytest.raises(JudgeUnavailable, match="for another version"):
            Reader(None, copied(tmp_path, format="provenance-conflicts/0"))

    def test_a_network_that_was_altered(self, tmp_path: Path) -> None:
        copied(tmp_path)
        (tmp_path / NETWORK).unlink()
        shutil.copy(WEIGHTS / SIEVE, tmp_path / NETWORK)
        with pytest.raises(JudgeUnavailable, match="not what its manifest says") as refused:
            Reader(None, tmp_path).answers([Question(SOLD, UNSOLD)])
        assert str(tmp_path / NETWORK) in str(refused.value)
