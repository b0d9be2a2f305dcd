"""Mending what `verify` finds: from the store itself, from the segments of the index, and from seeds/.

Nothing is thrown away that cannot be made again. A store that SQLite cannot read is set aside, and what can
still be read of it goes into a new one; of a damaged index whole segments stay, and only sentences that are
lost are embedded again. Each step leaves a whole state: a repair that is killed can be repeated.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np

from provenance import embed, index
from provenance.domain.mending import Repair
from provenance.domain.run import Problem, Progress
from provenance.domain.text import Document
from provenance.embed import Encoder
from provenance.errors import DamagedStore, EncoderUnavailable, StaleIndex
from provenance.index import manifest
from provenance.pipeline.batches import Batches
from provenance.pipeline.check import verify
from provenance.pipeline.jobs import logged
from provenance.pipeline.look import stated
from provenance.pipeline.progress import OnProgress, silent
from provenance.pipeline.start import Start, encoder_for, made_by, rules, start_from
from provenance.store import StatedSentence
from provenance.store.lock import sole
from provenance.store.mending import MendableStore
from provenance.store.salvage import UNPLACED, Salvaged, leftovers, salvage, unfinished
from provenance.workspace import Workspace


def repair(workspace: Workspace, *, on_progress: OnProgress | None = None) -> Repair:
    """Mend what can be mended and return what was done, and what is left.

    A workspace without a fault is left as it is, byte for byte.

    Raises:
        StoreError: another process writes, or the store cannot be written or is of a newer format.
        OSError: the folder cannot be written, or the disk is full.
    """
    report = on_progress or silent
    workspace.embeddings.mkdir(exist_ok=True)
    with sole(workspace.lock):
        hurt = unfinished(workspace.store)
        left: Sequence[Problem] = () if hurt else verify(workspace)
        needed = hurt or bool(left) or _waiting(workspace)
        done = list(_mended(workspace, hurt, report)) if needed else []
        done += _tidied(workspace)
        return Repair(tuple(done), verify(workspace) if needed else ())


def _mended(workspace: Workspace, hurt: bool, report: OnProgress) -> Iterator[str]:
    mended = None if hurt else _mended_in_place(workspace)
    saved = None
    if mended is None:
        saved = salvage(
            workspace.store,
            meta=_on_disk(workspace),
            report=lambda done, total: report(Progress("salvaging", done, total, "pages")),
        )
    yield from _told(workspace, saved) if saved else mended or ()
    with MendableStore.open(workspace.store, write=True) as store:
        with suppress(EncoderUnavailable):  # `verify` tells of it; all else is done
            yield from _brought(workspace, store, saved is not None, report)
        if placed := store.place():
            yield f"seeds/ gave back the texts of {placed:,} times that sources published something"
        if saved:
            yield from _agreeing(store)


def _waiting(workspace: Workspace) -> bool:
    """Tell whether a repair was killed before the last of it."""
    with MendableStore.open(workspace.store) as store:
        return store.meta(UNPLACED) is not None


def _mended_in_place(workspace: Workspace) -> list[str] | None:
    """Make the store agree with itself and tell what did not; None where only a new file helps."""
    path = workspace.store
    if path.exists() and path.stat().st_size:  # SQLite takes an empty one for a new store
        with suppress(DamagedStore), MendableStore.open(path, write=True) as store:
            return None if store.broken() else list(_agreeing(store))
    return None


def _on_disk(workspace: Workspace) -> dict[str, str]:
    """Return what a store would note of the newest index in the folder, as far as that can be used."""
    found = workspace.embeddings.glob("index-*.json")
    for file in sorted(found, key=lambda file: file.stat().st_mtime_ns, reverse=True):
        with suppress(StaleIndex, EncoderUnavailable):
            made = manifest.read(workspace.embeddings, file.stem)
            model = embed.load(made.encoder)
            if (model.name, model.revision) == (made.encoder, made.revision):
                return {"index": made.name, "encoder": made.encoder, "encoder_revision": made_by(model)}
    return {}


def _brought(workspace: Workspace, store: MendableStore, fresh: bool, report: OnProgress) -> Iterator[str]:
    """Bring index and store to what seeds/ holds."""
    name, model = encoder_for(store, None)
    with logged(store, everything=False) as log:
        start, damaged = _start(workspace, store, model, fresh=fresh)
        kept = len(start.index)
        batches = Batches(workspace, store, start, name, model, log, report)
        batches.begin(everything=False)
        if start.building:
            batches.build()
        changes = batches.take_in()
    batches.prune()
    if damaged:
        yield (
            f"the index was damaged or missing: {kept:,} vectors were kept, "
            f"{changes.embedded:,} sentences embedded"
        )
    elif start.building:
        yield (
            f"the index did not agree with the store: {changes.embedded:,} sentences were embedded, "
            f"{changes.dropped:,} vectors dropped"
        )
    if changes.affected:
        yield f"{len(changes.affected):,} sources were brought to what seeds/ holds"


def _start(
    workspace: Workspace, store: MendableStore, model: Encoder, *, fresh: bool
) -> tuple[Start, bool]:
    """Return what to start from, and whether that is what was saved of a damaged index.

    In a `fresh` store nothing is live yet: what the index holds is expected to come, and dropped in the end
    where it did not.
    """
    start = None
    with suppress(StaleIndex):
        start = start_from(workspace, store, model, everything=False)
    damaged = start is None or start.name is None or bool(start.index.problems())
    if start is None or damaged:
        whole = index.salvage(
            workspace.embeddings,
            store.meta("index") or "",
            encoder_name=model.name,
            encoder_revision=model.revision,
            dimension=model.dimension,
        )
        reading, generation = rules(store)
        start = Start(whole, None, True, reading, generation)
    if fresh:
        with store.transaction():
            store.presume(start.index.ids().tolist())
    return replace(start, building=not fresh and (start.building or _differs(store, start))), damaged


def _differs(store: MendableStore, start: Start) -> bool:
    """Tell whether the index lacks or has sentences without the journal of the store saying so."""
    held, live = start.index.ids(), np.fromiter(store.sentence_ids(), np.int64)
    came, went = store.unindexed()
    return bool(
        len(np.setdiff1d(np.setdiff1d(live, held), came))
        or len(np.setdiff1d(np.setdiff1d(held, live), went))
    )


def _agreeing(store: MendableStore) -> Iterator[str]:
    """Make the store agree with itself; yield what did not."""
    for problem in store.mend(_sentences, reading=rules(store)[0]):
        yield f"in the store: {problem}"


def _sentences(document: Document) -> tuple[StatedSentence, ...]:
    return stated(document).sentences or ()


def _told(workspace: Workspace, saved: Salvaged) -> Iterator[str]:
    if saved.aside:
        yield (
            f"the damaged store was set aside as {workspace.name(saved.aside)}; "
            f"{saved.documents:,} texts, published {saved.versions:,} times, and "
            f"{saved.occurrences:,} places of sentences were saved from it"
        )
    else:
        yield "a store was made, for there was none"
    if saved.unreadable:
        yield f"{saved.unreadable:,} pages of it cannot be read"
    if saved.without_text:
        yield f"the texts of {saved.without_text:,} times that sources published something cannot be read"
    if saved.without_source:
        yield f"{saved.without_source:,} texts were not taken over, for nothing tells who published them"


def _tidied(workspace: Workspace) -> Iterator[str]:
    """Clear away what no index in use refers to, and what killed runs left."""
    with suppress(DamagedStore), MendableStore.open(workspace.store) as store:
        named = [name for key in ("index", "building") if (name := store.meta(key))]
        before = set(workspace.embeddings.iterdir())
        if named:
            index.prune(workspace.embeddings, named)
        for left in leftovers(workspace.store):
            left.unlink(missing_ok=True)
        if gone := len(before - set(workspace.embeddings.iterdir())):
            yield f"{gone:,} leftover files were cleared away"
