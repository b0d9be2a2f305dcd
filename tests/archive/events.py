"""Invented events: what kinds there are, what they have to be told of, and what is true of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status

from .wording import Value

CONTRADICTED, CLAIMED, LATER, PART, TOLD = "contradicted", "claimed", "later", "part", "told"
VOICES = {
    Status.CONFLICT: CONTRADICTED,
    Status.REPORTED: CLAIMED,
    Status.DIFFERENT_TIME: LATER,
    Status.DIFFERENT_SCOPE: PART,
}


@dataclass(frozen=True, slots=True)
class Names:
    """The parts that names are made of; a `{}` in a pattern takes a place or a surname."""

    town: tuple[str, str]
    country: tuple[str, str]
    first: str
    last: tuple[str, str]
    company: tuple[str, ...]
    street: tuple[str, ...]
    hall: tuple[str, ...]
    paper: tuple[str, ...]
    agency: tuple[str, ...]

    def drawn(self, what: str, chance: Random) -> str:
        """Return a new name of a "town", "country", "person", "surname", "company", "street" or "hall"."""
        if what in ("town", "country", "surname"):
            parts = {"town": self.town, "country": self.country, "surname": self.last}[what]
            return _joined(parts, chance)
        if what == "person":
            return f"{chance.choice(self.first.split())} {_joined(self.last, chance)}"
        pattern: str = chance.choice(getattr(self, what))
        return pattern.replace("{}", _joined(self.last, chance))


def _joined(parts: tuple[str, str], chance: Random) -> str:
    """Return a head and a tail in one word; "_" stands for a space."""
    return (chance.choice(parts[0].split()) + chance.choice(parts[1].split())).replace("_", " ")


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to be told of an event, and the templates that tell it, by voice.

    `draw` makes its true value, `other` one for the other side. `noun` is what a correction calls it.
    """

    name: str
    kind: DifferenceKind
    draw: "Maker"
    other: Callable[["Scene", Value, Status], Value]
    noun: str
    voices: Mapping[str, tuple[str, ...]]

    def statuses(self) -> tuple[Status, ...]:
        """Return how its values can come to differ."""
        found = [status for status, voice in VOICES.items() if self.voices.get(voice)]
        return (*found, Status.REVISED) if self.noun else tuple(found)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event. `background` are pairs: a sentence, and the same in other words."""

    name: str
    titles: tuple[str, ...]
    setting: Mapping[str, "str | Maker"]
    slots: tuple[Slot, ...]
    background: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bank:
    """All that one hand writes with; `corrections` take {noun}, {old}, {new}, `flags` name only {noun}."""

    name: str
    names: Names
    kinds: tuple[Kind, ...]
    corrections: tuple[str, ...]
    flags: tuple[str, ...]
    background: tuple[tuple[str, str], ...]
    credits: tuple[str, ...]


@dataclass(slots=True)
class Scene:
    """Where a drawn event stands while its values are made."""

    names: Names
    chance: Random
    day: date
    values: dict[str, Value] = field(default_factory=dict)


Maker = Callable[[Scene], Value]


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its setting and true values by field, and what will be said otherwise by slot."""

    id: str
    kind: Kind
    day: date
    values: Mapping[str, Value]
    variations: Mapping[str, tuple[Status, Value]]


# ---- makers of values -------------------------------------------------------------------------------


def named(what: str) -> Maker:
    """Return a maker of new names of this sort."""
    return lambda scene: Value(scene.names.drawn(what, scene.chance))


def number(low: int, high: int, step: int = 1) -> Maker:
    """Return a maker of whole numbers."""
    return lambda scene: Value(scene.chance.randrange(low, high + 1, step))


def share(low: int, high: int) -> Maker:
    """Return a maker of percentages with one decimal."""
    return lambda scene: Value(scene.chance.randrange(low * 10 + 1, high * 10) / 10)


def day(low: int, high: int) -> Maker:
    """Return a maker of days, counted from the day of the event."""
    return lambda scene: Value(scene.day + timedelta(scene.chance.randint(low, high)))


def year(low: int, high: int) -> Maker:
    """Return a maker of years."""
    return lambda scene: Value(str(scene.chance.randint(low, high)))


def coined(heads: str, tails: str) -> Maker:
    """Return a maker of names that join one of the heads to one of the tails."""
    return lambda scene: Value(_joined((heads, tails), scene.chance))


def called(*patterns: str) -> Maker:
    """Return a maker of names that take the name of a town where a pattern has a `{}`."""
    return lambda scene: Value(
        scene.chance.choice(patterns).replace("{}", scene.names.drawn("town", scene.chance))
    )


def one_of(*texts: str) -> Maker:
    """Return a maker that picks one of these."""
    return lambda scene: Value(scene.chance.choice(texts))


# ---- makers of slots --------------------------------------------------------------------------------


