"""Re-embedding: counts as agreed, a cost that follows the change, and always what a clean build gives."""

import json
import os
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from world import HARBOUR, Newsroom

from provenance import embed, index
from provenance.domain.evidence import Verdict
from provenance.embed.hashing import Hashing
from provenance.store import Store

CLAIMS = (
    HARBOUR,
    "The government of Veldoria approved the second terminal at Millbay.",
    "Northline has opened an office in Karsk.",
    "A lamp burns in Karsk.",
)


def counts(newsroom: Newsroom, *options: str) -> tuple[dict[str, object], dict[str, int]]:
    result = newsroom.run("reembed", "--encoder", "hashing", "--format", "json", *options)
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["format"] == "provenance-reembed/1"
    assert told["encoder"] == "hashing@1"
    return told["sources"], told["sentences"]


def test_the_first_run_adds_everything_and_the_second_nothing(newsroom: Newsroom) -> None:
    sources, sentences = counts(newsroom)
    assert sources == {"added": 7, "changed": 0, "removed": 0, "unchanged": 0, "failed": []}
    total = sentences["total"]
    assert total > 12
    assert sentences == {"total": total, "embedded": total, "reused": 0, "removed": 0}
    sources, sentences = counts(newsroom)
    assert sources == {"added": 0, "changed": 0, "removed": 0, "unchanged": 7, "failed": []}
    assert sentences == {"total": total, "embedded": 0, "reused": total, "removed": 0}


def test_a_new_sentence_costs_one_embedding(embedded: Newsroom) -> None:
    before = embedded.reembed().total
    embedded.write("lamp.txt", f"A lamp burns in Karsk.\n\n{HARBOUR}\n")
    sources, sentences = counts(embedded)
    assert (sources["added"], sources["unchanged"]) == (1, 7)
    assert sentences == {"total": before + 1, "embedded": 1, "reused": before, "removed": 0}


def test_a_changed_sentence_is_embedded_and_the_old_one_leaves(embedded: Newsroom) -> None:
    before = embedded.reembed().total
    path = embedded.seeds / "northline.txt"
    embedded.write("northline.txt", path.read_text().replace("800", "900"))
    sources, sentences = counts(embedded)
    assert (sources["changed"], sources["unchanged"]) == (1, 6)
    assert sentences == {"total": before, "embedded": 1, "reused": before - 1, "removed": 1}
    [finding] = embedded.trace("The ferry company employs 800 sailors.")
    assert finding.verdict is not Verdict.SUPPORTED


