"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from provenance import judge as judges
from provenance import workspace
from provenance.errors import InvalidInput
from provenance.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")
Decorator = Callable[[Callable[P, R]], Callable[P, R]]


def in_workspace(command: Callable[Concatenate[Workspace, P], R]) -> Callable[P, R]:
    """Hand the workspace to a command, first: the one named, else the nearest upwards."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        root: Path | None = click.get_current_context().obj
        return command(workspace.at(root) if root else workspace.find(), *args, **kwargs)

    return wrapped


def output(*forms: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Add ``--format`` (as `form`), the first of `forms` being the default, and ``--output``."""

    def decorate(command: Callable[P, R]) -> Callable[P, R]:
        command = click.option(
            "--output",
            type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
            metavar="FILE",
            help="Write to FILE, which is replaced only when all is done.",
        )(command)
        return click.option(
            "--format",
            "form",
            type=click.Choice(forms),
            default=forms[0],
            show_default=True,
            help="Form of what is printed, also where it is piped.",
        )(command)

    return decorate


encoder = click.option(
    "--encoder", metavar="NAME", help="Encoder to embed with.  [default: the one the index was made with]"
)


def judge(command: Callable[P, R]) -> Callable[P, R]:
    """Add ``--judge`` and ``--nli-model`` (as `judge` and `nli_model`), which must go together."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        given = click.get_current_context().params
        try:
            judges.check(given["judge"], given["nli_model"])
        except InvalidInput as error:
            raise click.UsageError(str(error)) from error
        return command(*args, **kwargs)

    model = click.option(
        "--nli-model",
        metavar="NAME_OR_PATH",
        help="With --judge nli: a sentence-transformers cross-encoder on this machine.",
    )
    name = click.option(
        "--judge",
        type=click.Choice(judges.names()),
        default=judges.DEFAULT,
        show_default=True,
        help="What decides what a sentence says of a claim.",
    )
    return name(model(wrapped))


def example(*lines: str) -> str:
    """Return the epilog that ends a command's help."""
    return "\n".join(
        ("\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines))
    )
