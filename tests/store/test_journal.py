"""What is kept up to date row by row: totals, and the journal of what the index has to take in and drop."""

import random
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from provenance.domain.text import Document, Source, Span, sentence_id
from provenance.store import ReadDocument, Store

from .made import file_state, read_document

LAMP, BOAT, CRANE = "A lamp burns.", "A boat sails.", "A crane fell."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(path: Path):
    with Store.open(path, write=True) as opened:
        opened.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", LAMP, BOAT)])
        yield opened


def ids(*texts: str) -> list[int]:
    return sorted(sentence_id(text) for text in texts)


def test_the_journal_tells_what_came_and_went_since_the_index_was_made(store: Store) -> None:
    assert store.unindexed() == (ids(LAMP, BOAT), [])
    store.indexed()
    assert store.unindexed() == ([], [])
    store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", BOAT, CRANE)])
    assert store.unindexed() == (ids(CRANE), ids(LAMP))
    assert store.unindexed(dead=False) == (ids(CRANE), [])
    store.indexed(dead=False)
    assert store.unindexed() == ([], ids(LAMP))
    store.replace(file_state("seeds/b.txt"), [read_document("seeds/b.txt", LAMP)])
    assert store.unindexed() == (ids(LAMP), [])
    assert store.check() == []


def test_a_sentence_of_another_segmentation_is_journalled_when_nothing_else_knows_it(store: Store) -> None:
    store.indexed()
    store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", f"{LAMP} {BOAT}")])
    assert store.unindexed() == (ids(f"{LAMP} {BOAT}"), ids(LAMP, BOAT))
    assert store.check() == []


def test_what_is_undone_is_not_journalled(store: Store) -> None:
    store.indexed()
    with suppress(KeyError), store.transaction():
        store.remove("seeds/a.txt")
        assert store.unindexed() == ([], ids(LAMP, BOAT))
        raise KeyError
    assert store.unindexed() == ([], [])


def test_only_sentences_that_stand_nowhere_else_leave_with_their_files(store: Store) -> None:
    store.replace(file_state("seeds/b.txt"), [read_document("seeds/b.txt", BOAT, CRANE)])
    store.replace(file_state("seeds/copy.txt"), [read_document("seeds/copy.txt", LAMP, BOAT)])
    assert store.only_in([]) == []
    assert store.only_in(["seeds/b.txt"]) == ids(CRANE)
    assert store.only_in(["seeds/a.txt"]) == []
    assert sorted(store.only_in(["seeds/a.txt", "seeds/copy.txt"])) == ids(LAMP)
    assert sorted(store.only_in(["seeds/a.txt", "seeds/copy.txt", "seeds/b.txt"])) == ids(LAMP, BOAT, CRANE)
    assert store.live([*ids(LAMP), 7]) == set(ids(LAMP))


def test_a_file_is_taken_in_over_several_transactions(store: Store) -> None:
    path = "seeds/x.jsonl"
    store.replace(file_state(path), [read_document(path, f"Boat {n}.", record=n) for n in "12"])
    with store.transaction():
        store.start(path)
        store.keep(read_document(path, "Boat 3.", record="3"), reading="1")
        store.keep(read_document(path, "Boat 2 sank.", record="2"), reading="1")
    assert store.published(path).keys() == {f"{path}#{n}" for n in "123"}
    assert (store.files()[path].size, store.files()[path].digest) == (-1, "")
    assert store.check() == []
    with store.transaction():
        store.keep(read_document(path, "Boat 4.", record="4"), reading="1")
        store.finish(file_state(path, "e"))
    assert store.published(path).keys() == {f"{path}#{n}" for n in "234"}
    assert store.files()[path] == file_state(path, "e")
    assert store.check() == []


