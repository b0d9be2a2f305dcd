"""An archive → the pairs that a survey of it asks about, which are harder than those drawn by chance."""

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.conflicts.corpus import corpus
from provenance.conflicts.learned import LIKE, Reader
from provenance.conflicts.learned.network import PLACES
from provenance.conflicts.learned.reader import DEEDS
from provenance.conflicts.scan import promising_pairs
from provenance.pipeline.opened import reading
from provenance.pipeline.reembed import silent
from provenance.workspace import Workspace
from tests.archive import Archive
from training.candidates import candidates, said
from training.conflicts.pairs import AGREE, DENIES, PENDING, Pair

LABELS = dict(zip(DEEDS, (DENIES, PENDING), strict=True))


@dataclass(frozen=True, slots=True)
class Mined:
    """A pair of sentences as wholes, and their cosine."""

    pair: Pair
    similarity: float


def places(name: str, made: Archive, workspace: Workspace) -> list[Pair]:
    """Return the pairs of places that are weighed in this archive."""
    found = candidates(name, made, workspace)
    return [Pair(kind, *row.sentences, row.places, int(row.true)) for kind in PLACES for row in found[kind]]


def deeds(made: Archive, workspace: Workspace) -> Iterator[Mined]:
    """Yield every pair of sentences that any channel nominates, and what they truly are to each other."""
    stated = said(made)
    kinds = {(one.event, one.slot): one.kind for one in made.disputes}
    with reading(workspace) as opened:
        known = corpus(opened.store.survey(), opened.index)
        found = promising_pairs(known, frozenset(known.documents), Reader(None), silent)
        for left, right, similarity in zip(found.left, found.right, found.similarity, strict=True):
            one, other = known.all[left], known.all[right]
            ours, theirs = known.assertion(one).text, known.assertion(other).text
            told = [
                LABELS[kinds[slot]]
                for slot, mine in stated[ours]
                for to, yours in stated[theirs]
                if slot == to and mine != yours and kinds.get(slot) in LABELS
            ]
            if told or similarity >= LIKE:
                yield Mined(Pair(None, ours, theirs, None, max(told, default=AGREE)), similarity)
