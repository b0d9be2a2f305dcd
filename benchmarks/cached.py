"""What the kernel holds of files in its page cache."""

import os
from collections.abc import Iterable
from pathlib import Path


def lying(root: Path) -> list[Path]:
    """Return the files of the store and index of the workspace at this root."""
    return [path for path in (root / "embeddings").iterdir() if path.is_file()]


def fetch(files: Iterable[Path]) -> None:
    """Have the kernel hold these files, as far as it has room and leave to."""
    for path in files:
        with path.open("rb") as file:
            while file.read(1 << 24):
                pass


def evict(files: Iterable[Path]) -> None:
    """Have the kernel forget what it holds of these files, as after a night of other work."""
    for path in files:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)  # only pages that are written can be forgotten
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)
