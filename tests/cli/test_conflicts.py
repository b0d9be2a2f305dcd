"""`provenance conflicts`: where it writes, what it prints, and how it ends."""

import json
from collections import Counter
from pathlib import Path

import pytest
from golden import copies, disputes

from provenance.report import conflicts, records

LINES = "".join(records.lines(map(records.conflict, disputes.survey().conflicts)))


def test_without_a_form_it_writes_three_reports_and_prints_a_summary(provenance_, hall, newsroom) -> None:
    result = provenance_("conflicts")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{len(disputes.survey().conflicts)} disputes\n")
    written = {path.name: path.read_text("utf-8") for path in (newsroom / "reports").iterdir()}
    assert written == {
        "conflicts.html": conflicts.html(disputes.survey(), copies.lineage()),
        "conflicts.md": conflicts.markdown(disputes.survey(), copies.lineage()),
        "conflicts.jsonl": LINES,
    }
    assert [line for line in result.stderr.splitlines() if line] == [
        f"Wrote reports/{name}" for name in ("conflicts.html", "conflicts.md", "conflicts.jsonl")
    ]
    assert hall.of("conflicts") == [(newsroom, False, None)]


def test_what_was_there_before_is_replaced_and_all_else_stays(provenance_, newsroom: Path) -> None:
    (newsroom / "reports").mkdir()
    for name in ("conflicts.jsonl", "notes.md"):
        (newsroom / "reports" / name).write_text("mine")
    assert provenance_("conflicts").exit_code == 0
    assert (newsroom / "reports" / "conflicts.jsonl").read_text("utf-8") == LINES
    assert (newsroom / "reports" / "notes.md").read_text() == "mine"


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "markdown", "html"])
@pytest.mark.parametrize("to_file", [False, True])
def test_a_form_goes_to_standard_output_or_a_file(
    provenance_, newsroom: Path, form: str, to_file: bool
) -> None:
    result = provenance_("conflicts", "--format", form, *(["--output", "out"] if to_file else []))
    assert (result.exit_code, result.stderr) == (0, "")
    text = (newsroom / "out").read_text("utf-8") if to_file else result.stdout
    assert (result.stdout == "") is to_file
    assert not (newsroom / "reports").exists()
    if form == "jsonl":
        assert text == LINES
    elif form == "json":
        assert json.loads(text) == [json.loads(line) for line in LINES.splitlines()]
    else:
        assert {"text": "disputes", "markdown": "# ", "html": "<!doctype html>"}[form] in text.lower()


def test_records_need_no_lineage(provenance_, hall) -> None:
    provenance_("conflicts", "--format", "jsonl", "--refresh", "--encoder", "e")
    assert [name for name, _ in hall.asked] == ["conflicts"]
    assert hall.of("conflicts")[0][1:] == (True, "e")


def test_with_a_file_and_no_form_the_summary_goes_there(provenance_, newsroom: Path) -> None:
    assert provenance_("conflicts", "--output", "out.txt").stdout == ""
    assert "disputes" in (newsroom / "out.txt").read_text("utf-8")


def test_only_some_are_shown(provenance_) -> None:
    all_of = Counter((one["status"], one["kind"]) for one in map(json.loads, LINES.splitlines()))
    shown = provenance_(
        "conflicts", "--format", "jsonl", "--status", "conflict", "--status", "revised", "--kind", "time"
    ).stdout
    wanted = {
        key: count
        for key, count in all_of.items()
        if key[0] in ("conflict", "revised") and key[1] == "time"
    }
    assert Counter((one["status"], one["kind"]) for one in map(json.loads, shown.splitlines())) == wanted


def test_it_fails_on_conflict_only_where_asked_and_where_one_is_shown(provenance_, hall) -> None:
    assert provenance_("conflicts").exit_code == 0
    assert provenance_("conflicts", "--fail-on-conflict").exit_code == 3
    shown = provenance_("conflicts", "--fail-on-conflict", "--format", "jsonl")
    assert (shown.exit_code, shown.stdout) == (3, LINES)
    nowhere = ("--kind", "place", "--status", "different-scope")
    assert provenance_("conflicts", "--fail-on-conflict", *nowhere).exit_code == 0
    hall.survey = disputes.nothing()
    assert provenance_("conflicts", "--fail-on-conflict").exit_code == 0


@pytest.mark.parametrize(
    "arguments", [("--format", "prov"), ("--status", "odd"), ("--kind", "scope"), ("x",)]
)
def test_wrong_usage_ends_with_2(provenance_, hall, arguments: tuple[str, ...]) -> None:
    assert provenance_("conflicts", *arguments).exit_code == 2
    assert hall.asked == []
