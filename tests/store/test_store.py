import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.text import Failure, sentence_id
from provenance.errors import StoreError
from provenance.store import FileState, Store

from .made import file_state, read_document

HARBOUR = ("The harbour of Millbay opened on Monday.", "It holds 45 boats.")
FERRY = ("The ferry sank at noon.", "Its 45 passengers were saved.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "embeddings" / "store.sqlite"


@pytest.fixture
def store(path: Path):
    with Store.open(path, write=True) as opened:
        opened.replace(file_state("seeds/b.txt"), [read_document("seeds/b.txt", *FERRY)])
        opened.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", *HARBOUR, title="Harbour")])
        yield opened


def texts_of(store: Store, ids) -> set[str]:
    return {text for _, text in store.texts(ids)}


def test_occurrences_give_back_what_was_kept_ordered_by_source(store):
    kept = [
        (read.document.source, stated.sentence, stated.assertion)
        for read in (
            read_document("seeds/a.txt", *HARBOUR, title="Harbour"),
            read_document("seeds/b.txt", *FERRY),
        )
        for stated in read.sentences
    ]
    assert list(store.occurrences()) == kept
    assert list(store.occurrences([sentence_id(FERRY[1]), sentence_id(HARBOUR[1]), 7])) == [
        kept[1],
        kept[3],
    ]


def test_sources_and_counts_are_those_of_now(store):
    assert [(held.source.locator, held.sentences) for held in store.sources()] == [
        ("seeds/a.txt", 2),
        ("seeds/b.txt", 2),
    ]
    counts = store.counts()
    assert (counts.files, counts.sources, counts.documents, counts.sentences) == (2, 2, 2, 4)
    assert list(store.sentence_ids()) == sorted(sentence_id(text) for text in (*HARBOUR, *FERRY))


def test_replacing_a_file_hides_its_old_sentences_but_keeps_them_readable(store):
    old = read_document("seeds/a.txt", *HARBOUR, title="Harbour").document
    new = read_document("seeds/a.txt", "The harbour of Millbay stays closed.")
    store.replace(file_state("seeds/a.txt", "e"), [new])
    assert sentence_id(HARBOUR[0]) not in store.sentence_ids()
    assert texts_of(store, store.search_words(["monday"])) == set()
    assert set(store.search_keys(["number:45"])) == {sentence_id(FERRY[1])}
    assert not list(store.occurrences([sentence_id(HARBOUR[1])]))
    assert [version.current for version in store.versions("seeds/a.txt")] == [False, True]
    assert store.document("seeds/a.txt") == new.document
    assert store.document("seeds/a.txt", document_id=old.id) == old
    assert [sentence.text for sentence, _ in store.sentences(old.id)] == list(HARBOUR)
    assert store.check() == []


def test_a_text_that_comes_back_is_live_again_with_its_first_date(store):
    for day, words in (("2024-06-01", ("Quite another text.",)), ("2024-07-01", HARBOUR)):
        store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", *words)], seen=day)
    assert texts_of(store, store.search_words(["harbour"])) == {HARBOUR[0]}
    versions = store.versions("seeds/a.txt")
    assert [(version.last_seen, version.current) for version in versions] == [
        ("2024-06-01", False),
        ("2024-07-01", True),
    ]
    assert store.check() == []


def test_a_sentence_shared_with_another_source_outlives_one_of_them(store):
    store.replace(file_state("seeds/c.txt"), [read_document("seeds/c.txt", FERRY[0])])
    store.remove("seeds/b.txt")
    assert texts_of(store, store.search_words(["ferry"])) == {FERRY[0]}
    assert [source.path for source, _, _ in store.occurrences([sentence_id(FERRY[0])])] == ["seeds/c.txt"]
    assert store.check() == []


def test_two_sources_of_one_text_share_a_document_and_both_occur(store):
    store.replace(file_state("seeds/copy.txt"), [read_document("seeds/copy.txt", *FERRY)])
    assert store.counts().documents == 2
    occurring = [source.path for source, _, _ in store.occurrences([sentence_id(FERRY[0])])]
    assert occurring == ["seeds/b.txt", "seeds/copy.txt"]
    store.remove("seeds/b.txt")
    assert len(list(store.occurrences([sentence_id(FERRY[0])]))) == 1
    assert store.check() == []


def test_records_of_one_file_are_replaced_together(store):
    path = "seeds/x.jsonl"
    store.replace(file_state(path), [read_document(path, f"Boat {n} sailed.", record=n) for n in "123"])
    store.replace(file_state(path), [read_document(path, "Boat 2 sank.", record="2")])
    assert [held.source.locator for held in store.sources() if held.source.path == path] == [f"{path}#2"]
    assert texts_of(store, store.search_words(["boat"])) == {HARBOUR[1], "Boat 2 sank."}
    assert store.check() == []


def test_another_segmentation_of_the_same_text_replaces_the_first(store):
    whole = " ".join(FERRY)
    store.replace(file_state("seeds/b.txt"), [read_document("seeds/b.txt", whole)])
    assert sentence_id(whole) in store.sentence_ids()
    assert not list(store.texts([sentence_id(FERRY[0])]))
    assert len(store.versions("seeds/b.txt")) == 1
    assert store.check() == []


def test_words_are_found_by_stem_and_without_accents(store):
    store.replace(file_state("seeds/c.txt"), [read_document("seeds/c.txt", "Cafés opening soon.")])
    cafes = sentence_id("Cafés opening soon.")
    assert set(store.search_words(["CAFE", "nowhere"])) == {cafes}
    assert set(store.search_words(["CAFE", "opened"])) == {cafes, sentence_id(HARBOUR[0])}
    assert store.frequencies(["opens", "ferry", "nowhere"]) == {"opens": 2, "ferry": 1, "nowhere": 0}


def test_common_words_can_be_left_out(store):
    assert set(store.search_words(["the"], rarer_than=2)) == set()
    both = {sentence_id(HARBOUR[0]), sentence_id(FERRY[0])}
    assert set(store.search_words(["the"], rarer_than=3)) == both


def test_of_many_words_each_is_looked_for(store):
    many = [f"word{number}" for number in range(5000)]
    assert set(store.search_words([*many, "ferry", "…", ""])) == {sentence_id(FERRY[0])}
    assert set(store.search_all_words([*many, "ferry"])) == set()
    every = np.array(list(store.sentence_ids()))
    assert set(store.with_words([*many, "ferry", "…", ""], every, rarer_than=9)) == {sentence_id(FERRY[0])}


@given(st.text())
def test_any_string_can_be_searched(shared_store, word):
    assert shared_store.frequencies([word])[word] >= 0
    assert len(shared_store.search_words([word])) == shared_store.frequencies([word])[word]
    assert set(shared_store.search_keys([word])) == set()


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("shared") / "s.sqlite", write=True) as opened:
        opened.replace(
            file_state("seeds/b.txt"), [read_document("seeds/b.txt", *FERRY, "A 0 b c 1 NOT near.")]
        )
        yield opened


