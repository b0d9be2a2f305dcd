"""What a sentence is found by later: keys of what it gives numbers for, the buckets of these, its names."""

from collections.abc import Iterable
from functools import lru_cache

from provenance.compare.blocking import blocks, length
from provenance.compare.buckets import buckets
from provenance.compare.words import stem, words
from provenance.domain.assertion import Assertion, Name, NameKind
from provenance.domain.text import Sentence, Span
from provenance.store import Named, StatedSentence


def stated(sentence: Sentence, assertion: Assertion) -> StatedSentence:
    """Return a sentence as the store keeps it."""
    pointed = (one.full for one in assertion.references)
    meant = map(assertion.meant, assertion.names)
    return StatedSentence(
        sentence,
        assertion,
        tuple(sorted(keys(assertion).union(*map(buckets, assertion.quantities)))),
        _named((*meant, *pointed)),
        _named(assertion.setting),
    )


def keys(assertion: Assertion) -> frozenset[str]:
    """Return what a text gives numbers for: each name with each thing counted, "facebook|user"."""
    names = {name.key for name in (*assertion.names, *assertion.setting)}
    names |= {reference.key for reference in assertion.references}
    counted = {head for quantity in assertion.quantities if (head := _head(quantity.of, quantity.unit))}
    return frozenset(f"{name}|{head}" for name in names for head in counted)


def _head(of: str | None, unit: str | None) -> str | None:
    """Return the stem of the last content word of what is counted, else the unit."""
    counted = [word for word in words(of or "") if word.weight]
    return stem(counted[-1].text) if counted else unit


def _named(names: Iterable[Name]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(_blocked(name.key, name.text, name.kind) for name in names))


@lru_cache(maxsize=1 << 16)
def _blocked(key: str, text: str, kind: NameKind) -> Named:
    name = Name(Span(0, len(text)), text, key, kind)
    return Named(key, text, kind, blocks(name), length(name))
