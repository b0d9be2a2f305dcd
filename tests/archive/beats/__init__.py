"""News written by thirteen hands, each on a beat of its own, as sentences with slots: 280 events.

A file is an event: `about`, `person`, `org`, `thing`, `place` and `number` lines name a slot and the values
it may have, `day` lines one that is filled with a date; "- " lines are sentences that tell slots; a `fact`
has sentences in which it is so (`yes:`), is not (`no:`) and is still to come (`plan:`); `aside:` lines are
background. No two sentences tell the same in the same words.

The networks of `provenance.conflicts.learned` were trained on all beats but "city" and "technology", which
were never shown to them.
"""
# ruff: noqa: TID252  (the package goes by the name it is imported under)

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status
from provenance.domain.text import Document, Source, Span

from ..truth import Archive, Dispute, Place, Statement

FOLDER = Path(__file__).parent
TRAINED = (
    "business",
    "country",
    "culture",
    "forces",
    "health",
    "homes",
    "law",
    "science",
    "transport",
    "world",
    "youth",
)
HELD = ("city", "technology")
ARTICLES = 5  # an event
USED = 2  # articles of an event, at most, that have one sentence
DAY = "day"
KINDS = {
    **dict.fromkeys(("about", "org", "person", "thing"), DifferenceKind.NAME),
    "place": DifferenceKind.PLACE,
    "number": DifferenceKind.QUANTITY,
    DAY: DifferenceKind.TIME,
}
DEEDS = {DifferenceKind.POLARITY: ("yes", "no"), DifferenceKind.MODALITY: ("yes", "plan")}

_SLOT = re.compile(r"\{([^}]*)\}")
_HEAD = re.compile(rf"({'|'.join(KINDS)}) (\w+):\s*(.*)")
_PAPERS = ("Morning Ledger", "Daily Courier", "Northern Wire", "Evening Post", "City Tribune", "Radio Six")

Values = Mapping[str, str | date]


@dataclass(frozen=True, slots=True)
class Event:
    """One file: the kind and values of each slot, the sentences, and those of each fact by its state."""

    name: str
    titles: Sequence[str]
    slots: Mapping[str, tuple[str, tuple[str, ...]]]
    lines: Sequence[str]
    facts: Mapping[str, Mapping[str, Sequence[str]]]
    asides: Sequence[str]

    def slots_of(self, kind: str) -> list[str]:
        """Return the names of the slots of one kind."""
        return [name for name, (its, _) in self.slots.items() if its == kind]


def read(path: Path) -> Event:
    """Return the event of a file.

    Raises:
        ValueError: a line is none of those that a file can have, or tells a slot that there is not.
    """
    titles: list[str] = []
    slots: dict[str, tuple[str, tuple[str, ...]]] = {}
    told: dict[str, list[str]] = {"-": [], "aside:": []}
    facts: dict[str, dict[str, list[str]]] = {}
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        word, _, rest = line.partition(" ")
        if slot := _HEAD.fullmatch(line):
            kind, name, values = slot.groups()
            slots[name] = kind, tuple(filter(None, (value.strip() for value in values.split("|"))))
        elif word == "fact":
            facts[rest] = {"yes": [], "no": [], "plan": []}
        elif word in ("yes:", "no:", "plan:") and facts:
            next(reversed(facts.values()))[word[:-1]].append(rest)
        elif word in told:
            told[word].append(rest)
        elif word == "title:":
            titles.append(rest)
        elif word != "event:" and not word.startswith("#"):
            raise ValueError(f"{path}: {line!r} is no line of an event")
    used = {name for line in (*titles, *told["-"], *told["aside:"]) for name in _SLOT.findall(line)}
    if used - slots.keys():
        raise ValueError(f"{path}: no slot {', '.join(sorted(used - slots.keys()))}")
    return Event(f"{path.parent.name}-{path.stem}", titles, slots, told["-"], facts, told["aside:"])


def events(*beats: str) -> list[Event]:
    """Return the events of these beats."""
    return [read(path) for beat in beats for path in sorted((FOLDER / beat).glob("*.txt"))]


def filled(line: str, values: Mapping[str, str]) -> tuple[str, dict[str, Span]]:
    """Return a sentence with its slots filled, and where the first place of each of them is."""
    text, at, spans = "", 0, {}
    for slot in _SLOT.finditer(line):
        text += line[at : slot.start()]
        spans.setdefault(slot[1], Span(len(text), len(text) + len(values[slot[1]])))
        text += values[slot[1]]
        at = slot.end()
    text += line[at:]
    return text[0].upper() + text[1:], spans


def dated(day: date, published: date, rng: Random) -> str:
    """Return a date as a newspaper of that day has it: some by the day of the week."""
    if 0 < (published - day).days < 6 and rng.random() < 0.5:
        return f"{day:%A}"
    return f"{day.day} {day:%B}" if rng.random() < 0.75 else f"{day:%B} {day.day}"


