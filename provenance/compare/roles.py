"""Whether the evidence names the same person, body or place, or another in the same role."""

import re
from collections.abc import Iterator, Sequence

from provenance.compare.names import same
from provenance.compare.relation import Matched, Relation
from provenance.compare.text import Text
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.comparison import Difference, DifferenceKind, Link
from provenance.domain.text import Span

SAME = 0.8  # two names from here on are taken for one
REFERENCE = 0.95  # a name that the sentence points at
SETTING = 0.7  # a name that the whole document is about; the one the claim is about has to be nearer
_ROLE = re.compile(r"\s*,\s*(?!(?:and|or|nor)\b)[^\W\d_]|\s*\(")  # "A, envoy to …", not "A, and B"
# A list goes on here: "…, and the ", "…, Dr. "
_LISTED = re.compile(r"[,;]\s*(?:and\s+)?(?:the\s+)?(?:[A-Z][a-z]{0,3}\.?\s+)?$")
REACH = 60  # characters within which a word is the neighbour of a name


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
        if (alike := same(name, other)) >= SAME:
            yield alike, other.span, other.text
    for reference in evidence.references:
        pointed = Name(reference.span, reference.name, reference.key, reference.kind)
        if (alike := same(name, pointed)) >= SAME:
            yield alike * REFERENCE, reference.span, reference.name
    for around in evidence.setting:
        if not near and (alike := same(name, around)) >= SAME:
            yield alike * SETTING, None, around.text


def fillers(
    claim: Text, evidence: Text, unmet: Sequence[Name], links: Sequence[Link]
) -> tuple[Difference, ...]:
    """Return a difference for each unmet name whose place in the evidence is taken by another name.

    The place is given by the neighbours: the words beside the name in the claim, looked up beside a name
    of the same kind in the evidence that no name of the claim was matched with.
    """
    found = []
    for name in unmet:
        beside = sorted(links, key=lambda link: _gap(link.claim, name.span))[:3]
        beside = [link for link in beside if _gap(link.claim, name.span) <= REACH]
        rivals = [
            (sum(_gap(other.span, link.evidence) for link in beside) / len(beside), other)
            for other in evidence.assertion.names
            if beside
            and _rival(name, other)
            and not any(link.evidence.overlaps(other.span) for link in links)
        ]
        near = [(gap, other) for gap, other in rivals if gap <= REACH]
        if near:
            _, other = min(near, key=lambda pair: (pair[0], pair[1].span))
            kind = (
                DifferenceKind.PLACE if NameKind.PLACE in (name.kind, other.kind) else DifferenceKind.NAME
            )
            found.append(
                Difference(kind, name.text, other.text, "another in the same role", name.span, other.span)
            )
    return tuple(found)


def misbound(
    claim: Text, evidence: Text, links: Sequence[Link], said: Sequence[Span]
) -> tuple[Difference, ...]:
    """Return a difference for a name whose role in the claim belongs to another name in the evidence.

    Both names are in one list in which each is followed by its role ("A, envoy to Paris, and B, envoy to
    Rome"), and all that the claim says of the one ("A is envoy to Rome") follows the other. `said` are the
    places in the evidence of the plain words that were matched.
    """
    names = [name for name in claim.assertion.names if name.kind is not NameKind.PLACE]
    own = next((link.evidence for link in links if names and link.claim == names[0].span), None)
    if len(names) != 1 or own is None or not said:
        return ()
    listed = [other for other in evidence.assertion.names if other.kind is names[0].kind]
    owners = {_owner(place, listed) for place in said}
    owner = owners.pop() if len(owners) == 1 else None
    if owner is None or owner.span.overlaps(own) or not _has_role(owner, listed, evidence.assertion.text):
        return ()
    later = max(own, owner.span)
    if not _LISTED.search(evidence.assertion.text[max(0, later.start - 24) : later.start]):
        return ()
    note = "both are named, and this is said of the other"
    return (Difference(DifferenceKind.NAME, names[0].text, owner.text, note, names[0].span, owner.span),)


def _owner(place: Span, listed: Sequence[Name]) -> Name | None:
    """Return the name after which a word stands, or in which it is."""
    return max((name for name in listed if name.span.start <= place.start), key=_start, default=None)


def _start(name: Name) -> int:
    return name.span.start


def _has_role(name: Name, listed: Sequence[Name], text: str) -> bool:
    """Tell whether a name is followed by its role ("A, envoy to …"), not by the next name of the list."""
    role = _ROLE.match(text, name.span.end)
    return role is not None and not any(
        role.end() - 1 <= other.span.start <= role.end() + 12 for other in listed
    )


def _rival(name: Name, other: Name) -> bool:
    kinds = {name.kind, other.kind}
    return len(kinds) == 1 or (NameKind.OTHER in kinds and NameKind.PERSON not in kinds)


def _gap(left: Span, right: Span) -> int:
    """Return how many characters lie between two spans, 0 where they touch."""
    return max(0, left.start - right.end, right.start - left.end)
