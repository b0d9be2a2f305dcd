"""The documents of a folder, whatever else lies in it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from provenance.domain.text import Failure
from provenance.read.metadata import SIDECAR, sidecar_names

Extent = tuple[int, int, int]
"""Bytes and times of modification and change, in nanoseconds, of a file and its sidecar, added up."""


class Found(NamedTuple):
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

    @property
    def stamp(self) -> str:
        """A line that is another one once the file, or its sidecar, was touched."""
        return stamp(self.name, self.size, self.mtime_ns, self.ctime_ns)


def stamp(name: str, size: int, mtime_ns: int, ctime_ns: int) -> str:
    """Return the line that tells a file, by its name, as it is now from what it was before."""
    return f"{size} {mtime_ns} {ctime_ns} {name}"


def stamped(line: str) -> str:
    """Return the name in a stamp."""
    return line.split(" ", 3)[3]


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
    others, _ = changed(folder, frozenset())
    yield from others


def changed(folder: Path, known: frozenset[str]) -> tuple[list[Found | Failure], frozenset[str]]:
    """Return what `found` yields but for the files that are known as they are, and the stamps of these.

    Quicker where hardly anything has changed, as nothing is made of what has not.

    Args:
        folder: where.
        known: how files were, by their stamps.
    """
    walk = _Walk(folder, known)
    walk.enter(_Folder(folder, str(folder.resolve()), ""))
    walk.follow_links()
    return sorted(walk.found, key=_order), frozenset(walk.known)


def _order(item: Found | Failure) -> str:
    """Return what sorts as the parts of a path do: no name has a character before this separator."""
    return (item.path if isinstance(item, Failure) else item.name).replace("/", "\0")


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
    listing: "_Listing"


class _Listing(NamedTuple):
    """What lies in a folder, by its name; whether there are sidecars among it."""

    entries: dict[str, os.DirEntry[str]]
    sidecars: bool


class _Walk:
    """What was found so far, and each real path, so that nothing is found twice."""

    def __init__(self, top: Path, known: frozenset[str]) -> None:
        self._real_top = top.resolve()
        self._name = top.name or self._real_top.name
        self._seen: set[str] = set()
        self._following = False
        self._links: list[_Link] = []
        self._stamps = known
        self.known: dict[str, tuple[Path, str]] = {}  # folder and file of each, by stamp
        self.found: list[Found | Failure] = []

    def _fail(self, below: str, error: str) -> None:
        parts = [self._name, *below.split("/")] if below else [self._name]
        told = "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self.found.append(Failure(told, error))

    def enter(self, folder: _Folder) -> None:
        """List a folder and those below it; links wait."""
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            self._seen.add(here.real)
            try:
                with os.scandir(here.path) as listed:
                    entries = {entry.name: entry for entry in listed}
            except OSError as error:
                told = f"cannot be listed: {error.strerror or error}; check its permissions"
                self._fail(here.below.rstrip("/"), told)
                continue
            sidecars = {name for name in entries if name.lower().endswith(SIDECAR)}
            listing = _Listing(entries, bool(sidecars))
            for name, entry in entries.items():
                if name.startswith(".") or name in sidecars:
                    continue
                if entry.is_file(follow_symlinks=False):
                    self._add(here, name, listing)
                elif entry.is_symlink():
                    self._links.append(_Link(here.path / name, here.below, listing))
                elif entry.is_dir(follow_symlinks=False):
                    real = f"{here.real}{os.sep}{name}"
                    waiting.append(_Folder(here.path / name, real, f"{here.below}{name}/"))
                else:
                    self._add(here, name, listing)

    def _add(self, here: _Folder, name: str, listing: _Listing, real: str = "") -> None:
        """Note a file; by links one may be come to twice, and then it is noted where it really is."""
        below = f"{here.below}{name}"
        if not here.below and below.lower() == "readme.md":
            return
        if not _is_utf8(name):
            self._fail(below, "its name is not UTF-8; rename it")
            return
        try:
            if not listing.entries[name].is_file():
                self._fail(below, "is not a regular file; remove it")
                return
            extent = _extent(name, listing)
        except FileNotFoundError:
            return
        except OSError as error:
            self._fail(below, f"cannot be looked at: {error.strerror or error}; check the permissions")
            return
        if self._following:
            real = real or f"{here.real}{os.sep}{name}"
            if real in self._seen:
                return
            self._seen.add(real)
        whole = f"{self._name}/{below}"
        line = stamp(whole, *extent)
        if line in self._stamps:
            self.known[line] = here.path, name
        else:
            self.found.append(Found(here.path, name, whole, *extent))

    def follow_links(self) -> None:
        """Go through the links met so far and those met on the way."""
        if self._links:
            self._following = True
            reals = {folder: str(folder.resolve()) for folder in {folder for folder, _ in self._files()}}
            self._seen |= {f"{reals[folder]}{os.sep}{file}" for folder, file in self._files()}
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
            self._add(here, link.path.name, link.listing, str(real))

    def _files(self) -> Iterator[tuple[Path, str]]:
        yield from self.known.values()
        yield from ((item.folder, item.file) for item in self.found if isinstance(item, Found))


def _is_utf8(name: str) -> bool:
    if name.isascii():
        return True
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _extent(name: str, listing: _Listing) -> Extent:
    """Return bytes and times of a file and its sidecar, added up: a call to the system for each."""
    entries, sidecars = listing
    own = entries[name].stat()
    for beside in sidecar_names(name) if sidecars else ():
        if beside in entries and entries[beside].is_file():
            also = entries[beside].stat()
            return (
                own.st_size + also.st_size,
                own.st_mtime_ns + also.st_mtime_ns,
                own.st_ctime_ns + also.st_ctime_ns,
            )
    return own.st_size, own.st_mtime_ns, own.st_ctime_ns
