"""Proper names of a text, and what kind of thing each names."""

import itertools
import re
from collections.abc import Iterator, Sequence

from provenance.domain.assertion import Name, NameKind
from provenance.domain.text import Span
from provenance.extract.acronyms import defines
from provenance.extract.lexicon import countries, normalised, places, words
from provenance.extract.tokens import Token, tokens

_AMPERSAND = re.compile(r" &|& ")
_PARTICLES = frozenset(
    "de del della bin bint ibn al el van von der den la le du da dos di ul ur abu ter e".split()
)
_LINKS = frozenset(("of", "for", "on", "and", "the"))
_LONGEST_PLACE = 5
_LONGEST_RUN = 30
_HEADLINE = 2  # capitalised everyday words that make a line without lower-case words a headline
_WORDS_TO_ROLE = 7
_STANDALONE = frozenset(
    ("senate", "parliament", "congress", "pentagon", "kremlin", "taliban", "internet-society")
)

_Piece = tuple[int, int, NameKind | None]  # first and last token, and the kind where the words show it


def names(text: str) -> tuple[Name, ...]:
    """Return the proper names of `text` in order, none overlapping.

    A title or post before a name is no part of it ("Prime Minister Imran Khan" gives "Imran Khan"), nor is
    a possessive ending. Spellings known to be one name share a `key`: a country and its adjective, and an
    acronym and the long form that the text gives for it (Schwartz and Hearst 2003).
    """
    words_ = tokens(text)
    found: list[Name] = []
    for first, last in _lines(words_):
        line = words_[first:last]
        style = _style(line)
        pieces = _lower_case(line) if style == "lower" else _capitalised(line, headline=style == "headline")
        found.extend(_name(text, line, piece) for piece in pieces)
    return _acronyms(text, found)


def key(text: str, kind: NameKind = NameKind.OTHER) -> str:
    """Return the form of a name that is equal for equal names: no case, accents, punctuation or "the"."""
    plain = normalised(_AMPERSAND.sub(" and ", text))
    if kind is NameKind.PLACE and plain in places():
        return places()[plain]
    if kind is NameKind.PERSON:
        return plain
    kept = " ".join(word for word in plain.split() if word != "the")
    return places().get(kept, kept or plain) if kind is not NameKind.ORGANISATION else kept or plain


