"""``provenance trace``."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli import inputs, options
from provenance.cli.output import emit, screen
from provenance.cli.progress import Bar
from provenance.domain.assertion import Claim
from provenance.report import FORMATS
from provenance.workspace import Workspace

if TYPE_CHECKING:
    from provenance.read.listing import Listing

LARGE = 1 << 28  # bytes of a store, of some ten thousand sources


@click.command(
    epilog=options.example(
        'provenance trace "The harbour handled 45 million tonnes in 2021"',
        "provenance trace --claims claims.jsonl --format jsonl",
    )
)
@click.argument("claim", required=False)
@click.option(
    "--claims",
    type=inputs.file,
    metavar="FILE",
    help='Trace every claim of FILE, or of standard input for "-": one {"id"?, "claim", "date"?} a line.',
)
@click.option(
    "--date", metavar="DATE", help="When CLAIM was made, in ISO 8601; for words like “last year”."
)
@click.option("--refresh", is_flag=True, help="Re-embed what changed in seeds/ first.")
@click.option("--related", is_flag=True, help="Also show sentences that say too little to tell.")
@options.encoder
@options.judge
@options.output(*FORMATS)
@options.in_workspace
def command(
    workspace: Workspace,
    claim: str | None,
    claims: Path | None,
    date: str | None,
    refresh: bool,
    related: bool,
    encoder: str | None,
    judge: str,
    nli_model: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Trace a claim to every sentence that states or contradicts it.

    CLAIM is the claim itself, or "-" for standard input. Where there is no index yet, it is built first.
    """
    asked = _asked(claim, claims, date)
    with _listing(workspace, refresh=refresh) as listing, Bar() as bar:
        from provenance import pipeline

        findings = pipeline.trace(
            workspace,
            asked,
            refresh=refresh,
            related=related,
            encoder=encoder,
            judge=judge,
            judge_model=nli_model,
            listing=listing,
            on_progress=bar,
        )
        emit(bar.aside(FORMATS[form](findings, screen(output), many=claims is not None)), output)


def _listing(workspace: Workspace, *, refresh: bool) -> "AbstractContextManager[Listing | None]":
    """Begin to list a large seeds/ while all that a trace needs is imported, which takes as long."""
    try:
        if refresh or workspace.store.stat().st_size < LARGE:
            return nullcontext()
        from provenance.read.listing import Listing

        return closing(Listing(workspace.seeds))
    except OSError:  # no store yet, or no process to be had
        return nullcontext()


def _asked(claim: str | None, claims: Path | None, date: str | None) -> Iterable[Claim]:
    if (claim is None) == (claims is None):
        raise click.UsageError("give either CLAIM or --claims FILE")
    if claims is not None:
        if date is not None:
            raise click.UsageError('--date belongs to CLAIM; a line of FILE has its own "date"')
        return inputs.claims(claims)
    text = inputs.given(claim or "", "claim")
    return [Claim(text, date=None if date is None else inputs.iso_date(date))]
