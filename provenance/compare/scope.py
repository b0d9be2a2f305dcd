"""Whether both texts speak of the same share of the same thing."""

import re

from provenance.compare.text import Text
from provenance.domain.comparison import Difference, DifferenceKind
from provenance.domain.text import Span

_ALL = re.compile(
    r"\b(?:all|every|each|everyone|entire(?:ly)?|whole|wholly|only(?!\s+(?:about\s+)?\d)|solely|exclusively|completely)\b",
    re.I,
)
_SOME = re.compile(
    r"\b(?:some|several|many|most|mostly|partly|partially|mainly|few|half|part of|among others)\b", re.I
)


def differences(claim: Text, evidence: Text) -> tuple[Difference, ...]:
    """Return a difference where the claim says "all" or "only" and the evidence does not."""
    ours = _ALL.search(claim.assertion.text)
    if not ours or _ALL.search(evidence.assertion.text):
        return ()
    theirs = _SOME.search(evidence.assertion.text)
    return (
        Difference(
            DifferenceKind.SCOPE,
            ours.group(),
            theirs.group() if theirs else "",
            "the claim says it of all, the evidence does not",
            Span(*ours.span()),
            Span(*theirs.span()) if theirs else None,
            excludes=False,
        ),
    )
