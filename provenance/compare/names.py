"""Whether two names are the same entity's."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from provenance.domain.assertion import Name, NameKind

SMALL = frozenset("of the and for in on to a an de la".split())
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady rev hon gen general lt col colonel maj major "
    "capt captain sgt adm sen "
    "senator rep gov governor president pm minister prime premier chancellor king queen sheikh engr "
    "justice judge secretary".split()
)
_LEGAL = frozenset(
    "inc ltd limited llc plc corp corporation co company pvt gmbh ag sa nv group holdings".split()
)
LINKS = frozenset("of and for in on to company corporation limited group holdings".split())
"""Words that tell nobody from another, and that nobody is called by."""
_BODY = _LEGAL | {"of", "and", "for"}  # words that no person's name has
_PARTICLES = frozenset("bin ibn al el ul ur de del van von der den la le du da dos di abu".split())
_ASIDE = _PARTICLES | LINKS
SAME = 0.7  # two names from here on are taken for one, a part and its whole among them
LONG = 7  # letters of a word from which on a slip in the consonants is one of spelling
LONGEST = 24  # words of a name, and letters of a word beyond which only equality counts
_SAME, _VARIANT, _ACRONYM, _PART, _PART_OF_BODY = 1.0, 0.9, 0.95, 0.85, 0.7
_NOT_WORD = re.compile(r"[\W_]+")
# Letters that differ between transliterations, in the order in which they are replaced.
_SOUNDS = (
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("z", "s"),
    ("ou", "u"),
    ("c", "k"),
)


def same(a: Name | str, b: Name | str) -> float:
    """Return how surely two names are one entity's: 1 certainly, 0 certainly not.

    Equal keys are 1. An acronym and the long form with its initials are 0.95, names spelt differently
    ("Yousaf", "Yusuf") 0.9, a part and the whole of a person's name 0.85, of another name 0.7. First names
    or initials that differ veto. Words are compared by Jaro-Winkler (Winkler 1990) and by their consonants,
    and each word's best partner counts, so that one differing word keeps the names apart.
    """
    ours, theirs = forms(a), forms(b)
    if not ours or not theirs:
        return 0.0
    if ours[0] == theirs[0]:
        return _SAME
    kinds = _kind(a), _kind(b)
    if by_key(*kinds):
        return 0.0
    return _likeness(ours, theirs, NameKind.PERSON in kinds, NameKind.ORGANISATION in kinds)


def forms(name: Name | str) -> tuple[str, ...]:
    """Return how a name is compared: its key and, where it differs, the name as written, both made plain.

    An acronym's long form has both; a key without a letter or digit has none.
    """
    if isinstance(name, str):
        return tuple(filter(None, (_plain(name),)))
    key, written = _plain(name.key), _plain(name.text)
    if not key:
        return ()
    return (key, written) if written and written != key else (key,)


def by_key(a: NameKind | None, b: NameKind | None) -> bool:
    """Tell whether names of these kinds are one entity's only where they have one key.

    Places are known by key, so "Niger" and "Nigeria" must not meet.
    """
    if a is None or b is None or a is b:
        return (a or b) is NameKind.PLACE
    return NameKind.OTHER not in (a, b)


@lru_cache(maxsize=1 << 16)
def _likeness(a: tuple[str, ...], b: tuple[str, ...], person: bool, organisation: bool) -> float:
    return max(_compare(x, y, person, organisation) for x in a for y in b)


def _kind(name: Name | str) -> NameKind | None:
    return None if isinstance(name, str) else name.kind


@lru_cache(maxsize=1 << 16)
def _plain(text: str) -> str:
    """Return text without case, accents, punctuation, "the"; initials like "J.K." stay apart."""
    text = text[:500].replace("&", " and ")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = text.casefold()
    if not plain.replace(" ", "").isalnum():  # most names have nothing else
        if re.fullmatch(r"(?:\w\.){2,}\w?", plain):
            plain = plain.replace(".", "")
        plain = _NOT_WORD.sub(" ", plain)
    return " ".join([word for word in plain.split()[:LONGEST] if word != "the"])


def _compare(a: str, b: str, person: bool, organisation: bool) -> float:
    words_a, words_b = a.split(), b.split()
    if a == b:
        return _SAME
    if not person and _abbreviates(words_a, words_b):
        return _ACRONYM
    if not person and _opens_with(words_a, words_b):
        return _PART_OF_BODY
    if "".join(words_a) == "".join(words_b):
        return _ACRONYM
    if not person and (_spelt_out(words_a, words_b) == words_b or _spelt_out(words_b, words_a) == words_a):
        return _ACRONYM
    body = not person and (organisation or not _BODY.isdisjoint((*words_a, *words_b)))
    return _body(words_a, words_b) if body else _person(words_a, words_b, sure=person)


def _abbreviates(a: list[str], b: list[str]) -> bool:
    """Tell whether one is the initials of the other: "fbr", "federal board of revenue"."""
    short, long = (a, b) if len(a) == 1 else (b, a)
    if len(short) != 1 or len(long) < 2 or not 2 <= len(short[0]) <= 10:
        return False
    reached = {0}  # letters used so far; a small word may give its letter or not
    for word in long:
        stepped = {at + 1 for at in reached if at < len(short[0]) and short[0][at] == word[0]}
        reached = stepped | reached if word in SMALL else stepped
    return len(short[0]) in reached


def _opens_with(a: list[str], b: list[str]) -> bool:
    """Tell whether one is the initials of how the other begins: "un", "united nations geneva office"."""
    short, long = (a, b) if len(a) == 1 else (b, a)
    size = len(short[0]) if len(short) == 1 else 0
    return 2 <= size <= 5 and len(long) > size and short[0] == "".join(word[0] for word in long[:size])


def _spelt_out(a: list[str], b: list[str]) -> list[str]:
    """Return `a` with an acronym inside it written in the words of `b`: "un general assembly"."""
    for at, short in enumerate(a):
        size = len(short)
        if 2 <= size <= 5 and short not in b and b[:at] == a[:at]:
            run = b[at : at + size]
            if short == "".join(word[0] for word in run):
                return [*a[:at], *run, *a[at + 1 :]]
    return a


def _person(a: list[str], b: list[str], *, sure: bool) -> float:
    """Return the likeness of two people's names: surnames must agree, and so must what stands before."""
    a, b = named(a), named(b)
    if not a or not b:
        return 0.0
    if a == b:
        return _SAME
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == 1:
        likeness = max(_word(short[0], word) for word in long)
        if len(long) == 1:
            return likeness
        strong = _word(short[0], long[-1]) == likeness
        if likeness < _VARIANT or len(short[0]) == 1:
            return 0.0
        return (_PART if strong else 0.7) if sure or strong else 0.6
    surname = _word(short[-1], long[-1])
    if surname < _VARIANT:
        return 0.0
    # Every other word of the shorter name needs a partner in the longer one, in the same order.
    at, lowest = 0, surname
    for word in short[:-1]:
        partners = [(i, _word(word, long[i], initials=True)) for i in range(at, len(long) - 1)]
        best = max(partners, key=lambda pair: pair[1], default=(0, 0.0))
        if best[1] < _PART:
            return 0.0
        at, lowest = best[0] + 1, min(lowest, best[1])
    return min(lowest, _VARIANT if len(short) < len(long) else _SAME)


