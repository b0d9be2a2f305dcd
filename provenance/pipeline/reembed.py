"""The batch job: bring store and index to what seeds/ holds now, at a cost that follows the change.

It works in batches; one that is killed leaves what it committed, and the next goes on from there and clears
away what was left beside it.
"""

import time
from dataclasses import replace
from pathlib import Path

from provenance.domain.run import Changes
from provenance.errors import DamagedStore
from provenance.pipeline.batches import Batches
from provenance.pipeline.jobs import logged
from provenance.pipeline.look import READING
from provenance.pipeline.progress import OnProgress, silent
from provenance.pipeline.start import encoder_for, start_from
from provenance.store import Store
from provenance.store.aside import set_aside
from provenance.store.lock import sole
from provenance.workspace import Workspace

__all__ = ["READING", "OnProgress", "reembed", "silent"]


def reembed(
    workspace: Workspace,
    *,
    encoder: str | None = None,
    everything: bool = False,
    on_progress: OnProgress | None = None,
) -> Changes:
    """Bring store and index to what seeds/ holds now and return what that took.

    Files whose size and times are as they were are not opened, those whose bytes are as they were are not
    read, a document that the store knows is not segmented, and a sentence that the index holds already is
    not embedded again, wherever it stands now. A file that can no longer be read as a whole keeps its last
    good content and is reported. The job is logged, also where it fails; what it committed before stays.

    Args:
        workspace: where.
        encoder: name of the encoder; default that of an index that a killed run was building, else the one
            that made the index, else the packaged one.
        everything: read and embed all from scratch; also mends a store or index that is damaged.
        on_progress: is told how far the work is.

    Raises:
        StoreError: another process writes, or the store is damaged and `everything` is not set.
        StaleIndex: the index is damaged and `everything` is not set.
        EncoderUnavailable: the encoder cannot be loaded.
    """
    workspace.embeddings.mkdir(exist_ok=True)
    began = time.monotonic()
    report = on_progress or silent
    with sole(workspace.lock), _open(workspace.store, everything=everything) as store:
        with logged(store, everything=everything) as log:
            name, model = encoder_for(store, encoder)
            start = start_from(workspace, store, model, everything=everything)
            batches = Batches(workspace, store, start, name, model, log, report)
            batches.begin(everything=everything)
            if start.building:
                batches.build()
            done = batches.take_in()
        batches.prune()
    return replace(done, seconds=round(time.monotonic() - began, 3))


def _open(path: Path, *, everything: bool) -> Store:
    """Open the store for writing; one that is damaged is set aside where all is made anew anyway."""
    try:
        return _sound(path) if everything else Store.open(path, write=True)
    except DamagedStore:
        if not everything:
            raise
        set_aside(path)
        return Store.open(path, write=True)


def _sound(path: Path) -> Store:
    """Open the store and read all of it: a page that is broken shows only when it is read."""
    store = Store.open(path, write=True)
    try:
        problems = store.check()
    except BaseException:
        store.close()
        raise
    if problems:
        store.close()
        raise DamagedStore(f"{path}: {problems[0]}")
    return store
