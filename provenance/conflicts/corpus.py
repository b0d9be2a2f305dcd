"""The sentences of now as a survey walks over them: rows of vectors, and what is asserted in each."""

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, product
from operator import itemgetter
from typing import TypeVar

import numpy as np

from provenance.conflicts.candidates import (
    SEASON,
    STORY,
    Counting,
    Distances,
    Marks,
    Pairs,
    Rows,
    floor,
    near,
)
from provenance.conflicts.disagreement.promise import Signature, may, may_in_story, signature
from provenance.conflicts.postings import Postings
from provenance.conflicts.stories import HOMES, Stories
from provenance.conflicts.ties import Named, Ties
from provenance.domain.assertion import Assertion
from provenance.domain.text import sentence_id
from provenance.errors import StaleIndex
from provenance.ids import ascending, union
from provenance.index import Index, Vectors
from provenance.store.survey import Place, Stated, SurveyRows

KEPT = 512  # documents whose assertions are remembered
MOST = 1024  # readings of two sentences that are held against each other, two by two
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Unit:
    """What one sentence asserts, read in one way, and every place where it does.

    Copies of a sentence in texts of one date and setting are one unit: what holds for one holds for all.
    """

    number: int
    signature: Signature
    named: Named
    day: int | None
    places: tuple[Place, ...]

    def stands_in(self, documents: frozenset[int]) -> bool:
        """Tell whether one of these documents has it."""
        return any(document in documents for document, _ in self.places)

    def within(self, days: float, other: "Unit") -> bool:
        """Tell whether both are of texts that are known to have been published within so many days."""
        return self.day is not None and other.day is not None and abs(self.day - other.day) <= days


