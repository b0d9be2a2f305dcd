"""A block's sentences.

Boundaries come from sentencex (Wikimedia). Here its pieces are put right where it is known to leave
several sentences of one quotation together, to part an abbreviation from what it belongs to, or to
start a piece with marks that close the one before.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import sentencex

from provenance.domain.text import Span
from provenance.segment.quotations import quotations

LONGEST = 2000
"""No sentence is longer, in code points: a longer piece is cut, so that nothing downstream drowns."""

_WINDOW = 4 * LONGEST  # sentencex is quadratic on runs of quotation marks

_CLOSING = re.compile(r"[*_)\]”’»」』]+(?=\s|$)")
_INNER_END = re.compile(r"[.!?…。！？]\W")
_TWO_WORDS = re.compile(r" *[^ ]+ +[^ ]")
_WORD = re.compile(r"\w")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}|[a-z])(?:\.\)|[.)])\s*$")
_TITLE = re.compile(r"\b(?:Ms|Mx|Amb|Engr|Atty|Dir|Adv|Supt|Cllr|Dcn|Mgr|Intl|Govt|Natl)\.\s+$")
_COUNTED = re.compile(
    r"\b(?:approx|est|max|min|avg|para|paras|vol|vols|figs|eq|eqs|chap|ch|ver|ext|tel)\.\s+$", re.IGNORECASE
)
_SHORTENED = re.compile(r"\b[A-Z][a-z]{0,4}\.\s+$")


def sentences(block: str) -> Iterator[Span]:
    """Yield the sentences of one visible block, in order and trimmed, of at most `LONGEST` each.

    Nothing but white space lies between them; pieces without a letter or digit stay with a neighbour.
    """
    text = block.replace("\n", " ")
    cuts = _mend(text, _boundaries(text))
    for start, end in pairwise((0, *cuts, len(text))):
        inner = (start + cut for cut in _quoted(text[start:end]))
        for here, there in pairwise((start, *inner, end)):
            yield from _trimmed(text, here, there)


def _boundaries(text: str) -> list[int]:
    """Return where sentencex ends its pieces, asked about a window of bounded size at a time."""
    ends: list[int] = []
    start = 0
    while start < len(text):
        window = text[start : start + _WINDOW]
        more = start + len(window) < len(text)
        if more and (space := window.rfind(" ", _WINDOW // 2)) > 0:
            window = window[: space + 1]
        found = [start + end for end in _ask(window)]
        if more and len(found) > 1 and found[-2] - start > _WINDOW // 2:
            found.pop()  # the last piece goes on in the next window
        ends += found
        start = found[-1]
    return ends[:-1]


def _ask(text: str) -> list[int]:
    try:
        pieces = sentencex.get_sentence_boundaries("en", text)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # pyo3's is no Exception
            raise
        return [len(text)]
    return [*(piece["end_index"] for piece in pieces[:-1]), len(text)]


def _mend(text: str, cuts: Iterable[int]) -> list[int]:
    """Return the cuts that hold, moved past the marks that close the piece before."""
    kept: list[int] = []
    final = len(text) - 1
    while final >= 0 and not _WORD.match(text, final):
        final -= 1
    word = _next_word(text, 0)
    for cut in cuts:
        last = kept[-1] if kept else 0
        if not text[cut - 1].isspace() and (closing := _CLOSING.match(text, cut)):
            cut = closing.end()
        if last < cut <= final and word < cut and not _belongs(text, last, cut):
            kept.append(cut)
            word = _next_word(text, cut)
    return kept


def _next_word(text: str, start: int) -> int:
    found = _WORD.search(text, start)
    return found.start() if found else len(text)


def _belongs(text: str, start: int, cut: int) -> bool:
    """Tell whether what follows the cut belongs to what stands before it."""
    before, after = text[max(start, cut - 20) : cut], text[cut]
    if _ENUMERATOR.match(text, start, cut):
        return True
    if after.isdigit():
        return _COUNTED.search(before) is not None
    if after.islower():
        return _SHORTENED.search(before) is not None
    return _TITLE.search(before) is not None


def _quoted(piece: str) -> Iterator[int]:
    """Yield where the sentences inside the piece's quotations end, but for the last of each."""
    if not _INNER_END.search(piece):
        return
    for span in quotations(piece):
        content = span.of(piece).rstrip()
        if not (opening := _TWO_WORDS.match(content)):
            continue
        # two words at least on either side: a quoted "No." is no sentence of its own
        last_two = content[: content.rindex(" ")].rstrip().rfind(" ") + 1
        for cut in _mend(content, _boundaries(content)):
            if opening.end() <= cut <= last_two:
                yield span.start + cut


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the piece without white space around it, cut where it is too long."""
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    while end - start > LONGEST:
        cut = _breakable(text, start)
        yield from _trimmed(text, start, cut)
        start = cut
        while text[start] == " ":
            start += 1
    if start < end:
        yield Span(start, end)


def _breakable(text: str, start: int) -> int:
    """Return the best place to cut: after clause punctuation, else at white space, else anywhere."""
    low, high = start + LONGEST // 2, start + LONGEST
    for marks in ("; ", ": ", ", ", " "):
        if (place := text.rfind(marks, low, high)) > 0:
            return place + len(marks)
    return high
