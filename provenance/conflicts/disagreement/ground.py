"""What two sentences have in common: the names they share, and the words around two places of theirs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from provenance.compare.names import SAME
from provenance.compare.opposites import antonyms
from provenance.compare.text import Vectors, contextual, once, similarities
from provenance.conflicts.disagreement.asides import is_elsewhere
from provenance.conflicts.disagreement.mentions import Mention, alike
from provenance.conflicts.disagreement.reading import Numbers, Reading
from provenance.domain.assertion import NameKind
from provenance.domain.text import Span

SYNONYM = 0.9  # how alike words are that reports use for one another
NEIGHBOUR = 0.2  # and those at most that are counted side by side, or are opposites
AROUND = 0.7  # a name that only the document is about
REACH_OF_NAME = 24.0  # words in which a name loses half its say: a subject may stand far from its number
NAME = 1.5  # weight of a name among words
FAR = 0.4  # share of the likeness of two words that counts wherever the second stands


@dataclass(frozen=True, eq=False)
class Ground:
    """Two readings, and what they have in common; each part of it is worked out when it is asked for.

    `ours` and `theirs` have one likeness in [0, 1] a mention of each side: with the likest mention of the
    other sentence, or else AROUND where the other document is about it. `known` is what was worked out (see
    `once`).
    """

    left: Reading
    right: Reading
    similarity: float
    story: float = 0.0
    known: dict[object, object] = field(default_factory=dict, repr=False)

    @cached_property
    def ours(self) -> tuple[float, ...]:
        """How surely each mention of the left side is one of the right."""
        return _matched(self.left, self.right)

    @cached_property
    def theirs(self) -> tuple[float, ...]:
        """How surely each mention of the right side is one of the left."""
        return _matched(self.right, self.left)

    @cached_property
    def likeness(self) -> Vectors:
        """How alike all words of both texts are, as `similarities` tells."""
        return similarities(self.left.text, self.right.text)

    @cached_property
    def words(self) -> Numbers:
        """How alike their words are: (rows of the left reading, rows of the right one) in [0, 1]."""
        return _words(self.left, self.right)

    def tied(self) -> bool:
        """Tell whether both are of one story, or name one thing: in the sentences, or around them."""
        return self.story > 0 or max((*self.ours, *self.theirs), default=0.0) >= SAME

    def named(self) -> bool:
        """Tell whether both name one thing that is more than a place, at least around the sentences."""
        return any(
            likeness >= SAME and not mention.local and not mention.spoken
            for side, found in ((self.left, self.ours), (self.right, self.theirs))
            for mention, likeness in zip(side.mentions, found, strict=True)
        ) or _shared(self.left.setting, self.right.setting)

    def rivals(self, *, speakers: bool = False) -> tuple[list[Mention], list[Mention]]:
        """Return the names of each side that the other has nowhere; `speakers` among them where asked."""
        return self._lone if speakers else self._unspoken

    @cached_property
    def _lone(self) -> tuple[list[Mention], list[Mention]]:
        return _alone(self.left, self.ours), _alone(self.right, self.theirs)

    @cached_property
    def _unspoken(self) -> tuple[list[Mention], list[Mention]]:
        ours, theirs = ([one for one in side if not one.spoken] for side in self._lone)
        return ours, theirs

    @cached_property
    def alone(self) -> float:
        """The share of the names of both sides, in [0, 1], that the other has nowhere."""
        named = len(self.left.mentions) + len(self.right.mentions)
        return sum(map(len, self.rivals())) / named if named else 0.0

    def named_in_both(self) -> bool:
        """Tell whether both sentences themselves name one thing that is more than a place."""
        return any(
            found > AROUND and not mention.local and not mention.spoken
            for mention, found in zip(self.left.mentions, self.ours, strict=True)
        )

    def subjects(self, left: Span, right: Span) -> bool | None:
        """Tell whether two deeds can be of one name: the same, or one that is not said.

        They can, too, where both names stand in both documents, one here and the other there: a firm and
        its brand.

        Of whom a deed is told stands before it: the last name there that is no place. None where both
        documents are about the same names, which they tell apart.
        """
        ours, theirs = _subject(self.left, left), _subject(self.right, right)
        if ours is None or theirs is None or alike(ours, theirs) >= SAME:
            return True
        if self.left.setting == self.right.setting and self.left.setting:
            return None
        known = any(alike(ours, other) >= SAME for other in self.right.setting)
        return known and any(alike(one, theirs) >= SAME for one in self.left.setting)

    def exchanged(self, left: Span, right: Span) -> bool:
        """Tell whether each of two deeds is told of a name that the other one's sentence has behind it.

        "Reds beat Blues" and "Blues lost to Reds" are one deed, told of either.
        """
        ours, theirs = _subject(self.left, left), _subject(self.right, right)
        if ours is None or theirs is None or alike(ours, theirs) >= SAME:
            return False
        return _behind(self.right, right, ours) and _behind(self.left, left, theirs)

    def elsewhere(self, left: Span, right: Span) -> bool:
        """Tell whether just one of two places is told of as another: "farther downstream, at Millbay"."""
        ours = is_elsewhere(left, self.left.text.assertion.text)
        return ours != is_elsewhere(right, self.right.text.assertion.text)

    def deed(self, left: Span, right: Span) -> float:
        """Return how alike the words nearest to two places are, in [0, 1]."""
        ours, theirs = self.left.nearest(left), self.right.nearest(right)
        if not ours or not theirs:
            return 0.0
        block = self.words[np.ix_(ours, theirs)]
        return float(block.max(axis=1).mean() + block.max(axis=0).mean()) / 2

    def touch(self, left: Span, right: Span) -> float:
        """Return how alike the likest of the words nearest to two places are, in [0, 1]."""
        ours, theirs = self.left.nearest(left), self.right.nearest(right)
        return float(self.words[np.ix_(ours, theirs)].max()) if ours and theirs else 0.0

    def agreement(self, left: Span, right: Span, *, reach: float) -> tuple[float, float]:
        """Return how much of what stands around a place of each side is found around the other's.

        The mean of both directions, and the lower of the two, each in [0, 1]. The nearer a word is, the
        more it says of its place: half as much with every `reach` words between them.
        """
        here, there = self.left.place(left), self.right.place(right)
        near, by = _near(self.left, here, reach), _near(self.right, there, reach)
        one = _found(self.left, self.words, near, by, self.ours, here)
        other = _found(self.right, self.words.T, by, near, self.theirs, there)
        return (one + other) / 2, min(one, other)


def _words(left: Reading, right: Reading) -> Numbers:
    table = _alike(left, right)
    for stem in left.stems.keys() & right.stems.keys():
        table[np.ix_(left.stems[stem], right.stems[stem])] = 1.0
    for group in left.groups.keys() & right.groups.keys():
        block = np.ix_(left.groups[group], right.groups[group])
        table[block] = np.maximum(table[block], SYNONYM)
    for number in left.classes.keys() & right.classes.keys():
        for ours, side in left.classes[number]:
            for theirs, other in right.classes[number]:
                if side != other:
                    table[ours, theirs] = min(table[ours, theirs], NEIGHBOUR)
    for ours, theirs in opposed(left, right):
        table[ours, theirs] = min(table[ours, theirs], NEIGHBOUR)
    return table


def _alike(left: Reading, right: Reading) -> Numbers:
    ours, theirs = left.text.vectors, right.text.vectors
    if ours is None or theirs is None:
        return np.zeros((len(left.rows), len(right.rows)), np.float64)
    return contextual(ours[left.rows], theirs[right.rows]).astype(np.float64)


def opposed(left: Reading, right: Reading) -> list[tuple[int, int]]:
    """Return the pairs of words, by their position in the rows of each, that are antonyms."""
    return [
        (ours, theirs)
        for ours, opposites in _opposites(left)
        for stem in opposites & right.stems.keys()
        for theirs in right.stems[stem]
    ]


@once
def _opposites(side: Reading) -> Sequence[tuple[int, frozenset[str]]]:
    """Return the positions of the words that have antonyms, each with the stems of these."""
    words = side.text.words
    found = ((position, antonyms(words[row].stem)) for position, row in enumerate(side.rows.tolist()))
    return [(position, opposites) for position, opposites in found if opposites]


def _matched(ours: Reading, theirs: Reading) -> tuple[float, ...]:
    found = []
    for mention in ours.mentions:
        best = max((alike(mention, other) for other in theirs.mentions), default=0.0)
        if best < SAME and any(alike(mention, other) >= SAME for other in theirs.setting):
            best = AROUND
        found.append(best)
    return tuple(found)


def _subject(side: Reading, span: Span) -> Mention | None:
    """Return the name before a place that is nearest to it; of a speaker's words about himself, his."""
    before = [one for one in side.mentions if one.span.end <= span.start and not one.local]
    own = [one for one in before if not one.spoken] or (before if side.of_speaker(span) else [])
    return own[-1] if own else None


