"""Whose verb of saying it is: the subject before it, or the speaker behind it."""

import re
from collections.abc import Sequence

from provenance.domain.text import Span
from provenance.extract.lexicon import words
from provenance.extract.passages import CLOSE
from provenance.extract.tokens import Token

LONGEST_SPEAKER = 14
_WALL = re.compile(r"[;:!?\n\r(\[—–“”\"«»]|\.\s|^\.")
_AUXILIARY = frozenset(
    "has have had also later then recently further again earlier yesterday today is are was were".split()
)
_STARTERS = frozenset(
    "but while whereas although though because since when if that and or so yet as after before which "
    "who however meanwhile".split()
)
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should does did do shall said "
    "says told claimed".split()
)
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "who"))
_INVERTED_STOP = frozenset(
    "that on in at during after when while who whom adding noting and but as to by before".split()
)


def subject(found: Sequence[Token], at: int, starts: dict[int, int]) -> Span | None:
    """Return the subject of the verb at `at`: the words before it, back to the start of its clause."""
    last = at - 1
    if last < 0:
        return None
    gap = found[at].gap
    if _WALL.search(gap):
        return None
    if gap.strip().startswith(","):
        return _before_apposition(found, at)
    while last >= 0 and (found[last].lower in _AUXILIARY or found[last].lower.endswith("ly")):
        if last and found[last].gap.strip():
            return _before_apposition(found, last) if found[last].gap.strip() == "," else None
        last -= 1
    if last < 0:
        return None
    if found[last].lower in ("and", "but"):
        return _clause_subject(found, last)
    first = last
    while first > 0 and last - first < LONGEST_SPEAKER:
        before = found[first - 1].lower
        if (found[first].gap != " " and found[first].gap.strip() not in ("", "&", ".")) or found[
            first
        ].opens:
            break
        if before == "who":
            return _who(found, first - 1, starts)
        if before in _STARTERS and before != "and":
            break
        if before in _FINITE:
            if first > 1 and found[first - 2].lower == "who":
                return _who(found, first - 2, starts)
            return None if last - first > 3 else span_of(found, first, last)
        if before == "and" and (first == last and found[last].lower in _PRONOUNS):
            break
        first -= 1
    while first < last and found[first].lower in ("and", "that", "in", "on", "also", "then", "but"):
        first += 1
    return span_of(found, first, last)


def _who(found: Sequence[Token], at: int, starts: dict[int, int]) -> Span | None:
    """Return whom "who" at `at` stands for: the person named before it, or else the words before it."""
    for last in range(at - 1, max(-1, at - 1 - LONGEST_SPEAKER), -1):
        if found[last].end in starts:
            return Span(starts[found[last].end], found[last].end)
        if last and _WALL.search(found[last].gap) and found[last].opens:
            break
    return (
        subject(found, at, starts)
        if at and not _WALL.search(found[at].gap) and not found[at].gap.strip()
        else None
    )


def span_of(found: Sequence[Token], first: int, last: int) -> Span:
    """Return the range from word `first` to word `last`."""
    return Span(found[first].start, found[last].end)


def _before_apposition(found: Sequence[Token], at: int) -> Span | None:
    """Return the subject in "SUBJECT, the firm's founder, said": what stands before the first comma."""
    comma = at - 1
    while comma > 0 and not found[comma].gap.startswith(","):
        if _WALL.search(found[comma].gap) or at - comma > 2 * LONGEST_SPEAKER:
            return None
        comma -= 1
    if comma == 0:
        return None
    last = first = comma - 1
    while first > 0 and last - first < LONGEST_SPEAKER:
        if (
            found[first].gap.strip() not in ("", "&", ".")
            or found[first].opens
            or found[first - 1].lower in _STARTERS
        ):
            break
        first -= 1
    if any(token.lower in _FINITE for token in found[first : last + 1]):
        return None
    return span_of(found, first, last)


def _clause_subject(found: Sequence[Token], at: int) -> Span | None:
    """Return the subject that "and said" shares: the first name, pronoun or noun phrase of the sentence."""
    first = at
    while first > 0 and not found[first].opens and at - first < 4 * LONGEST_SPEAKER:
        first -= 1
    if found[first].lower in _PRONOUNS:
        return span_of(found, first, first)
    if found[first].lower in ("the", "a", "an"):
        last = first
        while (
            last + 1 < at
            and found[last + 1].joined
            and last - first < 4
            and not _verbal(found[last + 1].lower)
        ):
            last += 1
        return (
            span_of(found, first, last)
            if last > first and last + 1 < at and _verbal(found[last + 1].lower)
            else None
        )
    if not found[first].capital or found[first].lower in words("function"):
        return None
    last = first
    while last + 1 < at and found[last + 1].capital and found[last + 1].joined:
        last += 1
    return span_of(found, first, last)


def _verbal(lower: str) -> bool:
    return (
        lower in _FINITE
        or lower.endswith("ed")
        or lower in ("met", "held", "gave", "took", "made", "went", "spoke", "left")
    )


def inverted(found: Sequence[Token], at: int) -> Span | None:
    """Return the speaker behind the verb: "said the delegation, adding"; None where a clause follows."""
    first = last = at + 1
    if first >= len(found) or not found[first].joined or found[first].lower in ("that", "to"):
        return None
    quoted = any(c in CLOSE for c in found[at].gap)
    if found[first].lower in _PRONOUNS:
        return span_of(found, first, first) if quoted else None
    if not quoted and _before_apposition(found, at) is not None and _opens_apposition(found, at):
        return None
    while last + 1 < len(found) and last - first < LONGEST_SPEAKER:
        token = found[last + 1]
        abbreviated = token.gap.startswith(".") and not token.opens
        if not (token.joined or token.gap.strip() == "&" or abbreviated) or token.lower in _INVERTED_STOP:
            break
        if token.lower in words("calendar"):
            break
        if not quoted and (token.lower in _FINITE or token.lower.endswith("ed")):
            return None
        last += 1
    return span_of(found, first, last)


def _opens_apposition(found: Sequence[Token], at: int) -> bool:
    """Tell whether the words between the last two commas describe what stands before them."""
    comma = at - 1
    while comma > 0 and not found[comma].gap.startswith(",") and at - comma < LONGEST_SPEAKER:
        comma -= 1
    lower = found[comma].lower
    return lower in ("the", "a", "an", "who", "its", "whose", "their", "his", "her") or lower.endswith(
        "ing"
    )
