"""Which words stand for one another in reports, and which are counted side by side, by general English.

Both lists count for what is spoken of only: whether two texts agree is never decided by them.
"""

from collections.abc import Mapping
from functools import lru_cache

from provenance.conflicts.wordlists import Classes, classes, groups

Meanings = frozenset[str | int]


def synonyms(stemmed: str) -> frozenset[int]:
    """Return the groups of words that a stem belongs to; two stems that share one can mean the same."""
    return _groups().get(stemmed, frozenset())


def meanings(stemmed: str) -> Meanings:
    """Return what a stem can stand for: itself, and the groups of words that it belongs to."""
    return frozenset((stemmed, *synonyms(stemmed)))


def beside(stemmed: str) -> Mapping[int, int]:
    """Return the classes of things counted side by side that a stem is in, with its place in each."""
    return _classes().get(stemmed, {})


def roles(stemmed: str) -> frozenset[int]:
    """Return the groups of words that tell one role which a stem belongs to: "leads", "head", "chief"."""
    return _roles().get(stemmed, frozenset())


def posts(stemmed: str) -> Mapping[int, int]:
    """Return the classes of posts of which nobody has two that a stem is in, with its place in each."""
    return _posts().get(stemmed, {})


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[int]]:
    return groups("disagreement/synonyms.txt")


@lru_cache(maxsize=1)
def _roles() -> Mapping[str, frozenset[int]]:
    return groups("disagreement/roles.txt")


@lru_cache(maxsize=1)
def _classes() -> Classes:
    return classes("disagreement/neighbours.txt")


@lru_cache(maxsize=1)
def _posts() -> Classes:
    return classes("disagreement/posts.txt")
