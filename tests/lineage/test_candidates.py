"""What is worth comparing: nothing that counts is missed, and the answer depends on two documents alone."""

import random

import numpy as np
import pytest

from lineage.pages import of
from lineage.test_reuse import FIRE, RETOLD, SNOW, joined
from provenance.lineage.candidates import ALIKE, alike, means, prints

WORDS = (
    "harbour quay rope lantern ferry winter pilot anchor market bridge tower copper island signal".split()
)


def sentence(chance: random.Random, length: int) -> str:
    """Invent a sentence in which every fifth word is a number."""
    words = [chance.choice(WORDS) if at % 5 else str(chance.randrange(9000)) for at in range(length)]
    return " ".join(words)


@pytest.mark.parametrize("seed", range(20))
def test_a_copied_run_of_words_leaves_a_print_in_both(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    run = sentence(chance, 8)
    texts = [f"So {sentence(chance, 9)} {run} {sentence(chance, 12)}." for _ in range(2)]
    ours, theirs = (set(prints(of(text).wordings).tolist()) for text in texts)
    assert ours & theirs


def test_unrelated_texts_have_no_print_in_common() -> None:
    assert not set(prints(of(joined(*FIRE)).wordings)) & set(prints(of(joined(*SNOW)).wordings))


def test_prints_are_few_and_can_be_stored() -> None:
    found = prints(of(joined(*FIRE, *SNOW)).wordings)
    assert (found >= 0).all()
    assert (np.diff(found) > 0).all()
    assert len(found) < len(joined(*FIRE, *SNOW).split())
    assert len(prints(of("").wordings)) == 0


def test_passages_in_other_words_have_like_means() -> None:
    told, retold = means(of(joined(*FIRE)).vectors), means(of(joined(SNOW[0], *RETOLD)).vectors)
    assert list(alike(told, retold))
    assert not list(alike(told, means(of(joined(*SNOW)).vectors)))


def test_likeness_is_that_of_each_pair_by_itself() -> None:
    chance = np.random.default_rng(7)
    ours = means(chance.normal(size=(30, 8)).astype(np.float32))
    theirs = means(chance.normal(size=(50, 8)).astype(np.float32))
    found = set(alike(ours, theirs))
    assert 0 < len(found) < len(ours) * len(theirs)
    alone = {
        (i, j)
        for i in range(len(ours))
        for j in range(len(theirs))
        if list(alike(ours[i : i + 1], theirs[j : j + 1]))
    }
    assert found == alone
    assert all(ours[i] @ theirs[j] >= ALIKE - 1e-5 for i, j in found)


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 8, 9])
def test_every_sentence_is_in_a_mean(count: int) -> None:
    vectors = np.eye(12, dtype=np.float32)[:count]
    found = means(vectors)
    assert (found[:, :count].sum(axis=0) > 0).all()
    assert found.shape[1] == 12
