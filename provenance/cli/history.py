"""``provenance history``."""

from pathlib import Path

import click

from provenance.cli import inputs, options, saved
from provenance.cli.output import emit, screen, shaped
from provenance.workspace import Workspace


@click.command(
    epilog=options.example(
        "provenance history seeds/harbour.txt",
        "provenance trace --claims claims.jsonl --format jsonl --output answers.jsonl",
        "provenance history --check answers.jsonl",
    )
)
@click.argument("source", required=False)
@click.option(
    "--check",
    type=inputs.file,
    metavar="FILE",
    help="Say which words that saved traces or conflicts quote (JSON or JSONL) are gone or have moved.",
)
@options.output("text", "json")
@options.in_workspace
def command(
    workspace: Workspace, source: str | None, check: Path | None, form: str, output: Path | None
) -> None:
    """Show what a source said before, and check saved quotations.

    SOURCE is a path, a locator like seeds/b.jsonl#17, an id or the stem of a file name; it may be gone. A
    sentence that was removed or reworded names the disputes in which it takes part. Every `reembed` that
    finds a changed text keeps the one before.
    """
    from provenance import pipeline
    from provenance.report import history, past

    if (source is None) == (check is None):
        raise click.UsageError("give either SOURCE or --check FILE")
    if check is not None:
        rechecked = pipeline.recheck(workspace, saved.citations(check))
        emit(
            shaped(
                [rechecked],
                form,
                view=lambda found: history.rechecked(found, screen(output)),
                record=past.rechecked,
            ),
            output,
        )
        return
    told = pipeline.history(workspace, source or "")
    emit(
        shaped(
            [told],
            form,
            view=lambda told: history.history(told, screen(output)),
            record=past.history,
        ),
        output,
    )