def beats(*names: str, seed: int = 1, times: int = 2) -> Archive:
    """Return the archive of all events of these beats, each happening so often, to other people elsewhere.

    Six in ten slots are disputed, and half of the articles have the second value; a fact is so in half of
    them, and not or not yet so in the others. Nobody revises or quotes another, so each dispute is a
    conflict.
    """
    written: list[Document] = []
    statements: list[Statement] = []
    disputes: list[Dispute] = []
    for event in events(*names):
        for time in range(times):
            rng = Random(f"{seed}:{event.name}:{time}")  # noqa: S311
            documents, said = _covered(event, f"{event.name}-{time}", time, seed, rng)
            written += documents
            statements += [one for values in said.values() for every in values.values() for one in every]
            disputes += _disputes(event, f"{event.name}-{time}", said)
    return Archive(tuple(written), (), tuple(statements), tuple(disputes), ())


_Said = dict[tuple[str, str], dict[str, list[Statement]]]  # by slot and what it is of, by value


def _covered(event: Event, name: str, time: int, seed: int, rng: Random) -> tuple[list[Document], _Said]:
    base = date(2021, 1, 10) + timedelta(days=rng.randrange(900))
    first, second = _drawn(event, time, seed, base, rng)
    left = dict.fromkeys(event.lines, USED)
    documents: list[Document] = []
    said: _Said = defaultdict(lambda: defaultdict(list))
    for number in range(ARTICLES):
        published = base + timedelta(days=rng.randrange(3))
        known = {slot: (first if rng.random() < 0.5 else second)[slot] for slot in event.slots}
        told = _chosen(event, left, rng)
        document = f"{name}-{number}"
        text = ""
        for at, (line, states) in enumerate(told):
            text += (" " if at % 3 else "\n\n") if at else ""
            sentence, _ = filled(line, _worded(known, published, rng))
            place = Place(document, Span(len(text), len(text) + len(sentence)))
            text += sentence
            for slot in sorted(set(_SLOT.findall(line))):
                value = str(known[slot])
                said[slot, ""][value].append(Statement(place, name, slot, value, document))
            for fact, state in states:
                for kind, of in DEEDS.items():
                    if state in of:
                        slot = f"{fact}:{kind.value}"
                        said[fact, kind.value][state].append(Statement(place, name, slot, state, document))
        title, _ = filled(rng.choice(event.titles), _worded(known, published, rng))
        source = Source(
            id=document,
            path="seeds/articles.jsonl",
            record=document,
            title=title,
            publisher=rng.choice(_PAPERS),
            published=published.isoformat(),
        )
        documents.append(Document(source, text, Span(0, len(text))))
    return documents, said


def _drawn(event: Event, time: int, seed: int, base: date, rng: Random) -> tuple[Values, Values]:
    """Return what the first reports have of each slot, and what others do."""
    first: dict[str, str | date] = {}
    second: dict[str, str | date] = {}
    used: set[str] = set()
    for slot, (kind, values) in event.slots.items():
        if kind == DAY:
            past = rng.random() < 0.6
            day = base + timedelta(days=-rng.randrange(1, 6) if past else rng.randrange(2, 60))
            off = rng.choice((-3, -2, -1, 1, 2, 3, 7)) if rng.random() < 0.6 else 0
            first[slot], second[slot] = day, day + timedelta(days=off)
            continue
        mixed = Random(f"{seed}:{event.name}:{slot}").sample(values, len(values))  # noqa: S311
        half = mixed[: len(mixed) // 2] if time % 2 == 0 else mixed[len(mixed) // 2 :]
        mine = half if len(values) >= 4 else mixed
        free = [value for value in mine if value not in used] or mine
        first[slot] = rng.choice(free)
        used.add(str(first[slot]))
        rest = [value for value in mine if value not in used]
        second[slot] = first[slot]
        if rest and kind != "about" and rng.random() < 0.6:
            second[slot] = rng.choice(rest)
            used.add(str(second[slot]))
    return first, second


def _chosen(
    event: Event, left: dict[str, int], rng: Random
) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return the sentences of one article, with the state of a fact that they tell; its subject first."""
    unused = [line for line in event.lines if left[line]]
    told: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for line in rng.sample(unused, min(len(unused), rng.randrange(9, 13))):
        left[line] -= 1
        told.append((line, ()))
    for fact, states in event.facts.items():
        state = rng.choice(("yes", "yes", "no", "plan"))
        lines = rng.sample(list(states[state]), rng.choice((0, 1, 1, 2)))
        told += [(line, ((fact, state),)) for line in lines]
    told += [(line, ()) for line in rng.sample(list(event.asides), rng.choice((0, 1, 2)))]
    rng.shuffle(told)
    about = [f"{{{slot}}}" for slot in event.slots_of("about")]
    at = next((at for at, (line, _) in enumerate(told) if any(slot in line for slot in about)), 0)
    told.insert(0, told.pop(at))
    return told


def _worded(known: Values, published: date, rng: Random) -> dict[str, str]:
    return {
        slot: dated(value, published, rng) if isinstance(value, date) else value
        for slot, value in known.items()
    }


def _disputes(event: Event, name: str, said: _Said) -> Iterator[Dispute]:
    for (slot, deed), values in said.items():
        kind = DifferenceKind(deed) if deed else KINDS[event.slots[slot][0]]
        if len(values) > 1 and (deed or event.slots[slot][0] != "about"):
            sides = tuple((value, tuple(every)) for value, every in values.items())
            yield Dispute(name, f"{slot}:{deed}" if deed else slot, kind, Status.CONFLICT, sides)
