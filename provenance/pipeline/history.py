"""What a source said before, version by version, and which disputes rest on words that are gone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from provenance.compare.revision import revised
from provenance.domain.history import Dispute, Edit, Edition, Fate, FieldChange, History, Revision
from provenance.domain.text import Sentence, Source
from provenance.pipeline.coverage import searched
from provenance.pipeline.named import named
from provenance.store import Store, Version
from provenance.workspace import Workspace

FIELDS = ("title", "publisher", "author", "published", "url")

Disputes = Mapping[tuple[str, int], tuple[Dispute, ...]]
"""Version and position of a sentence → the disputes in which it takes part."""


def history(workspace: Workspace, source: str) -> History:
    """Return all versions of a source, also of one that is gone, and what changed from each to the next.

    A version is one text; one that came back after another is listed once, where it was last seen.

    Args:
        workspace: where.
        source: what the source is called, as `named` takes it.

    Raises:
        InvalidInput: there never was a source of this name, or several have it.
        StoreError: the store is missing or damaged.
    """
    with Store.open(workspace.store) as store:
        locator = named(store, source)
        versions = store.versions(locator)
        disputes = _disputes(store, versions)
        texts = [_sentences(store, version) for version in versions]
        stale = searched(workspace, store).stale
    editions = tuple(
        Edition(
            version.source,
            version.document_id,
            len(sentences),
            version.first_seen,
            version.last_seen,
            version.current,
        )
        for version, sentences in zip(versions, texts, strict=True)
    )
    steps = pairwise(zip(versions, texts, strict=True))
    told = History(
        versions[-1].source,
        editions,
        tuple(_revision(*before, *after, disputes) for before, after in steps),
        stale=versions[-1].source.path in stale,
    )
    return replace(told, withdrawn=_withdrawn(versions[-1], texts[-1], disputes)) if told.gone else told


def _sentences(store: Store, version: Version) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence, _ in store.sentences(version.document_id))


def _revision(
    before: Version,
    ours: Sequence[Sentence],
    after: Version,
    theirs: Sequence[Sentence],
    disputes: Disputes,
) -> Revision:
    kept, edits = revised(ours, theirs)
    return Revision(
        before.document_id,
        after.document_id,
        kept,
        tuple(_disputed(edit, before, disputes) for edit in edits),
        _fields(before.source, after.source),
    )


def _disputed(edit: Edit, version: Version, disputes: Disputes) -> Edit:
    """Return an edit with the disputes that its earlier wording, where that is gone, takes part in."""
    if edit.before is None or edit.fate is Fate.MOVED:
        return edit
    return replace(edit, disputes=disputes.get((version.document_id, edit.before.position), ()))


def _withdrawn(version: Version, sentences: Sequence[Sentence], disputes: Disputes) -> tuple[Edit, ...]:
    edits = (_disputed(Edit(Fate.REMOVED, one, None), version, disputes) for one in sentences)
    return tuple(edit for edit in edits if edit.disputes)


def _fields(before: Source, after: Source) -> tuple[FieldChange, ...]:
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in FIELDS)
    return tuple(FieldChange(name, was, now) for name, was, now in pairs if was != now)


def _disputes(store: Store, versions: Sequence[Version]) -> Disputes:
    found: dict[tuple[str, int], tuple[Dispute, ...]] = {}
    for version in versions:
        for position, dispute in store.disputes(version.document_id):
            place = (version.document_id, position)
            found[place] = (*found.get(place, ()), dispute)
    return found
