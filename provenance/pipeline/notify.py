"""A folder → what changes in it, as the system tells (watchfiles, on Rust's notify)."""

import os
import time
from collections.abc import Callable, Iterator, Set
from pathlib import Path

GLANCE = 0.1  # seconds between two looks at what the system has told
POLL = 2.0  # seconds between two looks at the files themselves, where the system does not tell


def looks(folder: Path) -> Iterator[Set[str]]:
    """Yield, every tenth of a second or so, the paths below the folder that changed since the last time.

    Changes are collected from before the first look on, whatever the caller does between two. Hidden files
    and folders do not count. A folder that is not there is waited for, and one that was replaced counts as
    changed itself. Where the system does not let every folder be watched, the files are looked at.
    """
    tell: Callable[[Path], Iterator[Set[str]]] = _told
    known: tuple[int, int] | None = None
    while True:
        before, known = known, _identity(folder)
        itself = frozenset({str(folder)})
        if known is None:
            time.sleep(GLANCE)
            yield itself if before else frozenset()
            continue
        real = folder.resolve()
        try:
            for changed in tell(real):
                yield itself | {path for path in changed if _counts(path, real)}
                itself = frozenset()
                if _identity(folder) != known or str(real) in changed:
                    break
        except FileNotFoundError:  # it went while it was looked for
            time.sleep(GLANCE)
            yield frozenset()
        except (OSError, RuntimeError):  # a limit of the system is reached, or a folder may not be read
            tell = _seen


def _told(folder: Path) -> Iterator[Set[str]]:
    """Yield what the system tells; raises OSError or RuntimeError where it cannot tell all."""
    from watchfiles import watch

    told = watch(folder, watch_filter=None, rust_timeout=round(GLANCE * 1000), yield_on_timeout=True)
    for changes in told:
        yield {path for _, path in changes}


def _seen(folder: Path) -> Iterator[Set[str]]:
    """Yield what a look at all files shows; at most a tenth of the time is spent on that."""
    before, due = _state(folder), 0.0
    while True:
        yield set()
        time.sleep(GLANCE)
        began = time.monotonic()
        if began >= due:
            now = _state(folder)
            yield {path for path, _ in before ^ now}
            before, due = now, began + max(POLL, 10 * (time.monotonic() - began))


def _state(folder: Path) -> set[tuple[str, tuple[int, int, int]]]:
    state = set()
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 - half the cost of a Path in the largest trees
            try:
                found = os.stat(path)  # noqa: PTH116 - the same
            except OSError:
                continue  # gone since it was listed: the next look tells
            state.add((path, (found.st_size, found.st_mtime_ns, found.st_ctime_ns)))
    return state


def _counts(path: str, folder: Path) -> bool:
    here = Path(path)
    below = here.relative_to(folder) if here.is_relative_to(folder) else here
    return not any(part.startswith(".") for part in below.parts)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells a folder from another of its name; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
