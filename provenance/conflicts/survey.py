"""Bring what is known of disagreements up to date, and make conflicts of it."""

from collections.abc import Sequence
from itertools import chain

from provenance.conflicts.corpus import corpus
from provenance.conflicts.disputes import disputes
from provenance.conflicts.entries import Origins, entry, rank
from provenance.conflicts.learned import Reader
from provenance.conflicts.points import Point, edges
from provenance.conflicts.promising import OnProgress
from provenance.conflicts.scan import scan
from provenance.conflicts.shelf import Tokens
from provenance.conflicts.statements import statements
from provenance.conflicts.versions import Encode, versions
from provenance.domain.conflict import Conflict, Statement
from provenance.index import Index
from provenance.store import Store
from provenance.store.survey import Found, SurveyRows

VERSION = "17"  # raise it when other pairs are candidates, or when two sentences disagree in another way


def survey(
    store: Store,
    index: Index,
    *,
    encode: Encode,
    tokens: Tokens,
    origins: Origins,
    keep: bool,
    report: OnProgress,
) -> tuple[Conflict, ...]:
    """Return every conflict among the sentences of a store, the most serious first.

    Only what is new since the last survey is compared, and kept batch by batch: one that was interrupted
    goes on where it stopped. From scratch and step by step the same conflicts come out.

    Args:
        store: the sentences, and what earlier surveys found.
        index: their vectors.
        encode: texts → unit vectors like those of the index.
        tokens: texts → their word pieces with their vectors.
        origins: given (source, sentence) pairs, tells for each source where its chain starts.
        keep: write down what is found; the store is open for writing, and nobody else writes it meanwhile.
        report: is told how far the work is.

    Raises:
        JudgeUnavailable: the weights of the networks that ship are missing or damaged.
        StaleIndex: the index lacks a sentence.
        StoreError: the store cannot be read or written.
    """
    rows = store.survey()
    revision = store.meta("encoder_revision")
    reader = Reader(revision)
    how = f"{VERSION}/{reader.revision}/{store.meta('reading')}/{revision}"
    if keep:
        with store.transaction():
            rows.start(how)
    documents, replaced = rows.surveyed(how)
    found: list[Found] = []
    known = corpus(rows, index)
    batches = (
        scan(known, documents, tokens, reader, report),
        versions(known, replaced, encode, tokens, report),
    )
    for batch in chain(*batches):
        if not keep:
            found += batch.found
            continue
        with store.transaction():
            rows.keep(batch.documents, batch.replaced, batch.found)
    return _conflicts(rows, [*rows.found(how), *found], origins)


def _conflicts(rows: SurveyRows, found: Sequence[Found], origins: Origins) -> tuple[Conflict, ...]:
    said = statements(rows, (place for one in found for place in (one.left, one.right)))
    standing = [one for one in found if said[one.left] and said[one.right]]

    def stated(point: Point) -> Statement:
        return said[point.place][0]

    return tuple(sorted((entry(one, said, origins) for one in disputes(edges(standing), stated)), key=rank))
