"""Which words stand for one another in reports, and which are counted side by side, by general English.

Both lists count for what is spoken of only: whether two texts agree is never decided by them.
"""

from collections.abc import Mapping
from functools import lru_cache

from provenance.compare.words import stem
from provenance.conflicts.wordlists import Classes, classes, lines


def synonyms(stemmed: str) -> frozenset[int]:
    """Return the groups of words that a stem belongs to; two stems that share one can mean the same."""
    return _groups().get(stemmed, frozenset())


def beside(stemmed: str) -> Mapping[int, int]:
    """Return the classes of things counted side by side that a stem is in, with its place in each."""
    return _classes().get(stemmed, {})


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(lines("disagreement/synonyms.txt")):
        for word in line.split():
            table.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


@lru_cache(maxsize=1)
def _classes() -> Classes:
    return classes("disagreement/neighbours.txt")
