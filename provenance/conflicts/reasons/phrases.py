"""Turns of phrase that show why texts differ, by kind; general English, read once from phrases.txt."""

import re
from functools import cache

from provenance.conflicts.wordlists import lines


@cache
def phrase(kind: str) -> re.Pattern[str]:
    """Return the pattern that finds any turn of phrase of this kind, whole words in any case.

    Raises:
        KeyError: there is no such kind.
    """
    return _patterns()[kind]


def section(name: str) -> dict[str, str]:
    """Return the lines "kind: words" of a word list of this folder, by kind."""
    parted = (line.partition(":") for line in lines(f"reasons/{name}"))
    return {kind: words.strip() for kind, _, words in parted}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(phrases.split(' | '))})(?!\w)", re.IGNORECASE)
        for kind, phrases in section("phrases.txt").items()
    }
