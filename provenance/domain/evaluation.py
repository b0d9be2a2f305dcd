"""What a gold file says, and how an answer fared against it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gold:
    """One claim with the sources (path, id or locator) that state it and those that conflict with it.

    `line` is where the gold file has it, from 1; None where there is no file.
    """

    claim: str
    states: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    id: str | int | None = None
    date: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """One (claim, source) pair on which answer and gold differ, e.g. expected "states", found "nothing"."""

    claim: str
    source: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over (claim, source) pairs and the measures made from them, each in [0, 1]."""

    true_positives: int
    false_positives: int
    false_negatives: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        found = self.true_positives + self.false_positives
        return self.true_positives / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is right that was found; 1 when there was nothing to find."""
        wanted = self.true_positives + self.false_negatives
        return self.true_positives / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall (van Rijsbergen 1979, chapter 7)."""
        both = 2 * self.true_positives + self.false_positives + self.false_negatives
        return 2 * self.true_positives / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a workspace fared on a gold file."""

    claims: int
    states: Score
    conflicts: Score
    misses: tuple[Miss, ...]
