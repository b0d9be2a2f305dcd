"""What two names have in common when they are the same entity's: nobody compares a million, one by one.

Blocking, as record linkage calls it (Christen 2012, "A survey of indexing techniques for scalable record
linkage and deduplication"), and complete: all for which `same` says `SAME` or more are where `sought` says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from provenance.compare.names import LINKS, LONG, LONGEST, SMALL, bare, by_key, forms, named, near, sound
from provenance.domain.assertion import Name, NameKind

_ACRONYM = 10  # letters of the longest
_INSIDE = 5  # … of one that stands for a part of a name
_STEM = 5  # letters from which on a word may be another's beginning
_SHORT, _SPELT = "!", "~"  # the acronyms that a name has, and those that may stand for it or a part of it
_LONE = "1"  # the words of a name that has no other

Blocks = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sought:
    """Where the names are that may be the same as one.

    Attributes:
        whole: blocks of the names that are written as one like it, of whatever kind.
        kinds: of which kinds the others are.
        together: groups of blocks, of each of which the others are in one: its words, or its acronyms.
        words: further blocks, of its words in names of fewer than `length`, which may lack one of them.
        length: how many words it is told by.
    """

    whole: Blocks
    kinds: frozenset[NameKind]
    together: tuple[tuple[Blocks, ...], ...]
    words: Blocks
    length: int


def blocks(name: Name) -> Blocks:
    """Return the blocks that a name is in; none for a name without a letter or digit."""
    return _blocks(forms(name), name.kind is NameKind.PERSON)


def length(name: Name) -> int:
    """Return how many words a name is told by, at the least; 0 for one without a letter or digit."""
    return _length(forms(name))


def _length(written: tuple[str, ...]) -> int:
    every = (form.split() for form in written)
    return min((len(told) for words in every for told in (bare(words), named(words))), default=0)


def sought(name: Name) -> Sought:
    """Return where to look for the names that may be the same.

    Of a person's name the surname has to agree and, where both have more, another word or its initial; of a
    body's each word. The words of a shorter name have to be among those of the longer one.
    """
    whole: set[str] = set()
    acronyms: set[str] = set()
    together: list[tuple[Blocks, ...]] = []
    shorter: set[str] = set()
    longest = 0
    for words in (form.split() for form in forms(name)):
        whole.add(_joined(words))
        people, telling = named(words), _telling(words, person=name.kind is NameKind.PERSON)
        shorter.update(*map(_alike, telling))
        if name.kind is not NameKind.ORGANISATION:
            together.append((frozenset(_heard(people[-1])), *_first(people[:-1])))
            longest = max(longest, 2)
        if name.kind is not NameKind.PERSON:
            acronyms |= {_SPELT + letters for letters in _acronyms(words)}
            acronyms |= {_SHORT + letters for letters in _initials(words)}
            body = bare(words)
            together.append(tuple(_alike(word) for word in dict.fromkeys(body) if word in telling))
            longest = max(longest, len(body))
    if acronyms:
        together.append((frozenset(acronyms),))
    kinds = frozenset(kind for kind in NameKind if not by_key(name.kind, kind))
    alone = frozenset[str]().union(*(group[0] for group in together if len(group) == 1))
    groups = dict.fromkeys(group for group in together if len(group) > 1)
    others = shorter - alone
    return Sought(
        frozenset(whole),
        kinds,
        (*groups, (alone,)) if alone else tuple(groups),
        frozenset(_LONE + word for word in others) if longest == 2 else frozenset(others),
        longest,
    )


@lru_cache(maxsize=1 << 16)
def _blocks(written: tuple[str, ...], person: bool) -> Blocks:
    found: set[str] = set()
    told: set[str] = set()
    for words in (form.split() for form in written):
        found.add(_joined(words))
        for word in _telling(words, person=person):
            told |= _heard(word)
        if not person:
            found |= {_SHORT + letters for letters in _acronyms(words)}
            found |= {_SPELT + letters for letters in _initials(words)}
            told |= _stems(bare(words))
    lone = {_LONE + word for word in told} if _length(written) < 2 else set()
    return frozenset(found | told | lone)


def _joined(words: list[str]) -> str:
    return "=" + "".join(words)


def _telling(words: list[str], *, person: bool) -> set[str]:
    """Return the words of a name by which it can be told: links, too, where it has nothing else."""
    if person:
        return set(named(words))
    body = bare(words)
    links = body if LINKS.issuperset(body) else ()
    return {*named(words), *(word for word in words if word not in LINKS), *links}


def _alike(word: str) -> Blocks:
    """Return the blocks of the names that have a word that may be this one."""
    return frozenset(_heard(word) | _stems([word]))


def _heard(word: str) -> set[str]:
    """Return the sound of a word, and of a long one also those that a slip of the pen makes of it.

    No slip of the pen is one in the first letter.
    """
    heard = sound(word)
    slips = near(heard) if LONG <= len(word) <= LONGEST else ()
    return {"." + heard, *(f",{word[0]}{slip}" for slip in slips)}


def _first(words: list[str]) -> tuple[Blocks, ...]:
    """Return the group of blocks in one of which a person's name is for what it has before the surname.

    None where there is nothing, and where an initial may stand for whatever begins with it.
    """
    if not words or any(len(word) == 1 for word in words):
        return ()
    return (frozenset[str]().union(*(_heard(word) | _heard(word[0]) for word in words)),)


def _stems(words: list[str]) -> set[str]:
    return {word[:_STEM] + "-" for word in words if len(word) >= _STEM}


def _acronyms(words: list[str]) -> Iterator[str]:
    """Yield the words of a name that may be acronyms: it itself, or short ones in it."""
    told = bare(words)
    for word in words if len(words) == 1 else told:
        if 2 <= len(word) <= (_ACRONYM if len(told) == 1 else _INSIDE):
            yield word


def _initials(words: list[str]) -> Iterator[str]:
    """Yield each acronym that may stand for a name or for a part of it."""
    if len(words) == 1:
        return
    yield from _abbreviations(words)
    for run in (words, bare(words)):
        for at in range(len(run)):
            for end in range(at + 2, min(at + _INSIDE, len(run)) + 1):
                yield "".join(word[0] for word in run[at:end])


def _abbreviations(words: list[str]) -> set[str]:
    """Return the initials of a name; a small word may give its letter or not."""
    found = {""}
    for word in words:
        longer = {initials + word[0] for initials in found if len(initials) < _ACRONYM}
        found = longer | found if word in SMALL else longer
    return {initials for initials in found if len(initials) >= 2}
