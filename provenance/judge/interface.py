"""What every judge can do."""

from typing import TYPE_CHECKING, Protocol

from provenance.domain.evidence import Judgement

if TYPE_CHECKING:  # brings numpy, which naming the judges on a command line does not need
    from provenance.compare import Text


class Judge(Protocol):
    """Decides what a sentence says about a claim."""

    @property
    def name(self) -> str:
        """How reports call it, with its version ("rules/1")."""
        ...

    def can_tell(self, claim: "Text", evidence: "Text", similarity: float) -> bool:
        """Tell whether `judge` may take a stance, without looking at vectors of words; False is certain."""
        ...

    def judge(
        self, claim: "Text", evidence: "Text", similarity: float, *, given: bool = False
    ) -> Judgement:
        """Return the stance of one sentence.

        Args:
            claim: one side.
            evidence: the other.
            similarity: the cosine of the two sentence vectors.
            given: whether somebody put the two together, and so vouches that the sentence is about the
                claim; one that was only retrieved has to show it first.
        """
        ...
