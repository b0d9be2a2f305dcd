"""What an answer covers, and what it does not."""

from provenance.domain.run import Searched
from provenance.domain.text import Failure
from provenance.pipeline.look import is_current
from provenance.pipeline.uncollected import uncollected
from provenance.read import Found, changed, digest, stamped
from provenance.read.listing import Listing
from provenance.store import Store
from provenance.workspace import Workspace

CONFIRMED = 1 << 24  # bytes of files that are read at most, to tell whether these are other ones


@uncollected()
def searched(workspace: Workspace, store: Store, listing: Listing | None = None) -> Searched:
    """Return what the store covers, what of seeds/ could not be read, and what has changed since.

    seeds/ is listed here and now where nobody has begun a `listing` of it.

    What was read by other rules than today's counts as changed: it is kept without what it is found by now.
    A file of the same size and time of modification that was renamed, copied or touched otherwise is read,
    to tell whether it is another one. Where that would be much, the whole folder was copied or restored,
    and size and time decide; the next re-embed reads them all.
    """
    counts = store.counts()
    stamps = store.stamps()
    current = frozenset[str]().union(*(some for rules, some in stamps.items() if is_current(rules)))
    listed, same = listing.changed(current) if listing else changed(workspace.seeds, current)
    unlisted = [item for item in listed if isinstance(item, Failure)]
    others = {item.name: item for item in listed if not isinstance(item, Failure)}
    touched = (stamped(line) for some in stamps.values() for line in some - same)
    missing = [path for path in touched if path not in others]
    files = store.files((*missing, *others, *(item.path for item in unlisted)))
    failed = [*store.failures(), *unlisted]
    # what cannot be listed now and was noted as such is there
    present = {item.path for item in unlisted if item.path in files and files[item.path].failures}
    stale: set[str] = set()
    doubtful: list[Found] = []
    for item in others.values():
        known = files.get(item.name)
        read = known is not None and is_current(known.reading)
        if known and read and (known.size, known.mtime_ns) == (item.size, item.mtime_ns):
            if known.ctime_ns not in (None, item.ctime_ns):
                doubtful.append(item)
        elif not (known and known.failures):
            stale.add(item.name)
    if sum(item.size for item in doubtful) <= CONFIRMED:
        stale.update(item.name for item in doubtful if _differs(item, files[item.name].digest))
    stale.update(set(missing) - present)
    ordered = tuple(sorted(set(failed), key=lambda failure: (failure.path, failure.error)))
    return Searched(counts.sources, counts.occurrences, ordered, tuple(sorted(stale)))


def _differs(item: Found, known: str) -> bool:
    try:
        return digest(item.path) != known
    except OSError:  # nothing is known to have changed
        return False
