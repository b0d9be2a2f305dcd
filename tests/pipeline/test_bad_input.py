"""Whatever lies in seeds/ or is asked: a clear message, the right exit code, the other documents kept."""

import json
import os
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from world import HARBOUR, Newsroom

from provenance.domain.evidence import Verdict
from provenance.domain.text import Document, Sentence, Span
from provenance.segment import segment

BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("bad.txt", b"", "empty"),
    "only blanks": ("bad.txt", b" \n\t\n\xef\xbb\xbf", "empty"),
    "only a date": ("bad.txt", b"date 2023-01-01 \n", "empty"),
    "binary": ("bad.txt", bytes(range(256)) * 40, "binary"),
    "unknown kind": ("bad.xyz", b"words", ".xyz"),
    "no suffix": ("bad", b"words", "suffix"),
    "broken front matter": ("bad.md", b"---\ntitle: [open\n---\nText stands here.\n", "front matter"),
    "a line that is no JSON": ("bad.jsonl", b'{"text": "A lamp burns."}\n{"text": \n', "line 2"),
    "a line without text": ("bad.jsonl", b'{"text": "A lamp burns."}\n{"title": "x"}\n', "line 2"),
    "a line that is a list": ("bad.jsonl", b'{"text": "A lamp burns."}\n[]\n', "line 2"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_reported_and_the_others_are_indexed(newsroom: Newsroom, case: str) -> None:
    name, content, message = BAD_FILES[case]
    newsroom.write(name, content)
    result = newsroom.run("reembed", "--encoder", "hashing", "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    [failure] = told["sources"]["failed"]
    assert failure["path"] == f"seeds/{name}"
    assert message in failure["error"]
    assert told["sources"]["added"] == 7 + (name == "bad.jsonl")
    [finding] = newsroom.trace(HARBOUR)
    assert finding.verdict is Verdict.CONFLICTING
    assert [failed.path for failed in finding.searched.failed] == [f"seeds/{name}"]


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_tried_again_and_mended_by_its_author(newsroom: Newsroom, case: str) -> None:
    name, content, _ = BAD_FILES[case]
    path = newsroom.write(name, content)
    first, second = newsroom.reembed(), newsroom.reembed()
    assert first.failed == second.failed
    assert (second.embedded, second.added, second.changed) == (0, 0, 0)
    path.unlink()
    newsroom.write("good.txt", "A lighthouse keeper retired.")
    assert newsroom.reembed().failed == ()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"The lamp of Karsk \xff\xfe burns \xc3\x28 on.", id="invalid UTF-8"),
        pytest.param("La lampe de Karsk brûle.".encode("latin-1"), id="Latin-1"),
        pytest.param(b"The lamp\x00 of Karsk burns.".replace(b"\x00", b"\xe2\x80\xae"), id="RTL override"),
        pytest.param("\ufeffThe lamp\u200b of Karsk 😀 burns.\u0301".encode(), id="marks"),
        pytest.param("The lamp of Karsk burns.".encode("utf-16"), id="UTF-16"),
    ],
)
def test_odd_bytes_are_read_and_quoted_exactly(empty_room: Newsroom, content: bytes) -> None:
    empty_room.write("odd.txt", content)
    empty_room.reembed()
    assert empty_room.run("verify").exit_code == 0
    [finding] = empty_room.trace("La lampe de Karsk brûle. The lamp of Karsk burns.", related=True)
    assert [piece.source.path for piece in finding.evidence] == ["seeds/odd.txt"]


def test_lone_surrogates_smuggled_in_by_json_do_no_harm(empty_room: Newsroom) -> None:
    empty_room.write(
        "s.jsonl", '{"id": "\\ud800", "title": "\\udfff", "text": "The \\ud800 lamp\\u0000 burns."}\n'
    )
    empty_room.reembed()
    for form in ("json", "jsonl", "markdown", "html", "claimreview", "prov", "text"):
        result = empty_room.run("trace", "The lamp burns.", "--related", "--format", form)
        assert result.exit_code == 0
        assert result.stdout.encode()


