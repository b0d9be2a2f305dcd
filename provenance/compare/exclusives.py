"""Words that exclude one another without being opposites: red and blue, spring and autumn, novel and film.

The classes are general English (exclusives.txt). That one text says "red" and the other "blue" counts only
where both words stand in the same role, and where neither text says the other's word anywhere.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from provenance.compare.standing import standing
from provenance.compare.text import Text, once, untaken
from provenance.compare.words import Word, stem
from provenance.domain.comparison import Alignment, Difference, DifferenceKind, Link
from provenance.domain.text import Span

CLOSE = 30  # characters between a word and the nearest matched word whose role it is taken to share
SYNONYM = 0.75  # a word that is as near to another one is said, though in other words
SEVERAL = 3  # so many words of one class are a list, and no role


def exclusive(ours: str, theirs: str) -> bool:
    """Tell whether two words, lower-case, are of one class and cannot both be said of one thing."""
    table = _classes()
    left, right = table.get(stem(ours), {}), table.get(stem(theirs), {})
    return any(left[name] != right[name] for name in left.keys() & right.keys())


def differences(claim: Text, evidence: Text, alignment: Alignment) -> tuple[Difference, ...]:
    """Return a difference for each word of the claim whose role another word of its class takes."""
    if not _members(claim) or not _members(evidence):
        return ()
    linked = {link.claim: link for link in alignment.links}
    exact = {link.evidence for link in alignment.links if link.similarity >= 1.0}
    found = []
    for word in _members(claim):
        if _said(word, _stems(evidence)):
            continue
        rivals = [
            other
            for other in _members(evidence)
            if exclusive(word.text, other.text)
            and other.span not in exact
            and not _said(other, _stems(claim))
        ]
        link = linked.get(word.span)
        # a word of the evidence that the claim has too is no synonym of another of the claim's words
        told = link.evidence if link and link.similarity >= SYNONYM and link.evidence not in exact else None
        if told and all(other.span != told for other in rivals):
            continue
        if not 0 < len({other.stem for other in rivals}) < SEVERAL:
            continue
        other = min(rivals, key=lambda rival: (_apart(word, rival, alignment.links), rival.span))
        direct = link is not None and link.evidence == other.span
        if not direct and _apart(word, other, alignment.links) > CLOSE:
            continue
        denied = (
            standing(claim.assertion, word.span).denied or standing(evidence.assertion, other.span).denied
        )
        ranks = (
            any(one.span.overlaps(place.span) for one in side.assertion.quantities)
            for side, place in ((claim, word), (evidence, other))
        )
        if denied or all(ranks):
            continue  # "not red" and "blue" can both be true; two numbers are compared as such
        found.append(
            Difference(
                DifferenceKind.POLARITY,
                word.span.of(claim.assertion.text),
                other.span.of(evidence.assertion.text),
                "cannot both be",
                word.span,
                other.span,
            )
        )
    return tuple(found)


@once
def _members(text: Text) -> Sequence[Word]:
    """Return the words of a text that have a class and are part of no name, number or time.

    A place that ranks nothing in particular ("came second") is a word like "first", which is no number.
    """
    said = text.assertion
    counting = tuple(one for one in said.quantities if one.unit != "ordinal" or one.of)
    classed = (word for word in _terms(text) if word.stem in _classes())
    return list(untaken(classed, replace(said, quantities=counting)))


@once
def _stems(text: Text) -> frozenset[str]:
    return frozenset(word.stem for word in _terms(text))


def _terms(text: Text) -> Iterator[Word]:
    """Yield the words of a text, and two that are one term ("living room") as one."""
    yield from text.words
    for one, other in pairwise(text.words):
        term = f"{one.text}_{other.text}"
        if stem(term) in _classes():
            yield Word(Span(one.span.start, other.span.end), term, stem(term), other.weight)


def _said(word: Word, stems: Collection[str]) -> bool:
    """Tell whether a word, or one that means the same, is among these stems."""
    table = _classes()
    groups = table[word.stem].items()
    return any(table.get(other, {}).get(name) == group for other in stems for name, group in groups)


def _apart(word: Word, other: Word, links: Sequence[Link]) -> int:
    """Return how far a word of the evidence stands from where the claim's word would, in characters.

    That is given by the matched word nearest to it in the claim, itself left out.
    """
    around = [link for link in links if link.claim != word.span]
    if not around:
        return CLOSE + 1
    nearest = min(around, key=lambda link: (link.claim.gap(word.span), link.claim))
    return abs(nearest.evidence.gap(other.span) - nearest.claim.gap(word.span))


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, Mapping[int, int]]:
    """Return, for each stem, its classes with its group in each: words of one group mean the same."""
    table: dict[str, dict[int, int]] = {}
    written = files("provenance.compare").joinpath("exclusives.txt").read_text("utf-8")
    for number, line in enumerate(written.splitlines()):
        if line and not line.startswith("#"):
            for group, words in enumerate(line.split()):
                for word in words.split("="):
                    table.setdefault(stem(word), {})[number] = group
    return table
