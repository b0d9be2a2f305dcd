"""Who and what a sentence names, and whether two names are one, quickly enough for every pair."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from provenance.compare.names import same
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.text import Span

PART = 0.85  # how surely a name of several words is the longer one that holds it
WORDS = 12  # of a name, at most, that is known for a part of another
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("of the and for in on to a an de la".split())
_WHERE = re.compile(
    r"\b(?:in|into|inside|at|near|from|outside|across|along|around|through|via|towards?|off)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"\b(?:brought|bused|carried|driven|evacuated|ferried|fled|flew|flown|moved|rushed|sent|shipped|taken|took"
    r"|transferred|travelled|went)\b[^.;,]{0,60}\sto\s$",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",\s(?:an?|the|who|whose)\b[^.;,“”\"]*")
_INSIDE = re.compile(r"\b(?:in|inside|at|near|outside)\s$", re.IGNORECASE)  # no person is there
_OWNING = re.compile(r"['’]")
_SITE = re.compile(  # what such a name ends with is a place one can stand in, whatever stands before it
    r"\b(?:Airfield|Airport|Arena|Avenue|Bay|Beach|Boulevard|Bridge|Canal|Cape|Castle|Cathedral|Centre|Center"
    r"|Church|Coast|Creek|Crescent|Forest|Gardens|Gate|Ground|Hall|Harbour|Harbor|Hill|Hills|Hotel|Island"
    r"|Lake|Lane|Market|Mountain|Museum|Park|Pass|Pavilion|Pier|Plaza|Port|Quay|Reef|River|Road|Shoal|Square"
    r"|Stadium|Station|Street|Terrace|Theatre|Theater|Tower|Tunnel|Valley|Wharf)$"
)
_SORT = (  # words for places that stand before or behind the name of one
    r"(?:city|cities|town|village|hamlet|suburb|district|province|county|parish|port|resort|island|valley|prison"
    r"|street|square|place|site|venue)"
)
_PLACED = re.compile(rf"\b{_SORT}\b", re.IGNORECASE)
_OF_SORT = re.compile(
    rf"\b{_SORT}\sof\s(?:the\s)?$|\b{_SORT}\b[^.,;:]{{0,40}}\s(?:is|was)\s$", re.IGNORECASE
)
_AS_SORT = re.compile(
    rf",?\swhere\b|\sas\s(?:the|a|its|their)\s{_SORT}\b|,\s(?:an?|the)\s(?:\w+\s)?{_SORT}\b", re.IGNORECASE
)
_DATELINE = re.compile(r"[^\W\d_a-z][^—–:.]{1,60}?(?:\([^()]{1,40}\)\s?[—–:-]|[—–])\s")
_HEARD = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "s", "y": "i"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place, or what stands for one there; `marks` are what names of one thing share.

    `local` is a place, or a name that stands where one would; `spoken` only says what the sentence
    reports, and `pointed` is a pronoun or post, whose name is taken from the text around.
    """

    span: Span
    key: str
    text: str
    kind: NameKind
    local: bool
    spoken: bool
    pointed: bool
    marks: frozenset[str]


