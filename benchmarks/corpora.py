"""Invented newspapers of any size, real in shape: files, dates, lengths, names, numbers and agency copy.

An article is a cast of a *mould*: one article written out from ``beats.toml``, whose names and numbers
stand in slots. Every cast fills the slots anew with values of the same length, so that each sentence stands
where it stood in the mould; that is what lets `standins` tell cheaply what a reader would find in it. The
first `MOULDS` articles are the moulds themselves. A third of the moulds are agency copy: three casts in a
row share the names and numbers of a run of sentences, which then stand word for word in all three.

The same seed and number give the same bytes, whatever else was asked.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from provenance.domain.text import sentence_id

SEED = 1
MOULDS = 400
FOLDER = 1000  # files in a folder
COPIED = 3  # articles in a row that print the same agency copy
SENTENCES = 18.5  # median of an article; the mean of this lognormal distribution is 20
SPREAD = 0.4
EXTENDED = 0.6  # share of the sentences that go on with a clause more, so that 20 words are common

_CHOICE, _WORD = re.compile(r"\[([^\[\]]*)\]"), re.compile(r"\{(\w+)\}")
_SLOTS = {
    "place": "place", "other": "place", "person": "person", "second": "person", "firm": "firm",
    "small": "small", "share": "small", "count": "count", "amount": "amount",
}  # fmt: skip
_FIRMS = (" Holding", " & Sons", " Works", " Industries", " Company", " Brothers", " Group")
_ONSETS = "b br d dr f fl g gr h j k kl l m n p pr r s sk st sv t tr v vr y z".split()
_VOWELS = "a e i o u au ei ia".split()
_CODAS = "d k l ld m n nd ng r rk rn rst s sk st t v".split()


def chance(*parts: object) -> random.Random:
    """Return random numbers that depend on these parts and on nothing else."""
    return random.Random("/".join(map(str, parts)))  # noqa: S311  (the same articles every time, and no secret)


@dataclass(frozen=True, slots=True)
class Slot:
    """What may be put in one kind of place of a mould: words of one kind and length.

    `wire` slots are filled alike in all copies of one agency's text.
    """

    kind: str
    length: int
    wire: bool


@dataclass(frozen=True, slots=True)
class Mould:
    """One article with holes: `holes` has start, end and slot of each, in order, counted in `text`."""

    text: str
    slots: tuple[Slot, ...]
    values: tuple[str, ...]
    holes: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One cast: a file to be, and the words that fill the slots of its mould."""

    number: int
    text: str
    values: tuple[str, ...]

    @property
    def path(self) -> str:
        """Its file below seeds/, not more than `FOLDER` in a folder."""
        return f"{self.number // FOLDER:04d}/{self.number:07d}.txt"


def articles(size: int, *, seed: int = SEED) -> Iterator[Article]:
    """Yield articles until they hold at least `size` distinct sentences."""
    seen: set[int] = set()
    number = 0
    while len(seen) < size:
        made = article(number, seed=seed)
        seen.update(map(sentence_id, sentences(made.text)))
        yield made
        number += 1


