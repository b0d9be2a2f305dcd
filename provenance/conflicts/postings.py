"""Which rows name what, so that those that name one thing are found for a block of rows at a time."""

from array import array

import numpy as np

from provenance.conflicts.candidates import Marks, Rows, in_any
from provenance.conflicts.ties import Ties

Lists = dict[int, "array[int]"]


class Postings:
    """The rows that have each name: in their sentence, and there or in the text around it."""

    def __init__(self, ties: Ties) -> None:
        self._ties = ties
        self._names: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._own: Lists = {}
        self._known: Lists = {}

    def add(self, row: int, own: frozenset[int], known: frozenset[int]) -> None:
        """Note what is named in a row, which was not added yet, and in or around it."""
        self._names[row] = own, known
        for names, lists in ((own, self._own), (known, self._known)):
            for name in names:
                lists.setdefault(name, array("l")).append(row)

    def tied(self, block: Rows, others: Rows) -> Marks:
        """Tell which rows name one thing, one of them in its sentence: (block, others), which ascend."""
        wanted: dict[tuple[bool, int], list[int]] = {}
        for position, row in enumerate(block.tolist()):
            own, known = self._names.get(row, (frozenset(), frozenset()))
            for name in self._ties.kin(own):
                wanted.setdefault((False, name), []).append(position)
            for name in self._ties.kin(known):
                wanted.setdefault((True, name), []).append(position)
        together: dict[tuple[int, ...], list[Rows]] = {}  # sentences of a text have most names in common
        for (inside, name), positions in wanted.items():
            lists = self._own if inside else self._known
            if name in lists:
                together.setdefault(tuple(positions), []).append(np.array(lists[name], np.int64))
        found = np.zeros((len(block), len(others)), np.bool_)
        for owners, rows in together.items():
            found[list(owners)] |= in_any(others, rows)
        return found