@dataclass(slots=True)
class Corpus:
    """Distinct sentences as rows, ordered by the first place of each; units are read when asked for.

    `documents` has the rows of each document of now, `all` the units read so far, by number, and `ties`
    knows which of them name one thing.
    """

    rows: SurveyRows
    ids: Rows
    vectors: Vectors
    documents: dict[int, list[int]]
    _row_of: dict[int, int]
    _days: Distances
    _dated: Marks
    _read: Marks
    ties: Ties = field(default_factory=Ties)
    all: list[Unit] = field(default_factory=list)
    _unit_days: "array[float]" = field(default_factory=lambda: array("d"))
    _unit_dated: "array[int]" = field(default_factory=lambda: array("b"))
    _units: dict[int, tuple[Unit, ...]] = field(default_factory=dict)
    _postings: Postings = field(init=False)
    _numbers: dict[str, int] = field(default_factory=dict)
    _texts: dict[int, tuple[Stated, ...]] = field(default_factory=dict)
    _linked: Stories | None = None
    _known: dict[int, tuple[frozenset[int], int | None]] = field(default_factory=dict)
    _homes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _keys: dict[int, dict[int, frozenset[int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with no row read."""
        self._postings = Postings(self.ties)

    def of(self, documents: Iterable[int]) -> Rows:
        """Return the rows of all sentences of these documents, ascending."""
        return ascending(np.array([row for key in documents for row in self.documents[key]], np.int64))

    def read(self, rows: Rows) -> None:
        """Read the units of rows that were not read yet."""
        missing = rows[~self._read[rows]]
        self._read[missing] = True
        self._units |= dict.fromkeys(missing.tolist(), ())
        for sentence, stated in _together(self.rows.stated(self.ids[missing].tolist())):
            row = self._row_of[sentence]
            self._units[row] = self._made(stated)
            own, known = (
                frozenset[int]().union(*(getattr(unit.named, names) for unit in self._units[row]))
                for names in ("own", "known")
            )
            self._postings.add(row, own, known)
            days = [unit.day for unit in self._units[row] if unit.day is not None]
            if len(days) == len(self._units[row]):
                self._days[row] = min(days), max(days)
            self._dated[row] = any(unit.signature.times for unit in self._units[row])

    def row(self, text: str) -> int:
        """Return the row of a sentence of now."""
        return self._row_of[sentence_id(text)]

    def tied(self, block: Rows, others: Rows) -> tuple[Marks, Marks]:
        """Tell which rows name one thing, and which may tell one story; all of them are read.

        Both lists ascend, and both answers are (block, others).
        """
        self.read(union(block, others))
        return self._postings.tied(block, others), self._stories.shared(block, others)

    def assertion(self, unit: Unit) -> Assertion:
        """Return what a unit asserts; the texts last asked for are remembered."""
        document, position = unit.places[0]
        text = self._texts.pop(document, None) or self.rows.text(document)
        self._texts[document] = text
        if len(self._texts) > KEPT:
            del self._texts[next(iter(self._texts))]
        return next(one.assertion for one in text if one.sentence.position == position)

    def near(self, found: Pairs) -> Pairs:
        """Return the pairs of rows, all of them read, of which two units may be near enough."""
        ours, theirs = self._days[found.left], self._days[found.right]
        apart = np.maximum(ours[:, 0] - theirs[:, 1], theirs[:, 0] - ours[:, 1])
        dated = self._dated[found.left] & self._dated[found.right]
        return near(found, apart, dated)

    def readings(self, found: Pairs) -> Pairs:
        """Return for pairs of rows, all of them read, the pairs of units that may be near enough.

        Sentences that stand in very many texts, differently in each, are furniture of their pages ("Follow
        us on …"): of a pair of these only the first readings are held against each other.
        """
        ours = [self._units[row] for row in found.left.tolist()]
        theirs = [self._units[row] for row in found.right.tolist()]
        first = np.array(
            [[one[0].number if one else 0 for one in side] for side in (ours, theirs)], np.int64
        )
        sizes = np.array([[len(one) for one in side] for side in (ours, theirs)], np.int64)
        sizes[:, sizes.prod(axis=0) > MOST] = 1
        counts = sizes.prod(axis=0)
        at = np.repeat(np.arange(len(found)), counts)
        place, width = np.arange(len(at)) - np.repeat(np.cumsum(counts) - counts, counts), sizes[1][at]
        left, right = first[0][at] + place // width, first[1][at] + place % width
        days, dated = np.array(self._unit_days), np.array(self._unit_dated, np.bool_)
        apart = np.nan_to_num(np.abs(days[left] - days[right]), nan=0.0)
        units = replace(found.only(at), left=left, right=right)
        return near(units, apart, dated[left] & dated[right])

    def nominates(self, one: Unit, other: Unit, similarity: float, *, counting: bool, story: bool) -> bool:
        """Tell whether two units are to be held against each other, as far as a first look tells.

        `counting` is whether their sentences give numbers of one thing in some of their texts, `story`
        whether some of these may tell one story.
        """
        apart = None if one.day is None or other.day is None else abs(one.day - other.day)
        near = similarity >= floor(apart, dated=one.signature.times and other.signature.times)
        if not near and counting:
            near = not self.keys(one).isdisjoint(self.keys(other))
        if (
            near
            and may(one.signature, other.signature, similarity)
            and self.ties.tied(one.named, other.named)
        ):
            return True
        if not story or similarity < STORY or not may_in_story(one.signature, other.signature, similarity):
            return False
        return any(self.stories(one, other))

    def stories(self, one: Unit, other: Unit) -> set[float]:
        """Return how surely documents of one unit and of the other tell one story, each value once.

        What stands in very many different texts is furniture of their pages, and of no story.
        """
        return {
            self._stories.of(*pair) for pair in product(self._texts_of(one), self._texts_of(other))
        } or {0.0}

    def story(self, one: Unit, other: Unit, homes: tuple[int, int]) -> float:
        """Return how surely these two documents, of one unit and of the other, tell one story."""
        left, right = self._text_of(one, homes[0]), self._text_of(other, homes[1])
        return 0.0 if left is None or right is None else self._stories.of(left, right)

    @property
    def _stories(self) -> Stories:
        if self._linked is None:
            self._linked = Stories(self.documents, self.vectors, self._share, self._names)
        return self._linked

    def _texts_of(self, unit: Unit) -> tuple[int, ...]:
        """Return one document for each text that has a unit, none if these are very many."""
        if unit.number not in self._homes:
            texts = {tuple(self.documents[home]): home for home, _ in reversed(unit.places)}
            self._homes[unit.number] = tuple(sorted(texts.values())) if len(texts) <= HOMES else ()
        return self._homes[unit.number]

    def _text_of(self, unit: Unit, home: int) -> int | None:
        """Return the document that stands for all of a unit that have the text of this one."""
        same = (one for one in self._texts_of(unit) if self.documents[one] == self.documents[home])
        return next(same, None)

    def _share(self, one: int, other: int) -> bool:
        """Tell whether two documents name one thing; months apart, there have to be two."""
        (names, day), (theirs, later) = self._about(one), self._about(other)
        apart = 0 if day is None or later is None else abs(day - later)
        return self.ties.share(names, theirs, 2 if apart > SEASON else 1)

    def _names(self, document: int) -> tuple[frozenset[int], frozenset[int]]:
        names, _ = self._about(document)
        return names, self.ties.kin(names)

    def _about(self, document: int) -> tuple[frozenset[int], int | None]:
        """Return what the sentences of a document name, and the day of its text."""
        if document not in self._known:
            rows, home = self.documents[document], frozenset((document,))
            self.read(np.array(rows, np.int64))
            units = [unit for row in rows for unit in self._units[row] if unit.stands_in(home)]
            own = frozenset(name for unit in units for name in unit.named.own)
            self._known[document] = own, units[0].day if units else None
        return self._known[document]

    def keys(self, unit: Unit) -> frozenset[int]:
        """Return what a unit gives numbers for, as numbers."""
        document = unit.places[0][0]
        if document not in self._keys:
            found: dict[int, set[int]] = {}
            for sentence, key in self.rows.keys(document):
                found.setdefault(sentence, set()).add(self._number(key))
            self._keys[document] = {sentence: frozenset(numbers) for sentence, numbers in found.items()}
        return self._keys[document].get(sentence_id(unit.signature.text), frozenset())

    def counting(self, new: Rows) -> Counting:
        """Return what tells for each key in a block of new rows which have it there, and which at all."""
        sharers: list[Rows] = []
        keys: dict[int, list[int]] = {}
        for _, sentences in _together(self.rows.counting(self.ids[new].tolist())):
            rows = sorted(self._row_of[one] for one in sentences if one in self._row_of)
            for row in rows:
                keys.setdefault(row, []).append(len(sharers))
            sharers.append(np.array(rows, np.int64))

        def of(block: Rows) -> Iterator[tuple[Rows, Rows]]:
            own: dict[int, list[int]] = {}
            for position, row in enumerate(block.tolist()):
                for key in keys.get(row, ()):
                    own.setdefault(key, []).append(position)
            for key, positions in own.items():
                yield np.array(positions, np.int64), sharers[key]

        return of

    def _made(self, stated: Sequence[Stated]) -> tuple[Unit, ...]:
        places: dict[Assertion, list[Place]] = {}
        for one in stated:
            places.setdefault(one.assertion, []).append(one.place)
        made = tuple(
            Unit(
                number,
                signature(assertion),
                self.ties.named(assertion),
                _day(assertion.said_on),
                tuple(where),
            )
            for number, (assertion, where) in enumerate(places.items(), start=len(self.all))
        )
        self.all += made
        self._unit_days.extend(math.nan if unit.day is None else unit.day for unit in made)
        self._unit_dated.extend(unit.signature.times for unit in made)
        return made

    def _number(self, mark: str) -> int:
        return self._numbers.setdefault(mark, len(self._numbers))


def corpus(rows: SurveyRows, index: Index) -> Corpus:
    """Return the sentences of now.

    Raises:
        StaleIndex: the index lacks one of them.
    """
    documents: dict[int, list[int]] = {}
    row_of: dict[int, int] = {}
    for document, _, sentence in rows.places():
        documents.setdefault(document, []).append(row_of.setdefault(sentence, len(row_of)))
    ids = np.fromiter(row_of, np.int64, len(row_of))
    try:
        vectors = index.vectors(ids)
    except KeyError as error:
        raise StaleIndex(
            f"the index lacks sentence {error}; 'provenance reembed --all' makes it anew"
        ) from error
    days = np.tile(np.array([-np.inf, np.inf]), (len(ids), 1))
    dated, read = np.zeros((2, len(ids)), np.bool_)
    return Corpus(rows, ids, vectors, documents, row_of, days, dated, read)


def _day(iso: str | None) -> int | None:
    """Return a date as the number of a day; None where it is unknown or no day."""
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None


def _together(pairs: Iterable[tuple[K, V]]) -> Iterator[tuple[K, list[V]]]:
    """Yield each key with the values that follow each other under it."""
    for key, group in groupby(pairs, key=itemgetter(0)):
        yield key, [value for _, value in group]
