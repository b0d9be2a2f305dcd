"""``provenance lineage``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.cli.progress import Bar
from provenance.workspace import Workspace


@click.command(
    epilog=options.example("provenance lineage", "provenance lineage seeds/harbour.txt --format json")
)
@click.argument("source", required=False)
@options.encoder
@options.output("text", "json")
@options.in_workspace
def command(
    workspace: Workspace, source: str | None, encoder: str | None, form: str, output: Path | None
) -> None:
    """Show which source copied what of which, and the origins.

    SOURCE is a path, a locator like seeds/b.jsonl#17, an id or the stem of a file name: only what it shares
    with others is shown. Where there is no index yet, it is built first.
    """
    from provenance import pipeline
    from provenance.report import lineage, records

    with Bar() as bar:
        found = pipeline.lineage(workspace, source=source, encoder=encoder, on_progress=bar)
    emit(
        shaped(
            [found],
            form,
            view=lambda found: lineage.lineage(found, pipeline.quoted(workspace, found), screen(output)),
            record=records.lineage,
        ),
        output,
    )
