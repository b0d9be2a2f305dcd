"""Where two texts agree and where they differ."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.text import Span


class DifferenceKind(StrEnum):
    """The ways in which two texts about the same thing can differ."""

    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    POLARITY = "polarity"
    MODALITY = "modality"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: what the claim says, what the evidence says, and why they do not agree.

    `claim_span` and `evidence_span` count from the start of each text; None where a side is silent. Where
    it `excludes`, not both can be true; else the evidence only says less than the claim.
    """

    kind: DifferenceKind
    claim: str
    evidence: str
    note: str
    claim_span: Span | None = None
    evidence_span: Span | None = None
    excludes: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the claim and the word of the evidence that matches it best, similarity in [0, 1]."""

    claim: Span
    evidence: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of the claim are found in the evidence.

    `coverage` in [0, 1] is the weighted share of the claim's content words that are found; `links` has
    those that are, in the claim's order, and `missing` those that are not.
    """

    links: tuple[Link, ...]
    missing: tuple[Span, ...]
    coverage: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that code can tell about a claim and a sentence, before anyone takes a stance.

    `unmet` are the names, numbers and times of the claim that the evidence does not confirm, each with the
    kind of difference it would be. `rest` is the coverage of the claim's plain words, and `agreement` that
    of all of it but what differs, both in [0, 1]: what the texts have in common besides the difference.
    `another_day` tells that each says how things stood on a day of its own, where a number or time differs.
    """

    alignment: Alignment
    differences: tuple[Difference, ...]
    unmet: tuple[tuple[DifferenceKind, Span], ...]
    rest: float
    agreement: float
    another_day: bool = False

    def differs(self, *kinds: DifferenceKind) -> bool:
        """Tell whether there is a difference of one of these kinds that excludes the claim."""
        return any(difference.excludes and difference.kind in kinds for difference in self.differences)
