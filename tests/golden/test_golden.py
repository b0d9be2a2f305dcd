"""Every report, byte for byte; UPDATE_GOLDEN=1 writes them anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from golden import copies, disputes, invented
from golden import past as former
from provenance.report import (
    FORMATS,
    changes,
    comparison,
    conflicts,
    extraction,
    history,
    jobs,
    lineage,
    listing,
    mending,
    past,
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
    "reembed.line.txt": lambda: changes.happened(invented.changes(), PAGE, at="03:00:00"),
    "reembed.plan.txt": lambda: changes.plan(invented.plan(), PAGE),
    "reembed.plan.unknown.txt": lambda: changes.plan(invented.plan(known=False), PAGE),
    "reembed.plan.json": lambda: "".join(records.indented([records.plan(invented.plan())])),
    "jobs.txt": lambda: jobs.jobs(invented.jobs(), PAGE),
    "jobs.json": lambda: "".join(records.indented([records.jobs(invented.jobs())])),
    "sources.txt": lambda: listing.listing(invented.stored(), PAGE),
    "sources.json": lambda: "".join(records.indented([records.sources(invented.stored())])),
    "verify.txt": lambda: problems.problems(invented.problems(), PAGE),
    "verify.repair.txt": lambda: mending.repair(invented.repair(), PAGE),
    "verify.repair.json": lambda: "".join(records.indented([mending.repair_record(invented.repair())])),
    "optimize.txt": lambda: mending.compaction(invented.compaction(), PAGE),
    "optimize.json": lambda: "".join(records.indented([mending.compaction_record(invented.compaction())])),
    "verify.json": lambda: "".join(records.indented([records.problems(invented.problems())])),
    "conflicts.html": lambda: conflicts.html(disputes.survey(), disputes.lineage()),
    "conflicts.none.html": lambda: conflicts.html(disputes.nothing(), disputes.alone()),
    "conflicts.md": lambda: conflicts.markdown(disputes.survey(), disputes.lineage()),
    "conflicts.jsonl": lambda: "".join(records.lines(map(records.conflict, disputes.survey().conflicts))),
    "conflicts.txt": lambda: conflicts.summary(disputes.survey(), PAGE),
    "conflicts.colour.txt": lambda: conflicts.summary(disputes.survey(), Screen(72, colour=True)),
    "conflicts.narrow.txt": lambda: conflicts.summary(disputes.survey(), Screen(30)),
    "lineage.txt": lambda: lineage.lineage(copies.lineage(), copies.TEXTS, PAGE),
    "lineage.narrow.txt": lambda: lineage.lineage(copies.lineage(), copies.TEXTS, Screen(30)),
    "lineage.colour.txt": lambda: lineage.lineage(copies.lineage(), copies.TEXTS, Screen(72, colour=True)),
    "lineage.none.txt": lambda: lineage.lineage(copies.alone(), {}, PAGE),
    "lineage.json": lambda: "".join(records.indented([records.lineage(copies.lineage())])),
    "history.txt": lambda: history.history(former.history(), PAGE),
    "history.json": lambda: "".join(records.indented([past.history(former.history())])),
    "history.narrow.txt": lambda: history.history(former.history(), Screen(30)),
    "history.gone.txt": lambda: history.history(former.withdrawn(), PAGE),
    "history.check.txt": lambda: history.rechecked(former.rechecked(), PAGE),
    "history.check.json": lambda: "".join(records.indented([past.rechecked(former.rechecked())])),
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
