import json
import math

from golden import disputes, invented
from hypothesis import given
from hypothesis import strategies as st

from provenance.report import records, report

ANYTHING = st.text(st.characters(), max_size=80)


@given(ANYTHING)
def test_json_keeps_the_exact_text_and_breaks_no_line(text: str) -> None:
    written = records.dumps({"text": text})
    written.encode()
    assert json.loads(written) == {"text": text}
    assert len(written.splitlines()) == 1
    assert "\x1b" not in written
    assert "\x9b" not in written


def test_trace_has_the_fields_that_scripts_rely_on() -> None:
    found = json.loads(report([invented.conflicting()], "json"))
    assert list(found) == ["format", "id", "claim", "verdict", "origins", "evidence", "searched", "run"]
    assert found["format"] == "provenance-trace/1"
    assert found["origins"] == {"supports": 2, "refutes": 1}
    best, _, refuting, _ = found["evidence"]
    assert list(best) == [
        "stance", "score", "match", "source", "sentence", "differences", "attribution", "origin",
    ]  # fmt: skip
    assert list(best["source"])[:7] == ["id", "path", "title", "publisher", "author", "published", "url"]
    assert best["attribution"] == {"speaker": "the port director", "cue": "announced", "name": None}
    assert best["sentence"]["end"] - best["sentence"]["start"] == len(best["sentence"]["text"])
    assert refuting["attribution"] is None
    assert [list(one) for one in refuting["differences"]] == [["kind", "claim", "evidence", "note"]] * 2
    assert found["searched"] == {"sources": 5, "sentences": 1204, "failed": [], "stale": []}
    assert list(found["run"]) == ["version", "encoder", "judge", "index", "note"]


def test_json_lines_and_array_hold_the_same() -> None:
    array = json.loads(report(invented.findings(), "json", many=True))
    lines = [json.loads(line) for line in report(invented.findings(), "jsonl", many=True).splitlines()]
    assert array == lines
    assert [one["id"] for one in lines] == ["lund-1", 2, "\u202e<id>", None]


def test_offsets_of_an_extraction_count_from_the_start_of_the_text() -> None:
    extraction = invented.extraction()
    record = records.extraction(extraction, name=7)
    kinds = ("sentences", "quantities", "times", "names", "attributions", "cues", "references")
    located = [item for kind in kinds for item in record[kind]]
    located += [item["content"] for item in record["attributions"]] + [
        item["scope"] for item in record["cues"]
    ]
    assert len(located) == 11
    for item in located:
        assert extraction.text[item["start"] : item["end"]] == item["text"]
    assert record["quantities"][0]["value"] == 45_000_000
    assert isinstance(record["quantities"][0]["value"], int)
    assert record["times"][0]["from"] == "2021-05-01"


def test_numbers_are_plain() -> None:
    assert [records.number(value) for value in (4.5e7, 0.5, None, math.inf, math.nan, -3.0)] == [
        45000000, 0.5, None, None, None, -3,
    ]  # fmt: skip


def test_reembed_has_the_fields_that_scripts_rely_on() -> None:
    record = records.changes(invented.changes())
    assert list(record) == [
        "format", "sources", "sentences", "encoder", "seconds", "note", "sentences_per_second",
    ]  # fmt: skip
    assert list(record["sources"]) == ["added", "changed", "removed", "unchanged", "failed"]
    assert list(record["sentences"]) == ["total", "embedded", "reused", "removed"]


def test_compare_has_the_fields_that_scripts_rely_on() -> None:
    record = records.judgement(*invented.pair())
    assert list(record)[:5] == ["format", "id", "stance", "scores", "differences"]
    assert list(record["scores"]) == ["SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO"]


def test_conflict_has_the_fields_that_scripts_rely_on() -> None:
    record = records.conflict(disputes.hurt())
    assert list(record)[:7] == ["format", "id", "kind", "status", "summary", "score", "sides"]
    assert record["format"] == "provenance-conflict/1"
    assert (record["kind"], record["status"]) == ("quantity", "conflict")
    assert len(record["reasons"]) == 2
    assert [(side["value"], side["origins"]) for side in record["sides"]] == [("12", 2), ("15", 1)]
    for side in record["sides"]:
        assert list(side) == ["value", "origins", "assertions"]
        for one in side["assertions"]:
            assert list(one)[:3] == ["source", "sentence", "attribution"]
            differs, sentence = one["differs"], one["sentence"]
            start = differs["start"] - sentence["start"]
            end = differs["end"] - sentence["start"]
            assert sentence["text"][start:end] == differs["text"]
    assert record["sides"][1]["assertions"][0]["attribution"] == {
        "speaker": "he", "cue": "said", "name": "Odo Quay",
    }  # fmt: skip


def test_conflict_says_what_is_gone_and_what_was_corrected() -> None:
    now, before = (side["assertions"][0] for side in records.conflict(disputes.opening())["sides"])
    assert (now["gone"], before["gone"]) == (False, True)
    assert now["notice"] == "Correction: an earlier version named Monday."
    assert before["notice"] is None


def test_hostile_conflict_is_one_line_that_parses_back() -> None:
    written = "".join(records.lines([records.conflict(disputes.hostile())]))
    written.encode()
    assert len(written.splitlines()) == 1
    assert json.loads(written) == records.conflict(disputes.hostile())
    assert json.loads(written)["sides"][0]["assertions"][1]["differs"] is None
