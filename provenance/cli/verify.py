"""``provenance verify``."""

from pathlib import Path

import click

from provenance.cli import options
from provenance.cli.output import emit, screen, shaped
from provenance.cli.progress import Bar
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance verify", "provenance verify --repair"))
@click.option("--repair", "repairing", is_flag=True, help="Mend what can be mended; no history is deleted.")
@options.output("text", "json")
@options.in_workspace
def command(workspace: Workspace, repairing: bool, form: str, output: Path | None) -> None:
    """Check store against index against seeds/, and mend them.

    Exits with 1 if anything is wrong, and says how to mend each thing.

    With --repair, what is wrong is mended from seeds/ and from what of store and index is whole: only
    sentences whose vectors are lost are embedded again, and a store that cannot be read is set aside,
    never deleted, while all that can be read of it goes into a new one. Exits with 1 if anything is left.
    """
    from provenance import pipeline
    from provenance.report import mending, problems, records

    if repairing:
        with Bar() as bar:
            repair = pipeline.repair(workspace, on_progress=bar)
        left = repair.left
        pieces = shaped(
            [repair],
            form,
            view=lambda repair: mending.repair(repair, screen(output)),
            record=mending.repair_record,
        )
    else:
        left = pipeline.verify(workspace)
        pieces = shaped(
            [left],
            form,
            view=lambda left: problems.problems(left, screen(output)),
            record=records.problems,
        )
    emit(pieces, output)
    if left:
        click.get_current_context().exit(1)
