"""The provenance of our own answer."""

from dataclasses import dataclass

from provenance.domain.text import Failure


@dataclass(frozen=True, slots=True)
class Run:
    """What made an answer: enough to make it again, printed on every report."""

    version: str
    encoder: str
    judge: str
    index: str


@dataclass(frozen=True, slots=True)
class Searched:
    """What an answer rests on and what it does not: `stale` names sources that changed since."""

    sources: int
    sentences: int
    failed: tuple[Failure, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What a re-embed did, counted in sources and in sentences; `seconds` of wall time."""

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
