"""Names and terms: kept with what is live, forgotten with it, and put right where they were lost."""

import sqlite3

import numpy as np
import pytest
from world import Newsroom

from provenance.compare.blocking import blocks
from provenance.domain.assertion import Name, NameKind
from provenance.domain.text import Span
from provenance.pipeline.look import READING, stated
from provenance.store import Store
from provenance.store.mending import MendableStore

ADA = "Ada Brandt opened a shed in Lahore. She left."


@pytest.fixture
def room(empty_room: Newsroom) -> Newsroom:
    empty_room.write("a.txt", ADA)
    empty_room.write("b.txt", "The Ministry of Rail sold 40 boats. Ms Brandt was there.")
    empty_room.reembed()
    return empty_room


def named(store: Store, text: str) -> set[str]:
    """Return the texts of the sentences that have a name which may be this one."""
    name = Name(Span(0, len(text)), text, text.lower(), NameKind.OTHER)
    numbers = store.names(blocks(name))
    return {said for _, said in store.texts(store.mentions(numbers))}


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return what is kept of names and terms, without the numbers that names happen to have."""
    queries = {
        "mentions": "SELECT n.key, n.text, n.kind, m.sentence "
        "FROM mentions m JOIN names n ON n.id = m.name",
        "settings": "SELECT n.key, n.text, n.kind, d.id "
        "FROM settings s JOIN names n ON n.id = s.name JOIN documents d ON d.key = s.document",
        "blocks": "SELECT n.key, n.text, n.kind, b.block FROM blocks b JOIN names n ON n.id = b.name",
        "terms": "SELECT * FROM terms",
    }
    return {name: sorted(store._connection.execute(query)) for name, query in queries.items()}


def test_a_name_is_found_by_any_that_may_be_the_same_and_where_it_is_pointed_at(room: Newsroom) -> None:
    with Store.open(room.workspace.store) as store:
        assert named(store, "Brandt") == {
            "Ada Brandt opened a shed in Lahore.",
            "She left.",
            "Ms Brandt was there.",
        }
        assert named(store, "Rail Ministry") == {"The Ministry of Rail sold 40 boats."}
        assert named(store, "Vienna") == set()


def test_all_of_it_goes_with_the_last_document_that_has_it(room: Newsroom) -> None:
    with Store.open(room.workspace.store) as store:
        both = tables(store)
    room.write("a.txt", "A fox ran.")
    room.reembed()
    with Store.open(room.workspace.store) as store:
        assert store.check() == []
        assert named(store, "Ada Brandt") == {"Ms Brandt was there."}
        assert store.frequencies(["opened", "shed", "boats", "foxes"]) == {
            "opened": 0, "shed": 0, "boats": 1, "foxes": 1,
        }  # fmt: skip
    room.write("a.txt", ADA)
    room.reembed()
    with Store.open(room.workspace.store) as store:
        assert tables(store) == both


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM mentions",
        "DELETE FROM settings",
        "DELETE FROM blocks WHERE block = (SELECT min(block) FROM blocks)",
        "DELETE FROM names",
        "UPDATE names SET key = 'nobody'",
        "INSERT INTO names (key, text, kind, blocks) VALUES ('x', 'X', 'other', 0)",
        "UPDATE terms SET sentences = sentences + 1",
        "DELETE FROM terms",
    ],
)
def test_what_is_lost_is_seen_and_found_again(room: Newsroom, harm: str) -> None:
    path = room.workspace.store
    with Store.open(path) as store:
        before = tables(store)
    with sqlite3.connect(path) as raw:
        raw.execute(harm)
    raw.close()
    with MendableStore.open(path, write=True) as store:
        assert store.check()
        store.mend(lambda document: stated(document).sentences or (), reading=READING)
        assert store.check() == []
        assert tables(store) == before


@pytest.mark.parametrize(
    "word",
    ["boats", "Lahore", "ministry of rail", "", "...", "\0", "\ud800", '"', "AND", "café", "ß", "G20"],
)
def test_a_word_is_counted_as_often_as_it_is_found(room: Newsroom, word: str) -> None:
    with Store.open(room.workspace.store) as store:
        assert store.frequencies([word])[word] == len(store.search_words([word]))
        assert set(store.search_all_words([word])) == set(store.search_words([word]))


@pytest.mark.parametrize("reading", [0, 1000])
def test_words_are_found_together_or_among_others(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, reading: int
) -> None:
    monkeypatch.setattr("provenance.store.reading._READ", reading)
    with Store.open(room.workspace.store) as store:
        every = np.array(list(store.sentence_ids()))
        assert len(store.search_all_words(["sold", "boat"])) == 1
        assert set(store.search_all_words(["sold", "shed"])) == set()
        found = set(store.search_words(["shed", "boat", "the"], rarer_than=2))
        assert set(store.with_words(["shed", "boat", "the"], every, rarer_than=2)) == found
        assert len(found) == 2
        for one in found:
            assert set(store.with_words(["shed", "boat", "the"], np.array([one]), rarer_than=2)) == {one}
        assert set(store.with_words(["shed", "boat"], every[:0], rarer_than=2)) == set()
        assert set(store.with_words(["nowhere"], every, rarer_than=2)) == set()
