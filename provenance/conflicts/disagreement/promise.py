"""Which pairs of sentences are worth comparing, asked of millions of them."""

from dataclasses import dataclass
from functools import lru_cache

from provenance.compare.opposites import antonyms
from provenance.compare.words import words
from provenance.conflicts.disagreement.mentions import named
from provenance.domain.assertion import Assertion

FLOOR = 0.2  # cosine below which two sentences are never compared
WEAK = 0.4  # and below which names that only the documents share do not tie them
FILLERS = 0.35  # from where on another name may stand in the same role

LONGEST = 4000  # characters of a sentence; what is longer is a list or a table, and no statement
KEPT = 4096  # signatures remembered, each with its assertion


@dataclass(frozen=True, slots=True)
class Signature:
    """What the question takes of one sentence, made once for all its pairs.

    `anchors` are the marks of the names in it, `context` those of the names around it, `stems` those of
    the words that have an antonym, and `opposites` those of the antonyms.
    """

    text: str
    anchors: frozenset[str]
    context: frozenset[str]
    stems: frozenset[str]
    opposites: frozenset[str]
    quantities: bool
    times: bool
    cues: bool
    long: bool


def may_disagree(left: Assertion, right: Assertion, similarity: float, *, story: bool = False) -> bool:
    """Tell whether two sentences may disagree; where not, that is certain. Symmetric.

    `story` is whether the texts around them tell one story.
    """
    one, other = signature(left), signature(right)
    return may(one, other, similarity) or (story and may_in_story(one, other, similarity))


def may(left: Signature, right: Signature, similarity: float) -> bool:
    """Tell whether two sentences may disagree that name one thing: some microseconds."""
    if not _comparable(left, right, similarity):
        return False
    if left.anchors.isdisjoint(right.anchors) and (
        similarity < WEAK
        or (
            left.anchors.isdisjoint(right.context)
            and right.anchors.isdisjoint(left.context)
            and left.context.isdisjoint(right.context)
        )
    ):
        return False
    return _both_tell(left, right, similarity) or left.cues or right.cues


def may_in_story(left: Signature, right: Signature, similarity: float) -> bool:
    """Tell whether two sentences may disagree that have no more in common than a story."""
    if not _comparable(left, right, similarity):
        return False
    return _both_tell(left, right, similarity) or bool(left.anchors and right.anchors)


def _comparable(left: Signature, right: Signature, similarity: float) -> bool:
    return similarity >= FLOOR and left.text != right.text and not left.long and not right.long


def _both_tell(left: Signature, right: Signature, similarity: float) -> bool:
    """Tell whether both have something that can disagree: numbers, times, names in a role, opposites."""
    return (
        (left.quantities and right.quantities)
        or (left.times and right.times)
        or similarity >= FILLERS
        or not left.stems.isdisjoint(right.opposites)
    )


def signature(assertion: Assertion) -> Signature:
    """Return the signature of a sentence; the latest are remembered by the identity of the assertion."""
    known = _known.get(id(assertion))
    if known is not None and known[0] is assertion:
        return known[1]
    if len(_known) >= KEPT:
        _known.clear()
    made = _signature(assertion)
    _known[id(assertion)] = (assertion, made)
    return made


_known: dict[int, tuple[Assertion, Signature]] = {}  # keeps each alive, so that no identity is given twice


@lru_cache(maxsize=KEPT)
def _shared(marks: frozenset[str]) -> frozenset[str]:
    """Return the same set for equal ones: all sentences of a document have one context."""
    return marks


def _signature(assertion: Assertion) -> Signature:
    empty: frozenset[str] = frozenset()
    if len(assertion.text) > LONGEST:
        return Signature(assertion.text, empty, empty, empty, empty, False, False, False, True)
    own, near = named(assertion)
    stems = {word.stem for word in words(assertion.text) if word.weight}
    opposites = empty.union(*map(antonyms, stems))
    return Signature(
        assertion.text,
        empty.union(*(mention.marks for mention in own)),
        _shared(empty.union(*(mention.marks for mention in near))),
        frozenset(filter(antonyms, stems)),
        opposites,
        bool(assertion.quantities),
        bool(assertion.times),
        bool(assertion.cues),
        False,
    )
