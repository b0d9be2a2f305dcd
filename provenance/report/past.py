"""A history, and what became of quotations, as JSON objects."""

from provenance.domain.history import Edit, History, Rechecked, Standing
from provenance.domain.text import Sentence, Span
from provenance.report.records import Record, source


def history(told: History) -> Record:
    """Return ``provenance-history/1``; every offset counts from the start of that version's text."""
    return {
        "format": "provenance-history/1",
        "source": source(told.source),
        "gone": told.gone,
        "stale": told.stale,
        "versions": [
            {
                "document": one.document_id,
                "source": source(one.source),
                "sentences": one.sentences,
                "first_seen": one.first_seen,
                "last_seen": one.last_seen,
                "current": one.current,
            }
            for one in told.editions
        ],
        "revisions": [
            {
                "from": one.earlier,
                "to": one.later,
                "kept": one.kept,
                "fields": [{"name": it.name, "before": it.before, "after": it.after} for it in one.fields],
                "edits": [_edit(edit) for edit in one.edits],
            }
            for one in told.revisions
        ],
        "withdrawn": [_edit(edit) for edit in told.withdrawn],
    }


def rechecked(found: Rechecked) -> Record:
    """Return ``provenance-recheck/1``."""
    return {
        "format": "provenance-recheck/1",
        "quotations": [
            {
                "standing": one.standing.value,
                "where": one.citation.where,
                "claim": one.citation.claim,
                "source": {key: getattr(one.citation.source, key) for key in ("id", "path", "record")},
                "sentence": {"text": one.citation.text, **_at(one.citation.span)},
                "published": one.published,
                "now": one.now and {"text": one.says, **_at(one.now)},
                "last_seen": one.last_seen,
                "elsewhere": list(one.elsewhere),
            }
            for one in found.quotations
        ],
        "counts": {standing.value: found.count(standing) for standing in Standing},
        "stale": list(found.stale),
    }


def _edit(item: Edit) -> Record:
    return {
        "fate": item.fate.value,
        "before": item.before and _sentence(item.before),
        "after": item.after and _sentence(item.after),
        "words": [
            {"before": _inside(item.before, word.before), "after": _inside(item.after, word.after)}
            for word in item.words
        ],
        "disputes": [
            {
                "kind": one.disagreement.kind.value,
                "value": one.disagreement.left,
                "against": one.disagreement.right,
                "note": one.disagreement.note,
                "source": source(one.source),
                "sentence": _sentence(one.sentence),
                "gone": one.gone,
                "revision": one.revision,
            }
            for one in item.disputes
        ],
    }


def _sentence(item: Sentence) -> Record:
    return {"text": item.text, **_at(item.span)}


def _inside(sentence: Sentence | None, span: Span | None) -> Record | None:
    """Return words of a sentence with their place in the whole text."""
    if sentence is None or span is None:
        return None
    return {"text": span.of(sentence.text), **_at(span.shift(sentence.span.start))}


def _at(span: Span) -> Record:
    return {"start": span.start, "end": span.end}
