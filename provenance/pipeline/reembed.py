"""The batch job: bring store and index to what seeds/ holds now, at a cost that follows the change.

One transaction of the store holds it all. The index is written aside under the name of its content, and
the store's commit, which records that name, is the switch: a run that is killed before it leaves the last
good state, and one that is killed after it leaves a file too many, which the next run removes.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from provenance import embed, index
from provenance.domain.run import Changes, Progress
from provenance.domain.text import Document, Failure
from provenance.embed import Encoder
from provenance.errors import DamagedStore
from provenance.extract import in_context
from provenance.index import Index
from provenance.read import digest, discover, extent, read
from provenance.retrieve import keys
from provenance.store import FileState, ReadDocument, StatedSentence, Store
from provenance.workspace import Workspace

READING = "1"  # raise it when reading, segmenting or extracting makes something else of a file
BATCH = 512  # sentences embedded between two reports of progress

OnProgress = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """Report nothing."""


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
    that can no longer be read as a whole keeps its last good content and is reported.

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
    began = time.monotonic()
    report = on_progress or silent
    workspace.embeddings.mkdir(exist_ok=True)
    with _open(workspace.store, everything=everything) as store, store.transaction():
        model = embed.load(encoder or store.meta("encoder"))
        before = {kept.source.locator: kept.document_id for kept in store.sources()}
        fresh = everything or store.meta("reading") != READING
        failures = _take_in(workspace, store, fresh=fresh, report=report)
        vectors = _vectors(workspace, store, model, everything=everything)
        embedded, dropped = _embed(store, vectors, model, report)
        finished = _ordered(vectors) if embedded else vectors
        manifest = finished.save(
            workspace.embeddings, encoder_name=model.name, encoder_revision=model.revision
        )
        noted = {
            "index": manifest.name,
            "encoder": encoder or store.meta("encoder") or embed.DEFAULT,
            "encoder_revision": f"{model.name}@{model.revision}",
            "reading": READING,
        }
        for key, value in noted.items():
            store.set_meta(key, value)
        after = {kept.source.locator: kept.document_id for kept in store.sources()}
        total = store.counts().sentences
    index.prune(workspace.embeddings, manifest.name)
    shared = before.keys() & after.keys()
    changed = sum(before[locator] != after[locator] for locator in shared)
    return Changes(
        added=len(after.keys() - before.keys()),
        changed=changed,
        removed=len(before.keys() - after.keys()),
        unchanged=len(shared) - changed,
        failed=failures,
        total=total,
        embedded=embedded,
        reused=total - embedded,
        dropped=dropped,
        encoder=f"{model.name}@{model.revision}",
        seconds=round(time.monotonic() - began, 3),
        note=model.note,
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
    known = store.files()
    failures: list[Failure] = []
    present: set[str] = set()
    found = list(discover(workspace.seeds))
    for done, item in enumerate(found):
        report(Progress("reading", done, len(found)))
        if isinstance(item, Failure):
            failures.append(item)
            continue
        name = workspace.name(item)
        present.add(name)
        failures += _take_in_file(item, name, store, known.get(name), fresh=fresh)
    unreadable = tuple(f"{failure.path}/" for failure in failures)
    for path in known.keys() - present:
        if not path.startswith(unreadable):  # what cannot be listed is not known to be gone
            store.remove(path)
    report(Progress("reading", len(found), len(found)))
    return tuple(failures)


def _take_in_file(
    path: Path, name: str, store: Store, known: FileState | None, *, fresh: bool
) -> tuple[Failure, ...]:
    trusted = known if known and not known.failures and not fresh else None
    try:
        size, mtime = extent(path)
        if trusted and (trusted.size, trusted.mtime_ns) == (size, mtime):
            return ()
        state = FileState(name, size, mtime, digest(path))
    except OSError as error:
        told = f"cannot be read: {error.strerror or error}; check its permissions"
        return _keep_last(store, known, Failure(name, told))
    if trusted and trusted.digest == state.digest:
        store.touch(state)
        return ()
    failures: list[Failure] = []
    documents = list(_documents(path, name, failures))
    if failures and not documents and known:
        return _keep_last(store, known, failures[0])
    store.replace(replace(state, failures=tuple(failures)), documents)
    return tuple(failures)


def _keep_last(store: Store, known: FileState | None, failure: Failure) -> tuple[Failure, ...]:
    """Note a failure of a whole file; what it held when it was last read stays."""
    if known:
        store.touch(replace(known, size=-1, failures=(failure,)))
    return (failure,)


def _documents(path: Path, name: str, failures: list[Failure]) -> Iterator[ReadDocument]:
    for item in read(path, name=name):
        if isinstance(item, Failure):
            failures.append(item)
        else:
            yield _stated(item)


def _stated(document: Document) -> ReadDocument:
    """Return a document with its sentences and all that they assert, read in their context."""
    from provenance.segment import segment  # late: a trace needs nothing of it

    sentences = segment(document)
    assertions = in_context(sentences, said_on=document.source.published)
    return ReadDocument(
        document,
        tuple(
            StatedSentence(sentence, assertion, tuple(sorted(keys(assertion))))
            for sentence, assertion in zip(sentences, assertions, strict=True)
        ),
    )


def _vectors(workspace: Workspace, store: Store, model: Encoder, *, everything: bool) -> Index:
    """Return the index to start from: the last one, or an empty one where it is of no use."""
    name = store.meta("index")
    if name is None or everything:
        return index.empty(model.dimension)
    made_by = store.meta("encoder_revision")
    if made_by != f"{model.name}@{model.revision}":
        return index.empty(model.dimension)
    return index.load(workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision)


def _embed(store: Store, vectors: Index, model: Encoder, report: OnProgress) -> tuple[int, int]:
    """Make the index hold exactly the store's sentences; return how many were added and dropped."""
    live = np.fromiter(store.sentence_ids(), dtype=np.int64)
    held = vectors.ids()
    gone = np.setdiff1d(held, live)
    new = np.setdiff1d(live, held)
    vectors.remove(gone)
    for start in range(0, len(new), BATCH):
        report(Progress("embedding", start, len(new)))
        texts = list(store.texts(new[start : start + BATCH].tolist()))
        vectors.add([number for number, _ in texts], model.encode([text for _, text in texts]))
    report(Progress("embedding", len(new), len(new)))
    return len(new), len(gone)


def _ordered(vectors: Index) -> Index:
    """Return the index with its rows in the order of their ids: the same sentences make the same file."""
    ids = vectors.ids()
    ordered = index.empty(vectors.dimension)
    ordered.add(ids, vectors.vectors(ids))
    return ordered
