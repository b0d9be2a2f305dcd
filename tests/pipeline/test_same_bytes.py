"""The same question over the same workspace gives the same bytes, and every quotation is exact."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from world import HARBOUR, NEWS, Newsroom

from provenance.domain.evidence import Finding, Verdict
from provenance.read import read
from provenance.report import FORMATS
from provenance.workspace import Workspace

ROOT = Path(__file__).parents[2]
CLAIMS = (
    HARBOUR,
    "The government of Veldoria approved the second terminal at Millbay.",
    "Northline has opened an office in Karsk.",
    "The café in Karsk stayed open.",
)


@pytest.mark.parametrize("form", FORMATS)
def test_twice_the_same_bytes_also_after_all_is_embedded_anew(embedded: Newsroom, form: str) -> None:
    first = embedded.printed(*CLAIMS, form=form, related=True)
    assert embedded.printed(*CLAIMS, form=form, related=True) == first
    embedded.reembed(everything=True)
    assert embedded.printed(*CLAIMS, form=form, related=True) == first


def test_an_answer_does_not_depend_on_what_else_is_asked(embedded: Newsroom) -> None:
    together = embedded.trace(*CLAIMS, related=True)
    assert together == [embedded.trace(claim, related=True)[0] for claim in CLAIMS]
    assert together[::-1] == embedded.trace(*CLAIMS[::-1], related=True)


def test_related_evidence_changes_neither_verdict_nor_origins(embedded: Newsroom) -> None:
    also = "\n\nThe harbour of Millbay has always been the largest in all of Veldoria.\n"
    for name in (
        "harbour.txt",
        "paraphrase.txt",
    ):  # both carry one more passage, which states nothing asked
        embedded.write(name, NEWS[name] + also)
    embedded.reembed()
    for plain, related in zip(embedded.trace(*CLAIMS), embedded.trace(*CLAIMS, related=True), strict=True):
        assert (related.verdict, related.supporting_origins, related.refuting_origins) == (
            plain.verdict, plain.supporting_origins, plain.refuting_origins,
        )  # fmt: skip
        assert related.evidence[: len(plain.evidence)] == plain.evidence


def test_a_workspace_answers_the_same_wherever_it_stands(embedded: Newsroom, tmp_path: Path) -> None:
    first = embedded.printed(*CLAIMS, related=True)
    shutil.copytree(embedded.workspace.root, tmp_path / "elsewhere")
    assert Newsroom(tmp_path / "elsewhere").printed(*CLAIMS, related=True) == first


@pytest.mark.parametrize("encoder", ["hashing", pytest.param("all-MiniLM-L6-v2", marks=pytest.mark.model)])
def test_another_process_prints_the_same_bytes(newsroom: Newsroom, encoder: str) -> None:
    asked = newsroom.workspace.root / "claims.jsonl"
    asked.write_text("".join(json.dumps({"claim": claim}) + "\n" for claim in CLAIMS))
    newsroom.encoder = encoder
    newsroom.reembed()
    first = newsroom.printed(*CLAIMS, form="jsonl")
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-m", "provenance", "trace", "--claims", str(asked), "--format", "jsonl"],
            cwd=newsroom.workspace.root,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == first


def quotes_exactly(findings: Iterable[Finding], workspace: Workspace) -> int:
    """Check each piece of evidence against the file as it is decoded; return how many there were."""
    texts: dict[str, str] = {}
    pieces = 0
    for finding in findings:
        for piece in finding.evidence:
            path = workspace.root / piece.source.path
            if piece.source.locator not in texts:
                texts |= {
                    document.source.locator: document.text
                    for document in read(path, name=piece.source.path)
                    if not hasattr(document, "error")
                }
            span = piece.sentence.span
            assert texts[piece.source.locator][span.start : span.end] == piece.sentence.text
            assert piece.sentence.text == piece.sentence.text.strip() != ""
            pieces += 1
    return pieces


def test_every_sentence_is_what_its_file_says_there(embedded: Newsroom) -> None:
    everything = (
        "Millbay Veldoria Karsk harbour authority ferry director snow café children quay.",
        *CLAIMS,
    )
    assert quotes_exactly(embedded.trace(*everything, related=True), embedded.workspace) > 12


@pytest.mark.model
def test_every_sentence_of_seeds_is_what_its_file_says_there(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    room = Newsroom(tmp_path, encoder=None)
    room.reembed()
    gold = (ROOT / "tests" / "quality" / "gold.jsonl").read_text("utf-8").splitlines()
    claims = [json.loads(line)["claim"] for line in gold][::6]
    assert quotes_exactly(room.trace(*claims, related=True), room.workspace) > 50


def test_offsets_in_every_printed_form_are_those_of_the_file(embedded: Newsroom) -> None:
    [answer] = json.loads(embedded.printed(HARBOUR))
    assert answer["format"] == "provenance-trace/1"
    for piece in answer["evidence"]:
        path = embedded.workspace.root / piece["source"]["path"]
        place = piece["sentence"]
        assert path.read_bytes().decode()[place["start"] : place["end"]] == place["text"]
    for form in FORMATS:
        assert all(
            piece["sentence"]["text"].split()[2] in embedded.printed(HARBOUR, form=form)
            for piece in answer["evidence"]
        )
    assert answer["verdict"] == Verdict.CONFLICTING
