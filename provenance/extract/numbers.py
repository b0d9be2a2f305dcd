"""Numbers as people write them: numerals, words, fractions, ordinals, vague plurals."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from math import inf

from provenance.domain.text import Span
from provenance.extract.numerals import Atom, Piece, numerals
from provenance.extract.units import unit_after


class Kind(Enum):
    """What sort of number was written."""

    CARDINAL = auto()
    FRACTION = auto()
    ORDINAL = auto()
    VAGUE = auto()


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands.

    `scale` is what its last scale word multiplies by (1e6 for "45 million"; 1 without one), so that
    "600-700 million" can share it. `high` is the largest reading of a vague number ("hundreds", whose
    `value` is the smallest) and equals `value` for all others. `worded` tells words from digits.
    """

    span: Span
    value: float
    high: float
    scale: float
    kind: Kind
    worded: bool


def numbers(text: str) -> tuple[Number, ...]:
    """Return every number in `text`, in order, none overlapping.

    Knows 1,234.5, 3,50,000, 1 234, 10k, 5bn, 2½, 3/4, "two and a half million", "4.5 crore", "half a
    dozen", "two-thirds", "twenty-first", "77th", "tens of thousands", "several hundred".
    """
    atoms = numerals(text)
    found: list[Number] = []
    at = 0
    while at < len(atoms):
        reading = (
            _vague(text, atoms, at)
            or _fraction(text, atoms, at)
            or _ordinal(text, atoms, at)
            or _cardinal(text, atoms, at)
        )
        if reading is None:
            at += 1
        else:
            number, at = reading
            found.append(number)
    return tuple(found)


_Reading = tuple[Number, int]

