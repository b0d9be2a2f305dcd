"""``provenance jobs``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance jobs", "provenance jobs --last 1 --format json"))
@click.option(
    "--last",
    type=click.IntRange(min=1),
    default=20,
    metavar="N",
    show_default=True,
    help="Show no more than N; the log keeps 1,000.",
)
@options.output("text", "json")
@options.in_workspace
def command(workspace: Workspace, last: int, form: str, output: Path | None) -> None:
    """List past re-embeds: when, how long, what changed.

    Newest first. Outcomes: done; failed, with the error; interrupted, as is a job that was killed; running.
    Times are UTC.
    """
    from provenance import pipeline
    from provenance.report import jobs, records

    logged = pipeline.jobs(workspace, most=last)
    emit(
        shaped([logged], form, view=lambda logged: jobs.jobs(logged, screen(output)), record=records.jobs),
        output,
    )
