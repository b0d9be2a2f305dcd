"""The command line: a command parses, calls `pipeline`, prints a `report`.

Only the module of the command that runs is imported, so that ``provenance --help`` is quick.

Exit codes: 0 done, 1 it could not be done (the message says what, to what, and the mend), 2 wrong usage,
3 conflicts were found and ``--fail-on-conflict`` was given, 130 interrupted.
"""

import atexit
import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from provenance import __version__
from provenance.cli.errors import reported

COMMANDS = {
    "init": "Make a workspace: seeds/ embeddings/ reports/.",
    "reembed": "Bring store and index to what seeds/ holds now.",
    "trace": "Trace a claim to every sentence that states or contradicts it.",
    "conflicts": "Show where the sources disagree with each other, and why.",
    "lineage": "Show which source copied what of which, and the origins.",
    "compare": "Judge one sentence against one claim, without an index.",
    "extract": "Show what a text asserts: quantities, times, names, speakers.",
    "jobs": "List past re-embeds: when, how long, what changed.",
    "sources": "List the sources with their metadata and state.",
    "history": "Show what a source said before, and check saved quotations.",
    "evaluate": "Score this workspace against a gold file.",
    "verify": "Check store against index against seeds/, and mend them.",
    "optimize": "Make store and index smaller; answers stay the same.",
}
"""Each command is the module of its name here; the first line of its help is repeated, not imported."""

GARBAGE = 200_000
"""New objects before Python looks for cycles among them: start-up makes many objects and no garbage."""


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now; None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"provenance.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the short helps without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named; expected errors become messages and exit codes."""
        with reported(ctx):
            return super().invoke(ctx)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='\b\nExample:\n  provenance trace --refresh "The harbour handled 45 million tonnes in 2021"',
)
@click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    envvar="PROVENANCE_WORKSPACE",
    show_envvar=True,
    metavar="DIR",
    help="The folder that holds seeds/.  [default: the nearest, from here upwards]",
)
@click.version_option(__version__, prog_name="provenance", message="%(prog)s %(version)s")
@click.pass_context
def commands(ctx: click.Context, workspace: Path | None) -> None:
    """Trace a claim to every sentence that states, copies, paraphrases or contradicts it.

    Data goes to standard output, everything else to standard error. Exit codes: 0 done, whatever the
    verdict; 1 it could not be done; 2 wrong usage; 3 conflicts were found, with --fail-on-conflict; 130
    interrupted.
    """
    ctx.obj = workspace


def main() -> None:
    """Run the command line and exit: the entry point of ``provenance``."""
    gc.set_threshold(GARBAGE)
    atexit.register(gc.freeze)  # or Python looks for cycles among all that goes anyway
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What goes into a file or a pipe is data and is UTF-8 whatever the locale says; a terminal of
            # another encoding gets escapes for what it cannot show.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    commands.main(prog_name="provenance")
