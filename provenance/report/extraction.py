"""What one text asserts, sentence by sentence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.domain.assertion import Assertion, Bound, Extraction, Quantity, TimeSpan
from provenance.domain.text import Span
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed, marked
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType

Row = tuple[Span, str, str, str]
"""Where it is, what it is, how it is written, what it stands for."""


def extraction(found: Extraction, screen: Screen) -> str:
    """Return the view of an extraction: each sentence and a table of what was found in it."""
    return paint(_view(found), screen)


def _view(found: Extraction) -> Iterator["RenderableType"]:
    if not found.sentences:
        yield line("No sentence was found.")
    for at, (sentence, assertion) in enumerate(zip(found.sentences, found.assertions, strict=True)):
        if at:
            yield ""
        rows = sorted(_rows(assertion), key=lambda row: row[0])
        yield marked(sentence.text, (row[0] for row in rows))
        table = listed(
            (
                line((kind, "dim")),
                line((brief(written), "bold")),
                line((_offsets(span.shift(sentence.span.start)), "dim")),
                line(brief(meaning)),
            )
            for span, kind, written, meaning in rows
        )
        yield inset(table if rows else line(("nothing that can be compared", "dim")), 2)


def _rows(assertion: Assertion) -> Iterator[Row]:
    for quantity in assertion.quantities:
        yield quantity.span, "quantity", quantity.text, _amount(quantity)
    for time in assertion.times:
        yield time.span, "time", time.text, _days(time)
    for name in assertion.names:
        yield name.span, str(name.kind), name.text, name.key
    for said in assertion.attributions:
        yield said.cue_span or said.content, "said by", said.cue, said.speaker
    for cue in assertion.cues:
        yield cue.span, str(cue.modality), cue.text, cue.scope.of(assertion.text)
    for reference in assertion.references:
        yield reference.span, "stands for", reference.text, reference.name


def _amount(quantity: Quantity) -> str:
    if quantity.bound is Bound.RANGE and quantity.low is not None and quantity.high is not None:
        parts = [f"{quantity.low:,.15g} to {quantity.high:,.15g}"]
    else:
        parts = ["" if quantity.bound is Bound.EXACT else quantity.bound, f"{quantity.value:,.15g}"]
    parts += [quantity.unit or "", f"({quantity.of})" if quantity.of else ""]
    return " ".join(part for part in parts if part)


def _days(time: TimeSpan) -> str:
    if time.start is None and time.end is None:
        return "days unknown"
    if time.start == time.end:
        return f"{time.start}"
    return f"{time.start or '…'} to {time.end or '…'}"


def _offsets(span: Span) -> str:
    return f"{span.start}–{span.end}"
