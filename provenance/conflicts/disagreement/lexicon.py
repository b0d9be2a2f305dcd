"""Which words stand for one another in reports, and which are counted side by side, by general English.

Both lists count for what is spoken of only: whether two texts agree is never decided by them.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from provenance.compare.words import stem


def synonyms(stemmed: str) -> frozenset[int]:
    """Return the groups of words that a stem belongs to; two stems that share one can mean the same."""
    return _groups().get(stemmed, frozenset())


def beside(stemmed: str) -> Mapping[int, int]:
    """Return the classes of things counted side by side that a stem is in, with its place in each."""
    return _classes().get(stemmed, {})


def neighbours(ours: Mapping[int, int], theirs: Mapping[int, int]) -> bool:
    """Tell whether two things counted are neighbours, like killed and injured, and nowhere the same."""
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[name] != theirs[name] for name in shared)


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("synonyms.txt")):
        for word in line.split():
            table.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, Mapping[int, int]]:
    table: dict[str, dict[int, int]] = {}
    for number, line in enumerate(_lines("neighbours.txt")):
        for place, words in enumerate(line.split()):
            for word in words.split("="):
                table.setdefault(stem(word), {})[number] = place
    return table


def _lines(name: str) -> list[str]:
    written = files("provenance.conflicts.disagreement").joinpath(name).read_text("utf-8")
    return [line for line in written.splitlines() if line and not line.startswith("#")]
