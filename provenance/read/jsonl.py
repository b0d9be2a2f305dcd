"""JSON Lines: one document a line, read as a stream."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from provenance.domain.text import Document, Failure
from provenance.errors import UnreadableDocument
from provenance.read.decode import decode, quotable
from provenance.read.document import document
from provenance.read.metadata import Metadata, from_sidecar

_MOST_FAILURES = 1000


def read(path: Path, name: str) -> Iterator[Document | Failure]:
    """Yield a document for each line that is an object with a `text`, a failure for each other line.

    A record is named by its `id`, without one by its line number. A sidecar speaks for every line, but
    for the id. Past a thousand failures only their number is told.
    """
    shared = replace(from_sidecar(path), id=None)
    first_line: dict[str, int] = {}
    failures = lines = 0
    for number, raw in _lines(path):
        lines += 1
        try:
            record = _record(raw)
            own = Metadata.of(record)
            key = own.id or str(number)
            if key in first_line:
                raise UnreadableDocument(f"repeats the id {key!r} of line {first_line[key]}")
            first_line[key] = number
            text = quotable(str(record["text"]))
            yield document(name, text, shared.over(own), record=key)
        except UnreadableDocument as error:
            failures += 1
            if failures <= _MOST_FAILURES:
                yield Failure(name, f"line {number}: {error}")
    if failures > _MOST_FAILURES:
        yield Failure(name, f"{failures - _MOST_FAILURES:,} more lines cannot be read; is it JSON Lines?")
    if not lines:
        raise UnreadableDocument("is empty; write its text or remove it")


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank, with its number from 1."""
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
            raise UnreadableDocument("is UTF-16 or UTF-32, and JSON Lines are UTF-8; convert it")
        file.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)
        for number, raw in enumerate(file, start=1):
            if raw.strip():
                yield number, raw


def _record(raw: bytes) -> dict[str, object]:
    try:
        record = json.loads(decode(raw))
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument(f"is not JSON ({error})") from None
    if not isinstance(record, dict):
        raise UnreadableDocument("is not a JSON object")
    if not isinstance(record.get("text"), str):
        raise UnreadableDocument("has no text: a field `text` with a string is needed")
    return record
