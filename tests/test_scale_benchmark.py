"""What the benchmark of large corpora says is so, on tiny ones."""

import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import corpora, plots, scale
from benchmarks.clock import Clock
from benchmarks.standins import TURN, Recalled, cast, standing_in
from provenance import embed, pipeline
from provenance.domain.text import Document
from provenance.pipeline import look
from provenance.read import read
from provenance.segment import segment
from provenance.store import ReadDocument
from tests.world import Newsroom

COPIES = corpora.MOULDS  # the first article that is a cast


def as_read(made: corpora.Article, seeds: Path) -> Document:
    (document,) = read(corpora.write(made, seeds), name=f"seeds/{made.path}")
    assert isinstance(document, Document)
    return document


def stated(document: Document) -> ReadDocument:
    return look.stated(document)


# Corpora


def test_the_same_number_is_the_same_article_whatever_was_asked_before() -> None:
    alone = corpora.article(COPIES + 7)
    list(corpora.articles(60))
    assert corpora.article(COPIES + 7) == alone
    assert corpora.article(COPIES + 7, seed=2).text != alone.text


def test_a_corpus_has_the_distinct_sentences_asked_for_and_stops() -> None:
    made = list(corpora.articles(300))
    distinct = {sentence for one in made for sentence in corpora.sentences(one.text)}
    before = {sentence for one in made[:-1] for sentence in corpora.sentences(one.text)}
    assert len(before) < 300 <= len(distinct)


def test_articles_have_the_lengths_of_news() -> None:
    sentences = [corpora.sentences(corpora.article(number).text) for number in range(100)]
    words = [len(sentence.split()) for one in sentences for sentence in one]
    assert 17 < sum(map(len, sentences)) / len(sentences) < 23
    assert 17 < sum(words) / len(words) < 23
    assert min(words) < 8
    assert max(words) > 30


def test_a_reader_finds_the_date_and_the_sentences_that_were_written(tmp_path: Path) -> None:
    for number in (0, 5, COPIES + 5):
        document = as_read(corpora.article(number), tmp_path)
        assert document.source.published == document.text.split()[1]
        assert [one.text for one in segment(document)] == corpora.sentences(document.text)


def test_a_folder_never_has_more_files_than_it_should() -> None:
    folders = Counter(corpora.Article(number, "", ()).path.rpartition("/")[0] for number in range(2500))
    assert sorted(folders.values()) == [500, 1000, 1000]


def test_agency_copy_stands_word_for_word_in_three_articles_and_the_rest_does_not() -> None:
    wired = [corpora.article(corpora.MOULDS * (3 + turn)) for turn in range(4)]
    first, second, third, other = (set(corpora.sentences(one.text)) for one in wired)
    shared = first & second & third
    assert len(shared) >= 3
    assert shared < first
    assert not shared & other


def test_what_an_article_is_changed_to_was_nowhere_before() -> None:
    known = {sentence for one in corpora.articles(400) for sentence in corpora.sentences(one.text)}
    texts = [corpora.sentences(corpora.changed(3, turn=turn)) for turn in range(3)]
    assert [len(one) for one in texts] == [20, 20, 20]
    assert len(known.union(*texts)) == len(known) + 60


# Stand-ins


def test_a_cast_is_read_as_the_reader_reads_it(tmp_path: Path) -> None:
    same = total = 0
    for number in range(COPIES, COPIES + 6):
        mould = stated(as_read(corpora.article(number - COPIES), tmp_path))
        made = corpora.article(number)
        document = as_read(made, tmp_path)
        found = cast(mould, corpora.mould(number - COPIES, corpora.SEED), made.values, document)
        wanted = stated(document)
        assert found.document == wanted.document
        assert [one.sentence for one in found.sentences or ()] == [
            one.sentence for one in wanted.sentences or ()
        ]
        pairs = zip(found.sentences or (), wanted.sentences or (), strict=True)
        alike = [one == other for one, other in pairs]
        same, total = same + sum(alike), total + len(alike)
    assert same / total > 0.97