def article(number: int, *, seed: int = SEED) -> Article:
    """Return the article with this number."""
    model = mould(number % MOULDS, seed)
    turn = number // MOULDS
    if not turn:
        return Article(number, model.text, model.values)
    own = chance(seed, "own", number)
    wire = chance(seed, "wire", number % MOULDS, turn // COPIED)
    values: list[str] = []
    for slot in model.slots:
        values.append(_value(slot, wire if slot.wire else own, taken=values))
    pieces, at = [], 0
    for start, end, slot_number in model.holes:
        pieces += [model.text[at:start], values[slot_number]]
        at = end
    return Article(number, "".join((*pieces, model.text[at:])), tuple(values))


def changed(number: int, *, turn: int, seed: int = SEED) -> str:
    """Return another text of 20 sentences for an article; none of them stands anywhere else."""
    written = _Writer(chance(seed, "changed", number, turn), wires=False)
    return written.mould(20).text


def write(made: Article, seeds: Path) -> Path:
    """Write an article as a file and return where."""
    path = seeds / made.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(made.text, encoding="utf-8")
    return path


def sentences(text: str) -> list[str]:
    """Return the sentences of an article of ours, which parts them by what no sentence of it holds."""
    return [one for one in re.split(r"(?:(?<=\.)|(?<=\.”)) |\n+", text.split(" ", 2)[2]) if one]


@cache
def mould(number: int, seed: int) -> Mould:
    """Return a mould, written when it is first asked for."""
    luck = chance(seed, "mould", number)
    length = round(luck.lognormvariate(0, SPREAD) * SENTENCES)
    return _Writer(luck, wires=number % 3 == 0).mould(min(80, max(4, length)))


class _Writer:
    """Writes one article out of the phrases of one beat."""

    def __init__(self, luck: random.Random, *, wires: bool) -> None:
        given = _phrases()
        self._luck = luck
        self._wires = wires
        beat = given["beats"][luck.choice(sorted(given["beats"]))]
        self._lists = given["common"] | beat
        self._sentences = given["sentences"]
        self._body = luck.choice(beat["body"])
        self._names: dict[str, int] = {}
        self._slots: list[Slot] = []
        self._values: list[str] = []
        self._pieces: list[str] = []
        self._holes: list[tuple[int, int, int]] = []
        self._length = 0
        self._firm = luck.choice(_FIRMS)

    def mould(self, length: int) -> Mould:
        """Return an article of `length` sentences."""
        luck = self._luck
        day = date(2019, 1, 1) + timedelta(days=luck.randrange(2000))
        self._put(f"date {day.isoformat()} ")
        middle = self._sentences["middle"]
        bag: list[str] = []
        # agency copy is a run in the middle; names that stand before it belong to the house
        first = luck.randrange(1, max(2, length // 3))
        last = length - luck.randrange(1, max(2, length // 4))
        for at in range(length):
            bag = bag or luck.sample(middle, len(middle))
            which = "lead" if not at else "close" if at == length - 1 else None
            pattern = luck.choice(self._sentences[which]) if which else bag.pop()
            if "”" not in pattern and luck.random() < EXTENDED:
                pattern = pattern.removesuffix(".") + luck.choice(self._sentences["tail"])
            self._sentence(pattern, wire=self._wires and first <= at < last)
            if at < length - 1:
                self._put("\n\n" if not at or luck.random() < 0.4 else " ")
        return Mould("".join(self._pieces), tuple(self._slots), tuple(self._values), tuple(self._holes))

    def _sentence(self, pattern: str, *, wire: bool) -> None:
        while inner := _CHOICE.search(pattern):
            chosen = self._luck.choice(inner[1].split("|"))
            pattern = pattern[: inner.start()] + chosen + pattern[inner.end() :]
        at = 0
        for mark in _WORD.finditer(pattern):
            self._put(pattern[at : mark.start()])
            self._fill(mark[1], wire=wire)
            at = mark.end()
        self._put(pattern[at:])

    def _fill(self, word: str, *, wire: bool) -> None:
        if word == "body":
            self._put(self._body)
        elif word in self._lists:
            self._put(self._luck.choice(self._lists[word]))
        elif word == "surname":
            self._hole(self._named("person", "last", wire=wire))
        elif _SLOTS[word] == "person":
            self._hole(self._named(word, "first", wire=wire))
            self._put(" ")
            self._hole(self._named(word, "last", wire=wire))
        elif _SLOTS[word] in ("place", "firm"):
            self._hole(self._named(word, _SLOTS[word], wire=wire))
            self._put(self._firm if word == "firm" else "")
        else:
            self._hole(self._slot(_SLOTS[word], wire=wire))

    def _named(self, word: str, kind: str, *, wire: bool) -> int:
        """Return the slot of a name, which is one and the same throughout an article."""
        name = f"{word} {kind}"
        if name not in self._names:
            # a text that somebody else wrote brings its names along, wherever they stand first
            self._names[name] = self._slot(kind, wire=self._wires or wire)
        return self._names[name]

    def _slot(self, kind: str, *, wire: bool) -> int:
        length = len(self._luck.choice(_gazetteer(kind))) if kind in _KINDS else _NUMBERS[kind]
        slot = Slot(kind, length, wire)
        self._slots.append(slot)
        self._values.append(_value(slot, self._luck, taken=self._values))
        return len(self._slots) - 1

    def _hole(self, slot: int) -> None:
        start = self._length
        self._put(self._values[slot])
        self._holes.append((start, self._length, slot))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


_KINDS = {"place": 4000, "first": 600, "last": 8000, "firm": 3000}
_NUMBERS = {"small": 2, "count": 5, "amount": 4}


def _value(slot: Slot, luck: random.Random, *, taken: list[str]) -> str:
    """Return a word or number for a slot, of its length and not among the names taken."""
    match slot.kind:
        case "small":
            return str(luck.randrange(13, 98))
        case "count":
            return f"{luck.randrange(1001, 10000):,}"
        case "amount":
            return f"{luck.randrange(11, 99)}.{luck.randrange(1, 10)}"
    fitting = _by_length(slot.kind)[slot.length]
    while True:
        # few names are in the news every day and most are seldom: rank falls off by a power law
        name = fitting[int(len(fitting) * luck.random() ** 2)]
        if name not in taken:
            return name


@cache
def _by_length(kind: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for name in _gazetteer(kind):
        found.setdefault(len(name), []).append(name)
    return found


@cache
def _gazetteer(kind: str) -> list[str]:
    """Return invented names of one kind; no name is of two kinds."""
    luck = chance("gazetteer")
    known: set[str] = set()
    for each, count in _KINDS.items():
        made: list[str] = []
        while len(made) < count:
            syllables = 2 if each == "first" or luck.random() < 0.5 else 3
            name = "".join(luck.choice(_ONSETS) + luck.choice(_VOWELS) for _ in range(syllables))
            name = (name + luck.choice(_CODAS)).capitalize()
            if 6 <= len(name) <= 9 and name not in known:
                known.add(name)
                made.append(name)
        if each == kind:
            return made
    raise ValueError(f"there are no names of kind {kind!r}")


@cache
def _phrases() -> dict[str, Any]:
    given = tomllib.loads(Path(__file__).with_name("beats.toml").read_text("utf-8"))

    def parted(lists: dict[str, str]) -> dict[str, list[str]]:
        return {name: phrases.split("; ") for name, phrases in lists.items()}

    return {
        "sentences": given["sentences"],
        "common": parted(given["common"]),
        "beats": {name: parted(lists) for name, lists in given["beats"].items()},
    }
