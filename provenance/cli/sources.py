"""``provenance sources``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance sources --format json"))
@options.output("text", "json")
@options.in_workspace
def command(workspace: Workspace, form: str, output: Path | None) -> None:
    """List the sources with their metadata and state.

    States: indexed; changed, removed or new since the last reembed; failed, with the reason.
    """
    from provenance import pipeline
    from provenance.report import listing, records

    stored = pipeline.sources(workspace)
    emit(
        shaped(
            [stored],
            form,
            view=lambda stored: listing.listing(stored, screen(output)),
            record=records.sources,
        ),
        output,
    )
