"""Workspace → who copied what from whom."""

from dataclasses import replace

from provenance import lineage as copying
from provenance.domain.lineage import Derivation, Lineage
from provenance.pipeline.named import named
from provenance.pipeline.opened import Opened, writing
from provenance.pipeline.reembed import OnProgress, reembed, silent
from provenance.store import Store
from provenance.workspace import Workspace


def lineage(
    workspace: Workspace,
    *,
    source: str | None = None,
    encoder: str | None = None,
    on_progress: OnProgress | None = None,
) -> Lineage:
    """Return which sources have passages of which, and where each chain of copies starts.

    The index is built where there is none yet. Only documents that are new since the last time are
    compared with the others; what they share is kept.

    Args:
        workspace: where.
        source: only what this source shares with others; a path, id or locator.
        encoder: name of the encoder; default the one that made the index.
        on_progress: is told how far it is.

    Raises:
        InvalidInput: there is no such source, or several have this name.
        StaleIndex: the index is damaged or made by another encoder.
        StoreError: the store is damaged or cannot be written, or another process writes it.
    """
    if not workspace.store.exists():
        reembed(workspace, encoder=encoder, on_progress=on_progress)
    with writing(workspace, encoder=encoder) as corpus:
        locator = None if source is None else named(corpus.store, source, gone=False)
        whole = lineage_of(corpus, on_progress)
    return whole if locator is None else _around(locator, whole)


def quoted(workspace: Workspace, found: Lineage) -> dict[str, str]:
    """Return the text of every source of which a lineage quotes passages, by locator.

    Raises:
        StoreError: the store is damaged, or does not know such a source any more.
    """
    derivations = (*found.derivations, *found.repeats)
    locators = {side.locator for one in derivations for side in (one.earlier, one.later)}
    with Store.open(workspace.store) as store:
        return {locator: store.document(locator).text for locator in sorted(locators)}


def lineage_of(corpus: Opened, on_progress: OnProgress | None = None) -> Lineage:
    """Return the lineage of a corpus that is open for writing."""
    made_by = f"{corpus.encoder.name}@{corpus.encoder.revision} reading {corpus.store.meta('reading')}"
    return copying.lineage(corpus.store, corpus.index, how=made_by, on_progress=on_progress or silent)


def _around(locator: str, whole: Lineage) -> Lineage:
    """Return the part of a lineage that one source has to do with."""

    def touched(one: Derivation) -> bool:
        return locator in (one.earlier.locator, one.later.locator)

    derivations = tuple(filter(touched, whole.derivations))
    kept = {locator} | {side.locator for one in derivations for side in (one.earlier, one.later)}
    return replace(
        whole,
        sources=tuple(one for one in whole.sources if one.locator in kept),
        derivations=derivations,
        starts={name: start for name, start in whole.starts.items() if name in kept},
        repeats=tuple(filter(touched, whole.repeats)),
    )
