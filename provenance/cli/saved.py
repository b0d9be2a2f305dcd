"""Traces and conflicts that people saved → the words that they quote."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from provenance.cli.inputs import STDIN
from provenance.domain.history import Citation
from provenance.domain.text import Source, Span
from provenance.errors import InvalidInput

TRACE, CONFLICT = "provenance-trace/1", "provenance-conflict/1"


def citations(path: Path) -> tuple[Citation, ...]:
    """Return every quotation of a file of traces or conflicts, or of standard input for ``-``, in order.

    The file is one JSON object, an array of them, or one object a line, as ``--format json`` and ``jsonl``
    write them.

    Raises:
        InvalidInput: it cannot be read, is no JSON in UTF-8, or is something else than a saved answer.
    """
    name = "stdin" if str(path) == STDIN else str(path)
    try:
        raw = sys.stdin.buffer.read() if str(path) == STDIN else path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"cannot read {name}: {error.strerror or error}") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{name} is not UTF-8: {error}") from error
    if not text.strip():
        raise InvalidInput(f"{name} is empty; save answers with 'provenance trace --format json'")
    return tuple(
        citation for where, answer in _answers(text, name) for citation in _citations(answer, where)
    )


def _answers(text: str, name: str) -> Iterator[tuple[str, object]]:
    """Yield the objects of a file with the place of each."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and _whole(lines[0][1]):
        for number, line in lines:
            yield f"{name} line {number}", _parsed(line, f"{name} line {number}")
        return
    value = _parsed(text, name)
    if isinstance(value, list):
        yield from ((f"{name} answer {at}", answer) for at, answer in enumerate(value, 1))
    else:
        yield name, value


def _whole(line: str) -> bool:
    """Tell whether a first line is an object of its own, so that the others must be, too."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _parsed(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise InvalidInput(f"{where} is not JSON: {error.msg.removesuffix(' at')}, {at}") from error
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{where} is not JSON that can be read: {error}") from error


def _citations(answer: object, where: str) -> Iterator[Citation]:
    kind = answer.get("format") if isinstance(answer, dict) else None
    if kind == TRACE:
        claim = _text(answer, "claim", where)
        for at, item in enumerate(_list(answer, "evidence", where), 1):
            yield _citation(item, claim, f"{where}, evidence {at}")
    elif kind == CONFLICT:
        summary = _text(answer, "summary", where)
        for at, side in enumerate(_list(answer, "sides", where), 1):
            for number, item in enumerate(_list(side, "assertions", f"{where}, side {at}"), 1):
                yield _citation(item, summary, f"{where}, side {at}, assertion {number}")
    else:
        what = f"it says {kind[:60]!r}" if isinstance(kind, str) else "it names no format"
        raise InvalidInput(f"{where} is neither {TRACE} nor {CONFLICT}: {what}")


def _citation(item: object, claim: str, where: str) -> Citation:
    source, sentence = _object(item, "source", where), _object(item, "sentence", where)
    record = source.get("record")
    if not (record is None or isinstance(record, str)):
        raise InvalidInput(f'{where}: "record" is no text')
    start, end = _offset(sentence, "start", where), _offset(sentence, "end", where)
    text = _text(sentence, "text", where)
    if end - start != len(text):
        raise InvalidInput(f"{where}: {start}–{end} is not as long as what is quoted")
    known = Source(_text(source, "id", where), _text(source, "path", where), record)
    return Citation(known, text, Span(start, end), claim, where)


def _field(item: object, name: str, where: str) -> Any:
    if not isinstance(item, dict):
        raise InvalidInput(f'{where}: no object to have a "{name}"')
    return item.get(name)


def _text(item: object, name: str, where: str) -> str:
    value = _field(item, name, where)
    if isinstance(value, str) and value:
        return value
    raise InvalidInput(f'{where}: no text in "{name}"')


def _offset(item: object, name: str, where: str) -> int:
    value = _field(item, name, where)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise InvalidInput(f'{where}: "{name}" is no offset')


def _list(item: object, name: str, where: str) -> list[object]:
    value = _field(item, name, where)
    if isinstance(value, list):
        return value
    raise InvalidInput(f'{where}: no list in "{name}"')


def _object(item: object, name: str, where: str) -> dict[str, Any]:
    value = _field(item, name, where)
    if isinstance(value, dict):
        return value
    raise InvalidInput(f'{where}: no object in "{name}"')
