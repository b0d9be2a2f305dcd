"""Damage in embeddings/: exit code 1, a message that names the mend, and a mend that works."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest
from world import HARBOUR, Newsroom

from provenance.errors import DamagedStore, StaleIndex
from provenance.store import Store

REBUILD = "provenance reembed --all"


def index_file(newsroom: Newsroom) -> Path:
    [found] = newsroom.workspace.embeddings.glob("segment-*.rows.npy")
    return found


def manifest_file(newsroom: Newsroom) -> Path:
    [found] = newsroom.workspace.embeddings.glob("index-*.json")
    return found


def truncated(newsroom: Newsroom) -> None:
    file = index_file(newsroom)
    file.write_bytes(file.read_bytes()[:-100])


def emptied(newsroom: Newsroom) -> None:
    index_file(newsroom).write_bytes(b"")


def flipped(newsroom: Newsroom) -> None:
    file = index_file(newsroom)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def missing(newsroom: Newsroom) -> None:
    index_file(newsroom).unlink()


def manifest_missing(newsroom: Newsroom) -> None:
    manifest_file(newsroom).unlink()


def manifest_garbled(newsroom: Newsroom) -> None:
    manifest_file(newsroom).write_text("{")


def manifest_of_list(newsroom: Newsroom) -> None:
    manifest_file(newsroom).write_text("[]")


def manifest_of_the_future(newsroom: Newsroom) -> None:
    file = manifest_file(newsroom)
    file.write_text(json.dumps(json.loads(file.read_text()) | {"format": "provenance-index/99"}))


def manifest_of_another_encoder(newsroom: Newsroom) -> None:
    file = manifest_file(newsroom)
    file.write_text(json.dumps(json.loads(file.read_text()) | {"encoder": "some-other-model"}))


INDEX_DAMAGE: list[Callable[[Newsroom], None]] = [
    truncated, emptied, flipped, missing, manifest_missing, manifest_garbled, manifest_of_list,
    manifest_of_the_future, manifest_of_another_encoder,
]  # fmt: skip


@pytest.mark.parametrize("damage", INDEX_DAMAGE)
def test_a_damaged_index_is_refused_and_mended(embedded: Newsroom, damage: Callable[..., None]) -> None:
    before = embedded.printed(HARBOUR)
    damage(embedded)
    with pytest.raises(StaleIndex):
        embedded.trace(HARBOUR)
    for command in (["trace", HARBOUR], ["reembed"], ["verify"]):
        result = embedded.run(*command)
        assert result.exit_code == 1
        assert REBUILD in " ".join((result.stdout + result.stderr).split())
    assert embedded.run("reembed", "--all").exit_code == 0
    assert embedded.run("verify").exit_code == 0
    assert embedded.printed(HARBOUR) == before


def of_the_future(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def of_text(path: Path) -> None:
    path.write_text("Once this was a store.\n" * 100)


def of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()


def of_half_a_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])


def of_a_piece_of_its_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def of_a_few_bytes(path: Path) -> None:
    path.write_bytes(b"a store" * 40)


def of_broken_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 64] = b"\xff" * 64
    path.write_bytes(content)


def of_a_missing_table(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE keys")
    connection.close()


def of_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


STORE_DAMAGE: list[Callable[[Path], None]] = [
    of_the_future, of_text, of_another_program, of_half_a_file, of_broken_pages, of_a_missing_table,
    of_a_folder, of_a_piece_of_its_header, of_a_few_bytes,
]  # fmt: skip


@pytest.mark.parametrize("damage", STORE_DAMAGE)
def test_a_damaged_store_is_refused_set_aside_and_built_anew(
    embedded: Newsroom, damage: Callable[[Path], None]
) -> None:
    before = embedded.printed(HARBOUR)
    path = embedded.workspace.store
    damage(path)
    damaged = path.read_bytes() if path.is_file() else None
    with pytest.raises(DamagedStore, match=REBUILD):
        embedded.trace(HARBOUR)
    for command in (["trace", HARBOUR], ["verify"]):
        result = embedded.run(*command)
        assert result.exit_code == 1
        assert REBUILD in " ".join((result.stdout + result.stderr).split())
    result = embedded.run("reembed", "--all", "--encoder", "hashing")
    assert (result.exit_code, result.stderr) == (0, "")
    aside = path.with_name("store.sqlite.damaged")
    assert aside.is_dir() if damaged is None else aside.read_bytes() == damaged
    assert embedded.run("verify").exit_code == 0
    assert embedded.printed(HARBOUR) == before


def test_a_second_damaged_store_is_not_laid_over_the_first(embedded: Newsroom) -> None:
    path, texts = embedded.workspace.store, []
    for number in range(2):
        of_text(path)
        path.write_text(path.read_text() + f" {number}")
        texts.append(path.read_bytes())
        embedded.reembed(everything=True)
    asides = [path.with_name("store.sqlite.damaged"), path.with_name("store.sqlite.damaged-2")]
    assert [aside.read_bytes() for aside in asides] == texts


def test_without_all_a_damaged_store_stays_as_it_is(embedded: Newsroom) -> None:
    path = embedded.workspace.store
    of_text(path)
    damaged = path.read_bytes()
    result = embedded.run("reembed")
    assert result.exit_code == 1
    assert REBUILD in result.stderr
    assert path.read_bytes() == damaged


def test_all_keeps_a_sound_store_and_its_history(embedded: Newsroom) -> None:
    embedded.write("harbour.txt", "date 2023-03-14 The harbour of Millbay closed.")
    embedded.reembed(everything=True)
    assert not embedded.workspace.store.with_name("store.sqlite.damaged").exists()
    with Store.open(embedded.workspace.store) as store:
        assert len(store.versions("seeds/harbour.txt")) == 2


def test_an_index_of_another_encoder_is_not_searched(embedded: Newsroom) -> None:
    result = embedded.run("trace", HARBOUR, "--encoder", "all-MiniLM-L6-v2")
    assert result.exit_code == 1
    assert "hashing" in result.stderr
    assert REBUILD in result.stderr


def test_an_unknown_encoder_changes_nothing(embedded: Newsroom) -> None:
    before = embedded.printed(HARBOUR)
    result = embedded.run("reembed", "--encoder", "no/such-model")
    assert result.exit_code == 1
    assert "no/such-model" in result.stderr
    assert embedded.printed(HARBOUR) == before


@pytest.mark.model
def test_another_encoder_embeds_all_anew(embedded: Newsroom) -> None:
    changes = embedded.reembed()
    assert changes.embedded == 0
    embedded.encoder = None
    assert embedded.run("reembed", "--encoder", "all-MiniLM-L6-v2").exit_code == 0
    [finding] = embedded.trace(HARBOUR)
    assert finding.run.encoder.startswith("all-MiniLM-L6-v2@")
    assert embedded.run("verify").exit_code == 0


def test_a_store_that_was_deleted_is_built_anew(embedded: Newsroom) -> None:
    before = embedded.printed(HARBOUR)
    embedded.workspace.store.unlink()
    assert embedded.run("verify").exit_code == 1
    assert embedded.printed(HARBOUR, encoder="hashing") == before


def test_a_folder_of_embeddings_that_was_deleted_is_built_anew(embedded: Newsroom) -> None:
    before = embedded.printed(HARBOUR)
    rmtree(embedded.workspace.embeddings)
    assert embedded.printed(HARBOUR, encoder="hashing") == before
