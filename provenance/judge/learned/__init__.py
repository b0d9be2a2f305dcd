"""The judge that learned from labelled pairs: code decides what it can, a small network the rest.

Numbers and times that code proves to differ refute a claim whatever the network feels, and every judgement
says which of the two decided. The network reads both texts together (a cross-encoder, Nogueira and Cho
2019, arXiv:1901.04085), each word piece with the marks of what the comparison found of it.
"""

from functools import cached_property
from pathlib import Path

from provenance.compare import Text, compare
from provenance.domain.comparison import Comparison, DifferenceKind
from provenance.domain.evidence import Judgement, Stance
from provenance.embed.shipped import tokenizer
from provenance.judge import decision
from provenance.judge.learned.features import features
from provenance.judge.learned.marks import marks
from provenance.judge.learned.network import STANCES, Network
from provenance.judge.learned.pieces import Tokenizer, join, pieces
from provenance.judge.learned.reasons import additions, least_to_refute

# Calibrated probability below which the network abstains; chosen on articles that are neither trained on
# nor reported.
CONFIDENT = {Stance.SUPPORTS: 0.40, Stance.REFUTES: 0.55}
LITTLE = 4  # content words more than the claim has, up to which code sees all that a sentence says
# A sentence that was only retrieved: what code finds too weak to state or refute the claim is left to the
# network from this relevance on, and it has to be surer. Chosen on tests/quality/gold.jsonl.
SPEAKS = 0.55
SURE = {Stance.SUPPORTS: 0.75, Stance.REFUTES: 0.85}
_NAMES = (DifferenceKind.NAME, DifferenceKind.PLACE)
_LESS = (DifferenceKind.MODALITY, DifferenceKind.SCOPE)

Shares = dict[Stance, float]  # the probability of each stance, summing to 1


class Learned:
    """Decides by arithmetic first, then by the network, which may refute only where code sees a reason.

    Raises:
        JudgeUnavailable: the weights are missing or damaged.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._network = Network(folder)
        self.name = f"learned/1@{self._network.revision}"

    def can_tell(self, claim: Text, evidence: Text, similarity: float) -> bool:
        """Tell whether a stance is possible for a retrieved sentence: no name of the claim is missing."""
        return decision.can_tell(claim, evidence, similarity)

    def judge(self, claim: Text, evidence: Text, similarity: float, *, given: bool = False) -> Judgement:
        """Return the stance of one sentence; `decided_by` is "arithmetic", "rules" or this judge's name."""
        compared = compare(claim, evidence)
        if decision.by_arithmetic(compared, similarity):
            return decision.by_code(claim, evidence, compared, similarity, decided_by="arithmetic")
        ruled, relevance, _ = decision.decide(compared, similarity, given=given)
        if _by_rules(given, ruled, relevance, evidence, compared):
            return decision.by_code(claim, evidence, compared, similarity, decided_by="rules", given=given)
        shares = self._shares(claim, evidence, compared, similarity)
        least = least_to_refute(claim, evidence, compared)
        if least is None or shares[Stance.REFUTES] < least:
            shares = _without_refuting(shares)
        shares = {stance: round(share, 4) for stance, share in shares.items()}  # what is printed decides
        likeliest = max(Stance, key=shares.__getitem__)
        sure = shares[likeliest] >= (CONFIDENT if given else SURE).get(likeliest, 0.0)
        less = not given and likeliest is Stance.SUPPORTS and _says_less(compared)
        return decision.judgement(
            claim,
            evidence,
            compared,
            likeliest if sure and not less else Stance.NOT_ENOUGH_INFO,
            shares,
            relevance,
            decided_by=self.name,
        )

    def _shares(self, claim: Text, evidence: Text, compared: Comparison, similarity: float) -> Shares:
        ours, theirs = marks(claim, evidence, compared)
        pair = join(
            pieces(self._tokenizer, claim.assertion.text, ours),
            pieces(self._tokenizer, evidence.assertion.text, theirs),
        )
        row = self._network.probabilities(pair, features(claim, evidence, compared, similarity))
        return {Stance(name): float(share) for name, share in zip(STANCES, row, strict=True)}

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        found: Tokenizer = tokenizer()
        return found


def _by_rules(given: bool, ruled: Stance, relevance: float, evidence: Text, compared: Comparison) -> bool:
    """Tell whether the stance of code stands: of a long sentence in a given pair it can be mistaken."""
    if given:
        return ruled is Stance.REFUTES and additions(evidence, compared) <= LITTLE
    nameless = any(kind in _NAMES for kind, _ in compared.unmet)
    return ruled is not Stance.NOT_ENOUGH_INFO or relevance < SPEAKS or nameless


def _says_less(compared: Comparison) -> bool:
    """Tell whether a sentence only plans, asks for or thinks possible what the claim tells, or a part."""
    return any(difference.kind in _LESS for difference in compared.differences)


def _without_refuting(shares: Shares) -> Shares:
    """Return the probabilities given that the evidence does not refute the claim."""
    left = 1.0 - shares[Stance.REFUTES]
    if left <= 0.0:
        return {stance: float(stance is Stance.NOT_ENOUGH_INFO) for stance in Stance}
    return {stance: 0.0 if stance is Stance.REFUTES else share / left for stance, share in shares.items()}
