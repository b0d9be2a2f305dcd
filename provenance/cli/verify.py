"""``provenance verify``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance verify"))
@options.output("text", "json")
@options.in_workspace
def command(workspace: Workspace, form: str, output: Path | None) -> None:
    """Check store against index against seeds/.

    Exits with 1 if anything is wrong, and says how to mend each thing.
    """
    from provenance import pipeline
    from provenance.report import problems, records

    found = pipeline.verify(workspace)
    emit(
        shaped(
            [found],
            form,
            view=lambda found: problems.problems(found, screen(output)),
            record=records.problems,
        ),
        output,
    )
    if found:
        click.get_current_context().exit(1)
