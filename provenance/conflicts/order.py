"""In which order documents are surveyed: those that speak of one matter one after the other."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping


def batches(
    documents: Collection[int], links: Iterable[tuple[int, int]], sizes: Mapping[int, int], *, size: int
) -> tuple[tuple[int, ...], ...]:
    """Return the documents in batches of about `size` sentences, linked ones together.

    Breadth first over the links, the most frequent first, from the document with the lowest key that is
    left. Links may lead over documents that are not to be returned.
    """
    neighbours: dict[int, Counter[int]] = {}
    for left, right in links:
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
    seen: set[int] = set()
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        waiting = deque([start])
        while waiting:
            here = waiting.popleft()
            yield here
            for other, _ in sorted(
                neighbours.get(here, Counter()).items(), key=lambda pair: (-pair[1], pair[0])
            ):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
