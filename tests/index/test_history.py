"""Whatever is done to an index, in whatever order, it holds and answers what a dictionary does."""

import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from provenance import index
from tests.index.brute import MADE_BY, assert_finds, found, load, save, unit
from tests.index.conftest import shrink

DIMENSION = 8
IDS = np.unique(np.random.default_rng(3).integers(0, 2**63 - 1, 90))
POOL = (unit(90, DIMENSION, seed=9), unit(90, DIMENSION, seed=10))  # each id can come with two vectors
ASKED = unit(5, DIMENSION, seed=11)
some = st.lists(st.integers(0, 89), max_size=30)


class History(RuleBasedStateMachine):
    """`held` is what the index must hold now, `saved` what it held when it was saved last."""

    @initialize()
    def begin(self) -> None:
        self.patched = pytest.MonkeyPatch()
        shrink(self.patched)
        self.folder = Path(tempfile.mkdtemp())
        self.index = index.empty(DIMENSION)
        self.held: dict[int, np.ndarray] = {}
        self.keep()

    def keep(self) -> None:
        self.name, self.saved = save(self.index, self.folder), dict(self.held)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)
            self.patched.undo()

    @rule(places=some, version=st.sampled_from([0, 0, 0, 1]))
    def add(self, places: list[int], version: int) -> None:
        self.index.add(IDS[places], POOL[version][places])
        self.held = {int(IDS[place]): POOL[version][place] for place in places} | self.held

    @rule(places=some)
    def remove(self, places: list[int]) -> None:
        gone = set(IDS[places].tolist())
        assert self.index.remove(IDS[places]) == len(gone & self.held.keys())
        self.held = {one: vector for one, vector in self.held.items() if one not in gone}

    @rule(places=some)
    def exchange(self, places: list[int]) -> None:
        """An id that is removed and comes back has the vector it came back with."""
        self.index.remove(IDS[places])
        self.index.add(IDS[places], POOL[1][places])
        self.held |= {int(IDS[place]): POOL[1][place] for place in places}

    @rule()
    def save(self) -> None:
        self.keep()
        assert save(self.index, self.folder) == self.name, "saved twice in a row, it has one name"

    @rule()
    def load(self) -> None:
        """The process ends here, and what was not saved is gone."""
        self.index, self.held = load(self.folder, self.name), dict(self.saved)

    @rule()
    def prune(self) -> None:
        index.prune(self.folder, [self.name])

    @rule()
    def compact(self) -> None:
        if self.index.compact():
            self.keep()
        else:
            assert len(self.index._parts) <= 3
        assert not self.index.compact()

    @rule()
    def salvage(self) -> None:
        made = index.salvage(self.folder, self.name, **MADE_BY, dimension=DIMENSION)
        self.index, self.held = made, dict(self.saved)

    @rule(
        floor=st.floats(-1, 1, width=32), query=st.integers(0, 4), together=st.booleans(), tie=st.booleans()
    )
    def search(self, floor: float, query: int, together: bool, tie: bool) -> None:
        if tie and self.held:
            vectors = np.array(list(self.held.values()))
            _, products = found(np.arange(len(vectors)), vectors, ASKED[query], -1.0)
            floor = float(products[len(products) // 2])
        assert_finds(self.index, self.held, ASKED if together else ASKED[query : query + 1], floor)

    @invariant()
    def holds_what_the_dictionary_holds(self) -> None:
        if not hasattr(self, "index"):
            return
        ids = sorted(self.held)
        assert self.index.ids().tolist() == ids
        assert len(self.index) == len(ids)
        assert self.index.contains(IDS).tolist() == [one in self.held for one in IDS.tolist()]
        vectors = np.array([self.held[one] for one in ids], np.float32).reshape(-1, DIMENSION)
        assert np.array_equal(self.index.vectors(ids), vectors)

    @invariant()
    def is_called_as_if_it_were_new(self) -> None:
        if hasattr(self, "index"):
            new = index.empty(DIMENSION)
            ids = sorted(self.held)
            new.add(ids, np.array([self.held[one] for one in ids], np.float32).reshape(-1, DIMENSION))
            assert self.index.content == new.content

    @invariant()
    def has_no_problems(self) -> None:
        if hasattr(self, "index"):
            assert self.index.problems() == ()


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
