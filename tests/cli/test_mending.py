"""``provenance verify --repair`` and ``provenance optimize``: what they ask, print, and end with."""

import json
from pathlib import Path


def test_repair_ends_with_1_where_anything_is_left(provenance_, hall, newsroom: Path) -> None:
    result = provenance_("verify", "--repair")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "2 sources were brought to what seeds/ holds" in result.stdout
    assert "mend: provenance reembed --all" in result.stdout
    hall.wrong = ()
    result = provenance_("verify", "--repair")
    assert result.exit_code == 0
    assert result.stdout.endswith("✓ Store, index and seeds/ agree.\n")
    assert hall.of("repair") == [newsroom, newsroom]


def test_what_was_repaired_is_told_as_json(provenance_, hall) -> None:
    told = json.loads(provenance_("verify", "--repair", "--format", "json").stdout)
    assert (told["format"], told["ok"], len(told["repaired"])) == ("provenance-verify/1", False, 2)
    assert "repaired" not in json.loads(provenance_("verify", "--format", "json").stdout)


def test_optimize(provenance_, hall, newsroom: Path) -> None:
    result = provenance_("optimize")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1,204,224" in result.stdout
    told = json.loads(provenance_("optimize", "--format", "json").stdout)
    assert (told["before"]["segments"], told["after"]["segments"]) == (12, 1)
    assert hall.of("optimize") == [newsroom, newsroom]
