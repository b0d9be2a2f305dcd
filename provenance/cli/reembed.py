"""``provenance reembed``."""

from collections.abc import Iterator
from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.cli.progress import Bar
from provenance.cli.watch import watch
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance reembed", "provenance reembed --watch --format jsonl"))
@click.option("--all", "everything", is_flag=True, help="Embed every sentence anew, changed or not.")
@click.option("--watch", "watching", is_flag=True, help="Go on, and do it again whenever seeds/ changes.")
@options.encoder
@options.output("text", "json", "jsonl")
@options.in_workspace
def command(
    workspace: Workspace,
    everything: bool,
    watching: bool,
    encoder: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Bring store and index to what seeds/ holds now.

    Only sentences that are new are embedded. A source that cannot be read is reported, the rest is done,
    and the next run tries it again.
    """
    from provenance import pipeline
    from provenance.report import changes, records

    def pieces() -> Iterator[str]:
        for again, _ in enumerate(watch(workspace.seeds) if watching else [None]):
            with Bar() as bar:
                done = pipeline.reembed(
                    workspace, encoder=encoder, everything=everything and not again, on_progress=bar
                )
            yield from shaped(
                [done],
                form,
                view=lambda done: changes.changes(done, screen(output)),
                record=records.changes,
            )

    emit(pieces(), output)
