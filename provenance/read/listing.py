"""Listing a large folder in a process of its own, while this one does other things.

Looking at 66,000 files is half a second of Python, whose threads would only take turns.
"""

import gc
import os
import sys
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryFile

from provenance.domain.text import Failure
from provenance.read.discover import Found, changed, found

_FAILED = "! "  # begins what is told of a failure; a stamp begins with a number


class Listing:
    """A folder that is being listed; close it.

    The process is started at once. It writes to a file that has no name, for a pipe is soon full and would
    have it wait.

    Raises:
        OSError: no process can be started, or nothing written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written = TemporaryFile()  # noqa: SIM115 - closed with the process
        ours = os.pathsep.join(filter(None, sys.path))
        try:
            self._process = Popen(  # noqa: S603 - this very file, by this very Python
                [sys.executable, "-P", "-m", __name__, folder],
                stdin=DEVNULL,
                stdout=self._written,
                stderr=DEVNULL,
                env={**os.environ, "PYTHONPATH": ours},
            )
        except BaseException:
            self._written.close()
            raise

    def changed(self, known: frozenset[str]) -> tuple[list[Found | Failure], frozenset[str]]:
        """Return what `discover.changed` does; where the process came to nothing, by looking here."""
        if self._process.wait():
            return changed(self._folder, known)
        self._written.seek(0)
        lines = self._written.read().decode().split("\0")[:-1]
        others = [self._read(line) for line in lines if line not in known]
        return others, known & frozenset(lines)

    def _read(self, line: str) -> Found | Failure:
        if line.startswith(_FAILED):
            error, path = line.removeprefix(_FAILED).split("\n", 1)
            return Failure(path, error)
        size, mtime_ns, ctime_ns, name = line.split(" ", 3)
        _, *folders, file = name.split("/")
        return Found(self._folder.joinpath(*folders), file, name, int(size), int(mtime_ns), int(ctime_ns))

    def close(self) -> None:
        """End the process, if it still runs."""
        with self._written:
            self._process.kill()
            self._process.wait()


def _told(item: Found | Failure) -> str:
    return f"{_FAILED}{item.error}\n{item.path}" if isinstance(item, Failure) else item.stamp


if __name__ == "__main__":
    gc.disable()  # nothing here refers to itself
    sys.stdout.buffer.write("".join(f"{_told(item)}\0" for item in found(Path(sys.argv[1]))).encode())
