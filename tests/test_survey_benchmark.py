"""What the benchmark of the survey says is so."""

import json
import math
from pathlib import Path

import pytest

from benchmarks import survey
from provenance.segment import segment


def test_the_exponent_is_one_for_linear_and_two_for_quadratic_growth() -> None:
    sizes = [10, 30, 100]
    assert survey.exponent(sizes, [1.0, 3.0, 10.0]) == pytest.approx(1)
    assert survey.exponent(sizes, [1.0, 9.0, 100.0]) == pytest.approx(2)


def test_a_single_size_has_no_exponent() -> None:
    assert math.isnan(survey.exponent([10], [1.0]))


def test_a_corpus_has_the_sentences_asked_for_and_hardly_more() -> None:
    documents = survey.corpus(300)
    assert 300 <= sum(len(segment(one)) for one in documents) < 330


def test_a_change_touches_one_article_of_one_file(tmp_path: Path) -> None:
    documents = survey.corpus(600)
    survey.print_corpus(documents, tmp_path)
    before = {path.name: path.read_text("utf-8").splitlines() for path in tmp_path.iterdir()}
    survey.change(documents, tmp_path)
    after = {path.name: path.read_text("utf-8").splitlines() for path in tmp_path.iterdir()}
    assert before.keys() == after.keys()
    assert len(before) > 1
    pairs = [
        (old, new)
        for name in before
        for old, new in zip(before[name], after[name], strict=True)
        if old != new
    ]
    assert len(pairs) == 1
    old, new = map(json.loads, pairs[0])
    assert new["text"].endswith(old["text"])