@pytest.mark.parametrize(
    "word", ['"', '""', "a*", "NOT", "text:ferry", "a OR b", "\0", "x\0y", "\ud800", "(", ""]
)
def test_query_syntax_in_a_word_is_only_a_word(shared_store, word):
    assert set(shared_store.search_words([word])) <= set(shared_store.sentence_ids())


def test_file_states_come_back_with_their_failures(store):
    failed = FileState("seeds/z.pdf", 5, 6, "x", (Failure("seeds/z.pdf", "no reader"),))
    store.replace(failed, [])
    store.touch(FileState("seeds/a.txt", 11, 99, "d"))
    assert store.files()["seeds/z.pdf"] == failed
    assert store.files()["seeds/a.txt"].mtime_ns == 99
    assert store.counts().sources == 2


def test_many_files_in_one_transaction_are_seen_as_they_are_written(store):
    with store.transaction():
        store.remove("seeds/a.txt")
        assert set(store.search_words(["harbour"])) == set()
        store.replace(file_state("seeds/c.txt"), [read_document("seeds/c.txt", *HARBOUR)])
        assert texts_of(store, store.search_words(["harbour"])) == {HARBOUR[0]}
        store.remove("seeds/c.txt")
        store.remove("seeds/b.txt")
    assert list(store.sentence_ids()) == []
    assert store.counts().old_documents == 2
    assert store.check() == []


