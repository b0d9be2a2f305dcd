"""An event's sentences, two by two, as two newspapers might have them, and what each is to the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from random import Random

from provenance.conflicts.learned.network import PLACES
from provenance.domain.comparison import DifferenceKind
from provenance.domain.text import Span
from tests.archive.beats import DAY, KINDS, Event, dated, filled
from training.conflicts.hearsay import can_be_told, told_by

AGREE, DENIES, PENDING = 0, 1, 2  # labels of two deeds; of two places, 1 where they play one part
MOST = 120  # pairs of a kind and event that play one part; of others, OTHERS times as many
OTHERS = 2.5
REPORTED, DENIED = 0.3, 0.4  # share of sentences that are somebody's word; of what is so, that deny it
_ASIDE = ("", "")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, with a place in each where it is places that are asked about, and a label.

    `kind` is that of the places, or None for what the sentences tell as a whole. Of what people `judged`
    the label is 1 where one sentence refutes the other, in whatever.
    """

    kind: DifferenceKind | None
    left: str
    right: str
    places: tuple[Span, Span] | None
    label: int
    judged: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    text: str
    spans: dict[str, Span]
    fact: tuple[str, str] | None  # and its state; _ASIDE of what is only background


def pairs(event: Event, seed: int) -> list[Pair]:
    """Return pairs of one event, a fair number of each sort.

    Two newspapers have other values for seven slots in ten; of a third one everything differs, for it tells
    of another event of the same kind.
    """
    rng = Random(f"{seed}:{event.name}")
    ours, theirs, others = _worlds(event, rng)
    left, right, other = (list(_told(event, values, rng)) for values in (ours, theirs, others))
    places = [pair for one, two in _twos(left, right) for pair in _places(event, one, two, ours, theirs)]
    found = [*_balanced(places, rng), *_deeds(left, right, rng)]
    elsewhere = list(_elsewhere(event, left, other, ours, others))
    rng.shuffle(elsewhere)
    deeds = [pair for pair in elsewhere if pair.kind is None]
    return found + deeds[:25] + [pair for pair in elsewhere if pair.kind][:60]


def _worlds(event: Event, rng: Random) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    ours: dict[str, str] = {}
    theirs: dict[str, str] = {}
    others: dict[str, str] = {}
    used: set[str] = set()
    base = date(2022, 1, 1) + timedelta(days=rng.randrange(700))
    for slot, (kind, values) in event.slots.items():
        if kind == DAY:
            day = base + timedelta(days=rng.randrange(-6, 20))
            off = timedelta(days=rng.choice((-7, -2, -1, 1, 2, 3)))
            near = day + timedelta(days=rng.randrange(-1, 5))
            ours[slot], theirs[slot] = dated(day, near, rng), dated(day + off, near, rng)
            others[slot] = dated(day + timedelta(days=40), near, rng)
        else:
            ours[slot] = rng.choice([value for value in values if value not in used] or values)
            used.add(ours[slot])
            theirs[slot] = rng.choice([value for value in values if value not in used] or values)
            used.add(theirs[slot])
            others[slot] = theirs[slot]
        if kind == "about":
            others[slot] = next((value for value in values if value != ours[slot]), f"{ours[slot]} II")
        if kind == "about" or rng.random() < 0.3:
            theirs[slot] = ours[slot]
    return ours, theirs, others


def _told(event: Event, values: dict[str, str], rng: Random) -> Iterator[_Told]:
    for line in event.lines:
        yield _reported(_Told(*filled(line, values), None), line, rng)
    for fact, states in event.facts.items():
        for state, lines in states.items():
            for line in lines:
                yield _reported(_Told(*filled(line, values), (fact, state)), line, rng)
    for line in event.asides:
        yield _Told(*filled(line, values), _ASIDE)


def _reported(told: _Told, line: str, rng: Random) -> _Told:
    """Return a sentence, or the same as somebody's word; what is so may be denied."""
    if rng.random() >= REPORTED or not can_be_told(told.text):
        return told
    denied = told.fact is not None and told.fact[1] == "yes" and rng.random() < DENIED
    text, moved = told_by(told.text, rng, name=line.startswith("{"), denied=denied)
    spans = {slot: Span(span.start + moved, span.end + moved) for slot, span in told.spans.items()}
    return _Told(text, spans, (told.fact[0], "no") if denied and told.fact else told.fact)


