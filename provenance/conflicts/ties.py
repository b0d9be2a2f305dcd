"""Whether two sentences name one thing, asked of millions of pairs: if not, they are not compared."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.compare.blocking import blocks, length, sought
from provenance.compare.names import SAME
from provenance.conflicts.disagreement.mentions import Mention, alike, named, parts
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.text import Span

_WHOLE, _HOLDS = "^", "*"  # blocks of a whole key, and of what is a part of one
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
        self._lengths: list[int] = []
        self._having: dict[str, list[int]] = {}  # a block → the names that are in it, ascending
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
        kin, count = self._kin[name], len(self._mentions)
        if kin.below < count:
            kin.names |= {other for other in self._sought(name, kin.below) if self._are_one(name, other)}
            kin.below = count
        return kin.names

    def _sought(self, name: int, start: int) -> set[int]:
        """Return the names from a number on that may be one with a name."""
        mention = self._mentions[name]
        asked = sought(_name(mention))
        looked = {f"{_HOLDS}{mention.key}", *(f"{_WHOLE}{run}" for run in parts(mention.key))}
        shorter = {other for other in self._in(asked.words, start) if self._lengths[other] < asked.length}
        together = (
            set.intersection(*(self._in(one, start) for one in groups)) for groups in asked.together
        )
        return shorter.union(self._in(looked | asked.whole, start), *together)

    def _in(self, blocks: Iterable[str], start: int) -> set[int]:
        lists = (self._having.get(block, []) for block in blocks)
        return {one for having in lists for one in having[bisect_left(having, start) :]}

    def _are_one(self, name: int, other: int) -> bool:
        if self._kin[other].below > name:
            return name in self._kin[other].names
        return alike(self._mentions[name], self._mentions[other]) >= SAME

    def _number(self, mention: Mention) -> int:
        number = self._numbers.setdefault((mention.key, mention.text, mention.kind), len(self._mentions))
        if number == len(self._mentions):
            self._mentions.append(mention)
            self._kin.append(Kin({number}))
            name = _name(mention)
            self._lengths.append(length(name))
            held = {mention.key, *parts(mention.key)}
            for block in {f"{_WHOLE}{mention.key}", *(f"{_HOLDS}{run}" for run in held), *blocks(name)}:
                self._having.setdefault(block, []).append(number)
        return number


def _name(mention: Mention) -> Name:
    return Name(Span(0, len(mention.text)), mention.text, mention.key, mention.kind)
