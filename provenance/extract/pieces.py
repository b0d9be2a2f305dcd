"""The names inside a run of words, and what kind of thing each names."""

from collections.abc import Iterator, Sequence

from provenance.domain.assertion import NameKind
from provenance.extract.lexicon import countries, places, words
from provenance.extract.runs import LINKS, PARTICLES, owned_site, place_length, speaks
from provenance.extract.tokens import Token

_LONGEST_PERSON = 4
_WORDS_TO_ROLE = 7
_TRADES = frozenset(  # heads of firms that are as often no firm
    "capital chemicals communications energy entertainment express films financial food foods gas "
    "insurance international media mining news oil partners pictures power press products "
    "properties records resources retail securities shipping software solar solutions sons systems "
    "tech technologies technology telecom telecommunications television textiles times tobacco tv".split()
)
_FAMILIES = frozenset(  # what families are called, too
    "bridge castle forest hall heath hill hills key lake lane park street woods".split()
)
_STANDALONE = frozenset(("senate", "parliament", "congress", "pentagon", "kremlin", "taliban"))
_SMALL_PLACES = frozenset(
    ("us", "polish", "pole", "poles", "chad", "turk", "male")
)  # lower case, they are words
_DETERMINERS = frozenset("a an the this that its their our his her each every no any".split())

Piece = tuple[int, int, NameKind]  # first and last word of a name, and its kind


def split(line: Sequence[Token], first: int, end: int) -> Iterator[Piece]:
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


def lower_case(line: Sequence[Token]) -> Iterator[Piece]:
    """Yield the names that can be told without capitals: known places, brands and given names."""
    at, common = 0, words("common")
    while at < len(line):
        length = place_length(line, at, len(line))
        token = line[at]
        if length > 1 or (length and token.lower in places() and _surely_place(token.lower)):
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


def _surely_place(lower: str) -> bool:
    country = places()[lower] in countries()
    return lower not in _SMALL_PLACES and (country or lower not in words("common"))


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


def _is_role(line: Sequence[Token], first: int, at: int, end: int) -> bool:
    lower = line[at].lower
    if lower not in words("roles") and lower not in words("titles"):
        return False
    if at == end - 1 and at > first and line[at - 1].lower in words("given"):
        return False  # "Stephen King" is no king
    if at + 1 < end and owned_site(line, at + 1):
        return False  # "Governor's Park"
    if lower in words("titles") and lower not in words("roles") and lower in words("common"):
        # "Major", "General", "Justice": titles only before a name, or after another post
        named = (
            at + 1 < end and line[at + 1].lower not in words("common") and line[at + 1].lower not in LINKS
        )
        return named or (at > first and line[at - 1].lower in words("roles"))
    return True


def _strip_modifiers(line: Sequence[Token], first: int, at: int) -> int:
    """Return the end of what stands before a post without the words that qualify it ("Foreign", "IT")."""
    while at > first:
        lower = line[at - 1].lower
        if lower in places() or lower in words("brands"):
            break
        if lower not in words("common") and lower not in words("labels") and lower not in LINKS:
            break
        at -= 1
    return at


def _portfolio(line: Sequence[Token], at: int, end: int) -> int:
    """Return where the person's name may begin after a post: past "for Information Technology"."""
    if at < end and line[at].lower in LINKS:
        stop = at
        while stop < end:
            lower = line[stop].lower
            if lower in places() or lower in words("brands"):
                return stop  # "of Policy for Meta": a name of its own
            if lower in words("bodies"):
                return at + 1  # the rest names an institution
            if lower not in words("common") and lower not in words("labels") and lower not in LINKS:
                break
            stop += 1
        return stop
    stop = at
    while stop < end and line[stop].lower in words("common") and line[stop].lower not in words("given"):
        if line[stop].lower in words("bodies") or line[stop].lower in words("brands"):
            return at
        stop += 1
    return stop if stop < end else at


