"""The words around a number that bound it: at least, up to, about."""

import re
from dataclasses import dataclass
from math import floor, log10


@dataclass(frozen=True, slots=True)
class Cues:
    """Where a quantity starts and ends with its bounding words, and what they say.

    `kinds` holds any of "least", "most" and "about".
    """

    start: int
    end: int
    kinds: frozenset[str]


def cues(text: str, start: int, end: int, *, lasts: bool = False) -> Cues:
    """Return the bounding words before and behind the number and unit in ``text[start:end]``.

    `lasts` says that it is a length of time: "over three years" then bounds it only behind a word such
    as "for", since alone it often means "during".
    """
    kinds = set()
    for _ in range(3):  # "about", "at least about"
        window = text[max(0, start - 40) : start]
        match = _BEFORE.search(window)
        if match is None:
            break
        place = start - len(window) + match.start()
        spatial = match[0].strip().lower() in ("over", "under", "above", "below")
        if lasts and spatial and not _DURING.search(text[max(0, place - 12) : place]):
            break
        if spatial and _ACROSS.search(text[max(0, place - 12) : place]):
            break
        kind = match.lastgroup or ""
        kinds.add(_SIGNS.get(match["sign"], "about") if kind == "sign" else kind)
        start = place
    if after := _AFTER.match(text, end):
        kinds.add(after.lastgroup or "")
        end = after.end()
    return Cues(start, end, frozenset(kinds))


def reach(value: float) -> float:
    """Return how far "about" reaches: a tenth, or half a step of the last digit written if that is more."""
    size = abs(value)
    if not size:
        return 0.0
    step = 10.0 ** floor(log10(size))
    while step > 1e-6 * size and abs(size / step - round(size / step)) > 1e-6:
        step /= 10
    return max(size / 10, min(step / 2, size / 4))


# "over" and "under" before a length of time often mean "during" ("over three years"): see `cues`.
_BEFORE = re.compile(
    r"(?:(?<![\w])(?:"
    r"(?P<least>(?:more|greater|larger|higher|bigger|older|longer)(?: or equal)? than(?: or equal to)?|"
    r"at least|over|above|beyond|"
    r"no(?:t)? (?:fewer|less) than|upwards? of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|"
    r"(?:a )?minimum(?: of)?)|"
    r"(?P<most>up to|at most|(?:less|fewer|smaller|lower|younger|shorter)"
    r"(?: or equal)? than(?: or equal to)?|under|below|within|"
    r"no(?:t)? (?:more|greater|higher) than|as (?:many|much|high|few) as|(?:a )?maximum(?: of)?)|"
    r"(?P<about>about|around|nearly|almost|roughly|approximately|approx\.?|some|an? estimated|estimated|"
    r"close to|circa|ca?\.|somewhere around|in the region of|virtually|an average of))\s|"
    r"(?P<sign>>=?|<=?|≥|≤|~|≈|±)\s?)$",
    re.IGNORECASE,
)
_SIGNS = {">": "least", ">=": "least", "≥": "least", "<": "most", "<=": "most", "≤": "most"}
_AFTER = re.compile(
    r"(?P<least>\s?\+(?!\w)|[-‐‑]plus\b|\sat least\b"
    r"|\s(?:or|and) (?:more|above|greater|higher|over|older|up)\b(?!\s(?:than|an?|the|\d)))"
    r"|(?P<most>\sat most\b"
    r"|\s(?:or|and) (?:less|fewer|below|under|younger|lower)\b(?!\s(?:than|or|an?|the|\d)))"
    r"|(?P<about>\sor so\b|[-‐‑]odd\b)",
    re.IGNORECASE,
)
_ACROSS = re.compile(r"(?<!\w)averag(?:ed|es|ing)\s$", re.IGNORECASE)  # "averaged over 44 reviews"
_DURING = re.compile(
    r"(?<!\w)(?:for|of|ages?|aged|lasted|lasting|after|spent|spans?|spanning|took|is|are|was|were|well|just)\s$"
)
