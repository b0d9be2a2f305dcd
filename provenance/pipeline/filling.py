"""The index while a re-embed fills it: what was embedded, what was dropped, and how long that took."""

import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from provenance.domain.run import Progress
from provenance.embed import Encoder
from provenance.errors import StoreError
from provenance.ids import without
from provenance.pipeline.progress import OnProgress
from provenance.pipeline.start import Start
from provenance.store import Store
from provenance.workspace import Workspace

AT_ONCE = 512  # sentences embedded between two reports of progress


class Filling:
    """An index and the store whose sentences it is to hold.

    `embedded` counts the sentences that were embedded and are still there, `dropped` those that were there
    before and went; `seconds` is what the encoder took.
    """

    def __init__(self, store: Store, start: Start, model: Encoder, report: OnProgress) -> None:
        self._store = store
        self._index = start.index
        self._model = model
        self._report = report
        self._new: list[NDArray[np.int64]] = []
        self._saved = start.name
        self._built = 0
        self.embedded = 0
        self.dropped = 0
        self.seconds = 0.0

    def lacking(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
        """Return those of these sentences that the index does not hold."""
        given = np.asarray(ids, dtype=np.int64)
        return given[~self._index.contains(given)]

    def only(self, live: NDArray[np.int64]) -> None:
        """Drop what is not among these sentences, ids ascending."""
        self.drop(without(self._index.ids(), live))

    def build(self, ids: NDArray[np.int64], *, of: int) -> None:
        """Embed some of the sentences of the store that the index lacks, of so many."""
        self._built += len(ids)
        self._embed(ids, of, "sentences")

    def add(self, ids: Sequence[int], *, share: float) -> None:
        """Embed those of these sentences that the index lacks, and tell how many there will be.

        `share` is how much of seeds/ the sentences added so far are from.
        """
        new = self.lacking(ids)
        added = sum(map(len, self._new)) - self._built + len(new)
        items = "sentences" if share == 1 else "sentences, estimated"
        self._embed(new, self._built + round(added / share), items)

    def _embed(self, new: NDArray[np.int64], total: int, items: str) -> None:
        before = sum(map(len, self._new))
        for start in range(0, len(new), AT_ONCE):
            self._report(Progress("embedding", before + start, total, items))
            texts = list(self._store.texts(new[start : start + AT_ONCE].tolist()))
            began = time.monotonic()
            vectors = self._model.encode([text for _, text in texts])
            self.seconds += time.monotonic() - began
            self._index.add([number for number, _ in texts], vectors)
        if len(new):
            self._new.append(new)
            self._saved = None
        self.embedded += len(new)
        self._report(Progress("embedding", before + len(new), total, items))

    def drop(self, ids: Sequence[int] | NDArray[np.int64]) -> None:
        """Remove these sentences from the index; what was embedded just now is as if it never was."""
        given = np.asarray(ids, dtype=np.int64)
        gone = given[self._index.contains(given)]
        if not len(gone):
            return
        again = int(np.isin(gone, np.concatenate([*self._new, gone[:0]])).sum())
        self._index.remove(gone)
        self._saved = None
        self.embedded -= again
        self.dropped += len(gone) - again

    def save(self, workspace: Workspace) -> str:
        """Save the index where it changed since it was saved last; return its name."""
        if self._saved is None:
            model = self._model
            try:
                saved = self._index.save(
                    workspace.embeddings, encoder_name=model.name, encoder_revision=model.revision
                )
            except OSError as error:
                raise StoreError(
                    f"{workspace.embeddings} cannot be written ({error.strerror or error}); check its "
                    "permissions and the space and quota that are left, and run it again"
                ) from error
            self._saved = saved.name
        return self._saved
