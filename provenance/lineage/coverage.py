"""How much of a text stands elsewhere, in characters of its sentences."""

from collections.abc import Iterable, Sequence

from provenance.domain.text import Span


def coverage(passages: Iterable[Span], sentences: Iterable[Span], repeated: Sequence[Span] = ()) -> float:
    """Return the share of a text's sentences that passages cover, in [0, 1].

    What the text has said before (`repeated`) is not counted, neither as covered nor as text: said twice
    it is still one statement.
    """
    spoken = _without(_united(sentences), _united(repeated))
    total = sum(span.end - span.start for span in spoken)
    return _shared(spoken, _united(passages)) / total if total else 0.0


def _united(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch or overlap as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def _without(spans: Sequence[Span], cut: Sequence[Span]) -> list[Span]:
    """Return spans, in order, without what others cover of them; both in order and apart."""
    left: list[Span] = []
    at = 0
    for span in spans:
        while at < len(cut) and cut[at].end <= span.start:
            at += 1
        start, other = span.start, at
        while other < len(cut) and cut[other].start < span.end:
            if cut[other].start > start:
                left.append(Span(start, cut[other].start))
            start = max(start, cut[other].end)
            other += 1
        if start < span.end:
            left.append(Span(start, span.end))
    return left


def _shared(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """Return how many characters stand in both; both in order and apart."""
    total, at = 0, 0
    for span in spans:
        while at < len(others) and others[at].end <= span.start:
            at += 1
        other = at
        while other < len(others) and others[other].start < span.end:
            total += min(span.end, others[other].end) - max(span.start, others[other].start)
            other += 1
    return total