def _part(line: Sequence[Token], first: int, end: int, *, person: bool) -> Iterator[Piece]:
    """Yield the names in a run without posts: institutions end with their head, adjectives stand alone."""
    while first < end:
        while first < end and line[first].lower in LINKS:
            first += 1
        while end > first and line[end - 1].lower in LINKS:
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
    length = place_length(line, first, end)
    if first + length == end:
        return end, NameKind.PLACE
    if first + 1 == end:
        return end, None
    head = _head(line, first, end)
    adjective = length > 0 and places().get(line[first].lower, line[first].lower) != line[first].lower
    institution = (
        head is not None and head == first + length and head + 1 < end and line[head + 1].lower == "of"
    )
    if adjective and (head is None or institution):
        # "Kenyan", "Kenyan | Ministry of Water", but "Kenyan Parliament" is one name
        return first + length, NameKind.PLACE
    if head is not None and line[head].lower in _TRADES:
        # "Telenor Media" is a firm, "Social Media" need not be
        head = None if all(token.lower in words("common") for token in line[first:end]) else head
    if head is not None:
        after = head + 1
        if after < end and line[after].lower in LINKS:
            return _chain(line, after, end), NameKind.ORGANISATION
        if head > first and after < end and line[after].lower not in words("common"):
            return after, NameKind.ORGANISATION
        return end, NameKind.ORGANISATION
    if length and (line[first + length].acronym or line[first + length].lower in words("brands")):
        return first + length, NameKind.PLACE
    if line[first].lower in words("brands") and (
        place_length(line, first + 1, end) or line[first + 1].lower in words("common")
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
        plain = at + 2 < end and line[at + 1].lower in words("common") and line[at + 1].lower not in LINKS
        if plain and _head(line, at + 1, min(end, at + 5)) is not None:
            continue
        return at
    return None


def _chain(line: Sequence[Token], at: int, end: int) -> int:
    """Return the end of "of Law and Justice", "of Pakistan": a person's name after it stays outside."""
    stop = at
    while stop < end:
        if line[stop].lower in LINKS:
            stop += 1
            continue
        length = place_length(line, stop, end)
        stop += max(1, length)
        if stop < end and line[stop].lower not in LINKS and line[stop].lower not in words("common"):
            return stop
    return end


def _judge(
    line: Sequence[Token], first: int, end: int, kind: NameKind | None, *, person: bool
) -> Piece | None:
    """Return the piece with its kind, or None where its words name nothing."""
    lowers = [token.lower for token in line[first:end]]
    common = words("common")
    labels = words("labels")
    labelled = any(lower in labels and not set(lower) <= {"i", "v", "x"} for lower in lowers)
    if kind is None and labelled and all(lower in labels or lower in common for lower in lowers):
        return None  # "National IDs" names nothing, but "World War II" does
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


def _single(line: Sequence[Token], at: int, *, person: bool) -> Piece | None:
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
    if lower in words("common") and not person and not _given(line, at):
        return None
    return at, at, _kind(line, at, at + 1, person=person)


def _given(line: Sequence[Token], at: int) -> bool:
    """Tell whether an everyday word with a capital is a given name: "Grace said", "he met Grace"."""
    inside = at > 0 and not line[at].opens and line[at - 1].lower not in _DETERMINERS
    return line[at].lower in words("given") and (inside or speaks(line, at + 1))


def _kind(line: Sequence[Token], first: int, end: int, *, person: bool) -> NameKind:
    """Return what a name without a telling head most likely names."""
    lowers = [token.lower for token in line[first:end]]
    plain = not any(token.acronym and len(token.lower) > 2 for token in line[first:end])
    several = end - first > 1
    family = lowers[-1] in _FAMILIES and (person or lowers[0] in words("given"))
    if several and (lowers[0] in words("grounds") or (lowers[-1] in words("sites") and not family)):
        return NameKind.PLACE
    if person and plain:
        return NameKind.PERSON
    if any(lower in words("brands") for lower in lowers):
        return NameKind.ORGANISATION
    if lowers[0] in words("given") and (several or lowers[0] not in words("common") or _given(line, first)):
        return NameKind.PERSON
    strange = plain and not any(lower in words("common") and lower not in PARTICLES for lower in lowers)
    if any(token.gap.strip() == "&" for token in line[first + 1 : end]):
        return NameKind.ORGANISATION
    if _apposed(line, end) and strange:
        return NameKind.PERSON
    if several and plain and (speaks(line, end) or len(lowers[0]) == 1):
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