def test_a_file_that_fails_leaves_the_others_of_its_transaction(store):
    with store.transaction():
        store.replace(file_state("seeds/c.txt"), [read_document("seeds/c.txt", "A crane fell.")])
        with pytest.raises(StoreError):
            store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", "Gone.", "\ud800")])
    assert texts_of(store, store.search_words(["crane", "harbour", "gone"])) == {
        "A crane fell.",
        HARBOUR[0],
    }
    assert store.files()["seeds/a.txt"] == file_state("seeds/a.txt")
    assert store.check() == []


def test_meta_is_kept(store):
    assert store.meta("encoder") is None
    store.set_meta("encoder", "hashing/1")
    assert store.meta("encoder") == "hashing/1"


def test_what_fails_inside_a_transaction_leaves_nothing(store):
    with suppress(KeyboardInterrupt), store.transaction():
        store.remove("seeds/a.txt")
        assert store.counts().sources == 1
        raise KeyboardInterrupt
    assert store.counts().sources == 2
    with pytest.raises(StoreError, match="surrogate"):
        store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", "Broken \ud800 text.")])
    assert texts_of(store, store.search_words(["harbour"])) == {HARBOUR[0]}
    with pytest.raises(ValueError, match="not in"):
        store.replace(file_state("seeds/a.txt"), [read_document("seeds/b.txt", "Elsewhere.")])
    assert store.check() == []


def test_readers_see_the_last_commit_while_a_writer_works_and_a_second_writer_is_told(
    path, store, monkeypatch
):
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    with Store.open(path) as reader, store.transaction():
        store.remove("seeds/a.txt")
        assert reader.counts().sources == 2
        with pytest.raises(StoreError, match="another process"), Store.open(path, write=True) as second:
            second.set_meta("a", "b")


def test_a_reader_cannot_write(path, store):
    with Store.open(path) as reader, pytest.raises(StoreError, match="cannot be written"):
        reader.set_meta("a", "b")


def test_unknown_sources_are_told(store):
    with pytest.raises(StoreError, match=r"seeds/none\.txt"):
        store.document("seeds/none.txt")
    assert store.versions("seeds/none.txt") == ()


def test_a_missing_store_names_the_mend(path):
    with pytest.raises(StoreError, match="provenance reembed"):
        Store.open(path)


@pytest.mark.parametrize("write", [False, True])
def test_a_file_that_is_no_database_names_the_mend(path, write):
    path.parent.mkdir()
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StoreError, match=r"store\.sqlite.*reembed --all"):
        Store.open(path, write=write)


def test_a_damaged_page_is_found(path):
    with Store.open(path, write=True) as store:
        many = tuple(f"Boat {n} of the long harbour list sailed out on a morning." for n in range(500))
        store.replace(file_state("seeds/b.txt"), [read_document("seeds/b.txt", *many)])
    data = bytearray(path.read_bytes())
    data[8192:-4096] = b"\xff" * (len(data) - 8192 - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="reembed --all"), Store.open(path) as store:
        list(store.occurrences())


def test_a_newer_format_names_both_and_the_mend(path, store):
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StoreError, match=r"format 99.*format \d+.*upgrade"):
        Store.open(path)


def test_a_database_of_another_program_is_not_touched(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE theirs (a)")
    raw.close()
    with pytest.raises(StoreError, match="another program"):
        Store.open(path, write=True)


def test_a_reader_takes_the_file_as_it_is_where_nothing_can_be_written(path, store, monkeypatch):
    from provenance.store import connection

    store.close()
    real = connection._with_uri

    def refuse(path: Path, how: str) -> sqlite3.Connection:
        if how != "immutable=1":
            raise sqlite3.OperationalError("unable to open database file")
        return real(path, how)

    monkeypatch.setattr(connection, "_with_uri", refuse)
    with Store.open(path) as reader:
        assert reader.counts().sources == 2
        assert reader.check() == []


def test_check_tells_what_is_wrong(path, store):
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE sentences SET text = 'Forged.' WHERE id = ?", (sentence_id(FERRY[0]),))
        raw.execute("DELETE FROM files WHERE path = 'seeds/a.txt'")
    raw.close()
    with Store.open(path) as reader:
        problems = " ".join(reader.check())
    assert "in their place" in problems
    assert "no known file" in problems
    assert "word index" in problems


def test_a_store_may_be_read_from_another_thread(store):
    seen = []
    thread = threading.Thread(target=lambda: seen.append(store.counts().sources))
    thread.start()
    thread.join()
    assert seen == [2]
