"""Whether two sentences name one thing, asked of millions of pairs: if not, they are not compared."""

from dataclasses import dataclass

from provenance.compare.names import SAME
from provenance.conflicts.disagreement.mentions import Mention, alike, named
from provenance.domain.assertion import Assertion, NameKind

_Form = tuple[str, str, NameKind]


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names, by number; what it and the text around it name together, and their marks."""

    own: frozenset[int]
    known: frozenset[int]
    marks: frozenset[str]


class Ties:
    """Names, each written form under a number of its own; whether two are one is asked once."""

    def __init__(self) -> None:
        self._numbers: dict[_Form, int] = {}
        self._mentions: list[Mention] = []
        self._one: dict[tuple[int, int], bool] = {}
        self._known: dict[frozenset[int], tuple[frozenset[int], frozenset[str]]] = {}

    def named(self, assertion: Assertion) -> Named:
        """Return what a sentence names."""
        inside, near = named(assertion)
        own = frozenset(map(self._number, inside))
        known = own.union(map(self._number, near))
        if known not in self._known:  # many sentences of a document share theirs
            marks = (self._mentions[number].marks for number in known)
            self._known[known] = known, frozenset[str]().union(*marks)
        return Named(own, *self._known[known])

    def together(self, names: frozenset[int]) -> Named:
        """Return what a text names that names all these."""
        marks = (self._mentions[number].marks for number in names)
        return Named(names, names, frozenset[str]().union(*marks))

    def tied(self, left: Named, right: Named) -> bool:
        """Tell whether one sentence names something that the other, or the text around it, names too."""
        if not left.own.isdisjoint(right.known) or not right.own.isdisjoint(left.known):
            return True
        return self._any(left.own, right) or self._any(right.own, left)

    def shared(self, left: Named, right: Named) -> int:
        """Return how many of the names of one side the other has, too."""
        return sum(self._any(frozenset((name,)), right) for name in left.own)

    def _any(self, own: frozenset[int], there: Named) -> bool:
        one = self._one
        for name in own:
            if self._mentions[name].marks.isdisjoint(there.marks):
                continue  # names of one thing share a mark
            for other in there.known:
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
