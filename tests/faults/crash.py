"""An end in the middle of a job, at a step that can be chosen."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from provenance.embed.hashing import Hashing
from provenance.index.segmented import Segmented
from provenance.store import Store
from provenance.workspace import Workspace

STEPS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (Path, "replace"),
    (Path, "unlink"),
    (Store, "set_meta"),
    (Store, "start"),
    (Store, "keep"),
    (Store, "finish"),
    (Store, "remove"),
    (Store, "touch"),
    (Store, "indexed"),
    (Store, "counts"),
    (Segmented, "add"),
    (Segmented, "remove"),
    (Segmented, "save"),
    (Hashing, "encode"),
)
"""What a job does that leaves a mark, besides reporting its progress."""


class Killed(BaseException):
    """Ends a job where it stands, as no handler expects it."""


class Crash:
    """Counts the steps of a job and ends it before the one that was chosen.

    Where it `dies` there, the folder of store and index is then put back as it was at that step: nothing
    of what Python does on the way out has happened, as after a kill -9.
    """

    def __init__(self, workspace: Workspace, *, after: int, dies: bool) -> None:
        self._left = after
        self._dies = dies
        self._kept = workspace.embeddings
        self._image = workspace.root / "image"
        self.happened = False

    def step(self, *_of: object) -> None:
        """Count one step; raise Killed if it is the last."""
        if self.happened:
            return
        self._left -= 1
        if self._left < 0:
            self.happened = True
            if self._dies:
                shutil.copytree(self._kept, self._image)
            raise Killed

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let every step of `STEPS` count while the block runs; swallow the end if it comes."""
        patches = [patch.object(where, what, self._counted(getattr(where, what))) for where, what in STEPS]
        for one in patches:
            one.start()
        try:
            yield
        except Killed:
            pass
        finally:
            for one in patches:
                one.stop()
        if self.happened and self._dies:
            shutil.rmtree(self._kept)
            self._image.replace(self._kept)

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            self.step()
            return real(*arguments, **options)

        return counted
