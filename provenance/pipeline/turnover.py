"""Which sources come, change and go while files are taken in."""

from collections.abc import Mapping


class Turnover:
    """Locators of the sources that differ, collected file by file."""

    def __init__(self) -> None:
        self.added: list[str] = []
        self.changed: list[str] = []
        self.removed: list[str] = []

    def note(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Add what differs in one file, given the document of each of its sources by locator."""
        self.added += after.keys() - before.keys()
        self.removed += before.keys() - after.keys()
        self.changed += (name for name in before.keys() & after.keys() if before[name] != after[name])

    @property
    def affected(self) -> tuple[str, ...]:
        """All that differ, in order."""
        return tuple(sorted((*self.added, *self.changed, *self.removed)))
