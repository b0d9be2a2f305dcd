"""Supporting pairs → pairs of a known other stance, by one change to the claim.

People's pairs hold too few contradictions. Where a claim is supported, its number, day, name or polarity
is changed to what the evidence does not say; a sentence also supports itself, and is changed likewise.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import combinations
from random import Random

from provenance.compare import Text, subject_of
from provenance.domain.assertion import Bound, NameKind, Quantity, TimeSpan
from provenance.domain.comparison import Comparison
from provenance.domain.text import Span
from training.data import Row

SUPPORTS, REFUTES, UNKNOWN = range(3)
Names = Mapping[NameKind, Sequence[str]]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AUXILIARY = re.compile(
    r"\b(is|was|are|were|has|had|have|can|will|would|could|did|does)\b(?! (?:not|n't|never|no)\b)"
)
_NEGATED = re.compile(r"\b(is|was|are|were|has|had|have|can|will|would|could|did|does) not\b")
_LISTED = re.compile(r"[\s,;]*(?:(?:and|or|&|with|,)[\s,;]*)*")
_WORD = re.compile(r"[a-z]+")
_CLAUSE = re.compile(r"[,;] (?=\w)")
_COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()
_SERIES = (
    _COUNTS,
    "first second third fourth fifth sixth seventh eighth ninth tenth last".split(),
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
    "January February March April May June July August September October November December".split(),
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "red blue green yellow black white brown orange purple pink grey".split(),
    "north south east west".split(),
    "northern southern eastern western".split(),
    "spring summer autumn winter".split(),
    "morning afternoon evening night".split(),
    "gold silver bronze".split(),
    "father mother brother sister son daughter uncle aunt".split(),
    "football basketball baseball hockey tennis cricket rugby golf volleyball".split(),
    "guitar piano violin drums trumpet flute cello saxophone".split(),
    "actor singer painter politician lawyer physician engineer teacher novelist journalist".split(),
    "comedy drama horror thriller documentary western musical".split(),
    "novel film album song magazine newspaper play book opera".split(),
    "city village river mountain island lake country".split(),
    "English French German Spanish Italian Russian Chinese Japanese Arabic Hindi".split(),
    "Christian Muslim Hindu Buddhist Jewish".split(),
    "dog cat horse cow sheep goat pig bird".split(),
    "million billion thousand hundred".split(),
    "gold iron copper wood glass plastic stone".split(),
)


def changed(claim: Text, evidence: Text, compared: Comparison, names: Names, rng: Random) -> Iterator[Row]:
    """Yield pairs made from one supporting pair, each with a single change that decides its stance."""
    text = claim.assertion.text
    unmet = {span for _, span in compared.unmet}
    ways = [
        *((_number, one) for one in claim.assertion.quantities if _changeable(one, claim, unmet)),
        *((_year, one) for one in claim.assertion.times if one.span not in unmet and not _open(one)),
        *((_series, match) for match in _members(text)),
        (_denial, None),
        (_opposite, None),
    ]
    told = evidence.assertion.text
    for way, what in ways:
        new = way(text, what, told, rng)
        if new and new != text:
            yield Row(new, told, REFUTES, "", way.__name__.strip("_"))
    for name in claim.assertion.names:
        if name.span in unmet or not names.get(name.kind):
            continue
        other = rng.choice(names[name.kind])
        if other.casefold() not in told.casefold() and other.casefold() not in text.casefold():
            about = name is subject_of(claim.assertion)
            new = _put(text, name.span, other)
            yield Row(new, told, UNKNOWN if about else REFUTES, "", "subject" if about else "name")


def _changeable(quantity: Quantity, claim: Text, unmet: Collection[Span]) -> bool:
    """Return whether another number would be another fact: not where it is part of a name ("Apollo 11")."""
    named = any(name.span.overlaps(quantity.span) for name in claim.assertion.names)
    return quantity.span not in unmet and not named


def _open(time: TimeSpan) -> bool:
    """Return whether another year may hold as well: what was "before 2005" was before 2010."""
    return (time.start is None) != (time.end is None)


def itself(side: Text, rng: Random) -> Iterator[Row]:
    """Yield pairs of a sentence held against itself: whole, shortened, with two names exchanged."""
    text = side.assertion.text
    yield Row(text, text, SUPPORTS, "", "itself")
    cuts = [match.start() for match in _CLAUSE.finditer(text) if 25 < match.start() < len(text) - 15]
    if cuts:
        short = text[: rng.choice(cuts)].rstrip() + " ."
        yield Row(short, text, SUPPORTS, "", "shortened")
        yield Row(text, short, UNKNOWN, "", "lengthened")
    for first, second in combinations(side.assertion.names, 2):
        between = text[first.span.end : second.span.start]
        if first.kind is second.kind and first.key != second.key and not _LISTED.fullmatch(between):
            yield Row(_swapped(text, first.span, second.span), text, UNKNOWN, "", "swapped")
            return


def _swapped(text: str, first: Span, second: Span) -> str:
    middle = text[first.end : second.start]
    return text[: first.start] + second.of(text) + middle + first.of(text) + text[second.end :]


def _number(text: str, quantity: Quantity, told: str, rng: Random) -> str | None:
    found = _DIGITS.search(quantity.text)
    if not found:
        return None
    written = found.group()
    value = float(written.replace(",", ""))
    up = [1.3, 1.5, 2, 3, 10] if value > 9 else [2, 3, 4]
    down = [0.1, 0.3, 0.5, 0.7] if value > 9 else [0.4, 0.6]
    factors = {Bound.AT_LEAST: up, Bound.AT_MOST: down}.get(quantity.bound, up + down)
    new = value * rng.choice(factors)
    if quantity.bound is Bound.EXACT and value == int(value) and rng.random() < 0.5:
        new = value + rng.choice([-3, -2, -1, 1, 2, 3])
    if new < 0 or (quantity.unit == "%" and new > 100):
        return None
    shown = f"{new:,.0f}" if "." not in written else f"{new:.1f}"
    shown = shown if "," in written else shown.replace(",", "")
    if shown == written or re.search(rf"(?<![\d.,]){re.escape(shown)}(?![\d])", told):
        return None
    start = quantity.span.start + found.start()
    return _put(text, Span(start, start + len(written)), shown)


def _year(text: str, time: TimeSpan, told: str, rng: Random) -> str | None:
    found = _YEAR.search(text, time.span.start, time.span.end)
    if not found:
        return None
    new = str(int(found.group()) + rng.choice([-10, -5, -3, -2, -1, 1, 2, 3, 5, 10]))
    return None if new in told else _put(text, Span(*found.span()), new)


def _members(text: str) -> list[tuple[Span, Sequence[str]]]:
    return [
        (Span(*match.span()), series)
        for series in (*_SERIES, *_peoples())
        for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, series))})\b", text)
    ]


def _series(text: str, member: tuple[Span, Sequence[str]], told: str, rng: Random) -> str | None:
    span, series = member
    if span.of(text) not in told:
        return None
    new = rng.choice(series)
    return None if new.casefold() in told.casefold() else _put(text, span, new)


def _denial(text: str, _: object, told: str, rng: Random) -> str | None:
    if found := _NEGATED.search(text):
        return _put(text, Span(found.start(), found.end()), found.group(1))
    if re.search(r"\b(?:not|never|no|none|nobody|neither|nor)\b|n't", text):
        return None
    if found := _AUXILIARY.search(text):
        word = rng.choice(("not", "not", "never"))
        return text[: found.end()] + f" {word}" + text[found.end() :]
    return None


def _opposite(text: str, _: object, told: str, rng: Random) -> str | None:
    table = _antonyms()
    said = set(_WORD.findall(told))
    places = [match for match in _WORD.finditer(text) if match.group() in table and match.group() in said]
    if not places:
        return None
    place = rng.choice(places)
    new = rng.choice(table[place.group()])
    return None if new in told else _put(text, Span(*place.span()), new)


def _put(text: str, span: Span, new: str) -> str:
    return text[: span.start] + new + text[span.end :]


@lru_cache(maxsize=1)
def _peoples() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of countries, and of their peoples."""
    lines = files("provenance.extract").joinpath("words/countries.txt").read_text("utf-8").splitlines()
    rows = [line.split(": ") for line in lines if ": " in line and not line.startswith("#")]
    countries = tuple(row[0].title() for row in rows if " " not in row[0])
    peoples = tuple(row[1].split(",")[0].title() for row in rows)
    return countries, tuple(one for one in peoples if " " not in one)


@lru_cache(maxsize=1)
def _antonyms() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for line in files("provenance.compare").joinpath("antonyms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            left, right = line.split()
            table.setdefault(left, []).append(right)
            table.setdefault(right, []).append(left)
    return table
