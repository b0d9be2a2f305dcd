"""Whether two sentences name one thing, asked of millions of pairs: if not, they are not compared."""

from dataclasses import dataclass

from provenance.conflicts.mentions import SAME, Mention, alike, around, mentions
from provenance.domain.assertion import Assertion, NameKind

_Form = tuple[str, str, NameKind]


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names, by number, and what it and the document around it name together."""

    own: frozenset[int]
    known: frozenset[int]


class Ties:
    """Names, each written form under a number of its own; whether two are one is asked once."""

    def __init__(self) -> None:
        self._numbers: dict[_Form, int] = {}
        self._mentions: list[Mention] = []
        self._one: dict[tuple[int, int], bool] = {}
        self._sets: dict[frozenset[int], frozenset[int]] = {}  # sentences of a document share theirs

    def named(self, assertion: Assertion) -> Named:
        """Return what a sentence names."""
        own = frozenset(map(self._number, mentions(assertion)))
        known = own.union(map(self._number, around(assertion)))
        return Named(self._sets.setdefault(own, own), self._sets.setdefault(known, known))

    def tied(self, left: Named, right: Named) -> bool:
        """Tell whether one sentence names something that the other, or the text around it, names too."""
        if not left.own.isdisjoint(right.known) or not right.own.isdisjoint(left.known):
            return True
        return self._any(left.own, right.known) or self._any(right.own, left.known)

    def _any(self, own: frozenset[int], known: frozenset[int]) -> bool:
        one = self._one
        for name in own:
            for other in known:
                pair = (name, other) if name < other else (other, name)
                same = one.get(pair)
                if same is None:
                    same = one[pair] = alike(self._mentions[name], self._mentions[other]) >= SAME
                if same:
                    return True
        return False

    def _number(self, mention: Mention) -> int:
        number = self._numbers.setdefault((mention.key, mention.text, mention.kind), len(self._mentions))
        if number == len(self._mentions):
            self._mentions.append(mention)
        return number
