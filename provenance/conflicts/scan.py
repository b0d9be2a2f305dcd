"""The corpus against itself, document by document: what is new is held against all there is.

First the pairs that may disagree are found, without encoding a word. Then documents are taken in an order
in which those that speak of one matter follow each other, so that a sentence's words are encoded once for
nearly all of its pairs, and each batch of them is handed over when it is done.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from threadpoolctl import threadpool_limits

from provenance.conflicts.corpus import Corpus, Unit
from provenance.conflicts.disagreement.disagree import every, ground, possible
from provenance.conflicts.disagreement.frames import worth_asking
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.held import Held, Told, unweighed
from provenance.conflicts.learned import ALIKE, APART, Answers, Question, Reader
from provenance.conflicts.order import batches
from provenance.conflicts.promising import OnProgress, Promising, promising_pairs
from provenance.conflicts.shelf import Shelf, Tokens
from provenance.domain.conflict import Disagreement
from provenance.domain.run import Progress
from provenance.store.survey import Found

TOGETHER = 4096  # pairs whose sentences are encoded together
AHEAD = 4  # times so many pairs that are prepared before they are compared
ITSELF = 0.8  # a text agrees with itself as a rule: how sure it must be that it does not
BATCH = 1000  # sentences that are surveyed between two states worth keeping

T = TypeVar("T")


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
    rivals: Mapping[int, tuple[Disagreement, ...]]


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
    # small products are not worth a thread each, and would take the cores from the networks
    with (
        ThreadPoolExecutor(1) as encoding,
        ThreadPoolExecutor(1) as answering,
        threadpool_limits(1, "blas"),
    ):
        shelf = Shelf(corpus, tokens, encoding)
        parts = _ahead(_parts(promising, ordered, waiting, corpus, shelf, read=reader.fits), AHEAD)
        asked = (_asked(promising, part, corpus, shelf, reader, answering) for part in parts)
        for part, pairs, answers in _ahead(asked, 1):
            report(Progress("comparing", done, len(promising)))
            for at, told in _told(pairs, answers.result()):
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
    *,
    read: bool,
) -> Iterator[Part]:
    """Yield the pairs that may disagree part by part, when their texts have begun to be encoded.

    `read` is whether networks are to be asked of rivals, too.
    """
    for number in range(len(ordered)):
        mine = waiting.pop(number, [])
        for start in range(0, max(1, len(mine)), TOGETHER):
            part = mine[start : start + TOGETHER]
            wanted: list[int] = []
            places: dict[int, tuple[Disagreement, ...]] = {}
            for at in part:
                shared = _ground(promising, at, corpus, shelf)
                wanted += [at] if possible(shared) else []
                if read and (found := tuple(_rivals(promising, at, corpus, shelf, shared))):
                    places[at] = found
            units = {unit for at in wanted for unit in (promising.left[at], promising.right[at])}
            shelf.ask(sorted(units))
            opposed = frozenset(at for at in part if promising.opposed[at])
            yield Part(number, start + TOGETHER >= len(mine), len(part), wanted, opposed, places)


def _ground(promising: Promising, at: int, corpus: Corpus, shelf: Shelf) -> Ground:
    one, other = promising.left[at], promising.right[at]
    story = max(corpus.stories(corpus.all[one], corpus.all[other]))
    return ground(shelf.plain(one), shelf.plain(other), promising.similarity[at], story=story)


def _rivals(
    promising: Promising, at: int, corpus: Corpus, shelf: Shelf, shared: Ground
) -> Iterator[Disagreement]:
    """Yield the rivals in two sentences that are near enough, of one story and told soon enough."""
    one, other = promising.left[at], promising.right[at]
    if shared.story and shared.similarity >= ALIKE and _readable(corpus.all[one], corpus.all[other]):
        turned = shared.left is not shelf.plain(one)
        for each in worth_asking(shared):
            yield each.mirrored() if turned else each


def _readable(one: Unit, other: Unit) -> bool:
    """Tell whether networks are to be asked: of two texts, no further apart than what they learned of."""
    two = {home for unit in (one, other) for home, _ in unit.places}
    return len(two) > 1 and one.within(APART, other)


def _ahead(parts: Iterable[T], count: int) -> Iterator[T]:
    """Yield each part when so many of the next ones have been prepared."""
    prepared: deque[T] = deque()
    for part in parts:
        prepared.append(part)
        if len(prepared) > count:
            yield prepared.popleft()
    yield from prepared


def _turns(
    left: Unit, right: Unit, turn: Mapping[int, int]
) -> Iterator[tuple[int, tuple[tuple[int, int], tuple[int, int]]]]:
    """Yield the places of both, two by two, with the batch that has the later one; not two old ones."""
    for place, other in product(left.places, right.places):
        later = max(turn.get(place[0], -1), turn.get(other[0], -1))
        if later >= 0:
            yield later, (place, other)


def _asked(
    promising: Promising,
    part: Part,
    corpus: Corpus,
    shelf: Shelf,
    reader: Reader,
    answering: ThreadPoolExecutor,
) -> tuple[Part, Mapping[int, Held], Future[Answers]]:
    """Return the pairs of a part as code sees them, and the answers of networks, which are on their way."""
    wanted = frozenset(part.wanted)
    pairs: dict[int, Held] = {}
    questions: list[Question] = []
    for at in sorted(wanted | part.opposed | part.rivals.keys()):
        one, other, similarity = promising.left[at], promising.right[at], promising.similarity[at]
        stories = corpus.stories(corpus.all[one], corpus.all[other])
        side = shelf.seen if at in wanted else shelf.plain
        left, right = side(one), side(other)
        weighed = {
            story: every(left, right, similarity, story=story) if at in wanted else () for story in stories
        }
        rivals = unweighed(part.rivals.get(at, ()), weighed)
        pairs[at] = Held(left, right, weighed, at in part.opposed, rivals)
        if _readable(corpus.all[one], corpus.all[other]):
            questions += pairs[at].questions()
    return part, pairs, answering.submit(reader.answers, questions)


def _told(pairs: Mapping[int, Held], answers: Answers) -> Iterator[tuple[int, Told]]:
    """Yield the pairs that disagree, with what they disagree in by how surely they are of one story."""
    for at, held in pairs.items():
        if any((told := held.told(answers)).values()):
            yield at, told
