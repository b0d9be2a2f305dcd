"""Articles, as lines whose making is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from .wording import Value


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: the template it was made from, what it states, and whose sentence it was first."""

    text: str
    template: str
    options: tuple[int, ...]
    values: Mapping[str, Value]
    facts: tuple[tuple[str, str], ...]
    unit: int
    origin: str


@dataclass(frozen=True, slots=True)
class Article:
    """Paragraphs of lines; `drawn_from` is what it was made from, `gone` marks a replaced version."""

    name: str
    title: str
    publisher: str | None
    published: str | None
    paragraphs: tuple[tuple[Line | str, ...], ...]
    drawn_from: str | None = None
    gone: bool = False

    def lines(self) -> list[Line]:
        """Return its sentences that state something or were copied."""
        return [item for paragraph in self.paragraphs for item in paragraph if isinstance(item, Line)]
