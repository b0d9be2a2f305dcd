"""What was done to keep store and index sound and small."""

from dataclasses import dataclass

from provenance.domain.run import Problem


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair did, one sentence each, and what is still wrong after it."""

    done: tuple[str, ...]
    left: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """How much store and index take: bytes on disk, segments, and rows that stand there to no purpose."""

    store: int
    index: int
    segments: int
    removed: int


@dataclass(frozen=True, slots=True)
class Compaction:
    """What compacting won. `notes` say what was left as it is, and why."""

    before: Extent
    after: Extent
    seconds: float
    notes: tuple[str, ...] = ()