def named(assertion: Assertion) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the names in a sentence and those around it; of the last one asked for they are remembered."""
    last = _last.get(id(assertion))
    if last is None or last[0] is not assertion:
        last = assertion, mentions(assertion), around(assertion)
        _last.clear()
        _last[id(assertion)] = last
    return last[1:]


_last: dict[int, tuple[Assertion, tuple[Mention, ...], tuple[Mention, ...]]] = {}


def mentions(assertion: Assertion) -> tuple[Mention, ...]:
    """Return the names of a sentence in order, pronouns and posts by the names that they take."""
    speech = spoken(assertion)
    found = {name.span: (name.key, name.text, name.kind) for name in assertion.names}
    found |= {one.span: (one.key, one.name, one.kind) for one in assertion.references}  # the fuller name
    written = {name.span for name in assertion.names}
    return tuple(
        Mention(
            span,
            key,
            text,
            kind,
            _local(assertion.text, span, kind),
            any(span.overlaps(place) for place in speech),
            span not in written,
            marks(key, text),
        )
        for span, (key, text, kind) in sorted(found.items())
    )


def _local(text: str, span: Span, kind: NameKind) -> bool:
    """Tell whether a name is that of a place, by its kind, by its last word, or by where it stands."""
    if kind is NameKind.PLACE or _SITE.search(span.of(text)):
        return True
    before, after = text[max(0, span.start - 100) : span.start], text[span.end : span.end + 40]
    if _OF_SORT.search(before[-60:]) or _AS_SORT.match(after):
        return True
    if kind is NameKind.OTHER:
        return stands_where(text, span)
    return kind is NameKind.PERSON and _INSIDE.search(before[-12:]) is not None and not _OWNING.match(after)


def stands_where(text: str, span: Span) -> bool:
    """Tell whether something stands behind what a place stands behind: "in", "flown … to"."""
    before = text[max(0, span.start - 100) : span.start]
    return bool(_WHERE.search(before[-16:]) or _BROUGHT.search(before))


def is_of_place(text: str) -> bool:
    """Tell whether a text speaks of a place by a word for such."""
    return _PLACED.search(text) is not None


def around(assertion: Assertion) -> tuple[Mention, ...]:
    """Return the names that the document around the sentence is about."""
    return tuple(
        Mention(
            name.span,
            name.key,
            name.text,
            name.kind,
            name.kind is NameKind.PLACE,
            False,
            False,
            marks(name.key, name.text),
        )
        for name in assertion.setting
    )


def spoken(assertion: Assertion) -> tuple[Span, ...]:
    """Return the parts of a sentence that only tell who says it, what he is, and by which word."""
    told = [one.content for one in assertion.attributions]
    line = _DATELINE.match(assertion.text)
    places = [
        place
        for one in assertion.attributions
        for place in (one.speaker_span, one.cue_span, _apposed(assertion.text, one.speaker_span))
        if place and not any(place.overlaps(content) for content in told)
    ]
    return (*places, Span(0, line.end())) if line else tuple(places)


def _apposed(text: str, speaker: Span | None) -> Span | None:
    """Return what is told of a speaker behind a comma: "Ana Pohl, a clerk in Barmstad, said"."""
    found = _APPOSED.match(text, speaker.end) if speaker else None
    return Span(found.start(), found.end()) if found else None


def alike(left: Mention, right: Mention) -> float:
    """Return how surely two mentions name one thing, in [0, 1]; 0 where they share no mark."""
    if left.key == right.key:
        return 1.0
    if left.marks.isdisjoint(right.marks):
        return 0.0
    if _inside(left.key, right.key) or _inside(right.key, left.key):
        return PART
    return _same(left.key, left.text, left.kind, right.key, right.text, right.kind)


def _inside(short: str, long: str) -> bool:
    """Tell whether a name of several words is part of another: what stood before it was read as its own."""
    return 0 < short.count(" ") < WORDS and f" {short} " in f" {long} "


def parts(key: str) -> Iterator[str]:
    """Yield each run of words of a key that a name can be, if it is part of this one."""
    words = key.split(" ")
    for start in range(len(words)):
        for end in range(start + 2, min(start + WORDS, len(words)) + 1):
            yield " ".join(words[start:end])


@lru_cache(maxsize=65536)
def _same(
    key: str, text: str, kind: NameKind, other_key: str, other_text: str, other_kind: NameKind
) -> float:
    nowhere = Span(0, 0)
    return same(Name(nowhere, text, key, kind), Name(nowhere, other_text, other_key, other_kind))


@lru_cache(maxsize=16384)
def marks(key: str, text: str) -> frozenset[str]:
    """Return what a name shares with other spellings of it: each word as it sounds, and its initials."""
    found: set[str] = set()
    for written in (key, text):
        words = [word for word in _WORD.findall(written.casefold()[:200]) if word not in _SMALL]
        found.update(_sound(word) for word in words)
        if len(words) > 1:
            found.add(_sound("".join(word[0] for word in words)))
    return frozenset(found)


def _sound(word: str) -> str:
    """Return the consonants of a word roughly as they are heard; short words whole."""
    heard = word.replace("ph", "f").translate(_HEARD)
    if len(heard) <= 3:
        return heard
    return heard[0] + "".join(c for c in heard[1:] if c not in "aeiouh")
