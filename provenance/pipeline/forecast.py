"""How far through seeds/ a re-embed is, by bytes: what it did so far tells what is still to come."""


class Forecast:
    """The files that are read one after the other, and the texts in the present one."""

    def __init__(self) -> None:
        self._all: int | None = None
        self._left = 0
        self._ahead = 0

    def file(self, size: int, *, ahead: int) -> None:
        """Note that a file of so many bytes begins; those after it have `ahead`."""
        if self._all is None:
            self._all = size + ahead
        self._left, self._ahead = size, ahead

    def text(self, length: int) -> None:
        """Note that a text of so many characters of the file was taken in."""
        self._left = max(self._left - length, 0)

    def done(self) -> None:
        """Note that nothing more comes of the file."""
        self._left = 0

    @property
    def share(self) -> float:
        """How much has been gone through, above 0 and up to 1."""
        if not self._all:
            return 1.0
        return max(self._all - self._left - self._ahead, 1) / self._all
