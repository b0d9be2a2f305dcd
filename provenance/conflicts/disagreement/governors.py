"""The words that govern a name, each in its case (Fillmore 1968): "won by Ana Pohl", "Ana Pohl, director".

No parser is asked. A name is governed by what stands in apposition to it, by the verb that it is the
subject of, and by the verb or noun before it with the preposition between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from provenance.compare.text import once
from provenance.compare.words import stem
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.tenses import BEING, HELPING, PAST
from provenance.domain.text import Span

FEW = 3  # words at most that govern a name on one side, and that stand between it and its preposition
REACH = 6  # words in which a verb stands behind its subject
VERBS = 2  # of the clause behind "In Karsk, …", by which its place is governed

_HELPING = HELPING | BEING | frozenset("will would can could may might must shall should to".split())
_COPULA = frozenset("is was are were be become becomes became".split())
_RELATIVE = frozenset("who which whose where whom".split())
_BREAKS = _RELATIVE | frozenset("and or but while whereas although though when after before that".split())
_ADVERBS = frozenset("now already also since then soon still never not once twice just again".split())
_NAMED = frozenset(map(stem, "name appoint choose elect pick select hire".split()))
_TAKES = frozenset(map(stem, "replace succeed relieve become".split()))
_LIGHT = frozenset("go goes went gone going come comes came coming give gives gave given".split())
STOP = re.compile(r"[,;:.()—–“”\"]")


class Case(StrEnum):
    """How a word governs a name; POST is what it is said to be, or to do, beside its name."""

    POST = "post"
    AGENT = "agent"
    PATIENT = "patient"
    AT = "at"
    FROM = "from"
    TO = "to"
    OTHER = "other"


_CASES = {
    word: case
    for case, prepositions in {
        Case.AGENT: "by",
        Case.AT: "in at near on outside inside off along around across within over through under",
        Case.FROM: "from",
        Case.TO: "to into towards toward onto for",
        Case.OTHER: "of with against about between among as than like",
    }.items()
    for word in prepositions.split()
}


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that governs a name, as a row of the text, and the case in which it does."""

    row: int
    case: Case


def governors(side: Reading, name: Span) -> Sequence[Governor]:
    """Return the words that govern a name, the nearest ones on either side."""
    known = _known(side)
    if name not in known:
        known[name] = tuple(dict.fromkeys(_Around(side, name).found())) if side.text.words else ()
    return known[name]


@once
def _known(_: Reading) -> dict[Span, Sequence[Governor]]:
    return {}


@once
def _content(side: Reading) -> frozenset[int]:
    """Return the rows of the words that tell something and are part of no name, number or time."""
    told = side.text.assertion
    taken = [one.span for group in (told.names, told.times, told.quantities) for one in group]
    return frozenset(
        row
        for row, word in enumerate(side.text.words)
        if word.weight and not any(word.span.overlaps(span) for span in taken)
    )


