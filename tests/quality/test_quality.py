"""Quality floors over the real seeds: raised when it gets better, never lowered silently."""

import json
import shutil
from pathlib import Path

import pytest
from world import Newsroom

from provenance.cli.inputs import golds
from provenance.domain.comparison import DifferenceKind
from provenance.domain.evaluation import Evaluation
from provenance.domain.evidence import Finding, Stance, Verdict
from provenance.pipeline import evaluate

FLOORS = {
    "gold": {
        "states precision": 0.88,
        "states recall": 0.79,
        "states F1": 0.84,
        "conflicts precision": 0.92,
        "conflicts recall": 0.74,
        "conflicts F1": 0.82,
    },
    # claims by another hand, on which nothing was tuned
    "heldout": {
        "states precision": 0.82,
        "states recall": 0.66,
        "states F1": 0.74,
        "conflicts precision": 0.88,
        "conflicts recall": 0.58,
        "conflicts F1": 0.71,
    },
}

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pakistan(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The seeds of this repository, embedded elsewhere with the default encoder."""
    root = tmp_path_factory.mktemp("quality")
    shutil.copytree(SEEDS, root / "seeds")
    newsroom = Newsroom(root, encoder=None)
    assert newsroom.reembed().failed == ()
    return newsroom


@pytest.fixture(scope="module", params=FLOORS)
def scored(pakistan: Newsroom, request: pytest.FixtureRequest) -> tuple[str, Evaluation]:
    return request.param, evaluate(pakistan.workspace, golds(HERE / f"{request.param}.jsonl"))


def test_quality_does_not_fall(scored: tuple[str, Evaluation]) -> None:
    name, evaluation = scored
    reached = {
        f"{side} {measure}": getattr(getattr(evaluation, side), measure.lower())
        for side in ("states", "conflicts")
        for measure in ("precision", "recall", "F1")
    }
    fallen = {what: value for what, value in reached.items() if value < FLOORS[name][what]}
    assert fallen == {}  # without the misses: whoever reads those of heldout.jsonl has used it up


def test_every_line_of_gold_is_scored(scored: tuple[str, Evaluation]) -> None:
    name, evaluation = scored
    asked = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]
    assert evaluation.claims == len(asked)
    for side, score in (("states", evaluation.states), ("conflicts", evaluation.conflicts)):
        wanted = sum(len(set(one[side])) for one in asked)
        assert score.true_positives + score.false_negatives == wanted


def sides(finding: Finding, stance: Stance) -> set[str]:
    """Return the numbers of the seeds that take this stance."""
    return {
        Path(piece.source.path).name[:3] for piece in finding.evidence if piece.judgement.stance is stance
    }


EXAMPLES = {
    "Google is registered with the SECP.": (Verdict.SUPPORTED, {"003"}, set()),
    "Facebook has 4.5 crore users in Pakistan.": (Verdict.SUPPORTED, {"001"}, set()),
    "There are 30 million Facebook users in Pakistan.": (Verdict.REFUTED, set(), {"001"}),
    "64% of Pakistan's population is below the age of 30.": (Verdict.SUPPORTED, {"001", "002"}, set()),
    "TikTok has refused to set up a liaison office in Pakistan.": (Verdict.REFUTED, set(), {"003"}),
    "Facebook has 45 million users in Pakistan": (Verdict.SUPPORTED, {"001"}, set()),
    "Netflix has opened an office in Karachi.": (Verdict.NOT_ENOUGH_EVIDENCE, set(), set()),
}


@pytest.mark.parametrize("claim", EXAMPLES)
def test_the_examples_of_the_mission_are_answered(pakistan: Newsroom, claim: str) -> None:
    verdict, supports, refutes = EXAMPLES[claim]
    [finding] = pakistan.trace(claim)
    assert finding.verdict is verdict
    assert sides(finding, Stance.SUPPORTS) == supports
    assert sides(finding, Stance.REFUTES) == refutes


def test_another_number_is_told_as_one(pakistan: Newsroom) -> None:
    [finding] = pakistan.trace("There are 30 million Facebook users in Pakistan.")
    kinds = {one.kind for piece in finding.evidence for one in piece.judgement.differences}
    assert DifferenceKind.QUANTITY in kinds


def test_a_passage_printed_twice_is_one_origin(pakistan: Newsroom) -> None:
    [finding] = pakistan.trace("64% of Pakistan's population is below the age of 30.")
    assert finding.supporting_origins == 1
