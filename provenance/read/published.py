"""When a document was published, as ISO 8601 and only where what is written leaves no choice."""

import re
from datetime import date, datetime

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})")
_WORDS = re.compile(
    r"(?:[a-z]{3,9}\.?,? +)?"
    r"(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]+([a-z]{3,9})\.?|([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?)"
    r",?[ -]+(\d{4})",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMES = (
    "january february march april may june july august september october november december sept".split()
)


def published(written: str) -> str | None:
    """Return a year, month, day or moment in ISO 8601; None for what is no date or could be two.

    ISO 8601, RFC 2822 (as in e-mails and feeds), "17 February 2022", "February 17, 2022", 2022/02/17,
    17.02.2022 and 17/02/2022 are read; 02/03/2022 is not, for it is February here and March there.
    """
    text = " ".join(written.split())
    if len(text) > 64 or not text.isascii():
        return None
    try:
        return _partial(text) or _iso(text) or _numeric(text) or _in_words(text) or _mail(text)
    except (ValueError, OverflowError, IndexError, TypeError):  # the 30th of February, and worse
        return None


def _partial(text: str) -> str | None:
    match = _PARTIAL.fullmatch(text)
    if not match:
        return None
    date(int(match.group(1)), int(match.group(2) or 1), 1)  # raises where there is no such month
    return text


def _iso(text: str) -> str | None:
    try:
        if len(text) <= 10:
            return date.fromisoformat(text).isoformat()
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _numeric(text: str) -> str | None:
    match = _NUMERIC.fullmatch(text)
    if not match:
        return None
    first, mark, second, third = match.groups()
    if len(first) == 4 and len(third) <= 2:
        return date(int(first), int(second), int(third)).isoformat()
    if len(third) != 4 or len(first) > 2:
        return None
    if mark == "." or int(first) > 12 or first == second:
        return date(int(third), int(second), int(first)).isoformat()
    if int(second) > 12:
        return date(int(third), int(first), int(second)).isoformat()
    return None


def _in_words(text: str) -> str | None:
    match = _WORDS.fullmatch(text)
    if not match:
        return None
    day, month = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
    if month.lower() not in (*_MONTHS, *_NAMES):
        return None
    return date(int(match.group(5)), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()


def _mail(text: str) -> str | None:
    if ":" not in text:
        return None
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(text).isoformat()