_WORDS = (Piece.SMALL, Piece.TENS, Piece.HUNDRED)
_DIGITS = (Piece.NUMERAL, Piece.SMALL, Piece.TENS)
_HYPHENS = "-‐‑"
_ARTICLE = re.compile(r"(?<!\w)an?\s$", re.IGNORECASE)
_MINUS = re.compile(r"(?<!\w)(?:minus|negative)\s$", re.IGNORECASE)
_SOME = re.compile(r"(?<!\w)(?:several|many|(?:a\s|the\s(?:last|past|next)\s)?few)\s$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b|\s*[.;:)?!]|\s*$", re.IGNORECASE)
_WHOLE_AFTER = re.compile(r"\s+(?:of|the|an?|all|its|their|his|her|our)\b", re.IGNORECASE)
_MEASURE_BEFORE = re.compile(
    r"(?<!\w)(?:than|over|about|nearly|almost|around|by|roughly|approximately|under|least|most|to|one)\s$",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = re.compile(r"(?<!\w)(?:first|second|other|latter|former|last|next)[\s-]$", re.IGNORECASE)
_NO_RANK = re.compile(r"-(?!ever\b|\w{2,20}(?:est|most)\b)\w|\s(?:of all|lady|name|aid)\b", re.IGNORECASE)
_NO_RANK_BEFORE = re.compile(r"(?<!\w)(?:at|per|split|a\s?few|every)\s$", re.IGNORECASE)
_MOMENT = re.compile(r"(?<!\w)an?\s$", re.IGNORECASE)
_MOMENT_AFTER = re.compile(
    r"\s(?:later|ago|before|after|earlier|faster|slower|ahead|behind)\b|\s?[.,;:!?)]|\s*$"
)


def _join(text: str, left: Atom, right: Atom) -> str | None:
    """Return the words between two atoms ("" for space or hyphen, "and", "and a"); None across lines."""
    gap = text[left.end : right.start]
    if len(gap) > 9 or "\n" in gap:
        return None
    return " ".join(gap.lower().replace("&", " and ").translate(_NO_HYPHENS).split())


_NO_HYPHENS = str.maketrans(dict.fromkeys(_HYPHENS, " "))


def _number(
    text: str,
    start: int,
    end: int,
    value: float,
    *,
    high: float | None = None,
    scale: float = 1.0,
    kind: Kind = Kind.CARDINAL,
) -> Number:
    worded = not any(character.isnumeric() for character in text[start:end])
    return Number(Span(start, end), value, value if high is None else high, scale, kind, worded)


def _before(text: str, start: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Match `pattern`, which ends in ``$``, against the few characters before `start`."""
    at = max(0, start - 20)
    return pattern.search(text[at:start])


def _with(text: str, start: int, pattern: re.Pattern[str]) -> int:
    """Return where the number starts when the words that `pattern` finds before it belong to it."""
    match = _before(text, start, pattern)
    return start - len(match[0]) if match else start


@dataclass(slots=True)
class _Sum:
    """A cardinal under construction: `total` is closed by scale words, `group` is still below one."""

    total: float = 0.0
    group: float = 0.0
    recent: float = 0.0
    scale: float = 1.0
    ceiling: float = inf

    def close(self, scale: float) -> None:
        """Multiply what is open by a scale word: "two hundred" + "thousand"; "three lakh" + "crore"."""
        if self.group:
            self.recent, self.group = self.group * scale, 0.0
            self.total += self.recent
        else:
            self.total += self.recent * (scale - 1)
            self.recent *= scale
        self.scale = self.ceiling = scale


def _sum(text: str, atoms: tuple[Atom, ...], at: int) -> tuple[float, float, int] | None:
    """Read one cardinal that starts with atom `at`: its value, last scale, and the atom after it."""
    head = atoms[at]
    if head.piece not in (*_DIGITS, Piece.HUNDRED, Piece.SCALE):
        return None
    state = _Sum(scale=head.scale)
    state.group = head.value
    if head.piece is Piece.SCALE:
        state.group = 1.0
        state.close(head.value)
    last = head
    at += 1
    while at < len(atoms):
        atom = atoms[at]
        join = _join(text, last, atom)
        if join is None:
            break
        if join in ("and", "and a") and (part := _part(text, atoms, at, join)):
            fraction, at = part
            last = atoms[at - 1]
            scaled = (
                at < len(atoms) and atoms[at].piece is Piece.SCALE and _join(text, last, atoms[at]) == ""
            )
            state.group += fraction * (1.0 if state.group or scaled else state.scale)
            continue
        if join == "point" and head.piece is not Piece.NUMERAL and last.piece in _WORDS:
            decimals, at = _decimals(text, atoms, at)
            state.group += float(f"0.{decimals}")
            last = atoms[at - 1]
            continue
        if not _continues(text, atoms, at, head, join, state):
            break
        if atom.piece in (Piece.SMALL, Piece.TENS):
            state.group += atom.value
        elif atom.piece is Piece.HUNDRED:
            state.group *= 100.0
        else:
            state.close(atom.value)
        last = atom
        at += 1
    return state.total + state.group, state.scale, at


def _continues(text: str, atoms: tuple[Atom, ...], at: int, head: Atom, join: str, state: _Sum) -> bool:
    """Tell whether atom `at` goes on with the cardinal before it, as English composes them."""
    last, atom = atoms[at - 1], atoms[at]
    if atom.piece is Piece.HUNDRED:
        small = 0 < state.group < 100 or head is last
        return join == "" and small and last.piece in _DIGITS
    if atom.piece in (Piece.SCALE, Piece.PLURAL):
        if join != "" or atom.value == 10.0 or last.piece is Piece.PLURAL:
            return False
        return atom.value < state.ceiling if state.group else state.recent > 0
    if atom.piece not in (Piece.SMALL, Piece.TENS):
        return False
    if last.piece is Piece.TENS:
        return join == "" and atom.piece is Piece.SMALL and 1 <= atom.value <= 9
    if last.piece not in (Piece.HUNDRED, Piece.SCALE) or last.value == 12.0:
        return False
    if join == "," and last.piece is Piece.SCALE and at + 1 < len(atoms):  # "three million, two hundred"
        return atoms[at + 1].piece is Piece.HUNDRED and head.piece is not Piece.NUMERAL
    if join not in ("", "and"):
        return False
    if head.piece is Piece.NUMERAL and not (last.piece is Piece.HUNDRED and join == "and"):
        return False
    return _smaller_follows(text, atoms, at, join)


def _smaller_follows(text: str, atoms: tuple[Atom, ...], at: int, join: str) -> bool:
    """Tell "one hundred and five" from "one hundred and five hundred", by the scale words that follow."""
    last = atoms[at - 1]
    for left, right in zip(atoms[at : at + 4], atoms[at + 1 : at + 5], strict=False):
        if _join(text, left, right) != "":
            return True
        if right.piece is Piece.HUNDRED and last.piece is Piece.HUNDRED:
            return False
        if right.piece in (Piece.SCALE, Piece.PLURAL):
            return last.piece is Piece.HUNDRED or right.value < last.value
        if right.piece in (Piece.HALF, Piece.QUARTER, Piece.PARTS):
            return join == ""
    return True


def _decimals(text: str, atoms: tuple[Atom, ...], at: int) -> tuple[str, int]:
    """Read the digits after "point": "five", "zero three", "seventy-one"."""
    digits = ""
    while at < len(atoms) and atoms[at].piece in (Piece.SMALL, Piece.TENS):
        if digits and _join(text, atoms[at - 1], atoms[at]) != "":
            break
        if digits and atoms[at - 1].piece is Piece.TENS:
            digits = digits[:-1]
        digits += str(int(atoms[at].value))
        at += 1
    return digits or "0", max(at, 1)


def _part(text: str, atoms: tuple[Atom, ...], at: int, join: str) -> tuple[float, int] | None:
    """Read the fraction behind "and": "a half", "one quarter", "three quarters"."""
    atom = atoms[at]
    if join == "and a":
        if atom.piece is Piece.PART and _OF.match(text, atom.end) is None:
            return None  # "one and a third man"
        return (1 / atom.value, at + 1) if atom.piece in (Piece.HALF, Piece.QUARTER, Piece.PART) else None
    if at + 1 < len(atoms) and atom.piece is Piece.SMALL and _join(text, atom, atoms[at + 1]) == "":
        lower = atoms[at + 1]
        singular = (Piece.HALF, Piece.QUARTER, Piece.PART) if atom.value == 1 else ()
        if lower.piece is Piece.PARTS or lower.piece in singular:
            return atom.value / lower.value, at + 2
    return None


def _cardinal(text: str, atoms: tuple[Atom, ...], at: int) -> _Reading | None:
    read = _sum(text, atoms, at)
    if read is None:
        return None
    value, scale, after = read
    start, end = atoms[at].start, atoms[after - 1].end
    if atoms[at].piece in (Piece.HUNDRED, Piece.SCALE):
        start = _with(text, start, _ARTICLE)
    signed = _with(text, start, _MINUS)
    if signed < start:
        start, value = signed, -value
    return _number(text, start, end, value, scale=scale), after


def _fraction(text: str, atoms: tuple[Atom, ...], at: int) -> _Reading | None:
    """Read "two-thirds", "one third", "a quarter of", "half the", "half a million"."""
    head = atoms[at]
    start = head.start
    if head.piece in (Piece.HALF, Piece.QUARTER, Piece.PART):
        start = _with(text, start, _ARTICLE)
        value, after = 1 / head.value, at + 1
    else:
        read = _sum(text, atoms, at)
        if read is None or read[2] >= len(atoms) or _join(text, atoms[read[2] - 1], atoms[read[2]]) != "":
            return None
        over, _, after = read
        lower = atoms[after]
        if lower.piece is not Piece.PARTS and not (
            over == 1 and lower.piece in (Piece.HALF, Piece.QUARTER, Piece.PART)
        ):
            return None
        value, after = over / lower.value, after + 1
    end = atoms[after - 1].end
    if after < len(atoms) and atoms[after].piece is Piece.SCALE:
        scaled = atoms[after]
        if _join(text, atoms[after - 1], scaled) in ("", "a", "of a"):
            number = _number(text, start, scaled.end, value * scaled.value, scale=scaled.value)
            return number, after + 1
    if after == at + 1 and not _measures(text, start, head, end):
        return None
    return _number(text, start, end, value, kind=Kind.FRACTION), after


def _measures(text: str, start: int, head: Atom, end: int) -> bool:
    """Tell whether a lone "half", "a quarter" or "a third" measures something here."""
    if _before(text, start, _NO_COUNT_BEFORE):
        return False
    if unit_after(text, end) is not None and head.piece is not Piece.PART:
        return True
    if head.piece is Piece.HALF:
        alone = start < head.start and _OF.match(text, end)
        return bool(alone or _WHOLE_AFTER.match(text, end) or _before(text, start, _MEASURE_BEFORE)) and (
            text[end : end + 1] not in _HYPHENS or end == len(text)
        )
    return start < head.start and _OF.match(text, end) is not None


def _ordinal(text: str, atoms: tuple[Atom, ...], at: int) -> _Reading | None:
    """Read "77th", "third", "twenty-first", "one hundred and fifth", "two hundredth"."""
    head, after, value = atoms[at], at + 1, atoms[at].value
    if head.piece not in (Piece.ORDINAL, Piece.PART):
        read = _sum(text, atoms, at)
        if read is None or head.piece is Piece.NUMERAL or read[2] >= len(atoms):
            return None
        value, _, after = read
        last, lower = atoms[after - 1], atoms[after]
        join = _join(text, last, lower)
        if lower.piece not in (Piece.ORDINAL, Piece.PART) or join not in ("", "and"):
            return None
        if lower.value == 2 and text[last.end : lower.start] not in _HYPHENS:
            return None  # "twenty seconds" written as "a twenty second delay"
        if lower.value >= 100 and join == "":
            value *= lower.value
        elif last.piece in (Piece.HUNDRED, Piece.SCALE) or (last.piece is Piece.TENS and lower.value < 10):
            value += lower.value
        else:
            return None
        after += 1
    end = atoms[after - 1].end
    if _NO_RANK.match(text, end) or _before(text, head.start, _NO_RANK_BEFORE):
        return None
    if value == 2 and _before(text, head.start, _MOMENT) and _MOMENT_AFTER.match(text, end):
        return _number(text, head.start - 2, head.start - 1, 1.0), after  # "a second later": one second
    return _number(text, head.start, end, value, kind=Kind.ORDINAL), after


# The largest reading of a plural: up to the next word people would use instead.
_UP_TO = {
    10.0: 100.0,
    12.0: 120.0,
    100.0: 1e3,
    1e3: 1e6,
    1e5: 1e7,
    1e6: 1e9,
    1e7: 1e12,
    1e9: 1e12,
    1e12: 1e15,
}


def _vague(text: str, atoms: tuple[Atom, ...], at: int) -> _Reading | None:
    """Read "hundreds", "tens of thousands", "several hundred", "a few million"."""
    head = atoms[at]
    if head.piece in (Piece.HUNDRED, Piece.SCALE):
        start = _with(text, head.start, _SOME)
        if start == head.start:
            return None
        low, limit, after = 2 * head.value, 10 * head.value, at + 1
    elif head.piece is Piece.PLURAL:
        start, low, limit, after = head.start, 2 * head.value, _UP_TO.get(head.value, inf), at + 1
    else:
        return None
    while after < len(atoms) and atoms[after].piece in (Piece.PLURAL, Piece.SCALE):
        if _join(text, atoms[after - 1], atoms[after]) not in ("of", ""):
            break
        low, limit, after = low * atoms[after].value, limit * atoms[after].value, after + 1
    if low == 20.0:
        return None  # "tens" alone is rarely a count
    number = _number(text, start, atoms[after - 1].end, low, high=limit - 1, scale=low / 2, kind=Kind.VAGUE)
    return number, after