def named(words: list[str]) -> list[str]:
    """Return the words of a person's name; without titles, particles and links where others are left."""
    kept = [word for word in words if word not in _TITLES] or words
    return [word for word in kept if word not in _ASIDE] or kept


def _body(a: list[str], b: list[str]) -> float:
    """Return the likeness of two names of institutions: every word needs a partner, or is an acronym's."""
    bare_a, bare_b = bare(a), bare(b)
    if not bare_a or not bare_b:
        return 0.0  # nothing but small words
    if bare_a == bare_b:
        return _ACRONYM
    a, b = _spelt(bare_a, bare_b), _spelt(bare_b, bare_a)
    likeness = _words(a, b)
    if likeness >= _VARIANT:
        return likeness
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    whole = all(any(_word(word, other) >= _VARIANT for other in long) for word in short)
    if whole and (short[0] == long[0] or len(short) > 1) and len(short) < len(long):
        return 0.7 if len(short) > 1 or len(long) == 2 else 0.5
    return 0.0


def bare(words: list[str]) -> list[str]:
    """Return the words of an institution's name: none small, and no legal forms where others are left."""
    large = [word for word in words if word not in SMALL]
    return [word for word in large if word not in _LEGAL] or large


def _spelt(words: list[str], other: list[str]) -> list[str]:
    """Return words with the acronyms among them ("it") spelt out as in the other name."""
    if not any(2 <= len(word) <= 4 for word in words):
        return words
    result: list[str] = []
    for word in words:
        initials = len(word) in (2, 3, 4) and word not in other
        starts = range(len(other) - len(word) + 1) if initials else ()
        found = next((i for i in starts if "".join(w[0] for w in other[i : i + len(word)]) == word), None)
        result.extend([word] if found is None else other[found : found + len(word)])
    return result


def _words(a: list[str], b: list[str]) -> float:
    """Return the lowest likeness of words in step; 0 where the counts differ."""
    if len(a) != len(b):
        return 0.0
    return min(_word(x, y, prefix=True) for x, y in zip(a, b, strict=True))


@lru_cache(maxsize=1 << 16)
def _word(a: str, b: str, *, initials: bool = False, prefix: bool = False) -> float:
    """Return the likeness of two words: equal 1, spelling variants 0.9, an initial 0.9, else 0."""
    if a == b:
        return _SAME
    if initials and (len(a) == 1 or len(b) == 1):
        return _VARIANT if a[0] == b[0] else 0.0
    if min(len(a), len(b)) < 3 or max(len(a), len(b)) > LONGEST:
        return 0.0
    if prefix and (a.startswith(b) or b.startswith(a)) and min(len(a), len(b)) >= 5:
        return _VARIANT  # "telecom", "telecommunication"
    if abs(len(a) - len(b)) > 1 and (a.startswith(b) or b.startswith(a)):
        return 0.0  # "Niger", "Nigeria"
    likeness = JaroWinkler.similarity(a, b)
    if sound(a) == sound(b) and likeness >= 0.75:
        return _VARIANT
    if likeness >= 0.95 and min(len(a), len(b)) >= LONG and a[0] == b[0]:
        return _VARIANT if not near(sound(a)).isdisjoint(near(sound(b))) else 0.0
    return 0.0


def near(heard: str) -> frozenset[str]:
    """Return a sound and what is left of it without one of its letters.

    Two that are a letter apart (added, dropped, replaced or swapped with the next) have one of these in
    common (Mor and Fraenkel 1982, "A hash code method for detecting and correcting spelling errors").
    """
    return frozenset((heard, *(heard[:at] + heard[at + 1 :] for at in range(len(heard)))))


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """Return the consonants of a word as they are heard, its first sound kept."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    first = "a" if word[0] in "aeiouy" else word[0]
    rest = [c for c in word[1:] if c not in "aeiouyh"]
    return first + "".join(c for c, after in pairwise([*rest, ""]) if c != after)