def test_recalled_vectors_are_unit_the_same_again_and_as_near_as_they_should_be(tmp_path: Path) -> None:
    recalled = Recalled(embed.load("hashing"))
    mould = stated(as_read(corpora.article(1), tmp_path))
    recalled.learn(1, mould)
    own = [one.sentence.text for one in mould.sentences or ()]
    casts = []
    for turn in (1, 2):
        made = corpora.article(turn * corpora.MOULDS + 1)
        model = corpora.mould(1, corpora.SEED)
        read_ = cast(mould, model, made.values, as_read(made, tmp_path))
        recalled.learn(made.number, read_)
        casts.append([one.sentence.text for one in read_.sentences or ()])
    one, other = (recalled.encode(texts) for texts in casts)
    assert (one**2).sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert (one * other).sum(axis=1).mean() == pytest.approx(TURN, abs=0.05)
    assert (recalled.encode(casts[0][3:5]) == one[3:5]).all()
    assert (recalled.encode(own) == embed.load("hashing").encode(own)).all()


def test_after_a_build_by_stand_ins_the_real_job_finds_nothing_to_do(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    numbers = [0, 1, 2, COPIES, COPIES + 1]
    for number in numbers:
        corpora.write(corpora.article(number), newsroom.seeds)
    with standing_in(corpora.SEED, "hashing"):
        built = newsroom.reembed()
    again = newsroom.reembed()
    assert (again.unchanged, again.embedded, again.changed) == (len(numbers), 0, 0)
    assert again.total == built.total
    corpora.write(corpora.Article(1, corpora.changed(1, turn=0), ()), newsroom.seeds)
    after = newsroom.reembed()
    assert (after.changed, after.embedded) == (1, 20)
    assert pipeline.verify(newsroom.workspace) == ()


# Figures


def test_a_part_is_not_charged_for_what_it_calls() -> None:
    class Work:
        def outer(self) -> int:
            return sum(self.items())

        def items(self) -> list[int]:
            return [self.inner() for _ in range(3)]

        def inner(self) -> int:
            return sum(range(50_000))

    clock = Clock()
    clock.watch(Work, "outer", "outer")
    clock.watch(Work, "inner", "inner")
    assert Work().outer() == 3 * sum(range(50_000))
    assert clock.calls == {"outer": 1, "inner": 3}
    taken = clock.take()
    assert taken["inner"] > taken["outer"] > 0
    assert clock.take() == {}


def test_a_spread_has_the_middle_and_the_nearest_rank() -> None:
    assert scale.spread([float(value) for value in range(1, 101)]) == {
        "median": 50.5, "p95": 95.0, "most": 100.0,
    }  # fmt: skip
    assert scale.spread([2.0]) == {"median": 2.0, "p95": 2.0, "most": 2.0}


def test_claims_are_of_the_corpus_and_some_have_another_number(tmp_path: Path) -> None:
    corpus = scale.Corpus(tmp_path, 1000, seed=corpora.SEED, encoder="hashing")
    claims = corpus.claims(30, 40)
    written = {line for number in range(30) for line in corpora.sentences(corpora.article(number).text)}
    assert claims == corpus.claims(30, 40)
    assert 10 <= sum(claim in written for claim in claims) < 30
    assert any(claim in scale.FOREIGN for claim in claims)


def test_one_size_is_measured_from_building_to_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "RUNS", {1: 1})
    monkeypatch.setattr(scale, "COLD", 1)
    monkeypatch.setattr(scale, "WARM", 3)
    monkeypatch.setattr(scale, "QUERIES", 3)
    row = scale.Corpus(tmp_path / "60", 60, seed=corpora.SEED, encoder="hashing").measured()
    assert row["sentences"] >= 60
    assert [cost["documents"] for cost in row["reembed"]] == [1]
    assert row["search"]["found"] == row["search"]["expected"] > 0
    assert row["search"]["false"] == 0
    assert row["warm"]["claims"] == 3
    figures = scale.results([row], "hashing", corpora.SEED)
    scale.write(figures, tmp_path / "scale.json")
    for picture in plots.draw(json.loads((tmp_path / "scale.json").read_text("utf-8")), tmp_path):
        told = "".join(ElementTree.fromstring(picture.read_text("utf-8")).itertext())  # noqa: S314
        assert "sentences" in told


def test_names_beside_lines_keep_apart_and_in_order() -> None:
    placed = plots.apart([("a", 10.0), ("b", 10.1), ("c", 100.0)], least=1.2)
    assert placed == [("a", 10.0), ("b", pytest.approx(12.0)), ("c", 100.0)]


def test_an_axis_begins_and_ends_with_a_whole_decade() -> None:
    low, high, ticks = plots.decades([0.02, 3.0])
    assert (low, high) == (pytest.approx(0.01), pytest.approx(10))
    assert ticks[0] == pytest.approx(low)
    assert ticks[-1] == pytest.approx(high)
