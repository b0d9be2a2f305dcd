"""The documents of a folder, whatever else lies in it."""

import os
from collections.abc import Iterator
from pathlib import Path

from provenance.domain.text import Failure
from provenance.read.metadata import is_sidecar


def discover(folder: Path) -> Iterator[Path | Failure]:
    """Yield every file below the folder that may be a document, ordered by path, and what is in the way.

    Hidden files and folders, sidecars (``*.meta.json``) and a README.md at the top are passed over. A
    link within the folder is followed where its target is not found anyway; one that leads out of it, is
    broken or runs in a circle is a failure, as is a folder that cannot be listed, a name that is not
    UTF-8 and anything but a regular file. Failures name the path from the folder's own name on:
    "seeds/sub/a.txt".
    """
    walk = _Walk(folder)
    walk.enter(folder)
    walk.follow_links()
    yield from sorted(walk.found, key=lambda item: _order(walk, item))


def _order(walk: "_Walk", item: Path | Failure) -> tuple[str, ...]:
    return tuple((item.path if isinstance(item, Failure) else walk.name(item)).split("/"))


class _Walk:
    """What was found so far, by real path, so that nothing is found twice."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._real_top = top.resolve()
        self._seen: set[Path] = set()
        self._links: list[Path] = []
        self.found: list[Path | Failure] = []

    def name(self, path: Path) -> str:
        below = path.relative_to(self._top).as_posix()
        named = f"{self._real_top.name}/{below}" if below != "." else self._real_top.name
        return named.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def _fail(self, path: Path, error: str) -> None:
        self.found.append(Failure(self.name(path), error))

    def enter(self, folder: Path) -> None:
        """List a folder and those below it; links wait."""
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            self._seen.add(here.resolve())
            try:
                with os.scandir(here) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                self._fail(here, f"cannot be listed: {error.strerror or error}; check its permissions")
                continue
            for entry in entries:
                path = here / entry.name
                if entry.name.startswith(".") or is_sidecar(path):
                    continue
                if entry.is_symlink():
                    self._links.append(path)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    self._add(path)

    def _add(self, path: Path) -> None:
        if path.parent == self._top and path.name.lower() == "readme.md":
            return
        try:
            path.name.encode()
        except UnicodeEncodeError:
            self._fail(path, "its name is not UTF-8; rename it")
            return
        if not path.is_file():
            self._fail(path, "is not a regular file; remove it")
            return
        if (real := path.resolve()) not in self._seen:
            self._seen.add(real)
            self.found.append(path)

    def follow_links(self) -> None:
        """Go through the links met so far and those met on the way."""
        while self._links:
            links, self._links = sorted(self._links), []
            for link in links:
                self._follow(link)

    def _follow(self, link: Path) -> None:
        try:
            real = link.resolve(strict=True)
        except (OSError, RuntimeError):
            self._fail(link, "is a link that leads nowhere; mend or remove it")
            return
        if not real.is_relative_to(self._real_top):
            self._fail(link, f"is a link that leads out of {self._top.name}/; copy the file instead")
        elif real in self._seen:
            return
        elif real.is_dir():
            self.enter(link)
        else:
            self._add(link)
