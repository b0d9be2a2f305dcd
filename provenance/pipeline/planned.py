"""What a re-embed would do and how long it would take, with nothing written: a dry run.

Files are looked at as a re-embed looks at them, and changed ones are read; nothing is embedded.
"""

import time
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from provenance import embed
from provenance.domain.run import Changes, Plan
from provenance.domain.text import Failure
from provenance.errors import DamagedStore
from provenance.pipeline.estimate import estimate
from provenance.pipeline.look import Look, look
from provenance.pipeline.progress import OnProgress, silent
from provenance.pipeline.reembed import READING, start_from
from provenance.pipeline.turnover import published, turnover
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
        model = embed.load(encoder or store.meta("encoder"))
        fresh = everything or store.meta("reading") != READING
        coming, looking = _Coming(), time.monotonic()
        for seen in look(workspace, store.files(), fresh=fresh, report=on_progress or silent):
            coming.add(seen)
        reading = time.monotonic() - looking
        sources = turnover(published(store), published(store, beside=coming.paths) | coming.published)
        live = (store.sentence_ids() - _leaving(store, coming.paths)) | coming.sentences
        held = set(start_from(workspace, store, model, everything=everything).ids().tolist())
        past = store.jobs.latest()
    embedded = len(live - held)
    made_by = f"{model.name}@{model.revision}"
    changes = Changes(
        added=len(sources.added),
        changed=len(sources.changed),
        removed=len(sources.removed),
        unchanged=sources.unchanged,
        failed=tuple(coming.failures),
        total=len(live),
        embedded=embedded,
        reused=len(live) - embedded,
        dropped=len(held - live),
        encoder=made_by,
        seconds=round(time.monotonic() - began, 3),
        note=model.note,
        affected=sources.affected,
    )
    return Plan(changes, estimate(past, encoder=made_by, embedded=embedded, reading=reading))


class _Coming:
    """What the files that are new, changed or gone will publish instead of what they did."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.published: dict[str, str] = {}
        self.sentences: set[int] = set()
        self.failures: list[Failure] = []

    def add(self, seen: Look) -> None:
        self.failures += seen.failures
        if not seen.gone and seen.documents is None:
            return
        self.paths.add(seen.path)
        # of two records with one name the store keeps the last
        for kept in {read.document.source.record: read for read in seen.documents or ()}.values():
            self.published[kept.document.source.locator] = kept.document.id
            self.sentences |= {stated.sentence.id for stated in kept.sentences}


def _leaving(store: Store, paths: Set[str]) -> set[int]:
    """Return the sentences that stand in what these files published, and nowhere else."""
    documents = {kept.document_id for kept in store.sources() if kept.source.path in paths}
    theirs = {sentence.id for name in documents for sentence, _ in store.sentences(name)}
    return theirs - {
        sentence.id for source, sentence, _ in store.occurrences(theirs) if source.path not in paths
    }


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
