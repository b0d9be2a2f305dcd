"""Paragraphs, headlines, list items, quotes and table rows: what no sentence reaches across.

A blank line ends a block. A single line break does not say whether it ends one: e-mails and old text
files wrap their lines, scraped pages have a paragraph a line. The lines themselves tell. A line that
stops in the middle of a sentence, with the next one going on in lower case, was wrapped; the longest
such line shows the width; and a line is full where the next word would not have fitted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.text import Span
from provenance.segment.enumeration import items

_WIDEST = 200  # nobody wraps wider; a longer line is a paragraph
_NARROWEST = 20  # a shorter line that stops early is an item of some list, not wrapped prose
_MIN_CASELESS = 40  # scripts without case give weaker evidence, so ask for longer lines
_SLACK = 0.9  # proportional type and hand-set breaks leave lines a little short

_QUOTE = re.compile(r"(?:> ?)+")
_HEADING = re.compile(r"#{1,6} +")
_MARK = re.compile(r"(?:[-*+–—]|\(?\d{1,3}[.)]\)?|\(?[a-z][.)]|\([ivx]{1,4}\)) +(?=\S)")
_BULLETS = "•⁃‣◦▪●"
_BULLET = re.compile(rf"[{_BULLETS}] *(?=\S)")
_COLUMN = re.compile(r"\S {3,}(?=\S)")
_RULE = re.compile(r"[-=_*~#|:+<>•·.…–— ]*$")
_FENCE = re.compile(r"(?:```|~~~)[\w+-]*$")
_EMPHASIS = re.compile(r"(\*\*|__)(?! )([^*_]+)(?<! )\1$")
_ENDED = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]*_」』]{0,4}$")
_OPENERS = "\"'“‘«([*_「『"
_UNFINISHED = re.compile(
    r"(?:[,;(]|\b(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|nor|that|which|who|whose|than|as|"
    r"is|are|was|were|be|been|has|have|had|will|would|can|could|may|should|must))$"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line between its marks, and what it tells about the breaks before and after it.

    `bare` is where it starts if its mark turns out to be a word; `width` counts from the margin, as
    whoever wrapped the line did.
    """

    start: int
    end: int
    bare: int
    width: int
    indent: int
    depth: int
    bullet: bool
    alone: bool
    begins: str
    first_word: int
    ended: bool
    unfinished: bool
    introduces: bool

    @property
    def marked(self) -> bool:
        return self.start > self.bare


def blocks(text: str) -> Iterator[Span]:
    """Yield the blocks of a visible text in order, without the marks that make them blocks.

    A line that runs several numbered items together gives a block for each, number included.
    """
    groups = list(_groups(text))
    page = _page_width(groups)
    for group in groups:
        own = (a.width for a, b in pairwise(group) if a.width <= _WIDEST and _goes_on(a, b))
        yield from _merge(text, group, max(own, default=page))


def _merge(text: str, group: list[_Line], width: int) -> Iterator[Span]:
    """Yield the blocks of one group, whose lines are wrapped at `width` (0: not wrapped)."""
    last = group[0]
    start, listed = last.start, last.marked
    for line in group[1:]:
        opens = line.bullet or (line.marked and (listed or last.ended or last.introduces))
        if opens or not _joined(last, line, width):
            yield from _finish(text, start, last)
            start = line.start if opens or line.alone else line.bare
        listed, last = listed or opens, line
    yield from _finish(text, start, last)


def _finish(text: str, start: int, last: _Line) -> Iterator[Span]:
    starts = items(text[start : last.end]) if last.alone else ()
    if starts:
        yield from (Span(start + a, start + b) for a, b in pairwise((*starts, last.end - start)))
    else:
        yield Span(start, last.end)


def _joined(a: _Line, b: _Line, width: int) -> bool:
    if a.alone or b.alone or a.depth != b.depth:
        return False
    full = width * _SLACK <= a.width + 1 + b.first_word and a.width * _SLACK <= width
    if a.marked and b.indent > a.indent:
        return True
    cut_short = a.unfinished and _NARROWEST <= a.width <= _WIDEST
    return full or cut_short or _goes_on(a, b)


def _goes_on(a: _Line, b: _Line) -> bool:
    """Tell whether a sentence is seen to run from one line into the next."""
    if a.ended or a.alone or b.alone or b.marked or a.depth != b.depth:
        return False
    if b.begins.islower():
        return a.width >= _NARROWEST
    return b.begins.isalpha() and not b.begins.isupper() and a.width >= _MIN_CASELESS


def _page_width(groups: list[list[_Line]]) -> int:
    """Return the width the whole text is wrapped at, 0 where it does not look wrapped."""
    pairs = [(a, b) for group in groups for a, b in pairwise(group) if not (a.alone or b.alone or b.marked)]
    widths = sorted(a.width for a, b in pairs if a.width <= _WIDEST and _goes_on(a, b))
    return widths[len(widths) * 9 // 10] if len(widths) >= max(2, len(pairs) / 4) else 0


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the lines between blank lines and rules."""
    group: list[_Line] = []
    position = 0
    for raw in text.split("\n"):
        if line := _line(raw, position):
            group.append(line)
        elif group:
            yield group
            group = []
        position += len(raw) + 1
    if group:
        yield group


def _line(raw: str, position: int) -> _Line | None:
    """Return a line read for its marks, None for a blank one or a rule."""
    end = len(raw.rstrip(" "))
    bare = len(raw) - len(raw.lstrip(" "))
    if bare >= end or _RULE.match(raw, bare, end) or _FENCE.match(raw, bare, end):
        return None
    indent, width, depth, alone, bullet = bare, end, 0, False, False
    if quote := _QUOTE.match(raw, bare, end):
        depth, bare = quote.group().count(">"), quote.end()
    start = bare
    if raw[start] == "|":
        alone = True
        start += 1
        end -= raw[end - 1] == "|"
    elif heading := _HEADING.match(raw, start, end):
        alone, start = True, heading.end()
        end = len(raw[:end].rstrip("# "))
    elif len(_COLUMN.findall(raw, start, end)) > 1 or items(raw[start:end]):
        alone = True
    elif mark := _BULLET.match(raw, start, end) or _MARK.match(raw, start, end):
        bullet, start = raw[start] in _BULLETS, mark.end()
    if emphasis := _EMPHASIS.match(raw, start, end):
        alone, start, end = True, emphasis.start(2), emphasis.end(2)
    while start < end and raw[start] == " ":
        start += 1
    while end > start and raw[end - 1] == " ":
        end -= 1
    if start == end:
        return None
    content = raw[start:end].lstrip(_OPENERS)
    tail = raw[max(start, end - 20) : end]
    return _Line(
        start=position + start,
        end=position + end,
        bare=position + (start if alone else bare),
        width=width,
        indent=indent,
        depth=depth,
        bullet=bullet,
        alone=alone,
        begins=content[:1],
        first_word=len(raw[start : start + _WIDEST].split(" ", 1)[0]),
        ended=_ENDED.search(tail) is not None,
        unfinished=_UNFINISHED.search(tail) is not None,
        introduces=tail.endswith(":"),
    )
