"""Runs of words that may be names, found by their capitals."""

import re
from collections.abc import Iterator, Sequence

from provenance.extract.lexicon import normalised, places, words
from provenance.extract.tokens import Token

PARTICLES = frozenset(
    "de del della bin bint ibn al el van von der den la le du da dos di ul ur abu ter e".split()
)
LINKS = frozenset(("of", "for", "on", "and", "the"))
_LONGEST_PLACE = 5
_LONGEST_RUN = 30
_HEADLINE = 2  # capitalised everyday words that make a line without lower-case words a headline
_MANY = frozenset(("people", "men", "women", "children"))
_PLURAL = frozenset(("' ", "’ "))  # what is left of a possessive behind an "s"
_END = re.compile(r"[.!?\n\r\u2028\u2029\x85]")


def lines_of(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges between full stops and line breaks."""
    first = 0
    for at, token in enumerate(found):
        if at and token.opens and _END.search(token.gap):
            yield first, at
            first = at
    if found:
        yield first, len(found)


def style(line: Sequence[Token]) -> str:
    """Return how a line uses capitals: "lower" (none), "headline" (everywhere) or "sentence"."""
    function, common = words("function"), words("common")
    roles, bodies, titles = words("roles"), words("bodies"), words("titles")
    capitals = small = False
    everyday = 0
    for token in line:
        if token.capital:
            capitals = True
            everyday += (
                token.lower in common
                and token.lower not in function
                and token.lower not in roles
                and token.lower not in bodies
                and token.lower not in titles
            )
        elif len(token.lower) > 2 and token.lower not in function and token.lower[0].isalpha():
            small = True
    if not capitals:
        return "lower"
    return "headline" if not small and everyday >= _HEADLINE and len(line) > _HEADLINE + 1 else "sentence"


def runs(line: Sequence[Token], *, headline: bool) -> Iterator[tuple[int, int]]:
    """Yield the word ranges in which capitals, and small words between them, make one run."""
    at = 0
    while at < len(line):
        if not _starts(line, at, headline=headline):
            at += 1
            continue
        end = _run(line, at, headline=headline)
        first = _drop_opener(line, at, end)
        if first < end:
            yield first, end
        at = end


def is_known(token: Token) -> bool:
    """Tell whether a single word is known as a name."""
    return token.lower in words("brands") or token.lower in places()


def place_length(line: Sequence[Token], at: int, end: int) -> int:
    """Return how many words from `at` make the longest known place, 0 for none."""
    known, form, longest = places(), "", 0
    for stop in range(at, min(end, at + _LONGEST_PLACE)):
        if stop > at and (not line[stop].joined or line[stop - 1].possessive):
            break
        form = normalised(f"{form} {line[stop].lower}")
        if form in known:
            longest = stop - at + 1
    return longest


def _starts(line: Sequence[Token], at: int, *, headline: bool) -> bool:
    """Tell whether a name may contain the word at `at`."""
    token = line[at]
    if not token.capital or token.lower in words("calendar"):
        return False
    if len(token.lower) == 1:  # an initial
        return at + 1 < len(line) and line[at + 1].gap.startswith(".") and line[at + 1].capital
    following = line[at + 1] if at + 1 < len(line) else None
    if token.lower in words("function") and token.lower in words("given"):
        return following is not None and following.joined and following.capital  # "Will Smith"
    if token.lower in words("function"):  # "US", "IT": small words unless the line shouts
        return token.acronym and not token.opens and not headline
    if not headline or token.lower not in words("common"):
        return True
    if following is None or not following.joined:
        return token.lower in words("brands") or token.lower in places()
    if token.lower in words("bodies"):
        return following.lower in ("of", "for")
    given = token.lower in words("given") and following.capital and following.lower not in words("common")
    return given or token.lower in words("brands") or token.lower in places()


def _run(line: Sequence[Token], at: int, *, headline: bool) -> int:
    """Return the end of the run of name words that starts at `at`."""
    end, headed = at + 1, _is_head(line[at])
    while end < len(line) and end - at < _LONGEST_RUN:
        if owned_site(line, end):
            return end + 1
        if line[end - 1].possessive:
            break
        token, before = line[end], line[end - 1]
        ampersand = token.gap.strip() == "&" and "\n" not in token.gap
        initial = token.gap.startswith(".") and token.gap[1:].strip() == "" and not token.opens
        if token.lower in LINKS and token.joined:
            step = _link(line, at, end, headed=headed)
            if not step:
                break
        elif token.capital and (token.joined or initial or (ampersand and _pairs(line, end - 1, end, at))):
            chained = headline and end - at > 1 and line[end - 1].lower in ("of", "for")
            if not chained and not _starts(line, end, headline=headline):
                break
            step = 1
        else:
            step = _link(line, at, end, headed=headed) if token.joined and not before.possessive else 0
            if not step:
                break
        headed = headed or any(_is_head(line[i]) for i in range(end, end + step))
        end += step
    if (
        end < len(line)
        and line[end].joined
        and line[end].lower in words("groups")
        and not line[end - 1].possessive
    ):
        # "the National Water Working group": a long name whose head is written small
        everyday = all(token.lower in words("common") and token.capital for token in line[at:end])
        if everyday and line[end - 1].lower not in words("bodies") and end - at > 1:
            end += 1
    return end


def owned_site(line: Sequence[Token], at: int) -> bool:
    """Tell whether a word and the possessive before it name a place: "Martyrs' Square"."""
    owner, token = line[at - 1], line[at]
    owned = owner.possessive and token.joined
    plural = token.gap in _PLURAL and owner.lower.endswith("s")
    site = token.capital and token.lower in words("sites")
    return site and (owned or plural) and owner.lower not in places()


def _is_head(token: Token) -> bool:
    return token.lower in words("bodies") or token.lower in words("roles") or token.lower in words("firms")


def _link(line: Sequence[Token], at: int, end: int, *, headed: bool) -> int:
    """Return how many words a small word at `end` adds to the run: itself, perhaps "the", and the next."""
    lower, before = line[end].lower, line[end - 1]
    after = end + 1
    if lower in PARTICLES:
        while after < len(line) and line[after].lower in PARTICLES and line[after].joined:
            after += 1
        name = (
            after < len(line)
            and line[after].joined
            and line[after].capital
            and line[after].lower not in words("function")
        )
        return after - end + 1 if name else 0
    if lower in ("of", "for", "on") and after < len(line) and line[after].lower == "the":
        after += 1
    if after >= len(line) or not line[after].joined or not line[after].capital:
        return 0
    following = line[after]
    if (following.lower in words("function") and not following.acronym) or following.lower in words(
        "calendar"
    ):
        return 0
    everyday = before.lower in words("common") or _is_head(before)
    if lower == "of":
        inner = following.lower in words("bodies") or following.lower in words("labels")
        if inner and not _is_head(before):
            return 0  # "Smith of the University", "Exports of IT"
        return after - end + 1 if everyday or (before.lower in places() and headed) else 0
    if lower in ("for", "on"):
        return after - end + 1 if headed and everyday else 0
    if lower == "and":
        return 2 if _pairs(line, end - 1, after, at) else 0
    return 0


def _pairs(line: Sequence[Token], before: int, after: int, first: int) -> bool:
    """Tell whether "and" stands inside one name: "Law and Justice", "Food and Drug Agency"."""
    left, right = line[before].lower, line[after].lower
    common = words("common")
    if (
        line[after].gap.strip() == "&"
        and left not in common
        and left not in words("brands")
        and right not in words("brands")
    ):
        return left not in places() and right not in places()  # "Procter & Gamble"
    plain = (left in common or left in words("labels")) and right in common
    if not plain or left in words("brands") or right in words("brands"):
        return False
    if right in words("roles") or right == "ministry":
        return False
    inside = any(line[at].lower in ("of", "for") for at in range(max(first, before - 4), before))
    if inside:
        return not line[after].acronym
    if left in words("bodies") or left in words("roles"):
        return False
    for at in range(after + 1, min(after + 4, len(line))):
        if not line[at].joined or not line[at].capital:
            return False
        if line[at].lower in words("bodies") or line[at].lower in words("roles"):
            return True
    return False


def _drop_opener(line: Sequence[Token], first: int, end: int) -> int:
    """Return where a run really starts: an everyday word that opens a sentence is no part of it.

    Nor are many that are of what is named: "Residents of Millbay", but not "Friends of the Earth".
    """
    token = line[first]
    if not token.opens or token.acronym or is_known(token) or place_length(line, first, end) > 1:
        return first
    lower = token.lower
    if lower not in words("common"):
        adverb = end - first == 1 and lower.endswith(("ly", "ing")) and len(lower) > 5
        hyphened = "-" in lower and all(part in words("common") for part in lower.split("-"))
        return first + (adverb or hyphened)
    if end - first == 1:
        return first + (lower not in words("given") or not speaks(line, end))
    if end - first == 2 and owned_site(line, first + 1):
        return first
    second = line[first + 1]
    if second.lower == "of" and (lower in _MANY or lower.endswith("s")):
        of = first + 2 + (line[first + 2].lower == "the")
        return of if any(token.lower not in words("common") for token in line[of:end]) else first
    if (
        lower in words("given")
        or lower in words("titles")
        or any(_is_head(line[i]) for i in range(first, end))
    ):
        return first
    return first + (second.lower not in words("common"))


def speaks(line: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of saying stands at `at`, an auxiliary or adverb before it allowed."""
    for token in line[at : at + 2]:
        if not token.joined:
            return False
        if token.lower in words("speech"):
            return True
        if token.lower not in ("has", "have", "had", "also", "later") and not token.lower.endswith("ly"):
            return False
    return False
