"""Disputes → how many there are of each kind and status."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Conflict, Status


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of disputes; only kinds and statuses that occur, in the order of their enums."""

    kinds: tuple[DifferenceKind, ...]
    statuses: tuple[Status, ...]
    counts: Counter[tuple[Status, DifferenceKind]]

    def of(self, status: Status | None = None, kind: DifferenceKind | None = None) -> int:
        """Return how many there are of this status and this kind; of all, where one is None."""
        return sum(
            number
            for (its_status, its_kind), number in self.counts.items()
            if status in (None, its_status) and kind in (None, its_kind)
        )


def tally(conflicts: Iterable[Conflict]) -> Tally:
    """Return how many disputes there are of each status and kind."""
    counts = Counter((conflict.status, conflict.kind) for conflict in conflicts)
    return Tally(
        tuple(kind for kind in DifferenceKind if any(kind is found for _, found in counts)),
        tuple(status for status in Status if any(status is found for found, _ in counts)),
        counts,
    )
