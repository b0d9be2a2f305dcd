"""Times that are told from the day of speaking: yesterday, last week, on Friday, October last year."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from provenance.domain.text import Span
from provenance.extract import days
from provenance.extract.dates import MONTH, WEEKDAYS, Point, month_number
from provenance.extract.days import UNKNOWN, Days


def moments(text: str, said: date | None) -> Iterator[Point]:
    """Yield every relative time in `text`; they may overlap, the longest is meant.

    Their days are unknown where `said` is None. "three days later" counts from a day the text tells and
    not from `said`: it stays unknown.
    """
    for pattern, form in _FORMS:
        for match in pattern.finditer(text):
            found = form(match, said)
            if found is None:
                continue
            span = Span(*match.span())
            yield Point(span, found) if isinstance(found, Days) else Point(span, UNKNOWN, found)


def is_future(text: str, start: int, end: int) -> bool:
    """Tell whether the verb nearest to a time (before it, else behind it) speaks of what is to come."""
    nearest = None
    for nearest in _TENSE.finditer(text, max(0, start - 100), start):  # noqa: B007 - the last one is wanted
        pass
    if nearest is None or _BREAK.search(text, nearest.end(), start):
        stop = _BREAK.search(text, end, end + 100)
        nearest = _TENSE.search(text, end, stop.start() if stop else end + 100) or nearest
    return nearest is not None and nearest["future"] is not None


def is_past(text: str, start: int, end: int) -> bool:
    """Tell whether a verb beside a time, other than one of saying, speaks of what is over."""
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    before = before[max((match.end() for match in _BREAK.finditer(before)), default=0) :]
    after = _BREAK.split(after, maxsplit=1)[0]
    found = [match for side in (before, after) for match in _TENSE.finditer(side)]
    return any(match["past"] and not _SAID.fullmatch(match[0]) for match in found)


def nearest_year(in_year: Callable[[int], Days | None], said: date, *, future: bool) -> Days:
    """Return the latest such days that began by `said`, or with `future` the first that end after it."""
    steps = (0, 1, 2, 3, 4) if future else (0, -1, -2, -3, -4)
    for step in steps:
        year = min(max(said.year + step, 1), 9998)
        found = in_year(year)
        if found is None or found.start is None or found.end is None:
            continue
        if (found.end >= said) if future else (found.start <= said):
            return found
    return UNKNOWN


_InYear = Callable[[int], Days | None]
_TENSE = re.compile(
    r"(?:(?<!\w)|(?=['’]))(?:(?P<future>(?:will|shall|would|['’]ll|going to|to be|"
    r"(?:is|are|was|were|be|due|set|scheduled|expected|plan|plans|planned|planning|"
    r"likely|intends?|ready|hopes?) to)"
    r"(?:\s(?:not|also|be|have|then|likely))*(?:\s\w+)?)|"
    r"(?P<past>said|told|held|met|made|took|went|came|gave|got|left|saw|won|lost|began|was|were|had|did|has|have|"
    r"[^\W\d_]{2,20}ed))(?!\w)",
    re.IGNORECASE,
)
_SAID = re.compile(r"said|told|(?:add|announc|confirm|declar|insist|not|report|stat)ed", re.IGNORECASE)
_BREAK = re.compile(r"[.;:!?\n]\s")

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_COUNTS = {word: number for number, word in enumerate(_SMALL, 1)} | {
    "a": 1,
    "an": 1,
    "couple of": 2,
    "couple": 2,
}
_COUNT = (
    rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))}"
    r"|(?:a\s)?few|several|(?:a\s)?couple(?: of)?|many|some)"
)
_UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)s?"
_WHICH = r"(?P<which>last|past|previous|this|current|next|coming|upcoming|following)"
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1}


def _count(written: str) -> int | None:
    """Return the number written; None for "few" and its like."""
    written = written.lower()
    if written.isdigit():
        return int(written)
    return _COUNTS.get(written, 2 if "couple" in written else None)


_NAMED = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}


def _named(match: re.Match[str], said: date | None) -> Days | None:
    return days.around(said, "day", _NAMED[" ".join(match[0].lower().split())]) if said else UNKNOWN


def _unit(match: re.Match[str], said: date | None) -> Days | None:
    """Read "last week", "this year", "later this month"."""
    if _PART_OF.match(match.string, match.end()):
        return None  # "the last week of July"
    if said is None:
        return UNKNOWN
    found = days.around(said, match["unit"].lower(), _STEPS.get(match["which"].lower(), 0))
    if match["within"] and match["which"].lower() in ("this", "current"):
        later = match["within"].lower() == "later"
        return Days(said, found.end) if later else Days(found.start, said)
    return found


_PART_OF = re.compile(r"\sof\s(?!work|talks|violence|protests)\w", re.IGNORECASE)


def _weekend(match: re.Match[str], said: date | None) -> Days | None:
    """Read "the weekend": the one that is, or the last, or with a future verb the next."""
    if said is None:
        return UNKNOWN
    ahead = is_future(match.string, match.start(), match.end()) or said.weekday() >= 5
    return days.around(said, "weekend", 0 if ahead else -1)


def _of_unit(match: re.Match[str], said: date | None) -> Days | None:
    """Read "the end of the year", "the beginning of the month"."""
    if said is None:
        return UNKNOWN
    part = {"beginning": 0, "start": 0, "middle": 1, "end": 2}[match["part"].lower()]
    return days.third(days.around(said, match["unit"].lower()), part)


def _stretch(match: re.Match[str], said: date | None) -> Days | None:
    """Read "the last two months", "the next few years"; open at the far end where no number is told."""
    if _PART_OF.match(match.string, match.end()):
        return None  # "the last four months of 2021"
    if said is None:
        return UNKNOWN
    ahead = _STEPS.get(match["which"].lower(), 0) > 0
    count = _count(match["count"])
    if count is None:
        return Days(said, None) if ahead else Days(None, said)
    far = days.shift(said, match["unit"].lower(), count if ahead else -count)
    return Days(said, far) if ahead else Days(far, said)


def _ago(match: re.Match[str], said: date | None) -> Days | None:
    """Read "two months ago": the calendar unit that far back, since nobody means the very day."""
    if said is None or match["way"].lower() == "later":
        return UNKNOWN
    count, ahead = _count(match["count"]), match["way"].lower() in ("from now", "hence")
    if count is None:
        return Days(said, None) if ahead else Days(None, said)
    return days.around(said, match["unit"].lower(), count if ahead else -count)


def _ahead(match: re.Match[str], said: date | None) -> Days | None:
    """Read "in two years" behind a future verb; behind any other it is how long something took."""
    if said is None or not is_future(match.string, match.start(), match.end()):
        return None
    count = _count(match["count"])
    return Days(said, None) if count is None else days.around(said, match["unit"].lower(), count)


def _weekday(match: re.Match[str], said: date | None) -> Days | None:
    """Read "Friday", "last Friday", "next Friday", "Friday last week"."""
    if said is None:
        return UNKNOWN
    wanted = WEEKDAYS[match["weekday"].lower()]
    if week := match["week"] or match["in"]:
        monday = days.around(said, "week", _STEPS.get(week.lower(), 0)).start
        return days.around(days.shift(monday or said, "day", wanted), "day")
    which = (match["which"] or "").lower()
    back = (said.weekday() - wanted) % 7
    ahead = _STEPS.get(which, 0) > 0 or (
        not _STEPS.get(which) and back != 0 and is_future(match.string, match.start(), match.end())
    )
    if which and back == 0 and which not in ("this", "current"):
        back = 7
    if ahead:
        return days.around(said, "day", 7 if back == 7 else (7 - back) % 7 or 7)
    return days.around(said, "day", -back)


def _month(match: re.Match[str], said: date | None) -> Days | _InYear | None:
    """Read "October last year", "last October", "in October"; a bare name counts only as a name."""
    name, which = match["month"], (match["which"] or match["year"] or "").lower()
    bare = name.rstrip(".")
    month = month_number(name)
    if not which:
        before = match.string[max(0, match.start() - 12) : match.start()]
        lower = bare.islower() and (
            bare in _WORDS_TOO or len(bare) == 3 or not _MONTH_BEFORE.search(before)
        )
        if lower or (len(bare) == 3 and not name.endswith(".") and bare != "May"):
            return None
        if bare in ("May", "March") and not _MONTH_BEFORE.search(before):
            return None
        return lambda year: days.months(year, month)
    if said is None:
        return UNKNOWN
    step = _STEPS.get(which, 0)
    if match["year"] or not step or month == said.month:
        return days.months(min(max(said.year + step, 1), 9999), month)
    return nearest_year(lambda year: days.months(year, month), said, future=step > 0)


def _day_of_month(match: re.Match[str], said: date | None) -> Days | None:
    """Read "on the 19th": the latest such day, or with a future verb the next."""
    number = int(match["day"])
    if said is None or not 1 <= number <= 31:
        return UNKNOWN if said is None else None
    step = 1 if is_future(match.string, match.start(), match.end()) else -1
    for months_off in range(3):  # no two months in a row are without a 31st
        month = days.shift(date(said.year, said.month, 1), "month", step * months_off)
        found = days.day(month.year, month.month, number)
        if found and found.start and (found.start >= said if step > 0 else found.start <= said):
            return found
    return UNKNOWN


_WORDS_TOO = ("may", "march", "august")
_MONTH_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|by|until|till|during|from|before|after|of|early|late|mid|to|through|between|and)[\s-]$",
    re.IGNORECASE,
)

_DAY_BEFORE = "|".join(
    rf"(?<=\b(?i:{word})\s)" for word in "on since until till by before after from".split()
)

_Form = Callable[[re.Match[str], date | None], Days | _InYear | None]
_FORMS: tuple[tuple[re.Pattern[str], _Form], ...] = (
    (
        re.compile(
            r"(?<!\w)(?:(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|yesterday|today|tonight|tomorrow|"
            r"last\snight|this\s(?:morning|afternoon|evening))(?!\w|['’]s\b)",
            re.IGNORECASE,
        ),
        _named,
    ),
    (
        re.compile(
            rf"(?<!\w)(?:(?P<within>later|earlier)\s)?{_WHICH}\s"
            r"(?P<unit>week|weekend|fortnight|month|quarter|year|decade|century)(?!\w)",
            re.IGNORECASE,
        ),
        _unit,
    ),
    (
        re.compile(
            r"(?<!\w)(?:the\s)?(?P<part>beginning|start|middle|end)\sof\s(?:the\s)?(?P<unit>week|month|quarter|year|decade|century)(?!\w)"
            r"(?!\s\d)",
            re.IGNORECASE,
        ),
        _of_unit,
    ),
    (re.compile(r"(?<!\w)the\sweekend(?!\w)", re.IGNORECASE), _weekend),
    (re.compile(rf"(?<!\w)in\s{_COUNT}\s{_UNIT}(?!\w)(?!['’-])", re.IGNORECASE), _ahead),
    (re.compile(rf"(?<!\w)(?:the\s)?{_WHICH}\s{_COUNT}\s{_UNIT}(?!\w)", re.IGNORECASE), _stretch),
    (
        re.compile(
            rf"(?<!\w){_COUNT}\s{_UNIT}\s(?P<way>ago|earlier|later|from now|hence)(?!\w)", re.IGNORECASE
        ),
        _ago,
    ),
    (
        re.compile(
            rf"(?<!\w)(?<!black\s)(?<!good\s)(?:{_WHICH}\s|(?P<in>last|this|next)\sweek\s(?:on\s)?)?(?P<weekday>{'|'.join(WEEKDAYS)})(?!\w)"
            r"(?!\s(?:Times|Mail|Telegraph|Express|Mirror|Post))(?:,?\s(?:of\s)?(?:the\s)?(?P<week>last|previous|this|next|following)\sweek)?",
            re.IGNORECASE,
        ),
        _weekday,
    ),
    (
        re.compile(
            rf"(?:{_DAY_BEFORE})the\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)"
            r"(?=$|[.,;:!?)”\"]|\s(?:a|an|and|as|at|by|he|in|it|she|that|the|they|to|when|while|with)\s)",
        ),
        _day_of_month,
    ),
    (
        re.compile(
            rf"(?<!\w)(?:(?i:{_WHICH})\s)?{MONTH}(?:(?:,|\sof)?\s(?P<year>(?i:last|this|next))\s(?i:year))?(?!\w|\s\d)",
        ),
        _month,
    ),
)
