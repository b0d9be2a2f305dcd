"""What a re-embed would do and how long it would take, with nothing written: a dry run.

Files are looked at as a re-embed looks at them, and changed ones are read; nothing is embedded.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from provenance.domain.run import Changes, Plan
from provenance.domain.text import Failure
from provenance.errors import DamagedStore
from provenance.pipeline.estimate import estimate
from provenance.pipeline.look import Look, look
from provenance.pipeline.progress import OnProgress, silent
from provenance.pipeline.start import Start, encoder_for, made_by, start_from
from provenance.pipeline.turnover import Turnover
from provenance.store import Store
from provenance.workspace import Workspace


def planned(
    workspace: Workspace,
    *,
    encoder: str | None = None,
    everything: bool = False,
    on_progress: OnProgress | None = None,
) -> Plan:
    """Return what `reembed` with the same options would do now, count for count, and write nothing.

    Raises:
        StoreError: the store is of an older format, or damaged and `everything` is not set.
        StaleIndex: the index is damaged and `everything` is not set.
        EncoderUnavailable: the encoder cannot be loaded.
    """
    began = time.monotonic()
    with _opened(workspace.store, everything=everything) as store:
        _, model = encoder_for(store, encoder)
        start = start_from(workspace, store, model, everything=everything)
        coming, looking = _Coming(store), time.monotonic()
        for seen in look(workspace, store, reading=start.reading, report=on_progress or silent):
            coming.add(seen)
        reading = time.monotonic() - looking
        total, embedded, dropped = _counted(store, start, coming)
        sources, turnover = store.counts().sources, coming.turnover
        past = store.jobs.latest()
    changes = Changes(
        added=len(turnover.added),
        changed=len(turnover.changed),
        removed=len(turnover.removed),
        unchanged=sources - len(turnover.removed) - len(turnover.changed),
        failed=tuple(coming.failures),
        total=total,
        embedded=embedded,
        reused=total - embedded,
        dropped=dropped,
        encoder=made_by(model),
        seconds=round(time.monotonic() - began, 3),
        note=model.note,
        affected=turnover.affected,
    )
    return Plan(changes, estimate(past, encoder=made_by(model), embedded=embedded, reading=reading))


class _Coming:
    """What the files that are new, changed or gone will publish instead of what they did."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.turnover = Turnover()
        self.paths: set[str] = set()
        self.sentences: set[int] = set()
        self.failures: list[Failure] = []

    def add(self, seen: Look) -> None:
        """Take in what a look found."""
        after: dict[str, str] = {}
        for read in seen.documents or ():
            after[read.document.source.locator] = read.document.id
            if read.sentences is None:
                self.sentences |= self._store.ids_of(read.document.id)
            else:
                self.sentences |= {stated.sentence.id for stated in read.sentences}
        if seen.gone or seen.documents is not None:
            self.paths.add(seen.path)
            self.turnover.note(self._store.published(seen.path), after)
        self.failures += seen.failures


def _counted(store: Store, start: Start, coming: _Coming) -> tuple[int, int, int]:
    """Return how many sentences there will be, and how many of them are embedded, others dropped for it.

    Only sentences are looked at that are not where they were; all are, where the index is made anew.
    """
    came, went = store.unindexed()
    leaving = np.array(store.only_in(coming.paths), np.int64)
    arriving = np.fromiter(coming.sentences, np.int64)
    there = (np.fromiter(store.sentence_ids(), np.int64), start.index.ids()) if start.building else ()
    moved = np.unique(np.concatenate([leaving, arriving, np.array([*came, *went], np.int64), *there]))
    before = np.isin(moved, there[0] if there else np.fromiter(store.live(moved.tolist()), np.int64))
    after = (before & ~np.isin(moved, leaving)) | np.isin(moved, arriving)
    held = start.index.contains(moved)
    total = store.counts().sentences + int(after.sum()) - int(before.sum())
    return total, int((after & ~held).sum()), int((held & ~after).sum())


@contextmanager
def _opened(path: Path, *, everything: bool) -> Iterator[Store]:
    """Open the store as a re-embed would find it: an empty one where it would make or set aside one."""
    try:
        store = Store.open(path) if path.exists() else None
        if store and everything and store.check():
            store.close()
            store = None
    except DamagedStore:
        if not everything:
            raise
        store = None
    if store:
        with store:
            yield store
    else:
        with TemporaryDirectory() as aside, Store.open(Path(aside) / path.name, write=True) as empty:
            yield empty