def test_a_known_document_is_kept_without_its_sentences(store: Store) -> None:
    known = read_document("seeds/new.txt", LAMP, BOAT)
    assert store.knows(known.document.id, reading="")
    assert not store.knows(known.document.id, reading="others")
    store.replace(file_state("seeds/new.txt"), [ReadDocument(known.document, None)])
    assert [source.path for source, _, _ in store.occurrences(ids(LAMP))] == [
        "seeds/a.txt",
        "seeds/new.txt",
    ]
    store.remove("seeds/a.txt")
    store.remove("seeds/new.txt")
    assert not store.knows(known.document.id, reading=""), "its keys are gone with it"
    with pytest.raises(ValueError, match="not known"):
        store.replace(file_state("seeds/new.txt"), [ReadDocument(known.document, None)])
    assert store.check() == []


@pytest.mark.parametrize("seed", range(3))
def test_totals_are_those_of_counting(path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    names = [f"seeds/{name}.jsonl" for name in "abc"]
    with Store.open(path, write=True) as store:
        for step in range(60):
            name = chance.choice(names)
            if chance.random() < 0.2:
                store.remove(name)
                continue
            read = [
                read_document(
                    name, *chance.choices([LAMP, BOAT, CRANE, f"Boat {step}."], k=2), record=record
                )
                for record in chance.sample("1234", k=chance.randrange(4))
            ]
            # the same text is now and then cut into other sentences
            read += [read_document(name, *chance.choice([(f"{LAMP} {BOAT}",), (LAMP, BOAT)]), record="5")]
            store.replace(file_state(name), read)
        assert store.check() == []
        counts = store.counts()
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT * FROM counted").fetchone() == (
            counts.files, counts.sources, counts.documents, counts.sentences, counts.occurrences,
            counts.old_documents,
        )  # fmt: skip
    raw.close()


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE totals SET sentences = sentences + 1", "totals are not what is there"),
        ("DELETE FROM totals", "totals are not what is there"),
        ("INSERT INTO totals SELECT * FROM totals", "totals are not what is there"),
        ("UPDATE unindexed SET live = NOT live", "2 sentences of the journal are not what it says"),
        ("INSERT INTO unindexed VALUES (7, 1)", "1 sentences of the journal are not what it says"),
    ],
)
def test_totals_and_journal_that_are_wrong_are_told(
    store: Store, path: Path, statement: str, says: str
) -> None:
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute(statement)
    raw.close()
    with Store.open(path) as reader:
        assert says in " ".join(reader.check())


def test_a_store_of_a_format_before_is_counted_and_its_files_are_to_be_read_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from provenance.store import connection

    lamp = Document(Source("i", "seeds/a.txt"), "A lamp.", Span(0, 7)).id
    boat = Document(Source("i", "seeds/a.txt"), "A boat.", Span(0, 7)).id
    all_of_them = connection._migrations()
    with monkeypatch.context() as patched:
        patched.setattr(connection, "_migrations", lambda: all_of_them[:4])
        connection.connect(path, write=True).close()
    with sqlite3.connect(path) as raw:
        raw.executescript(
            f"""
            INSERT INTO meta VALUES ('reading', '1');
            INSERT INTO files VALUES ('seeds/a.txt', 1, 2, 'd', '[]');
            INSERT INTO documents VALUES (1, '{lamp}', 'A lamp.', 0, 7, 1, 1);
            INSERT INTO documents VALUES (2, '{boat}', 'A boat.', 0, 7, 1, 0);
            INSERT INTO sources VALUES (1, 'seeds/a.txt', NULL, 'seeds/a.txt', '["i","seeds/a.txt"]', 1, 1);
            INSERT INTO sentences VALUES (5, 'A lamp.', 1), (6, 'A boat.', 0);
            INSERT INTO words (rowid, text) VALUES (5, 'A lamp.');
            INSERT INTO occurrences VALUES (1, 0, 0, 0, 7, 5, '[""]'), (2, 0, 0, 0, 7, 6, '[""]');
            """  # noqa: S608 - two ids of ours
        )
    raw.close()
    with Store.open(path, write=True) as store:
        assert store.check() == []
        counts = store.counts()
        assert (counts.files, counts.sources, counts.documents, counts.old_documents) == (1, 1, 1, 1)
        assert (counts.sentences, counts.occurrences) == (1, 1)
        assert store.files()["seeds/a.txt"].reading == ""
        assert not store.knows(lamp, reading="1")
        assert store.unindexed() == ([], [])
