"""A source goes by its locator, its id, its path from anywhere, or the stem of its file."""

from collections.abc import Iterator

import pytest
from world import Newsroom

from provenance.errors import InvalidInput
from provenance.pipeline.named import named
from provenance.store import Store


@pytest.fixture
def store(newsroom: Newsroom) -> Iterator[Store]:
    """The world with two files of one name, after one source of it is gone."""
    newsroom.write("east/desk.txt", "A lamp burns in Karsk.")
    newsroom.write("west/desk.txt", "No lamp burns in Karsk.")
    newsroom.reembed()
    (newsroom.seeds / "paraphrase.txt").unlink()
    newsroom.reembed()
    with Store.open(newsroom.workspace.store) as store:
        yield store


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("seeds/harbour.txt", "seeds/harbour.txt"),
        (" ./seeds/harbour.txt\n", "seeds/harbour.txt"),
        ("/home/me/veldoria/seeds/harbour.txt", "seeds/harbour.txt"),
        ("harbour.txt", "seeds/harbour.txt"),
        ("harbour", "seeds/harbour.txt"),
        ("seeds/wire.jsonl#w1", "seeds/wire.jsonl#w1"),
        ("wire.jsonl#w2", "seeds/wire.jsonl#w2"),
        ("wire#w2", "seeds/wire.jsonl#w2"),
        ("w2", "seeds/wire.jsonl#w2"),
        ("east/desk.txt", "seeds/east/desk.txt"),
        ("harb", "seeds/harbour.txt"),
        ("paraphrase", "seeds/paraphrase.txt"),
    ],
)
def test_a_source_has_many_names(store: Store, text: str, locator: str) -> None:
    assert named(store, text) == locator


def test_the_id_of_a_report_is_a_name(store: Store) -> None:
    for kept in store.sources():
        assert named(store, kept.source.id) == kept.source.locator


@pytest.mark.parametrize("text", ["desk.txt", "desk", "wire.jsonl", "wire"])
def test_what_names_several_is_refused(store: Store, text: str) -> None:
    with pytest.raises(InvalidInput, match=r"names 2 sources: .*; write one in full"):
        named(store, text) if text != "wire" else named(store, "seeds/wire.jsonl")


@pytest.mark.parametrize(
    "text", ["", " ", ".", "/", "seeds", "seeds/", "ha", "no such thing", "\x00", "a" * 100_000]
)
def test_what_names_none_is_refused(store: Store, text: str) -> None:
    with pytest.raises(InvalidInput, match="'provenance sources' lists those there are") as refused:
        named(store, text)
    assert len(str(refused.value)) < 400


def test_names_that_are_near_are_told(store: Store) -> None:
    with pytest.raises(InvalidInput, match=r"called 'harbor.txt'; near it: seeds/harbour\.txt"):
        named(store, "harbor.txt")
    with pytest.raises(InvalidInput, match=r"near it: seeds/copy\.md"):
        named(store, "Record year in Milbay")  # the title of that source, nearly


def test_a_source_that_is_gone_can_be_ruled_out(store: Store) -> None:
    with pytest.raises(InvalidInput, match=r"seeds/paraphrase.txt is gone; 'provenance history"):
        named(store, "paraphrase.txt", gone=False)
    assert named(store, "harbour", gone=False) == "seeds/harbour.txt"


def test_an_empty_store_says_how_to_fill_it(empty_room: Newsroom) -> None:
    empty_room.reembed()
    with (
        Store.open(empty_room.workspace.store) as store,
        pytest.raises(InvalidInput, match="none yet; put"),
    ):
        named(store, "a")
