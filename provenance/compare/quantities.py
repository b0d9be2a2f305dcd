"""Whether the evidence gives the same number for the same thing."""

import math
import re
from collections.abc import Iterator, Sequence

import numpy as np

from provenance.compare.binding import course, dimension, displaced, fate
from provenance.compare.ranges import BOUNDED, ROUNDING, factor, is_bare_mark, is_share, relate
from provenance.compare.relation import Matched, Relation
from provenance.compare.text import Text, Vectors
from provenance.compare.words import words
from provenance.domain.assertion import Assertion, Bound, Cue, Modality, Quantity
from provenance.domain.text import Span

SAME_THING = 0.5  # what is counted is taken for the same from this similarity on
SAME_WORD = 0.95  # and from this one on no other thing is looked at
UNSAID = 0.55  # where a thing stands among the others when a text does not say what it is
MAGNITUDE = 20  # numbers of unsaid things further apart than this factor are of different things
LARGE = 1000  # numbers from here on are not equal by chance
REACH = 4  # words behind "people" among which stands what they did
BESIDE = 1.5  # a number within this factor of a bound may be the one that was bounded
LEEWAY = 0.15  # quantities whose things are that much less alike than the best are still in question
_PART_OF_WORK = re.compile(r"\b(?:Chapter|Part|Vol(?:ume)? ?\.?|Episode) $")
_PART = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|including|among (?:them|whom|which)|average(?: of)?)"
    r"[ ,]*(?:only )?$"
    r"|(?:%|per ?cent) ?\( ?$",
    re.IGNORECASE,
)
_PEOPLE = frozenset(word.stem for word in words("people person individual patient men women"))
_SERIAL = re.compile(r"(?:[a-z][A-Z]\w* |\w*[A-Za-z]\w*-)$")  # "iOS 13", "A350-900"
_SIDE = re.compile(r"\d ?[-–] ?$")
_SIDE_AFTER = re.compile(r" ?[-–] ?\d")

Rival = tuple[float | None, Quantity]  # how alike the things counted are, None where unsaid, and a number


def match(claim: Text, evidence: Text, alike: Vectors) -> tuple[Matched | None, ...]:
    """Return, for each quantity of the claim, what the evidence says of the same thing.

    A quantity is compared with those of its unit that count the same thing; only where the texts leave
    open what is counted is any of its unit taken. A number of the evidence that meets one of the claim is
    not held against another. None stands for a number that counts nothing ("the two", "Toy Story 2").
    """
    rivals = [
        None
        if counts_nothing(one) or in_title(one, claim.assertion)
        else _rivals(one, claim, evidence, alike)
        for one in claim.assertion.quantities
    ]
    met = [
        None if theirs is None else _met(quantity, theirs, claim, evidence, alike)
        for quantity, theirs in zip(claim.assertion.quantities, rivals, strict=True)
    ]
    taken = [found.span for found in met if found]
    return tuple(
        None
        if theirs is None
        else found
        or _differing(quantity, theirs, taken, evidence)
        or _nought(quantity, claim, evidence, alike)
        for quantity, theirs, found in zip(claim.assertion.quantities, rivals, met, strict=True)
    )


def could_meet(claim: Assertion, evidence: Assertion) -> bool:
    """Tell whether each number of the claim may be met by one of the evidence, whatever they count.

    False is certain: `match` finds nothing that meets one of them, then, whatever the vectors are.
    """
    return all(
        any(
            factor(quantity, other) is not None and relate(quantity, other) is Relation.MET
            for other in evidence.quantities
        )
        for quantity in counted(claim)
    )


def counted(claim: Assertion) -> Iterator[Quantity]:
    """Yield the numbers of a claim that the evidence has to have: those that count, and are in no title."""
    return (one for one in claim.quantities if not counts_nothing(one) and not in_title(one, claim))


def counts_nothing(quantity: Quantity) -> bool:
    """Tell whether a number stands for things that it does not name ("the two")."""
    return quantity.of is None and quantity.unit is None and quantity.text.isalpha()


def in_title(quantity: Quantity, assertion: Assertion) -> bool:
    """Tell whether a bare number ends a name or a title: "Toy Story 2", "Super Mario Bros. 3", "iOS 13"."""
    if quantity.unit or quantity.bound is not Bound.EXACT or not quantity.text.isdigit():
        return False
    before = assertion.text[: quantity.span.start]
    if _PART_OF_WORK.search(before) or _SERIAL.search(before):
        return True
    named = any(name.span.end == len(before.rstrip(" .")) for name in assertion.names)
    return named and quantity.of is None


