"""Where sources disagree, and what kind of disagreement it is."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.assertion import Assertion, Attribution
from provenance.domain.comparison import DifferenceKind
from provenance.domain.run import Run, Searched
from provenance.domain.text import Sentence, Source, Span


class Status(StrEnum):
    """Whether two assertions that differ exclude each other; the most serious first.

    CONFLICT: both cannot be true. REVISED: one source changed what it says. REPORTED: one side is only what
    somebody is said to have said. DIFFERENT_TIME: both may have been true when they were said.
    DIFFERENT_SCOPE: they are not about quite the same thing.
    """

    CONFLICT = "conflict"
    REVISED = "revised"
    REPORTED = "reported"
    DIFFERENT_TIME = "different-time"
    DIFFERENT_SCOPE = "different-scope"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two assertions about the same thing that differ in one respect, before anyone asks why.

    `left` and `right` are what each says ("45 million", "60 million"), the spans where that stands in each
    sentence, counted from its start. `agreement` in [0, 1] is how sure it is that both speak of one thing.
    """

    kind: DifferenceKind
    left: str
    right: str
    left_span: Span
    right_span: Span
    note: str
    agreement: float

    def mirrored(self) -> "Disagreement":
        """Return the same disagreement seen from the other side."""
        return Disagreement(
            self.kind, self.right, self.left, self.right_span, self.left_span, self.note, self.agreement
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a source asserts something: a sentence of one version of its document.

    `span` are the words that differ from another side, counted from the start of the sentence; None where
    the whole does. `before` and `after` are the text around the sentence, up to a sentence on each side.
    `notice` is where its document says that it was corrected, "" where it does not. `gone` marks a text
    that its source no longer publishes.
    """

    source: Source
    document_id: str
    sentence: Sentence
    assertion: Assertion
    attribution: Attribution | None = None
    span: Span | None = None
    before: str = ""
    after: str = ""
    notice: str = ""
    gone: bool = False

    @property
    def place(self) -> tuple[str, str, int]:
        """What tells it from every other statement: source, version, position of the sentence."""
        return (self.source.locator, self.document_id, self.sentence.position)


@dataclass(frozen=True, slots=True)
class Side:
    """All statements that say the same, oldest first, and how many told it on their own."""

    value: str
    origins: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One dispute: what it is about, what kind it is, and who stands on which side.

    `status` is the most serious that holds between any two sides, `reasons` say why in words, one for each
    thing that sets the sides apart; `score` in [0, 1] is how sure it is that they speak of one thing.
    Sides are ordered by origins, most first. `id` depends on what is said, not on who says it.
    """

    id: str
    kind: DifferenceKind
    status: Status
    summary: str
    reasons: tuple[str, ...]
    score: float
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """The whole corpus held against itself: conflicts, the most serious first, and what was searched."""

    conflicts: tuple[Conflict, ...]
    searched: Searched
    run: Run
