"""The files of seeds/ held against what the store knows of them: what a re-embed has to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from provenance.domain.run import Progress
from provenance.domain.text import Document, Failure
from provenance.extract import in_context
from provenance.pipeline.progress import OnProgress
from provenance.read import digest, discover, extent, read
from provenance.retrieve import keys
from provenance.store import FileState, ReadDocument, StatedSentence
from provenance.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a file of seeds/ found.

    `documents` is all that it holds now, None where what the store has of it stays; `state` is what to note
    of the file, None where nothing is new; `gone` says that it is no longer there.
    """

    path: str
    state: FileState | None = None
    documents: tuple[ReadDocument, ...] | None = None
    failures: tuple[Failure, ...] = ()
    gone: bool = False


def look(
    workspace: Workspace, known: Mapping[str, FileState], *, fresh: bool, report: OnProgress
) -> Iterator[Look]:
    """Yield what is found in seeds/, file by file, then each known file that is gone.

    Files whose size and time are as they were are not opened, those whose bytes are as they were are not
    read; with `fresh` every file is. One that can no longer be read as a whole keeps what it held. Nothing
    is known to be gone below a folder that cannot be listed.
    """
    present: set[str] = set()
    unreadable: list[str] = []
    found = list(discover(workspace.seeds))
    for done, item in enumerate(found):
        report(Progress("reading", done, len(found), "files"))
        if isinstance(item, Failure):
            seen = Look(item.path, failures=(item,))
        else:
            name = workspace.name(item)
            present.add(name)
            seen = _file(item, name, known.get(name), fresh=fresh)
        unreadable += [f"{failure.path}/" for failure in seen.failures]
        yield seen
    for path in sorted(known.keys() - present):
        if not path.startswith(tuple(unreadable)):
            yield Look(path, gone=True)
    report(Progress("reading", len(found), len(found), "files"))


def _file(path: Path, name: str, known: FileState | None, *, fresh: bool) -> Look:
    trusted = known if known and not known.failures and not fresh else None
    try:
        size, mtime = extent(path)
        if trusted and (trusted.size, trusted.mtime_ns) == (size, mtime):
            return Look(name)
        state = FileState(name, size, mtime, digest(path))
    except OSError as error:
        told = f"cannot be read: {error.strerror or error}; check its permissions"
        return _as_last_read(name, known, (Failure(name, told),))
    if trusted and trusted.digest == state.digest:
        return Look(name, state)
    failures: list[Failure] = []
    documents = tuple(_documents(path, name, failures))
    if failures and not documents and known:
        return _as_last_read(name, known, tuple(failures[:1]))
    return Look(name, replace(state, failures=tuple(failures)), documents, tuple(failures))


def _as_last_read(name: str, known: FileState | None, failures: tuple[Failure, ...]) -> Look:
    """Note a failure of a whole file; what it held when it was last read stays."""
    return Look(name, replace(known, size=-1, failures=failures) if known else None, failures=failures)


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