class _Around:
    """The words around one name."""

    def __init__(self, side: Reading, name: Span) -> None:
        self.words = side.text.words
        self.written = side.text.assertion.text
        self.content = _content(side)
        self.first, self.last = side.rows_of(name)

    def found(self) -> Iterator[Governor]:
        yield from self._before()
        yield from self._behind()

    def _before(self) -> Iterator[Governor]:
        row, case, passed = self.first, None, 0
        mark = self._gap(row) if row else ""
        if "," in mark or ":" in mark:
            if ":" in mark or self._closed():
                yield from self._run(row - 1, -1)
            return
        while row > 0 and passed < FEW and not self._stops(row):
            row -= 1
            word = self.words[row].text
            if row in self.content and case is None and not self._is_verb(row):
                yield Governor(row, Case.POST)  # "captain Ana Pohl"
            elif row in self.content:
                yield Governor(row, case or Case.PATIENT)
                passed += 1
                if self._is_verb(row) and word not in _LIGHT:  # "the prize went to Ana Pohl"
                    return
            elif word in _BREAKS:
                return
            elif word in _COPULA and not passed:
                case = case or Case.POST  # "the winner is Ana Pohl"
            elif not passed:
                case = case or _CASES.get(word)

    def _behind(self) -> Iterator[Governor]:
        row = self.last + 1
        if row >= len(self.words):
            return
        fronted, gap = self._fronted(), self._gap(row)
        if "," in gap or "(" in gap:
            within = bool(self.first) and "," in self._gap(self.first)  # "the director, Ana Pohl, resigned"
            if not (fronted or within) or self.words[row].text in _RELATIVE:
                yield from self._run(row, 1)
                row = next(
                    (at for at in range(row + 1, len(self.words)) if self._stops(at)), len(self.words)
                )
        elif STOP.search(gap):
            return
        if fronted:
            yield from self._clause(row, fronted)
        elif not self._in_phrase():
            yield from self._predicate(row)

    def _fronted(self) -> Case | None:
        """Return the case of a name that stands before its clause: "In Karsk, the worst …"."""
        row, case = self.first, None
        while row > 0 and not self._stops(row) and row - 1 not in self.content:
            row -= 1
            case = case or _CASES.get(self.words[row].text)
        return case if row == 0 or self._stops(row) else None

    def _in_phrase(self) -> bool:
        """Tell whether a preposition governs the name, which then is the subject of nothing."""
        for row in range(self.first, max(0, self.first - FEW - 1), -1):
            word = self.words[row - 1].text
            if self._stops(row) or word in _BREAKS or (row - 1 in self.content and self._is_verb(row - 1)):
                return False
            if word in _CASES:
                return True
        return False

    def _clause(self, row: int, case: Case) -> Iterator[Governor]:
        """Yield the first verbs of the clause that begins at a row."""
        count = 0
        for at in range(row, len(self.words)):
            if count == VERBS or (at > row and self._stops(at)):
                return
            if at in self.content and self._is_verb(at):
                yield Governor(at, case)
                count += 1

    def _predicate(self, row: int) -> Iterator[Governor]:
        """Yield the verb that the name is the subject of, or what it is said to be."""
        helping, direct = "", True
        for at in range(row, min(row + REACH, len(self.words))):
            word = self.words[at].text
            if word in _BREAKS or (at > row and self._stops(at)):
                return
            if word in _ADVERBS or word.endswith("ly"):
                continue
            if word == "as":
                yield from self._run(at, 1)
                return
            if at in self.content:
                if helping in _COPULA and not self._is_past(at):
                    yield from self._run(at, 1)
                elif helping or self._is_verb(at) or (direct and word.endswith("s")):
                    passive = helping in BEING
                    yield Governor(at, Case.PATIENT if passive else Case.AGENT)
                    stemmed = self.words[at].stem
                    yield from self._made(at + 1, stemmed in _NAMED if passive else stemmed in _TAKES)
                return
            if word in _CASES and word not in _HELPING:
                return
            direct = False
            if word in _HELPING or word in _COPULA:
                helping = word

    def _made(self, row: int, made: bool) -> Iterator[Governor]:
        """Yield the post that a name is given: "was named director", "acts as mediator"."""
        for at in range(row, min(row + REACH, len(self.words))):
            if self._stops(at):
                return
            if self.words[at].text == "as" or (made and at in self.content):
                yield from self._run(at, 1)
                return

    def _run(self, row: int, step: int) -> Iterator[Governor]:
        """Yield the words of a post from a row on, up to a stop."""
        count = 0
        while 0 <= row < len(self.words) and count < FEW:
            if row in self.content:
                yield Governor(row, Case.POST)
                count += 1
            border = row if step < 0 else row + 1
            row += step
            if border < len(self.words) and self._stops(border):
                return

    def _closed(self) -> bool:
        """Tell whether a name behind a comma is an apposition: another stop closes it."""
        behind = self.written[self.words[self.last].span.end :].lstrip()
        return not behind or STOP.match(behind) is not None

    def _stops(self, row: int) -> bool:
        """Tell whether a mark stands before a word."""
        return STOP.search(self._gap(row)) is not None

    def _gap(self, row: int) -> str:
        """Return what is written before a word."""
        return self.written[self.words[row - 1].span.end if row else 0 : self.words[row].span.start]

    def _is_past(self, row: int) -> bool:
        return self.words[row].text.endswith("ed") or self.words[row].text in PAST

    def _is_verb(self, row: int) -> bool:
        before = self.words[row - 1].text if row else ""
        return self._is_past(row) or self.words[row].text.endswith("ing") or before in _HELPING
