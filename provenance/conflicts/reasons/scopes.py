"""Of what part a statement holds: two numbers that are not of quite the same thing may both be right."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from provenance.compare.names import SAME, same
from provenance.compare.ranges import is_share
from provenance.compare.scope import differences as all_or_some
from provenance.compare.text import Text, text
from provenance.compare.words import stem, words
from provenance.conflicts.reasons.courses import Course
from provenance.conflicts.reasons.phrases import phrase
from provenance.conflicts.reasons.rates import rate
from provenance.conflicts.reasons.told import Told
from provenance.conflicts.wordlists import Classes, classes, lines, neighbours
from provenance.domain.assertion import Name, NameKind
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span

_EVENTS = (Course.FIXED, Course.FIXED)
NEAR = 60  # characters around a number in which its part is told
_OF_PLACE = re.compile(
    r"\b(?:in|across|throughout|at|for|within|around|outside|of)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$", re.I
)
_IN_PLACE = re.compile(
    r"\b(?:in|across|throughout)\s(?:the\s(?:province|region|district|state|county|city|town)\sof\s)?$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\bof (?:them|whom|these|those|which)\b[^,;]*$", re.IGNORECASE)
_ALL = re.compile(r"\ball (?:(?:of )?(?:the|its|their|his|her) )?$", re.IGNORECASE)
_LIES_IN = r"(?:,\s|\sin\s|,\sin\s|,\sa\s(?:\w+\s){1,3}(?:in|of)\s)(?:the\s)?(?:\w+\s){0,2}?"


def apart(
    first: Told, second: Told, kind: DifferenceKind, courses: tuple[Course, Course]
) -> tuple[str, ...]:
    """Return how two sides are not of quite the same thing, one reason in words for each way.

    `courses` tell whether it is a past event: a place that one side alone gives is the part that a state is
    told of, while of an event it is only where that happened.
    """
    if kind is DifferenceKind.QUANTITY:
        found = (
            _counted(first, second),
            _rates(first, second),
            _parts(first, second),
            _places(first, second, courses),
        )
        return tuple(reason for reason in found if reason)
    if kind is DifferenceKind.PLACE:
        return tuple(_contained(first, second))
    if kind in (DifferenceKind.POLARITY, DifferenceKind.MODALITY):
        return tuple(_all_or_some(first, second))
    return ()


def _counted(first: Told, second: Told) -> str | None:
    """Return how what is counted differs: neighbouring things, or a part on one side only."""
    sides = (first, second)
    things = [_thing(side) for side in sides]
    said = [_said(side) for side in sides]
    extra = (things[0] - said[1], things[1] - said[0])
    apart = (things[0] - things[1], things[1] - things[0])
    family = any(neighbours(_family(one), _family(other)) for one in apart[0] for other in apart[1])
    written = [_of(side) for side in sides]
    if family:
        return f"one counts {written[0]}, the other {written[1]}"
    for at in (0, 1):
        parts = extra[at] & {stem(word.text) for word in words(written[at]) if word.text in _restricting()}
        if parts:
            return f"one counts {written[at]}, the other {written[1 - at] or 'all'}"
    return None


def _thing(side: Told) -> set[str]:
    quantity = side.quantity
    return {word.stem for word in words(quantity.of)} if quantity and quantity.of else set()


def _of(side: Told) -> str:
    return (side.quantity.of or "") if side.quantity else ""


def _said(side: Told) -> set[str]:
    """Return the stems of all that a sentence says, and of the names its document is about."""
    around = " ".join(name.text for name in side.statement.assertion.setting)
    return {word.stem for word in words(f"{side.text} {around}")}


def _rates(first: Told, second: Told) -> str | None:
    ours, theirs = rate(first), rate(second)
    if ours == theirs:
        return None
    one, other = (f"per {unit}" if unit else "in all" for unit in (ours, theirs))
    return f"one is {one}, the other {other}"


def _parts(first: Told, second: Told) -> str | None:
    """Return words that only one side has for a part ("alone", "of whom", "half of")."""
    ours, theirs = _part(first), _part(second)
    if ours is None and theirs is None:
        return None
    if ours and theirs:
        return (
            None if ours.lower() == theirs.lower() else f"one is told of “{ours}”, the other of “{theirs}”"
        )
    return f"one is told of a part only (“{ours or theirs}”)"


def _part(side: Told) -> str | None:
    """Return the words that make a number one of a part: before it, or right behind it."""
    clause, place = side.clause, side.span
    start = max(clause.start - 12, place.start - NEAR, 0)
    before = phrase("part").finditer(side.text, start, place.start)
    own = [found for found in before if not _is_of_other(found, side)]
    word = len(side.text) - len(side.text[place.end :].lstrip())
    opening = len(side.text) - len(side.text[clause.start :].lstrip(" \"“'‘"))
    leading = phrase("part-leading").match(side.text, opening)
    behind = phrase("part-behind").match(side.text, word, clause.end)
    if (side.quantity and is_share(side.quantity)) or _is_all(side):
        behind = None  # "64% of those who …", "all 28 of the crew": of which whole, and no part
    found = own[-1] if own else leading or behind
    return found.group().strip(" ,") if found else None


def _is_of_other(found: re.Match[str], side: Told) -> bool:
    """Tell whether another number stands between a part and the number that differs."""
    between = Span(found.end(), side.span.start)
    return any(one.span.overlaps(between) for one in side.statement.assertion.quantities)


def _places(first: Told, second: Told, courses: tuple[Course, Course]) -> str | None:
    ours, theirs = _regions(first), _regions(second)
    for whole, part, regions in ((first, second, theirs), (second, first, ours)):
        named = [name.key for name in whole.statement.assertion.names]
        if _is_all(whole) and not _is_all(part) and regions and regions[0].key not in named:
            return f"one speaks of all, the other of {regions[0].text}"
    both = [name.text for group in (ours, theirs) for name in group]
    if ours and theirs and not any(_is_same(one, other) for one in ours for other in theirs):
        return f"one speaks of {both[0]}, the other of {theirs[0].text}"
    if courses != _EVENTS and (site := _site(first, second)):
        return site
    if Course.FIXED not in courses and bool(ours) != bool(theirs):
        silent = second if ours else first
        around = (*silent.statement.assertion.names, *silent.statement.assertion.setting)
        lacking = [one for one in ours or theirs if not any(_is_same(one, other) for other in around)]
        if lacking and len(lacking) == len(ours or theirs):
            return f"only one of them speaks of {lacking[0].text}"
    where = [phrase("where").search(side.text, *_range(side.clause)) for side in (first, second)]
    if where[0] and where[1] and where[0].group().lower() != where[1].group().lower():
        return f"one is told “{where[0].group()}”, the other “{where[1].group()}”"
    return None


def _site(first: Told, second: Told) -> str | None:
    """Return how only one side speaks of one works, plant or branch of several."""
    found = [phrase("part-site").search(side.text) for side in (first, second)]
    own = [site for site in found if site]
    return f"only one of them speaks of a part (“{own[0].group()}”)" if len(own) == 1 else None


def _is_all(side: Told) -> bool:
    return _ALL.search(side.text[max(0, side.span.start - 20) : side.span.start]) is not None


def _range(span: Span) -> tuple[int, int]:
    return (span.start, span.end)


def _regions(side: Told) -> list[Name]:
    """Return the places that the clause is told of: "in Punjab", "Pakistan's"."""
    clause = side.clause
    return [
        name
        for name in side.statement.assertion.names
        if clause.overlaps(name.span) and _is_region(name, side)
    ]


def _is_region(name: Name, side: Told) -> bool:
    before = side.text[max(0, name.span.start - NEAR) : name.span.start]
    if _OF_THEM.search(before):
        return False  # "500 people, most of them in Punjab" are 500 in all
    if name.kind is NameKind.PLACE:
        return _OF_PLACE.search(before) is not None or _owns(name, side)
    return name.kind is NameKind.OTHER and _IN_PLACE.search(before) is not None


def _owns(name: Name, side: Told) -> bool:
    return side.text[name.span.end : name.span.end + 2] in ("'s", "’s") or name.text.endswith(("'s", "’s"))


def _is_same(one: Name, other: Name) -> bool:
    return one.key == other.key or same(one, other) >= SAME


def _contained(first: Told, second: Told) -> Iterator[str]:
    """Yield a reason where a text says that the one place lies in the other: "Lahore, Punjab"."""
    texts = [
        part[:2000]
        for side in (first, second)
        for part in (side.text, side.statement.before[-2000:], side.statement.after)
    ]
    for inner, outer in ((first.value, second.value), (second.value, first.value)):
        lies = re.compile(rf"\b{re.escape(inner[:100])}{_LIES_IN}{re.escape(outer[:100])}\b")
        if inner and outer and any(lies.search(part) for part in texts):
            yield f"{inner} lies in {outer}"
            return


def _all_or_some(first: Told, second: Told) -> Iterator[str]:
    """Yield a reason where one side speaks of all of what the other says of some: "all schools"."""
    sides = [text(side.statement.assertion) for side in (first, second)]
    for one, other in (sides, sides[::-1]):
        for found in all_or_some(one, other):
            places = found.claim_span, found.evidence_span
            if places[0] and places[1] and _next(one, places[0]) & _next(other, places[1]):
                yield f"one is said of “{found.claim}”, the other of “{found.evidence}”"
                return


def _next(side: Text, place: Span) -> set[str]:
    """Return the stem of the word behind a place."""
    return {word.stem for word in [word for word in side.words if word.span.start >= place.end][:1]}


def _family(stemmed: str) -> Mapping[int, int]:
    return _families().get(stemmed, {})


@cache
def _families() -> Classes:
    return classes("reasons/scopes.txt")


@cache
def _restricting() -> frozenset[str]:
    return frozenset(word for line in lines("reasons/restricting.txt") for word in line.split())
