"""An archive → the pairs that a survey of it asks about, which are harder than those drawn by chance."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from provenance.conflicts.corpus import corpus
from provenance.conflicts.disagreement.frames import worth_asking
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.rivals import rivals
from provenance.conflicts.learned import DEEDS, Reader
from provenance.conflicts.learned.network import PLACES
from provenance.conflicts.promising import promising_pairs
from provenance.conflicts.shelf import Shelf
from provenance.pipeline.opened import reading
from provenance.pipeline.reembed import silent
from provenance.workspace import Workspace
from tests.archive import Archive
from training.candidates import candidates, said, truth
from training.conflicts.pairs import AGREE, DENIES, PENDING, Pair

LABELS = dict(zip(DEEDS, (DENIES, PENDING), strict=True))


@dataclass(frozen=True, slots=True)
class Mined:
    """Two sentences that a survey holds against each other: as wholes, and the rivals in them.

    Of some of these it asks, if code does not weigh them.
    """

    whole: Pair
    rivals: tuple[Pair, ...]
    asked: tuple[Pair, ...]
    similarity: float

    @property
    def opposed(self) -> bool:
        """Whether one denies the other, or plans what the other tells as done."""
        return self.whole.label != AGREE


def weighed(name: str, made: Archive, workspace: Workspace) -> list[Pair]:
    """Return the pairs of places that code weighs in this archive."""
    found = candidates(name, made, workspace)
    return [Pair(kind, *row.sentences, row.places, int(row.true)) for kind in PLACES for row in found[kind]]


def nominated(made: Archive, workspace: Workspace) -> Iterator[Mined]:
    """Yield every pair of sentences of one story that any channel nominates."""
    stated, differ = said(made), truth(made)
    kinds = {(one.event, one.slot): one.kind for one in made.disputes}
    with reading(workspace) as opened, ThreadPoolExecutor(1) as worker:
        known = corpus(opened.store.survey(), opened.index)
        found = promising_pairs(known, frozenset(known.documents), Reader(None), silent)
        shelf = Shelf(known, opened.encoder.tokens, worker)
        for left, right, similarity in zip(found.left, found.right, found.similarity, strict=True):
            one, other = known.all[left], known.all[right]
            story = max(known.stories(one, other))
            if not story:
                continue
            shared = Ground(shelf.plain(left), shelf.plain(right), similarity, story)
            ours, theirs = shared.left.text.assertion.text, shared.right.text.assertion.text
            told = [
                LABELS[kinds[slot]]
                for slot, mine in stated[ours]
                for to, yours in stated[theirs]
                if slot == to and mine != yours and kinds.get(slot) in LABELS
            ]
            places, asked = (
                tuple(
                    Pair(each.kind, ours, theirs, spans, int(differ(each.kind, shared, spans)))
                    for each in found
                    for spans in ((each.left_span, each.right_span),)
                )
                for found in (rivals(shared), worth_asking(shared))
            )
            whole = Pair(None, ours, theirs, None, max(told, default=AGREE))
            yield Mined(whole, places, asked, similarity)
