# ruff: noqa: TID252  (the package goes by the name it is imported under)
"""How this newsroom writes some values: numbers spelled out, shares as fractions, days as “the 14th”."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status

from ..events import CONTRADICTED, TOLD, Maker, Scene, Slot, quantity, when
from ..wording import Style, Value

_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNITS = "one two three four five six seven eight nine".split()
_PORTIONS = {
    20: "a fifth",
    25: "a quarter",
    33: "a third",
    40: "two-fifths",
    50: "half",
    60: "three-fifths",
    67: "two-thirds",
    75: "three-quarters",
    80: "four-fifths",
}


@dataclass(frozen=True, slots=True)
class Spelt(Value):
    """A number below a hundred, in words where the house spells numbers out."""

    def written(self, style: Style) -> str:
        """Return it as this house writes it."""
        count = self.content
        if not style.spelled or not isinstance(count, int) or not 12 < count < 100:
            return Value.written(self, style)
        if count < 20:
            return _TEENS[count - 13]
        tens = _TENS[count // 10 - 2]
        return f"{tens}-{_UNITS[count % 10 - 1]}" if count % 10 else tens


@dataclass(frozen=True, slots=True)
class Portion(Value):
    """A share of something: a fraction or a percentage, to be followed by “of”."""

    def written(self, style: Style) -> str:
        """Return it as this house writes it."""
        if style.spelled:
            return _PORTIONS[int(str(self.content))]
        return f"{self.content} {'per cent' if style.day_first else 'percent'}"


@dataclass(frozen=True, slots=True)
class Dated(Value):
    """A day; in the month of the issue some houses give its number only."""

    def written(self, style: Style) -> str:
        """Return it as this house writes it."""
        day, issue = self.content, style.published
        if not issue or not isinstance(day, date) or style.weekdays or not style.spelled:
            return Value.written(self, style)
        if day > issue or (day.year, day.month) != (issue.year, issue.month):
            return Value.written(self, style)
        ending = (
            {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th") if day.day not in (11, 12, 13) else "th"
        )
        return f"the {day.day}{ending}"


def counted(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for a number that may be spelled out."""
    return _as(Spelt, quantity(name, draw, noun, **voices))


def dated(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for a day that may be told by its number only."""
    return _as(Dated, when(name, draw, noun, **voices))


def rated(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for an interest rate in quarters of a point, as banks set them."""
    slot = quantity(name, draw, noun, **voices)

    def other(scene: Scene, value: Value, status: Status) -> Value:
        found = round(float(str(slot.other(scene, value, status).content)) * 4) / 4
        return Value(found if found not in (0, value.content) else float(str(value.content)) + 0.75)

    return replace(slot, other=other)


def portion(name: str, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for a share, which one house tells as a fraction and another as a percentage."""

    def other(scene: Scene, value: Value, status: Status) -> Value:
        true = int(str(value.content))
        apart = [one for one in _PORTIONS if abs(one - true) > 9]
        later = [one for one in apart if one > true] if status is Status.DIFFERENT_TIME else apart
        return Portion(scene.chance.choice(later))

    def draw(scene: Scene) -> Value:
        return Portion(scene.chance.choice(tuple(_PORTIONS)[:-2]))

    kind = DifferenceKind.QUANTITY
    return Slot(name, kind, draw, other, noun, {CONTRADICTED: voices[TOLD], **voices})


def initials(name: str) -> Maker:
    """Return a maker of the acronym of a name that was made before."""
    return lambda scene: Value("".join(w[0] for w in scene.values[name].key.split() if w[0].isupper()))


def _as(sort: Callable[[int | float | date | str], Value], slot: Slot) -> Slot:
    return replace(
        slot,
        draw=lambda scene: sort(slot.draw(scene).content),
        other=lambda scene, value, status: sort(slot.other(scene, value, status).content),
    )
