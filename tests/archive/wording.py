"""Templates → sentences.

A template is a sentence with fields, "{dead}", with choices of words, "[broke out|started]", that a paper
makes for itself, and with choices of fact, "<a brewery|a mill>", that are made once an event.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_FACT = re.compile(r"<([^<>]*)>")
_FIELD = re.compile(r"\{(\w+)\}")
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Style:
    """How a house writes numbers and days; `published` is the day of the issue, None where undated."""

    day_first: bool
    spelled: bool
    millions: bool
    weekdays: bool
    published: date | None

    @classmethod
    def drawn(cls, chance: Random, published: date | None) -> "Style":
        """Return some house's style."""
        first, spelled, millions, weekdays = (chance.random() < share for share in (0.5, 0.6, 0.7, 0.5))
        return cls(first, spelled, millions, weekdays, published)


@dataclass(frozen=True, slots=True)
class Value:
    """What a slot holds: a number, a day, or a name as it is written."""

    content: int | float | date | str

    @property
    def key(self) -> str:
        """What tells it from other values, however it is written."""
        return str(self.content)

    def written(self, style: Style) -> str:
        """Return it as this house writes it."""
        if isinstance(self.content, date):
            return _day(self.content, style)
        if isinstance(self.content, str):
            return self.content
        if isinstance(self.content, int):
            return _number(self.content, style)
        return f"{self.content:g}"


def _number(value: int, style: Style) -> str:
    if style.spelled and value <= 12:
        return _SMALL[value]
    if value >= 1_000_000_000 and value % 10_000_000 == 0:
        return f"{value / 1_000_000_000:g} billion"
    if style.millions and value >= 1_000_000 and value % 10_000 == 0:
        return f"{value / 1_000_000:g} million"
    return f"{value:,}" if value >= 1000 else str(value)


def _day(day: date, style: Style) -> str:
    if style.published and style.weekdays and 0 <= (style.published - day).days < 6:
        return f"{day:%A}"
    text = f"{day.day} {day:%B}" if style.day_first else f"{day:%B} {day.day}"
    if style.published and abs((style.published - day).days) < 150:
        return text
    return f"{text} {day.year}" if style.day_first else f"{text}, {day.year}"


def _settled(fact: str, event: str) -> str:
    """Return the option that holds in this event, the same wherever the choice stands."""
    return Random(f"{event}:{fact.lower()}").choice(fact.split("|"))  # noqa: S311


def fields(template: str) -> tuple[str, ...]:
    """Return the names of the template's fields, in order, each once."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


def choose(template: str, chance: Random) -> tuple[int, ...]:
    """Return one option for each choice of the template."""
    return tuple(chance.randrange(len(found.split("|"))) for found in _CHOICE.findall(template))


def change(template: str, options: tuple[int, ...], chance: Random) -> tuple[int, ...]:
    """Return the options with one, two or three of them changed."""
    sizes = [len(found.split("|")) for found in _CHOICE.findall(template)]
    turned = set(chance.sample(range(len(sizes)), min(len(sizes), chance.choice((1, 2, 2, 3)))))
    return tuple(
        (option + chance.randrange(1, size)) % size if at in turned and size > 1 else option
        for at, (option, size) in enumerate(zip(options, sizes, strict=True))
    )


def write(
    template: str, options: tuple[int, ...], values: Mapping[str, Value], style: Style, event: str
) -> str:
    """Return the sentence that these options and values make of the template, in this event."""
    at = iter(options)
    text = _CHOICE.sub(lambda found: found[1].split("|")[next(at)], template)
    text = _FACT.sub(lambda found: _settled(found[1], event), text)
    text = _FIELD.sub(lambda found: values[found[1]].written(style), text)
    text = re.sub(r" {2,}", " ", text).replace(" ,", ",").strip()
    return text[0].upper() + text[1:]
