"""Which sources say it in the same words, and where such a chain starts.

Text reuse as in passim (Smith, Cordell and Mullen 2015): passages that agree nearly word for word were
copied, from each other or from a common text, and count as one origin.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from provenance.domain.text import Sentence, Source

COPIED = 85.0  # per cent of characters in common and in order
_NUMBER = re.compile(r"\d+")
LONG_ENOUGH = 5  # words; shorter sentences agree by chance


def origins(found: Sequence[tuple[Source, Sentence]]) -> dict[str, Source]:
    """Return, for the locator of each source, the source where its chain starts.

    Sources are in one chain when two of their sentences given here are copies of each other. A chain
    starts at its earliest dated source; undated ones come after, in the order of their paths.
    """
    parent = {source.locator: source.locator for source, _ in found}
    by_locator = {source.locator: source for source, _ in found}
    said: dict[str, str] = {}
    for source, sentence in found:  # equal texts are tied at once, so that only different ones are compared
        first = said.setdefault(default_process(sentence.text), source.locator)
        parent[_root(parent, source.locator)] = _root(parent, first)
    for (left, one), (right, other) in combinations(said.items(), 2):
        if _copied(left, right):
            parent[_root(parent, one)] = _root(parent, other)
    chains: dict[str, list[Source]] = {}
    for locator, source in by_locator.items():
        chains.setdefault(_root(parent, locator), []).append(source)
    starts = {root: min(sources, key=_age) for root, sources in chains.items()}
    return {locator: starts[_root(parent, locator)] for locator in by_locator}


def _copied(left: str, right: str) -> bool:
    if min(left.count(" "), right.count(" ")) + 1 < LONG_ENOUGH:
        return False
    if _NUMBER.findall(left) != _NUMBER.findall(right):
        return False  # who gives another number does not merely copy
    return fuzz.ratio(left, right, score_cutoff=COPIED) > 0


def _age(source: Source) -> tuple[bool, str, str]:
    return (source.published is None, source.published or "", source.locator)


def _root(parent: dict[str, str], locator: str) -> str:
    while parent[locator] != locator:
        parent[locator] = parent[parent[locator]]
        locator = parent[locator]
    return locator
