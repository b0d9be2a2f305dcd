"""The documents of a folder, whatever else lies in it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance.domain.text import Failure
from provenance.read.metadata import SIDECAR, sidecar_names


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a document: where, its name ("seeds/sub/a.txt"), and how it and its sidecar are.

    `size`, `mtime_ns` and `ctime_ns` are those of `extent`.
    """

    folder: Path
    file: str
    name: str
    size: int
    mtime_ns: int
    ctime_ns: int

    @property
    def path(self) -> Path:
        """Where it is; made only when asked for, as that costs more than all else about a file."""
        return self.folder / self.file


def discover(folder: Path) -> Iterator[Path | Failure]:
    """Yield every file below the folder that may be a document, ordered by path, and what is in the way.

    Hidden files and folders, sidecars (``*.meta.json``) and a README.md at the top are passed over. A
    link within the folder is followed where its target is not found anyway; one that leads out of it, is
    broken or runs in a circle is a failure, as is a folder that cannot be listed, a name that is not
    UTF-8 and anything but a regular file. Failures name the path from the folder's own name on:
    "seeds/sub/a.txt".
    """
    for item in found(folder):
        yield item if isinstance(item, Failure) else item.path


def found(folder: Path) -> Iterator[Found | Failure]:
    """Yield what `discover` yields, with the size and time of each file: one look at each, no more.

    A file that goes while the folder is listed was not there.
    """
    walk = _Walk(folder)
    walk.enter(_Folder(folder, str(folder.resolve()), ""))
    walk.follow_links()
    for _, item in sorted(walk.found, key=lambda one: one[0]):
        yield item


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder as it was come to, where it really is, and its name below the top ("sub/")."""

    path: Path
    real: str
    below: str


@dataclass(frozen=True, slots=True)
class _Link:
    """A link, the name of its folder below the top, and what else lies there."""

    path: Path
    above: str
    entries: dict[str, os.DirEntry[str]]


class _Walk:
    """What was found so far, and each real path, so that nothing is found twice."""

    def __init__(self, top: Path) -> None:
        self._real_top = top.resolve()
        self._name = top.name or self._real_top.name
        self._seen: set[str] = set()
        self._links: list[_Link] = []
        self.found: list[tuple[list[str], Found | Failure]] = []

    def _fail(self, below: str, error: str) -> None:
        parts = [self._name, *below.split("/")] if below else [self._name]
        told = "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self.found.append((told.split("/"), Failure(told, error)))

    def enter(self, folder: _Folder) -> None:
        """List a folder and those below it; links wait."""
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            self._seen.add(here.real)
            try:
                with os.scandir(here.path) as listing:
                    entries = {entry.name: entry for entry in listing}
            except OSError as error:
                told = f"cannot be listed: {error.strerror or error}; check its permissions"
                self._fail(here.below.rstrip("/"), told)
                continue
            for name in sorted(entries):
                entry = entries[name]
                if name.startswith(".") or name.lower().endswith(SIDECAR):
                    continue
                if entry.is_symlink():
                    self._links.append(_Link(here.path / name, here.below, entries))
                elif entry.is_dir(follow_symlinks=False):
                    real = f"{here.real}{os.sep}{name}"
                    waiting.append(_Folder(here.path / name, real, f"{here.below}{name}/"))
                else:
                    self._add(here, name, f"{here.real}{os.sep}{name}", entries)

    def _add(self, here: _Folder, name: str, real: str, entries: dict[str, os.DirEntry[str]]) -> None:
        below = f"{here.below}{name}"
        if below.lower() == "readme.md":
            return
        try:
            name.encode()
        except UnicodeEncodeError:
            self._fail(below, "its name is not UTF-8; rename it")
            return
        try:
            if not entries[name].is_file():
                self._fail(below, "is not a regular file; remove it")
                return
            extent = _extent(name, entries)
        except FileNotFoundError:
            return
        except OSError as error:
            self._fail(below, f"cannot be looked at: {error.strerror or error}; check the permissions")
            return
        if real not in self._seen:
            self._seen.add(real)
            named = f"{self._name}/{below}"
            parts = [self._name, *below.split("/")]
            self.found.append((parts, Found(here.path, name, named, *extent)))

    def follow_links(self) -> None:
        """Go through the links met so far and those met on the way."""
        while self._links:
            links, self._links = sorted(self._links, key=lambda link: link.path), []
            for link in links:
                self._follow(link)

    def _follow(self, link: _Link) -> None:
        below = f"{link.above}{link.path.name}"
        try:
            real = link.path.resolve(strict=True)
        except (OSError, RuntimeError):
            self._fail(below, "is a link that leads nowhere; mend or remove it")
            return
        if not real.is_relative_to(self._real_top):
            self._fail(below, f"is a link that leads out of {self._name}/; copy the file instead")
        elif str(real) in self._seen:
            return
        elif real.is_dir():
            self.enter(_Folder(link.path, str(real), f"{below}/"))
        else:
            here = _Folder(link.path.parent, str(real.parent), link.above)
            self._add(here, link.path.name, str(real), link.entries)


def _extent(name: str, entries: dict[str, os.DirEntry[str]]) -> tuple[int, int, int]:
    """Return bytes and times of a file and its sidecar, added up: a call to the system for each."""
    own = entries[name].stat()
    for beside in sidecar_names(name):
        if beside in entries and entries[beside].is_file():
            also = entries[beside].stat()
            return (
                own.st_size + also.st_size,
                own.st_mtime_ns + also.st_mtime_ns,
                own.st_ctime_ns + also.st_ctime_ns,
            )
    return own.st_size, own.st_mtime_ns, own.st_ctime_ns
