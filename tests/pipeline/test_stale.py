"""What changed since seeds/ was read is named, and the answer comes anyway."""

import json
import sqlite3
from importlib import import_module

import pytest
from world import HARBOUR, Newsroom

from provenance.domain.evidence import Verdict
from provenance.pipeline.look import is_current
from provenance.read import Found, found, stamped
from provenance.read.listing import Listing
from provenance.store import Store


@pytest.fixture
def stale(embedded: Newsroom) -> Newsroom:
    """The world after an edit, a removal and an addition that nobody embedded."""
    embedded.write("harbour.txt", "date 2023-03-14 The harbour of Millbay burnt down.")
    (embedded.seeds / "copy.md").unlink()
    embedded.write("new.txt", "A lamp burns in Karsk.")
    return embedded


CHANGED = ("seeds/copy.md", "seeds/harbour.txt", "seeds/new.txt")


def test_an_older_index_answers_and_names_what_changed(stale: Newsroom) -> None:
    [finding] = stale.trace(HARBOUR)
    assert finding.searched.stale == CHANGED
    assert finding.verdict is Verdict.CONFLICTING
    assert "seeds/harbour.txt" in {piece.source.path for piece in finding.evidence}
    told = json.loads(stale.run("trace", HARBOUR, "--format", "json").stdout)
    assert told["searched"]["stale"] == list(CHANGED)


def test_a_large_folder_is_listed_by_a_process_of_its_own(stale: Newsroom, monkeypatch) -> None:
    here = stale.run("trace", HARBOUR, "--format", "json").stdout
    monkeypatch.setattr(import_module("provenance.cli.trace"), "LARGE", 0)
    asked = []
    monkeypatch.setattr(
        Listing,
        "changed",
        lambda self, known, compared=Listing.changed: (
            asked.append((len(known), self._process.wait())) or compared(self, known)
        ),
    )
    assert stale.run("trace", HARBOUR, "--format", "json").stdout == here
    assert asked == [(6, 0)]
    again = json.loads(stale.run("trace", HARBOUR, "--format", "json", "--refresh").stdout)
    assert again["searched"]["stale"] == []
    assert len(asked) == 1, "a listing from before would be out of date"


def test_files_are_stamped_alike_when_listed_and_when_stored(stale: Newsroom) -> None:
    listed = {item.stamp for item in found(stale.seeds) if isinstance(item, Found)}
    with Store.open(stale.workspace.store) as store:
        [(rules, kept)] = store.stamps().items()
    assert is_current(rules)
    assert {stamped(line) for line in kept - listed} == {"seeds/copy.md", "seeds/harbour.txt"}
    assert {stamped(line) for line in listed - kept} == {"seeds/harbour.txt", "seeds/new.txt"}
    assert len(kept & listed) == 4


def test_refresh_embeds_first(stale: Newsroom) -> None:
    [finding] = stale.trace("The harbour of Millbay burnt down.", refresh=True)
    assert finding.searched.stale == ()
    assert finding.verdict is Verdict.SUPPORTED


def test_with_no_index_at_all_it_is_built(newsroom: Newsroom) -> None:
    result = newsroom.run("trace", HARBOUR, "--encoder", "hashing", "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["searched"]["sources"] == 7
    assert told["run"]["encoder"] == "hashing@1"


def test_the_encoder_that_made_the_index_is_used_from_then_on(embedded: Newsroom) -> None:
    embedded.write("new.txt", "A lamp burns in Karsk.")
    assert json.loads(embedded.run("reembed", "--format", "json").stdout)["encoder"] == "hashing@1"
    assert embedded.trace(HARBOUR)[0].run.encoder == "hashing@1"


def test_sources_tells_the_state_of_each(stale: Newsroom) -> None:
    stale.write("broken.txt", b"\0\1\2" * 50)
    result = stale.run("sources", "--format", "json")
    assert result.exit_code == 0
    states = {one["path"]: one["state"] for one in json.loads(result.stdout)["sources"]}
    assert states["seeds/copy.md"] == "removed"
    assert states["seeds/harbour.txt"] == "changed"
    assert states["seeds/new.txt"] == "new"
    assert states["seeds/ledger.txt"] == "indexed"
    stale.reembed()
    states = {
        one["path"]: one["state"]
        for one in json.loads(stale.run("sources", "--format", "json").stdout)["sources"]
    }
    assert states["seeds/broken.txt"] == "failed"
    assert set(states.values()) == {"indexed", "failed"}
    assert "seeds/copy.md" not in states


def test_verify_names_each_problem_and_its_mend(stale: Newsroom) -> None:
    result = stale.run("verify")
    assert result.exit_code == 1
    assert all(path in result.stdout for path in CHANGED)
    assert "provenance reembed" in result.stdout
    assert stale.run("reembed").exit_code == 0
    assert stale.run("verify").exit_code == 0


def test_verify_without_a_store_says_what_to_do(newsroom: Newsroom) -> None:
    result = newsroom.run("verify")
    assert result.exit_code == 1
    assert "provenance reembed" in result.stdout


def test_evaluate_scores_a_gold_file(embedded: Newsroom) -> None:
    gold = embedded.workspace.root / "gold.jsonl"
    supporting, refuting = ["harbour.txt", "copy.md"], ["ledger.txt"]
    lines = [
        {"claim": HARBOUR, "states": [*supporting, "paraphrase"], "conflicts": refuting},
        {"claim": "Whales sing in Karsk at night.", "states": ["northline"], "conflicts": []},
    ]
    gold.write_text("".join(json.dumps(line) + "\n" for line in lines))
    result = embedded.run("evaluate", str(gold), "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["format"] == "provenance-evaluate/1"
    assert told["states"]["recall"] < 1.0
    assert told["conflicts"]["f1"] == 1.0
    assert ("Whales sing in Karsk at night.", "seeds/northline.txt") in {
        (miss["claim"], miss["source"]) for miss in told["misses"]
    }


def test_evaluate_refuses_a_source_that_is_not_here(embedded: Newsroom) -> None:
    gold = embedded.workspace.root / "gold.jsonl"
    gold.write_text(json.dumps({"claim": HARBOUR, "states": ["nowhere.txt"]}) + "\n")
    result = embedded.run("evaluate", str(gold))
    assert result.exit_code == 1
    assert "nowhere.txt" in result.stderr


def test_what_older_rules_read_is_found_without_its_names(empty_room: Newsroom) -> None:
    empty_room.write("a.txt", "The Karsk Harbour Board opened a shed. It sold 40 boats in 2022.")
    empty_room.reembed()
    claim = "The Karsk Harbour Board sold 40 boats in 2022."
    [before] = empty_room.trace(claim)
    assert [piece.sentence.text for piece in before.evidence] == ["It sold 40 boats in 2022."]
    with sqlite3.connect(empty_room.workspace.store) as store:
        store.executescript(
            "DELETE FROM mentions; DELETE FROM settings; DELETE FROM blocks; DELETE FROM names;"
            "UPDATE documents SET reading = ''; UPDATE files SET reading = '';"
        )
    [finding] = empty_room.trace(claim)
    assert finding.evidence == before.evidence
    assert finding.searched.stale == ("seeds/a.txt",)
    empty_room.reembed()
    assert empty_room.trace(claim) == [before]