def _lines(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges between full stops and line breaks."""
    first = 0
    for at, token in enumerate(found):
        if at and token.opens and _END.search(token.gap):
            yield first, at
            first = at
    if found:
        yield first, len(found)


_END = re.compile(r"[.!?\n\r\u2028\u2029\x85]")


def _style(line: Sequence[Token]) -> str:
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


def _known(token: Token) -> bool:
    """Tell whether a single word is known as a name."""
    return token.lower in words("brands") or token.lower in places()


def _lower_case(line: Sequence[Token]) -> Iterator[_Piece]:
    """Yield the names that can be told without capitals: known places, brands and given names."""
    at, common, ordinary = (
        0,
        words("common"),
        frozenset(("us", "polish", "pole", "poles", "chad", "turk", "male")),
    )
    while at < len(line):
        length = _place(line, at, len(line))
        token = line[at]
        if length > 1 or (length and token.lower in places() and _surely_place(token.lower, ordinary)):
            yield at, at + length - 1, NameKind.PLACE
        elif token.lower in words("brands") and token.lower not in common:
            yield at, at, NameKind.ORGANISATION
            length = 1
        elif token.lower in words("given") and token.lower not in common:
            length = 1
            while at + length < len(line) and length < 4 and _unknown(line[at + length]):
                length += 1
            yield at, at + length - 1, NameKind.PERSON
        at += max(1, length)


def _surely_place(lower: str, ordinary: frozenset[str]) -> bool:
    country = places()[lower] in countries()
    return lower not in ordinary and (country or lower not in words("common"))


def _unknown(token: Token) -> bool:
    lower = token.lower
    return (
        token.joined
        and lower.isalpha()
        and lower not in words("common")
        and lower not in words("function")
        and lower not in places()
        and lower not in words("brands")
    )


def _place(line: Sequence[Token], at: int, end: int) -> int:
    """Return how many words from `at` make the longest known place, 0 for none."""
    known, form, longest = places(), "", 0
    for stop in range(at, min(end, at + _LONGEST_PLACE)):
        if stop > at and (not line[stop].joined or line[stop - 1].possessive):
            break
        form = normalised(f"{form} {line[stop].lower}")
        if form in known:
            longest = stop - at + 1
    return longest


def _capitalised(line: Sequence[Token], *, headline: bool) -> Iterator[_Piece]:
    """Yield names from runs of capitalised words."""
    at = 0
    while at < len(line):
        if not _starts(line, at, headline=headline):
            at += 1
            continue
        end = _run(line, at, headline=headline)
        first = _drop_opener(line, at, end)
        yield from _split(line, first, end)
        at = end


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
    while end < len(line) and end - at < _LONGEST_RUN and not line[end - 1].possessive:
        token, before = line[end], line[end - 1]
        ampersand = token.gap.strip() == "&" and "\n" not in token.gap
        initial = token.gap.startswith(".") and token.gap[1:].strip() == "" and not token.opens
        if token.lower in _LINKS and token.joined:
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


def _is_head(token: Token) -> bool:
    return token.lower in words("bodies") or token.lower in words("roles") or token.lower in words("firms")


def _link(line: Sequence[Token], at: int, end: int, *, headed: bool) -> int:
    """Return how many words a small word at `end` adds to the run: itself, perhaps "the", and the next."""
    lower, before = line[end].lower, line[end - 1]
    after = end + 1
    if lower in _PARTICLES:
        while after < len(line) and line[after].lower in _PARTICLES and line[after].joined:
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
    if (
        (following.lower in words("function")
        and not following.acronym)
        or following.lower in words("calendar")
    ):
        return 0
    everyday = before.lower in words("common") or _is_head(before)
    if lower == "of":
        if following.lower in words("bodies") and not _is_head(before):
            return 0
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
    """Return where a run really starts: an everyday word that opens a sentence is no part of it."""
    token = line[first]
    if not token.opens or token.acronym or _known(token) or _place(line, first, end) > 1:
        return first
    lower = token.lower
    if lower not in words("common"):
        adverb = end - first == 1 and lower.endswith(("ly", "ing")) and len(lower) > 5
        hyphened = "-" in lower and all(part in words("common") for part in lower.split("-"))
        return first + (adverb or hyphened)
    if end - first == 1:
        return first + (lower not in words("given") or not _speaks(line, end))
    second = line[first + 1]
    if (
        lower in words("given")
        or lower in words("titles")
        or any(_is_head(line[i]) for i in range(first, end))
    ):
        return first
    return first + (second.lower not in words("common"))


def _speaks(line: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of saying stands at `at`, an auxiliary or adverb before it allowed."""
    for token in line[at : at + 2]:
        if not token.joined:
            return False
        if token.lower in words("speech"):
            return True
        if token.lower not in ("has", "have", "had", "also", "later") and not token.lower.endswith("ly"):
            return False
    return False


def _split(line: Sequence[Token], first: int, end: int) -> Iterator[_Piece]:
    """Yield the names inside one run: posts and titles cut it."""
    start, after_role, at = first, False, first
    while at < end:
        if not _is_role(line, first, at, end):
            at += 1
            continue
        yield from _part(line, start, _strip_modifiers(line, start, at), person=after_role)
        while at < end and _is_role(line, first, at, end):
            at += 1
        start = at = _portfolio(line, at, end)
        after_role = True
    yield from _part(line, start, end, person=after_role)


def _is_role(line: Sequence[Token], first: int, at: int, end: int) -> bool:
    lower = line[at].lower
    if lower not in words("roles") and lower not in words("titles"):
        return False
    if at == end - 1 and at > first and line[at - 1].lower in words("given"):
        return False  # "Stephen King" is no king
    if lower in words("titles") and lower not in words("roles") and lower in words("common"):
        # "Major", "General", "Justice": titles only before a name, or after another post
        named = (
            at + 1 < end and line[at + 1].lower not in words("common") and line[at + 1].lower not in _LINKS
        )
        return named or (at > first and line[at - 1].lower in words("roles"))
    return True


def _strip_modifiers(line: Sequence[Token], first: int, at: int) -> int:
    """Return the end of what stands before a post without the words that qualify it ("Foreign", "IT")."""
    while at > first:
        lower = line[at - 1].lower
        if lower in places() or lower in words("brands"):
            break
        if lower not in words("common") and lower not in words("labels") and lower not in _LINKS:
            break
        at -= 1
    return at


def _portfolio(line: Sequence[Token], at: int, end: int) -> int:
    """Return where the person's name may begin after a post: past "for Information Technology"."""
    if at < end and line[at].lower in _LINKS:
        stop = at
        while stop < end:
            lower = line[stop].lower
            if lower in places() or lower in words("brands"):
                return stop  # "of Policy for Meta": a name of its own
            if lower in words("bodies"):
                return at + 1  # the rest names an institution
            if lower not in words("common") and lower not in words("labels") and lower not in _LINKS:
                break
            stop += 1
        return stop
    stop = at
    while stop < end and line[stop].lower in words("common") and line[stop].lower not in words("given"):
        if line[stop].lower in words("bodies") or line[stop].lower in words("brands"):
            return at
        stop += 1
    return stop if stop < end else at


def _part(line: Sequence[Token], first: int, end: int, *, person: bool) -> Iterator[_Piece]:
    """Yield the names in a run without posts: institutions end with their head, adjectives stand alone."""
    while first < end:
        while first < end and line[first].lower in _LINKS:
            first += 1
        while end > first and line[end - 1].lower in _LINKS:
            end -= 1
        if first >= end:
            return
        cut, kind = _cut(line, first, end)
        piece = _judge(line, first, cut, kind, person=person)
        if piece is not None:
            yield piece
        person = person and piece is None
        first = cut


def _cut(line: Sequence[Token], first: int, end: int) -> tuple[int, NameKind | None]:
    """Return the end of the name that starts at `first`, and its kind where the cut shows it."""
    length = _place(line, first, end)
    if first + length == end:
        return end, NameKind.PLACE
    if first + 1 == end:
        return end, None
    head = _head(line, first, end)
    if length and places().get(line[first].lower, line[first].lower) != line[first].lower:
        # An adjective of nationality stands alone, unless the name of an institution starts with it.
        if head is None or (head == first + length and head + 1 < end and line[head + 1].lower == "of"):
            return first + length, NameKind.PLACE
    if head is not None and line[head].lower not in words("bodies"):
        # "Orient Motors" is a firm, "Social Media" need not be
        head = None if all(token.lower in words("common") for token in line[first:end]) else head
    if head is not None:
        after = head + 1
        if after < end and line[after].lower in _LINKS:
            return _chain(line, after, end), NameKind.ORGANISATION
        if head > first and after < end and line[after].lower not in words("common"):
            return after, NameKind.ORGANISATION
        return end, NameKind.ORGANISATION
    if length and (line[first + length].acronym or line[first + length].lower in words("brands")):
        return first + length, NameKind.PLACE
    if line[first].lower in words("brands") and (
        _place(line, first + 1, end) or line[first + 1].lower in words("common")
    ):
        return first + 1, NameKind.ORGANISATION
    return end, None


def _head(line: Sequence[Token], first: int, end: int) -> int | None:
    """Return the first word that heads an institution and is not followed by another head."""
    for at in range(first, end):
        if line[at].lower not in words("bodies") and (at == first or line[at].lower not in words("firms")):
            continue
        while at + 1 < end and (
            line[at + 1].lower in words("bodies") or line[at + 1].lower in words("firms")
        ):
            at += 1
        if at + 1 < end and line[at + 1].lower == "and":
            continue
        plain = at + 2 < end and line[at + 1].lower in words("common") and line[at + 1].lower not in _LINKS
        if plain and _head(line, at + 1, min(end, at + 5)) is not None:
            continue
        return at
    return None


def _chain(line: Sequence[Token], at: int, end: int) -> int:
    """Return the end of "of Law and Justice", "of Pakistan": a person's name after it stays outside."""
    stop = at
    while stop < end:
        if line[stop].lower in _LINKS:
            stop += 1
            continue
        length = _place(line, stop, end)
        stop += max(1, length)
        if stop < end and line[stop].lower not in _LINKS and line[stop].lower not in words("common"):
            return stop
    return end


def _judge(
    line: Sequence[Token], first: int, end: int, kind: NameKind | None, *, person: bool
) -> _Piece | None:
    """Return the piece with its kind, or None where its words name nothing."""
    lowers = [token.lower for token in line[first:end]]
    common = words("common")
    labels = words("labels")
    if (
        kind is None
        and any(lower in labels for lower in lowers)
        and all(x in labels or x in common for x in lowers)
    ):
        return None
    if kind is NameKind.PLACE:
        told = (
            person
            and places().get(lowers[0]) not in countries()
            and (end - first == 1 or lowers[0] in words("given"))
        )
        return first, end - 1, NameKind.PERSON if told else kind
    if end - first == 1:
        return _single(line, first, person=person)
    if kind is None:
        kind = _kind(line, first, end, person=person)
    elif all(lower in words("bodies") for lower in lowers):
        return None
    return first, end - 1, kind


def _single(line: Sequence[Token], at: int, *, person: bool) -> _Piece | None:
    token = line[at]
    lower = token.lower
    if lower in words("brands") or lower in _STANDALONE:
        return at, at, NameKind.ORGANISATION
    if lower in words("bodies"):
        return None
    if token.acronym and not person:
        return at, at, NameKind.ORGANISATION
    if not person and "-" in lower and all(part in words("common") for part in lower.split("-")):
        return None
    if lower in words("common") and not person and not (lower in words("given") and _speaks(line, at + 1)):
        return None
    return at, at, _kind(line, at, at + 1, person=person)


def _kind(line: Sequence[Token], first: int, end: int, *, person: bool) -> NameKind:
    """Return what a name without a telling head most likely names."""
    lowers = [token.lower for token in line[first:end]]
    plain = not any(token.acronym and len(token.lower) > 2 for token in line[first:end])
    if person and plain:
        return NameKind.PERSON
    several = end - first > 1
    if any(lower in words("brands") for lower in lowers):
        return NameKind.ORGANISATION
    if lowers[0] in words("given") and (several or lowers[0] not in words("common") or _speaks(line, end)):
        return NameKind.PERSON
    strange = plain and not any(lower in words("common") and lower not in _PARTICLES for lower in lowers)
    if any(token.gap.strip() == "&" for token in line[first + 1 : end]):
        return NameKind.ORGANISATION
    if _apposed(line, end) and strange:
        return NameKind.PERSON
    if several and plain and (_speaks(line, end) or len(lowers[0]) == 1):
        return NameKind.PERSON
    if first and line[first].joined and line[first - 1].lower in ("in", "near", "across") and strange:
        return NameKind.PLACE
    if several and strange and end - first <= 4:
        return NameKind.PERSON
    return NameKind.OTHER if plain else NameKind.ORGANISATION


def _apposed(line: Sequence[Token], end: int) -> bool:
    """Tell whether ", the finance secretary" or ", 45," follows."""
    if end >= len(line) or line[end].gap.strip() != ",":
        return False
    if line[end].lower.isdigit() and end + 1 < len(line) and line[end + 1].gap.strip() == ",":
        return True
    for at in range(end, min(end + _WORDS_TO_ROLE, len(line))):
        if at > end and not line[at].joined:
            return False
        if line[at].lower in words("roles"):
            return line[end].lower in ("the", "a", "an", "who", "its", "their", "his", "her") or at == end
        if (
            at > end
            and line[at].capital
            and line[at].lower not in words("common")
            and line[at].lower not in words("labels")
        ):
            return False
    return False


def _name(text: str, line: Sequence[Token], piece: _Piece) -> Name:
    first, last, kind = piece
    span = Span(line[first].start, line[last].end)
    written = span.of(text)
    kind = kind or NameKind.OTHER
    return Name(span, written, key(written, kind), kind)


def _acronyms(text: str, found: list[Name]) -> tuple[Name, ...]:
    """Return the names with one key for an acronym and the long form beside it."""
    short: dict[str, tuple[str, NameKind]] = {}
    for one, other in itertools.pairwise(found):
        between = text[one.span.end : other.span.start].replace("’", "'").removeprefix("'s")
        if between.strip() == "(" and "\n" not in between:
            for brief, full in ((other, one), (one, other)):
                if defines(brief.text, full.text):
                    shared = (
                        key(brief.text),
                        NameKind.ORGANISATION if full.kind is NameKind.OTHER else full.kind,
                    )
                    short[full.key] = short[brief.key] = shared
    if not short:
        return tuple(found)
    return tuple(
        Name(name.span, name.text, *short[name.key]) if name.key in short else name for name in found
    )
