"""One event → its articles: who reports, who copies whom, and in which words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from provenance.domain.conflict import Status

from . import wording
from .articles import Article, Line
from .events import CONTRADICTED, LATER, TOLD, VOICES, Bank, Event, Slot
from .wording import Style, Value


@dataclass(slots=True)
class Desk:
    """Writes all the articles about one event; no two writers of it use one template.

    `used` counts templates and `printed` has the event of each sentence, both over all events: nothing that
    is told of one event is told in the very same words of another.
    """

    bank: Bank
    event: Event
    chance: Random
    used: Counter[str]
    printed: dict[str, str]
    next_unit: int
    spent: set[str] = field(default_factory=set)
    count: int = 0
    papers: list[str] = field(default_factory=list)

    def articles(self) -> Iterator[Article]:
        chance, event = self.chance, self.event
        status = {slot: variation[0] for slot, variation in event.variations.items()}
        shared = [slot for slot in event.kind.slots if status.get(slot.name) is not Status.REVISED]
        order = chance.sample(shared, len(shared))
        first = self._day(1)
        paper = chance.choice(self.bank.names.agency) if chance.random() < 0.5 else self._paper()
        original = self._report([(slot, TOLD, None) for slot in order], first, extras=3, paper=paper)
        yield original
        other = self._rival(order, status, first)
        later = self._update(order, status) if Status.DIFFERENT_TIME in status.values() else None
        revised = list(self._revised(status))
        yield from self._reprints(original, first)
        yield other
        if chance.random() < 0.5:
            yield self._copied(other, first + timedelta(2), near=chance.random() < 0.5)
        agreeing = [slot for slot in order if slot.name not in status]
        if chance.random() < 0.6 and len(agreeing) > 2:
            dated = chance.random() < 0.85
            told = [(slot, TOLD, None) for slot in _unlike(agreeing, chance)]
            yield self._report(told, self._day(2), extras=2, dated=dated)
        yield from revised
        if later:
            yield later

    # ---- kinds of articles --------------------------------------------------------------------------

    def _rival(self, order: Sequence[Slot], status: Mapping[str, Status], first: date) -> Article:
        """Return an independent report that has the other side of what is disputed at once."""
        told: list[tuple[Slot, str, Value | None]] = []
        for slot in _unlike(order, self.chance):
            why = status.get(slot.name)
            if why in (Status.CONFLICT, Status.REPORTED, Status.DIFFERENT_SCOPE):
                told.append((slot, VOICES[why], self.event.variations[slot.name][1]))
            elif why is None and self.chance.random() < 0.5:
                told.append((slot, TOLD, None))
        return self._report(told, first + timedelta(self.chance.choice((0, 1))), extras=2)

    def _update(self, order: Sequence[Slot], status: Mapping[str, Status]) -> Article:
        told: list[tuple[Slot, str, Value | None]] = [
            (slot, LATER, self.event.variations[slot.name][1])
            for slot in order
            if status.get(slot.name) is Status.DIFFERENT_TIME
        ]
        told += [(slot, TOLD, None) for slot in order if slot.name not in status][:1]
        return self._report(told, self._day(self.chance.randint(12, 140)), extras=2)

    def _revised(self, status: Mapping[str, Status]) -> Iterator[Article]:
        """Yield an article and its correction: a second article, or a second version of the first."""
        for slot in self.event.kind.slots:
            if status.get(slot.name) is not Status.REVISED:
                continue
            paper, day, right = self._paper(), self._day(2), self.event.variations[slot.name][1]
            agreed = [one for one in self.event.kind.slots if one.name not in status][:2]
            told: list[tuple[Slot, str, Value | None]] = [(slot, TOLD, None)]
            told += [(one, TOLD, None) for one in agreed]
            wrong = self._report(told, day, extras=2, paper=paper)
            line = next((one for one in wrong.lines() if slot.name in dict(one.facts)), None)
            if line is None:  # every way of saying it was used up
                continue
            if self.chance.random() < 0.5:
                mended = self._mended(line, slot, right)
                yield replace(wrong, gone=True)
                body = [
                    tuple(mended if item is line else item for item in paragraph)
                    for paragraph in wrong.paragraphs
                ]
                yield replace(wrong, paragraphs=(*body, (self._note(self.bank.flags, slot, right, day),)))
                continue
            yield wrong
            later = day + timedelta(self.chance.randint(1, 4))
            if self.chance.random() < 0.5:
                yield self._correction(slot, right, later, paper)
                continue
            mended_report = self._report([(slot, TOLD, right)], later, extras=1, paper=paper)
            note = (self._note(self.bank.flags, slot, right, later),)
            yield replace(mended_report, paragraphs=(*mended_report.paragraphs, note))

    def _correction(self, slot: Slot, right: Value, day: date, paper: str) -> Article:
        article = self._report([], day, extras=1, paper=paper)
        line = self._note(self.bank.corrections, slot, right, day)
        line = replace(line, facts=((slot.name, right.key),), origin=article.name)
        return replace(article, paragraphs=((line,), *article.paragraphs))

    def _reprints(self, original: Article, first: date) -> Iterator[Article]:
        chance = self.chance
        copied = self._copied(original, first + timedelta(1), near=False)
        yield copied
        if chance.random() < 0.7:
            source = copied if chance.random() < 0.3 else original
            yield self._copied(source, first + timedelta(2), near=True)
        if chance.random() < 0.5:
            yield self._excerpt(original, first + timedelta(1))
        if chance.random() < 0.75:
            told = self._retold(original, first + timedelta(chance.choice((1, 2))))
            if told:
                yield told

    # ---- ways of making an article ------------------------------------------------------------------

    def _report(
        self,
        told: Sequence[tuple[Slot, str, Value | None]],
        day: date,
        *,
        extras: int,
        paper: str | None = None,
        dated: bool = True,
    ) -> Article:
        """Return an article of its own: its own order, words and asides."""
        name, style = self._name(), Style.drawn(self.chance, day if dated else None)
        lines: list[Line] = []
        waiting = {slot.name: (slot, voice, value) for slot, voice, value in told}
        while waiting:
            slot, voice, value = next(iter(waiting.values()))
            line = self._line(slot, voice, value, waiting, style, day, name)
            waiting.pop(slot.name)
            if line:
                lines.append(line)
                for stated, _ in line.facts:
                    waiting.pop(stated, None)
        for aside in self._asides(extras, style, day, name):
            lines.insert(self.chance.randint(min(1, len(lines)), len(lines)), aside)
        publisher = paper or (self._paper() if self.chance.random() < 0.92 else None)
        published = self._stamp(day) if dated else None
        return Article(name, self._title(style), publisher, published, self._paragraphs(lines))

    def _copied(self, source: Article, day: date, *, near: bool) -> Article:
        """Return a reprint of an article, word for word or with a few words of each sentence changed."""
        name, style = self._name(), Style.drawn(self.chance, day)
        lines = source.lines()
        if near:
            lines = [self._near(line, style) for line in lines]
        cut = self.chance.choice((0, 0, 1, 2))
        lines = lines[: max(2, len(lines) - cut)]
        paragraphs: list[tuple[Line | str, ...]] = list(self._paragraphs(lines))
        way = self.chance.random() if source.publisher else 1.0
        agency = Value(source.publisher or "")
        if way < 0.35 and source.publisher in self.bank.names.agency:
            paragraphs[0] = (f"{self.event.values['town'].key.upper()} ({agency.key}) — ", *paragraphs[0])
        elif way < 0.7:
            paragraphs.append(
                (self._filled(self.chance.choice(self.bank.credits), {"agency": agency}, style),)
            )
        if way > 0.35 and self.chance.random() < 0.5:
            paragraphs[:0] = [tuple(self._asides(1, style, day, name))]
        paragraphs = [paragraph for paragraph in paragraphs if paragraph]
        published = None if self.chance.random() < 0.12 else self._stamp(day)
        publisher = None if self.chance.random() < 0.12 else self._paper()
        return Article(name, self._title(style), publisher, published, tuple(paragraphs), source.name)

    def _excerpt(self, source: Article, day: date) -> Article:
        """Return an article with some passages of another between its own asides."""
        name, style = self._name(), Style.drawn(self.chance, day)
        lines = source.lines()
        size = self.chance.randint(2, 4)
        start = self.chance.randrange(max(1, len(lines) - size))
        picked = lines[start : start + size]
        rest = lines[start + size + 1 :]
        own = self._asides(3, style, day, name)
        paragraphs: list[tuple[Line | str, ...]] = [tuple(own[:1]), tuple(picked), tuple(own[1:])]
        if len(rest) > 1:
            paragraphs.append(tuple(rest[:2]))
        kept = tuple(paragraph for paragraph in paragraphs if paragraph)
        return Article(name, self._title(style), self._paper(), self._stamp(day), kept, source.name)

    def _retold(self, source: Article, day: date) -> Article | None:
        """Return the same sentences in the same order, each in other words."""
        name, style = self._name(), Style.drawn(self.chance, day)
        lines = []
        for line in source.lines():
            found = self._reworded(line, style, day)
            if found:
                lines.append(found)
        if len(lines) < 3:
            return None
        published = None if self.chance.random() < 0.1 else self._stamp(day)
        paragraphs = self._paragraphs(lines)
        return Article(name, self._title(style), self._paper(), published, paragraphs, source.name)

    # ---- lines --------------------------------------------------------------------------------------

    def _line(
        self,
        slot: Slot,
        voice: str,
        value: Value | None,
        waiting: Mapping[str, tuple[Slot, str, Value | None]],
        style: Style,
        day: date,
        origin: str,
    ) -> Line | None:
        values = dict(self.event.values)
        values |= {name: held for name, (_, _, held) in waiting.items() if held}
        plain = {name for name, (_, how, _) in waiting.items() if how in (TOLD, CONTRADICTED)}
        if value:
            values[slot.name] = value
        while template := self._template(slot, voice, plain):
            facts = tuple((name, values[name].key) for name in self._stated(template, slot))
            line = self._write(template, values, facts, style, day, origin, self._unit())
            if self._is_new(line):
                return line
        return None

    def _template(self, slot: Slot, voice: str, allowed: set[str]) -> str | None:
        """Return the template least used so far that says nothing about slots that are not to be told."""
        fit = [
            template
            for template in slot.voices[voice]
            if template not in self.spent and set(self._stated(template, slot)) - {slot.name} <= allowed
        ]
        if not fit:
            return None
        chosen = min(fit, key=lambda template: (self.used[template], self.chance.random()))
        self.spent.add(chosen)
        self.used[chosen] += 1
        return chosen

    def _stated(self, template: str, slot: Slot) -> tuple[str, ...]:
        slots = {one.name for one in self.event.kind.slots}
        return tuple(
            dict.fromkeys((slot.name, *(name for name in wording.fields(template) if name in slots)))
        )

    def _reworded(self, line: Line, style: Style, day: date) -> Line | None:
        if not line.facts:
            pairs = (*self.event.kind.background, *self.bank.background)
            other = next((again for first, again in pairs if first == line.template), None)
            if other is None:
                return None
            return self._write(other, line.values, (), style, day, line.origin, line.unit)
        by_name = {slot.name: slot for slot in self.event.kind.slots}
        slot = by_name[line.facts[0][0]]
        while template := self._template(slot, TOLD, {name for name, _ in line.facts}):
            stated = set(self._stated(template, slot))
            facts = tuple((name, key) for name, key in line.facts if name in stated)
            found = self._write(template, line.values, facts, style, day, line.origin, line.unit)
            if self._is_new(found):
                return found
        return None

    def _near(self, line: Line, style: Style) -> Line:
        for _ in range(5):
            options = wording.change(line.template, line.options, self.chance)
            text = wording.write(line.template, options, line.values, style, self.event.id)
            near = replace(line, text=text, options=options)
            if near.text != line.text and self._is_new(near):
                return near
        return line

    def _mended(self, line: Line, slot: Slot, right: Value) -> Line:
        values = {**line.values, slot.name: right}
        facts = tuple((name, right.key if name == slot.name else key) for name, key in line.facts)
        style = Style.drawn(self.chance, self._day(2))
        text = wording.write(line.template, line.options, values, style, self.event.id)
        return replace(line, text=text, values=values, facts=facts)

    def _note(self, templates: Sequence[str], slot: Slot, right: Value, day: date) -> Line:
        style = replace(Style.drawn(self.chance, day), weekdays=False)
        noun = wording.write(slot.noun, (), self.event.values, style, self.event.id)
        old = self.event.values[slot.name]
        values = {"noun": Value(noun[0].lower() + noun[1:]), "old": old, "new": right}
        template = self.chance.choice(templates)
        options = wording.choose(template, self.chance)
        text = wording.write(template, options, values, style, self.event.id)
        return Line(text, template, options, values, (), self._unit(), "")

    def _asides(self, count: int, style: Style, day: date, origin: str) -> list[Line]:
        pairs = (*self.event.kind.background, *self.bank.background)
        fit = [first for first, again in pairs if first not in self.spent and again not in self.spent]
        own = sorted(fit, key=lambda template: (self.used[template], self.chance.random()))[:count]
        self.spent.update(own)
        self.used.update(own)
        values = self.event.values
        lines = [self._write(one, values, (), style, day, origin, self._unit()) for one in own]
        return [line for line in lines if self._is_new(line)]

    def _write(
        self,
        template: str,
        values: Mapping[str, Value],
        facts: tuple[tuple[str, str], ...],
        style: Style,
        day: date,
        origin: str,
        unit: int,
    ) -> Line:
        held = dict(values)
        for name in wording.fields(template):
            if name == "later_day":
                held.setdefault(name, Value(day - timedelta(self.chance.randint(1, 3))))
            elif name.endswith("_day"):  # still to come, the same for all who write of it
                ahead = Random(f"{self.event.id}:{name}").randint(15, 70)  # noqa: S311
                held.setdefault(name, Value(self.event.day + timedelta(ahead)))
        options = wording.choose(template, self.chance)
        text = wording.write(template, options, held, style, self.event.id)
        return Line(text, template, options, held, facts, unit, origin)

    def _is_new(self, line: Line) -> bool:
        return self.printed.setdefault(line.text, self.event.id) == self.event.id

    # ---- small things -------------------------------------------------------------------------------

    def _filled(self, template: str, values: Mapping[str, Value], style: Style) -> str:
        return wording.write(template, wording.choose(template, self.chance), values, style, self.event.id)

    def _title(self, style: Style) -> str:
        return self._filled(self.chance.choice(self.event.kind.titles), self.event.values, style)

    def _paragraphs(self, lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
        found: list[tuple[Line, ...]] = []
        at = 0
        while at < len(lines):
            size = self.chance.choice((1, 2, 2, 3))
            found.append(tuple(lines[at : at + size]))
            at += size
        return tuple(found)

    def _paper(self) -> str:
        """Return a publisher that has not written about this event yet."""
        while True:
            pattern: str = self.chance.choice(self.bank.names.paper)
            paper = pattern.replace("{}", self.bank.names.drawn("town", self.chance))
            if paper not in self.papers:
                self.papers.append(paper)
                return paper

    def _name(self) -> str:
        self.count += 1
        return f"{self.event.id}-{self.count:02d}"

    def _unit(self) -> int:
        self.next_unit += 1
        return self.next_unit

    def _day(self, after: int) -> date:
        return self.event.day + timedelta(after)

    def _stamp(self, day: date) -> str:
        if self.chance.random() < 0.15:
            return f"{day.isoformat()}T{self.chance.randint(6, 22):02d}:30:00+00:00"
        return day.isoformat()


def _unlike(order: Sequence[Slot], chance: Random) -> list[Slot]:
    """Return the slots in an order in which hardly any two follow each other as they do in `order`."""
    follow = set(zip((one.name for one in order), (one.name for one in order[1:]), strict=False))
    best, fewest = list(order)[::-1], len(order)
    for _ in range(20):
        found = chance.sample(list(order), len(order))
        same = sum((a.name, b.name) in follow for a, b in pairwise(found))
        if same < fewest:
            best, fewest = found, same
    return best
