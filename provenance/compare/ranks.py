"""Whether one text puts first what the other puts second: "the largest", "the third largest".

Two ordinals are compared as numbers. A superlative without one is the first of its kind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.compare.text import Text, once
from provenance.compare.words import stem
from provenance.domain.assertion import Quantity
from provenance.domain.comparison import Difference, DifferenceKind
from provenance.domain.text import Span

_SUPERLATIVE = re.compile(
    r"\b(?:(?:largest|biggest|greatest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|best"
    r"|worst|richest|poorest|wealthiest|busiest|fastest|slowest|deepest|heaviest|strongest|widest)\b"
    r"|(?:most|least)[\s-]+\w+)",
    re.IGNORECASE,
)
_SAME = {"biggest": "largest", "greatest": "largest", "wealthiest": "richest"}
_SEVERAL = re.compile(
    r"\b(?:one of|among|some of|of|\d+|two|three|four|five|ten)\s(?:\S+\s){0,2}$", re.IGNORECASE
)
BEFORE = 30  # characters before a superlative in which it is said that there are several


@dataclass(frozen=True, slots=True)
class _Rank:
    """A superlative with the place that it gives, counted from 1, and the stem of what it is said of.

    `of` is None where that is left out: "the highest point in Oregon and the second highest in the range".
    """

    place: int
    word: str
    of: str | None
    span: Span


def differences(claim: Text, evidence: Text) -> tuple[Difference, ...]:
    """Return a difference for each rank of the claim that is another in the evidence, one being first."""
    found = []
    for ours in _ranks(claim):
        same = [other for other in _ranks(evidence) if other.word == ours.word]
        others = [other for other in same if other.of == ours.of]
        places = {other.place for other in same if other.of in (ours.of, None)}
        told = ours.place in places | {int(one.value) for one in _ordinals(evidence)}
        if others and not told and 1 in (ours.place, others[0].place):
            found.append(
                Difference(
                    DifferenceKind.QUANTITY,
                    ours.span.of(claim.assertion.text),
                    others[0].span.of(evidence.assertion.text),
                    f"number {ours.place} against number {others[0].place}",
                    ours.span,
                    others[0].span,
                )
            )
    return tuple(found)


@once
def _ranks(text: Text) -> Sequence[_Rank]:
    return list(_ranked(text))


def _ranked(text: Text) -> Iterator[_Rank]:
    written = text.assertion.text
    ordinals = {one.span.end: one for one in _ordinals(text)}
    for match in _SUPERLATIVE.finditer(written):
        before = ordinals.get(match.start() - 1)
        if before is None and _SEVERAL.search(written, max(0, match.start() - BEFORE), match.start()):
            continue
        word = match[0].lower().replace("-", " ")
        behind = next((one for one in text.words if one.span.start >= match.end()), None)
        start = before.span.start if before else match.start()
        place = int(before.value) if before else 1
        of = behind.stem if behind and behind.weight else None
        yield _Rank(place, _SAME.get(word, stem(word)), of, Span(start, match.end()))


def _ordinals(text: Text) -> Iterator[Quantity]:
    return (one for one in text.assertion.quantities if one.unit == "ordinal")
