"""Pronouns, bare posts and short names of a document, and the full names they stand for."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from provenance.domain.assertion import Assertion, Name, NameKind, Reference
from provenance.domain.text import Span
from provenance.extract.acronyms import initials
from provenance.extract.lexicon import countries, places, words
from provenance.extract.roles import Role, fits, plain, roles
from provenance.extract.tokens import Token, tokens

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_THING = frozenset(("it", "its", "itself"))
_MANY = frozenset(("they", "their", "them", "theirs"))
_FIRMS = frozenset(
    "company giant behemoth platform maker operator retailer startup start-up lender airline carrier "
    "conglomerate developer "
    "website network publisher manufacturer chain supplier".split()
)
_COUNTRIES = frozenset(("country", "nation"))
_POSSESSIVES = frozenset(("his", "her", "its", "their", "country", "nation"))
_MOST = 60  # mentions kept of one sentence; more is a list, not prose
_SUBJECT = 8  # words into a sentence in which its subject begins
_NEAR = 200  # bindings of one word looked at
_REACH = 3  # sentences back in which a pronoun still finds its name
_COPULAS = frozenset(
    ("is", "was", "has", "will", "would", "seems", "appears", "became", "'s", "may", "remains", "should")
)
_MISTER, _MISS = (
    frozenset(("mr", "sir", "lord", "king", "prince")),
    frozenset(("mrs", "ms", "miss", "lady", "queen", "princess", "dame")),
)


class _Mention(NamedTuple):
    """A name or what stands for one, in one sentence; `key` and `text` are those of the full name."""

    start: int
    end: int
    text: str
    key: str
    kind: NameKind


class _Bound(NamedTuple):
    """A post or group that the document gives a name to, and the sentence where it does."""

    sentence: int
    head: str
    modifiers: tuple[str, ...]
    name: _Mention


def resolve(assertions: Sequence[Assertion], *, paragraphs: Sequence[int]) -> tuple[Assertion, ...]:
    """Return the sentences of one document, in order, with `references` filled in.

    `paragraphs` has the number of each sentence's paragraph. A surname takes the full name found anywhere
    in the document, a bare post the name it is given there, a pronoun the likeliest name before it. What
    stays unsure gets no reference.

    Raises:
        ValueError: there is not one paragraph a sentence.
    """
    if len(assertions) != len(paragraphs):
        raise ValueError(f"{len(assertions)} assertions but {len(paragraphs)} paragraphs")
    return _Document(assertions, paragraphs).resolved()


class _Document:
    """What the whole document tells about its names, then one pass over its sentences."""

    def __init__(self, assertions: Sequence[Assertion], paragraphs: Sequence[int]) -> None:
        self.assertions = assertions
        self.paragraphs = paragraphs
        self.full = _full_names(assertions)
        self.short = {name.key: full for a in assertions for name in a.names if (full := self._full(name))}
        self.posts = [roles(a.text, a.names, "roles") for a in assertions]
        self.groups = [roles(a.text, a.names, "groups") for a in assertions]
        self.bound_posts = _by_head(self._bound(self.posts))
        self.bound_groups = _by_head([*self._bound(self.groups), *self._institutions()])
        self.sexes = self._sexes()
        self.seen: list[list[_Mention]] = []

    def resolved(self) -> tuple[Assertion, ...]:
        """Return every assertion with its references."""
        return tuple(self._sentence(number) for number in range(len(self.assertions)))

    def _mention(self, name: Name) -> _Mention:
        full = self.short.get(name.key, name)
        return _Mention(name.span.start, name.span.end, full.text, full.key, full.kind)

    def _full(self, name: Name) -> Name | None:
        """Return the one fuller name in the document of which `name` is a part, if there is just one."""
        fuller = self.full.get(name.key, {})
        return next(iter(fuller.values())) if len(fuller) == 1 else None

    def _bound(self, found: Sequence[Sequence[Role]]) -> list[_Bound]:
        return [
            _Bound(number, role.head, role.modifiers, self._mention(role.name))
            for number, sentence in enumerate(found)
            for role in sentence
            if role.name is not None
        ]

    def _institutions(self) -> list[_Bound]:
        """Return "ministry", "bank" and the like for every institution whose name holds the word."""
        result: list[_Bound] = []
        for number, assertion in enumerate(self.assertions):
            for name in assertion.names:
                if name.kind is NameKind.ORGANISATION:
                    lowers = plain(name.text.casefold().replace("&", " ").split())
                    heads = [word for word in lowers if word in words("groups")]
                    rest = tuple(word for word in lowers if word not in heads)
                    result.extend(_Bound(number, head, rest, self._mention(name)) for head in heads)
        return result

    def _sexes(self) -> dict[str, str]:
        """Return "m" or "f" for the people whose title tells."""
        sexes = {}
        for assertion in self.assertions:
            for token, name in _after_title(assertion):
                if token.lower in _MISTER | _MISS:
                    sexes[self._mention(name).key] = "m" if token.lower in _MISTER else "f"
        return sexes

    def _sentence(self, number: int) -> Assertion:
        assertion = self.assertions[number]
        found = tokens(assertion.text)
        mentions: list[_Mention] = []
        references: list[Reference] = []
        names = {name.span.start: name for name in assertion.names}
        starting = {
            role.first: (role, "roles")
            for role in self.posts[number]
            if role.definite and role.name is None
        }
        starting |= {
            role.first: (role, "groups")
            for role in self.groups[number]
            if role.definite and role.name is None
        }
        self.seen.append(mentions)
        until = 0
        for at, token in enumerate(found):
            if token.start in names:
                name = names[token.start]
                mention = self._mention(name)
                if len(mentions) < _MOST:
                    mentions.append(mention)
                if name.key in self.short:
                    references.append(_reference(name.span, assertion.text, mention))
                until = name.span.end
            elif token.start < until:
                continue
            elif at in starting:
                role, sort = starting[at]
                target = self._role(number, role, sort)
                if target is not None:
                    span = Span(found[at - 1].start, found[role.last].end)
                    references.append(_reference(span, assertion.text, target))
                    if len(mentions) < _MOST:
                        mentions.append(target._replace(start=span.start, end=span.end))
            else:
                target = self._pronoun(number, found, at)
                if target is not None:
                    start = found[at - 1].start if token.lower in _COUNTRIES else token.start
                    references.append(_reference(Span(start, token.end), assertion.text, target))
                    if token.lower not in _POSSESSIVES and len(mentions) < _MOST:
                        mentions.append(target._replace(start=start, end=token.end))
        return _pointing(assertion, tuple(references))

    def _role(self, number: int, role: Role, sort: str) -> _Mention | None:
        """Return whom a bare post or group stands for: the nearest binding before it, else after it."""
        bound = (self.bound_posts if sort == "roles" else self.bound_groups).get(role.head, [])
        middle = bisect_right(bound, number, key=lambda one: one.sentence)
        nearest = (*reversed(bound[max(0, middle - _NEAR) : middle]), *bound[middle : middle + _NEAR])
        fitting = next((one for one in nearest if fits(role.modifiers, one.modifiers)), None)
        if fitting is not None:
            return fitting.name
        if sort == "groups" and role.head in _FIRMS:
            return self._recent(number, NameKind.ORGANISATION, private=True)
        return None

    def _pronoun(self, number: int, found: Sequence[Token], at: int) -> _Mention | None:
        lower = found[at].lower
        if found[at].acronym:
            return None  # "the IT ministry"
        if lower in _MALE or lower in _FEMALE:
            return self._person(number, "m" if lower in _MALE else "f")
        if lower in _THING:
            return None if lower == "it" and _empty(found, at) else self._thing(number, found, at)
        if lower in _MANY:
            return self._group(number, found, at)
        if lower in _COUNTRIES and at and found[at - 1].lower in ("the", "this"):
            recent = [
                m for m in self._before(number, 1) if m.kind is NameKind.PLACE and m.key in countries()
            ]
            return recent[-1] if recent and len({m.key for m in recent}) == 1 else None
        return None

    def _before(self, number: int, reach: int) -> list[_Mention]:
        """Return the mentions so far of this sentence and of `reach` sentences before it, in order."""
        first = max(0, number - reach)
        near = [n for n in range(first, number + 1) if self.paragraphs[number] - self.paragraphs[n] <= 1]
        return [mention for n in near for mention in self.seen[n]]

    def _person(self, number: int, sex: str) -> _Mention | None:
        """Return the person a pronoun means: the first of this sentence, else of the sentences before."""
        for n in range(number, max(-1, number - _REACH - 1), -1):
            if self.paragraphs[number] - self.paragraphs[n] > 1:
                return None
            people = [
                m for m in self.seen[n] if m.kind is NameKind.PERSON and self.sexes.get(m.key, sex) == sex
            ]
            if people:
                chosen = self._speaker(n, people) or people[0]
                self.sexes.setdefault(chosen.key, sex)
                return chosen
        return None

    def _speaker(self, number: int, mentions: Sequence[_Mention]) -> _Mention | None:
        """Return which of the mentions speaks in that sentence."""
        spans = [a.speaker_span for a in self.assertions[number].attributions if a.speaker_span is not None]
        return next((m for span in spans for m in mentions if span.overlaps(Span(m.start, m.end))), None)

    def _thing(self, number: int, found: Sequence[Token], at: int) -> _Mention | None:
        """Return the organisation "it" means: the nearest here, else the subject of the last sentence."""
        here = [m for m in self.seen[number] if m.kind is NameKind.ORGANISATION and not _aside(found, m)]
        if here:
            return here[-1]
        if any(m.kind is NameKind.PLACE for m in self.seen[number]) and found[at].lower == "its":
            nouns = [m for m in self.seen[number] if m.key in countries()]
            return (
                nouns[0] if len({m.key for m in nouns}) == 1 and nouns[0].start == found[0].start else None
            )
        if number and self.paragraphs[number] - self.paragraphs[number - 1] <= 1:
            last = [m for m in self.seen[number - 1] if m.kind is NameKind.ORGANISATION]
            return self._speaker(number - 1, last) or self._subject(number - 1, last)
        return None

    def _subject(self, number: int, mentions: Sequence[_Mention]) -> _Mention | None:
        """Return the first of the mentions if it stands where the subject of that sentence does."""
        found = tokens(self.assertions[number].text)
        limit = found[min(_SUBJECT, len(found)) - 1].end if found else 0
        return mentions[0] if mentions and mentions[0].start < limit else None

    def _group(self, number: int, found: Sequence[Token], at: int) -> _Mention | None:
        """Return the one organisation that "they" can mean: the subject that opens the sentence."""
        here = [m for m in self.seen[number] if m.kind in (NameKind.ORGANISATION, NameKind.PERSON)]
        opening = here[0] if here else None
        if (
            opening is None
            and at == 0
            and number
            and self.paragraphs[number] == self.paragraphs[number - 1]
        ):
            last = [m for m in self.seen[number - 1] if m.kind is NameKind.ORGANISATION]
            first = tokens(self.assertions[number - 1].text)
            return last[0] if len({m.key for m in last}) == 1 and last[0].start <= first[0].start else None
        alone = (
            opening is not None
            and opening.kind is NameKind.ORGANISATION
            and len({m.key for m in here}) == 1
        )
        return opening if opening is not None and alone and opening.start <= found[0].start else None

    def _recent(self, number: int, kind: NameKind, *, private: bool) -> _Mention | None:
        """Return the latest organisation before here that is a firm, not a public body."""
        for mention in reversed(self._before(number, _REACH)):
            public = any(word in words("bodies") for word in mention.text.casefold().split())
            if mention.kind is kind and not (private and (public or _is_acronym(mention.text))):
                return mention
        return None


def _full_names(assertions: Sequence[Assertion]) -> dict[str, dict[str, Name]]:
    """Return for every shorter form the fuller names of the document that it can stand for."""
    result: dict[str, dict[str, Name]] = {}
    people = {n.key: n for a in assertions for n in a.names if n.kind is NameKind.PERSON and " " in n.key}
    bodies = {
        n.key: n for a in assertions for n in a.names if n.kind is NameKind.ORGANISATION and " " in n.key
    }
    by_initials: dict[str, list[Name]] = {}
    for full in bodies.values():
        by_initials.setdefault(initials(full.key), []).append(full)
    shorter = {
        n.key: n.kind
        for a in assertions
        for n in a.names
        if n.kind is not NameKind.PLACE and n.key not in places()
    }
    for full in people.values():
        parts = full.key.split()[:8]
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                part = " ".join(parts[start:end])
                if part != full.key and shorter.get(part) in (NameKind.PERSON, NameKind.OTHER):
                    result.setdefault(part, {})[full.key] = full
    for full in bodies.values():
        parts = full.key.split()[:12]
        for start in range(1, len(parts) - 1):
            part = " ".join(parts[start:])
            if part in shorter and shorter[part] is NameKind.ORGANISATION:
                result.setdefault(part, {})[full.key] = full
    for name in (n for a in assertions for n in a.names if n.text.isupper() and " " not in n.text):
        for full in by_initials.get(name.text.casefold(), ()):
            result.setdefault(name.key, {})[full.key] = full
    return {part: _longest(fuller) for part, fuller in result.items()}


def _by_head(bound: list[_Bound]) -> dict[str, list[_Bound]]:
    """Return the bindings of each head word in the order of their sentences."""
    result: dict[str, list[_Bound]] = {}
    for one in sorted(bound, key=lambda one: one.sentence):
        result.setdefault(one.head, []).append(one)
    return result


def _longest(fuller: dict[str, Name]) -> dict[str, Name]:
    """Return the names that are no part of another one: "Aminul Haque" gives way to "Syed Aminul Haque"."""
    if len(fuller) > _REACH * _REACH:
        return fuller  # far too common to stand for one
    return {
        key: name
        for key, name in fuller.items()
        if not any(other != key and f" {key} " in f" {other} " for other in fuller)
    }


def _after_title(assertion: Assertion) -> list[tuple[Token, Name]]:
    """Return each person's name with the word right before it."""
    found = tokens(assertion.text)
    before = {token.start: found[at - 1] for at, token in enumerate(found) if at}
    people = (name for name in assertion.names if name.kind is NameKind.PERSON)
    return [(before[name.span.start], name) for name in people if name.span.start in before]


