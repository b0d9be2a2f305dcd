"""The word lists of this wing: a line a group, lines that begin with # left out."""

from collections.abc import Mapping
from importlib.resources import files

from provenance.compare.words import stem

Classes = Mapping[str, Mapping[int, int]]


def lines(path: str) -> tuple[str, ...]:
    """Return the lines of a list by its path in this folder ("reasons/scopes.txt")."""
    written = files("provenance.conflicts").joinpath(path).read_text("utf-8")
    return tuple(line for line in written.splitlines() if line and not line.startswith("#"))


def groups(path: str) -> Mapping[str, frozenset[int]]:
    """Return for each stem the lines it is in, of a list that has a group of words a line."""
    table: dict[str, set[int]] = {}
    for number, line in enumerate(lines(path)):
        for word in line.split():
            table.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def classes(path: str) -> Classes:
    """Return for each stem the lines it is in, with its place in each; "a=b" are of one place."""
    table: dict[str, dict[int, int]] = {}
    for number, line in enumerate(lines(path)):
        for place, group in enumerate(line.split()):
            for word in group.split("="):
                table.setdefault(stem(word), {})[number] = place
    return table


def neighbours(ours: Mapping[int, int], theirs: Mapping[int, int]) -> bool:
    """Tell whether two things share a line, like killed and injured, and nowhere have the same place."""
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[line] != theirs[line] for line in shared)
