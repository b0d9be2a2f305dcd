"""Lineage over a workspace: who copied what, and the same whether found at once or bit by bit."""

import json
import random
from pathlib import Path

import pytest
from world import Newsroom

import provenance.lineage.scan as scanning
from provenance.domain.lineage import Lineage
from provenance.errors import InvalidInput
from provenance.pipeline import lineage, quoted
from provenance.report import records

FIRE = (
    "Fire broke out in the rope works of Millbay on Tuesday, the brigade of Veldoria said.",
    "Captain Pell Andrik counted 14 engines and 90 firefighters at the burning quay.",
    "The rope works employs 210 people, most of them from Karsk and Millbay.",
    "Northline delayed two of its ferries to Sundholm because of the smoke.",
)
SNOW = (
    "Snow fell in Karsk for the third day, and the schools of the district stayed closed.",
    "The railway to Ostermark opened again after crews had cleared 40 kilometres of track.",
)


def article(*sentences: str, date: str | None = None, publisher: str | None = None) -> str:
    known = {"published": date, "publisher": publisher}
    front = "".join(f"{name}: {value}\n" for name, value in known.items() if value)
    return f"---\n{front}---\n\n{' '.join(sentences)}\n" if front else " ".join(sentences) + "\n"


PAPERS = {
    "courier.md": article(*FIRE, date="2023-05-01", publisher="Coast Courier"),
    "herald.md": article(SNOW[0], *FIRE[:3], date="2023-05-02", publisher="Karsk Herald"),
    "early.md": article(
        *FIRE[1:3], "The captain told Coast Courier so.", date="2023-04-30", publisher="Early Bird"
    ),
    "undated.txt": article(*FIRE[1:]),
    "snow.md": article(*SNOW, date="2023-01-01"),
    "reprint.md": article(*SNOW, date="2023-01-02"),
    "twice.md": article(*FIRE[:2], SNOW[1], *FIRE[:2], date="2023-06-01"),
}


def told(found: Lineage) -> str:
    return json.dumps(records.lineage(found))


def asked(newsroom: Newsroom, **options: str) -> Lineage:
    newsroom.reembed()
    return lineage(newsroom.workspace, **options)  # type: ignore[arg-type]


@pytest.fixture
def papers(empty_room: Newsroom) -> Newsroom:
    for name, content in PAPERS.items():
        empty_room.write(name, content)
    return empty_room


def test_copies_run_from_the_credited_or_earlier_source(papers: Newsroom) -> None:
    found = asked(papers)
    runs = {
        (one.earlier.path[6:], one.later.path[6:]): (one.directed, one.reason) for one in found.derivations
    }
    assert runs["courier.md", "herald.md"] == (True, "published 2023-05-01, the other 2023-05-02")
    assert runs["courier.md", "early.md"] == (True, "the later one credits it: “told Coast Courier”")
    assert runs["courier.md", "undated.txt"][0] is False
    assert runs["snow.md", "reprint.md"][0] is True
    assert ("herald.md", "snow.md") not in runs
    starts = {name[6:]: start.path[6:] for name, start in found.starts.items()}
    assert starts == {
        "courier.md": "courier.md", "herald.md": "courier.md", "early.md": "courier.md",
        "undated.txt": "courier.md", "snow.md": "snow.md", "reprint.md": "snow.md",
        "twice.md": "courier.md",
    }  # fmt: skip
    assert found.origins == 2


def test_spans_quote_what_both_sources_say(papers: Newsroom) -> None:
    found = asked(papers)
    texts = quoted(papers.workspace, found)
    one = next(one for one in found.derivations if one.later.path == "seeds/herald.md")
    [passage] = one.quotations if one.earlier.path == "seeds/courier.md" else ()
    assert passage.earlier.of(texts[one.earlier.locator]) == " ".join(FIRE[:3])
    assert passage.later.of(texts[one.later.locator]) == " ".join(FIRE[:3])
    total = len(SNOW[0]) + sum(map(len, FIRE[:3]))
    assert one.coverage == pytest.approx(sum(map(len, FIRE[:3])) / total)


def test_what_a_source_says_twice_counts_once(papers: Newsroom) -> None:
    found = asked(papers)
    [repeat] = found.repeats
    assert repeat.later.path == "seeds/twice.md"
    texts = quoted(papers.workspace, found)
    assert repeat.quotations[0].later.of(texts[repeat.later.locator]) == " ".join(FIRE[:2])
    taken = next(
        one for one in found.derivations
        if (one.earlier.path, one.later.path) == ("seeds/courier.md", "seeds/twice.md")
    )  # fmt: skip
    own, copied = len(SNOW[1]), sum(map(len, FIRE[:2]))
    assert taken.coverage == pytest.approx(copied / (own + copied))