def _pointing(assertion: Assertion, references: tuple[Reference, ...]) -> Assertion:
    """Return the assertion with its references, and with the names that its speakers take from them."""
    return replace(
        assertion,
        references=references,
        attributions=tuple(
            replace(said, name=_speaker(said.speaker_span, references)) for said in assertion.attributions
        ),
    )


def _speaker(span: Span | None, references: Sequence[Reference]) -> str | None:
    return next((one.name for one in references if span and one.span == span), None)


def _reference(span: Span, text: str, mention: _Mention) -> Reference:
    return Reference(span, span.of(text), mention.text, mention.key, mention.kind)


def _empty(found: Sequence[Token], at: int) -> bool:
    """Tell whether "it" stands for nothing: "it is said that", "it was time to"."""
    if at + 1 >= len(found) or found[at + 1].lower not in _COPULAS:
        return False
    for position in range(at + 2, min(at + 6, len(found))):
        lower = found[position].lower
        if lower in ("that", "whether", "when", "how"):
            return True
        if lower == "to":  # "it is expected to" has a subject, "it is hard to" has none
            return not found[position - 1].lower.endswith("ed")
    return False


def _aside(found: Sequence[Token], mention: _Mention) -> bool:
    """Tell whether a mention is no subject: "told Reuters", "the maker of Orion,"."""
    at = bisect_left(found, mention.start, key=lambda token: token.start)
    before = {token.lower for token in found[max(0, at - 2) : at]}
    behind = bisect_left(found, mention.end, key=lambda token: token.start)
    described = (
        at > 0 and found[at - 1].lower == "of" and behind < len(found) and found[behind].gap.startswith(",")
    )
    return described or not before.isdisjoint(("told", "tells", "telling"))


def _is_acronym(text: str) -> bool:
    return text.isupper() and " " not in text