def _twos(left: Sequence[_Told], right: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield every two that are not the same sentence."""
    for (at, one), (to, two) in product(enumerate(left), enumerate(right)):
        if at != to:
            yield one, two


def _places(
    event: Event, one: _Told, two: _Told, ours: dict[str, str], theirs: dict[str, str]
) -> Iterator[Pair]:
    for (slot, here), (other, there) in product(one.spans.items(), two.spans.items()):
        kind = KINDS[event.slots[slot][0]]
        if kind is not KINDS[event.slots[other][0]] or ours[slot] == theirs[other]:
            continue
        if slot != other and (ours[slot] in two.text or theirs[other] in one.text):
            continue
        yield Pair(kind, one.text, two.text, (here, there), int(slot == other))


def _balanced(found: Sequence[Pair], rng: Random) -> Iterator[Pair]:
    for kind in PLACES:
        for label, most in ((1, MOST), (0, int(OTHERS * MOST))):
            some = [pair for pair in found if pair.kind is kind and pair.label == label]
            yield from rng.sample(some, min(len(some), most))


def _deeds(left: Sequence[_Told], right: Sequence[_Told], rng: Random) -> Iterator[Pair]:
    """Yield pairs of sentences as wholes: opposed, of one fact, of two, of none."""
    sorts: dict[str, list[Pair]] = {
        "denies": [],
        "pending": [],
        "one": [],
        "two": [],
        "fact": [],
        "none": [],
    }
    for one, two in _twos(left, right):
        label, sort = _stands(one, two)
        sorts[sort].append(Pair(None, one.text, two.text, None, label))
    most = {"denies": 80, "pending": 80, "one": 120, "two": 120, "fact": 150, "none": 100}
    for sort, some in sorts.items():
        yield from rng.sample(some, min(len(some), most[sort]))


def _stands(one: _Told, two: _Told) -> tuple[int, str]:
    if one.fact and two.fact and one.fact != _ASIDE and one.fact[0] == two.fact[0]:
        states = {one.fact[1], two.fact[1]}
        if states == {"yes", "no"}:
            return DENIES, "denies"
        return (PENDING, "pending") if states == {"yes", "plan"} else (AGREE, "one")
    return AGREE, "two" if one.fact and two.fact else "fact" if one.fact or two.fact else "none"


def _elsewhere(
    event: Event,
    left: Sequence[_Told],
    other: Sequence[_Told],
    ours: dict[str, str],
    others: dict[str, str],
) -> Iterator[Pair]:
    """Yield what is told of two events of one kind, each by its name: it can be as it likes in either."""
    about = event.slots_of("about")
    named = ([one for one in side if not one.spans.keys().isdisjoint(about)] for side in (left, other))
    for one, two in product(*named):
        if one.fact and two.fact and one.fact[0] == two.fact[0] and one.fact[1] != two.fact[1]:
            yield Pair(None, one.text, two.text, None, AGREE)
        for slot in one.spans.keys() & two.spans.keys() - set(about):
            if ours[slot] != others[slot]:
                kind = KINDS[event.slots[slot][0]]
                yield Pair(kind, one.text, two.text, (one.spans[slot], two.spans[slot]), 0)


def repeated(found: Iterable[Pair], rng: Random) -> Iterator[Pair]:
    """Yield some of the sentences twice, with other names and numbers: they agree, however alike."""
    told: dict[tuple[str, ...], list[str]] = {}
    for text in sorted({text for pair in found for text in (pair.left, pair.right)}):
        plain = tuple(word for word in text.split() if word.isalpha() and word.islower())
        told.setdefault(plain, []).append(text)
    for texts in told.values():
        if len(texts) > 1 and rng.random() < 0.5:
            yield Pair(None, *rng.sample(texts, 2), None, AGREE)
