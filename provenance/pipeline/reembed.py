"""The batch job: bring store and index to what seeds/ holds now, at a cost that follows the change.

One transaction of the store holds it all. The index is written aside under the name of its content, and
the store's commit, which records that name, is the switch: a run that is killed before it leaves the last
good state, and one that is killed after it leaves a file too many, which the next run removes.
"""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from provenance import embed, index
from provenance.domain.run import Changes, Progress
from provenance.domain.text import Failure
from provenance.embed import Encoder
from provenance.errors import DamagedStore
from provenance.index import Index
from provenance.pipeline.jobs import logged
from provenance.pipeline.look import look
from provenance.pipeline.progress import OnProgress, silent
from provenance.pipeline.turnover import published, turnover
from provenance.store import Store
from provenance.store.lock import sole
from provenance.workspace import Workspace

__all__ = ["READING", "OnProgress", "reembed", "silent", "start_from"]

READING = "1"  # raise it when reading, segmenting or extracting makes something else of a file
BATCH = 512  # sentences embedded between two reports of progress


def reembed(
    workspace: Workspace,
    *,
    encoder: str | None = None,
    everything: bool = False,
    on_progress: OnProgress | None = None,
) -> Changes:
    """Bring store and index to what seeds/ holds now and return what that took.

    Files whose size and time are as they were are not opened, those whose bytes are as they were are not
    read, and a sentence that the index holds already is not embedded again, wherever it stands now. A file
    that can no longer be read as a whole keeps its last good content and is reported. The job is logged,
    also where it fails.

    Args:
        workspace: where.
        encoder: name of the encoder; default the one that made the index, else the packaged one.
        everything: read and embed all from scratch; also mends a store or index that is damaged.
        on_progress: is told how far the work is.

    Raises:
        StoreError: another process writes, or the store is damaged and `everything` is not set.
        StaleIndex: the index is damaged and `everything` is not set.
        EncoderUnavailable: the encoder cannot be loaded.
    """
    workspace.embeddings.mkdir(exist_ok=True)
    began = time.monotonic()
    with sole(workspace.lock):
        with (
            _open(workspace.store, everything=everything) as store,
            logged(store, everything=everything) as log,
            store.transaction(),
        ):
            done = _reembed(workspace, store, encoder, everything=everything, report=on_progress or silent)
            kept = store.meta("index") or ""
            log.done(replace(done, seconds=log.seconds))
        index.prune(workspace.embeddings, kept)
    return replace(done, seconds=round(time.monotonic() - began, 3))


def _reembed(
    workspace: Workspace, store: Store, encoder: str | None, *, everything: bool, report: OnProgress
) -> Changes:
    model = embed.load(encoder or store.meta("encoder"))
    before = published(store)
    began = time.monotonic()
    fresh = everything or store.meta("reading") != READING
    failures = _take_in(workspace, store, fresh=fresh, report=report)
    reading = time.monotonic() - began
    vectors = start_from(workspace, store, model, everything=everything)
    embedded, dropped, embedding = _embed(store, vectors, model, report)
    finished = _ordered(vectors) if embedded else vectors
    manifest = finished.save(workspace.embeddings, encoder_name=model.name, encoder_revision=model.revision)
    noted = {
        "index": manifest.name,
        "encoder": encoder or store.meta("encoder") or embed.DEFAULT,
        "encoder_revision": f"{model.name}@{model.revision}",
        "reading": READING,
    }
    for key, value in noted.items():
        store.set_meta(key, value)
    sources = turnover(before, published(store))
    total = store.counts().sentences
    return Changes(
        added=len(sources.added),
        changed=len(sources.changed),
        removed=len(sources.removed),
        unchanged=sources.unchanged,
        failed=failures,
        total=total,
        embedded=embedded,
        reused=total - embedded,
        dropped=dropped,
        encoder=f"{model.name}@{model.revision}",
        seconds=0.0,
        note=model.note,
        reading=round(reading, 6),
        embedding=round(embedding, 6),
        affected=sources.affected,
    )


def _open(path: Path, *, everything: bool) -> Store:
    """Open the store for writing; one that is damaged is set aside where all is made anew anyway."""
    try:
        return _sound(path) if everything else Store.open(path, write=True)
    except DamagedStore:
        if not everything:
            raise
        for ending in ("", "-wal", "-shm"):  # what SQLite keeps beside a file belongs to its name
            part = path.with_name(f"{path.name}{ending}")
            if part.exists():
                part.replace(path.with_name(f"{path.name}.damaged{ending}"))
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


def _take_in(workspace: Workspace, store: Store, *, fresh: bool, report: OnProgress) -> tuple[Failure, ...]:
    """Bring the store to what the files of seeds/ hold; return what could not be read."""
    failures: list[Failure] = []
    for seen in look(workspace, store.files(), fresh=fresh, report=report):
        failures += seen.failures
        if seen.gone:
            store.remove(seen.path)
        elif seen.state and seen.documents is not None:
            store.replace(seen.state, seen.documents)
        elif seen.state:
            store.touch(seen.state)
    return tuple(failures)


def start_from(workspace: Workspace, store: Store, model: Encoder, *, everything: bool) -> Index:
    """Return the index to start from: the last one, or an empty one where it is of no use."""
    name = store.meta("index")
    if name is None or everything:
        return index.empty(model.dimension)
    made_by = store.meta("encoder_revision")
    if made_by != f"{model.name}@{model.revision}":
        return index.empty(model.dimension)
    return index.load(workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision)


def _embed(store: Store, vectors: Index, model: Encoder, report: OnProgress) -> tuple[int, int, float]:
    """Make the index hold exactly the store's sentences.

    Returns how many were added and dropped, and the seconds that the encoder took.
    """
    live = np.fromiter(store.sentence_ids(), dtype=np.int64)
    held = vectors.ids()
    gone = np.setdiff1d(held, live)
    new = np.setdiff1d(live, held)
    vectors.remove(gone)
    seconds = 0.0
    for start in range(0, len(new), BATCH):
        report(Progress("embedding", start, len(new), "sentences"))
        texts = list(store.texts(new[start : start + BATCH].tolist()))
        began = time.monotonic()
        encoded = model.encode([text for _, text in texts])
        seconds += time.monotonic() - began
        vectors.add([number for number, _ in texts], encoded)
    report(Progress("embedding", len(new), len(new), "sentences"))
    return len(new), len(gone), seconds


def _ordered(vectors: Index) -> Index:
    """Return the index with its rows in the order of their ids: the same sentences make the same file."""
    ids = vectors.ids()
    ordered = index.empty(vectors.dimension)
    ordered.add(ids, vectors.vectors(ids))
    return ordered
