"""The provenance of our own answer."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.text import Failure, Source


@dataclass(frozen=True, slots=True)
class Run:
    """What made an answer: enough to make it again, printed on every report.

    `note` is what a reader should know about the encoder ("lexical: …"), or None.
    """

    version: str
    encoder: str
    judge: str
    index: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Searched:
    """What an answer rests on and what it does not: `stale` names sources that changed since."""

    sources: int
    sentences: int
    failed: tuple[Failure, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What a re-embed did, counted in sources and in distinct sentences; `seconds` of wall time.

    `note` is what a reader should know about the encoder, or None. `reading` and `embedding` are the
    seconds that these stages took, `affected` names the sources added, changed and removed.
    """

    added: int
    changed: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    total: int
    embedded: int
    reused: int
    dropped: int
    encoder: str
    seconds: float
    note: str | None = None
    reading: float = 0.0
    embedding: float = 0.0
    affected: tuple[str, ...] = ()

    @property
    def sentences_per_second(self) -> float | None:
        """How fast sentences were embedded; None where none was."""
        return rate(self.embedded, self.embedding)


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long a re-embed will take: `seconds` is None where the past does not tell.

    `sentences_per_second` is how fast the latest `jobs` past ones embedded, None where none did.
    """

    seconds: float | None
    sentences_per_second: float | None
    jobs: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a re-embed would do; `changes.seconds` is what finding that out took."""

    changes: Changes
    estimate: Estimate


class Outcome(StrEnum):
    """How a job ended, if it did."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One re-embed as the log of jobs has it; what was counted tells what was committed, also of a part.

    `began` is ISO 8601 in UTC. `seconds` is None where nobody was left to tell, `error` says why it failed;
    `reading` and `embedding` are the seconds that these stages took. Counts are those of `Changes`;
    `encoder` is None until something was committed.
    """

    number: int
    began: str
    version: str
    everything: bool
    outcome: Outcome = Outcome.RUNNING
    encoder: str | None = None
    error: str | None = None
    seconds: float | None = None
    reading: float = 0.0
    embedding: float = 0.0
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    failed: int = 0
    total: int = 0
    embedded: int = 0
    reused: int = 0
    dropped: int = 0

    @property
    def sentences_per_second(self) -> float | None:
        """How fast sentences were embedded; None where none was."""
        return rate(self.embedded, self.embedding)


def rate(items: int, seconds: float) -> float | None:
    """Return items a second; None where there were none, or no time passed."""
    return items / seconds if items and seconds > 0 else None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: `stage` is a verb ("reading", "embedding"), counts are of its own items.

    `items` is what they are called ("files", "sentences").
    """

    stage: str
    done: int
    total: int
    items: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that `verify` found wrong, and the command that mends it."""

    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as the store knows it; `state` is "indexed", "changed", "removed", "new" or "failed"."""

    source: Source
    sentences: int
    state: str
    error: str | None = None
