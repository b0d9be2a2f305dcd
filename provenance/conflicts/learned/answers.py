"""What the cross-encoder has answered → how sure that makes of what code found, and of what it did not."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from provenance.compare.text import once
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.learned.network import Logits, Question
from provenance.domain.assertion import Modality
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

DEEDS = {  # the network's columns: what it finds by itself, and from which logit on
    DifferenceKind.POLARITY: (2.0, "the opposite in other words"),
    DifferenceKind.MODALITY: (1.0, "done against not yet, in other words"),
}
# What is asked again: all that code finds, but what it is surest of or hardly sees, by kind.
UNSURE = {
    DifferenceKind.NAME: (0.25, 0.97),
    DifferenceKind.PLACE: (0.2, 0.97),
    DifferenceKind.QUANTITY: (0.2, 0.97),
    DifferenceKind.TIME: (0.2, 0.97),
    DifferenceKind.POLARITY: (0.2, 0.97),
    DifferenceKind.MODALITY: (0.2, 0.97),
}
# A logistic regression a kind (stacked generalisation, Wolpert 1992), fitted to archives that the network
# has not seen, as `training.conflicts.stack` does it, but from where code is surer than 0.1: (bias, weight
# of the logit of code, weight of the network's).
STACKED = {
    DifferenceKind.NAME: (0.62, 0.90, 0.34),
    DifferenceKind.PLACE: (0.30, 0.50, 0.62),
    DifferenceKind.QUANTITY: (0.32, 0.70, 0.27),
    DifferenceKind.TIME: (0.16, 0.43, 0.44),
    DifferenceKind.POLARITY: (-0.70, 0.11, 0.67),
    DifferenceKind.MODALITY: (0.16, 0.43, 0.79),
}
# The same where code has nothing to say: (bias, weight of the network's logit); set where surveys of those
# archives tell most for little that is false. Places and numbers are asked about in frames alone.
RIVALS = {
    DifferenceKind.NAME: (-0.57, 0.65),
    DifferenceKind.PLACE: (-0.8, 1.0),
    DifferenceKind.QUANTITY: (0.0, 0.8),
}
_AHEAD = (Modality.PLANNED, Modality.REQUESTED, Modality.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Answers:
    """The logits of each question that was asked; of what was not asked nothing is told."""

    told: Mapping[Question, Logits]

    def opposed(self, left: Reading, right: Reading) -> Disagreement | None:
        """Return in what two sentences are opposed as wholes; None if they are not, or it was not read."""
        ours, theirs = left.text.assertion.text, right.text.assertion.text
        told = self.told.get(wholes(left, right))
        if told is None:
            return None
        sure, kind = max((logit - DEEDS[kind][0], kind) for kind, logit in zip(DEEDS, told, strict=True))
        if sure < 0:
            return None
        here, there = told_in(left), told_in(right)
        note = DEEDS[kind][1]
        return Disagreement(kind, here.of(ours), there.of(theirs), here, there, note, _share(sure))

    def played(self, rivals: Disagreement, left: Reading, right: Reading) -> Disagreement | None:
        """Return what differs at two places, as surely as they play one part; None if it was not read."""
        told = self.told.get(parts(rivals, left, right))
        if told is None:
            return None
        bias, network = RIVALS[rivals.kind]
        return replace(rivals, agreement=_share(bias + network * told[0]))

    def again(self, found: Disagreement, left: Reading, right: Reading) -> Disagreement:
        """Return what code found, as sure as it is now where the network has read it, too."""
        question = doubtful(found, left, right)
        told = self.told.get(question) if question else None
        if told is None:
            return found
        said = told[list(DEEDS).index(found.kind) if found.kind in DEEDS else 0]
        bias, code, network = STACKED[found.kind]
        logit = math.log(found.agreement / (1 - found.agreement))
        return replace(found, agreement=_share(bias + code * logit + network * said))


def wholes(left: Reading, right: Reading) -> Question:
    """Return the question whether two sentences are opposed."""
    return Question(left.text.assertion.text, right.text.assertion.text).ordered()


def parts(found: Disagreement, left: Reading, right: Reading) -> Question:
    """Return the question whether two places play one part."""
    ours, theirs = left.text.assertion.text, right.text.assertion.text
    return Question(ours, theirs, found.kind, (found.left_span, found.right_span)).ordered()


def doubtful(found: Disagreement, left: Reading, right: Reading) -> Question | None:
    """Return what is to be asked of something that code found; None where it is sure, or knows better."""
    least, most = UNSURE.get(found.kind, (1.0, 0.0))
    if not least <= found.agreement <= most:
        return None
    if found.kind is DifferenceKind.POLARITY and _looks_ahead(left) and _looks_ahead(right):
        return None  # of what one hopes for and another rules out the network has learned nothing
    return wholes(left, right) if found.kind in DEEDS else parts(found, left, right)


@once
def _looks_ahead(side: Reading) -> bool:
    """Tell whether anything in a sentence is told as planned, asked for or possible."""
    return any(cue.modality in _AHEAD for cue in side.text.assertion.cues)


@once
def told_in(side: Reading) -> Span:
    """Return where a sentence tells what happened: from its first to its last word that is no name."""
    words = [side.text.words[row].span for row in side.rows.tolist()]
    whole = side.text.assertion.text
    return Span(words[0].start, words[-1].end) if words else Span(0, len(whole))


def _share(logit: float) -> float:
    return round(1 / (1 + math.exp(-min(max(logit, -50.0), 50.0))), 4)
