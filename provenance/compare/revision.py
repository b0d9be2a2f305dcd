"""Two versions of one text → what became of each sentence.

What stayed is a longest common subsequence of sentences (Hunt and Szymanski 1977), so that a sentence put
in at the top changes nothing below. Of the rest, equal sentences have moved and near ones were reworded.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from provenance.compare.words import FUNCTION_WORDS
from provenance.domain.history import Edit, Fate, Rewording
from provenance.domain.text import Sentence, Span

NEAR = 0.5
"""Share of content words in common and in order (Indel similarity) from which a sentence is reworded."""
MATCHES = 10_000
"""Pairs of equal sentences that are all weighed; of a line repeated more often, the nth meets the nth."""
NEIGHBOURS = 20
"""Sentences that one word nominates, those nearest to where the old one stood: "the" stands everywhere."""
NOMINATED = 8
"""Sentences with the most words in common that are compared in full."""
CELLS = 64_000_000
"""Words of one side times words of the other that are aligned; else all between the first and the last
difference is marked."""

# A number with its separators, a word, a character of a script without spaces, or anything that shows.
_ALONE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"\d+(?:[.,:]\d+)*|[{_ALONE}]|[^\W\d_{_ALONE}]+(?:['’-][^\W\d_{_ALONE}]+)*|\S")


class _Node(NamedTuple):
    """The end of a common subsequence, and the rest of it."""

    before: int
    after: int
    rest: "_Node | None"


def revised(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[int, tuple[Edit, ...]]:
    """Return how many sentences stayed, and what became of the others.

    Edits come in the order of the later version; a removed sentence follows the one that it stood after.
    The time it takes is near linear in the number of sentences.
    """
    kept = dict(_kept([one.id for one in before], [one.id for one in after]))
    lost = [at for at in range(len(before)) if at not in kept]
    stayed = set(kept.values())
    gained = [at for at in range(len(after)) if at not in stayed]
    moved = _moved(before, after, lost, gained)
    lost = [at for at in lost if at not in moved]
    gained = sorted(set(gained) - set(moved.values()))
    expected, place = {}, 0
    for at in range(len(before)):
        expected[at] = place = kept.get(at, place)
        place += 1
    reworded = dict(_reworded(before, after, {at: expected[at] for at in lost}, gained))

    edits: list[tuple[tuple[int, int, int], Edit]] = []
    for fate, pairs in ((Fate.MOVED, moved), (Fate.CHANGED, reworded)):
        for left, right in pairs.items():
            words = rewordings(before[left].text, after[right].text) if fate is Fate.CHANGED else ()
            edits.append(((right, 0, 0), Edit(fate, before[left], after[right], words)))
    new = sorted(set(gained) - set(reworded.values()))
    edits += [((right, 0, 0), Edit(Fate.ADDED, None, after[right])) for right in new]
    anchor = -1
    for left in range(len(before)):
        if left in kept or left in reworded:
            anchor = kept.get(left, reworded.get(left, anchor))
        elif left not in moved:
            edits.append(((anchor, 1, left), Edit(Fate.REMOVED, before[left], None)))
    return len(kept), tuple(edit for _, edit in sorted(edits, key=lambda pair: pair[0]))


def rewordings(before: str, after: str) -> tuple[Rewording, ...]:
    """Return the words that differ between two wordings, in order; white space alone is no difference."""
    left, right = _tokens(before), _tokens(after)
    ours, theirs = (
        [before[one.start : one.end] for one in left],
        [after[one.start : one.end] for one in right],
    )
    found = []
    for start, end, begin, stop in _differing(ours, theirs):
        found.append(
            Rewording(
                Span(left[start].start, left[end - 1].end) if start < end else None,
                Span(right[begin].start, right[stop - 1].end) if begin < stop else None,
            )
        )
    return tuple(found)


def _kept(before: Sequence[int], after: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of a longest common subsequence, last to first."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, key in enumerate(after):
        places[key].append(at)
    often, seen = Counter(before), Counter[int]()
    ends: list[int] = []  # ends[n]: the earliest place where a common subsequence of n + 1 can end
    nodes: list[_Node] = []
    for at, key in enumerate(before):
        found = places.get(key, [])
        if often[key] * len(found) > MATCHES:
            found = found[seen[key] : seen[key] + 1]
        seen[key] += 1
        for place in reversed(found):
            length = bisect_left(ends, place)
            node = _Node(at, place, nodes[length - 1] if length else None)
            ends[length : length + 1] = [place]
            nodes[length : length + 1] = [node]
    last = nodes[-1] if nodes else None
    while last:
        yield last.before, last.after
        last = last.rest


def _moved(
    before: Sequence[Sentence], after: Sequence[Sentence], lost: Sequence[int], gained: Sequence[int]
) -> dict[int, int]:
    """Return the places of equal sentences that stand in another order, the nth paired with the nth."""
    waiting: dict[int, list[int]] = defaultdict(list)
    for at in reversed(gained):
        waiting[after[at].id].append(at)
    return {at: places.pop() for at in lost if (places := waiting.get(before[at].id))}


def _reworded(
    before: Sequence[Sentence], after: Sequence[Sentence], lost: Mapping[int, int], gained: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the places of near sentences, the nearest first, each sentence once.

    `lost` has for each place in the earlier version the one where the later should have it.
    """
    standing: dict[str, list[int]] = defaultdict(list)
    for at in gained:
        for word in set(_words(after[at].text)):
            standing[word].append(at)
    likely = []
    for left, expected in lost.items():
        ours = _words(before[left].text)
        shared = Counter(right for word in set(ours) for right in _around(standing.get(word, ()), expected))
        nearest = sorted(shared, key=lambda right: (-shared[right], abs(right - expected), right))
        for right in nearest[:NOMINATED]:
            likeness = Indel.normalized_similarity(ours, _words(after[right].text), score_cutoff=NEAR)
            if likeness:
                likely.append((-likeness, abs(right - expected), left, right))
    taken: set[tuple[bool, int]] = set()
    for _, _, left, right in sorted(likely):
        if not {(False, left), (True, right)} & taken:
            taken |= {(False, left), (True, right)}
            yield left, right


def _around(places: Sequence[int], middle: int) -> Sequence[int]:
    at = bisect_left(places, middle)
    return places[max(0, at - NEIGHBOURS // 2) : at + NEIGHBOURS // 2]


def _differing(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges of tokens that differ, on both sides; neighbours as one."""
    start, end, other = 0, len(ours), len(theirs)
    while start < min(end, other) and ours[start] == theirs[start]:
        start += 1
    while min(end, other) > start and ours[end - 1] == theirs[other - 1]:
        end, other = end - 1, other - 1
    if start == end == other:
        return
    if (end - start) * (other - start) > CELLS:
        yield start, end, start, other
        return
    low, high = start, start  # where the difference that is still growing begins
    for step in Indel.opcodes(ours[start:end], theirs[start:other]):
        if step.tag == "equal":
            if (low, high) != (start + step.src_start, start + step.dest_start):
                yield low, start + step.src_start, high, start + step.dest_start
            low, high = start + step.src_end, start + step.dest_end
    if (low, high) != (end, other):
        yield low, end, high, other


def _tokens(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _TOKEN.finditer(text))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Return the words that tell what a sentence is about; all of them where none does."""
    words = tuple(found.casefold() for found in _TOKEN.findall(text))
    return tuple(word for word in words if word[0].isalnum() and word not in FUNCTION_WORDS) or words
