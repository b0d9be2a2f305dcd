"""``provenance reembed --watch``: a line each time, until Ctrl-C."""

from collections.abc import Iterator
from datetime import datetime

import click

from provenance.cli.errors import Failed, message
from provenance.cli.output import emit, screen
from provenance.cli.progress import Bar
from provenance.workspace import Workspace


def watch(workspace: Workspace, *, encoder: str | None, everything: bool, form: str) -> None:
    """Re-embed at once and whenever seeds/ changes; print a line of text or of JSON each time.

    What goes wrong after the first time is told on standard error, and the watch goes on.
    """
    from provenance import pipeline
    from provenance.domain.run import Changes
    from provenance.report import changes, records

    click.echo("Watching seeds/; Ctrl-C ends it.", err=True)

    def lines() -> Iterator[str]:
        with Bar() as bar:
            for done in pipeline.watch(workspace, encoder=encoder, everything=everything, on_progress=bar):
                bar.hide()
                if not isinstance(done, Changes):
                    Failed(message(done)).show()
                elif form == "text":
                    yield changes.happened(done, screen(None), at=f"{datetime.now():%H:%M:%S}")
                else:
                    yield from records.lines([records.changes(done)])

    emit(lines(), None)
