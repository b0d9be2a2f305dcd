"""Which parts of the claim the evidence contains, part by part.

Late interaction: every content word of the claim is matched with the word of the evidence nearest to it
(Khattab and Zaharia 2020, ColBERT, section 3.3), so a short claim is not drowned by a long sentence.
Names, numbers and times are matched as wholes, by code that knows what makes them equal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.compare import quantities, roles, times
from provenance.compare.clauses import half_of
from provenance.compare.presence import needed
from provenance.compare.relation import Matched, Relation
from provenance.compare.text import Text, Vectors
from provenance.compare.words import Word
from provenance.domain.assertion import Modality, Name
from provenance.domain.comparison import Alignment, Link
from provenance.domain.text import Span

NAME_WEIGHT = 1.5
NUMBER_WEIGHT = 1.5
TIME_WEIGHT = 0.8
ASKED = 0.8  # "urged" for "called on": both ask, whatever the words
FOUND = 0.5  # a word less alike than this is reported as missing


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the claim that is matched as a whole, and what it was matched with."""

    kind: str
    span: Span
    weight: float
    match: Matched


def parts(claim: Text, evidence: Text, alike: Vectors) -> tuple[Part, ...]:
    """Return the parts of the claim in order, each with its match in the evidence."""
    assertion = claim.assertion
    found = [
        *(
            Part("quantity", quantity.span, NUMBER_WEIGHT, match)
            for quantity, match in zip(
                assertion.quantities, quantities.match(claim, evidence, alike), strict=True
            )
            if match
        ),
        *(
            Part("time", time.span, TIME_WEIGHT, match)
            for time, match in zip(assertion.times, times.match(assertion, evidence.assertion), strict=True)
        ),
    ]
    found += [Part("name", name.span, NAME_WEIGHT, match) for name, match in named(claim, evidence)]
    taken = [part.span for part in found]
    governing = [
        cue.span
        for cue in assertion.cues
        if cue.modality in (Modality.DENIED, Modality.PLANNED, Modality.POSSIBLE)
    ]
    asking = [cue.span for cue in assertion.cues if cue.modality is Modality.REQUESTED]
    asked = next((cue.span for cue in evidence.assertion.cues if cue.modality is Modality.REQUESTED), None)
    content = [word.span if word.weight else None for word in evidence.words]
    plain = [
        (word, _likest(alike[row], content))
        for row, word in enumerate(claim.words)
        if word.weight and not any(word.span.overlaps(span) for span in (*taken, *governing))
    ]
    anchors = [
        (word.span, places[0])
        for word, (similarity, places) in plain
        if similarity > FOUND and len(places) == 1
    ]
    anchors += [
        (part.span, part.match.span) for part in found if part.match.span and _once(part.match, evidence)
    ]
    home = _home(found, claim, evidence)
    for word, (similarity, places) in plain:
        here = [place for place in places if home.overlaps(place)] if len(places) > 1 else places
        match = _nearest(word, similarity, here or places, anchors)
        if asked and match.similarity < ASKED and any(word.span.overlaps(span) for span in asking):
            match = Matched(Relation.MET, ASKED, asked)
        found.append(Part("word", word.span, word.weight, match))
    return tuple(sorted(found, key=lambda part: part.span))


def named(claim: Text, evidence: Text) -> Iterator[tuple[Name, Matched]]:
    """Yield each name that the claim needs with its match, found by its words where not as a whole."""
    subject = roles.subject_of(claim.assertion)
    for name in needed(claim.assertion):
        match = roles.match(name, evidence.assertion, subject=name is subject)
        if match.relation is not Relation.MET:
            match = _best_name(name.span, match, claim, evidence)
        yield name, match


def align(found: Sequence[Part]) -> Alignment:
    """Return the alignment that these parts make."""
    links = tuple(
        Link(part.span, part.match.span, round(part.match.similarity, 4))
        for part in found
        if part.match.span is not None and part.match.similarity >= FOUND
    )
    missing = tuple(part.span for part in found if part.match.similarity < FOUND)
    return Alignment(links, missing, coverage(found))


def coverage(found: Sequence[Part]) -> float:
    """Return the weighted share of the parts that are found, in [0, 1]; 0 where there are none."""
    total = sum(part.weight for part in found)
    return sum(part.weight * part.match.similarity for part in found) / total if total else 0.0


def _likest(scores: Vectors, content: Sequence[Span | None]) -> tuple[float, list[Span]]:
    """Return the highest similarity of a claim's word, and every content word that reaches it."""
    told = [(score, span) for score, span in zip(scores.tolist(), content, strict=True) if span]
    highest = max((score for score, _ in told), default=0.0)
    return highest, [span for score, span in told if score == highest]


def _nearest(
    word: Word, similarity: float, places: Sequence[Span], anchors: Sequence[tuple[Span, Span]]
) -> Matched:
    """Return the match of a word: of several places, the one nearest to what stands beside it in the claim.

    `anchors` are places of the claim with the only place of the evidence that each was matched with.
    """
    if similarity < FOUND:
        return Matched(Relation.SILENT, similarity)
    around = anchors or [(word.span, word.span)]

    def distance(place: Span) -> float:
        return sum(
            abs(place.start - theirs.start) / (1 + abs(word.span.start - ours.start))
            for ours, theirs in around
        )

    place = min(places, key=lambda span: (distance(span), span)) if len(places) > 1 else places[0]
    return Matched(Relation.MET, similarity, place)


def _home(found: Sequence[Part], claim: Text, evidence: Text) -> Span:
    """Return the part of the evidence that tells of what the claim is about, of two set against each other.

    "Twitter has no office here, while Google opens one" tells nothing of an office that Twitter opens.
    """
    subject = roles.subject_of(claim.assertion)
    place = next((part.match.span for part in found if subject and part.span == subject.span), None)
    if place is None:
        return Span(0, len(evidence.assertion.text))
    return half_of(place, evidence)


def _once(match: Matched, evidence: Text) -> bool:
    """Tell whether what a name, number or time was matched with stands in the evidence only once."""
    return evidence.assertion.text.count(match.text) == 1 if match.text else True


def _best_name(span: Span, match: Matched, claim: Text, evidence: Text) -> Matched:
    """Return the match of the words of a name that is not found as a whole, where all of them are found.

    "IT ministry" is in "Ministry of IT and Telecom" word by word.
    """
    stems = [word.stem for word in claim.words if word.weight and word.span.overlaps(span)]
    said = {word.stem: word for word in reversed(evidence.words)}  # each where it comes first
    if stems and said.keys() >= set(stems):
        return Matched(Relation.MET, 1.0, said[stems[0]].span)
    return match
