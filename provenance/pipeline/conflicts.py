"""The whole corpus against itself → Survey."""

import os

from provenance import lineage
from provenance.domain.conflict import Survey
from provenance.pipeline.coverage import searched
from provenance.pipeline.opened import reading, writing
from provenance.pipeline.reembed import OnProgress, reembed, silent
from provenance.pipeline.uncollected import uncollected
from provenance.workspace import Workspace


def conflicts(
    workspace: Workspace,
    *,
    refresh: bool = False,
    encoder: str | None = None,
    on_progress: OnProgress | None = None,
) -> Survey:
    """Return every conflict among the sources of a workspace, the most serious first.

    Only documents that are new since the last survey are held against the others; what is found is kept in
    the store, where it may be written. The index is built where there is none yet, and brought up to date
    first with `refresh`; else an older one answers as it is, and `searched` names what changed since.

    Args:
        workspace: where.
        refresh: re-embed first.
        encoder: name of the encoder; default the one that made the index.
        on_progress: is told how far the work is.

    Raises:
        EncoderUnavailable: the encoder cannot be loaded.
        StaleIndex: the index is damaged or made by another encoder.
        StoreError: the store is damaged, or another process writes it.
    """
    from provenance.conflicts import VERSION, survey  # late: a trace needs nothing of it

    if refresh or not workspace.store.exists():
        reembed(workspace, encoder=encoder, on_progress=on_progress)
    keep = _writable(workspace)
    with uncollected(), (writing if keep else reading)(workspace, encoder=encoder) as corpus:
        store = corpus.store
        found = survey(
            store,
            corpus.index,
            encode=corpus.encoder.encode,
            tokens=corpus.encoder.tokens,
            origins=lambda told: lineage.origins(told, store=store, index=corpus.index),
            keep=keep,
            report=on_progress or silent,
        )
        return Survey(found, searched(workspace, store), corpus.run(f"conflicts/{VERSION}"))


def _writable(workspace: Workspace) -> bool:
    """Tell whether the store can be written: the file, its lock, and the folder of its log."""
    needed = (workspace.embeddings, workspace.store, workspace.lock)
    return all(os.access(path, os.W_OK) for path in needed if path.exists())
