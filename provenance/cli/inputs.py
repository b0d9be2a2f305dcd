"""What people hand over, checked once: claims, texts, and files with one JSON object a line."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from provenance.domain.assertion import Claim
from provenance.domain.evaluation import Gold
from provenance.domain.evidence import Pair
from provenance.errors import InvalidInput

LONGEST = 10_000
"""Code points of a claim, or of the sentence it is compared with."""

T = TypeVar("T")
STDIN = "-"
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?P<day>-[0-9]{2}(?:[T ].{1,30})?)?)?")

file = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
"""The type of an option that names an input file; its errors are found on reading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One object of an input file and where it stands, to be named in messages."""

    where: str
    number: int
    fields: dict[str, Any]

    def text(self, name: str, *, longest: int | None = LONGEST) -> str:
        """Return a field that must hold text."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise InvalidInput(f'{self.where}: no text in "{name}"')
        return checked(value, f'{self.where}: "{name}"', longest=longest)

    def date(self, name: str) -> str | None:
        """Return a field that may hold an ISO 8601 date."""
        value = self.fields.get(name)
        return None if value is None else iso_date(value, f'{self.where}: "{name}"')

    @property
    def id(self) -> str | int | None:
        """The asker's own name for this line, as it was given."""
        value = self.fields.get("id")
        if value is None or (isinstance(value, str | int) and not isinstance(value, bool)):
            return value
        raise InvalidInput(f'{self.where}: "id" is neither text nor a whole number')

    def names(self, name: str) -> tuple[str, ...]:
        """Return a field that may hold a list of names."""
        value = self.fields.get(name) or []
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise InvalidInput(f'{self.where}: "{name}" is not a list of source names')


def checked(text: str, what: str, *, longest: int | None = LONGEST) -> str:
    """Return `text` if there is something in it and not too much.

    Raises:
        InvalidInput: it is blank, or longer than `longest`.
    """
    if not text.strip():
        raise InvalidInput(f"{what} is empty")
    if longest is not None and len(text) > longest:
        raise InvalidInput(f"{what} is too long: {len(text):,} characters, at most {longest:,}")
    return text


def given(text: str, what: str, *, longest: int | None = LONGEST) -> str:
    """Return an argument of the command line, or standard input for ``-``, checked.

    Raises:
        click.BadParameter: it is blank.
        InvalidInput: it is longer than `longest`, or standard input is not UTF-8.
    """
    if text == STDIN:
        try:
            text = sys.stdin.buffer.read().decode("utf-8-sig").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise InvalidInput(f"stdin is not UTF-8: {error}") from error
    if not text.strip():
        raise click.BadParameter(f"the {what} is empty")
    return checked(text, f"the {what}", longest=longest)


def iso_date(value: object, what: str = "the date") -> str:
    """Return an ISO 8601 year, month, day or moment as it was written.

    Raises:
        InvalidInput: it is none of these.
    """
    if isinstance(value, str) and (shape := _DATE.fullmatch(value)):
        with suppress(ValueError):
            if shape["day"]:
                datetime.fromisoformat(value)
            return value
    raise InvalidInput(f"{what} is not an ISO 8601 date like 2022-02-17: {str(value)[:40]!r}")


def claims(path: Path) -> Iterable[Claim]:
    """Return the claims of a file of ``{"id"?, "claim", "date"?}``."""
    return _read(path, lambda line: Claim(line.text("claim"), line.id, line.date("date")))


def pairs(path: Path) -> Iterable[Pair]:
    """Return the pairs of a file of ``{"id"?, "claim", "evidence", "claim_date"?, "evidence_date"?}``."""

    def pair(line: Line) -> Pair:
        claim = Claim(line.text("claim"), line.id, line.date("claim_date"))
        return Pair(claim, line.text("evidence"), line.date("evidence_date"), line.id)

    return _read(path, pair)


def texts(path: Path) -> Iterator[tuple[str | int | None, str, str | None]]:
    """Yield id, text and date of a file of ``{"id"?, "text", "date"?}``; texts are long: line by line."""
    return ((line.id, line.text("text", longest=None), line.date("date")) for line in _lines(path))


def golds(path: Path) -> Sequence[Gold]:
    """Return the gold of a file of ``{"claim", "states": […], "conflicts": […]}``."""
    return tuple(
        Gold(
            line.text("claim"),
            states=line.names("states"),
            conflicts=line.names("conflicts"),
            id=line.id,
            date=line.date("date"),
            line=line.number,
        )
        for line in _lines(path)
    )


def _read(path: Path, parse: Callable[[Line], T]) -> Iterable[T]:
    """Return what the lines hold: of a file once all are found good, of standard input as they arrive."""
    parsed = map(parse, _lines(path))
    return parsed if str(path) == STDIN else tuple(parsed)


def _lines(path: Path) -> Iterator[Line]:
    """Yield the objects of a JSONL file, or of standard input for ``-``, as they arrive.

    Raises:
        InvalidInput: the file cannot be read, or a line of it is not a JSON object in UTF-8.
    """
    name = "stdin" if str(path) == STDIN else str(path)
    try:
        with _opened(path) as stream:
            for number, raw in enumerate(stream, 1):
                if raw.strip(b"\xef\xbb\xbf \t\r\n"):
                    where = f"{name} line {number}"
                    yield Line(where, number, _object(raw, where))
    except OSError as error:
        raise InvalidInput(f"cannot read {name}: {error.strerror or error}") from error


def _opened(path: Path) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if str(path) == STDIN else path.open("rb")


def _object(raw: bytes, where: str) -> dict[str, Any]:
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{where} is not UTF-8: {error}") from error
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"{where} is not JSON: {error.msg.removesuffix(' at')}, column {error.colno}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{where} is not JSON that can be read: {error}") from error
    if not isinstance(value, dict):
        raise InvalidInput(f"{where} is not a JSON object")
    return value
