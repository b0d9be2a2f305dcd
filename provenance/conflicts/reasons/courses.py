"""Whether what a statement says can be otherwise on another day: a past event, a state, a count, a plan.

The verb that governs the words decides, found by light rules: the nearest one before them in their
clause, else the first behind them, each with its auxiliaries. "Killed 12" stays 12; "employs 500" does
not, nor does "has risen to 15".
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from provenance.compare.ranges import is_share
from provenance.compare.standing import standing
from provenance.compare.words import stem, words
from provenance.conflicts.reasons.attached import attached
from provenance.conflicts.reasons.phrases import phrase, section
from provenance.conflicts.reasons.rates import rate
from provenance.conflicts.reasons.told import Told
from provenance.domain.assertion import Modality
from provenance.domain.comparison import DifferenceKind
from provenance.extract import lexicon
from provenance.extract.tokens import Token, tokens


class Course(StrEnum):
    """FIXED: a past event. STATE: may rise and fall. COUNT: only grows. PLAN: still to come."""

    FIXED = "fixed"
    STATE = "state"
    COUNT = "count"
    PLAN = "plan"


class Tense(StrEnum):
    """When a verb with its auxiliaries puts what it tells; NONE where no verb was found."""

    PRESENT = "present"
    PERFECT = "perfect"
    PAST = "past"
    FUTURE = "future"
    NONE = "none"


SOFT = (Modality.PLANNED, Modality.REQUESTED, Modality.POSSIBLE)
UP_TO = ("by ", "until ", "till ", "up to ")  # openings of a time up to which was counted
REACH = 12  # words between a verb and what it governs
_AHEAD = frozenset("will shall would could may might should must 'll".split())
_HAVE, _BE_NOW, _BE_THEN = frozenset(("has", "have")), frozenset(("is", "are")), frozenset(("was", "were"))
_BETWEEN = frozenset("now not also already since just only never still yet so far even been being".split())


def course(side: Told, kind: DifferenceKind) -> Course:
    """Return whether what one side says may be otherwise on another day."""
    if is_soft(side):
        return Course.PLAN
    tense, verb = _governing(side)
    if tense is Tense.FUTURE:
        return Course.PLAN
    if kind is not DifferenceKind.QUANTITY:
        return Course.STATE if tense is Tense.PRESENT else Course.FIXED
    return _counted(side, tense, verb)


def is_soft(side: Told) -> bool:
    """Tell whether the words are told as planned, asked for or possible."""
    assertion = side.statement.assertion
    clause = side.clause
    if phrase("to-come").search(side.text, clause.start, clause.end):
        return True
    own = any(cue.span.overlaps(side.span) and cue.modality in SOFT for cue in assertion.cues)
    return own or standing(assertion, side.span).modality in SOFT


def _counted(side: Told, tense: Tense, verb: str) -> Course:
    around = side.clause.of(side.text)
    stems = {word.stem for word in words(around)}
    share = side.quantity is not None and is_share(side.quantity)
    toll, stock = not share and bool(stems & _stems("toll")), bool(stems & _stems("stock"))
    provisional = is_provisional(side)
    if toll and (provisional or tense in (Tense.PRESENT, Tense.PERFECT) or verb in _words("was_state")):
        return Course.COUNT
    if rate(side) or (tense is Tense.PRESENT and verb in _words("state")):
        return Course.STATE
    if stock and (tense is Tense.NONE or verb in _words("was_state") | _words("grow") | _words("shrink")):
        return Course.STATE
    if tense is Tense.PERFECT or provisional:
        return Course.STATE if stock or share else Course.COUNT
    return Course.FIXED


def is_provisional(side: Told) -> bool:
    """Tell whether a text says that its count is not the last: "so far", "at least", "has risen to"."""
    around = side.clause.of(side.text)
    if phrase("counting").search(around) or _says_provisional(side) or _is_least(side):
        return True
    if any(time.text.lower().startswith(UP_TO) for time in attached(side)):
        return True
    return _governing(side)[1] in _words("grow")


def moved(side: Told) -> int:
    """Return 1 where a number is told as what something has grown to, -1 as what it fell to, else 0."""
    verb = _governing(side)[1]
    return (verb in _words("grow")) - (verb in _words("shrink"))


def _is_least(side: Told) -> bool:
    return side.quantity is not None and "at least" in side.quantity.text.lower()


def _says_provisional(side: Told) -> bool:
    statement = side.statement
    return any(
        phrase("provisional").search(text[:1000]) for text in (side.text, statement.before, statement.after)
    )


def _governing(side: Told) -> tuple[Tense, str]:
    """Return the tense of the verb that governs the words that differ, and its last word as written."""
    clause, place = side.clause, side.span
    found = [token for token in tokens(side.text) if clause.start <= token.start < clause.end]
    inside = [at for at, token in enumerate(found) if token.start < place.end and token.end > place.start]
    first, last = (inside[0], inside[-1]) if inside else (0, -1)
    for at in range(last, max(-1, first - REACH), -1):
        if found[at].lower in lexicon.words("speech") or found[at].lower == "that":
            break
        if (tense := _tense(found, at)) is not Tense.NONE:
            return tense, _verb(found, at)
        if at <= first and found[at].gap.strip().startswith(","):
            break
    for at in range(last + 1, min(len(found), last + REACH)):
        if (tense := _tense(found, at)) is not Tense.NONE:
            return tense, _verb(found, at)
    return Tense.NONE, ""


def _tense(found: Sequence[Token], at: int) -> Tense:
    """Return the tense of the verb group that the word at `at` belongs to; NONE where it is no verb."""
    word = found[at].lower
    if word in lexicon.words("speech"):
        return Tense.NONE
    if word in _AHEAD or word.endswith("'ll"):
        return Tense.FUTURE
    auxiliaries = set(_auxiliaries(found, at))
    participle = _is_past(word) or word in _words("participle")
    if auxiliaries & _AHEAD:
        return Tense.FUTURE
    if participle and auxiliaries & _HAVE:
        return Tense.PERFECT
    if participle and auxiliaries & _BE_NOW:
        return Tense.PRESENT
    following = _after_adverbs(found, at)
    if word in _HAVE and following and (_is_past(following) or following in _words("participle")):
        return Tense.PERFECT
    if word in _words("state"):
        return Tense.PRESENT
    return Tense.PAST if _is_past(word) else Tense.NONE


def _is_past(word: str) -> bool:
    regular = len(word) > 4 and word.endswith("ed")
    return regular or word in _words("past") or word in _words("was_state")


def _auxiliaries(found: Sequence[Token], at: int) -> list[str]:
    """Return the words right before a verb that are its auxiliaries, adverbs between them left out."""
    result = []
    for before in range(at - 1, max(-1, at - 6), -1):
        lower = found[before].lower
        if lower in _AHEAD | _HAVE | _BE_NOW | _BE_THEN:
            result.append(lower)
        elif lower not in _BETWEEN and not lower.endswith("ly"):
            break
    return result


def _after_adverbs(found: Sequence[Token], at: int) -> str | None:
    for after in range(at + 1, min(len(found), at + 5)):
        lower = found[after].lower
        if lower == "been" or (lower not in _BETWEEN and not lower.endswith("ly")):
            return lower
    return None


def _verb(found: Sequence[Token], at: int) -> str:
    """Return the last verb of the group at `at`: "risen" for the "has" of "has now risen"."""
    following = _after_adverbs(found, at)
    auxiliary = found[at].lower in _HAVE | _BE_NOW | _BE_THEN | _AHEAD
    if auxiliary and following and (_is_past(following) or following in _words("participle")):
        return following
    return found[at].lower


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(section("courses.txt")[name].split())


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _words(name))
