"""How a text puts forward what it tells: as done or only planned, as so or as not so."""

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.compare.text import Text, untaken
from provenance.compare.words import Word
from provenance.domain.assertion import Assertion, Cue, Modality
from provenance.domain.comparison import Difference, DifferenceKind, Link
from provenance.domain.text import Span

_STRENGTH = {Modality.REQUESTED: 3, Modality.POSSIBLE: 2, Modality.PLANNED: 1}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one word is put forward: is it denied, as what is it told, and by which cues."""

    denied: bool
    modality: Modality
    cues: tuple[Cue, ...]


def standing(assertion: Assertion, place: Span, also: Cue | None = None) -> Standing:
    """Return how the word at this place is put forward; two denials cancel out.

    `also` is a cue that governs it from afar.
    """
    governing = tuple(cue for cue in assertion.cues if cue is also or cue.scope.overlaps(place))
    denials = [cue for cue in governing if cue.modality is Modality.DENIED]
    softer = [cue.modality for cue in governing if cue.modality in _STRENGTH]
    modality = max(softer, key=_STRENGTH.__getitem__, default=Modality.DONE)
    return Standing(len(denials) % 2 == 1, modality, governing)


def governed(text: Text, cue: Cue) -> Iterator[Word]:
    """Yield the content words in the scope of a cue that are part of no name, number or time."""
    inside = (word for word in text.words if word.weight and cue.scope.overlaps(word.span))
    return untaken(inside, text.assertion)


Pair = tuple[Standing, Standing, Link]  # of a word of the claim, of its match, and how these are matched


def difference(kind: DifferenceKind, ours: Standing, theirs: Standing, note: str) -> Difference:
    """Return a difference between two places that names the cues which set them apart."""
    left, right = _cue(ours, theirs), _cue(theirs, ours)
    return Difference(
        kind,
        left.text if left else _plain(ours),
        right.text if right else _plain(theirs),
        note,
        left.span if left else None,
        right.span if right else None,
    )


def _cue(mine: Standing, other: Standing) -> Cue | None:
    """Return the cue that sets this side apart from the other."""
    wanted = Modality.DENIED if mine.denied and not other.denied else mine.modality
    return next((cue for cue in mine.cues if cue.modality is wanted), None)


def _plain(side: Standing) -> str:
    return "told as fact" if side.modality is Modality.DONE else str(side.modality)
