"""Damage of every kind in embeddings/: mended from what is whole and from seeds/, and no history lost."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import HARBOUR, NEWS, Newsroom, print_news

from provenance import embed, index
from provenance.domain.mending import Repair
from provenance.embed.hashing import Hashing
from provenance.errors import StoreError
from provenance.index.segmented import Segmented
from provenance.pipeline import jobs, repair, verify
from provenance.store import Store, log
from provenance.store.lock import sole
from provenance.store.mending import MendableStore

FORMER = "date 2023-03-14 The harbour of Millbay closed. " + "Nobody came for a long, long time. " * 300
PIERS = "A lamp burns at the pier of Karsk."
PAGE = 4096


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The world, embedded in steps: one source said something else before, one is gone."""
    newsroom = print_news(Newsroom(tmp_path_factory.mktemp("repair") / "veldoria"))
    newsroom.write("harbour.txt", FORMER)
    newsroom.write("piers.txt", PIERS)
    newsroom.reembed()
    newsroom.write("harbour.txt", NEWS["harbour.txt"])
    (newsroom.seeds / "piers.txt").unlink()
    newsroom.reembed()
    assert len(list(newsroom.workspace.embeddings.glob("segment-*.ids.npy"))) == 2
    return newsroom


@pytest.fixture(scope="module")
def wanted(original: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a clean rebuild answers."""
    clean = Newsroom(tmp_path_factory.mktemp("clean") / "veldoria")
    shutil.copytree(original.seeds, clean.seeds, dirs_exist_ok=True)
    clean.reembed()
    return clean.printed(HARBOUR, PIERS, related=True)


@pytest.fixture
def copied(original: Newsroom, tmp_path: Path) -> Newsroom:
    return copy(original, tmp_path / "copy")


def copy(original: Newsroom, root: Path) -> Newsroom:
    shutil.copytree(original.workspace.root, root)
    return Newsroom(root)


def content(newsroom: Newsroom) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes() for file in newsroom.workspace.embeddings.iterdir() if file.is_file()
    }


def mended(newsroom: Newsroom, wanted: str) -> Repair:
    """Repair; all is well afterwards, and answers are those of a clean rebuild."""
    done = repair(newsroom.workspace)
    assert done.left == ()
    assert done.done
    assert verify(newsroom.workspace) == ()
    assert newsroom.printed(HARBOUR, PIERS, related=True) == wanted
    again = content(newsroom)
    assert repair(newsroom.workspace) == Repair((), ())
    assert content(newsroom) == again
    return done


def history(newsroom: Newsroom) -> list[tuple[str, str, str]]:
    """Every text that a source published, when it was first seen, with its sentences."""
    told = []
    with Store.open(newsroom.workspace.store) as store:
        for locator in ("seeds/harbour.txt", "seeds/piers.txt", "seeds/wire.jsonl#w1"):
            for version in store.versions(locator):
                text = store.document(locator, document_id=version.document_id).text
                places = store.sentences(version.document_id)
                assert all(text[one.span.start : one.span.end] == one.text for one, _ in places)
                told.append((locator, version.first_seen, text))
                assert places
    return sorted(told)


def change(newsroom: Newsroom, script: str) -> None:
    with closing(sqlite3.connect(newsroom.workspace.store)) as connection:
        connection.executescript(script)


def test_a_workspace_without_a_fault_stays_byte_for_byte(copied: Newsroom) -> None:
    before = content(copied)
    assert repair(copied.workspace) == Repair((), ())
    assert content(copied) == before


def test_what_changed_in_seeds_is_taken_in(copied: Newsroom) -> None:
    copied.write("piers.txt", PIERS)
    assert repair(copied.workspace).left == ()
    assert copied.trace(PIERS)[0].evidence


def test_what_cannot_be_mended_is_left_and_told(copied: Newsroom) -> None:
    copied.write("drawing.xyz", "?")
    for _ in range(2):
        [problem] = repair(copied.workspace).left
        assert "no reader for .xyz files" in problem.what


# The index


def index_file(newsroom: Newsroom, number: int) -> Path:
    files = sorted(newsroom.workspace.embeddings.glob("*-*"))
    assert len(files) == 6, "two segments of two files, the rows that were removed, and the manifest"
    return files[number]


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("kept", [0, 1, 130, -2, None])
def test_index_files_that_are_cut_off_or_gone(
    copied: Newsroom, wanted: str, number: int, kept: int | None
) -> None:
    file, before = index_file(copied, number), history(copied)
    if kept is None:
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:kept])
    mended(copied, wanted)
    assert history(copied) == before


@pytest.mark.parametrize("number", range(6))
def test_a_byte_that_was_flipped_in_an_index_file(copied: Newsroom, wanted: str, number: int) -> None:
    before = history(copied)
    file = index_file(copied, number)
    flip(file, random.Random(number).randrange(file.stat().st_size))  # noqa: S311 - not a secret
    mended(copied, wanted)
    assert history(copied) == before


def flip(file: Path, at: int, *, by: int = 0xFF) -> None:
    changed = bytearray(file.read_bytes())
    changed[at] ^= by
    file.write_bytes(changed)


def test_only_the_sentences_of_a_damaged_segment_are_embedded_again(copied: Newsroom, wanted: str) -> None:
    files = copied.workspace.embeddings.glob("segment-*.rows.npy")
    small, large = sorted(files, key=lambda file: file.stat().st_size)
    lost = len(np.load(small))
    flip(small, small.stat().st_size - 1)
    assert small.stat().st_size < large.stat().st_size
    embedded: list[str] = []
    encode = Hashing.encode

    def counted(model: Hashing, texts: list[str]) -> object:
        embedded.extend(texts)
        return encode(model, texts)

    with patch.object(Hashing, "encode", counted):
        repair(copied.workspace)
    assert sorted(embedded) == sorted(set(embedded))
    assert len(embedded) == lost
    assert verify(copied.workspace) == ()
    assert copied.printed(HARBOUR, PIERS, related=True) == wanted


def test_two_segments_that_changed_places(copied: Newsroom, wanted: str) -> None:
    one, two = sorted(copied.workspace.embeddings.glob("segment-*.rows.npy"))
    between = one.with_name("between")
    one.rename(between)
    two.rename(one)
    between.rename(two)
    mended(copied, wanted)


def test_a_manifest_that_is_missing_costs_no_embedding(copied: Newsroom, wanted: str) -> None:
    next(copied.workspace.embeddings.glob("index-*.json")).unlink()
    with patch.object(Hashing, "encode", side_effect=AssertionError("nothing is lost")):
        repair(copied.workspace)
    assert verify(copied.workspace) == ()
    assert copied.printed(HARBOUR, PIERS, related=True) == wanted


def test_an_index_of_another_encoder_is_made_anew(copied: Newsroom, wanted: str) -> None:
    with patch.object(Hashing, "revision", "other"):
        copied.reembed(everything=True)
        name = next(copied.workspace.embeddings.glob("index-*.json")).stem
    change(copied, f"UPDATE meta SET value = '{name}' WHERE key = 'index'")  # noqa: S608
    [problem] = verify(copied.workspace)
    assert problem.mend == "provenance verify --repair"
    mended(copied, wanted)


def test_vectors_of_no_sentence_and_sentences_without_a_vector(copied: Newsroom, wanted: str) -> None:
    folder = copied.workspace.embeddings
    with Store.open(copied.workspace.store, write=True) as store:
        model = embed.load("hashing")
        made_by = {"encoder_name": model.name, "encoder_revision": model.revision}
        vectors = index.load(folder, store.meta("index") or "", **made_by)
        vectors.remove(vectors.ids()[:2])
        vectors.add([7], model.encode(["nobody said this"]))
        store.set_meta("index", vectors.save(folder, **made_by).name)
    assert {problem.mend for problem in verify(copied.workspace)} == {"provenance verify --repair"}
    mended(copied, wanted)


def test_leftover_files_are_cleared_away(copied: Newsroom) -> None:
    folder, before = copied.workspace.embeddings, content(copied)
    (folder / ".saving-abc").mkdir()
    (folder / "segment-0123456789abcdef.rows.npy").write_bytes(b"x")
    (folder / "index-0123456789abcdef.json").write_text("{}")
    (folder / "store.sqlite.salvaging").write_text("half")
    assert repair(copied.workspace) == Repair(("4 leftover files were cleared away",), ())
    assert content(copied) == before


# The store, readable and wrong

WRONG = {
    "liveness of documents": "UPDATE documents SET live = NOT live",
    "liveness of sentences": "UPDATE sentences SET live = NOT live",
    "keys": "INSERT INTO keys SELECT 'k', id, 1 FROM sentences LIMIT 3",
    "totals": "UPDATE totals SET sentences = 7",
    "no totals": "DELETE FROM totals",
    "journal": "INSERT INTO unindexed SELECT id, 0 FROM sentences WHERE live",
    "words": "DELETE FROM words_docsize",
    "words of the gone": "INSERT INTO words (rowid, text) VALUES (5, 'nothing')",
    "places": "DELETE FROM occurrences WHERE position = 1",
    "all places": "DELETE FROM occurrences",
    "sentences": "UPDATE sentences SET text = text || '!'",
    "no sentences": "DELETE FROM sentences",
    "assertions": "UPDATE occurrences SET assertion = substr(assertion, 2) WHERE position = 0",
    "sources": "DELETE FROM sources",
    "source": "UPDATE sources SET source = '[' WHERE key = 1",
    "files": "DELETE FROM files",
    "failures": "UPDATE files SET failures = 'x'",
    "quotations": "INSERT INTO quotations VALUES (1, 2, '[')",
    "disagreements": "INSERT INTO disagreements VALUES (NULL, 0, 1, 0, 2, 0, '[')",
    "places of disagreements": "INSERT INTO disagreements VALUES (NULL, 0, 1, 900000, 2, 0, '[]')",
}


@pytest.mark.parametrize("script", WRONG.values(), ids=WRONG.keys())
def test_a_store_that_does_not_agree_with_itself(copied: Newsroom, wanted: str, script: str) -> None:
    before = history(copied)
    change(copied, script)
    assert "provenance verify --repair" in {problem.mend for problem in verify(copied.workspace)}
    mended(copied, wanted)
    assert history(copied) == before
    assert not list(copied.workspace.embeddings.glob("*.damaged*")), "no new file was needed"


def test_nothing_is_embedded_where_only_the_store_is_wrong(copied: Newsroom) -> None:
    change(copied, WRONG["no sentences"])
    with patch.object(Hashing, "encode", side_effect=AssertionError("the index is whole")):
        assert repair(copied.workspace).left == ()


# The store, broken

BROKEN = {
    "text": lambda file: file.write_text("Once this was a store.\n" * 100),
    "nothing": lambda file: file.write_bytes(b""),
    "a byte": lambda file: file.write_bytes(b"x"),
    "no file": lambda file: file.unlink(),
}


@pytest.mark.parametrize("damage", BROKEN.values(), ids=BROKEN.keys())
def test_a_store_of_which_nothing_is_left(
    copied: Newsroom, wanted: str, damage: Callable[[Path], None]
) -> None:
    file = copied.workspace.store
    damage(file)
    damaged = file.read_bytes() if file.exists() else None
    with patch.object(Hashing, "encode", side_effect=AssertionError("the index is whole")):
        repair(copied.workspace)
    assert verify(copied.workspace) == ()
    assert copied.printed(HARBOUR, PIERS, related=True) == wanted
    aside = file.with_name("store.sqlite.damaged")
    assert (aside.read_bytes() if aside.exists() else None) == damaged


def test_a_folder_in_the_place_of_the_store(copied: Newsroom, wanted: str) -> None:
    copied.workspace.store.unlink()
    copied.workspace.store.mkdir()
    mended(copied, wanted)
    assert copied.workspace.store.with_name("store.sqlite.damaged").is_dir()


def pages_of(newsroom: Newsroom, *tables: str) -> set[int]:
    """The pages, from 0, that the history stands on."""
    marks = ", ".join("?" * len(tables))
    with closing(sqlite3.connect(newsroom.workspace.store)) as connection:
        rows = connection.execute(f"SELECT pageno - 1 FROM dbstat WHERE name IN ({marks})", tables)  # noqa: S608
        return {row[0] for row in rows}


def test_any_page_that_is_zeroed(original: Newsroom, wanted: str, tmp_path: Path) -> None:
    """The history stays wherever the pages with its texts and times are whole."""
    pages = original.workspace.store.stat().st_size // PAGE
    needed = pages_of(original, "documents", "versions")
    before = history(original)
    for number in {*random.Random(5).sample(range(pages), 6), *sorted(needed)[:3]}:  # noqa: S311
        newsroom = copy(original, tmp_path / str(number))
        with newsroom.workspace.store.open("r+b") as file:
            file.seek(number * PAGE)
            file.write(bytes(PAGE))
        damaged = newsroom.workspace.store.read_bytes()
        if verify(newsroom.workspace):  # an empty page may have been zeroed
            mended(newsroom, wanted)
            [aside] = newsroom.workspace.embeddings.glob("*.damaged")
            assert aside.read_bytes() == damaged
        if number not in needed:
            assert history(newsroom) == before, number


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_store_that_was_cut_off(copied: Newsroom, wanted: str, share: float) -> None:
    content = copied.workspace.store.read_bytes()
    copied.workspace.store.write_bytes(content[: int(len(content) * share)])
    mended(copied, wanted)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), length=st.integers(1, 3000), seed=st.integers(0, 99))
def test_any_bytes_of_the_store_that_are_overwritten(
    original: Newsroom,
    wanted: str,
    tmp_path_factory: pytest.TempPathFactory,
    at: float,
    length: int,
    seed: int,
) -> None:
    newsroom = copy(original, tmp_path_factory.mktemp("bytes") / "w")
    store = newsroom.workspace.store
    start = int(at * store.stat().st_size)
    with store.open("r+b") as file:
        file.seek(start)
        file.write(random.Random(seed).randbytes(min(length, store.stat().st_size - start)))  # noqa: S311
    if verify(newsroom.workspace):
        mended(newsroom, wanted)
        assert not newsroom.run("verify").exit_code


def test_a_former_text_survives_a_store_without_its_first_page(copied: Newsroom, wanted: str) -> None:
    before = history(copied)
    with copied.workspace.store.open("r+b") as file:
        file.write(bytes(PAGE))
    done = mended(copied, wanted)
    assert history(copied) == before
    assert "store.sqlite.damaged; 9 texts, published 9 times, and " in done.done[0]
    assert len(jobs(copied.workspace)) == 3, "two of before, and what the repair took in"


def test_when_a_text_was_first_seen_survives_the_loss_of_the_text(copied: Newsroom, wanted: str) -> None:
    change(copied, "UPDATE versions SET first_seen = '2020-01-01T00:00:00+00:00'")
    change(copied, "UPDATE documents SET text = 'Something else.'")
    done = mended(copied, wanted)
    assert {seen for _, seen, _ in history(copied)} == {"2020-01-01T00:00:00+00:00"}
    assert "the texts of 9 times that sources published something cannot be read" in done.done
    assert "seeds/ gave back the texts of 7 times that sources published something" in done.done


def test_a_damaged_store_is_never_written_over(copied: Newsroom, wanted: str) -> None:
    for number in range(3):
        copied.workspace.store.write_text(f"{number}" * 600)
        mended(copied, wanted)
    kept = sorted(file.read_text()[:1] for file in copied.workspace.embeddings.glob("*.damaged*"))
    assert kept == ["0", "1", "2"]


def test_a_store_of_the_future_stays_as_it_is(copied: Newsroom) -> None:
    change(copied, "PRAGMA user_version = 99")
    before = content(copied)
    result = copied.run("verify", "--repair")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "upgrade provenance" in result.stderr
    assert content(copied)["store.sqlite"] == before["store.sqlite"]


# The log of the store


@pytest.fixture
def logged(copied: Newsroom) -> Iterator[Newsroom]:
    """A store with a log beside it, as a kill leaves it, in which the newest text of a source stands."""
    copied.write("harbour.txt", "date 2023-03-14 The harbour of Millbay is open again.")
    with Store.open(copied.workspace.store) as reader:
        assert reader.meta("index")
        copied.reembed()
        image = copied.workspace.root / "image"
        shutil.copytree(copied.workspace.embeddings, image)
    shutil.rmtree(copied.workspace.embeddings)
    image.rename(copied.workspace.embeddings)
    log = copied.workspace.embeddings / "store.sqlite-wal"
    assert log.stat().st_size > PAGE
    copied.workspace.embeddings.joinpath("store.sqlite-shm").unlink(missing_ok=True)
    copied.write("harbour.txt", NEWS["harbour.txt"])
    return copied


def test_a_log_that_is_whole_is_not_damage(logged: Newsroom) -> None:
    assert not log.damaged(logged.workspace.store)
    repair(logged.workspace)
    assert len(history(logged)) == 5
    assert not list(logged.workspace.embeddings.glob("*.damaged*"))


@pytest.mark.parametrize("at", [2, 9, 17, 25, 40, 60, 5000])
def test_commits_behind_damage_in_the_log_are_not_lost(logged: Newsroom, wanted: str, at: int) -> None:
    """SQLite would say nothing and throw them away."""
    flip(logged.workspace.embeddings / "store.sqlite-wal", at)
    assert [problem.mend for problem in verify(logged.workspace)] == ["provenance verify --repair"]
    mended(logged, wanted)
    texts = [text for _, _, text in history(logged)]
    assert "date 2023-03-14 The harbour of Millbay is open again." in texts
    assert FORMER in texts


# Killed


class Killed(BaseException):
    """Ends a repair where it stands."""


STEPS: tuple[tuple[object, str], ...] = (
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "hardlink_to"),
    (MendableStore, "mend"),
    (MendableStore, "place"),
    (MendableStore, "presume"),
    (Store, "set_meta"),
    (Store, "keep"),
    (Store, "indexed"),
    (Segmented, "save"),
    (Segmented, "add"),
)


def killed_after(newsroom: Newsroom, steps: int) -> bool:
    """Repair until a number of steps were done; tell whether there were more.

    What Python does on the way out has not happened: the folder is put back as it was at that moment.
    """
    embeddings, image = newsroom.workspace.embeddings, newsroom.workspace.root / "image"
    left = steps

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **options: object) -> object:
            nonlocal left
            left -= 1
            if left == -1:
                shutil.copytree(embeddings, image)
            if left < 0:
                raise Killed
            return real(*arguments, **options)

        return step

    patches = [patch.object(where, what, counted(getattr(where, what))) for where, what in STEPS]
    for one in patches:
        one.start()
    try:
        repair(newsroom.workspace)
    except Killed:
        pass
    finally:
        for one in patches:
            one.stop()
    if left >= 0:
        return False
    shutil.rmtree(embeddings)
    shutil.move(image, embeddings)
    return True


def no_first_page(newsroom: Newsroom) -> None:
    with newsroom.workspace.store.open("r+b") as file:
        file.write(bytes(PAGE))


def no_segment(newsroom: Newsroom) -> None:
    for file in newsroom.workspace.embeddings.glob("segment-*.rows.npy"):
        flip(file, 500)


def no_sentences(newsroom: Newsroom) -> None:
    change(newsroom, WRONG["no sentences"])


@pytest.mark.parametrize("damage", [no_first_page, no_segment, no_sentences])
def test_killed_at_any_step_it_can_be_repeated(
    original: Newsroom, wanted: str, tmp_path: Path, damage: Callable[[Newsroom], None]
) -> None:
    before = history(original)
    for steps in range(0, 200, 3):
        newsroom = copy(original, tmp_path / str(steps))
        damage(newsroom)
        if not killed_after(newsroom, steps):
            assert steps > 3
            break
        assert repair(newsroom.workspace).left == (), steps
        assert newsroom.printed(HARBOUR, PIERS, related=True) == wanted, steps
        assert history(newsroom) == before, steps
        assert not list(newsroom.workspace.embeddings.glob("*.salvag*")), steps
        shutil.rmtree(newsroom.workspace.root)


def test_a_second_writer_waits_and_is_told(copied: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    with sole(copied.workspace.lock), pytest.raises(StoreError, match="being written by another process"):
        repair(copied.workspace)


def test_the_command_line_tells_what_was_done(copied: Newsroom) -> None:
    copied.workspace.store.write_text("?" * 1000)
    assert "mend: provenance verify --repair" in copied.run("verify").stdout.replace("\n", " ")
    told = json.loads(copied.run("verify", "--repair", "--format", "json").stdout)
    assert (told["format"], told["ok"], told["problems"]) == ("provenance-verify/1", True, [])
    assert told["repaired"][0].startswith(
        "the damaged store was set aside as embeddings/store.sqlite.damaged"
    )
    assert copied.run("verify", "--repair").stdout == "✓ Store, index and seeds/ agree.\n"
