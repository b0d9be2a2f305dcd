"""Compares new documents with all others, and keeps in the store what they share.

A document is compared once, in whatever company it comes, so a change costs in proportion to itself and
leaves what a scan of everything would have found.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from provenance.domain.lineage import Quotation
from provenance.domain.run import Progress
from provenance.index import Index
from provenance.lineage.candidates import alike, means, prints
from provenance.lineage.page import Page, page
from provenance.lineage.reuse import passages, repeats
from provenance.store import Store
from provenance.store.quotations import Outline, QuotationRows

METHOD = "1"  # raise it when candidates or passages change: what was kept is forgotten then
BLOCK = 64  # documents compared between two commits
SLICE = 8192  # passages that a block is held against at a time
PAGES = 4096  # documents held in memory, some 40 kB each


def scan(store: Store, index: Index, how: str, on_progress: Callable[[Progress], None]) -> None:
    """Compare every document that was not compared yet; the store must be open for writing.

    Args:
        store: the documents; takes what they share.
        index: the vectors of their sentences.
        how: what made the vectors and sentences; what was found with others is forgotten.
        on_progress: is told how far it is.
    """
    rows = store.quotations
    with store.transaction():
        rows.start(f"{METHOD} {how}")
    known = rows.outlines()
    new = [one for one in known if not one.compared]
    if not new:
        return
    ordered = [one for one in known if one.compared] + new
    places = {one.key: place for place, one in enumerate(ordered)}
    shelf = _Shelf(ordered, index)
    pages = _pages(rows, index, ordered)
    for done in range(0, len(new), BLOCK):
        on_progress(Progress("comparing", done, len(new)))
        block = new[done : done + BLOCK]
        with store.transaction():
            for one in block:
                rows.keep_prints(one.key, prints(pages(one.key).wordings).tolist())
            pairs = shelf.near(places[block[0].key], places[block[-1].key])
            sharing = rows.sharing([one.key for one in block])
            pairs |= {_ascending(places[one], places[other]) for one, other in sharing}
            together = [(ordered[first], ordered[second]) for first, second in sorted(pairs)]
            rows.keep([one.key for one in block], _compared(block, together, pages))
    on_progress(Progress("comparing", len(new), len(new)))


class _Shelf:
    """The means of all documents, one after another, and the place of each one's document."""

    def __init__(self, ordered: Sequence[Outline], index: Index) -> None:
        parts = [means(index.vectors(one.sentences)) for one in ordered]
        self._means = np.concatenate(parts)
        self._places = np.repeat(np.arange(len(ordered)), [len(part) for part in parts])

    def near(self, first: int, last: int) -> set[tuple[int, int]]:
        """Return the pairs of one of these documents with one that stands before it."""
        start, end = np.searchsorted(self._places, (first, last + 1)).tolist()
        found: set[tuple[int, int]] = set()
        for at in range(0, end, SLICE):
            for row, column in alike(self._means[start:end], self._means[at : min(end, at + SLICE)]):
                pair = _ascending(int(self._places[start + row]), int(self._places[at + column]))
                if pair[0] < pair[1]:
                    found.add(pair)
        return found


def _pages(rows: QuotationRows, index: Index, known: Sequence[Outline]) -> Callable[[int], Page]:
    """Return what gives documents as pages; the latest are held in memory."""
    outlines = {one.key: one for one in known}

    @lru_cache(maxsize=PAGES)
    def made(key: int) -> Page:
        return page(rows.sentences(key), index.vectors(outlines[key].sentences))

    return made


def _compared(
    block: Sequence[Outline], pairs: Iterable[tuple[Outline, Outline]], pages: Callable[[int], Page]
) -> Iterator[tuple[int, int, tuple[Quotation, ...]]]:
    """Yield what the documents of a block repeat, and what two documents share."""
    for one in block:
        if found := repeats(pages(one.key)):
            yield one.key, one.key, found
    for pair in pairs:  # which side is which is a matter of content, not of who came first
        one, other = sorted(pair, key=lambda outline: outline.id)
        if found := passages(pages(one.key), pages(other.key)):
            yield one.key, other.key, found


def _ascending(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