def quantity(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for a number. Without `contradicted` templates those of `told` contradict."""

    def other(scene: Scene, value: Value, status: Status) -> Value:
        true = value.content
        assert isinstance(true, int | float)
        low, high = {Status.DIFFERENT_SCOPE: (0.1, 0.6), Status.DIFFERENT_TIME: (1.15, 1.9)}.get(
            status, (1.2, 1.9) if scene.chance.random() < 0.6 else (0.4, 0.8)
        )
        found = true * scene.chance.uniform(low, high)
        if isinstance(true, float):
            return Value(round(found, 1))
        digits = str(true)
        step = 10 ** max(0, min(len(digits) - len(digits.rstrip("0")), len(digits) - 2))
        rounded = max(2, round(found / step) * step)
        return Value(rounded if rounded != true else true + max(step, 2))

    return _slot(name, DifferenceKind.QUANTITY, draw, other, noun, voices)


def when(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for a day or a year."""

    def other(scene: Scene, value: Value, _status: Status) -> Value:
        off = scene.chance.choice((-3, -2, -1, 1, 2, 4))
        if isinstance(value.content, date):
            moved = value.content + timedelta(off)
            if value.content <= scene.day < moved:
                moved = value.content - timedelta(abs(off))
            return Value(moved)
        return Value(str(int(str(value.content)) + off))

    return _slot(name, DifferenceKind.TIME, draw, other, noun, voices)


def where(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for the name of a place."""
    return _slot(name, DifferenceKind.PLACE, draw, _redrawn(draw), noun, voices)


def who(name: str, draw: Maker, noun: str = "", **voices: tuple[str, ...]) -> Slot:
    """Return a slot for the name of a person or a firm."""
    return _slot(name, DifferenceKind.NAME, draw, _redrawn(draw), noun, voices)


def fact(name: str, **voices: tuple[str, ...]) -> Slot:
    """Return a slot for what is so (`told`), not so (`contradicted`), or denied by a party (`claimed`)."""
    return _slot(name, DifferenceKind.POLARITY, one_of("so"), _against, "", voices)


def deed(name: str, **voices: tuple[str, ...]) -> Slot:
    """Return a slot for what is still to be done (`told`), or done: at once (`contradicted`) or `later`."""
    return _slot(name, DifferenceKind.MODALITY, one_of("to come"), _against, "", voices)


def _against(_scene: Scene, _value: Value, status: Status) -> Value:
    return Value(VOICES[status])


def _redrawn(draw: Maker) -> Callable[[Scene, Value, Status], Value]:
    def other(scene: Scene, value: Value, _status: Status) -> Value:
        found = draw(scene)
        while found == value:
            found = draw(scene)
        return found

    return other


def _slot(
    name: str,
    kind: DifferenceKind,
    draw: Maker,
    other: Callable[[Scene, Value, Status], Value],
    noun: str,
    voices: Mapping[str, tuple[str, ...]],
) -> Slot:
    if kind not in (DifferenceKind.POLARITY, DifferenceKind.MODALITY):
        voices = {CONTRADICTED: voices[TOLD], **voices}
    return Slot(name, kind, draw, other, noun, voices)


# ---- drawing ----------------------------------------------------------------------------------------


def drawn(bank: Bank, count: int, seed: int) -> tuple[Event, ...]:
    """Return this many events.

    One in six goes back to a town and a kind of event of another year, one in six shares the town of its
    neighbour, one in six a person or a firm.
    """
    events: list[Event] = []
    used: dict[tuple[DifferenceKind, Status], int] = {}
    turn = 0  # of the kinds, five ahead each time; an event that takes the kind of another takes no turn
    for number_ in range(count):
        chance = Random(f"{seed}:{bank.name}:{number_}")  # noqa: S311  (the same news every time)
        kind = bank.kinds[(turn * 5 if len(bank.kinds) % 5 else turn) % len(bank.kinds)]
        past = date(2017, 1, 9) + timedelta(chance.randrange(6 * 365))
        scene = Scene(bank.names, chance, past)
        twin = events[number_ - 4] if number_ % 6 == 5 else None
        turn += twin is None
        if twin:
            kind = twin.kind
            scene.day = twin.day + timedelta(365 * chance.choice((-2, -1, 1, 2)) + chance.randint(-60, 60))
            scene.values |= {name: twin.values[name] for name in ("town", "province", "country")}
        if number_ % 6 == 2:
            scene.values |= {name: events[-1].values[name] for name in ("town", "province", "country")}
        _fill(scene, kind, events[-1] if number_ % 6 == 3 else None)
        variations = _varied(scene, kind, used)
        events.append(Event(f"{bank.name}{number_:04d}", kind, scene.day, scene.values, variations))
    return tuple(events)


def _fill(scene: Scene, kind: Kind, neighbour: Event | None) -> None:
    common: dict[str, str | Maker] = {"town": "town", "province": "town", "country": "country"}
    for name, make in (common | dict(kind.setting)).items():
        if name not in scene.values:
            scene.values[name] = make(scene) if callable(make) else named(make)(scene)
    if neighbour:  # one person, or one firm, of both stories
        theirs = neighbour.kind.setting
        for name, sort in kind.setting.items():
            same = next((n for n in theirs if theirs[n] == sort and sort in ("person", "company")), None)
            if same:
                scene.values[name] = neighbour.values[same]
                break
    for name, sort in kind.setting.items():
        if sort == "person":
            scene.values[f"{name}_last"] = Value(scene.values[name].key.split()[-1])
    for slot in kind.slots:
        scene.values[slot.name] = slot.draw(scene)


def _varied(
    scene: Scene, kind: Kind, used: dict[tuple[DifferenceKind, Status], int]
) -> dict[str, tuple[Status, Value]]:
    found: dict[str, tuple[Status, Value]] = {}
    for _ in range(scene.chance.choice((2, 3, 3, 4))):
        open_ = [
            (used.get((slot.kind, status), 0), scene.chance.random(), slot, status)
            for slot in kind.slots
            if slot.name not in found
            for status in slot.statuses()
            # one revised slot an event: it takes articles of its own
            if status is not Status.REVISED or all(it[0] is not Status.REVISED for it in found.values())
        ]
        if not open_:
            break
        times, _, slot, status = min(open_, key=lambda one: one[:2])
        used[slot.kind, status] = times + 1
        found[slot.name] = (status, slot.other(scene, scene.values[slot.name], status))
    return found
