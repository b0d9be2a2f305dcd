"""``provenance evaluate``."""

from pathlib import Path

import click

from provenance.cli import inputs, options
from provenance.cli.output import emit, screen, shaped
from provenance.workspace import Workspace


@click.command(epilog=options.example("provenance evaluate gold.jsonl"))
@click.argument("gold", type=inputs.file, metavar="GOLD.jsonl")
@options.encoder
@options.judge
@options.output("text", "json")
@options.in_workspace
def command(
    workspace: Workspace,
    gold: Path,
    encoder: str | None,
    judge: str,
    nli_model: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Score this workspace against a gold file.

    GOLD.jsonl, or "-" for standard input, has {"claim", "states": [source, …], "conflicts": [source, …]}
    a line; a source is named by path, id, file name or stem. Prints precision, recall and F1 of both over
    (claim, source) pairs, and every miss.
    """
    from provenance import pipeline
    from provenance.report import records, scores

    scored = pipeline.evaluate(
        workspace, inputs.golds(gold), encoder=encoder, judge=judge, judge_model=nli_model
    )
    emit(
        shaped(
            [scored],
            form,
            view=lambda scored: scores.scores(scored, screen(output)),
            record=records.evaluation,
        ),
        output,
    )
