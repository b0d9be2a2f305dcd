"""Whether two names that both texts have stand in each other's place: who beat whom, from where to where.

Words and their likeness tell nothing of it: "A beat B" and "B beat A" have the same ones (Zhang, Baldridge
and He 2019, PAWS, arXiv:1904.01130). So it is told only where the same word stands between both, or where
the word before each in one text stands before the other in the other one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from provenance.compare.opposites import antonyms
from provenance.compare.text import Text
from provenance.compare.words import Word
from provenance.domain.assertion import Name, NameKind
from provenance.domain.comparison import Difference, DifferenceKind, Link
from provenance.domain.text import Span

_BY = re.compile(r"\bby\s(?:[\w’'-]+\s){0,4}$", re.IGNORECASE)  # of a passive: its subject comes last
_OF = re.compile(r"\bof\s(?:the\s)?$", re.IGNORECASE)  # "the owner of B" and "B owner A"
_MUTUAL = re.compile(  # what holds of two holds of both
    r"[,;:]|\b(?:and|or|nor|with|against|versus|vs|between|alongside|both|each|met|meets?|marri\w+|wed|play\w*"
    r"|fac(?:ed?|es|ing)|fought|fights?|drew|tied|borders?|neighbou?rs?|resembl\w+|equals?|dat(?:ed|es|ing)"
    r"|near|next|close|same|similar|like|brothers?|sisters?|siblings?|cousins?|twins?|friends?|partners?"
    r"|rivals?|colleagues?|mates?)\b",
    re.IGNORECASE,
)
_WAY = re.compile(r"\b(from|to|into)\s(?:the\s)?$", re.IGNORECASE)
_OTHER_SIDE = re.compile(r"\b(?:to|from|by|against)\s(?:the\s)?$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:in|at|on|of|for|to|from|by|with|near)\s(?:the\s)?$", re.IGNORECASE)
_GOES = {"from": "from", "to": "to", "into": "to"}
_BODIES = {NameKind.ORGANISATION, NameKind.OTHER}  # a body that is not known as one is other
EXCHANGED = "the two have changed places"
BEFORE = 12  # characters before a name in which such a word stands
GOVERNED = 30  # characters before a name in which the word stands of which it is said


def differences(claim: Text, evidence: Text, links: Sequence[Link]) -> tuple[Difference, ...]:
    """Return a difference for each two names that follow one another and have changed places."""
    where = {link.claim: link.evidence for link in links}
    held = [name for name in claim.assertion.names if _once(where.get(name.span), evidence)]
    found = []
    for one, other in pairwise(held):
        ours, theirs = (one.span, other.span), (where[one.span], where[other.span])
        alike = one.kind is other.kind or {one.kind, other.kind} == _BODIES
        if _way_back(ours, theirs, claim, evidence) or (
            alike and (_turned(ours, theirs, claim, evidence) or _crossed(ours, theirs, claim, evidence))
        ):
            found.append(_told(one, where[one.span], evidence))
    return tuple(found)


def converse(word: Span, opposite: Span, claim: Text, evidence: Text, links: Sequence[Link]) -> bool:
    """Tell whether two opposite words say one thing from both sides: "A won", and "B lost to A"."""
    where = {link.claim: link.evidence for link in links}
    both = [(name.span, there) for name in claim.assertion.names if (there := where.get(name.span))]
    return any(
        (_does(ours, word, claim) and _undergoes(theirs, opposite, evidence))
        or (_undergoes(ours, word, claim) and _does(theirs, opposite, evidence))
        for ours, theirs in both
    )


def _does(name: Span, word: Span, text: Text) -> bool:
    """Tell whether a name stands right before a verb, and no place or time of it."""
    between = Span(name.end, word.start)
    if name.end > word.start or any(one.weight and one.span.overlaps(between) for one in text.words):
        return False
    return not _PREPOSITION.search(text.assertion.text, max(0, name.start - BEFORE), name.start)


def _undergoes(name: Span, word: Span, text: Text) -> bool:
    """Tell whether a name stands behind a verb as the other side of what another does: "B beat A"."""
    if name.start < word.end or not any(one.span.end <= word.start for one in text.assertion.names):
        return False
    written = text.assertion.text
    object_of = written[word.end : name.start].strip() in ("", "the")
    return object_of or bool(_OTHER_SIDE.search(written, max(word.end, name.start - BEFORE), name.start))


def _crossed(ours: tuple[Span, Span], theirs: tuple[Span, Span], claim: Text, evidence: Text) -> bool:
    """Tell whether the word before each name of the claim stands before the other one in the evidence."""
    here = [_governor(claim, name, ours) for name in ours]
    there = [_governor(evidence, name, theirs) for name in theirs]
    return None not in here and here[0] != here[1] and here == there[::-1]


def _governor(text: Text, name: Span, names: tuple[Span, Span]) -> str | None:
    """Return the stem of the content word last before a name, if no other name is nearer."""
    before = [word for word in text.words if word.weight and word.span.end <= name.start]
    word = before[-1] if before else None
    if (
        word is None
        or name.start - word.span.end > GOVERNED
        or any(word.span.overlaps(one) for one in names)
    ):
        return None
    return word.stem


def _turned(ours: tuple[Span, Span], theirs: tuple[Span, Span], claim: Text, evidence: Text) -> bool:
    """Tell whether two names of the claim stand the other way around the same word."""
    if theirs[1].end > theirs[0].start:
        return False
    here, there = Span(ours[0].end, ours[1].start), Span(theirs[1].end, theirs[0].start)
    left, right = here.of(claim.assertion.text), there.of(evidence.assertion.text)
    if _MUTUAL.search(left) or _MUTUAL.search(right):
        return False
    if any(bool(way.search(left)) != bool(way.search(right)) for way in (_BY, _OF)):
        return False
    said, told = _between(claim, here), _between(evidence, there)
    turned = {word.stem for word in told}
    if any(not antonyms(word.stem).isdisjoint(turned) for word in said):  # "ahead of" and "behind"
        return False
    return any(word.weight and word.stem in turned for word in said)


def _way_back(ours: tuple[Span, Span], theirs: tuple[Span, Span], claim: Text, evidence: Text) -> bool:
    """Tell whether one text goes from here to there, and the other from there to here."""
    here, there = (
        [_way(side, name) for name in names] for side, names in ((claim, ours), (evidence, theirs))
    )
    return set(here) == {"from", "to"} and there == here[::-1]


def _way(text: Text, name: Span) -> str | None:
    match = _WAY.search(text.assertion.text, max(0, name.start - BEFORE), name.start)
    return _GOES[match[1].lower()] if match else None


def _between(text: Text, between: Span) -> list[Word]:
    return [word for word in text.words if between.overlaps(word.span)]


def _once(place: Span | None, evidence: Text) -> bool:
    """Tell whether what a name was matched with is a name there, and stands there once."""
    written = evidence.assertion.text
    named = any(name.span == place for name in evidence.assertion.names)
    return place is not None and named and written.count(place.of(written)) == 1


def _told(name: Name, place: Span, evidence: Text) -> Difference:
    kind = DifferenceKind.PLACE if name.kind is NameKind.PLACE else DifferenceKind.NAME
    other = place.of(evidence.assertion.text)
    return Difference(kind, name.text, other, EXCHANGED, name.span, place)
