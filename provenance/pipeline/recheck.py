"""Are the words that saved answers quote still where they were?"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from provenance.compare.revision import revised
from provenance.domain.history import Citation, Recheck, Rechecked, Standing
from provenance.domain.text import Sentence, Span, sentence_id
from provenance.pipeline.coverage import searched
from provenance.store import Store, Version
from provenance.workspace import Workspace

KEPT = 64  # versions held at once: the quotations of one answer come from few sources


def recheck(workspace: Workspace, citations: Iterable[Citation]) -> Rechecked:
    """Return for each quotation, in order, whether its source still has it, and where.

    It is held against what the store took in last; `stale` names the files of quoted sources that have
    changed since.

    Raises:
        StoreError: the store is missing or damaged.
    """
    with Store.open(workspace.store) as store:
        shelf = _Shelf(store)
        found = tuple(shelf.recheck(citation) for citation in citations)
        changed = searched(workspace, store).stale
    quoted = {one.citation.source.path for one in found}
    return Rechecked(found, tuple(path for path in changed if path in quoted))


class _Shelf:
    """The versions of the sources that are asked for, read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions = lru_cache(maxsize=KEPT)(store.versions)
        self._text = lru_cache(maxsize=KEPT)(self._read_text)
        self._became = lru_cache(maxsize=KEPT)(self._compare)

    def recheck(self, citation: Citation) -> Recheck:
        """Return what became of one quotation."""
        versions = self._versions(citation.source.locator)
        current = next((version for version in versions if version.current), None)
        if current and (span := self._find(citation, current)):
            standing = Standing.THERE if span == citation.span else Standing.MOVED
            return Recheck(citation, standing, True, span, citation.text, current.last_seen)
        for version in reversed(versions):
            if span := self._find(citation, version):
                return self._gone(
                    citation, version.last_seen, self._successor(version, span, current), current
                )
        return self._gone(citation, None, None, current)

    def _gone(
        self, citation: Citation, last_seen: str | None, now: Sentence | None, current: Version | None
    ) -> Recheck:
        return Recheck(
            citation,
            Standing.GONE,
            current is not None,
            now.span if now else None,
            now.text if now else None,
            last_seen,
            self._elsewhere(citation),
        )

    def _find(self, citation: Citation, version: Version) -> Span | None:
        return place(self._text(citation.source.locator, version.document_id), citation.text, citation.span)

    def _successor(self, old: Version, span: Span, current: Version | None) -> Sentence | None:
        """Return the sentence of now that one of an old version was reworded into."""
        return self._became(old.document_id, current.document_id).get(span.start) if current else None

    def _elsewhere(self, citation: Citation) -> tuple[str, ...]:
        found = self._store.occurrences([sentence_id(citation.text)])
        others = {source.locator for source, _, _ in found} - {citation.source.locator}
        return tuple(sorted(others))

    def _read_text(self, locator: str, document_id: str) -> str:
        return self._store.document(locator, document_id=document_id).text

    def _compare(self, old: str, new: str) -> dict[int, Sentence]:
        before, after = (
            tuple(sentence for sentence, _ in self._store.sentences(version)) for version in (old, new)
        )
        _, edits = revised(before, after)
        return {edit.before.span.start: edit.after for edit in edits if edit.before and edit.after}


def place(text: str, words: str, near: Span) -> Span | None:
    """Return where these words stand in a text, nearest to where they stood; None where they do not.

    They are not found inside other words ("No" in "No one", and not in "None").
    """
    if near.of(text) == words:
        return near
    spans = (Span(start, start + len(words)) for start in _starts(text, words))
    return min(spans, key=lambda span: (abs(span.start - near.start), span), default=None)


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (_joined(text[start - 1 : start], words[0]) or _joined(words[-1], text[end : end + 1])):
            yield start
        start = text.find(words, start + 1)


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word."""
    return left.isalnum() and right.isalnum()
