"""Every report, byte for byte; UPDATE_GOLDEN=1 writes them anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from golden import invented
from provenance.report import (
    FORMATS,
    changes,
    comparison,
    extraction,
    listing,
    problems,
    records,
    report,
    scores,
)
from provenance.report.screen import Screen

HERE = Path(__file__).parent
SUFFIXES = {"text": "txt", "markdown": "md", "claimreview": "claimreview.json", "prov": "prov.json"}
PAGE = Screen()

REPORTS: dict[str, Callable[[], str]] = {
    f"trace.{SUFFIXES.get(form, form)}": lambda form=form: report(invented.findings(), form, many=True)  # type: ignore[misc]
    for form in FORMATS
} | {
    "trace.one.json": lambda: report([invented.conflicting()], "json"),
    "trace.none.json": lambda: report([], "json", many=True),
    "trace.colour.txt": lambda: report(invented.findings(), screen=Screen(72, colour=True)),
    "trace.narrow.txt": lambda: report(invented.findings(), screen=Screen(30)),
    "compare.txt": lambda: comparison.comparison(*invented.pair(), PAGE),
    "compare.jsonl": lambda: "".join(records.lines([records.judgement(*invented.pair())])),
    "extract.txt": lambda: extraction.extraction(invented.extraction(), PAGE),
    "extract.json": lambda: "".join(
        records.indented([records.extraction(invented.extraction(), name="t")])
    ),
    "reembed.txt": lambda: changes.changes(invented.changes(), PAGE),
    "reembed.json": lambda: "".join(records.indented([records.changes(invented.changes())])),
    "sources.txt": lambda: listing.listing(invented.stored(), PAGE),
    "sources.json": lambda: "".join(records.indented([records.sources(invented.stored())])),
    "verify.txt": lambda: problems.problems(invented.problems(), PAGE),
    "verify.json": lambda: "".join(records.indented([records.problems(invented.problems())])),
    "evaluate.txt": lambda: scores.scores(invented.evaluation(), PAGE),
    "evaluate.json": lambda: "".join(records.indented([records.evaluation(invented.evaluation())])),
}


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_as_agreed(name: str) -> None:
    golden = HERE / name
    written = REPORTS[name]().encode()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(written)
    assert written == golden.read_bytes(), f"{name} differs; 'make golden' accepts it"


@pytest.mark.parametrize("name", REPORTS)
def test_same_findings_give_the_same_bytes(name: str) -> None:
    assert REPORTS[name]() == REPORTS[name]()
