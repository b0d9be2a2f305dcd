"""What two names have in common when they are the same entity's: nobody compares a million, one by one.

Blocking, as record linkage calls it (Christen 2012, "A survey of indexing techniques for scalable record
linkage and deduplication"), and complete: names for which `same` says `SAME` or more share a block. Two
that share one need not be the same.
"""

from collections.abc import Iterator
from functools import lru_cache

from provenance.compare.names import LINKS, LONG, LONGEST, SMALL, bare, forms, named, near, sound
from provenance.domain.assertion import Name, NameKind

_ACRONYM = 10  # letters of the longest
_INSIDE = 4  # … inside a name of several words
_OPENING = 5  # … of how a longer name begins
_STEM = 5  # letters from which on a word may be another's beginning


def blocks(name: Name) -> frozenset[str]:
    """Return the blocks that a name is in; none for a name without a letter or digit."""
    return _blocks(forms(name), name.kind is NameKind.PERSON)


@lru_cache(maxsize=1 << 16)
def _blocks(written: tuple[str, ...], person: bool) -> frozenset[str]:
    found: set[str] = set()
    for form in written:
        words = form.split()
        found.add("=" + "".join(words))
        telling = () if person else (word for word in words if word not in LINKS)
        for word in {*named(words), *telling}:
            found |= _heard(word)
        if not person:
            found |= {"~" + initials for initials in _initials(words)}
            found |= {word[:_STEM] + "-" for word in bare(words) if len(word) >= _STEM}
    return frozenset(found)


def _heard(word: str) -> set[str]:
    """Return the sound of a word, and of a long one also those that a slip of the pen makes of it."""
    heard = sound(word)
    slips = near(heard) if LONG <= len(word) <= LONGEST else ()
    return {"." + heard, *("," + slip for slip in slips)}


def _initials(words: list[str]) -> Iterator[str]:
    """Yield each acronym that a name may be, or have, or stand for."""
    if len(words) == 1:
        if 2 <= len(words[0]) <= _ACRONYM:
            yield words[0]
        return
    yield from _abbreviations(words)
    for size in range(2, min(_OPENING, len(words) - 1) + 1):
        yield "".join(word[0] for word in words[:size])
    told = bare(words)
    if len(told) == 1 and 2 <= len(told[0]) <= _ACRONYM:
        yield told[0]
    for at, word in enumerate(told):
        if 2 <= len(word) <= _INSIDE:
            yield word
        for size in range(2, min(_INSIDE, len(told) - at) + 1):
            yield "".join(each[0] for each in told[at : at + size])


def _abbreviations(words: list[str]) -> set[str]:
    """Return the initials of a name; a small word may give its letter or not."""
    found = {""}
    for word in words:
        longer = {initials + word[0] for initials in found if len(initials) < _ACRONYM}
        found = longer | found if word in SMALL else longer
    return {initials for initials in found if len(initials) >= 2}
