"""`check` knows what surveys and lineage keep, and tells where it points at nothing."""

import sqlite3
from pathlib import Path

import pytest

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Disagreement
from provenance.domain.evidence import Match
from provenance.domain.lineage import Quotation
from provenance.domain.text import Span
from provenance.store import Store
from provenance.store.survey import Found
from store.made import file_state, read_document

FIRST = ("The harbour of Millbay \0 handled 45 million tonnes.", "Gulls are many.")
SECOND = ("The harbour of Millbay \0 handled 30 million tonnes.",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store in which two documents disagree and share a passage."""
    path = tmp_path / "store.sqlite"
    with Store.open(path, write=True) as store:
        for name, texts in (
            ("seeds/a.txt", ("Earlier.",)),
            ("seeds/a.txt", FIRST),
            ("seeds/b.txt", SECOND),
        ):
            store.replace(file_state(name), [read_document(name, *texts)])
        places = [stated.place for _, stated in store.survey().stated(store.sentence_ids())]
        (left, at), (right, other) = sorted(place for place in places if place[1] == 0)
        kinds = (DifferenceKind.QUANTITY, "45 million", "30 million", Span(33, 43), Span(33, 43), "", 1.0)
        with store.transaction():
            store.survey().start("a test")
            store.survey().keep(
                [left, right],
                store.survey().replaced(),
                [Found((left, at), (right, other), Disagreement(*kinds))],
            )
            store.quotations.start("a test")
            store.quotations.keep_prints(left, [1, 2])
            passage = Quotation(Span(0, 51), Span(0, 51), Match.NEAR_COPY)
            store.quotations.keep([left, right], [(left, right, (passage,))])
    return path


def problems(path: Path, *statements: str) -> str:
    with sqlite3.connect(path) as raw:
        for statement in statements:
            raw.execute(statement)
    raw.close()
    with Store.open(path) as store:
        return " · ".join(store.check())


def test_a_sound_store_has_no_problem(path: Path) -> None:
    assert problems(path) == ""


def test_what_is_kept_of_texts_that_are_gone_is_no_problem(path: Path) -> None:
    with Store.open(path, write=True) as store:
        store.replace(file_state("seeds/a.txt"), [read_document("seeds/a.txt", "Nothing.")])
        store.remove("seeds/b.txt")
        assert store.check() == []
        with store.transaction():
            store.survey().start("a test")
            store.quotations.start("a test")
        assert store.check() == []


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (
            "UPDATE disagreements SET left_position = 7",
            "1 disagreements are between sentences that are not",
        ),
        (
            "UPDATE disagreements SET right_document = 99",
            "a row of disagreements points at a row of documents",
        ),
        (
            "UPDATE disagreements SET found = replace(found, '43', '99')",
            "1 disagreements are about words that",
        ),
        ("UPDATE disagreements SET found = '{'", "1 disagreements are about words that"),
        ("UPDATE disagreements SET found = '[[],[],[],[3,\"a\"]]'", "1 disagreements are about words that"),
        (
            "UPDATE revised SET document = (SELECT document FROM surveyed ORDER BY 1 DESC)",
            "replace nothing",
        ),
        ("DELETE FROM quoted", "1 pairs of documents share passages and were not both compared"),
        ("DELETE FROM quoted", "2 prints are of documents that were not compared"),
        ("UPDATE quotations SET passages = replace(passages, '51', '999')", "passages that are not there"),
        ("UPDATE quotations SET passages = '[7]'", "passages that are not there"),
        ("UPDATE quotations SET passages = ''", "passages that are not there"),
    ],
)
def test_what_points_at_nothing_is_told(path: Path, statement: str, says: str) -> None:
    assert says in problems(path, statement)
