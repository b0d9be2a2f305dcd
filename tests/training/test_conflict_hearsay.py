"""Sentences as somebody's word."""

from random import Random

import pytest

from training.conflicts.hearsay import can_be_told, told_by

SAID = "Ana Pohl has sold 14 mills."


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("denied", [False, True])
def test_what_is_told_stands_where_it_is_said_to_stand(seed: int, denied: bool) -> None:
    text, moved = told_by(SAID, Random(seed), name=True, denied=denied)  # noqa: S311
    assert text[moved:].startswith("Ana Pohl has sold 14 mills")
    assert text[0].isupper() or text[0] == "“"
    assert text[-1] in ".”"
    assert text != SAID


def test_a_sentence_that_begins_with_no_name_loses_its_capital_inside_another() -> None:
    told = {told_by("The mill was sold.", Random(seed), name=False, denied=True)[0] for seed in range(40)}  # noqa: S311
    assert all("the mill was sold" in text for text in told)
    assert len(told) > 10


@pytest.mark.parametrize("text", ["“It is sold,” she said.", "Is it sold?", "Sold!"])
def test_a_quotation_or_question_is_nobodys_word_once_more(text: str) -> None:
    assert not can_be_told(text)
    assert can_be_told(SAID)
