"""Where quotations and sentences around a place in the text begin and end."""

import re

from provenance.domain.text import Span

WINDOW = 4000  # characters in which the ends of a sentence or quotation are looked for
OPEN, CLOSE = '“"«„', '”"»'
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s|[\n\r]")


def quotation(text: str, close: int) -> Span | None:
    """Return what stands inside the quotation marks of which the second is at `close`."""
    floor = max(0, close - WINDOW)
    if text[close] == '"':
        opening = text.rfind('"', floor, close)
    else:
        opening = max(text.rfind(mark, floor, close) for mark in "“«„")
    start = opening + 1 if opening >= 0 else floor
    return Span(start, trim_end(text, close)) if start < close else None


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence around `at` starts."""
    floor = max(0, at - WINDOW)
    start = max(floor, *(text.rfind(mark, floor, at) + len(mark) for mark in (". ", "! ", "? ", "\n")))
    start = floor if start < floor + 2 and text[floor : floor + 1] != "\n" else start
    while start < at and (text[start].isspace() or text[start] in OPEN):
        start += 1
    return start


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence around `start` ends, its full stop left out."""
    ceiling = min(len(text), start + WINDOW)
    match = SENTENCE_END.search(text, start, ceiling)
    return trim_end(text, match.start() if match else ceiling, start)


def trim_end(text: str, end: int, start: int = 0) -> int:
    """Return `end` without trailing space and punctuation."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:–—" or text[end - 1] in CLOSE):
        end -= 1
    return end