def _met(
    quantity: Quantity, rivals: Sequence[Rival], claim: Text, evidence: Text, alike: Vectors
) -> Matched | None:
    """Return the number that this is met by, or the other one of which the evidence says what it says."""
    if quantity.value == 0 and (none := _none(quantity, claim, evidence, alike)):
        return Matched(Relation.MET, 1.0, none.span, none.text)
    numbers = [other for _, other in rivals]
    theirs: Quantity | None = None
    for met in _meeting(quantity, rivals):
        # Two texts on one matter do not give one large number for two things.
        alone = len(numbers) == 1 or abs(quantity.value) >= LARGE
        found = None if alone else displaced(quantity, met, numbers, claim, evidence, alike)
        if found is None:
            return _told(quantity, met, Relation.MET)
        theirs = theirs or found
    return _told(quantity, theirs, relate(quantity, theirs)) if theirs else None


def _none(quantity: Quantity, claim: Text, evidence: Text, alike: Vectors) -> Cue | None:
    """Return the denial by which a text says that there is none of what is counted: "no cases"."""
    counted = _counted(quantity, claim)
    same = alike[counted].max(axis=0) >= SAME_WORD if counted else ()
    places = [word.span for word, alike_enough in zip(evidence.words, same, strict=False) if alike_enough]
    denials = (cue for cue in evidence.assertion.cues if cue.modality is Modality.DENIED)
    return next((cue for cue in denials if any(cue.scope.overlaps(place) for place in places)), None)


def _meeting(quantity: Quantity, rivals: Sequence[Rival]) -> Iterator[Quantity]:
    """Yield the numbers by which this one may be met, those of the same thing first."""
    same = _same(quantity, rivals)
    yield from (other for other in same if relate(quantity, other) is Relation.MET)
    for _, other in rivals:
        near = abs(quantity.value) >= LARGE and math.isclose(quantity.value, other.value, rel_tol=ROUNDING)
        if near and other not in same and relate(quantity, other) is Relation.MET:
            yield other


def _differing(
    quantity: Quantity, rivals: Sequence[Rival], taken: Sequence[Span | None], evidence: Text
) -> Matched | None:
    """Return the first number for the same thing that is another, if there is one.

    Marks ("7/10") differ from a percentage only where the evidence has no other percentage.
    """
    written = evidence.assertion.text
    own = any(other.unit == quantity.unit for _, other in rivals)
    for other in _same(quantity, rivals):
        aside = in_title(other, evidence.assertion) or _of_part(other, written) or _in_score(other, written)
        aside = aside or (own and is_share(quantity) and other.unit != quantity.unit)
        if not aside and other.span not in taken and relate(quantity, other) is Relation.DIFFERS:
            return _told(quantity, other, Relation.DIFFERS)
    return None


def _nought(quantity: Quantity, claim: Text, evidence: Text, alike: Vectors) -> Matched:
    """Return the "no" before what is counted ("no brothers" against "two brothers"), if there is one."""
    none = _none(quantity, claim, evidence, alike) if quantity.value > 0 else None
    if none is None or none.text.lower() != "no":
        return Matched(Relation.SILENT)
    counted = {evidence.words[row].span for row in alike[_counted(quantity, claim)].argmax(axis=1)}
    behind = next((word.span for word in evidence.words if word.span.start >= none.span.end), None)
    if behind not in counted:
        return Matched(Relation.SILENT)
    return Matched(Relation.DIFFERS, 0.0, none.span, none.text, f"{_plain(quantity)} against none")


def _same(quantity: Quantity, rivals: Sequence[Rival]) -> list[Quantity]:
    """Return the numbers that are of the same thing as this, or may be.

    Of a bound that is the nearest one: a writer bounds a number by what is near it, and any small number in
    the sentence would be "under 110". Where that differs, not just by a hair, and another not far off meets
    it, neither counts.
    """
    best = max((thing for thing, _ in rivals if thing is not None), default=0.0)
    enough = SAME_WORD if best >= SAME_WORD else max(SAME_THING, best - LEEWAY)
    alike = [
        (thing, other)
        for thing, other in rivals
        if (_comparable(quantity, other) if thing is None else thing >= enough)
    ]
    same = [other for _, other in alike]
    if quantity.bound not in BOUNDED or not same:
        return same
    unsaid = all(thing is None for thing, _ in alike)  # then it has to be the nearest of all numbers
    near = min(rivals if unsaid else alike, key=lambda rival: _apart(quantity, rival[1]))[1]
    beside = any(
        relate(quantity, other) is Relation.MET and _apart(quantity, other) <= math.log(BESIDE)
        for other in same
        if other.unit == near.unit
    )
    unsure = beside and _apart(quantity, near) > ROUNDING and relate(quantity, near) is Relation.DIFFERS
    return [near] if near in same and not unsure else []