@pytest.mark.parametrize("unit", ["word ", "x", "He said: “No. ", "12,", "((", "a.", "é\u0301 "])
def test_one_long_line_costs_what_its_length_costs(empty_room: Newsroom, unit: str) -> None:
    empty_room.write("small.txt", "A lamp burns in Karsk.")
    empty_room.reembed()

    def cost(length: int) -> float:
        empty_room.write("long.txt", unit * (length // len(unit)))
        began = time.process_time()
        empty_room.reembed()
        return time.process_time() - began

    times = ((max(cost(20_000), 0.1), cost(80_000)) for _ in range(3))  # a busy machine may tell one wrong
    assert any(long < 10 * short for short, long in times), (
        "four times the length must not cost sixteen times the work"
    )
    [finding] = empty_room.trace("A lamp burns in Karsk.")
    assert finding.verdict is Verdict.SUPPORTED


def test_fifty_megabytes_on_one_line_are_read(
    empty_room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    # what follows reading is linear and tested above; here only the size is real
    def first(document: Document) -> tuple[Sentence, ...]:
        return segment(replace(document, body=Span(0, 1000)))

    monkeypatch.setattr(import_module("provenance.segment"), "segment", first)
    empty_room.write("long.txt", "A lamp burns in Karsk. " * (50_000_000 // 23))
    changes = empty_room.reembed()
    assert (changes.added, changes.failed) == (1, ())
    [finding] = empty_room.trace("A lamp burns in Karsk.")
    assert finding.verdict is Verdict.SUPPORTED


def test_a_document_too_large_is_reported(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.read.decode.LARGEST", 2000)
    newsroom.write("huge.txt", "lamp " * 1000)
    changes = newsroom.reembed()
    assert [failure.path for failure in changes.failed] == ["seeds/huge.txt"]
    assert "split it" in changes.failed[0].error
    assert changes.added == 7


def test_an_unlistable_folder_is_reported_and_its_files_are_kept(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("far/away.txt", "A lamp burns in Karsk.")
    newsroom.reembed()
    scandir = os.scandir

    def refused(path: str | Path | int) -> object:
        if not isinstance(path, int) and Path(path).name == "far":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    changes = newsroom.reembed()
    assert [(failure.path, "permissions" in failure.error) for failure in changes.failed] == [
        ("seeds/far", True)
    ]
    assert (changes.removed, changes.dropped) == (0, 0)
    [finding] = newsroom.trace("A lamp burns in Karsk.")
    assert finding.verdict is Verdict.SUPPORTED
    assert [failure.path for failure in finding.searched.failed] == ["seeds/far"]


def test_a_file_without_permissions_is_reported(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("secret.txt", "A lamp burns in Karsk.")
    opened = Path.open

    def refused(path: Path, *how: Any, **options: Any) -> Any:
        if path.name == "secret.txt":  # chmod would not do: root may read everything
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *how, **options)

    monkeypatch.setattr(Path, "open", refused)
    assert [failure.path for failure in newsroom.reembed().failed] == ["seeds/secret.txt"]


def test_links_that_circle_or_lead_out_are_reported(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("Nobody asked for this.")
    (newsroom.seeds / "loop.txt").symlink_to("loop.txt")
    (newsroom.seeds / "out.txt").symlink_to(tmp_path / "outside.txt")
    (newsroom.seeds / "up").symlink_to(newsroom.seeds)
    changes = newsroom.reembed()
    assert [failure.path for failure in changes.failed] == ["seeds/loop.txt", "seeds/out.txt"]
    assert changes.added == 7


def test_no_seed_at_all_is_an_answer_too(empty_room: Newsroom) -> None:
    result = empty_room.run("trace", "A lamp burns.", "--encoder", "hashing", "--format", "json")
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert (answer["verdict"], answer["evidence"]) == ("NOT_ENOUGH_EVIDENCE", [])
    assert answer["searched"] == {"sources": 0, "sentences": 0, "failed": [], "stale": []}


def test_a_claim_that_is_too_long_is_refused_with_its_length(embedded: Newsroom) -> None:
    result = embedded.run("trace", "lamp " * 20_000)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "100,000 characters" in result.stderr


@pytest.mark.parametrize("claim", ["", "   ", "\n\t"])
def test_an_empty_claim_is_wrong_usage(embedded: Newsroom, claim: str) -> None:
    result = embedded.run("trace", claim)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "empty" in result.stderr


@pytest.mark.parametrize(
    "claim",
    ["?", "😀", "\u202e\u200b.", "the of and", "1", "-" * 9000, "((((" * 2000, "no " * 3000, "\x00", "NOT"],
)
def test_any_claim_gets_an_answer(embedded: Newsroom, claim: str) -> None:
    [finding] = embedded.trace(claim)
    assert finding.verdict in Verdict


def test_a_broken_claims_file_names_the_line_and_nothing_is_answered(
    embedded: Newsroom, tmp_path: Path
) -> None:
    asked = tmp_path / "claims.jsonl"
    asked.write_text('{"claim": "A lamp burns."}\n{"claim": \n')
    result = embedded.run("trace", "--claims", str(asked), "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "line 2" in result.stderr


def test_a_folder_that_is_no_workspace_is_named(tmp_path: Path) -> None:
    room = Newsroom(tmp_path / "room")
    room.seeds.rmdir()
    result = room.run("trace", "A lamp burns.")
    assert result.exit_code == 1
    assert "seeds/" in result.stderr
    assert "provenance init" in result.stderr
