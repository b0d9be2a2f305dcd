"""A text that says what was wrong and what is right, against one that still says what was wrong.

"The toll was 31, not 44, as we reported": whoever says 44 of it is contradicted, in whatever words. A
notice of correction tells both values by a few formulas of its trade; nothing else of it is weighed.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from provenance.compare.names import SAME
from provenance.compare.text import once
from provenance.conflicts.disagreement.ground import Ground
from provenance.conflicts.disagreement.mentions import alike, is_of_place
from provenance.conflicts.disagreement.occasions import LONG_AGO, times
from provenance.conflicts.disagreement.reading import Reading
from provenance.conflicts.disagreement.weighing import differing
from provenance.domain.assertion import Quantity, TimeSpan
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.text import Span

CORRECTED = 0.9  # how sure it is that both are of one thing: they name one, and one value is the same
COUNTED = 0.5  # likeness from which on what a number counts is in the notice, too
BEFORE = 40  # characters before a value that tell how it is meant

_NOTICE = re.compile(
    r"\bcorrect(?:ion|ed)\b|\bclarification\b|\beditors?['’]? note\b|\berrors?\b|\bmistakes?\b"
    r"|\bapologi[sz]e\b|\bregret\b|\b(?:earlier|previous) (?:version|report|story|article|text)\b"
    r"|\bwe (?:gave|said|printed|wrote|reported)\b"
    r"|\b(?:in)?correctly\b|\bwrongly\b|\berroneously\b|\bmisstated\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"(?:\bshould (?:have )?(?:be|been|read|said)(?: (?:given|named|reported|stated) as)?"
    r"|\bread|\bis|\bwas|\bare|\bwere|\bcorrectly)(?: in fact)?:? (?:the )?$",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"(?:\bnot|\binstead of|\brather than|(?:\bwrongly|\bincorrectly|\berroneously|\bmistakenly)(?: as)?"
    r"|\b(?:appeared|gave|given|reported|stated|named) as|\bmis\w+ (?:[^,;]{0,30} )?as|\bprinted"
    r"|(?:\bwrongly|\bincorrectly|\berroneously|\bmistakenly) (?:gave|named|put|reported|said|stated)"
    r"(?: that)?)(?: the)? $",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bfor (?:the )?$", re.IGNORECASE)
_READ = re.compile(r"\bread\b")


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def found(shared: Ground) -> Iterator[Disagreement]:
    """Yield where one side corrects a value that the other has."""
    if not possible(shared):
        return
    for notice, other in ((shared.left, shared.right), (shared.right, shared.left)):
        if not _is_notice(notice) or _is_notice(other):
            continue
        for kind, right, wrong in _values(shared, notice, other):
            places = (right, wrong) if notice is shared.left else (wrong, right)
            yield differing(kind, shared, places, "one corrects it", CORRECTED)


def possible(shared: Ground) -> bool:
    """Tell whether anything can be found, whatever the vectors."""
    left, right = shared.left, shared.right
    if (times(shared).apart or 0) > LONG_AGO or _is_notice(left) == _is_notice(right):
        return False
    return _corrects(left if _is_notice(left) else right)


@once
def _is_notice(side: Reading) -> bool:
    return _NOTICE.search(side.text.assertion.text) is not None


@once
def _corrects(notice: Reading) -> bool:
    """Tell whether a notice gives one value as right, and another as wrong."""
    told, text = notice.text.assertion, notice.text.assertion.text
    return any(
        wrong and len(right) == 1
        for right, wrong in (_sorted(text, one) for one in (told.quantities, told.times, notice.mentions))
    )


def _sorted(text: str, values: Sequence[P]) -> tuple[list[P], list[P]]:
    """Return what a notice gives as right, and what as wrong."""
    right = [one for one in values if _RIGHT.search(_before(text, one))]
    return right, [one for one in values if one not in right and _is_wrong(text, one)]


def _values(shared: Ground, notice: Reading, other: Reading) -> Iterator[tuple[DifferenceKind, Span, Span]]:
    ours, theirs = notice.text.assertion, other.text.assertion

    def counted(number: Quantity, theirs: Quantity) -> bool:
        return math.isclose(number.value, theirs.value, rel_tol=1e-9) and _counts(
            shared, other, notice, theirs
        )

    for right, wrong in _corrected(notice, ours.quantities, theirs.quantities, counted):
        yield DifferenceKind.QUANTITY, right, wrong
    for right, wrong in _corrected(notice, ours.times, theirs.times, _same_time):
        yield DifferenceKind.TIME, right, wrong
    for right, wrong in _corrected(
        notice, notice.mentions, other.mentions, lambda a, b: alike(a, b) >= SAME
    ):
        local = any(one.local and one.span in (right, wrong) for one in (*notice.mentions, *other.mentions))
        yield DifferenceKind.PLACE if local or is_of_place(ours.text) else DifferenceKind.NAME, right, wrong


def _corrected(
    notice: Reading, ours: Sequence[P], theirs: Sequence[P], same: Callable[[P, P], bool]
) -> Iterator[tuple[Span, Span]]:
    """Yield what is right where the notice has it, and what is wrong where the other side says it."""
    text = notice.text.assertion.text
    right, wrong = _sorted(text, ours)
    if len(right) != 1 or not wrong or any(same(right[0], one) for one in theirs):
        return
    at = next((one for one in theirs for mine in wrong if same(mine, one)), None)
    if at is not None:
        yield right[0].span, at.span


def _before(text: str, value: _Placed) -> str:
    return text[max(0, value.span.start - BEFORE) : value.span.start]


def _is_wrong(text: str, value: _Placed) -> bool:
    before = _before(text, value)
    meant = _FOR.search(before) and _READ.match(text[value.span.end :].lstrip())
    return bool(_WRONG.search(before) or meant)


def _same_time(one: TimeSpan, other: TimeSpan) -> bool:
    starts = {one.start, one.end} - {None}
    return bool(starts) and not starts.isdisjoint({other.start, other.end})


def _counts(shared: Ground, side: Reading, notice: Reading, number: Quantity) -> bool:
    """Tell whether the notice names what a number of the other side counts, as far as that is told."""
    words = shared.words if side is shared.left else shared.words.T
    stems = {word.lower() for word in (number.of or "").split()}
    rows = [at for at, row in enumerate(side.rows.tolist()) if side.text.words[row].text in stems]
    return not rows or float(words[rows].max(initial=0.0)) >= COUNTED
