"""The judge that asks a model: with cross-encoders of a few hundred weights, made here."""

import json
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import HARBOUR, OTHER_NUMBER, Newsroom, print_news

from provenance import embed
from provenance.compare import text
from provenance.domain.evidence import Judgement, Stance
from provenance.errors import InvalidInput, JudgeUnavailable
from provenance.extract import extract
from provenance.judge import DEFAULT, JUDGES, MODEL_JUDGES, Judge, load, names
from provenance.judge.nli import Nli, columns

WORDS = (
    "[PAD] [UNK] [CLS] [SEP] [MASK] the a of in harbour ferry boat terminal millbay karsk veldoria office "
    "closed opened approved stayed open government did not no 1 2 3 4 5 . , ##s ##ed ##ing cargo snow"
).split()
FEVER = ("NOT ENOUGH INFO", "REFUTES", "SUPPORTS")
MNLI = ("contradiction", "entailment", "neutral")
SHUT, OPEN = "The ferry was closed.", "The ferry was opened."

Make = Callable[..., Path]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Write a cross-encoder: BERT with one layer. With `odds` it says these whatever it reads."""
    from provenance.embed.original import quietly

    def make(labels: Sequence[str] | None = MNLI, odds: Sequence[float] | None = None) -> Path:
        folder = tmp_path_factory.mktemp("models") / "tiny-nli"
        folder.mkdir()
        with quietly():
            import torch
            from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

            named = {} if labels is None else {"id2label": dict(enumerate(labels))}
            config = BertConfig(
                vocab_size=len(WORDS),
                hidden_size=16,
                num_hidden_layers=1,
                num_attention_heads=2,
                intermediate_size=32,
                max_position_embeddings=48,
                **({"num_labels": 3} | named),
            )
            torch.manual_seed(7)
            model = BertForSequenceClassification(config)
            with torch.no_grad():
                if odds is None:
                    model.classifier.weight *= 100  # so that it takes sides
                else:
                    model.classifier.weight.zero_()
                    model.classifier.bias.copy_(torch.tensor(odds).log())
            model.save_pretrained(folder)
            (folder / "vocab.txt").write_text("\n".join(WORDS))
            BertTokenizerFast(str(folder / "vocab.txt"), model_max_length=48).save_pretrained(folder)
        return folder

    return make


@pytest.fixture(scope="module")
def wilful(make: Make) -> Path:
    """A model whose answer depends on every word, and on which text comes first."""
    return make()


class Sure:
    """Stands where a cross-encoder stands: says the same of all pairs, and notes what it was asked."""

    def __init__(self, odds: Sequence[float], labels: Sequence[str] = MNLI) -> None:
        self.config = SimpleNamespace(id2label=dict(enumerate(labels)))
        self.asked: list[tuple[str, str]] = []
        self._logits = np.log(np.asarray(odds, np.float32))

    def predict(self, pairs: list[tuple[str, str]], **_options: object) -> np.ndarray:
        self.asked += pairs
        return self._logits[None]


def sure(odds: Sequence[float], labels: Sequence[str] = MNLI, **thresholds: float) -> Nli:
    return Nli(Sure(odds, labels), name="sure", revision="1", **thresholds)


def judged(judge: Judge, claim: str, evidence: str) -> Judgement:
    vectors, tokens = embed.load("hashing").encode_with_tokens([claim, evidence])
    ours, theirs = (
        text(extract(said), found.spans, found.vectors)
        for said, found in zip((claim, evidence), tokens, strict=True)
    )
    return judge.judge(ours, theirs, float(vectors[0] @ vectors[1]))


class TestLabels:
    @pytest.mark.parametrize(
        "labels", [MNLI, MNLI[::-1], ("ENTAILMENT", "Neutral", "Contradiction"), FEVER]
    )
    def test_are_read_in_any_order_and_case(self, make: Make, labels: tuple[str, ...]) -> None:
        for stance, sign in ((Stance.REFUTES, "contra refutes"), (Stance.SUPPORTS, "entail supports")):
            odds = [0.8 if any(one in label.lower() for one in sign.split()) else 0.1 for label in labels]
            found = judged(load("nli", model=str(make(labels, odds))), SHUT, OPEN)
            assert found.stance is stance
            assert found.scores[stance] == pytest.approx(0.8, abs=1e-4)
            assert found.scores[Stance.NOT_ENOUGH_INFO] == pytest.approx(0.1, abs=2e-4)

    def test_two_are_enough_and_all_others_say_too_little(self) -> None:
        found = judged(sure([0.3, 0.7], ("refutes", "supports")), SHUT, OPEN)
        assert found.scores == {Stance.REFUTES: 0.3, Stance.SUPPORTS: 0.7, Stance.NOT_ENOUGH_INFO: 0.0}
        found = judged(sure([0.1, 0.2, 0.3, 0.4], ("mixed", *MNLI)), SHUT, OPEN)
        assert found.scores[Stance.NOT_ENOUGH_INFO] == pytest.approx(0.5)

    @pytest.mark.parametrize(
        ("labels", "says"),
        [
            (("entailment", "not_entailment"), "no label for contradiction"),
            (("contradiction", "neutral"), "no label for entailment"),
            (("entailment", "supports", "refutes"), "more than one label for entailment"),
            (
                ("LABEL_0", "LABEL_1", "LABEL_2"),
                r'into its config.json .* "id2label": \{"0": "contradiction"',
            ),
            (("LABEL_0",), "gives one score"),
        ],
    )
    def test_that_do_not_say_which_is_which_are_refused(self, labels: Sequence[str], says: str) -> None:
        with pytest.raises(JudgeUnavailable, match=f"tiny .*{says}"):
            columns(dict(enumerate(labels)), "tiny")

    def test_with_a_gap_are_refused(self) -> None:
        with pytest.raises(JudgeUnavailable, match="number its labels"):
            columns({0: "entailment", 2: "contradiction"}, "tiny")

    def test_of_a_model_that_names_none_say_what_to_write(self, make: Make) -> None:
        with pytest.raises(JudgeUnavailable, match=r"config\.json"):
            load("nli", model=str(make(None)))


class TestDeciding:
    def test_the_evidence_is_the_premise(self) -> None:
        model = Sure([0.1, 0.1, 0.8])
        judged(Nli(model, name="sure", revision="1"), SHUT, OPEN)
        assert model.asked[-1] == (OPEN, SHUT)

    def test_the_stance_follows_the_thresholds_contradiction_first(self) -> None:
        both = [0.4, 0.5, 0.1]
        for contradicts, entails, stance in (
            (0.4, 0.5, Stance.REFUTES),  # both are reached, and entailment is likelier
            (0.41, 0.5, Stance.SUPPORTS),
            (0.41, 0.51, Stance.NOT_ENOUGH_INFO),
            (0.4, 0.51, Stance.REFUTES),
        ):
            found = judged(sure(both, contradicts=contradicts, entails=entails), SHUT, OPEN)
            assert (found.stance, found.decided_by) == (stance, "nli/sure@1")

    def test_a_number_or_a_time_that_excludes_the_claim_is_not_overruled(self) -> None:
        model = Sure([0.001, 0.998, 0.001])
        judge = Nli(model, name="sure", revision="1")
        asked = len(model.asked)
        for other in (OTHER_NUMBER, HARBOUR.replace("2022", "2019")):
            found = judged(judge, HARBOUR, other)
            assert found.stance is Stance.REFUTES
            assert found.decided_by == "arithmetic"
            assert replace(found, decided_by="rules/2") == judged(load("rules"), HARBOUR, other)
        assert len(model.asked) == asked
        assert judged(judge, HARBOUR, HARBOUR).stance is Stance.SUPPORTS

    def test_numbers_of_other_things_leave_it_to_the_model(self) -> None:
        claim, other = HARBOUR, "In 2022 the harbour of Millbay had 30 cranes."
        assert judged(load("rules"), claim, other).stance is Stance.NOT_ENOUGH_INFO
        assert judged(sure([0.1, 0.8, 0.1]), claim, other).stance is Stance.SUPPORTS

    def test_other_differences_are_the_models_to_weigh_and_are_still_told(self) -> None:
        denial = HARBOUR.replace("handled", "did not handle")
        assert judged(load("rules"), HARBOUR, denial).stance is Stance.REFUTES
        found = judged(sure([0.1, 0.8, 0.1]), HARBOUR, denial)
        assert found.stance is Stance.SUPPORTS
        assert "polarity" in {difference.kind for difference in found.differences}
        assert found.alignment.links

    def test_a_missing_name_leaves_nothing_to_tell(self) -> None:
        judge = sure([0.001, 0.998, 0.001])
        claim, other = "Northline opened an office in Karsk.", "The company opened an office."
        assert not judge.can_tell(text(extract(claim)), text(extract(other)), 0.9)
        found = judged(judge, claim, other)
        assert found.stance is Stance.NOT_ENOUGH_INFO
        assert found.decided_by == "rules"

    def test_a_model_without_numbers_is_refused(self) -> None:
        for odds in ([0.1, float("nan"), 0.2], [0.5, 0.5], []):
            with pytest.raises(JudgeUnavailable, match="gives no probability for each of its labels"):
                sure(odds)

    def test_a_model_that_fails_later_says_so(self) -> None:
        model = Sure([0.1, 0.1, 0.8])
        judge = Nli(model, name="sure", revision="1")
        model.predict = lambda *_a, **_o: 1 / 0  # type: ignore[method-assign]
        with pytest.raises(JudgeUnavailable, match=r"nli/sure@1 gives no answer \(ZeroDivisionError"):
            judged(judge, SHUT, OPEN)


ODD = st.text(max_size=30) | st.sampled_from(["", "\x00\x1b[2J", "\ud800", "🚢", SHUT, OPEN])


@settings(max_examples=30)
@given(ODD, ODD)
def test_any_text_has_scores_that_are_probabilities(wilful_judge: Judge, claim: str, evidence: str) -> None:
    found = judged(wilful_judge, claim, evidence)
    assert set(found.scores) == set(Stance)
    assert all(0 <= score <= 1 for score in found.scores.values())
    assert sum(found.scores.values()) == pytest.approx(1, abs=1e-3)
    assert 0 <= found.relevance <= 1 + 1e-6
    assert judged(wilful_judge, claim, evidence) == found


@pytest.fixture(scope="module")
def wilful_judge(wilful: Path) -> Judge:
    return load("nli", model=str(wilful))


def test_a_huge_text_is_cut_as_the_model_cuts_it(wilful_judge: Nli) -> None:
    for claim, evidence in ((SHUT, "ferry closed " * 20_000), ("opened " * 3_000, SHUT)):
        assert sum(judged(wilful_judge, claim, evidence).scores.values()) == pytest.approx(1, abs=1e-3)


def test_a_model_is_loaded_alike_each_time_and_named_by_its_content(
    wilful: Path, wilful_judge: Nli, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pairs = [(one, other) for one in (SHUT, OPEN, HARBOUR, "snow") for other in (SHUT, OPEN, OTHER_NUMBER)]
    shutil.copytree(wilful, tmp_path / "tiny-nli")
    again = load("nli", model=str(tmp_path / "tiny-nli"))
    assert again.name == wilful_judge.name
    assert again.name.startswith("nli/tiny-nli@")
    assert len(again.name.partition("@")[2]) == 12
    answers = [judged(wilful_judge, *pair) for pair in pairs]
    assert [judged(again, *pair) for pair in pairs] == answers
    assert len({answer.stance for answer in answers}) > 1
    config = json.loads((tmp_path / "tiny-nli" / "config.json").read_text())
    config["id2label"] = dict(enumerate(MNLI[::-1]))
    (tmp_path / "tiny-nli" / "config.json").write_text(json.dumps(config))
    assert load("nli", model=str(tmp_path / "tiny-nli")).name != again.name
    assert capfd.readouterr() == ("", "")


class Trap:
    """Leaves a file where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self._mark),))


