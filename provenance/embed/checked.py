"""Files that were hashed and found sound, remembered by what the file system says of them.

Hashing an encoder takes as long as loading it, so it is done once, and again whenever a file has changed
since: size, times and inode tell, as they tell git (git-scm.com/docs/racy-git). No program can set the
time at which an inode was changed, so writing into a file and setting its time back shows too.
"""

import contextlib
import json
import os
import time
from collections.abc import Iterable
from pathlib import Path

NOTE = "checked.json"
SETTLED = 2.0  # seconds; a file younger than a tick of its clock may change again and look the same

State = dict[str, list[int]]


def state(folder: Path, names: Iterable[str]) -> State:
    """Return size, inode and the times (ns) of writing and of any change, for each of these files."""
    found = {}
    for name in names:
        stat = (folder / name).stat()
        found[name] = [stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns]
    return found


def known(folder: Path, now: State) -> bool:
    """Tell whether the files were found sound in exactly this state."""
    try:
        return bool(json.loads((folder / NOTE).read_text(encoding="utf-8")) == now)
    except (OSError, ValueError, RecursionError):
        return False


def note(folder: Path, now: State) -> None:
    """Remember that the files were found sound in this state, if that can be kept."""
    latest = max(moment for _, _, *times in now.values() for moment in times)
    if time.time_ns() - latest < SETTLED * 1e9:
        return
    aside = folder / f".{NOTE}.{os.getpid()}"
    with contextlib.suppress(OSError):
        try:
            aside.write_text(json.dumps(now), encoding="utf-8")
            aside.replace(folder / NOTE)
        finally:
            aside.unlink(missing_ok=True)
