"""The corpus against itself, document by document: what is new is held against all there is.

First the pairs that may disagree are found, without encoding a word. Then documents are taken in an order
in which those that speak of one matter follow each other, so that a sentence's words are encoded once for
nearly all of its pairs, and each batch of them is handed over when it is done.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np
from threadpoolctl import threadpool_limits

from provenance.conflicts.candidates import BLOCK, Pairs, exact, pairs
from provenance.conflicts.corpus import Corpus, Unit
from provenance.conflicts.disagreement.disagree import every, possible
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.occasions import times
from provenance.conflicts.disagreement.rivals import Rivals, rivals
from provenance.conflicts.held import Held, Told, unweighed
from provenance.conflicts.learned import ALIKE, LIKE, Question, Reader
from provenance.conflicts.order import batches
from provenance.conflicts.shelf import Shelf, Tokens
from provenance.domain.run import Progress
from provenance.store.survey import Found

TOGETHER = 4096  # pairs whose sentences are encoded together
AHEAD = 4  # times so many pairs that are prepared before they are compared
ITSELF = 0.8  # a text agrees with itself as a rule: how sure it must be that it does not
BATCH = 1000  # sentences that are surveyed between two states worth keeping

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Batch:
    """What was surveyed by now: documents, or (earlier, now) versions; and what was found among them."""

    documents: tuple[int, ...] = ()
    replaced: tuple[tuple[int, int], ...] = ()
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Pairs of one batch, so many of them, and those that may disagree; `last` of its batch or not.

    `wanted` may disagree by what code sees in them, `opposed` by what networks do; `rivals` has the places
    of which networks are to say if they play one part.
    """

    number: int
    last: bool
    pairs: int
    wanted: Sequence[int]
    opposed: frozenset[int]
    rivals: Mapping[int, tuple[Rivals, ...]]


@dataclass(slots=True)
class Promising:
    """Pairs of units that may disagree, by number, their cosine, and whether they look opposed."""

    left: "array[int]" = field(default_factory=lambda: array("l"))
    right: "array[int]" = field(default_factory=lambda: array("l"))
    similarity: "array[float]" = field(default_factory=lambda: array("f"))
    opposed: "array[int]" = field(default_factory=lambda: array("b"))

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.left)

    def add(self, left: int, right: int, similarity: float, *, opposed: bool) -> None:
        """Add a pair."""
        self.left.append(left)
        self.right.append(right)
        self.similarity.append(similarity)
        self.opposed.append(opposed)


def scan(
    corpus: Corpus, surveyed: frozenset[int], tokens: Tokens, reader: Reader, report: OnProgress
) -> Iterator[Batch]:
    """Yield batch by batch the documents that were not surveyed yet, with all that was found in them.

    Each is held against those surveyed, those of earlier batches, and those of its own, itself included.
    """
    fresh = frozenset(corpus.documents.keys() - surveyed)
    promising = promising_pairs(corpus, fresh, reader, report)
    homes = [unit.places[0][0] for unit in corpus.all]
    links = ((homes[one], homes[other]) for one, other in zip(promising.left, promising.right, strict=True))
    sizes = {document: len(rows) for document, rows in corpus.documents.items()}
    ordered = batches(fresh, links, sizes, size=BATCH)
    turn = {document: number for number, batch in enumerate(ordered) for document in batch}
    waiting: dict[int, list[int]] = {}
    for at in range(len(promising)):
        turns = _turns(corpus.all[promising.left[at]], corpus.all[promising.right[at]], turn)
        waiting.setdefault(min(number for number, _ in turns), []).append(at)
    found: dict[int, list[Found]] = {}
    done = 0
    # small products are not worth a thread each, and would take the cores from the encoder
    with ThreadPoolExecutor(1) as worker, threadpool_limits(1, "blas"):
        shelf = Shelf(corpus, tokens, worker)
        for part in _ahead(_parts(promising, ordered, waiting, corpus, shelf)):
            report(Progress("comparing", done, len(promising)))
            for at, told in _compared(promising, part, corpus, shelf, reader):
                one, other = corpus.all[promising.left[at]], corpus.all[promising.right[at]]
                for later, place in _turns(one, other, turn):
                    sure = ITSELF if place[0][0] == place[1][0] else 0.0
                    these = told[corpus.story(one, other, (place[0][0], place[1][0]))]
                    kept = (Found(*place, each) for each in these if each.agreement >= sure)
                    found.setdefault(later, []).extend(kept)
            done += part.pairs
            if part.last:
                yield Batch(ordered[part.number], (), tuple(found.pop(part.number, ())))
    report(Progress("comparing", done, len(promising)))


