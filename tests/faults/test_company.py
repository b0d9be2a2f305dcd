"""Several processes at once: one writes, any number read, and nobody sees half a state."""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.faults import batches
from tests.faults.killing import started
from tests.faults.memory import memory
from tests.faults.state import answers, rebuilt, state, strays
from tests.world import Newsroom

READERS = 8
CLAIMS = ("The harbour of Millbay handled 45 million tonnes of cargo.", "Pier 3 of Karsk has 12 lamps.")


def notice(number: int, edition: str) -> str:
    """A notice that says the same things otherwise in each edition."""
    return (
        f"date 2023-03-{number + 1:02d} In edition {edition} the harbour of Millbay handled "
        f"{40 + number} million tonnes of cargo. Pier {number} of Karsk has {number} lamps "
        f"in edition {edition}.\n"
    )


A = {f"notice-{number}.txt": notice(number, "one") for number in range(8)}
B = A | {f"notice-{number}.txt": notice(number, "two") for number in range(0, 8, 2)}
B = {name: text for name, text in B.items() if name != "notice-7.txt"} | {"late.txt": notice(9, "two")}


def put(newsroom: Newsroom, edition: dict[str, str]) -> None:
    """Make seeds/ hold this edition."""
    for path in newsroom.seeds.glob("*.txt"):
        if path.name not in edition:
            path.unlink()
    for name, text in edition.items():
        path = newsroom.seeds / name
        if not path.exists() or path.read_text() != text:
            newsroom.write(f".{name}", text).replace(path)


def quoted(finding: dict[str, Any]) -> dict[str, list[Any]]:
    """What a finding quotes of each source, in the order of the text."""
    found: dict[str, list[Any]] = {}
    for piece in finding["evidence"]:
        found.setdefault(piece["source"]["path"], []).append(tuple(piece["sentence"].values()))
    return {path: sorted(sentences) for path, sentences in found.items()}


def kind(found: list[dict[str, Any]], editions: Iterable[list[dict[str, Any]]]) -> str:
    """Return which edition an answer is of, "between" two or "half" a source."""
    for name, edition in zip(("old", "new"), editions, strict=True):
        if found[0]["run"]["index"] == edition[0]["run"]["index"]:
            same = all(
                one["evidence"] == other["evidence"] and one["verdict"] == other["verdict"]
                for one, other in zip(found, edition, strict=True)
            )
            return name if same else "half"
    for number, finding in enumerate(found):
        told, *possible = (quoted(one) for one in (finding, *(edition[number] for edition in editions)))
        for path in set(told).union(*possible):
            if told.get(path) not in [edition.get(path) for edition in possible]:
                return "half"
    return "between"


def test_eight_processes_trace_while_jobs_run_and_each_answer_is_of_one_state_a_source() -> None:
    with TemporaryDirectory(dir=memory()) as folder, ExitStack() as running, batches.of(4):
        newsroom = Newsroom(Path(folder) / "room")
        editions = []
        for edition in (A, B):
            put(newsroom, edition)
            newsroom.reembed()
            editions.append(json.loads(answers(newsroom.workspace, CLAIMS)))
        told = [Path(folder) / f"answers-{number}" for number in range(READERS)]
        root = str(newsroom.workspace.root)
        readers = [running.enter_context(started("ask", root, str(file), *CLAIMS)) for file in told]
        rounds = 0
        while any(not file.exists() or file.stat().st_size == 0 for file in told) or rounds < 12:
            assert all(reader.poll() is None for reader in readers), "a reader failed"
            put(newsroom, (A, B)[rounds % 2])
            newsroom.reembed(everything=rounds % 5 == 4)
            rounds += 1
        for reader in readers:
            _, complaint = reader.communicate("enough\n")
            assert (reader.returncode, complaint) == (0, "")
        found = [json.loads(line) for file in told for line in file.read_text().splitlines()]
    counts = Counter(kind(one, editions) for one in found)
    assert counts["half"] == 0, counts
    assert counts["old"], counts
    assert counts["new"], counts


def test_a_second_writer_is_told_of_the_first_and_harms_nothing(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.1)
    put(newsroom, A)
    newsroom.reembed()
    put(newsroom, B)
    before = newsroom.printed(*CLAIMS)
    with started("job", str(newsroom.workspace.root), "--pause=0.1", "--batch=4") as first:
        assert first.stdout is not None
        for line in first.stdout:
            if line.startswith("reading"):
                break
        for options in ([], ["--all"], ["--encoder", "hashing-narrow"]):
            result = newsroom.run("reembed", *options)
            assert (result.exit_code, result.stdout) == (1, "")
            assert str(newsroom.workspace.embeddings) in result.stderr
            assert "is being written by another process; try again when it is done" in result.stderr
        assert newsroom.printed(*CLAIMS).split('"run"')[1:] == before.split('"run"')[1:]
        told, complaint = first.communicate()
        assert (told.splitlines()[-1].split()[0], complaint) == ("done", "")
    assert newsroom.reembed().embedded == 0
    clean = rebuilt(newsroom.workspace, tmp_path / "clean", CLAIMS, encoder="hashing")
    assert (difference := state(newsroom.workspace, CLAIMS).differs(clean)) is None, difference


def test_writers_that_start_at_once_take_turns(newsroom: Newsroom, tmp_path: Path) -> None:
    put(newsroom, A)
    root = str(newsroom.workspace.root)
    with ExitStack() as running:
        writers = [running.enter_context(started("job", root, "--encoder", "hashing")) for _ in range(4)]
        ends = [writer.communicate() for writer in writers]
    assert {complaint for _, complaint in ends} == {""}
    last = [told.splitlines()[-1] for told, _ in ends]
    assert any(line.startswith("done ") for line in last), last
    assert all(line.startswith("done ") or "another process" in line for line in last), last
    assert newsroom.reembed().embedded == 0
    clean = rebuilt(newsroom.workspace, tmp_path / "clean", CLAIMS, encoder="hashing")
    assert (difference := state(newsroom.workspace, CLAIMS).differs(clean)) is None, difference
    assert not strays(newsroom.workspace)
