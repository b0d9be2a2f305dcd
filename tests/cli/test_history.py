"""`provenance history`: of a source, and of what saved answers quote."""

import json
from pathlib import Path

import pytest
from golden import disputes, invented
from golden.invented import GAZETTE, LEDGER, NOTICE, STAR

from provenance.domain.history import Citation
from provenance.domain.text import Source, Span
from provenance.report import records, report

QUOTED = [GAZETTE, STAR, LEDGER, NOTICE]


def saved(**changed: object) -> str:
    """One line of a trace with one piece of evidence, some fields of which can be other ones."""
    evidence = {
        "source": {"id": "6f01", "path": "seeds/a.txt", "record": None},
        "sentence": {"text": "Nine quays", "start": 3, "end": 13},
    }
    return json.dumps({"format": "provenance-trace/1", "claim": "c", "evidence": [evidence | changed]})


def test_history_of_a_source(provenance_, hall) -> None:
    result = provenance_("history", "gazette")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Harbour Gazette · 2022-02-17 · seeds/gazette.txt\n  3 versions\n")
    told = json.loads(provenance_("history", "gazette", "--format", "json").stdout)
    assert (told["format"], len(told["versions"])) == ("provenance-history/1", 3)
    assert hall.of("history") == ["gazette", "gazette"]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_saved_trace_is_checked(provenance_, hall, newsroom: Path, form: str) -> None:
    (newsroom / "saved").write_text(report([invented.conflicting()], form))
    result = provenance_("history", "--check", "saved")
    assert result.exit_code == 0
    assert "6 quotations: 1 still there, 1 moved, 4 gone." in result.stdout
    [citations] = hall.of("recheck")
    assert [one.source.locator for one in citations] == [source.locator for source in QUOTED]
    assert citations[1] == Citation(
        Source(STAR.id, STAR.path),
        "It said Port Lund handled 45 million tonnes of cargo in 2021.",
        Span(0, 61),
        invented.conflicting().claim.text,
        "saved, evidence 2",
    )


def test_many_saved_traces_are_checked_in_every_form(provenance_, hall, newsroom: Path) -> None:
    for form in ("json", "jsonl"):
        text = "\ufeff" + report([invented.conflicting(), invented.unknown()], form, many=True)
        (newsroom / "saved").write_text(text)
        assert provenance_("history", "--check", "saved").exit_code == 0
    of_array, of_lines = hall.of("recheck")
    assert [one.where for one in of_array] == [f"saved answer 1, evidence {at}" for at in (1, 2, 3, 4)] + [
        "saved answer 2, evidence 1"
    ]
    assert of_lines[-1].where == "saved line 2, evidence 1"
    assert [one.text for one in of_lines] == [one.text for one in of_array]


def test_saved_conflicts_are_checked(provenance_, hall) -> None:
    found = disputes.survey().conflicts
    text = "".join(records.lines(map(records.conflict, found)))
    result = provenance_("history", "--check", "-", "--format", "json", stdin=text)
    assert json.loads(result.stdout)["counts"] == {"there": 1, "moved": 1, "gone": 4}
    [citations] = hall.of("recheck")
    expected = [statement for one in found for side in one.sides for statement in side.statements]
    assert [(one.source.locator, one.span) for one in citations] == [
        (statement.source.locator, statement.sentence.span) for statement in expected
    ]
    assert citations[0].claim == found[0].summary
    assert citations[0].where == "stdin line 1, side 1, assertion 1"


def test_an_answer_without_evidence_is_fine(provenance_, hall) -> None:
    assert provenance_("history", "--check", "-", stdin="[]").exit_code == 0
    empty = {"format": "provenance-trace/1", "claim": "c", "evidence": []}
    assert provenance_("history", "--check", "-", stdin=json.dumps(empty)).exit_code == 0
    assert hall.of("recheck") == [(), ()]


@pytest.mark.parametrize("arguments", [(), ("a", "--check", "f")])
def test_one_of_both_is_wanted(provenance_, hall, arguments: tuple[str, ...]) -> None:
    result = provenance_("history", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "give either SOURCE or --check FILE" in result.stderr
    assert hall.asked == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "stdin is empty; save answers with 'provenance trace --format json'"),
        (" \n\t", "stdin is empty"),
        ("{", "stdin is not JSON: Expecting property name enclosed in double quotes, line 1, column 2"),
        ('{\n "a": 1,\n}', "stdin is not JSON: "),
        (b"\xff\xfe{}", "stdin is not UTF-8"),
        ("[" * 100_000, "stdin is not JSON that can be read"),
        ("9" * 5000, "stdin is not JSON that can be read"),
        ("17", "is neither provenance-trace/1 nor provenance-conflict/1: it names no format"),
        ("null", "it names no format"),
        ('[{"format": "provenance-lineage/1\\u001b"}]', "stdin answer 1 is neither"),
        ('{"format": {}}', "it names no format"),
        (saved() + "\n{\n", "stdin line 2 is not JSON"),
        (saved() + "\n\n[]\n", "stdin line 3 is neither"),
        ('{"format": "provenance-trace/1", "claim": 1}', 'stdin: no text in "claim"'),
        ('{"format": "provenance-trace/1", "claim": "c"}', 'stdin: no list in "evidence"'),
        ('{"format": "provenance-trace/1", "claim": "c", "evidence": [7]}', "evidence 1: no object"),
        ('{"format": "provenance-conflict/1", "summary": "s"}', 'no list in "sides"'),
        ('{"format": "provenance-conflict/1", "summary": "s", "sides": [1]}', "side 1: no object"),
        (saved(source=None), 'evidence 1: no object in "source"'),
        (saved(source={"id": "a", "path": 5}), 'no text in "path"'),
        (saved(source={"id": "a", "path": "p", "record": 5}), '"record" is no text'),
        (saved(sentence={"text": "", "start": 0, "end": 0}), 'no text in "text"'),
        (saved(sentence={"text": "a", "start": True, "end": 2}), '"start" is no offset'),
        (saved(sentence={"text": "a", "start": -1, "end": 0}), '"start" is no offset'),
        (saved(sentence={"text": "a", "start": 0, "end": 1.0}), '"end" is no offset'),
        (saved(sentence={"text": "a", "start": 0, "end": 10**30}), "is not as long as what is quoted"),
    ],
)
def test_what_is_no_saved_answer_is_named(provenance_, hall, content: str | bytes, says: str) -> None:
    result = provenance_("history", "--check", "-", stdin=content)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: stdin")
    assert says in result.stderr
    assert "\x1b" not in result.stderr
    assert len(result.stderr) < 500
    assert hall.of("recheck") == []


def test_a_file_that_is_not_there(provenance_) -> None:
    result = provenance_("history", "--check", "none.json")
    assert (result.exit_code, result.stderr) == (
        1,
        "error: cannot read none.json: No such file or directory\n",
    )


def test_text_of_any_kind_can_have_been_quoted(provenance_, hall) -> None:
    odd = "a\x00\ud800\u202e\U0001f6a2"
    line = saved(sentence={"text": odd, "start": 2, "end": 2 + len(odd)})
    assert provenance_("history", "--check", "-", stdin=line).exit_code == 0
    [[citation]] = hall.of("recheck")
    assert citation.text == odd
