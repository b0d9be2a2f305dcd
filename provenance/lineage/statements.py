"""A few statements → which are one statement handed on, and where that starts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from provenance.domain.text import Sentence, Source
from provenance.index import Index
from provenance.lineage.credits import credited
from provenance.lineage.direction import age
from provenance.lineage.page import Page, page, wording
from provenance.lineage.reuse import TOUCHING, runs
from provenance.store import Store

COPIED = 85.0  # per cent of characters in common and in order
LONG_ENOUGH = 5  # words; shorter sentences agree by chance
REACH = 6  # sentences on each side of a statement, in which a passage around it is looked for
ASKED = 4  # sources of one wording, the earliest, that are asked whether they share a passage with another
_NUMBER = re.compile(r"\d+")

Stated = tuple[Source, Sentence]


def origins(
    found: Sequence[Stated], *, store: Store | None = None, index: Index | None = None
) -> dict[str, Source]:
    """Return, for the locator of each source, the source where its chain starts.

    Two sources are in one chain when two of their sentences given here are copies of each other, with the
    same numbers: who gives another number does not merely copy. With `store` and `index` they are, too,
    where the two sentences stand in one passage that both sources have, in whichever words, unless each has
    other names or numbers than the other and none that is the same: that is told of another. A chain starts
    at the source that the others credit, else at the earliest dated; undated ones come after, by path.

    Args:
        found: the statements; their sources must be in the store as they are now, where one is given.
        store: the documents, to look around the statements.
        index: the vectors of their sentences.
    """
    parent = {source.locator: source.locator for source, _ in found}
    by_locator = {source.locator: source for source, _ in found}

    def tie(one: str, other: str) -> None:
        parent[_root(parent, one)] = _root(parent, other)

    said: dict[str, list[Stated]] = {}
    for source, sentence in found:  # equal texts are tied at once, so that only different ones are compared
        same = said.setdefault(default_process(sentence.text), [])
        same.append((source, sentence))
        tie(source.locator, same[0][0].locator)
    numbers = {text: tuple(_NUMBER.findall(text)) for text in said}
    for left, right in _copied(said, numbers):
        tie(said[left][0][0].locator, said[right][0][0].locator)
    if store is not None and index is not None:
        around = _Around(store, index)
        names = {text: wording(same[0][1].text).names for text, same in said.items()}
        counted = {text: frozenset(given) for text, given in numbers.items()}
        eldest = {text: _eldest(same) for text, same in said.items()}
        for (left, one), (right, other) in combinations(said.items(), 2):
            if _root(parent, one[0][0].locator) == _root(parent, other[0][0].locator):
                continue
            if _apart(counted[left], counted[right]) or _apart(names[left], names[right]):
                continue
            if any(around.one_passage(*pair) for pair in product(eldest[left], eldest[right])):
                tie(one[0][0].locator, other[0][0].locator)
    groups: dict[str, list[Source]] = {}
    for locator, source in by_locator.items():
        groups.setdefault(_root(parent, locator), []).append(source)
    heads = {root: _first(sources, store) for root, sources in groups.items()}
    return {locator: heads[_root(parent, locator)] for locator in by_locator}


class _Around:
    """The sentences around statements, each fetched once."""

    def __init__(self, store: Store, index: Index) -> None:
        self._store = store
        self._index = index
        self._known: dict[tuple[str, int, str], tuple[Page, int] | None] = {}

    def one_passage(self, one: Stated, other: Stated) -> bool:
        """Tell whether two statements of two sources stand in one passage that both have."""
        if one[0].locator == other[0].locator:
            return True
        one, other = sorted((one, other), key=lambda stated: stated[0].locator)
        left, right = self._page(*one), self._page(*other)
        if left is None or right is None:
            return False
        (ours, at), (theirs, there) = left, right
        if float(ours.vectors[at] @ theirs.vectors[there]) < TOUCHING:
            return False
        return any((pair.left, pair.right) == (at, there) for run in runs(ours, theirs) for pair in run)

    def _page(self, source: Source, sentence: Sentence) -> tuple[Page, int] | None:
        """Return the text around a statement, and where in it the statement stands.

        None where the source does not say so now, or did not when the index was made.
        """
        key = (source.locator, sentence.position, sentence.text)
        if key not in self._known:
            self._known[key] = self._made(source, sentence)
        return self._known[key]

    def _made(self, source: Source, sentence: Sentence) -> tuple[Page, int] | None:
        texts = self._store.quotations.around(source.locator, sentence.position, REACH)
        if sentence not in texts:
            return None
        try:
            vectors = self._index.vectors([one.id for one in texts])
        except KeyError:
            return None
        return page(texts, vectors), texts.index(sentence)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether both have some and share none."""
    return bool(one and other) and one.isdisjoint(other)


def _eldest(stated: Sequence[Stated]) -> list[Stated]:
    return sorted(stated, key=lambda one: (age(one[0]), one[1].position))[:ASKED]


def _first(sources: Sequence[Source], store: Store | None) -> Source:
    """Return the source of a chain in which it starts: the one that is credited, else the earliest."""
    ordered = sorted(sources, key=age)
    first = ordered[0]
    if store is None or len(ordered) == 1:
        return first
    passed: set[str] = set()
    while first.locator not in passed:  # who is credited may credit another
        passed.add(first.locator)
        text = store.document(first.locator).text
        others = (one for one in ordered if one.locator not in passed)
        first = next((one for one in others if credited(text, one)), first)
    return first


def _copied(texts: Iterable[str], numbers: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the texts, two by two, that are copies of each other: much alike, with the same numbers."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for text in texts:
        if text.count(" ") + 1 >= LONG_ENOUGH:
            alike.setdefault(numbers[text], []).append(text)
    for group in alike.values():
        for at, left in enumerate(group):
            for right, _, _ in process.extract_iter(
                left, group[at + 1 :], scorer=fuzz.ratio, processor=None, score_cutoff=COPIED
            ):
                yield left, right


def _root(parent: dict[str, str], locator: str) -> str:
    while parent[locator] != locator:
        parent[locator] = parent[parent[locator]]
        locator = parent[locator]
    return locator
