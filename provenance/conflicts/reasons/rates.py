"""Per what a number is told: a day, a month, a head; such a number is measured again and again."""

import re

from provenance.conflicts.reasons.told import Told

_RATE = re.compile(
    r"\W{0,2}(?:(?!for\b|in\b|within\b|after\b)\w+\s){0,3}?(?:(?:per|a|an|each|every)\s(?P<unit>second|minute|hour|day|night|week|month|quarter"
    r"|year|person|head|capita|household|family|litre|kilometre|tonne)\b(?!\s(?!on|in|at|for|from|to|by|and|or|over|across|through|with|than|as)[a-z])"
    r"|(?P<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually)\b)",
    re.IGNORECASE,
)
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}


_ANYWHERE = re.compile(
    r"\b(?:each|every|per)\s(?P<unit>second|minute|hour|day|night|week|month|quarter|year)\b", re.I
)


def rate(side: Told) -> str | None:
    """Return per what the number is told ("day" for "500 cars a day"), None where it is told in all."""
    clause = side.clause
    found = _RATE.match(side.text, side.span.end, clause.end)
    if found is None:
        anywhere = _ANYWHERE.search(side.text, clause.start, clause.end)
        return anywhere["unit"].lower() if anywhere else None
    return found["unit"].lower() if found["unit"] else _ADVERBS.get(found["adverb"].lower(), "year")