def _parts(
    promising: Promising,
    ordered: Sequence[tuple[int, ...]],
    waiting: dict[int, list[int]],
    corpus: Corpus,
    shelf: Shelf,
) -> Iterator[Part]:
    """Yield the pairs that may disagree part by part, when their texts have begun to be encoded."""
    left, right = promising.left, promising.right

    def worth(at: int) -> bool:
        story = max(corpus.stories(corpus.all[left[at]], corpus.all[right[at]]))
        return possible(
            shelf.plain(left[at]), shelf.plain(right[at]), promising.similarity[at], story=story
        )

    def beside(at: int) -> Iterator[Rivals]:
        one, other, similarity = corpus.all[left[at]], corpus.all[right[at]], promising.similarity[at]
        if similarity >= ALIKE and one.of_season(other) and (story := max(corpus.stories(one, other))):
            shared = Ground(shelf.plain(left[at]), shelf.plain(right[at]), similarity, story)
            yield from rivals(shared, times(shared))

    for number in range(len(ordered)):
        mine = waiting.pop(number, [])
        for start in range(0, max(1, len(mine)), TOGETHER):
            part = mine[start : start + TOGETHER]
            wanted = [at for at in part if worth(at)]
            shelf.ask(sorted({unit for at in wanted for unit in (left[at], right[at])}))
            opposed = frozenset(at for at in part if promising.opposed[at])
            found = {at: tuple(beside(at)) for at in part}
            yield Part(number, start + TOGETHER >= len(mine), len(part), wanted, opposed, found)


def _ahead(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield each part when the next ones have been prepared."""
    prepared: deque[Part] = deque()
    for part in parts:
        prepared.append(part)
        if len(prepared) > AHEAD:
            yield prepared.popleft()
    yield from prepared


def promising_pairs(corpus: Corpus, fresh: frozenset[int], reader: Reader, report: OnProgress) -> Promising:
    """Return all pairs of units that may disagree and of which one stands in a fresh document."""
    new = corpus.of(fresh)
    everything = len(fresh) == len(corpus.documents)
    found = Promising()
    report(Progress("pairing", 0, len(new)))
    for done, block in enumerate(pairs(corpus.vectors, new, corpus.counting(new), corpus.tied), start=1):
        rows = exact(corpus.vectors, corpus.near(block))
        kept = corpus.readings(_marked(rows, corpus, reader))
        columns = (kept.left, kept.right, kept.similarity, kept.counting, kept.story, kept.opposed)
        for left, right, similarity, counting, story, looks in zip(
            *(one.tolist() for one in columns), strict=True
        ):
            one, two = corpus.all[left], corpus.all[right]
            known = not (everything or one.stands_in(fresh) or two.stands_in(fresh))
            if not known and corpus.nominates(one, two, similarity, counting=counting, story=story):
                found.add(left, right, similarity, opposed=looks)
        report(Progress("pairing", min(done * BLOCK, len(new)), len(new)))
    return found


def _turns(
    left: Unit, right: Unit, turn: Mapping[int, int]
) -> Iterator[tuple[int, tuple[tuple[int, int], tuple[int, int]]]]:
    """Yield the places of both, two by two, with the batch that has the later one; not two old ones."""
    for place, other in product(left.places, right.places):
        later = max(turn.get(place[0], -1), turn.get(other[0], -1))
        if later >= 0:
            yield later, (place, other)


def _marked(rows: Pairs, corpus: Corpus, reader: Reader) -> Pairs:
    """Return pairs of rows with those marked that look as if they told opposite outcomes of one story."""
    asked = np.flatnonzero(rows.story & (rows.similarity >= LIKE))
    marks = rows.opposed.copy()
    marks[asked] = reader.may(corpus.vectors[rows.left[asked]], corpus.vectors[rows.right[asked]])
    return replace(rows, opposed=marks)


def _compared(
    promising: Promising, part: Part, corpus: Corpus, shelf: Shelf, reader: Reader
) -> Iterator[tuple[int, Told]]:
    """Yield the pairs that disagree, with what they disagree in by how surely they are of one story.

    The networks are asked of texts of one season alone, as those they have learned from: of others, time
    may have changed what either tells.
    """
    wanted = frozenset(part.wanted)
    asked = wanted | part.opposed | {at for at, found in part.rivals.items() if found}
    pairs: dict[int, Held] = {}
    questions: list[Question] = []
    for at in sorted(asked):
        one, other, similarity = promising.left[at], promising.right[at], promising.similarity[at]
        stories = corpus.stories(corpus.all[one], corpus.all[other])
        side = shelf.seen if at in wanted else shelf.plain
        left, right = side(one), side(other)
        weighed = {
            story: every(left, right, similarity, story=story) if at in wanted else () for story in stories
        }
        pairs[at] = Held(left, right, weighed, at in part.opposed, unweighed(part.rivals[at], weighed))
        if corpus.all[one].of_season(corpus.all[other]):
            questions += pairs[at].questions()
    reader.read(questions)
    for at, held in pairs.items():
        if any((told := held.told(reader)).values()):
            yield at, told
