"""Whether the evidence names the same person, body or place, or another in the same role."""

import re
from collections.abc import Iterator, Sequence

from provenance.compare.names import SAME, same
from provenance.compare.relation import Matched, Relation
from provenance.compare.text import Text
from provenance.compare.within import within
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.comparison import Difference, DifferenceKind, Link
from provenance.domain.text import Span

REFERENCE = 0.95  # a name that the sentence points at
SETTING = 0.7  # a name that the whole document is about; the one the claim is about has to be nearer
_IS = re.compile(r"\s*,?\s*(?:is|was|are|were|became|serves? as|served as|acts? as)\b")
_SEPARATED = re.compile(r"[,;]")
_NEXT_ITEM = re.compile(r"[,;]\s*and\b|;")
_COMMON_TO_BODIES = frozenset(  # of which there is one in each country or place, so they can go unsaid
    "the of and for federal national royal central state supreme high united international provincial"
    " regional local municipal public government republic islamic general".split()
)
REACH = 60  # characters within which a word is the neighbour of a name


def subject_of(claim: Assertion) -> Name | None:
    """Return the name that a claim is about: its first that is not a place."""
    return next((name for name in claim.names if name.kind is not NameKind.PLACE), None)


def match(name: Name, evidence: Assertion, *, subject: bool) -> Matched:
    """Return where the evidence names the same: in the sentence, by a pronoun or role, or all around it.

    The `subject` of the claim has to be in the sentence, or pointed at by it.
    """
    best = Matched(Relation.SILENT)
    for similarity, span, text in _found(name, evidence, near=subject):
        if similarity > best.similarity:
            best = Matched(Relation.MET, similarity, span, text)
    return best


def _found(name: Name, evidence: Assertion, *, near: bool) -> Iterator[tuple[float, Span | None, str]]:
    for other in evidence.names:
        whole = (alike := same(name, other)) >= SAME <= same(name, evidence.meant(other))
        if whole and not _of_anybody(name, other, evidence):
            yield alike, other.span, other.text
    for reference in evidence.references:
        if (alike := same(name, reference.full)) >= SAME:
            yield alike * REFERENCE, reference.span, reference.name
    for around in evidence.setting:
        if not near and (alike := same(name, around)) >= SAME and not _of_another(name, around, evidence):
            yield alike * SETTING, None, around.text


def _of_anybody(name: Name, short: Name, evidence: Assertion) -> bool:
    """Tell whether the evidence has only the end of a body's name, and nowhere what tells it from others.

    "The District Court" is that of Karsk where Karsk is spoken of.
    """
    ours, theirs = name.key.split(), short.key.split()
    lead = ours[: -len(theirs)] if theirs and ours[-len(theirs) :] == theirs else []
    missing = {word for word in lead if word not in _COMMON_TO_BODIES}
    if not missing or NameKind.PERSON in (name.kind, short.kind):
        return False
    around = {word for one in (*evidence.names, *evidence.setting) for word in one.key.split()}
    return not missing <= around


def _of_another(name: Name, short: Name, evidence: Assertion) -> bool:
    """Tell whether a name around the evidence is short for one there that is not this name."""
    return any(
        len(full.text) > len(short.text) and same(short, full) >= SAME > same(name, full)
        for full in evidence.setting
    )


def fillers(
    claim: Text, evidence: Text, unmet: Sequence[Name], links: Sequence[Link]
) -> tuple[Difference, ...]:
    """Return a difference for each unmet name whose place in the evidence is taken by another name.

    The place is given by the neighbours: the words beside the name in the claim, looked up beside a name
    of the same kind in the evidence that no name of the claim was matched with. A body or company that the
    claim is about is left out: what one of them does says nothing of another.
    """
    found = []
    subject = subject_of(claim.assertion)
    for name in unmet:
        if name is subject and name.kind is not NameKind.PERSON:
            continue
        beside = sorted(links, key=lambda link: link.claim.gap(name.span))[:3]
        beside = [link for link in beside if link.claim.gap(name.span) <= REACH]
        apart = [
            (min(other.span.gap(link.evidence) for link in beside[:2]), other)
            for other in rivals(name, claim.assertion, evidence.assertion, unmet)
            if beside and not any(link.evidence.overlaps(other.span) for link in links)
        ]
        near = [(gap, other) for gap, other in apart if gap <= REACH]
        if near:
            _, other = min(near, key=lambda pair: (pair[0], pair[1].span))
            kind = (
                DifferenceKind.PLACE if NameKind.PLACE in (name.kind, other.kind) else DifferenceKind.NAME
            )
            found.append(
                Difference(kind, name.text, other.text, "another in the same role", name.span, other.span)
            )
    return tuple(found)


def rivals(name: Name, claim: Assertion, evidence: Assertion, unmet: Sequence[Name]) -> Iterator[Name]:
    """Yield the names of the evidence that could stand for this one and for no other of the claim.

    `unmet` are the names of the claim that the evidence does not have.
    """
    told = {one.key for one in claim.names if one not in unmet}
    return (other for other in evidence.names if _rival(name, other) and other.key not in told)


def misbound(
    claim: Text, evidence: Text, links: Sequence[Link], said: Sequence[Span]
) -> tuple[Difference, ...]:
    """Return a difference for a person whose role in the claim belongs to another in the evidence.

    The claim says what somebody is ("A is envoy to Rome"), and the evidence lists names with their roles
    ("A, envoy to Paris, and B, envoy to Rome"). `said` are the places in the evidence of what the claim
    says of the person; wherever these words stand, they have to be said of one and the same other, and not
    all of the first.
    """
    name = subject_of(claim.assertion)
    own = next((link.evidence for link in links if name and link.claim == name.span), None)
    if name is None or own is None or name.kind is not NameKind.PERSON:
        return ()
    if not said or not _IS.match(claim.assertion.text, name.span.end):
        return ()
    text = evidence.assertion.text
    listed = sorted((other for other in evidence.assertion.names if other.kind is name.kind), key=_start)
    stems = {word.stem for word in evidence.words for place in said if word.span.overlaps(place)}
    owners = [
        set().union(*(_owners(word.span, listed, text) for word in evidence.words if word.stem == stem))
        for stem in sorted(stems)
    ]
    shared = set.intersection(*owners) if owners else set()
    if not shared or any(one.span.overlaps(own) for one in shared):
        return ()
    other = min(shared, key=lambda one: (one.span.gap(said[0]), one.span))
    if not _SEPARATED.search(text[min(own.end, other.span.end) : max(own.start, other.span.start)]):
        return ()
    note = "both are named, and this is said of the other"
    return (Difference(DifferenceKind.NAME, name.text, other.text, note, name.span, other.span),)


def _owners(place: Span, listed: Sequence[Name], text: str) -> set[Name]:
    """Return the names of which a word may be said: those beside it with no new item in between.

    What stands before the whole list is said of all of it, so of none in particular.
    """
    before = max((name for name in listed if name.span.start <= place.start), key=_start, default=None)
    after = min((name for name in listed if name.span.start > place.start), key=_start, default=None)
    if before is None:
        return set(listed)
    owners = set()
    if not _NEXT_ITEM.search(text[before.span.end : place.start]):
        owners.add(before)
    if after and not _NEXT_ITEM.search(text[place.end : after.span.start]):
        owners.add(after)
    return owners


def _start(name: Name) -> int:
    return name.span.start


def _rival(name: Name, other: Name) -> bool:
    kinds = {name.kind, other.kind}
    if within(name.key, other.key) or within(other.key, name.key):
        return False
    return len(kinds) == 1 or (NameKind.OTHER in kinds and NameKind.PERSON not in kinds)
