"""The same sentence with another name in it: "moved to the Fenwick Centre" and "moved to Greenhill Hall".

What is a name is told by its capitals, whatever it was taken for: what stands at a place of one sentence is
held against what stands at that place of the other.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from provenance.compare.ranges import factor
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.mentions import stands_where
from provenance.conflicts.disagreement.numbers import against, apart
from provenance.conflicts.disagreement.occasions import Occasion, times
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.rivals import IN_ROLE, UNKNOWN, rival_names
from provenance.conflicts.disagreement.weighing import differing
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

KEPT = 0.6  # share of the words of both that are the same ones, in one order
LONGEST = 6  # words of a name
WORDS = 60  # of a sentence, at most: networks read no further, and a long list is no frame
_CAPITAL = re.compile(r"[^\W\d_a-z]")


def worth_asking(shared: Ground) -> Iterator[Disagreement]:
    """Yield the rivals that networks are to be asked of: names anywhere, all else in a frame."""
    named = (each for each in rival_names(shared) if each.kind is DifferenceKind.NAME)
    found = {(each.left_span, each.right_span): each for each in (*named, *framed(shared))}
    yield from found.values()


def framed(shared: Ground) -> Iterator[Disagreement]:
    """Yield the places at which two sentences that are else the same have another name or number each.

    They may be of one occasion. How surely both play one part is not asked.
    """
    ours, theirs = ([word.text for word in side.text.words] for side in (shared.left, shared.right))
    if max(len(ours), len(theirs)) > WORDS or times(shared).occasion is Occasion.TWO:
        return
    same = SequenceMatcher(None, ours, theirs, autojunk=False)
    if same.quick_ratio() < KEPT or same.ratio() < KEPT:
        return
    for tag, first, last, start, end in same.get_opcodes():
        if tag == "replace" and max(last - first, end - start) <= LONGEST:
            left, right = _span(shared.left, first, last), _span(shared.right, start, end)
            yield from _numbers(shared, left, right)
            yield from _names(shared, left, right)


def _span(side: Reading, first: int, end: int) -> Span:
    return Span(side.text.words[first].span.start, side.text.words[end - 1].span.end)


def _numbers(shared: Ground, left: Span, right: Span) -> Iterator[Disagreement]:
    """Yield the numbers at two places, of one unit and apart, however far."""
    ours, theirs = (
        [one for one in side.text.assertion.quantities if one.span.overlaps(place)]
        for side, place in ((shared.left, left), (shared.right, right))
    )
    for one, other in zip(ours, theirs, strict=False):
        if factor(one, other) is not None and apart(one, other):
            yield differing(
                DifferenceKind.QUANTITY, shared, (one.span, other.span), against(one, other), UNKNOWN
            )


def _names(shared: Ground, left: Span, right: Span) -> Iterator[Disagreement]:
    here, there = _name(shared.left, left), _name(shared.right, right)
    if here and there and not _shared(shared, here, there):
        yield differing(_kind(shared, here, there), shared, (here, there), IN_ROLE, UNKNOWN)


def _name(side: Reading, place: Span) -> Span | None:
    """Return the name at a place, from its first capital to its last; None without, or of a number."""
    told, words = side.text.assertion, [word.span for word in side.text.words]
    found = [one for one in words[1:] if one.overlaps(place) and _CAPITAL.match(one.of(told.text))]
    found += [one.span for one in side.mentions if one.span.overlaps(place)]
    if not found:
        return None
    name = Span(min(one.start for one in found), max(one.end for one in found))
    taken = any(name.overlaps(one.span) for group in (told.times, told.quantities) for one in group)
    return None if taken else name


def _shared(shared: Ground, here: Span, there: Span) -> bool:
    """Tell whether either name stands in the other sentence, too."""
    left, right = shared.left.text.assertion.text, shared.right.text.assertion.text
    return here.of(left) in right or there.of(right) in left


def _kind(shared: Ground, here: Span, there: Span) -> DifferenceKind:
    """Return what another name differs in: in a place where either is one, or stands where one would."""
    local = any(
        stands_where(side.text.assertion.text, name)
        or any(one.local and one.span.overlaps(name) for one in side.mentions)
        for side, name in ((shared.left, here), (shared.right, there))
    )
    return DifferenceKind.PLACE if local else DifferenceKind.NAME