class TestLoading:
    @pytest.mark.parametrize("name", ["no-such-model-anywhere", "a/b/c/d", "\0", "x" * 5000, "bad name!"])
    def test_what_is_not_there_says_how_to_get_it(self, name: str) -> None:
        with pytest.raises(JudgeUnavailable, match="HF_HUB_OFFLINE=0"):
            load("nli", model=name)

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        with pytest.raises(JudgeUnavailable, match="holds no model"):
            load("nli", model=str(tmp_path))

    @pytest.mark.parametrize("harm", ["truncated", "nonsense", "missing", "not a number"])
    def test_damaged_weights(self, wilful: Path, tmp_path: Path, harm: str) -> None:
        folder = tmp_path / "damaged"
        shutil.copytree(wilful, folder)
        weights = folder / "model.safetensors"
        content = weights.read_bytes()
        if harm == "missing":
            weights.unlink()
        elif harm == "not a number":
            weights.write_bytes(content[: len(content) // 4] + b"\xff" * (len(content) - len(content) // 4))
        else:
            weights.write_bytes(content[: len(content) // 2] if harm == "truncated" else b"nonsense")
        with pytest.raises(JudgeUnavailable, match=r"cannot be loaded|gives no probability"):
            load("nli", model=str(folder))

    def test_an_encoder_without_a_head_is_no_judge(self, wilful: Path, tmp_path: Path) -> None:
        from safetensors.numpy import load_file, save_file

        folder = tmp_path / "headless"
        shutil.copytree(wilful, folder)
        weights = load_file(folder / "model.safetensors")
        kept = {name: value for name, value in weights.items() if not name.startswith("classifier")}
        assert len(kept) == len(weights) - 2
        save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})
        with pytest.raises(JudgeUnavailable, match=r"lacks weights .*classifier\.weight"):
            load("nli", model=str(folder))

    def test_a_pickle_is_never_opened(self, wilful: Path, tmp_path: Path) -> None:
        folder = tmp_path / "pickled"
        shutil.copytree(wilful, folder)
        (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
        load("nli", model=str(folder))  # safetensors lie beside it
        (folder / "model.safetensors").unlink()
        with pytest.raises(JudgeUnavailable, match="a pickle, which can run any code"):
            load("nli", model=str(folder))
        assert not (tmp_path / "sprung").exists()

    def test_code_of_the_models_own_is_not_run(self, wilful: Path, tmp_path: Path) -> None:
        folder = tmp_path / "coded"
        shutil.copytree(wilful, folder)
        (folder / "own.py").write_text(f"import os\nos.mkdir({str(tmp_path / 'sprung')!r})\n")
        config = json.loads((folder / "config.json").read_text())
        config |= {"model_type": "own", "auto_map": {"AutoConfig": "own.Own"}}
        (folder / "config.json").write_text(json.dumps(config))
        modules = [{"idx": 0, "name": "0", "path": "", "type": "own.Own"}]
        for file, content in (("nothing.json", {}), ("modules.json", modules)):
            (folder / file).write_text(json.dumps(content))
            with pytest.raises(JudgeUnavailable, match="cannot be loaded"):
                load("nli", model=str(folder))
        assert not (tmp_path / "sprung").exists()


class TestChoosing:
    def test_every_judge_has_one_name(self) -> None:
        assert names()[0] == DEFAULT
        assert set(names()) == JUDGES.keys() | MODEL_JUDGES.keys()
        assert not JUDGES.keys() & MODEL_JUDGES.keys()
        assert load("rules").name == "rules/2"

    @pytest.mark.parametrize(
        ("name", "model", "says"),
        [
            ("oracle", None, "no judge 'oracle'; choose one of learned, rules, "),
            ("nli", None, "--nli-model"),
            ("nli", "", "--nli-model"),
            ("rules", "folder", "uses no --nli-model"),
        ],
    )
    def test_judge_and_model_go_together(self, name: str, model: str | None, says: str) -> None:
        with pytest.raises(InvalidInput, match=says):
            load(name, model=model)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    newsroom = print_news(Newsroom(tmp_path_factory.mktemp("world") / "veldoria"))
    newsroom.reembed()
    return newsroom


class TestFromOutside:
    CLAIMS = (HARBOUR, "The government of Veldoria approved the second terminal at Millbay.")

    def test_a_trace_names_its_judge_and_arithmetic_stands(self, room: Newsroom, make: Make) -> None:
        folder = make(odds=(0.05, 0.9, 0.05))
        options = ("--judge", "nli", "--nli-model", str(folder), "--format", "json")
        done = room.run("trace", HARBOUR, *options)
        assert (done.exit_code, done.stderr) == (0, "")
        told = json.loads(done.stdout)
        assert told["run"]["judge"].startswith("nli/tiny-nli@")
        assert told["verdict"] == "CONFLICTING"
        refuting = {one["source"]["path"] for one in told["evidence"] if one["stance"] == "REFUTES"}
        assert refuting == {"seeds/ledger.txt"}
        assert room.run("trace", HARBOUR, *options).stdout == done.stdout

    def test_compare_and_evaluate_take_it_too(self, room: Newsroom, make: Make, tmp_path: Path) -> None:
        options = ("--judge", "nli", "--nli-model", str(make(odds=(0.9, 0.05, 0.05))), "--format", "json")
        assert json.loads(room.run("compare", SHUT, SHUT, *options).stdout)["stance"] == "REFUTES"
        gold = tmp_path / "gold.jsonl"
        gold.write_text(json.dumps({"claim": HARBOUR, "conflicts": ["harbour", "ledger"]}) + "\n")
        ours, rules = (json.loads(room.run("evaluate", str(gold), *more).stdout) for more in
                       (options, ("--judge", "rules", "--format", "json")))  # fmt: skip
        assert ours["conflicts"]["recall"] == 1
        assert rules["conflicts"]["recall"] == 0.5

    @pytest.mark.parametrize("command", [("trace", HARBOUR), ("compare", SHUT, OPEN)])
    def test_a_missing_model_ends_with_1_and_the_mend(
        self, room: Newsroom, tmp_path: Path, command: tuple[str, ...]
    ) -> None:
        result = room.run(*command, "--judge", "nli", "--nli-model", str(tmp_path / "none"))
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("error: there is no NLI model")
        assert "HF_HUB_OFFLINE=0" in result.stderr

    def test_a_judge_that_cannot_be_loaded_leaves_the_workspace_as_it_is(
        self, newsroom: Newsroom, tmp_path: Path
    ) -> None:
        result = newsroom.run("trace", HARBOUR, "--judge", "nli", "--nli-model", str(tmp_path))
        assert result.exit_code == 1
        assert not newsroom.workspace.store.exists()

    def test_related_evidence_changes_no_verdict(self, room: Newsroom, wilful: Path) -> None:
        options = {"judge": "nli", "judge_model": str(wilful)}
        plain, related = (room.trace(*self.CLAIMS, **options, related=also) for also in (False, True))
        for one, other in zip(plain, related, strict=True):
            assert (one.verdict, one.supporting_origins, one.refuting_origins) == (
                other.verdict, other.supporting_origins, other.refuting_origins,
            )  # fmt: skip
            assert other.evidence[: len(one.evidence)] == one.evidence

    @settings(max_examples=8)
    @given(seed=st.integers(0, 1000))
    def test_the_order_of_evidence_changes_nothing(
        self, room: Newsroom, wilful_judge: Judge, seed: int
    ) -> None:
        hall = sys.modules["provenance.pipeline.trace"]
        nominate = hall.nominate  # type: ignore[attr-defined]

        def shuffled(*given: object, **options: object) -> list[object]:
            found: list[object] = nominate(*given, **options)
            Random(seed).shuffle(found)  # noqa: S311
            return found

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(hall, "load_judge", lambda *_given, **_options: wilful_judge)
            plain = room.trace(*self.CLAIMS, related=True)
            patch.setattr(hall, "nominate", shuffled)
            assert room.trace(*self.CLAIMS, related=True) == plain
        assert {piece.judgement.decided_by for finding in plain for piece in finding.evidence} > {
            wilful_judge.name
        }
