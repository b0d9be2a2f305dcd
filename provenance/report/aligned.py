"""An alignment and the differences around it → rows, each a part of the claim and what stands for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from unicodedata import normalize

from provenance.domain.comparison import Alignment, Difference
from provenance.domain.text import Span


class Sign(StrEnum):
    """How a part of the claim compares with what stands for it in the sentence."""

    SAME = "="
    ALIKE = "≈"
    DIFFERENT = "≠"
    MISSING = "·"


@dataclass(frozen=True, slots=True)
class Row:
    """A part of the claim, what stands for it in the sentence, and how the two compare.

    Spans of a side are in order and apart; a side without any is silent. `excludes` tells whether not both
    can be true, and is false unless the sign is `DIFFERENT`.
    """

    sign: Sign
    claim: tuple[Span, ...]
    sentence: tuple[Span, ...]
    excludes: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A link, a difference or a missing span, cut to the texts; `excludes` is None unless it differs."""

    claim: Span | None
    sentence: Span | None
    excludes: bool | None = None


def rows(
    claim: str, sentence: str, alignment: Alignment, differences: Iterable[Difference]
) -> tuple[Row, ...]:
    """Return the parts of a claim in its order, each with its counterpart; no character is in two rows.

    Parts that overlap on either side are one row, and a difference among them decides its sign. Where only
    the sentence speaks ("not"), the row stands beside that of the nearest words in the sentence. Neighbours
    with the same sign become one row where they are neighbours on both sides, with the same words between.
    """
    spoken = [
        *((one.claim_span, one.evidence_span, one.excludes) for one in differences),
        *((link.claim, link.evidence, None) for link in alignment.links),
        *((span, None, None) for span in alignment.missing),
    ]
    parts = [
        _Part(_cut(ours, claim), _cut(theirs, sentence), excludes) for ours, theirs, excludes in spoken
    ]
    found = [_row(claim, sentence, group) for group in _groups(parts)]
    told = sorted((row for row in found if row.claim), key=lambda row: row.claim)
    silent = [row for row in found if row.sentence and not row.claim and row.sign is Sign.DIFFERENT]
    return tuple(_beside(_runs(told, claim, sentence, silent), silent))


def _cut(span: Span | None, text: str) -> Span | None:
    """Return the part of a span that lies in the text; None where there is nothing to see in it."""
    if span is None:
        return None
    inside = Span(max(span.start, 0), min(span.end, len(text)))
    return inside if inside.start < inside.end and inside.of(text).strip() else None


def _groups(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts that overlap, directly or by way of others, together."""
    leader = list(range(len(parts)))

    def find(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for spans in ([part.claim for part in parts], [part.sentence for part in parts]):
        reach, last = 0, 0
        for span, one in sorted((span, one) for one, span in enumerate(spans) if span):
            if span.start < reach:
                leader[find(one)] = find(last)
            reach, last = max(reach, span.end), one
    groups: dict[int, list[_Part]] = {}
    for one, part in enumerate(parts):
        groups.setdefault(find(one), []).append(part)
    yield from groups.values()


def _row(claim: str, sentence: str, group: Sequence[_Part]) -> Row:
    ours = _joined((part.claim for part in group), claim)
    theirs = _joined((part.sentence for part in group), sentence)
    verdicts = [part.excludes for part in group if part.excludes is not None]
    if verdicts:
        return Row(Sign.DIFFERENT, ours, theirs, any(verdicts))
    if not theirs:
        return Row(Sign.MISSING, ours, theirs)
    same = {_folded(span, claim) for span in ours} == {_folded(span, sentence) for span in theirs}
    return Row(Sign.SAME if same else Sign.ALIKE, ours, theirs)


def _joined(spans: Iterable[Span | None], text: str) -> tuple[Span, ...]:
    """Return spans in order, those that overlap or have only white space between them as one."""
    joined: list[Span] = []
    for span in sorted(filter(None, spans)):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _folded(span: Span, text: str) -> str:
    return " ".join(normalize("NFC", span.of(text)).casefold().split())


def _runs(told: Sequence[Row], claim: str, sentence: str, silent: Iterable[Row]) -> list[Row]:
    """Return rows with those that continue each other on both sides joined."""
    next_ours = _following(span for row in told for span in row.claim)
    next_theirs = _following(span for row in (*told, *silent) for span in row.sentence)

    def continues(left: Row, right: Row) -> bool:
        if left.sign is not right.sign or right.sign is Sign.DIFFERENT:
            return False
        if max(len(side) for row in (left, right) for side in (row.claim, row.sentence)) > 1:
            return False
        steps = zip(left.sentence, right.sentence, strict=True)
        return (
            next_ours.get(left.claim[0]) == right.claim[0]
            and all(next_theirs.get(before) == after for before, after in steps)
            and _between(left.claim, right.claim, claim)
            == _between(left.sentence, right.sentence, sentence)
        )

    runs: list[Row] = []
    for at, row in enumerate(told):
        if at and continues(told[at - 1], row):
            ours, theirs = _reaching(runs[-1].claim, row.claim), _reaching(runs[-1].sentence, row.sentence)
            runs[-1] = replace(runs[-1], claim=ours, sentence=theirs)
        else:
            runs.append(row)
    return runs


def _following(spans: Iterable[Span]) -> dict[Span, Span]:
    """Return for each span the next one of its text."""
    ordered = sorted(spans)
    return dict(pairwise(ordered))


def _between(left: tuple[Span, ...], right: tuple[Span, ...], text: str) -> str:
    """Return the words between two spans; none where a side is silent."""
    return _folded(Span(left[0].end, right[0].start), text) if left and right else ""


def _reaching(left: tuple[Span, ...], right: tuple[Span, ...]) -> tuple[Span, ...]:
    return (Span(left[0].start, right[0].end),) if left and right else left


def _beside(told: Sequence[Row], silent: Iterable[Row]) -> Iterator[Row]:
    """Yield rows in the claim's order, and each that only the sentence fills next to its neighbour."""
    places: dict[tuple[int, int, Span], Row] = {(at, 0, row.claim[0]): row for at, row in enumerate(told)}
    for row in silent:
        span = row.sentence[0]
        near = min(
            ((_gap(span, other), at, other) for at, one in enumerate(told) for other in one.sentence),
            default=(0, len(told), span),
        )
        places[near[1], -1 if span < near[2] else 1, span] = row
    yield from (places[place] for place in sorted(places))


def _gap(left: Span, right: Span) -> int:
    return max(right.start - left.end, left.start - right.end)
