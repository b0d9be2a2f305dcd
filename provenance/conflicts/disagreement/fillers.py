"""Another name in the same role."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from provenance.conflicts.disagreement.ground import Ground, rival
from provenance.conflicts.disagreement.mentions import Mention
from provenance.conflicts.disagreement.occasions import LONG_AGO, Occasion, event_times, times
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.rivals import IN_ROLE, kind_of
from provenance.conflicts.disagreement.roles import plain_role_signs, role_signs
from provenance.conflicts.disagreement.weighing import best, may_reach, signs, signs_around, weighed
from provenance.domain.assertion import NameKind
from provenance.domain.conflict import Disagreement

ALIKE = 0.7  # cosine of two sentences from which on they need no name in common to tell of one place
_SUCCESSION = re.compile(
    r"\breplac(?:ed|es|ing)\b|\bsucce(?:eded|eds|eding|ssor)\b|\b(?:took|taken|takes|taking) over\b"
    r"|\bstepped (?:in|up)\b|\bpredecessor\b|\bsince\b|\bformer\b|\bresign(?:ed|ation)\b|\bnew\b"
    r"|\bha(?:s|ve) become\b|\b(?:stepped|stood) down\b|\bg(?:ave|iven) up\b|\bno longer\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r",\s(?:after|chair\w*|chief|director|head|leader|on|president|the|who)\b", re.IGNORECASE
)


def found(shared: Ground) -> Iterator[Disagreement]:
    """Yield the pairs of names that only one side has, and that stand in the same role."""
    ours, theirs = _alone(shared)
    yield from best(
        weighed(
            kind_of(one, other),
            shared,
            (one.span, other.span),
            IN_ROLE,
            signs(shared, one.span, other.span)
            | role_signs(shared, one, other)
            | {"people": _people(one, other), "several": (len(ours) + len(theirs) - 2) / 4},
        )
        for one, other in _rivals(shared, ours, theirs)
    )


def possible(shared: Ground) -> bool:
    """Tell whether anything can be found, whatever the vectors."""
    ours, theirs = _alone(shared)
    return any(
        may_reach(
            kind_of(one, other),
            {
                **signs_around(shared),
                **plain_role_signs(shared, one, other),
                "people": _people(one, other),
                "several": (len(ours) + len(theirs) - 2) / 4,
            },
        )
        for one, other in _rivals(shared, ours, theirs)
    )


def _people(one: Mention, other: Mention) -> float:
    return float(one.kind is other.kind is NameKind.PERSON)


def _alone(shared: Ground) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """Return the names that only one side has, where another may stand for each; else none."""
    if not (len(shared.left.rows) and len(shared.right.rows)):
        return (), ()
    ours, theirs = shared.rivals(speakers=True)
    ours = [one for one in ours if not one.spoken or _in_role(shared.left, one)]
    theirs = [one for one in theirs if not one.spoken or _in_role(shared.right, one)]
    if not ours or not theirs or not (_at_once(shared) or _succeeded(shared)):
        return (), ()
    return ours, theirs


def _at_once(shared: Ground) -> bool:
    """Tell whether both tell of one occasion, or one story tells as of which day each was so."""
    if times(shared).occasion is Occasion.ONE:
        return True
    dated = bool(event_times(shared.left) and event_times(shared.right))
    return shared.story > 0.0 and times(shared).occasion is Occasion.OPEN and dated


def _rivals(
    shared: Ground, ours: Sequence[Mention], theirs: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    nothing = shared.similarity < ALIKE and shared.alone == 1.0
    for one, other in product(ours, theirs):
        if one.local and other.local and (nothing or shared.elsewhere(one.span, other.span)):
            continue  # where each has nothing but a place, anything may have happened there
        if rival(one, other):
            yield one, other


def _succeeded(shared: Ground) -> bool:
    """Tell whether one text tells that somebody came after another in what both name."""
    if (times(shared).apart or 0) > LONG_AGO or not shared.named_in_both():
        return False
    return any(_SUCCESSION.search(side.text.assertion.text) for side in (shared.left, shared.right))


def _in_role(side: Reading, mention: Mention) -> bool:
    """Tell whether a sentence tells who its speaker is: "said Ana Pohl, who led the team"."""
    return _ROLE.match(side.text.assertion.text[mention.span.end :]) is not None