def _apart(quantity: Quantity, other: Quantity) -> float:
    """Return how far two numbers are apart, as the logarithm of their ratio."""
    ours, theirs = quantity.value, other.value * (factor(quantity, other) or 1.0)
    return abs(math.log(theirs / ours)) if ours > 0 and theirs > 0 else abs(theirs - ours)


def _of_part(quantity: Quantity, text: str) -> bool:
    """Tell whether a number is of some of the things only: "210 cases, of which 34", "including 3"."""
    return _PART.search(text[: quantity.span.start]) is not None


def _in_score(quantity: Quantity, text: str) -> bool:
    """Tell whether a number is one side of a score: "a 2-1 win"."""
    return bool(_SIDE_AFTER.match(text, quantity.span.end) or _SIDE.search(text[: quantity.span.start]))


def _rivals(quantity: Quantity, claim: Text, evidence: Text, alike: Vectors) -> list[Rival]:
    """Return the quantities that can be compared with this one, likest things first.

    Each has the similarity of what is counted, None where that is not said.
    """
    others = [other for other in evidence.assertion.quantities if factor(quantity, other) is not None]
    if measured := dimension(quantity, claim.assertion.text):
        along = [(dimension(other, evidence.assertion.text), other) for other in others]
        named = [other for way, other in along if way == measured]
        others = named or [other for way, other in along if way is None]
    if met := fate(quantity, claim.assertion.text):
        others = [other for other in others if fate(other, evidence.assertion.text) in (met, None)]
    if way := course(quantity, claim.assertion.text):
        others = [other for other in others if course(other, evidence.assertion.text) in (way, None)]
    found = [(_same_thing(quantity, other, claim, evidence, alike), other) for other in others]
    found = [
        (thing, other) for thing, other in found if thing is not None or not is_bare_mark(quantity, other)
    ]
    if quantity.unit and len(found) == 1:  # the one share, sum or rank in it, whatever it is called
        found = [(None if thing is None or thing <= UNSAID else thing, other) for thing, other in found]
    return sorted(found, key=lambda pair: -(UNSAID if pair[0] is None else pair[0]))


def _comparable(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers could be of the same thing, going by their size alone."""
    low, high = sorted((abs(quantity.value), abs(other.value)))
    return low * MAGNITUDE >= high


def _told(quantity: Quantity, other: Quantity, relation: Relation) -> Matched:
    if relation is Relation.MET:
        return Matched(relation, 1.0, other.span, other.text)
    counted = f" ({other.of})" if other.of else ""
    return Matched(
        relation, 0.0, other.span, other.text, f"{_plain(quantity)} against {_plain(other)}{counted}"
    )


def _same_thing(
    quantity: Quantity, other: Quantity, claim: Text, evidence: Text, alike: Vectors
) -> float | None:
    """Return how alike the things counted are, in [0, 1]; None where a text does not say what it counts."""
    ours, theirs = _counted(quantity, claim), _counted(other, evidence)
    if not ours or not theirs:
        return None
    block = alike[np.ix_(ours, theirs)]
    # The head noun is the last word; "Facebook users" and "users of Facebook" share it.
    return float(max(block[-1].max(), block[:, -1].max() * 0.9, block.max(axis=1).mean()))


def _counted(quantity: Quantity, text: Text) -> Sequence[int]:
    """Return the rows of the content words that name what is counted.

    Of people that is what they did, too: "241 people tested positive" are 241 cases.
    """
    if not quantity.of:
        return []
    stems = {word.stem for word in words(quantity.of) if word.weight}
    rows = [row for row, word in enumerate(text.words) if word.stem in stems]
    near = sorted(rows, key=lambda row: abs(text.words[row].span.start - quantity.span.end))[: len(stems)]
    deed = _deed(text, max(near)) if near and stems <= _PEOPLE else None
    return sorted(near) if deed is None else [*sorted(near), deed]


def _deed(text: Text, people: int) -> int | None:
    """Return the row of the first content word behind a word for people that is no name or number."""
    for row in range(people + 1, min(people + 1 + REACH, len(text.words))):
        word = text.words[row]
        taken = any(word.span.overlaps(name.span) for name in text.assertion.names)
        if word.weight and word.text.isalpha() and not taken:
            return row
    return None


def _plain(quantity: Quantity) -> str:
    """Return the value in digits with its bound, for notes."""
    sign = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}.get(
        quantity.bound, ""
    )
    if quantity.bound is Bound.RANGE and quantity.low is not None and quantity.high is not None:
        return f"{quantity.low:,.10g} to {quantity.high:,.10g}{_unit(quantity)}"
    return f"{sign}{quantity.value:,.10g}{_unit(quantity)}"


def _unit(quantity: Quantity) -> str:
    if not quantity.unit:
        return ""
    return quantity.unit if quantity.unit == "%" else f" {quantity.unit}"
