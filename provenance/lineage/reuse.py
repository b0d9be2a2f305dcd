"""Two documents → the passages that stand in both, in the same words or in others.

Pairs of like sentences are chained where they follow each other on both sides, and a chain that scores
enough is a copy: a local alignment (Smith and Waterman 1981) over sentences, as passim (Smith, Cordell and
Mullen 2015) does over words and vecalign (Thompson and Koehn 2019) over vectors. A few sentences that are
alike prove nothing, for two reporters tell of one event; that they come in the same order with nothing
left out does, more so the more of them there are. A sentence in nearly the same words proves it by itself.

All of it depends on the two documents alone, so what was found of two stays found whoever joins them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from provenance.domain.evidence import Match
from provenance.domain.lineage import Quotation
from provenance.domain.text import Span
from provenance.lineage.cells import SAME_NAMES, Cell, bounds, cell
from provenance.lineage.page import Page

ENOUGH = 3.5  # score of a chain that is a copy
ALONE = 1.1  # so much more a single sentence has to score: a commonplace stands in many articles
ENOUGH_OF_ONE = 2.5  # the same where one writer says it twice
IN_ORDER = 0.4  # for each pair that follows the last one on both sides
SKIPPED = 0.5  # off for each sentence left out on either side …
MOST_SKIPPED = 3  # … and so many at most
NEAR = 0.4  # cosine from which two sentences are looked at though they share no run of words
TOUCHING = 0.35  # cosine of sentences that may be one, where those around them are
MANY = 24  # sentences of the other text that one sentence is held against, in texts that have more
SLANT = 1e-3  # of equal cosines those at like places in their texts are nearest
SLICE = 512  # sentences that are held against all others at a time
MOST_PAIRS = 200_000  # pairs that are chained, again and again, before two texts full of refrains are left
WIDEST = 6  # pairs looked at for one sentence: refrains would make too many


def passages(left: Page, right: Page) -> tuple[Quotation, ...]:
    """Return the passages that two documents share, in order; `earlier` is the place in the left one.

    Where a sentence stands twice, which of its places are paired may depend on which document is left.
    """
    return _merged(runs(left, right))


def repeats(page: Page) -> tuple[Quotation, ...]:
    """Return the passages that a document has twice; `earlier` is where each stands first."""
    found = [one for one in cells(page, page) if one.left < one.right]
    return _merged(chains(found, ENOUGH_OF_ONE))


def runs(left: Page, right: Page) -> Iterator[tuple[Cell, ...]]:
    """Yield the runs of sentences that stand in both documents, pair by pair, the surest run first.

    Pairs that are too unlike to tell by themselves belong to a run where both their neighbours do, and a
    run in other words goes on as long as sentences are about one thing.
    """
    for chain in chains(cells(left, right)):
        if _same_names(chain, left, right):
            yield tuple(_filled(chain, left, right))


def cells(left: Page, right: Page) -> list[Cell]:
    """Return the pairs of sentences, one of each page, that may be the same sentence, in order."""
    found = []
    for i, j in sorted(_near(left, right) | _sharing(left, right)):
        sentences = (left.sentences[i], right.sentences[j])
        cosine = float(left.vectors[i] @ right.vectors[j])
        one = cell((i, j), sentences, (left.wordings[i], right.wordings[j]), cosine)
        if one:
            found.append(one)
    return _few(found)


def chains(found: Sequence[Cell], enough: float = ENOUGH) -> Iterator[tuple[Cell, ...]]:
    """Yield the chains of sentence pairs that are copies; no pair is in two.

    The best goes first. A chain whose sentences all have their copies on both sides already is left out.
    """
    left_used: set[int] = set()
    right_used: set[int] = set()
    remaining = list(found)
    for _ in range(MOST_PAIRS // max(1, len(found)) + 2):
        taken: set[Cell] = set()
        for chain in _best(remaining, enough):
            taken.update(chain)
            rows, columns = {one.left for one in chain}, {one.right for one in chain}
            if not (rows <= left_used and columns <= right_used):
                left_used |= rows
                right_used |= columns
                if len(chain) > 1 or chain[0].weight >= enough * ALONE:
                    yield chain
        if not taken:
            return
        remaining = [one for one in remaining if one not in taken]


def _best(found: Sequence[Cell], enough: float) -> Iterator[tuple[Cell, ...]]:
    """Yield the chains that score enough, best first, up to the first that needs a pair of a better one."""
    scores: list[float] = []
    before: list[int | None] = []
    for at, one in enumerate(found):  # in the order of the left page, so predecessors come first
        score, last = 0.0, None
        for earlier in range(at - 1, -1, -1):
            if found[earlier].left < one.left - MOST_SKIPPED - 1:
                break
            step = _step(found[earlier], one)
            if step is not None and scores[earlier] + step > score:
                score, last = scores[earlier] + step, earlier
        scores.append(one.weight + score)
        before.append(last)
    used: set[int] = set()
    for top in sorted(range(len(scores)), key=lambda at: (-scores[at], at)):
        if scores[top] < enough:
            return
        chain: list[int] = []
        place: int | None = top
        while place is not None and place not in used:
            chain.append(place)
            place = before[place]
        if place is None:
            yield tuple(found[at] for at in reversed(chain))
        elif scores[top] - scores[place] >= enough:
            return  # it only leant on a better chain, and may be another one by itself
        used.update(chain)


def _step(earlier: Cell, later: Cell) -> float | None:
    """Return what it is worth that one pair comes after another; None where it does not."""
    left, right = later.left - earlier.left, later.right - earlier.right
    if left < 1 or right < 1:
        return None
    skipped = left + right - 2
    if skipped > MOST_SKIPPED:
        return None
    return IN_ORDER - SKIPPED * skipped


def _same_names(chain: Sequence[Cell], left: Page, right: Page) -> bool:
    """Tell whether two runs speak of the same names: those of another event fill one template otherwise."""
    ours = {name for one in chain for name in _named(one.left, one.left_span, left)}
    theirs = {name for one in chain for name in _named(one.right, one.right_span, right)}
    return len(ours & theirs) >= SAME_NAMES * min(len(ours), len(theirs))


def _named(at: int, span: Span, page: Page) -> Iterator[str]:
    """Yield the names in a part of a sentence."""
    words, offset = page.wordings[at], page.sentences[at].span.start
    for start, stemmed in zip(words.starts, words.telling, strict=True):
        if stemmed in words.names and span.start <= start + offset < span.end:
            yield stemmed


def _filled(chain: Sequence[Cell], left: Page, right: Page) -> Iterator[Cell]:
    """Yield the pairs of a run, with those between them and, in other words, those that follow it."""
    first, last = chain[0], chain[-1]
    before = _beyond(first, -1, left, right) if first.kind is Match.PARAPHRASE else []
    yield from reversed(before)
    for one, other in pairwise(chain):
        yield one
        if (other.left - one.left, other.right - one.right) == (2, 2):
            reworded = one.kind is other.kind is Match.PARAPHRASE
            between = _paired((one.left + 1, one.right + 1), left, right, sure=reworded)
            if between:
                yield between
    yield last
    if last.kind is Match.PARAPHRASE:
        yield from _beyond(last, 1, left, right)


def _beyond(end: Cell, step: int, left: Page, right: Page) -> list[Cell]:
    """Return the pairs that go on from the end of a run, the nearest first."""
    found: list[Cell] = []
    at = (end.left + step, end.right + step)
    while 0 <= at[0] < len(left.sentences) and 0 <= at[1] < len(right.sentences):
        one = _paired(at, left, right)
        if one is None:
            break
        found.append(one)
        at = (at[0] + step, at[1] + step)
    return found


def _paired(at: tuple[int, int], left: Page, right: Page, *, sure: bool = False) -> Cell | None:
    """Return two sentences as a paraphrase; unless that is sure, only if they may speak of one thing."""
    ours, theirs = left.wordings[at[0]], right.wordings[at[1]]
    if not sure:
        if float(left.vectors[at[0]] @ right.vectors[at[1]]) < TOUCHING:
            return None
        if ours.names and theirs.names and not ours.names & theirs.names:
            return None
    spans = bounds((left.sentences[at[0]], right.sentences[at[1]]), (ours, theirs))
    return Cell(*at, *spans, Match.PARAPHRASE, 0.0)


def _near(left: Page, right: Page) -> set[tuple[int, int]]:
    """Return the sentences whose vectors are near, for one of a long text only the nearest of the other."""
    found = {(i, j) for i, j in _nearest(left, right)}
    if max(len(left.sentences), len(right.sentences)) > MANY:
        found |= {(i, j) for j, i in _nearest(right, left)}
    return found


def _nearest(ours: Page, theirs: Page) -> Iterator[tuple[int, int]]:
    for start in range(0, len(ours.sentences), SLICE):
        cosines = ours.vectors[start : start + SLICE] @ theirs.vectors.T
        near = cosines >= NEAR
        if cosines.shape[1] > MANY:
            places, others = (np.arange(len(one.sentences)) / len(one.sentences) for one in (ours, theirs))
            ranks = cosines - SLANT * np.abs(places[start : start + SLICE, None] - others)
            kept = np.argpartition(-ranks, MANY, axis=1)[:, :MANY]
            nearest = np.zeros_like(near)
            np.put_along_axis(nearest, kept, values=True, axis=1)
            near &= nearest
        rows, columns = near.nonzero()
        yield from zip((start + rows).tolist(), columns.tolist(), strict=True)


def _sharing(left: Page, right: Page) -> set[tuple[int, int]]:
    """Return the sentences that have a run of words in common."""
    return {
        (i, j)
        for run in left.runs.keys() & right.runs.keys()
        for i in left.runs[run]
        for j in right.runs[run]
    }


def _few(found: Sequence[Cell]) -> list[Cell]:
    """Return the pairs, which are in order, without those that are far from the best of their sentences."""
    if len(found) <= WIDEST:
        return list(found)
    by_left: dict[int, list[Cell]] = {}
    by_right: dict[int, list[Cell]] = {}
    for one in found:
        by_left.setdefault(one.left, []).append(one)
        by_right.setdefault(one.right, []).append(one)
    kept: set[Cell] = set()
    for side in (by_left, by_right):
        for group in side.values():
            kept.update(sorted(group, key=lambda one: (-one.weight, abs(one.left - one.right)))[:WIDEST])
    return sorted(kept, key=lambda one: (one.left, one.right))


def _merged(found: Iterable[tuple[Cell, ...]]) -> tuple[Quotation, ...]:
    """Return runs as passages: what follows on both sides is one, and what is word for word by itself."""
    merged: set[Quotation] = set()
    for run in found:
        passage: list[Cell] = []
        for one in run:
            if passage and not _follows(passage[-1], one):
                merged.add(_passage(passage))
                passage = []
            passage.append(one)
        merged.add(_passage(passage))
    return tuple(sorted(merged))


def _follows(one: Cell, other: Cell) -> bool:
    exact = (one.kind is Match.VERBATIM, other.kind is Match.VERBATIM)
    return (other.left - one.left, other.right - one.right) == (1, 1) and exact in (
        (True, True),
        (False, False),
    )


def _passage(cells: Sequence[Cell]) -> Quotation:
    """Return pairs in a row as one passage; it is as close as most of its text, for one hand made it."""
    closeness: dict[Match, int] = {}
    for one in cells:
        length = one.left_span.end - one.left_span.start + one.right_span.end - one.right_span.start
        closeness[one.kind] = closeness.get(one.kind, 0) + length
    return Quotation(
        Span(cells[0].left_span.start, cells[-1].left_span.end),
        Span(cells[0].right_span.start, cells[-1].right_span.end),
        max(closeness, key=lambda kind: (closeness[kind], kind)),
    )
