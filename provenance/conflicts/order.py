"""In which order documents are surveyed: those that speak of one matter one after the other."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heappop, heappush


def batches(
    documents: Collection[int], links: Iterable[tuple[int, int]], sizes: Mapping[int, int], *, size: int
) -> tuple[tuple[int, ...], ...]:
    """Return the documents in batches of about `size` sentences, linked ones together.

    Next comes always the document of whose links the largest share leads to those before it, which may
    soon be forgotten then (a greedy linear arrangement; on 100,000 sentences breadth first has each
    sentence read twice as often). Links may lead over documents that are not to be returned.
    """
    neighbours: dict[int, Counter[int]] = {}
    for left, right in links:
        if left != right:
            neighbours.setdefault(left, Counter())[right] += 1
            neighbours.setdefault(right, Counter())[left] += 1
    wanted = frozenset(documents)
    found: list[tuple[int, ...]] = []
    batch: list[int] = []
    held = 0
    for document in _walk(sorted(wanted), neighbours):
        if document not in wanted:
            continue
        batch.append(document)
        held += sizes[document]
        if held >= size:
            found.append(tuple(batch))
            batch, held = [], 0
    return (*found, tuple(batch)) if batch else tuple(found)


def _walk(starts: Iterable[int], neighbours: Mapping[int, Counter[int]]) -> Iterator[int]:
    links = {document: counted.total() for document, counted in neighbours.items()}
    passed: Counter[int] = Counter()
    seen: set[int] = set()
    for start in starts:
        waiting = [(0.0, start)]
        while waiting:
            _, here = heappop(waiting)
            if here in seen:
                continue
            seen.add(here)
            yield here
            for other, count in neighbours.get(here, Counter()).items():
                if other not in seen:
                    passed[other] += count
                    heappush(waiting, (-passed[other] / links[other], other))
