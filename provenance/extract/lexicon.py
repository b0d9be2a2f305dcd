"""Word lists of general English, read once from words/."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

_COMMENT = re.compile(r"^#.*", re.MULTILINE)
_NOT_WORD = re.compile(r"[\W_]+")


def normalised(text: str) -> str:
    """Return text casefolded, without accents, punctuation as single spaces."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_NOT_WORD.sub(" ", text.casefold()).split())


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of words/`name`.txt without comments and blank lines."""
    return tuple(line for line in _text(name).splitlines() if line.strip())


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of words/`name`.txt, separated by any white space."""
    return frozenset(_text(name).split())


def _text(name: str) -> str:
    """Return words/`name`.txt, its comments blank; one is long, so this avoids work for each line."""
    written = files("provenance.extract").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return _COMMENT.sub("", written)


@cache
def places() -> dict[str, str]:
    """Return the key of every place name and nationality: ``places()["pakistani"] == "pakistan"``."""
    found = {line: line for line in lines("places")}
    for line in lines("countries"):
        key, _, forms = line.partition(":")
        for form in (key, *forms.split(",")):
            found[normalised(form)] = key
    return found


@cache
def countries() -> frozenset[str]:
    """Return the keys of all countries."""
    return frozenset(line.partition(":")[0] for line in lines("countries"))
