"""Every path on disk, named once."""

import os
from dataclasses import dataclass
from pathlib import Path

from provenance.errors import WorkspaceNotFound


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with seeds/ (people write), embeddings/ (the program keeps), reports/ (people read)."""

    root: Path

    @property
    def seeds(self) -> Path:
        """Source documents; never written."""
        return self.root / "seeds"

    @property
    def embeddings(self) -> Path:
        """Store, index and manifest."""
        return self.root / "embeddings"

    @property
    def reports(self) -> Path:
        """What people read; never read by the program."""
        return self.root / "reports"

    @property
    def store(self) -> Path:
        """The SQLite file."""
        return self.embeddings / "store.sqlite"

    @property
    def lock(self) -> Path:
        """The file whose lock the one process that writes store and index holds."""
        return self.embeddings / "store.lock"

    def name(self, path: Path) -> str:
        """Return a path as reports name it: below the workspace, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def find(start: Path | None = None) -> Workspace:
    """Return the nearest workspace from `start` (default: here) upwards: a folder that holds seeds/.

    Raises:
        WorkspaceNotFound: no folder on the way holds seeds/.
    """
    here = Path(start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "seeds").is_dir():
            return Workspace(folder)
    raise WorkspaceNotFound(
        f"no folder named seeds/ in {here} or above it; make a workspace with 'provenance init', "
        "or name one with --workspace"
    )


def at(root: Path) -> Workspace:
    """Return the workspace in exactly this folder.

    Raises:
        WorkspaceNotFound: it holds no seeds/.
    """
    if not (root / "seeds").is_dir():
        raise WorkspaceNotFound(f"{root} holds no seeds/ folder; 'provenance init {root}' makes one")
    return Workspace(root.resolve())


def user_cache() -> Path:
    """Return the folder of compiled encoders, per user; PROVENANCE_CACHE names another."""
    if named := os.environ.get("PROVENANCE_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("provenance", appauthor=False)
