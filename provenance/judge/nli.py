"""A judge that asks a model of the user's own: natural language inference by a cross-encoder.

The evidence is the premise and the claim the hypothesis (Williams et al. 2018, arXiv:1704.05426). The model
has no say in what code can count: a number or a time that excludes the claim refutes it.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from provenance.compare import Text, compare
from provenance.domain.evidence import Judgement, Stance
from provenance.embed.compiled import readable
from provenance.embed.original import quietly
from provenance.errors import JudgeUnavailable
from provenance.judge import decision
from provenance.judge.cross_encoder import MEND, locate, open_model, told
from provenance.judge.softmax import softmax

CONTRADICTS = 0.5  # probability from which on it is said; likelier than all else together
ENTAILS = 0.5

_ENTAILMENT = {"entail", "entailed", "entailment", "entails", "support", "supported", "supports"}
_CONTRADICTION = {
    "contradict", "contradicted", "contradiction", "contradicts", "refute", "refuted", "refutes",
}  # fmt: skip
_UNNAMED = re.compile(r"label_\d+")


class Nli:
    """The judge that asks a cross-encoder, after code has looked for what excludes the claim.

    Contradiction is looked at before entailment, each against its own threshold in [0, 1].

    Args:
        model: a `sentence_transformers.CrossEncoder` with a label for entailment and one for contradiction.
        name: the model's name.
        revision: short hash of its content.
        contradicts: the sentence refutes from this probability of contradiction on.
        entails: else it supports from this probability of entailment on.

    Raises:
        JudgeUnavailable: its labels do not say which is which, or it gives no probabilities.
    """

    def __init__(
        self,
        model: Any,
        *,
        name: str,
        revision: str,
        contradicts: float = CONTRADICTS,
        entails: float = ENTAILS,
    ) -> None:
        self.name = f"nli/{name}@{revision}"
        self._model = model
        self._thresholds = {Stance.REFUTES: contradicts, Stance.SUPPORTS: entails}
        self._columns = columns(model.config.id2label, name)
        self._scores("", "")  # what is wrong with a model shows now, not at the hundredth claim

    def can_tell(self, claim: Text, evidence: Text, similarity: float) -> bool:
        """Tell whether a stance is possible for a retrieved sentence: no name of the claim is missing."""
        return decision.can_tell(claim, evidence, similarity)

    def judge(self, claim: Text, evidence: Text, similarity: float, *, given: bool = False) -> Judgement:
        """Return the stance of one sentence, with the model's probabilities where it was asked.

        It is not asked where a number or a time refutes, nor of a retrieved sentence without the claim's
        names. `relevance` is that of the rules in any case: one scale, whoever decides.

        Raises:
            JudgeUnavailable: the model fails on this pair.
        """
        compared = compare(claim, evidence)
        if decision.by_arithmetic(compared, similarity):
            return decision.by_code(claim, evidence, compared, similarity, decided_by="arithmetic")
        if not given and not self.can_tell(claim, evidence, similarity):
            return decision.by_code(claim, evidence, compared, similarity, decided_by="rules", given=given)
        scores = self._scores(premise=evidence.assertion.text, hypothesis=claim.assertion.text)
        reached = (stance for stance, least in self._thresholds.items() if scores[stance] >= least)
        stance = next(reached, Stance.NOT_ENOUGH_INFO)
        _, relevance, _ = decision.decide(compared, similarity)
        return decision.judgement(
            claim, evidence, compared, stance, scores, relevance, decided_by=self.name
        )

    def _scores(self, premise: str, hypothesis: str) -> dict[Stance, float]:
        """Return the probabilities of the three stances, rounded: what is printed is what decides."""
        try:
            with quietly():
                logits = self._model.predict(
                    [(readable(premise), readable(hypothesis))], show_progress_bar=False
                )
            row = np.asarray(logits, np.float64).reshape(-1)
        except Exception as error:  # a model can fail in any way
            raise JudgeUnavailable(f"{self.name} gives no answer ({told(error)}); {MEND}") from error
        if len(row) != len(self._model.config.id2label) or not np.isfinite(row).all():
            raise JudgeUnavailable(f"{self.name} gives no probability for each of its labels; {MEND}")
        shares = softmax(row)
        said = {stance: round(float(shares[column]), 4) for stance, column in self._columns.items()}
        return said | {Stance.NOT_ENOUGH_INFO: round(max(1.0 - sum(said.values()), 0.0), 4)}


def columns(labels: Mapping[int, str], name: str) -> dict[Stance, int]:
    """Return the columns of contradiction and of entailment; every other label is too little to tell.

    Raises:
        JudgeUnavailable: the labels (`id2label` of config.json) have no names, or not one for each.
    """
    plain = {at: re.sub(r"[\W_]+", "_", str(label).lower()) for at, label in labels.items()}
    if len(plain) < 2:
        raise JudgeUnavailable(
            f"{name} gives one score, which tells no contradiction from silence; {MEND}, one for "
            f"natural language inference"
        )
    if sorted(plain) != list(range(len(plain))):
        raise JudgeUnavailable(
            f"{name} does not number its labels from 0 on; correct id2label in its config.json"
        )
    if all(_UNNAMED.fullmatch(label) for label in plain.values()):
        raise JudgeUnavailable(
            f"{name} does not say what its {len(plain)} labels mean; put them into its config.json in the "
            f'order it was trained with, such as "id2label": '
            f'{{"0": "contradiction", "1": "entailment", "2": "neutral"}}'
        )
    found = {}
    for stance, meaning, known in (
        (Stance.REFUTES, "contradiction", _CONTRADICTION),
        (Stance.SUPPORTS, "entailment", _ENTAILMENT),
    ):
        at = [column for column, label in plain.items() if label in known]
        if len(at) != 1:
            raise JudgeUnavailable(
                f"{name} has {'no' if not at else 'more than one'} label for {meaning} (its labels: "
                f"{', '.join(map(str, labels.values()))}); {MEND}, or correct id2label in its config.json"
            )
        found[stance] = at[0]
    return found


def load(name: str) -> Nli:
    """Return the judge that asks the cross-encoder in this folder or with this name.

    Raises:
        JudgeUnavailable: there is no such model on this machine, it cannot be loaded, or it does no natural
            language inference.
    """
    folder, revision = locate(name)
    return Nli(open_model(folder), name=Path(name).name or folder.resolve().name, revision=revision)
