"""Another name in the same role."""

import re
from collections.abc import Iterator

from provenance.conflicts.disagreement.ground import Ground, rival
from provenance.conflicts.disagreement.mentions import Mention
from provenance.conflicts.disagreement.occasions import Occasion, Times
from provenance.conflicts.disagreement.weighing import Found, best, signs, weighed
from provenance.domain.assertion import NameKind
from provenance.domain.comparison import DifferenceKind

_LINK = re.compile(r"\b(\w+)(?:\s(?:the|a|an|mr|ms|dr))*\s$", re.IGNORECASE)


def found(shared: Ground, times: Times) -> Iterator[Found]:
    """Yield the pairs of names that only one side has, and that stand in the same role."""
    ours, theirs = shared.rivals()
    if not ours or not theirs or not shared.words.size or times.occasion is not Occasion.ONE:
        return
    yield from best(
        weighed(
            DifferenceKind.PLACE if one.local or other.local else DifferenceKind.NAME,
            shared,
            (one.span, other.span),
            "another in the same role",
            signs(shared, times, one.span, other.span)
            | {
                "before": float(
                    _before(shared.left.text.assertion.text, one)
                    == _before(shared.right.text.assertion.text, other)
                ),
                "local": float(one.local and other.local),
                "people": float(one.kind is other.kind is NameKind.PERSON),
                "several": (len(ours) + len(theirs) - 2) / 4,
                "shape": float(len(one.text.split()) == len(other.text.split())),
            },
        )
        for one in ours
        for other in theirs
        if rival(one, other) and not one.pointed and not other.pointed
    )


def _before(text: str, mention: Mention) -> str:
    match = _LINK.search(text[max(0, mention.span.start - 40) : mention.span.start])
    return match[1].lower() if match else ""
