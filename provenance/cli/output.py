"""Where data goes: standard output piece by piece, or a file that is replaced when all is there."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from provenance.report.screen import Screen

T = TypeVar("T")
STDOUT = Path("-")


def screen(output: Path | None) -> Screen:
    """Return the terminal's width and colour; a plain page where data is piped or goes into a file.

    NO_COLOR (https://no-color.org) and a dumb terminal mean plain text, still as wide as the terminal.
    """
    if output not in (None, STDOUT) or not sys.stdout.isatty():
        return Screen()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Screen(width=shutil.get_terminal_size().columns, colour=not plain)


def emit(pieces: Iterable[str], output: Path | None) -> None:
    """Write pieces as they come to standard output, or all of them to a file.

    Raises:
        OSError: they cannot be written; a file that was there before is untouched.
    """
    if output in (None, STDOUT):
        for piece in pieces:
            click.echo(piece, nl=False)
    else:
        with _replacing(Path(output)) as file:
            file.writelines(pieces)


def shaped(
    items: Iterable[T],
    form: str,
    *,
    view: Callable[[T], str],
    record: Callable[[T], dict[str, Any]],
    many: bool = False,
) -> Iterator[str]:
    """Yield items as they come in `form`: "text" through `view`, "json" and "jsonl" through `record`."""
    from provenance.report import records

    if form == "text":
        for at, item in enumerate(items):
            yield ("\n" if at else "") + view(item)
    elif form == "json":
        yield from records.indented(map(record, items), many=many)
    else:
        yield from records.lines(map(record, items))


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """Open a file beside `path` that takes its place if nothing goes wrong, and vanishes otherwise."""
    path = path.resolve()  # a link stays one, and what it points to is replaced
    if path.exists() and not path.is_file():  # a device or a named pipe is written to, never replaced
        with path.open("w", encoding="utf-8", newline="") as file:
            yield file
        return
    aside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with aside.open("x", encoding="utf-8", newline="") as file:
            yield file
        if path.exists():
            shutil.copymode(path, aside)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
