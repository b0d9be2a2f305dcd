"""Quantities: numbers with their unit, what they count, and how they bound it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from provenance.domain.assertion import Bound, Quantity, TimeSpan
from provenance.domain.text import Span
from provenance.extract.bounds import Cues, cues, reach
from provenance.extract.counted import counted, counted_before, label_before
from provenance.extract.numbers import Kind, Number, numbers
from provenance.extract.units import MONEY, money_before, unit_after


def quantities(text: str, *, times: Sequence[TimeSpan] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order; numbers inside one of `times` are dates and left out.

    `value`, `low` and `high` are plain numbers in the unit named: the three are equal for "exact";
    "about" spans a tenth to both sides, or half a step of the last digit written where that is more, at
    most a quarter; "at-least" has no `high` and "at-most" no `low`; a range has its two ends, and their
    middle as `value`. Vague plurals are "about" with a wide span: "hundreds" is 200 to 999.

    A share is a percentage however it is written: "two-thirds", "one in five" and "20 out of 100" have
    the unit "%"; marks such as "72/100" and "a score of 72 out of 100" have the value 72 and the unit "out
    of 100". "doubled", "twice" and "threefold" have the unit "times"; "77th" and "third" the unit
    "ordinal", with the noun they rank as `of`. Labels are kept: "Article 370" has "Article" as `of`.
    """
    masked = _mask(text, times)
    parts = _joined(masked, [part for number in numbers(masked) if (part := _part(masked, number))])
    found = []
    following: _Part | None = None
    for part in reversed(parts):  # a list shares what stands behind its last number
        link = _LIST.fullmatch(masked, part.end, following.start) if following else None
        alike = following and following.number.kind is Kind.CARDINAL and part.unit in (None, following.unit)
        if following and link and alike and not _beyond(part, following):
            whole = "of" in link[0]  # "45 of the 60 seats" share what is counted, no unit
            part = replace(part, unit=part.unit if whole else following.unit, of=following.of)
        else:
            part = replace(part, of=_of(masked, part))
        following = part
        if not _idle(masked, part):
            found.append(_quantity(text, masked, part))
    ordered = sorted((*found, *_multiples(text, masked)), key=lambda quantity: quantity.span)
    return tuple(_two_sided(text, ordered))


@dataclass(frozen=True, slots=True)
class _Part:
    """A number with the unit that touches it, or two such joined to a range."""

    start: int
    end: int
    number: Number
    low: float
    high: float
    unit: str | None
    bound: Bound = Bound.EXACT
    of: str | None = None


def _beyond(part: _Part, following: _Part) -> bool:
    """Tell "359, 41 % of them" from a list of percentages."""
    return following.unit == "%" and part.unit is None and part.high > max(100.0, following.high)


def _mask(text: str, times: Sequence[TimeSpan]) -> str:
    """Return `text` with every time blotted out by as many NULs, which are neither word nor space."""
    pieces = []
    at = 0
    for time in sorted(times, key=lambda time: time.span):
        start = max(at, time.span.start)
        pieces += [text[at:start], "\0" * (time.span.end - start)]
        at = max(at, time.span.end)
    pieces.append(text[at:])
    return "".join(pieces)


def _part(text: str, number: Number) -> _Part | None:
    if not isfinite(number.value):
        return None
    start, end = number.span.start, number.span.end
    unit = None
    if number.kind is Kind.ORDINAL:
        return _Part(start, end, number, number.value, number.value, "ordinal")
    if money := money_before(text, start):
        unit, start = money
        if (after := unit_after(text, end)) and after[0] in MONEY:
            end = after[1]  # "$10 dollars", "C$5 CAD"
        rate = _RATE.match(text, end)
        lower = unit_after(text, rate.end()) if rate else None
        if lower and lower[0] not in MONEY and " per " not in lower[0]:
            unit, end = f"{unit} per {lower[0]}", lower[1]
    elif after := unit_after(text, end):
        unit, end = after
        if unit.partition(" ")[0] == "pound" and number.value >= 10_000:
            unit = unit.replace("pound", "GBP", 1)  # nobody counts the weight of so much in pounds
    elif (half := _HALF_A.match(text, end)) and (after := unit_after(text, half.end(), bare=True)):
        unit, end = after  # "half an hour"
    elif age := _AGE_BEFORE.search(text[max(0, start - 20) : start]):
        unit, start = "year", start - len(age[0])
    elif (
        0 < number.value <= 120
        and _PEOPLE_BEFORE.search(text[max(0, start - 40) : start])
        and not counted(text, end)
    ):
        unit = "year"  # "those who are under 30"
    if unit is None and (marks := _marks(text, number)):
        value, unit, end = marks
        return _Part(start, end, number, value, value, unit)
    factor = 1.0
    if number.kind is Kind.FRACTION and unit is None:
        unit, factor = "%", 100.0
    bound = Bound.ABOUT if number.kind is Kind.VAGUE else Bound.EXACT
    return _Part(start, end, number, number.value * factor, number.high * factor, unit, bound)


