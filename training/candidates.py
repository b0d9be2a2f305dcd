"""An invented archive → the pairs of places that a survey weighs in it, their signs and what is true."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain, product
from unittest.mock import patch

from provenance.compare.ranges import factor
from provenance.conflicts.corpus import corpus
from provenance.conflicts.disagreement import denials, fillers, moments, numbers, plans, weighing
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.weights import WEIGHTS
from provenance.conflicts.learned import Reader
from provenance.conflicts.scan import scan
from provenance.conflicts.versions import versions
from provenance.domain.assertion import Assertion
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span
from provenance.extract import extract
from provenance.pipeline.opened import reading
from provenance.pipeline.reembed import silent
from provenance.segment import segment
from provenance.workspace import Workspace
from tests.archive import Archive, scores

_NAME = re.compile(r"[^\W\d_a-z]\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ROUNDED = 0.05  # share by which a number may be off that is told roughly

Places = tuple[Span, Span]
Hear = Callable[[DifferenceKind, Ground, Places, weighing.Signs], None]
Differ = Callable[[DifferenceKind, Ground, Places], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """Two places of two sentences, and whether they say different values of one thing."""

    bank: str
    sentences: tuple[str, str]
    places: Places
    signs: weighing.Signs
    true: bool


def candidates(bank: str, made: Archive, workspace: Workspace) -> dict[DifferenceKind, list[Row]]:
    """Return by kind the rows of all that a survey from scratch weighs, equal sentences counting once."""
    rows: dict[DifferenceKind, dict[object, Row]] = {kind: {} for kind in WEIGHTS}
    differ = truth(made)

    def hear(kind: DifferenceKind, shared: Ground, places: Places, told: weighing.Signs) -> None:
        pair = shared.left.text.assertion.text, shared.right.text.assertion.text
        if (pair, places) not in rows[kind] and not _confirmed(shared, places):
            rows[kind][pair, places] = Row(bank, pair, places, told, differ(kind, shared, places))

    with reading(workspace) as opened, _overheard(hear):
        known, encoder = corpus(opened.store.survey(), opened.index), opened.encoder
        now = scan(known, frozenset(), encoder.tokens, Reader(None), silent)
        for _ in chain(now, versions(known, frozenset(), encoder.encode, encoder.tokens, silent)):
            pass  # what is found goes by the shipped weights
    return {kind: list(each.values()) for kind, each in rows.items()}


@contextmanager
def _overheard(hear: Hear) -> Iterator[None]:
    """Tell `hear` of all that can be weighed, sure or not, before the surest are chosen."""

    def weighed(
        kind: DifferenceKind, shared: Ground, places: Places, note: str, told: weighing.Signs
    ) -> Disagreement:
        hear(kind, shared, places, told)
        return weighing.weighed(kind, shared, places, note, told)

    with ExitStack() as stack:
        stack.enter_context(patch("provenance.conflicts.scan.possible", return_value=True))
        for module in (denials, fillers, moments, numbers, plans):
            stack.enter_context(patch.object(module, "weighed", weighed))
        yield


def _confirmed(shared: Ground, places: Places) -> bool:
    """Tell whether the other side has the same number as one of two: such a pair is never found."""
    ours, theirs = (side.text.assertion.quantities for side in (shared.left, shared.right))
    return any(
        factor(one, other) is not None and not numbers.apart(one, other)
        for one, other in product(ours, theirs)
        if one.span == places[0] or other.span == places[1]
    )


def truth(made: Archive) -> Differ:
    """Return what tells whether two places truly disagree in a kind."""
    kinds = {(one.event, one.slot): one.kind for one in made.disputes}
    stated = said(made)

    def differ(kind: DifferenceKind, shared: Ground, places: Places) -> bool:
        left, right = shared.left.text.assertion, shared.right.text.assertion
        return any(
            mine != yours and _says(kind, left, places[0], mine) and _says(kind, right, places[1], yours)
            for slot, mine in stated[left.text]
            for other, yours in stated[right.text]
            if slot == other and kinds.get(slot) is kind
        )

    return differ


def said(made: Archive) -> dict[str, set[tuple[tuple[str, str], str]]]:
    """Return by sentence the values of which slots it states."""
    stated = defaultdict(list)
    for one in made.statements:
        stated[one.place.document, one.place.gone].append(one)
    told: dict[str, set[tuple[tuple[str, str], str]]] = defaultdict(set)
    for gone, documents in ((False, made.documents), (True, made.before)):
        for document in documents:
            near = stated[document.source.id, gone]
            for sentence in segment(document):
                same = (one for one in near if scores.same(one.place.span, sentence.span))
                told[sentence.text] |= {((one.event, one.slot), one.value) for one in same}
    return told


def _says(kind: DifferenceKind, side: Assertion, place: Span, value: str) -> bool:
    """Tell whether it is this place that says a value; times and deeds are said by the whole sentence."""
    if kind is DifferenceKind.QUANTITY:
        told = [one.value for one in side.quantities if one.span == place]
        meant = [one.value for one in extract(value).quantities]
        return any(math.isclose(*pair, rel_tol=ROUNDED) for pair in product(told, meant))
    if kind is DifferenceKind.TIME and _DAY.fullmatch(value):
        return _tells(place.of(side.text), date.fromisoformat(value))
    if kind not in (DifferenceKind.NAME, DifferenceKind.PLACE):
        return True
    return not _NAME.findall(value) or not set(_NAME.findall(value)).isdisjoint(
        _NAME.findall(place.of(side.text))
    )


def _tells(place: str, day: date) -> bool:
    """Tell whether a place says a day, by its date or as a day of the week."""
    return f"{day:%A}" in place or (
        f"{day:%B}" in place and re.search(rf"\b{day.day}\b", place) is not None
    )
