"""``provenance conflicts``."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen
from provenance.cli.progress import Bar
from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status, Survey
from provenance.domain.lineage import Lineage
from provenance.report.screen import Screen
from provenance.workspace import Workspace

FOUND = 3  # exit code with --fail-on-conflict
FORMS = ("text", "json", "jsonl", "markdown", "html")
REPORTS = {"conflicts.html": "html", "conflicts.md": "markdown", "conflicts.jsonl": "jsonl"}
_KINDS = [kind.value for kind in DifferenceKind if kind is not DifferenceKind.SCOPE]
_STATUSES = [status.value for status in Status]


@click.command(
    epilog=options.example(
        "provenance conflicts",
        "provenance conflicts --format jsonl --status conflict --fail-on-conflict",
    )
)
@click.option("--format", "form", type=click.Choice(FORMS), help="Form of what is printed.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write to FILE, which is replaced only when all is done.  [default form: text]",
)
@click.option(
    "--status", "statuses", type=click.Choice(_STATUSES), multiple=True, help="Only these; can be repeated."
)
@click.option(
    "--kind", "kinds", type=click.Choice(_KINDS), multiple=True, help="Only these; can be repeated."
)
@click.option("--fail-on-conflict", is_flag=True, help="Exit with 3 if there is anything to show.")
@click.option("--refresh", is_flag=True, help="Re-embed what changed in seeds/ first.")
@options.encoder
@options.in_workspace
def command(
    workspace: Workspace,
    form: str | None,
    output: Path | None,
    statuses: tuple[str, ...],
    kinds: tuple[str, ...],
    fail_on_conflict: bool,
    refresh: bool,
    encoder: str | None,
) -> None:
    """Show where the sources disagree with each other, and why.

    Without --format and --output it writes reports/conflicts.html, .md and .jsonl and prints a summary.
    Only what is new since the last time is compared. Where there is no index yet, it is built first.
    """
    from provenance import pipeline

    with Bar() as bar:
        found = pipeline.conflicts(workspace, refresh=refresh, encoder=encoder, on_progress=bar)
        shown = _only(found, statuses, kinds)
        form = form or ("text" if output else None)
        if form in ("text", "json", "jsonl"):
            emit(bar.aside(_pieces(form, shown, None, screen(output))), output)
        else:
            copied = pipeline.lineage(workspace, encoder=encoder, on_progress=bar)
            if form:
                emit(bar.aside(_pieces(form, shown, copied, screen(output))), output)
            else:
                bar.hide()
                _write(workspace, shown, copied)
    if shown.conflicts and fail_on_conflict:
        click.get_current_context().exit(FOUND)


def _only(survey: Survey, statuses: tuple[str, ...], kinds: tuple[str, ...]) -> Survey:
    kept = (
        one
        for one in survey.conflicts
        if (not statuses or one.status in statuses) and (not kinds or one.kind in kinds)
    )
    return replace(survey, conflicts=tuple(kept))


def _write(workspace: Workspace, survey: Survey, lineage: Lineage) -> None:
    """Write the reports, each aside and then in place, and print a summary."""
    workspace.reports.mkdir(exist_ok=True)
    for name, form in REPORTS.items():
        emit(_pieces(form, survey, lineage, Screen()), workspace.reports / name)
    emit(_pieces("text", survey, lineage, screen(None)), None)
    for name in REPORTS:
        click.echo(f"Wrote {workspace.name(workspace.reports / name)}", err=True)


def _pieces(form: str, survey: Survey, lineage: Lineage | None, where: Screen) -> Iterator[str]:
    from provenance.report import conflicts, records

    found = map(records.conflict, survey.conflicts)
    if form == "json":
        yield from records.indented(found, many=True)
    elif form == "jsonl":
        yield from records.lines(found)
    elif form == "text" or lineage is None:
        yield conflicts.summary(survey, where)
    else:
        yield {"html": conflicts.html, "markdown": conflicts.markdown}[form](survey, lineage)
