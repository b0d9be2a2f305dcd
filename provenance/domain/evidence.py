"""From a nominated sentence to a weighed answer."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.assertion import Assertion, Attribution, Claim
from provenance.domain.comparison import Alignment, Difference
from provenance.domain.run import Run, Searched
from provenance.domain.text import Sentence, Source


class Stance(StrEnum):
    """What one piece of evidence says towards one claim."""

    SUPPORTS = "SUPPORTS"
    REFUTES = "REFUTES"
    NOT_ENOUGH_INFO = "NOT_ENOUGH_INFO"


class Match(StrEnum):
    """How close the wording is."""

    VERBATIM = "verbatim"
    NEAR_COPY = "near-copy"
    PARAPHRASE = "paraphrase"
    PARTIAL = "partial"


class Verdict(StrEnum):
    """What all the evidence says together."""

    SUPPORTED = "SUPPORTED"
    REFUTED = "REFUTED"
    CONFLICTING = "CONFLICTING"
    NOT_ENOUGH_EVIDENCE = "NOT_ENOUGH_EVIDENCE"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that was retrieved for a claim, and not yet judged.

    `similarity` is the cosine of the two sentence vectors in [-1, 1].
    """

    source: Source
    sentence: Sentence
    assertion: Assertion
    similarity: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stance with the probabilities of all three, what it rests on, and what decided ("rules", …).

    `relevance` in [0, 1] is how much the sentence speaks to the claim, whatever it says of it.
    """

    stance: Stance
    scores: dict[Stance, float]
    alignment: Alignment
    differences: tuple[Difference, ...]
    match: Match
    decided_by: str
    relevance: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and one sentence to hold against it, with no source around; dates are ISO or None."""

    claim: Claim
    evidence: str
    evidence_date: str | None = None
    id: str | int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A judged sentence; `origin` is the id of the source where its chain of copies starts."""

    source: Source
    sentence: Sentence
    judgement: Judgement
    attribution: Attribution | None
    origin: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one claim: verdict, evidence best first, what was searched, and by what."""

    claim: Claim
    verdict: Verdict
    supporting_origins: int
    refuting_origins: int
    evidence: tuple[Evidence, ...]
    searched: Searched
    run: Run
