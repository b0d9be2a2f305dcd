"""What a source said before against what it says now: only sentences that the new version no longer has."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np

from provenance.compare import text
from provenance.compare.revision import revised
from provenance.conflicts.candidates import DATED
from provenance.conflicts.corpus import Corpus
from provenance.conflicts.disagreement.disagree import disagree
from provenance.conflicts.disagreement.promise import may_disagree
from provenance.conflicts.promising import OnProgress
from provenance.conflicts.scan import Batch
from provenance.conflicts.shelf import Tokens
from provenance.domain.history import Fate
from provenance.domain.run import Progress
from provenance.index import Vectors
from provenance.store.survey import Found, Stated

Encode = Callable[[Sequence[str]], Vectors]


def versions(
    corpus: Corpus,
    surveyed: frozenset[tuple[int, int]],
    encode: Encode,
    tokens: Tokens,
    report: OnProgress,
) -> Iterator[Batch]:
    """Yield, a document of now at a time, what is found between it and the versions that it replaced."""
    wanted = sorted(set(corpus.rows.replaced()) - surveyed, key=lambda pair: (pair[1], pair[0]))
    done = 0
    for document, pairs in groupby(wanted, key=itemgetter(1)):
        report(Progress("looking back", done, len(wanted)))
        now = corpus.rows.text(document)
        group = tuple(pairs)
        found = [one for earlier, _ in group for one in _against(earlier, now, corpus, encode, tokens)]
        done += len(group)
        yield Batch((), group, tuple(found))
    report(Progress("looking back", done, len(wanted)))


def _against(
    earlier: int, now: Sequence[Stated], corpus: Corpus, encode: Encode, tokens: Tokens
) -> Iterator[Found]:
    kept = {one.sentence.text for one in now}
    then = corpus.rows.text(earlier)
    lost = [one for one in then if one.sentence.text not in kept]
    if not lost or not now:
        return
    _, edits = revised([one.sentence for one in then], [one.sentence for one in now])
    became = {(edit.before, edit.after) for edit in edits if edit.fate is Fate.CHANGED}
    theirs = corpus.vectors[[corpus.row(one.sentence.text) for one in now]]
    for was, vector in zip(lost, encode([one.sentence.text for one in lost]), strict=True):
        likeness = np.clip(np.einsum("ij,j->i", theirs, vector), -1.0, 1.0).tolist()
        near = [
            (one, similarity)
            for one, similarity in zip(now, likeness, strict=True)
            if similarity >= DATED and may_disagree(was.assertion, one.assertion, similarity, story=True)
        ]
        said = [was.assertion, *(one.assertion for one, _ in near)]
        seen = tokens([one.text for one in said])
        sides = [text(one, its.spans, its.vectors) for one, its in zip(said, seen, strict=True)]
        for (one, similarity), side in zip(near, sides[1:], strict=True):
            reworded = (was.sentence, one.sentence) in became
            for what in disagree(sides[0], side, similarity, story=1.0, reworded=reworded):
                yield Found(was.place, one.place, what, revision=True)