def test_sources_of_one_document_derive_from_the_earliest(empty_room: Newsroom) -> None:
    same = [{"id": name, "text": " ".join(SNOW), "published": "2023-01-01"} for name in "abc"]
    empty_room.write("wire.jsonl", "".join(json.dumps(one) + "\n" for one in same))
    found = asked(empty_room)
    assert [(one.earlier.record, one.later.record, one.coverage) for one in found.derivations] == [
        ("a", "b", 1.0), ("a", "c", 1.0),
    ]  # fmt: skip
    assert found.origins == 1


def test_one_source_is_shown_with_those_it_shares_with(papers: Newsroom) -> None:
    papers.reembed()
    for name in ("seeds/reprint.md", "reprint.md", "reprint"):
        found = lineage(papers.workspace, source=name)
        partners = {side.path[6:] for one in found.derivations for side in (one.earlier, one.later)}
        assert partners == {"reprint.md", "snow.md", "herald.md", "twice.md"}
        assert [one.path[6:] for one in found.sources] == sorted(partners)
        assert (len(found.derivations), found.repeats) == (3, ())
    assert lineage(papers.workspace, source="twice").repeats


def test_an_unknown_source_is_named_with_a_way_to_find_it(papers: Newsroom) -> None:
    papers.reembed()
    with pytest.raises(InvalidInput, match=r"no source is called 'currier\.md'.*'provenance sources'"):
        lineage(papers.workspace, source="currier.md")


def test_an_empty_corpus_has_no_lineage(empty_room: Newsroom) -> None:
    found = asked(empty_room)
    assert (found.sources, found.derivations, found.origins) == ((), (), 0)


def test_the_index_is_built_where_there_is_none(papers: Newsroom) -> None:
    assert lineage(papers.workspace, encoder="hashing").origins == 2


@pytest.mark.parametrize("seed", range(4))
def test_bit_by_bit_is_the_same_as_at_once(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    room = Newsroom(tmp_path / "grown")
    for step in range(8):
        name = chance.choice(list(PAPERS))
        if (room.seeds / name).exists() and chance.random() < 0.5:
            (room.seeds / name).unlink()
        else:
            picked = chance.sample((*FIRE, *SNOW), chance.randint(1, 6))
            text = chance.choice([PAPERS[name], article(*picked, date=f"2023-0{chance.randint(1, 9)}")])
            room.write(name, text)
        if chance.random() < 0.3:
            continue  # two changes between two looks
        grown = asked(room)
        fresh = Newsroom(tmp_path / f"fresh{step}")
        for path in sorted(room.seeds.iterdir()):
            fresh.write(path.name, path.read_bytes())
        assert told(grown) == told(asked(fresh))
        assert told(lineage(room.workspace)) == told(grown), "asked again, it says the same"


def test_only_what_is_new_is_compared(papers: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(papers)
    seen: list[object] = []
    compare = scanning.passages
    monkeypatch.setattr(scanning, "passages", lambda *pages: (seen.append(pages), compare(*pages))[1])
    asked(papers)
    assert seen == []
    papers.write("new.txt", article(*SNOW))
    asked(papers)
    assert 1 <= len(seen) <= 5
    (papers.seeds / "new.txt").unlink()
    seen.clear()
    asked(papers)
    assert seen == []


def test_another_encoder_finds_anew(papers: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(asked(papers))
    monkeypatch.setattr(scanning, "METHOD", "other")
    seen: list[object] = []
    compare = scanning.passages
    monkeypatch.setattr(scanning, "passages", lambda *pages: (seen.append(pages), compare(*pages))[1])
    assert told(lineage(papers.workspace)) == before
    assert seen


def test_a_scan_that_is_broken_off_goes_on(papers: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    papers.reembed()
    monkeypatch.setattr(scanning, "BLOCK", 2)
    compare, left = scanning.passages, [3]

    def tired(*pages):  # type: ignore[no-untyped-def]
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return compare(*pages)

    monkeypatch.setattr(scanning, "passages", tired)
    with pytest.raises(KeyboardInterrupt):
        lineage(papers.workspace)
    monkeypatch.undo()
    resumed = told(lineage(papers.workspace))
    fresh = Newsroom(papers.workspace.root.parent / "fresh")
    for name, content in PAPERS.items():
        fresh.write(name, content)
    assert resumed == told(asked(fresh))


def test_the_command_says_it_all(papers: Newsroom) -> None:
    papers.reembed()
    result = papers.run("lineage")
    assert result.exit_code == 0
    assert result.stdout.endswith("7 sources, 2 origins.\n")
    assert json.loads(papers.run("lineage", "--format", "json").stdout)["origins"] == 2
    failed = papers.run("lineage", "nowhere")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert "no source is called 'nowhere'" in failed.stderr
