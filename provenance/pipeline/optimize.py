"""Store and index in less space, with the same answers."""

import time

from provenance import embed, index
from provenance.domain.mending import Compaction, Extent
from provenance.domain.run import Progress
from provenance.index import manifest
from provenance.pipeline.progress import OnProgress, silent
from provenance.store import Store
from provenance.store.compaction import compact
from provenance.store.lock import sole
from provenance.workspace import Workspace

STAGE = "compacting"


def optimize(workspace: Workspace, *, on_progress: OnProgress | None = None) -> Compaction:
    """Compact the index, then the store; return what there was before and is now.

    Whoever reads meanwhile is not disturbed. Killed at any moment, it leaves a whole state.

    Raises:
        StoreError: there is no store, it is damaged, or another process writes.
        StaleIndex: there is no index, or it is damaged.
        EncoderUnavailable: the encoder that made the index cannot be loaded.
        OSError: the folder cannot be written, or the disk is full.
    """
    began = time.monotonic()
    report = on_progress or silent
    if not workspace.store.exists():
        Store.open(workspace.store)  # tells that there is none; a lock would need its folder
    with sole(workspace.lock):
        with Store.open(workspace.store, write=True) as store:
            before = _extent(workspace, store)
            report(Progress(STAGE, 0, 2, "parts"))
            _compact_index(workspace, store)
            report(Progress(STAGE, 1, 2, "parts"))
        notes = compact(
            workspace.store,
            report=lambda done, steps: report(Progress("writing the store", done, steps, "steps")),
        )
        report(Progress(STAGE, 2, 2, "parts"))
        with Store.open(workspace.store) as store:
            after = _extent(workspace, store)
    return Compaction(before, after, round(time.monotonic() - began, 3), notes)


def _compact_index(workspace: Workspace, store: Store) -> None:
    name = store.meta("index") or ""
    model = embed.load(store.meta("encoder"))
    made_by = {"encoder_name": model.name, "encoder_revision": model.revision}
    vectors = index.load(workspace.embeddings, name, **made_by)
    if vectors.compact():
        name = vectors.save(workspace.embeddings, **made_by).name
        with store.transaction():
            store.set_meta("index", name)
    building = store.meta("building")
    index.prune(workspace.embeddings, [name, *([building] if building else [])])


def _extent(workspace: Workspace, store: Store) -> Extent:
    """Return how much there is of store and index.

    Raises:
        StaleIndex: there is no index, or its manifest is damaged.
    """
    described = manifest.read(workspace.embeddings, store.meta("index") or "")
    files = [*workspace.embeddings.glob("index-*"), *workspace.embeddings.glob("segment-*")]
    beside = (workspace.store, workspace.store.with_name(f"{workspace.store.name}-wal"))
    return Extent(
        store=sum(file.stat().st_size for file in beside if file.exists()),
        index=sum(file.stat().st_size for file in files),
        segments=len(described.segments),
        removed=described.removed.count if described.removed else 0,
    )
