"""The sample in reports/ is what `provenance conflicts` makes of seeds/; UPDATE_GOLDEN=1 writes it anew."""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from world import Newsroom

from provenance.pipeline import conflicts, lineage
from provenance.report import records
from provenance.report.conflicts import html, markdown

HOUSE = Path(__file__).parents[2]
INDEX = re.compile(r"index-[0-9a-f]{16}")  # the last bits of a vector depend on the processor
SCORE = re.compile(r"same subject 0\.\d\d|(?<=· )0\.\d\d\b")

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The three reports over a copy of the project's own seeds."""
    newsroom = Newsroom(tmp_path_factory.mktemp("sample"), encoder=None)
    shutil.copytree(HOUSE / "seeds", newsroom.workspace.seeds, dirs_exist_ok=True)
    newsroom.reembed()
    survey, copied = conflicts(newsroom.workspace), lineage(newsroom.workspace)
    return {
        "conflicts.html": html(survey, copied),
        "conflicts.md": markdown(survey, copied),
        "conflicts.jsonl": "".join(records.lines(map(records.conflict, survey.conflicts))),
    }


@pytest.mark.parametrize("name", ["conflicts.html", "conflicts.md"])
def test_the_sample_is_what_the_command_makes(made: dict[str, str], name: str) -> None:
    sample = HOUSE / "reports" / name
    if os.environ.get("UPDATE_GOLDEN"):
        sample.write_text(made[name], "utf-8", newline="")
    assert _plain(made[name]) == _plain(sample.read_text("utf-8"))


def test_the_sample_has_every_dispute_as_data(made: dict[str, str]) -> None:
    sample = HOUSE / "reports" / "conflicts.jsonl"
    if os.environ.get("UPDATE_GOLDEN"):
        sample.write_text(made[sample.name], "utf-8", newline="")
    ours, theirs = _parsed(made[sample.name]), _parsed(sample.read_text("utf-8"))
    assert [one.pop("score") for one in ours] == pytest.approx(
        [one.pop("score") for one in theirs], abs=0.01
    )
    assert ours == theirs
    assert {(one["kind"], one["status"]) for one in ours} >= {("quantity", "different-time")}


def _plain(text: str) -> str:
    return SCORE.sub("score", INDEX.sub("index", text))


def _parsed(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]
