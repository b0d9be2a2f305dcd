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
    "states precision": 0.0,
    "states recall": 0.0,
    "states F1": 0.0,
    "conflicts precision": 0.0,
    "conflicts recall": 0.0,
    "conflicts F1": 0.0,
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


@pytest.fixture(scope="module")
def scored(pakistan: Newsroom) -> Evaluation:
    return evaluate(pakistan.workspace, golds(HERE / "gold.jsonl"))


@pytest.mark.parametrize("name", FLOORS)
def test_quality_does_not_fall(scored: Evaluation, name: str) -> None:
    side, measure = name.split()
    reached = getattr(getattr(scored, side), measure.lower())
    misses = "\n".join(
        f"{miss.source}: {miss.expected}, found {miss.found}: {miss.claim}" for miss in scored.misses
    )
    assert reached >= FLOORS[name], f"{name} is {reached:.3f}, the floor is {FLOORS[name]:.3f}\n{misses}"


def test_the_gold_file_is_wholly_scored(scored: Evaluation) -> None:
    lines = (HERE / "gold.jsonl").read_text("utf-8").splitlines()
    asked = [json.loads(line) for line in lines if line.strip()]
    assert scored.claims == len(asked)
    wanted = sum(len(set(one["states"])) for one in asked)
    assert scored.states.true_positives + scored.states.false_negatives == wanted


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
