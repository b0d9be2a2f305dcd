"""The one place where errors become messages and exit codes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from provenance.errors import ProvenanceError

INTERRUPTED = 130


class Failed(click.ClickException):
    """It could not be done: the message on standard error, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message, made safe: it may quote a file name or a line of input."""
        from provenance.report.clean import clean

        lines = "\n".join(clean(line) for line in self.message.split("\n"))
        click.echo(f"error: {lines}", file=file, err=file is None)


def message(error: ProvenanceError | OSError) -> str:
    """Return what happened, to what, and the mend as far as it is known."""
    if isinstance(error, ProvenanceError):
        return str(error)
    what = f"{error.filename}: " if error.filename else ""
    return f"{what}{error.strerror or error}"


@contextmanager
def reported(ctx: click.Context) -> Iterator[None]:
    """Turn what a command may raise into what its caller sees.

    `ProvenanceError` and failures of the operating system end with exit code 1, Ctrl-C with 130; a reader
    that closed the pipe has seen enough, which is no failure. All else is a bug and keeps its traceback.
    """
    try:
        yield
        sys.stdout.flush()
    except ProvenanceError as error:
        raise Failed(message(error)) from error
    except KeyboardInterrupt:
        click.echo(err=True)
        ctx.exit(INTERRUPTED)
    except BrokenPipeError:
        _close_quietly()
        ctx.exit(0)
    except OSError as error:
        _give_up_unwritten()
        raise Failed(message(error)) from error


def _give_up_unwritten() -> None:
    """Drop what standard output cannot take, which the interpreter would try once more as it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        _close_quietly()


def _close_quietly() -> None:
    """Point standard output elsewhere, so that the interpreter's last flush does not fail again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return  # standard output is not a file; nothing will be flushed