def _marks(text: str, number: Number) -> tuple[float, str, int] | None:
    """Read "72/100" and "3.2/10" as so many marks out of a best: the value, the unit, where it ends."""
    start, end = number.span.start, number.span.end
    match = _MARKS.match(text, start)
    if match is None or match.end() < end or match.end(1) > end or float(match[1]) > float(match[2]):
        return None
    return float(match[1]), f"out of {match[2]}", match.end()


_MARKS = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?/ ?(10{1,2})(?![\d./,]\d|\d|/)")
_SCORE = re.compile(r"(?<!\w)(?:scor|rat|mark)(?:e[sd]?|ings?|s|ed)?(?!\w)", re.IGNORECASE)
_HALF_A = re.compile(r"(?<=half)\san?\s", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"(?<!\w)(?:aged?|ages|(?:the\s)?age of)\s$", re.IGNORECASE)
_PEOPLE_BEFORE = re.compile(
    r"(?<!\w)(?:who|whom|they|people|those|men|women|children|adults|aged)\s(?:are\s|were\s|is\s)?"
    r"(?:under|over|below|above|younger than|older than)\s$",
    re.IGNORECASE,
)
_RATE = re.compile(r"\s?/|\s(?:per|an?)\s(?=[^\W\d_])", re.IGNORECASE)
_LIST = re.compile(r"\s?(?:,|,?\s(?:and|or|to))\s|\sof(?:\sthe)?\s", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—~]\s?|[-‐‑]?\s?(?:to|through|till)[\s-]|\sor\s", re.IGNORECASE)
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_IN = re.compile(r"\s(?:in|out of)(?: every)?\s", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)between\s(?:about\s|around\s|roughly\s)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s(?:about\s|around\s|roughly\s|nearly\s)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?<!\w)(?:r[io]se[sn]?|rising|grew|grow[sn]?|growing|increas\w{1,3}|f[ae]ll(?:s|en|ing)?|drop\w{0,4}|declin\w{1,3}"
    r"|reduc\w{1,3}|cut|cuts|cutting|rais\w{1,3}|lower\w{0,3}|jump\w{0,3}|climb\w{0,3}|surg\w{1,3}|chang\w{1,3}"
    r"|up|down|went|gone|improv\w{1,3}|expand\w{0,3}|shr[aiu]nk\w{0,3}|slash\w{0,3}|soar\w{0,3})(?!\w)",
    re.IGNORECASE,
)
_SMALLER = {
    ("foot", "inch"): 12.0,
    ("pound", "ounce"): 16.0,
    ("hour", "minute"): 60.0,
    ("USD", "cent"): 100.0,
    ("EUR", "cent"): 100.0,
    ("GBP", "penny"): 100.0,
}
_COMPOUND = re.compile(r",?\s(?:and\s)?")
_BELOW = re.compile(r"\sbelow\s", re.IGNORECASE)


