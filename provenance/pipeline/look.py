"""The files of seeds/ held against what the store knows of them: what a re-embed has to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from provenance import retrieve
from provenance.domain.run import Progress
from provenance.domain.text import Document, Failure
from provenance.extract import in_context
from provenance.pipeline.progress import OnProgress
from provenance.read import Found, digest, extent, found, read
from provenance.store import FileState, ReadDocument, Store
from provenance.workspace import Workspace

READING = "11"  # raise it when reading, segmenting or extracting makes something else of a file

Knows = Callable[[str], bool]
"""Tells whether the store has the sentences of the document with this id, as they would be read now."""


@dataclass(slots=True)
class Look:
    """What one look at a file of seeds/ found.

    `documents` is all that it holds now, read while it is taken, once; None where what the store has of it
    stays. `failures` are complete when the documents are taken. `state` is what to note of the file, None
    where nothing is new; `gone` says that it is no longer there. `size` is its bytes, and `ahead` those of
    the files that are looked at after it.
    """

    path: str
    state: FileState | None = None
    documents: Iterator[ReadDocument] | None = None
    failures: list[Failure] = field(default_factory=list)
    gone: bool = False
    size: int = 0
    ahead: int = 0


@cache
def is_current(reading: str) -> bool:
    """Tell whether these are the rules of now; a full re-embed adds its number to them."""
    return reading.partition("+")[0] == READING


def look(workspace: Workspace, store: Store, *, reading: str, report: OnProgress) -> Iterator[Look]:
    """Yield what is new in seeds/, file by file, then each known file that is gone.

    Files that were read by these rules and whose size and times are as they were are not opened, those
    whose bytes are as they were are not read, and a document that the store knows is not segmented. A file
    that can no longer be read as a whole keeps what it held. Nothing is known to be gone below a folder
    that cannot be listed.
    """

    def knows(document: str) -> bool:
        return store.knows(document, reading=reading)

    known = store.files()
    listed = list(found(workspace.seeds))
    named = [item.path if isinstance(item, Failure) else item.name for item in listed]
    due = [
        (done, item, known.get(name))
        for done, (item, name) in enumerate(zip(listed, named, strict=True))
        if isinstance(item, Failure) or not _as_before(item, known.get(name), reading)
    ]
    ahead = sum(_size(item) for _, item, _ in due)
    unreadable: set[str] = set()
    for done, item, before in due:
        report(Progress("reading", done, len(listed), "files"))
        ahead -= _size(item)
        if isinstance(item, Failure):
            seen = _as_last_read(item.path, before, item)
        else:
            seen = _file(item, before, reading, knows)
        seen.size, seen.ahead = _size(item), ahead
        yield seen
        unreadable |= {f"{failure.path}/" for failure in seen.failures}
    for path in sorted(known.keys() - set(named)):
        if not path.startswith(tuple(unreadable)):
            yield Look(path, gone=True)
    report(Progress("reading", len(listed), len(listed), "files"))


def _size(item: Found | Failure) -> int:
    return 0 if isinstance(item, Failure) else item.size


def _as_before(item: Found, known: FileState | None, reading: str) -> bool:
    if known is None or known.reading != reading or known.failures:
        return False
    return (known.size, known.mtime_ns, known.ctime_ns) == (item.size, item.mtime_ns, item.ctime_ns)


def _file(item: Found, known: FileState | None, reading: str, knows: Knows) -> Look:
    trusted = known if known and not known.failures and known.reading == reading else None
    try:
        size, mtime, ctime = extent(item.path)
        state = FileState(item.name, size, mtime, digest(item.path), reading=reading, ctime_ns=ctime)
    except OSError as error:
        told = f"cannot be read: {error.strerror or error}; check its permissions"
        return _as_last_read(item.name, known, Failure(item.name, told))
    if trusted and trusted.digest == state.digest:
        return Look(item.name, state)
    failures: list[Failure] = []
    documents = _documents(item, failures, knows)
    first = next(documents, None)
    if first is None and failures and known:
        return _as_last_read(item.name, known, failures[0])
    return Look(item.name, state, chain((first,), documents) if first else iter(()), failures)


def _as_last_read(name: str, known: FileState | None, failure: Failure) -> Look:
    """Note a failure of a whole file, which may be a pipe now; what it held when it was last read stays."""
    state = known._replace(size=-1, failures=(failure,)) if known else None
    return Look(name, state, failures=[failure])


def _documents(item: Found, failures: list[Failure], knows: Knows) -> Iterator[ReadDocument]:
    for one in read(item.path, name=item.name):
        if isinstance(one, Failure):
            failures.append(one)
        else:
            yield ReadDocument(one, None) if knows(one.id) else stated(one)


def stated(document: Document) -> ReadDocument:
    """Return a document with its sentences and all that they assert, read in their context."""
    from provenance.segment import segment  # late: a trace needs nothing of it

    sentences = segment(document)
    assertions = in_context(sentences, said_on=document.source.published)
    return ReadDocument(
        document,
        tuple(
            retrieve.stated(sentence, assertion)
            for sentence, assertion in zip(sentences, assertions, strict=True)
        ),
    )
