"""An archive → a workspace that has read its first versions and then those of now."""

from pathlib import Path

from provenance import pipeline
from provenance.workspace import Workspace

from .truth import Archive, write


def embedded(made: Archive, folder: Path, encoder: str | None = None) -> Workspace:
    """Return the workspace of an archive in this folder, with what its first versions said, too.

    One that is there already is brought to the archive as it is now.
    """
    workspace = Workspace(folder)
    if not workspace.store.exists():
        write(made, folder, first=True)
        pipeline.reembed(workspace, encoder=encoder)
    write(made, folder)
    pipeline.reembed(workspace, encoder=encoder)
    return workspace