def _joined(text: str, parts: list[_Part]) -> list[_Part]:
    """Join what belongs together: ranges, "one in five", "5 feet 2 inches", "20 degrees below zero"."""
    joined: list[_Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and part.start < last.end:  # both reached for the same sign: "10 $ 30 $", "75 USD million"
            if part.end <= last.end:
                continue  # "9-second": the unit, no rank
            part = replace(part, start=part.number.span.start)
            if part.number.worded and part.low == part.number.scale:
                scale = part.low
                joined[-1] = replace(last, end=part.end, low=last.low * scale, high=last.high * scale)
                continue
        whole = last and (
            _range(text, last, part)
            or _ratio(text, last, part)
            or _compound(text, last, part)
            or _below_zero(text, last, part)
        )
        if whole:
            joined[-1] = whole
        else:
            joined.append(part)
    return joined


def _below_zero(text: str, left: _Part, right: _Part) -> _Part | None:
    degrees = left.unit is None or left.unit.startswith("degree")
    zero = right.unit is None and right.low == right.high == 0
    if not degrees or not zero or not _BELOW.fullmatch(text, left.end, right.start):
        return None
    return replace(left, end=right.end, low=-left.high, high=-left.low)


def _range(text: str, left: _Part, right: _Part) -> _Part | None:
    if left.bound is not Bound.EXACT or right.bound is not Bound.EXACT:
        return None
    if (
        left.unit != right.unit
        and left.unit is not None
        and (right.unit is not None or left.unit not in MONEY)
    ):
        return None
    before = text[max(0, left.start - 60) : left.start]
    between = _BETWEEN.search(before)
    to = _TO.fullmatch(text, left.end, right.start)
    if not to and not (between and _AND.fullmatch(text, left.end, right.start)):
        return None
    origin = _FROM.search(before)
    if to and origin and _CHANGE.search(before, 0, origin.start()):
        return None  # "rose from 5 to 10": two quantities, not one that may be either
    low, high = left.low, right.high
    if left.number.scale == 1 and right.number.scale > 1 and low < high / right.number.scale:
        low *= right.number.scale
    if low >= high and to and to[0].strip() in ("-", "–", "—", "or"):
        return None  # a score, not a range
    opening = between or origin
    start = left.start - len(opening[0]) if opening else left.start
    unit = right.unit if left.unit is None else left.unit
    low, high = min(low, high), max(low, high)
    return replace(
        left,
        start=start,
        end=right.end,
        number=right.number,
        low=low,
        high=high,
        unit=unit,
        bound=Bound.RANGE,
    )


def _ratio(text: str, left: _Part, right: _Part) -> _Part | None:
    """Read "one in five" and "20 out of 100" as percentages."""
    link = _IN.fullmatch(text, left.end, right.start)
    plain = left.number.kind is right.number.kind is Kind.CARDINAL and left.unit is right.unit is None
    if not link or not plain or not 0 < left.low < right.low or left.bound is not Bound.EXACT:
        return None
    if "out" not in link[0].lower() and (
        left.low > 10 or (left.low > 1 and right.low > 10 and right.low % 5)
    ):
        return None
    before = text[max(0, left.start - 60) : left.start]
    if "out" in link[0].lower() and right.low in (10, 100) and _SCORE.search(before):
        return replace(right, start=left.start, low=left.low, high=left.low, unit=f"out of {right.low:g}")
    share = 100 * left.low / right.low
    return replace(right, start=left.start, low=share, high=share, unit="%")


def _compound(text: str, left: _Part, right: _Part) -> _Part | None:
    size = _SMALLER.get((left.unit or "", right.unit or ""))
    if size is None or right.high >= size or left.bound is right.bound is not Bound.EXACT:
        return None
    if not _COMPOUND.fullmatch(text, left.end, right.start):
        return None
    value = left.low + right.low / size
    return replace(left, end=right.end, low=value, high=value)


def _of(text: str, part: _Part) -> str | None:
    around = _cues(text, part)
    end = around.end
    unit = part.unit
    if unit is None or unit in MONEY or unit == "ordinal":
        found = counted(text, end, alone=unit == "ordinal")
    elif unit == "%":
        found = counted(text, end, share=True)
    elif unit.startswith("out of "):
        found = None
    elif unit == "times" or not (_ADJECTIVE.match(text, part.number.span.end) or _OF.match(text, end)):
        return None
    else:
        return counted(text, end)
    if found is None and unit != "ordinal":
        found = (label_before(text, part.start) if unit is None else None) or counted_before(
            text, around.start
        )
    return found


_ADJECTIVE = re.compile(r"[-‐‑]")
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_ONE_IS_PRONOUN = re.compile(
    r"(?<!\w)(?:no|the|this|that|these|which|every|each|any|some|another|new|good|last|next|previous|big|other|first"
    r"|right|wrong|same)\s$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s(?:of|another|day,|who|thing)|[-‐‑](?:time|sided|on|off|way|stop|to|liner|shot|size)\b|['’]s", re.I
)


def _idle(text: str, part: _Part) -> bool:
    """Tell the pronoun "one" and the adverb "first" from a count and a rank."""
    word = text[part.number.span.start : part.number.span.end].lower()
    if part.start != part.number.span.start or part.bound is not Bound.EXACT:
        return False
    if word == "first":
        return part.of is None
    if word != "one" or (part.unit and part.unit != "times"):
        return False
    before = text[max(0, part.start - 12) : part.start]
    return part.of is None or bool(_ONE_IS_PRONOUN.search(before) or _ONE_AFTER.match(text, part.end))


_AGE_REACHED = re.compile(
    r"(?<!\w)(?:(?P<most>before|by|until)|(?P<least>after|from|since))\s(?:the\s)?age of\s$", re.IGNORECASE
)
_TIME_UNITS = frozenset("second minute hour day week fortnight month year decade century".split())


def _cues(text: str, part: _Part) -> Cues:
    unit = text[part.number.span.end : part.end].lower()
    age = not unit or unit.endswith(("old", "age"))  # "under 30", "over 30 years old"
    found = cues(text, part.start, part.end, lasts=part.unit in _TIME_UNITS and not age)
    if until := _AGE_REACHED.search(text, max(0, part.start - 12), part.number.span.start):
        return Cues(until.start(), found.end, frozenset({until.lastgroup or ""}))
    return found


def _quantity(text: str, masked: str, part: _Part) -> Quantity:
    around = _cues(masked, part)
    start, end = around.start, around.end
    low: float | None = part.low
    high: float | None = part.high
    value, bound = (part.low + part.high) / 2, part.bound
    if part.number.kind is Kind.VAGUE and bound is not Bound.RANGE:
        value = part.low
    if bound is Bound.RANGE:
        pass
    elif "least" in around.kinds:
        bound, high = Bound.AT_LEAST, None
    elif "most" in around.kinds:
        bound, low, value = Bound.AT_MOST, None, part.high
    elif "about" in around.kinds and bound is Bound.EXACT:
        bound = Bound.ABOUT
        low, high = value - reach(value), value + reach(value)
    return Quantity(
        span=Span(start, end),
        text=text[start:end],
        value=value,
        low=low,
        high=high,
        unit=part.unit,
        of=part.of,
        bound=bound,
    )


_BOTH = re.compile(r"\s(?:and|but)\s|,\s(?:and\s|but\s)?")


def _two_sided(text: str, ordered: list[Quantity]) -> list[Quantity]:
    """Join "more than 100 and less than 300" to one range."""
    joined: list[Quantity] = []
    for right in ordered:
        left = joined[-1] if joined else None
        if left and left.unit == right.unit and _BOTH.fullmatch(text, left.span.end, right.span.start):
            sides = {left.bound: left, right.bound: right}
            least, most = sides.get(Bound.AT_LEAST), sides.get(Bound.AT_MOST)
            if least and most and (least.low or 0.0) <= (most.high or 0.0):
                span = Span(left.span.start, right.span.end)
                value = (least.value + most.value) / 2
                joined[-1] = Quantity(
                    span,
                    span.of(text),
                    value,
                    least.low,
                    most.high,
                    left.unit,
                    right.of or left.of,
                    Bound.RANGE,
                )
                continue
        joined.append(right)
    return joined


_MULTIPLES = {
    "twice": 2,
    "thrice": 3,
    "doubl": 2,
    "tripl": 3,
    "quadrupl": 4,
    "two": 2,
    "three": 3,
    "four": 4,
}
_MULTIPLES |= {"five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_MULTIPLE = re.compile(
    r"(?<!\w)(?:(?P<word>twice|thrice)|(?P<verb>doubl|tripl|quadrupl)(?:e|es|ed|ing)"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten)fold)(?!\w)"
    r"(?![\s-](?:standards?|digits?|deckers?|check|cross|rooms?|beds?|agents?|edged|faced|dealing|jeopardy|murder|act))",
    re.IGNORECASE,
)


def _multiples(text: str, masked: str) -> list[Quantity]:
    """Read "doubled", "twice", "threefold" as so many times."""
    found = []
    for match in _MULTIPLE.finditer(masked):
        value = float(_MULTIPLES[(match["word"] or match["verb"] or match["fold"]).lower()])
        number = Number(Span(*match.span()), value, value, 1.0, Kind.CARDINAL, worded=True)
        part = _Part(match.start(), match.end(), number, value, value, "times")
        found.append(_quantity(text, masked, part))
    return found
