"""Where a text says that it has something from another source: "(AP)", "told Dawn", "first reported by"."""

import re
from functools import lru_cache
from pathlib import PurePosixPath

from provenance.domain.text import Source

_SHORTEST = 3  # letters of a file or a host that is named like a paper
_TITLE = (3, 20)  # words of a title that nobody writes by chance
_PLAIN = frozenset(
    """article articles copy document documents index media news newspaper page paper press record report
    reports seeds source story text the update www wire""".split()
)
_REPORT = r"(?:report|story|article|interview|dispatch|investigation)"
_BY = r"(?:by|in|on|from|with|of|to)"
# what stands before the name …
_BEFORE = re.compile(
    r"(?<!\w)(?:(?i:"
    r"told|informed|quoting|citing|quoted\s+by|cited\s+by|via|courtesy(?:\s+of)?|source\s*:|credit\s*:"
    r"|(?:reported|published|carried|revealed|disclosed|broken|printed)(?:\s+earlier)?\s+(?:by|in|on)"
    rf"|{_REPORT}\s+{_BY}|according\s+to|(?:reporting|inputs|information|material)\s+(?:by|from)"
    rf")\s+(?:(?i:an?|its|their)\s+(?i:{_REPORT})\s+(?i:{_BY})\s+)?(?:(?i:the)\s+)?[“\"‘'*_]?)$"
)
_REACH = 60  # characters in which the longest of these fits
# … what after it …
_AFTER = re.compile(
    r"[”\"’'*_]?\s+(?i:(?:(?:has|had|have|was|were)\s+)?"
    r"(?:(?:first|earlier|also|originally|the\s+first\s+to)\s+)?"
    rf"(?:report(?:ed|s)?|reveal(?:ed|s)?|wrote|writes|contributed|learn(?:ed|t)|{_REPORT}|correspondent))\b"
)
# … and what around it: "(AP)", and "— AP" at the end of a line
_OPENED, _CLOSED = re.compile(r"\($"), re.compile(r"\)")
_DASHED, _ENDED = re.compile(r"[—–-]\s*$"), re.compile(r"\.?[^\S\n]*(?:\n|$)")


def credited(text: str, source: Source) -> str | None:
    """Return the words with which a text says that it has something from a source; None where it does not.

    A source is known by its publisher, the publisher's initials, its title, and a host or file that is
    named like a paper ("dawn.com", "dawn.txt").
    """
    folded = _folded(text)
    for name in _names(source):
        if name in folded:  # most texts do not have it
            for found in _written(name).finditer(text):
                if words := _credit(text, *found.span()):
                    return " ".join(words.split())
    return None


def _credit(text: str, start: int, end: int) -> str | None:
    """Return the words of a credit around a name that stands here; None where it is only mentioned."""
    if start and text[start - 1].isalnum():
        return None
    before = text[max(0, start - _REACH) : start]
    if said := _BEFORE.search(before):
        return before[said.start() :] + text[start:end]
    if said := _AFTER.match(text, end):
        return text[start : said.end()]
    for opening, closing in ((_OPENED, _CLOSED), (_DASHED, _ENDED)):
        opened, closed = opening.search(before), closing.match(text, end)
        if opened and closed:
            return before[opened.start() :] + text[start : closed.end()]
    return None


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


@lru_cache(maxsize=8192)
def _names(source: Source) -> tuple[str, ...]:
    """Return what a source is called, folded, the longest first."""
    names = set()
    if source.publisher:
        words = [word for word in re.findall(r"[^\W_]+", source.publisher) if word.casefold() != "the"]
        names.add(" ".join(source.publisher.casefold().removeprefix("the ").split()))
        if len(words) > 1:
            names.add("".join(word[0] for word in words if word[0].isupper()).casefold())
    if source.title and _TITLE[0] <= len(source.title.split()) <= _TITLE[1]:
        names.add(" ".join(source.title.casefold().split()))
    web = re.match(r"https?://([\w.-]+)", source.url or "", re.IGNORECASE)
    host = web[1].casefold().split(".") if web else []
    file = [] if source.record is not None else [PurePosixPath(source.path).stem.casefold()]
    named = [part for part in (*host[:-1], *file) if part.isalpha() and len(part) >= _SHORTEST]
    names.update(part for part in named if part not in _PLAIN)
    return tuple(sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name)))


@lru_cache(maxsize=8192)
def _written(name: str) -> re.Pattern[str]:
    """Return what finds a name; it starts with a capital wherever it stands: "told Dawn" is no daybreak."""
    first, rest = re.escape(name[0].upper()), re.escape(name[1:]).replace(r"\ ", r"\s+")
    return re.compile(rf"{first}(?i:{rest})(?!\w)")
