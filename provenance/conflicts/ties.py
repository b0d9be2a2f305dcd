"""Whether two sentences name one thing, asked of millions of pairs: if not, they are not compared."""

from bisect import bisect_left
from dataclasses import dataclass

from provenance.compare.names import SAME
from provenance.conflicts.disagreement.mentions import Mention, alike, named
from provenance.domain.assertion import Assertion, NameKind

_Form = tuple[str, str, NameKind]


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names, by number, and what it and the text around it name together."""

    own: frozenset[int]
    known: frozenset[int]


@dataclass(slots=True)
class Kin:
    """The names, of those below a number, that are one with a name."""

    names: set[int]
    below: int = 0


class Ties:
    """Names, each written form under a number of its own; whether two are one is asked once."""

    def __init__(self) -> None:
        self._numbers: dict[_Form, int] = {}
        self._mentions: list[Mention] = []
        self._having: dict[str, list[int]] = {}  # a mark, or a key → the names that have it, ascending
        self._kin: list[Kin] = []
        self._together: dict[frozenset[int], tuple[int, frozenset[int]]] = {}
        self._known: dict[frozenset[int], frozenset[int]] = {}

    def named(self, assertion: Assertion) -> Named:
        """Return what a sentence names."""
        inside, near = named(assertion)
        own = frozenset(map(self._number, inside))
        known = own.union(map(self._number, near))
        return Named(own, self._known.setdefault(known, known))  # sentences of a document share theirs

    def tied(self, left: Named, right: Named) -> bool:
        """Tell whether one sentence names something that the other, or the text around it, names too."""
        return not (
            self.kin(left.own).isdisjoint(right.known) and self.kin(right.own).isdisjoint(left.known)
        )

    def share(self, left: frozenset[int], right: frozenset[int], least: int) -> bool:
        """Tell whether each of two lists of names has so many that the other has, too."""
        return len(left & right) >= least or (
            len(left & self.kin(right)) >= least and len(right & self.kin(left)) >= least
        )

    def kin(self, names: frozenset[int]) -> frozenset[int]:
        """Return all names met so far that are one with any of these, themselves among them."""
        count = len(self._mentions)
        known, found = self._together.get(names, (-1, names))
        if known < count:
            found = frozenset[int]().union(*map(self._alike, names))
            self._together[names] = count, found
        return found

    def _alike(self, name: int) -> set[int]:
        kin, mention = self._kin[name], self._mentions[name]
        if kin.below < len(self._mentions):
            lists = (self._having[mark] for mark in _marks(mention))
            others = {one for having in lists for one in having[bisect_left(having, kin.below) :]}
            kin.names |= {other for other in others if self._are_one(name, other)}
            kin.below = len(self._mentions)
        return kin.names

    def _are_one(self, name: int, other: int) -> bool:
        if self._kin[other].below > name:
            return name in self._kin[other].names
        return alike(self._mentions[name], self._mentions[other]) >= SAME

    def _number(self, mention: Mention) -> int:
        number = self._numbers.setdefault((mention.key, mention.text, mention.kind), len(self._mentions))
        if number == len(self._mentions):
            self._mentions.append(mention)
            self._kin.append(Kin({number}))
            for mark in _marks(mention):
                self._having.setdefault(mark, []).append(number)
        return number


def _marks(mention: Mention) -> tuple[str, ...]:
    """Return what names that are one share: a mark, or the whole key."""
    return (*mention.marks, f"={mention.key}")
