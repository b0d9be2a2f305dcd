"""Words that cannot both be true of one thing (antonyms.txt, general English)."""

from functools import lru_cache
from importlib.resources import files

from provenance.compare.words import stem


def opposites(word: str) -> frozenset[str]:
    """Return the stems of the words opposite to this one."""
    return _table().get(stem(word), frozenset())


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in files("provenance.compare").joinpath("antonyms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            left, right = (stem(word) for word in line.split())
            table.setdefault(left, set()).add(right)
            table.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in table.items()}