def test_a_moved_file_embeds_nothing(embedded: Newsroom) -> None:
    before = embedded.reembed().total
    (embedded.seeds / "old").mkdir()
    (embedded.seeds / "harbour.txt").rename(embedded.seeds / "old" / "harbour.txt")
    sources, sentences = counts(embedded)
    assert (sources["added"], sources["removed"], sources["unchanged"]) == (1, 1, 6)
    assert sentences == {"total": before, "embedded": 0, "reused": before, "removed": 0}
    paths = {piece.source.path for piece in embedded.trace(HARBOUR)[0].evidence}
    assert "seeds/old/harbour.txt" in paths
    assert "seeds/harbour.txt" not in paths


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is embedded, as often as it is."""
    texts: list[str] = []
    encode = Hashing.encode

    def noted(self: Hashing, given: Sequence[str]) -> embed.Vectors:
        texts.extend(given)
        return encode(self, given)

    monkeypatch.setattr(Hashing, "encode", noted)
    return texts


def test_a_moved_file_is_read_again_and_nothing_of_it_is_given_to_the_encoder(
    embedded: Newsroom, asked: list[str]
) -> None:
    for path in sorted(embedded.seeds.glob("*.txt")):
        path.rename(path.with_name(f"renamed-{path.name}"))
    (embedded.seeds / "wire.jsonl").rename(embedded.seeds / "wired.jsonl")
    changes = embedded.reembed()
    assert (changes.added, changes.removed, changes.unchanged) == (6, 6, 1)
    assert (changes.embedded, changes.dropped, asked) == (0, 0, [])


def test_a_sentence_in_many_documents_is_given_to_the_encoder_once(
    embedded: Newsroom, asked: list[str]
) -> None:
    lamp = "A lamp burns in Karsk."
    for number in range(30):  # agency copy: two sentences shared by all, one of them known before
        embedded.write(f"copies/{number}.txt", f"{lamp} {HARBOUR}\n\nCopy number {number}.\n\n{lamp}")
    changes = embedded.reembed()
    assert (changes.added, changes.embedded) == (30, 31)
    assert sorted(asked) == sorted([lamp, *(f"Copy number {number}." for number in range(30))])
    asked.clear()
    embedded.reembed(everything=True)
    assert len(asked) == len(set(asked)) == changes.total


def test_a_touched_file_costs_nothing(embedded: Newsroom) -> None:
    os.utime(embedded.seeds / "harbour.txt", ns=(1, 1))
    sources, sentences = counts(embedded)
    assert (sources["unchanged"], sources["changed"], sentences["embedded"]) == (7, 0, 0)
    assert embedded.trace(HARBOUR)[0].searched.stale == ()


def test_a_removed_file_takes_only_its_own_sentences_along(embedded: Newsroom) -> None:
    before = embedded.reembed().total
    (embedded.seeds / "copy.md").unlink()
    sources, sentences = counts(embedded)
    assert (sources["removed"], sources["unchanged"]) == (1, 6)
    # its headline and its fishing boats are gone, the copied passage still stands in harbour.txt
    assert sentences["removed"] == before - sentences["total"] > 0
    assert [f.source.path for f in embedded.trace("Fishing boats kept their old quay.")[0].evidence] == []
    assert "seeds/harbour.txt" in {f.source.path for f in embedded.trace(HARBOUR)[0].evidence}


def test_a_changed_date_changes_the_source_without_embedding(embedded: Newsroom) -> None:
    path = embedded.seeds / "harbour.txt"
    embedded.write("harbour.txt", path.read_text().replace("2023-03-14", "2023-03-13"))
    sources, sentences = counts(embedded)
    assert (sources["changed"], sentences["embedded"]) == (1, 0)
    dates = {piece.source.published for piece in embedded.trace(HARBOUR)[0].evidence}
    assert "2023-03-13" in dates


def test_a_record_of_a_jsonl_file_is_a_source_of_its_own(embedded: Newsroom) -> None:
    path = embedded.seeds / "wire.jsonl"
    first, second = path.read_text().splitlines()
    embedded.write("wire.jsonl", f"{first}\n" + second.replace("Snow", "Rain") + "\n")
    sources, sentences = counts(embedded)
    assert (sources["changed"], sources["unchanged"], sentences["embedded"]) == (1, 6, 1)


def test_all_embeds_every_sentence_anew(embedded: Newsroom) -> None:
    total = embedded.reembed().total
    sources, sentences = counts(embedded, "--all")
    assert sources["unchanged"] == 7
    assert sentences == {"total": total, "embedded": total, "reused": 0, "removed": 0}


def test_a_file_that_becomes_unreadable_keeps_its_last_good_sentences(embedded: Newsroom) -> None:
    good = embedded.printed(HARBOUR)
    path = embedded.seeds / "harbour.txt"
    words = path.read_bytes()
    path.write_bytes(b"\x00\x01\x02" * 100)
    changes = embedded.reembed()
    assert [failure.path for failure in changes.failed] == ["seeds/harbour.txt"]
    assert (changes.dropped, changes.removed) == (0, 0)
    [finding] = embedded.trace(HARBOUR)
    assert [failure.path for failure in finding.searched.failed] == ["seeds/harbour.txt"]
    assert "seeds/harbour.txt" in {piece.source.path for piece in finding.evidence}
    path.write_bytes(words)
    assert embedded.reembed().failed == ()
    assert embedded.printed(HARBOUR) == good


def test_only_one_index_is_kept(embedded: Newsroom) -> None:
    for number in range(3):
        embedded.write("lamp.txt", f"Lamp number {number} burns.")
        embedded.reembed()
    assert len(list(embedded.workspace.embeddings.glob("index-*.json"))) == 1


def test_progress_is_told_from_start_to_end(newsroom: Newsroom) -> None:
    told: list[tuple[str, int, int]] = []
    newsroom.reembed(on_progress=lambda step: told.append((step.stage, step.done, step.total)))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["reading", "embedding"]
    for stage in ("reading", "embedding"):
        steps = [(done, total) for name, done, total in told if name == stage]
        assert steps[0][0] == 0
        assert steps == sorted(steps)
        assert steps[-1][0] == steps[-1][1] > 0


def held(newsroom: Newsroom) -> tuple[object, ...]:
    """All that store and index hold now, in an order that does not depend on how it came there."""
    model = embed.load("hashing")
    with Store.open(newsroom.workspace.store) as store:
        assert store.check() == []
        vectors = index.load(
            newsroom.workspace.embeddings,
            store.meta("index") or "",
            encoder_name=model.name,
            encoder_revision=model.revision,
        )
        ids = vectors.ids()
        return (
            store.sources(),
            list(store.sentence_ids()),
            list(store.occurrences()),
            sorted(store.files()),
            ids.tolist(),
            vectors.vectors(ids).tobytes(),
        )


def rebuilt(newsroom: Newsroom, root: Path) -> Newsroom:
    clean = Newsroom(root)
    shutil.copytree(newsroom.seeds, clean.seeds, dirs_exist_ok=True)
    clean.reembed()
    return clean


def edit(newsroom: Newsroom, chance: random.Random) -> None:
    """Do one thing that happens to a folder of documents."""
    files = sorted(path for path in newsroom.seeds.rglob("*") if path.is_file())
    path = chance.choice(files) if files else newsroom.seeds / "a.txt"
    words = " ".join(chance.choices("lamp burns harbour Karsk 45 boats not opened Millbay".split(), k=6))
    name = f"{chance.choice('abcd')}{chance.choice(['.txt', '.md', '/e.txt'])}"
    match chance.randrange(8):
        case 0 | 1:
            newsroom.write(
                name, f"date 2023-0{chance.randrange(1, 9)}-01 {words.capitalize()}. {HARBOUR}\n"
            )
        case 2 if files:
            path.unlink()
        case 3 if files:
            path.rename(path.with_name(f"moved-{path.name[-40:]}"))
        case 4 if files:
            path.write_bytes(path.read_bytes() + f"\n\n{words.capitalize()}.\n".encode())
        case 5 if files:
            newsroom.write(name, path.read_bytes())
        case 6:
            lines = [json.dumps({"id": n, "text": f"{words} {n}."}) for n in range(chance.randrange(4))]
            newsroom.write("wire.jsonl", "".join(f"{line}\n" for line in lines) or "\n")
        case _:
            newsroom.write(
                name, chance.choice([b"", b"\x00" * 9]) if not (newsroom.seeds / name).exists() else HARBOUR
            )


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_store_and_index_are_those_of_a_clean_build(
    newsroom: Newsroom, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    newsroom.reembed()
    for _ in range(8):
        for _ in range(chance.randrange(1, 4)):
            edit(newsroom, chance)
        newsroom.reembed()
    clean = rebuilt(newsroom, tmp_path / "clean")
    assert held(newsroom) == held(clean)
    assert newsroom.printed(*CLAIMS, related=True) == clean.printed(*CLAIMS, related=True)
    assert (
        newsroom.run("verify", "--format", "json").stdout == clean.run("verify", "--format", "json").stdout
    )


def test_vectors_are_those_of_the_encoder(embedded: Newsroom) -> None:
    model = embed.load("hashing")
    with Store.open(embedded.workspace.store) as store:
        vectors = index.load(
            embedded.workspace.embeddings,
            store.meta("index") or "",
            encoder_name=model.name,
            encoder_revision=model.revision,
        )
        texts = dict(store.texts(vectors.ids().tolist()))
    assert list(texts) == vectors.ids().tolist()
    assert np.array_equal(vectors.vectors(list(texts)), model.encode(list(texts.values())))
