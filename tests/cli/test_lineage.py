"""`provenance lineage`: of everything, and of one source."""

import json


def test_lineage_prints_the_view_for_eyes(provenance_, hall) -> None:
    result = provenance_("lineage", "--encoder", "e")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Harbour Gazette · 2022-02-17 · seeds/gazette.txt\n  ↔ seeds/notice.md")
    assert result.stdout.endswith("\n5 sources, 2 origins.\n")
    assert hall.of("lineage") == [(None, "e")]


def test_lineage_of_one_source_is_asked_for(provenance_, hall) -> None:
    told = json.loads(provenance_("lineage", "seeds/star.html", "--format", "json").stdout)
    assert hall.of("lineage") == [("seeds/star.html", None)]
    assert (told["format"], told["origins"]) == ("provenance-lineage/1", 2)
    first = told["derivations"][0]
    assert (first["from"]["id"], first["to"]["id"], first["directed"]) == ("6f01", "77be", True)
    assert set(first["quotations"][0]) == {"from", "to", "kind"}
