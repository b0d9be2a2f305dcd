"""A folder → a signal each time what it holds has changed."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

State = dict[str, tuple[int, int]]


def watch(
    folder: Path,
    *,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[None]:
    """Yield at once, then after every change of a file below `folder`; never ends by itself.

    A change is told by size and time of writing, and signalled when a second look shows nothing new, so
    that a file is not taken while it is being copied. Looks once a second, less often in trees so large
    that looking takes long: at most a tenth of the time is spent on it.
    """
    seen, began = _state(folder), clock()
    pause = max(1.0, 10 * (clock() - began))
    yield
    settled = seen
    while True:
        sleep(pause)
        now = _state(folder)
        if now == settled and now != seen:
            seen = now
            yield
        settled = now


def _state(folder: Path) -> State:
    state: State = {}
    for root, _, names in os.walk(folder, followlinks=True):
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 - half the cost of a Path in the largest trees
            try:
                found = os.stat(path)  # noqa: PTH116 - the same
            except OSError:
                continue  # gone since it was listed: the next look tells
            state[path] = (found.st_size, found.st_mtime_ns)
    return state
