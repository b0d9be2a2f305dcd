"""How well numbers, units and times are read: precision, recall and F1 over files given as arguments.

    python benchmarks/extraction.py quantities_quantulum3.jsonl spec_number.jsonl …

Understands the test sentences of quantulum3 and the Recognizers-Text specifications, and tells the kind
of a file by its name. "span" counts a hit where two spans overlap, "value" where the values agree too.
`--misses` lists what was missed or found in vain.

Left out, and counted as such: rows whose expected result has no value ("what is a percentage?"),
relative ordinals ("the next one"), "not resolved" times, powers and "one over three", addresses such as
192.168.1.2, a number with its unit where bare numbers are asked for; and of dates and times only days
and longer are asked for.
"""

import argparse
import json
import re
import sys
import time
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import isclose
from pathlib import Path
from typing import Any

from provenance.domain.assertion import Bound, Quantity
from provenance.domain.evaluation import Score
from provenance.domain.text import Span
from provenance.extract.quantities import quantities
from provenance.extract.times import times
from provenance.extract.units import MONEY

_NOT_MEASURES = MONEY | {"%", "ordinal", "times", "percentage point"}
_NOT_NEWS = re.compile(r"\^|\bover (?=one|t|\d)|\d\.\d+\.\d|\d(?:ml|km)\b")
_PERIODS = {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight"}


@dataclass(frozen=True, slots=True)
class Item:
    """One expected or found thing; `values` holds every value that would do."""

    span: Span
    text: str
    values: tuple[Any, ...]


def main() -> None:
    """Print one line a file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every miss and false alarm")
    options = parser.parse_args()
    for file in options.files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        _report(file.stem, rows, misses=options.misses)


def _report(kind: str, rows: list[dict[str, Any]], *, misses: bool) -> None:
    spans, values, left_out, seconds = [0, 0, 0], [0, 0, 0], 0, 0.0
    for row in rows:
        text = str(row.get("input", row.get("text")))
        if (expected := _expected(kind, row)) is None or (kind == "spec_number" and _NOT_NEWS.search(text)):
            left_out += 1
            continue
        started = time.perf_counter()
        found = list(_found(kind, row, text))
        seconds += time.perf_counter() - started
        for tally, exact in ((spans, False), (values, True)):
            hits, missed, vain = _compare(expected, found, exact=exact)
            tally[0] += hits
            tally[1] += len(vain)
            tally[2] += len(missed)
        if misses and (missed or vain):
            sys.stdout.write(f"  {text!r}\n      missed {_shown(missed)} vain {_shown(vain)}\n")
    rate = (len(rows) - left_out) / seconds if seconds else 0.0
    line = f"{kind:24} {len(rows):4} rows, {left_out:3} left out"
    for name, tally in (("span", spans), ("value", values)):
        score = Score(*tally)
        line += f" | {name} P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}"
    sys.stdout.write(f"{line} | {rate:.0f} rows/s\n")


def _shown(items: list[Item]) -> list[tuple[str, tuple[Any, ...]]]:
    return [(item.text, item.values) for item in items]


def _compare(expected: list[Item], found: list[Item], *, exact: bool) -> tuple[int, list[Item], list[Item]]:
    missed, vain, hits = [], list(found), 0
    for item in expected:
        for other in vain:
            if item.span.overlaps(other.span) and (not exact or _agree(item, other)):
                vain.remove(other)
                hits += 1
                break
        else:
            missed.append(item)
    return hits, missed, vain


def _agree(expected: Item, found: Item) -> bool:
    for value in expected.values:
        for other in found.values:
            if isinstance(value, float) and isinstance(other, float):
                if isclose(value, other, rel_tol=1e-5, abs_tol=1e-12):
                    return True
            elif value == other or (isinstance(value, tuple) and _same_days(value, other)):
                return True
    return False


def _same_days(expected: tuple[Any, Any], found: tuple[Any, Any]) -> bool:
    """Tell whether two stretches of days agree but for one day: whether "now" counts is a convention."""
    for one, other in zip(expected, found, strict=True):
        if (one is None) != (other is None):
            return False
        if isinstance(one, str) and one[:4].isdigit():
            if abs((date.fromisoformat(one[:10]) - date.fromisoformat(other)).days) > 1:
                return False
        elif isinstance(one, float) or one != other:
            return bool(one == other)
    return True


def _expected(kind: str, row: dict[str, Any]) -> list[Item] | None:
    if "quantities" in row:
        return _surfaces(row)
    items = []
    for result in row["results"]:
        values = _values(kind, result)
        if values is None:
            continue
        items.append(Item(Span(result["Start"], result["End"] + 1), result["Text"], values))
    return None if row["results"] and not items else items


def _surfaces(row: dict[str, Any]) -> list[Item]:
    items, at = [], 0
    for quantity in row["quantities"]:
        start = row["text"].find(quantity["surface"], at)
        at = start + len(quantity["surface"])
        items.append(Item(Span(start, at), quantity["surface"], (float(quantity["value"]),)))
    return items


def _values(kind: str, result: dict[str, Any]) -> tuple[Any, ...] | None:
    resolution = result.get("Resolution", {})
    if kind == "spec_datetime":
        if result.get("TypeName", "").rpartition(".")[2] not in ("date", "daterange"):
            return None
        resolved = [value for value in resolution.get("values", ()) if value.get("value") != "not resolved"]
        return tuple(days for value in resolved for days in _days(value)) or None
    if result.get("TypeName") == "ordinal.relative":
        return None
    value = resolution.get("value")
    if value in (None, "null"):
        return None
    if kind == "spec_numberrange":
        low, high = value[1:-1].split(",")
        return ((float(low) if low else None, float(high) if high else None),)
    return (float(value.rstrip("%")),)


def _days(value: dict[str, str]) -> Iterator[tuple[str | None, str | None]]:
    """Yield a resolution as inclusive days.

    Its own ends are exclusive; of "2014 to 2018" it takes the first day of 2018 as the end, we the last.
    """
    if "start" in value or "end" in value:
        end = value.get("end")
        last = (date.fromisoformat(end) - timedelta(days=1)).isoformat() if end else None
        yield value.get("start"), last
        if end and end.endswith("-01"):
            year, month = int(end[:4]), int(end[5:7])
            yield value.get("start"), f"{end[:8]}{monthrange(year, month)[1]}"
            if month == 1:
                yield value.get("start"), f"{end[:4]}-12-31"
    else:
        yield value.get("value"), value.get("value")


def _found(kind: str, row: dict[str, Any], text: str) -> Iterator[Item]:
    said_on = (row.get("context") or {}).get("ReferenceDateTime")
    spans = times(text, said_on=said_on[:10] if said_on else None)
    if kind == "spec_datetime":
        others = [
            Span(result["Start"], result["End"] + 1)
            for result in row["results"]
            if _values(kind, result) is None
        ]
        for found in spans:
            if not any(found.span.overlaps(other) for other in others):
                yield Item(found.span, found.text, ((found.start, found.end),))
        return
    for quantity in quantities(
        text, times=() if kind in ("spec_number", "quantities_quantulum3") else spans
    ):
        if _asked(kind, quantity):
            yield Item(quantity.span, quantity.text, _readings(kind, quantity))


def _readings(kind: str, quantity: Quantity) -> tuple[Any, ...]:
    if kind == "spec_numberrange":
        share = 100 if quantity.unit == "%" else 1
        return (
            (
                quantity.low / share if quantity.low is not None else None,
                quantity.high / share if quantity.high is not None else None,
            ),
        )
    # A share is a percentage here and a fraction there.
    return (quantity.value, quantity.value / 100) if quantity.unit == "%" else (quantity.value,)


def _asked(kind: str, quantity: Quantity) -> bool:
    unit = (quantity.unit or "").split(" per ")[0]
    asked = {
        "spec_percent": unit == "%",
        "spec_currency": unit in MONEY,
        "spec_dimension": bool(unit) and unit not in _NOT_MEASURES | _PERIODS,
        "spec_age": (unit in _PERIODS and quantity.text.endswith(("old", "age", "yo")))
        or "age" in quantity.text,
        "spec_temperature": unit.startswith(("degree", "kelvin")),
        "spec_ordinal": unit == "ordinal",
        "spec_numberrange": quantity.bound not in (Bound.EXACT, Bound.ABOUT),
    }
    return asked.get(kind, unit != "ordinal")


if __name__ == "__main__":
    main()
