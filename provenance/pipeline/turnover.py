"""Which sources come, change and go between two states of a corpus."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from provenance.store import Store


@dataclass(frozen=True, slots=True)
class Turnover:
    """Locators of the sources that differ, in order, and how many do not."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int

    @property
    def affected(self) -> tuple[str, ...]:
        """All that differ, in order."""
        return tuple(sorted((*self.added, *self.changed, *self.removed)))


def published(store: Store, *, beside: Set[str] = frozenset()) -> dict[str, str]:
    """Return the id of the document that each source publishes now, by locator; files `beside` left out."""
    return {
        kept.source.locator: kept.document_id for kept in store.sources() if kept.source.path not in beside
    }


def turnover(before: Mapping[str, str], after: Mapping[str, str]) -> Turnover:
    """Return what differs between two states that `published` gave."""
    shared = before.keys() & after.keys()
    changed = {locator for locator in shared if before[locator] != after[locator]}
    return Turnover(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(changed)),
        tuple(sorted(before.keys() - after.keys())),
        len(shared) - len(changed),
    )
