"""Which place lies in which: who is in Munich is in Germany."""

from functools import lru_cache
from importlib.resources import files


def within(inner: str, outer: str) -> bool:
    """Tell whether one place lies in another, by their keys; of places that are not listed, never."""
    around = _around()
    nearest = around.get(inner, frozenset())
    return outer in nearest or any(outer in around.get(place, ()) for place in nearest)


@lru_cache(maxsize=1)
def _around() -> dict[str, frozenset[str]]:
    """Return for each place those that it lies in, from within.txt."""
    found: dict[str, set[str]] = {}
    for line in files("provenance.compare").joinpath("within.txt").read_text("utf-8").splitlines():
        outer, _, inner = line.partition(": ")
        for place in inner.split(", ") if not line.startswith("#") else ():
            found.setdefault(place, set()).add(outer)
    return {place: frozenset(outer) for place, outer in found.items()}
