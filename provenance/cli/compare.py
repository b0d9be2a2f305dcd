"""``provenance compare``."""

from collections.abc import Iterable
from itertools import tee
from pathlib import Path

import click

from provenance.cli import inputs, options
from provenance.cli.output import emit, screen, shaped
from provenance.domain.assertion import Claim
from provenance.domain.evidence import Pair


@click.command(
    epilog=options.example(
        'provenance compare "The harbour has 30 cranes" "It owns 45 cranes, the director said."',
        "provenance compare --pairs pairs.jsonl --format jsonl",
    )
)
@click.argument("claim", required=False)
@click.argument("sentence", required=False)
@click.option(
    "--pairs",
    type=inputs.file,
    metavar="FILE",
    help='Judge every pair of FILE, or of standard input for "-": one {"id"?, "claim", "evidence", '
    '"claim_date"?, "evidence_date"?} a line.',
)
@click.option("--claim-date", metavar="DATE", help="When CLAIM was made, in ISO 8601.")
@click.option("--evidence-date", metavar="DATE", help="When SENTENCE was written, in ISO 8601.")
@options.judge
@options.output("text", "json", "jsonl")
def command(
    claim: str | None,
    sentence: str | None,
    pairs: Path | None,
    claim_date: str | None,
    evidence_date: str | None,
    judge: str,
    nli_model: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Judge one sentence against one claim, without an index."""
    from provenance import pipeline
    from provenance.report import comparison, records

    dates = {"claim_date": claim_date, "evidence_date": evidence_date}
    asked, shown = tee(_asked(claim, sentence, pairs, dates))
    judged = zip(shown, pipeline.compare(asked, judge=judge, judge_model=nli_model), strict=True)
    emit(
        shaped(
            judged,
            form,
            view=lambda item: comparison.comparison(*item, screen(output)),
            record=lambda item: records.judgement(*item),
            many=pairs is not None,
        ),
        output,
    )


def _asked(
    claim: str | None, sentence: str | None, pairs: Path | None, dates: dict[str, str | None]
) -> Iterable[Pair]:
    if pairs is not None:
        if claim is not None or any(dates.values()):
            raise click.UsageError("--pairs FILE stands alone: texts and dates are in the file")
        return inputs.pairs(pairs)
    if claim is None or sentence is None:
        raise click.UsageError("give either CLAIM and SENTENCE or --pairs FILE")
    said, written = (value and inputs.iso_date(value, f"--{name}") for name, value in dates.items())
    return [
        Pair(Claim(inputs.given(claim, "claim"), date=said), inputs.given(sentence, "sentence"), written)
    ]