def _behind(side: Reading, place: Span, name: Mention) -> bool:
    """Tell whether a sentence has a name behind a place."""
    return any(one.span.start >= place.end and alike(one, name) >= SAME for one in side.mentions)


def _shared(ours: Sequence[Mention], theirs: Sequence[Mention]) -> bool:
    places = {mention.key for mention in (*ours, *theirs) if mention.local}
    return any(
        alike(one, other) >= SAME
        for one in ours
        if one.key not in places
        for other in theirs
        if other.key not in places
    )


def _alone(side: Reading, found: Sequence[float]) -> list[Mention]:
    return [
        mention
        for mention, likeness in zip(side.mentions, found, strict=True)
        if likeness < SAME and not mention.pointed
    ]


def _near(side: Reading, place: float, reach: float) -> Numbers:
    return np.asarray(0.5 ** (np.abs(side.at[side.rows] - place) / reach), np.float64)


def _found(
    side: Reading, words: Numbers, near: Numbers, by: Numbers, named: Sequence[float], place: float
) -> float:
    """Return the weighted share of one side's words and names around its place that the other has."""
    weights = side.weights * near
    share, total = 0.0, float(weights.sum())
    if words.size:
        share = float((weights * (words * (FAR + (1 - FAR) * by)).max(axis=1)).sum())
    for mention, likeness in zip(side.mentions, named, strict=True):
        if not mention.spoken:
            weight = NAME * 0.5 ** (abs(side.place(mention.span) - place) / REACH_OF_NAME)
            total += weight
            share += weight * likeness
    return share / total if total else 0.0


def incompatible(ours: Sequence[Mention], theirs: Sequence[Mention]) -> bool:
    """Tell whether each side has a name that the other lacks, and both could stand in one role."""
    return any(rival(one, other) for one in ours for other in theirs)


def rival(one: Mention, other: Mention) -> bool:
    """Tell whether two names could stand in one role, going by what they name."""
    if one.local and other.local:
        return True  # what they name is not always known, where they stand is
    kinds = {one.kind, other.kind}
    if NameKind.PLACE not in kinds and not (" " in one.key and " " in other.key):
        return True  # a single unknown word is taken for a person's as easily as for a firm's name
    return len(kinds) == 1 or (NameKind.OTHER in kinds and NameKind.PERSON not in kinds)
