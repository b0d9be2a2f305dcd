"""``provenance reembed``."""

from collections.abc import Iterator
from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.cli.progress import Bar
from provenance.cli.watch import watch
from provenance.workspace import Workspace


@click.command(
    epilog=options.example(
        "provenance reembed --dry-run", "provenance reembed", "provenance reembed --watch --format jsonl"
    )
)
@click.option("--all", "everything", is_flag=True, help="Embed every sentence anew, changed or not.")
@click.option(
    "--dry-run", is_flag=True, help="Say what would be done and how long it takes; write nothing."
)
@click.option("--watch", "watching", is_flag=True, help="Go on, and do it again whenever seeds/ changes.")
@options.encoder
@options.output("text", "json", "jsonl")
@options.in_workspace
def command(
    workspace: Workspace,
    everything: bool,
    dry_run: bool,
    watching: bool,
    encoder: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Bring store and index to what seeds/ holds now.

    Only sentences that are new are embedded. A source that cannot be read is reported, the rest is done,
    and the next run tries it again. 'provenance jobs' lists what was done.

    With --watch every re-embed is one line, of text or of JSON, until Ctrl-C. Where the system tells of no
    changes, as with some network folders, WATCHFILES_FORCE_POLLING=1 has the files looked at instead.
    """
    from provenance import pipeline
    from provenance.report import changes, records

    eyes = screen(output)
    if watching:
        if dry_run or output:
            raise click.UsageError(
                "--watch goes with neither --dry-run nor --output; redirect what it prints"
            )
        watch(workspace, encoder=encoder, everything=everything, form=form)
        return

    def planned(bar: Bar) -> Iterator[str]:
        plan = pipeline.planned(workspace, encoder=encoder, everything=everything, on_progress=bar)
        return shaped([plan], form, view=lambda plan: changes.plan(plan, eyes), record=records.plan)

    def embedded(bar: Bar) -> Iterator[str]:
        done = pipeline.reembed(workspace, encoder=encoder, everything=everything, on_progress=bar)
        return shaped([done], form, view=lambda done: changes.changes(done, eyes), record=records.changes)

    def pieces() -> Iterator[str]:
        with Bar() as bar:
            told = planned(bar) if dry_run else embedded(bar)
        yield from told

    emit(pieces(), output)
