"""The provenance of our own answer."""

from dataclasses import dataclass

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

    `note` is what a reader should know about the encoder, or None.
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


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: `stage` is a verb ("reading", "embedding"), counts are of its own items."""

    stage: str
    done: int
    total: int


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
