"""Posts and groups in a text ("the foreign minister", "the delegation"), named or not."""

from collections.abc import Sequence
from typing import NamedTuple

from provenance.domain.assertion import Name, NameKind
from provenance.extract.lexicon import words
from provenance.extract.tokens import Token, tokens

_LONGEST = 8  # words on either side of the head
_SAME = {
    "premier": ("prime", "minister"),
    "pm": ("prime", "minister"),
    "ceo": ("chief", "executive"),
    "cfo": ("chief", "financial", "officer"),
    "cto": ("chief", "technology", "officer"),
    "vp": ("vice", "president"),
    "mp": ("member",),
    "advisor": ("adviser",),
    "advisors": ("advisers",),
    "spokeswoman": ("spokesman",),
    "spokesperson": ("spokesman",),
    "chairwoman": ("chairman",),
    "chairperson": ("chairman",),
    "chair": ("chairman",),
    "govt": ("government",),
    "organization": ("organisation",),
    "firm": ("company",),
    "business": ("company",),
    "corporation": ("company",),
    "enterprise": ("company",),
}
_EMPTY = frozenset(
    "federal senior former current acting new then own the of for on to and in at high-ranking & late "
    "veteran".split()
)
_OWNERS = frozenset(("the", "this", "that"))
_DETERMINERS = _OWNERS | frozenset("a an his her its their our any some every no another each".split())
_INTRODUCE = frozenset(("of", "for", "on", "to", "from"))
_COPULAS = frozenset(("is", "was", "as"))


class Role(NamedTuple):
    """One post or group: words `first` to `last` of the text, its head and what qualifies it.

    `definite` tells whether "the" or "this" stands before; `name` is the name it is given beside it.
    """

    first: int
    last: int
    head: str
    modifiers: tuple[str, ...]
    definite: bool
    name: Name | None


def roles(text: str, names: Sequence[Name], heads: str) -> tuple[Role, ...]:
    """Return the posts (`heads` "roles") or groups (`heads` "groups") of `text` in order."""
    found = tokens(text)
    inside = _inside(found, names)
    result: list[Role] = []
    known = words(heads)
    at = 0
    while at < len(found):
        if found[at].lower not in known or inside[at] is not None:
            at += 1
            continue
        last = at
        while (
            last + 1 < len(found)
            and found[last + 1].joined
            and found[last + 1].lower in known
            and inside[last + 1] is None
        ):
            last += 1
        result.append(_role(found, inside, at, last, heads))
        at = last + 1
    return tuple(result)


def fits(wanted: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Tell whether a post has all the words of a mention: "IT" is "information technology"."""
    initials = "".join(word[0] for word in held)
    return all(word in held or (1 < len(word) <= 4 and word in initials) for word in wanted) and not (
        {"prime", "vice", "deputy", "former"} & set(held) - set(wanted)
    )


def plain(lowers: Sequence[str]) -> tuple[str, ...]:
    """Return qualifying words in the form in which they are compared."""
    kept = (part for lower in lowers for part in _SAME.get(lower, (lower,)) if lower not in _EMPTY)
    return tuple(
        word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
        for word in kept
    )


def _inside(found: Sequence[Token], names: Sequence[Name]) -> list[Name | None]:
    """Return for each word the name it belongs to."""
    inside: list[Name | None] = []
    at = 0
    for token in found:
        while at < len(names) and names[at].span.end <= token.start:
            at += 1
        within = at < len(names) and names[at].span.start <= token.start
        inside.append(names[at] if within else None)
    return inside


def _role(found: Sequence[Token], inside: Sequence[Name | None], at: int, last: int, heads: str) -> Role:
    """Return the post whose head words stand at `at` to `last`, with what surrounds them."""
    function = words("function")
    first = at
    while first > 0 and at - first < _LONGEST:
        token, before = found[first], found[first - 1]
        linked = (
            before.lower in ("and", "&") and before.capital is False and found[first].capital and first > 1
        )
        if not (token.joined or token.gap.strip() == "&") or before.possessive:
            break
        if (
            before.lower in function and not before.acronym and not (linked and found[first - 2].capital)
        ) or before.lower in words("speech"):
            break
        named = inside[first - 1]
        if named is not None and (heads == "groups" or named.kind is NameKind.PERSON):
            break
        first -= 1
    end = last
    after = end + 1
    if after < len(found) and found[after].joined and found[after].lower in _INTRODUCE:
        end = _portfolio(found, inside, after, heads)
    described = end + 1 < len(found) and found[end + 1].lower in ("representing", "from")
    definite = first > 0 and found[first].joined and found[first - 1].lower in _OWNERS and not described
    spoken = [token.lower for token in found[first:at]] + [
        token.lower for token in found[last + 1 : end + 1]
    ]
    head_words = plain([token.lower for token in found[at : last + 1]])
    head = head_words[-1] if head_words else found[last].lower
    modifiers = plain(spoken) + head_words[:-1]
    name = _named(found, inside, first, end, heads)
    return Role(first, end, head, modifiers, definite, name)


def _portfolio(found: Sequence[Token], inside: Sequence[Name | None], at: int, heads: str) -> int:
    """Return the last word of "of foreign affairs", "for Information Technology" that begins at `at`."""
    end = at - 1
    for position in range(at + 1, min(at + _LONGEST + 2, len(found))):
        token = found[position]
        named = inside[position]
        if not (token.joined or token.gap.strip() == "&") or (
            named is not None and named.kind is NameKind.PERSON
        ):
            break
        if token.lower in words("calendar") or (
            token.lower in words("function") and token.lower not in _EMPTY and not token.acronym
        ):
            break
        if token.lower not in _EMPTY:
            if not token.capital and (
                token.lower not in words("common") or position - at > 3 or heads == "groups"
            ):
                break
            end = position
    return end


def _named(
    found: Sequence[Token], inside: Sequence[Name | None], first: int, last: int, heads: str
) -> Name | None:
    """Return the name that stands beside a post or group, if one does."""
    if heads == "groups":
        if (
            first
            and found[first].joined
            and not found[first - 1].possessive
            and (name := inside[first - 1]) is not None
        ):
            return name if name.kind is NameKind.ORGANISATION else None
        return next(
            (n for n in inside[first : last + 1] if n is not None and n.kind is NameKind.ORGANISATION), None
        )
    after = last + 1
    while after < len(found) and found[after].lower in words("titles") and inside[after] is None:
        after += 1
    if after < len(found) and (name := inside[after]) is not None and name.kind is NameKind.PERSON:
        beside = found[last + 1].joined or found[last + 1].gap.strip() == ","
        if beside and found[after].start == name.span.start:
            return name
    before = first - 1
    while before >= 0 and found[before].lower in _DETERMINERS:
        before -= 1
    if before >= 0 and found[before].lower in _COPULAS:
        before -= 1
        return inside[before] if before >= 0 and _is_person(inside[before]) else None
    comma = before >= 0 and found[before + 1].gap.strip() == ","
    return inside[before] if comma and _is_person(inside[before]) else None


def _is_person(name: Name | None) -> bool:
    return name is not None and name.kind is NameKind.PERSON
