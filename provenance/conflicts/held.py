"""Two sentences held against each other: what code weighs, what networks are asked, what is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.conflicts.disagreement.disagree import settled, sure
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.weighing import best
from provenance.conflicts.learned import DEEDS, UNSURE, Answers, Question, doubtful, parts, wholes
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

Told = Mapping[float, tuple[Disagreement, ...]]


@dataclass(frozen=True, slots=True)
class Held:
    """Two sentences.

    `weighed` is what code finds, however unsure, by how surely their texts tell one story; `opposed` is
    whether the networks are to say if one denies the other, `rivals` the places of which they are to say if
    these play one part.
    """

    left: Reading
    right: Reading
    weighed: Told
    opposed: bool = False
    rivals: Sequence[Disagreement] = ()

    def questions(self) -> Iterator[Question]:
        """Yield what the networks are to be asked."""
        for found in self.weighed.values():
            yield from filter(None, (doubtful(each, self.left, self.right) for each in found))
        yield from (parts(each, self.left, self.right) for each in self.rivals)
        if self.opposed:
            yield wholes(self.left, self.right)

    def told(self, answers: Answers) -> Told:
        """Return in what both disagree, as code and networks see it, by how surely they tell one story."""
        return {story: tuple(self._told(found, answers, story)) for story, found in self.weighed.items()}

    def _told(
        self, found: Sequence[Disagreement], answers: Answers, story: float
    ) -> Iterator[Disagreement]:
        again = [answers.again(each, self.left, self.right) for each in found]
        known = settled((*again, *(self._played(again, answers) if story else ())))
        yield from known
        if story and self.opposed and not any(each.kind in DEEDS for each in known):
            yield from filter(None, [answers.opposed(self.left, self.right)])

    def _played(self, found: Sequence[Disagreement], answers: Answers) -> Iterator[Disagreement]:
        """Yield what networks find at places of which code is not sure of anything."""
        taken = [each for each in found if sure(each)]
        ours, theirs = [each.left_span for each in taken], [each.right_span for each in taken]
        yield from best(
            played
            for each in self.rivals
            if not any(map(each.left_span.overlaps, ours))
            and not any(map(each.right_span.overlaps, theirs))
            if (played := answers.played(each, self.left, self.right))
        )


def unweighed(rivals: Iterable[Disagreement], weighed: Told) -> tuple[Disagreement, ...]:
    """Return the rivals of which code has nothing to say."""
    known = {
        _place(each)
        for found in weighed.values()
        for each in found
        if each.agreement >= UNSURE[each.kind][0]
    }
    return tuple(each for each in rivals if _place(each) not in known)


def _place(found: Disagreement) -> tuple[DifferenceKind, Span, Span]:
    return found.kind, found.left_span, found.right_span
