"""Words that cannot both be said of one thing: antonyms, and praise against blame.

Antonyms are general English (antonyms.txt). Praise and blame are the valence that people gave to words in
the VADER lexicon (Hutto and Gilbert 2014): "welcomed" (+1.4) and "complained" (-1.7) of the same matter
are opposite stands, whatever else they mean.
"""

from functools import lru_cache
from importlib.resources import files
from itertools import product

from provenance.compare.words import stem

CLEAR = 1.3  # valence from which on a word takes a side, on VADER's scale from -4 to 4


def opposed(ours: str, theirs: str) -> bool:
    """Tell whether two words, lower-case, are opposite in meaning or in valence."""
    if stem(theirs) in antonyms(stem(ours)):
        return True
    left, right = valence(ours), valence(theirs)
    return left * right < 0 and min(abs(left), abs(right)) >= CLEAR


def takes_sides(word: str) -> bool:
    """Tell whether there are words to which this one, lower-case, is `opposed`."""
    return abs(valence(word)) >= CLEAR or bool(antonyms(stem(word)))


def antonyms(stemmed: str) -> frozenset[str]:
    """Return the stems of the words that are opposite in meaning to the word with this stem."""
    return _antonyms().get(stemmed, frozenset())


def valence(word: str) -> float:
    """Return how good (+4) or bad (-4) a word sounds; 0 where nothing is known."""
    return _valences().get(word, 0.0)


@lru_cache(maxsize=1)
def _antonyms() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in files("provenance.compare").joinpath("antonyms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            ours, theirs = ([stem(word) for word in side.split("=")] for side in line.split())
            for left, right in product(ours, theirs):
                table.setdefault(left, set()).add(right)
                table.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in table.items()}


@lru_cache(maxsize=1)
def _valences() -> dict[str, float]:
    lines = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line)
    return {row[0]: float(row[1]) for row in rows}
