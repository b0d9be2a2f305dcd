"""``provenance extract``."""

from collections.abc import Iterable
from pathlib import Path

import click

from provenance.cli import inputs, options
from provenance.cli.output import emit, screen, shaped


@click.command(
    epilog=options.example(
        'provenance extract "About 4.5 crore crates were shipped last year, the director announced."',
        "provenance extract --texts texts.jsonl --format jsonl",
    )
)
@click.argument("text", required=False)
@click.option(
    "--texts",
    type=inputs.file,
    metavar="FILE",
    help='Take every text of FILE, or of standard input for "-": one {"id"?, "text", "date"?} a line.',
)
@click.option(
    "--date", metavar="DATE", help="When TEXT was written, in ISO 8601; for words like “last year”."
)
@options.output("text", "json", "jsonl")
def command(text: str | None, texts: Path | None, date: str | None, form: str, output: Path | None) -> None:
    """Show what a text asserts: quantities, times, names, speakers.

    TEXT is the text itself, or "-" for standard input. Offsets count characters from its start.
    """
    from provenance import pipeline
    from provenance.report import extraction, records

    found = (
        (name, pipeline.extract(written, said_on=said_on))
        for name, written, said_on in _asked(text, texts, date)
    )
    emit(
        shaped(
            found,
            form,
            view=lambda item: extraction.extraction(item[1], screen(output)),
            record=lambda item: records.extraction(item[1], name=item[0]),
            many=texts is not None,
        ),
        output,
    )


def _asked(
    text: str | None, texts: Path | None, date: str | None
) -> Iterable[tuple[str | int | None, str, str | None]]:
    if (text is None) == (texts is None):
        raise click.UsageError("give either TEXT or --texts FILE")
    if texts is not None:
        if date is not None:
            raise click.UsageError('--date belongs to TEXT; a line of FILE has its own "date"')
        return inputs.texts(texts)
    said_on = None if date is None else inputs.iso_date(date)
    return [(None, inputs.given(text or "", "text", longest=None), said_on)]
