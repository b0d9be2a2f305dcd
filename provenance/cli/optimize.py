"""``provenance optimize``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.cli.progress import Bar
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance optimize", "provenance optimize --format json"))
@options.output("text", "json")
@options.in_workspace
def command(workspace: Workspace, form: str, output: Path | None) -> None:
    """Make store and index smaller; answers stay the same.

    Merges the segments of the index, leaves out vectors that were removed, merges the word index, and
    writes the store anew where much of its file is empty and there is room. No re-embed needs it.
    """
    from provenance import pipeline
    from provenance.report import mending

    with Bar() as bar:
        done = pipeline.optimize(workspace, on_progress=bar)
    emit(
        shaped(
            [done],
            form,
            view=lambda done: mending.compaction(done, screen(output)),
            record=mending.compaction_record,
        ),
        output,
    )
