"""Words of a text with the places where they stand."""

import re
from functools import lru_cache
from typing import NamedTuple

from provenance.extract.lexicon import words

# One pass, no nested repeats: a hyphen, apostrophe or ampersand belongs to a word only between two letters.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_](?:[^\W_]|[\u0300-\u036f\u200c\u200d]|[-‐‑'’&](?=[^\W_]))*", re.UNICODE
)
_ACRONYM = re.compile(r"(?!Ma?c[A-Z][a-z]+$)(?=.[^\W_]*[A-Z]|(?:\w\.)+$)[\w.&]{2,}", re.UNICODE)
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_APART = re.compile(r" ['’]")  # tokenised text writes "Smith 's", and "-LRB-" for a bracket
_BRACKETS = frozenset(("LRB", "RRB", "LSB", "RSB", "LCB", "RCB"))
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_OPENING = re.compile(r"[.!?:;\n\r\u2028\u2029\x85\"“”‘„«»(\[–—•·*|…/-]")


class Token(NamedTuple):
    """One word: ``text[start:end]`` without a possessive "’s", and how it is written.

    `lower` is casefolded with plain apostrophes and hyphens; `gap` is what stands between the word before
    (with its possessive) and this one. `opens` marks a word that a sentence, a line or a quotation begins
    with: its capital letter says nothing.
    """

    start: int
    end: int
    lower: str
    gap: str
    capital: bool
    acronym: bool
    possessive: bool
    opens: bool

    @property
    def joined(self) -> bool:
        """Tell whether only a space stands between this word and the one before."""
        return self.gap == " " or (self.gap.isspace() and not _BREAK.search(self.gap))


@lru_cache(maxsize=64)  # the sentences of a document, which its references are looked for in once more
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of `text` in order."""
    found: list[Token] = []
    abbreviations = words("titles")
    before, last = 0, ""
    for match in _WORD.finditer(text):
        start, stop = match.span()
        word = match.group()
        if word in _BRACKETS and text[start - 1 : start] == "-" == text[stop : stop + 1]:
            continue
        if found and word == "s" and _APART.fullmatch(text, before, start):
            found[-1] = found[-1]._replace(possessive=True)
            before = stop
            continue
        possessive = word.endswith(_POSSESSIVE)
        if possessive:
            word = word[:-2]
        gap = text[before:start]
        lower = word.casefold().replace("’", "'").replace("‐", "-").replace("‑", "-")
        opens = not found or (gap != " " and bool(_OPENING.search(gap)))
        if opens and gap.startswith(".") and gap[1:].isspace() and "\n" not in gap:
            # "Dr. Khan", "J. Smith": a full stop that ends no sentence
            opens = not (last in abbreviations or len(last) == 1)
        capital = word[0].isupper()
        acronym = capital and not word[1:].islower() and bool(_ACRONYM.fullmatch(word))
        found.append(Token(start, start + len(word), lower, gap, capital, acronym, possessive, opens))
        before, last = stop, lower
    return tuple(found)
