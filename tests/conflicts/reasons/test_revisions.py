"""Whether a source corrected itself."""

import pytest

from provenance.conflicts.reasons.revisions import notice, revised
from tests.conflicts.spoken import said

WRONG = said("The storm in Karsk killed 12 people.", "12", "2022-03-01", "Courier")


@pytest.mark.parametrize(
    "text",
    [
        "Correction: the storm killed 15 people, not 12.",
        "An earlier version of this article gave the number wrongly. The storm killed 15 people.",
        "The storm killed 15 people. We regret the error.",
        "The storm killed 15 people and not 12, as we reported.",
        "The storm killed 15 people. Rain fell. Snow fell. This has been corrected: the storm was larger.",
    ],
)
def test_words_of_correction_beside_the_sentence_or_about_it_show_a_revision(text: str) -> None:
    why = revised(WRONG, said(text, "15", "2022-03-02", "Courier"))
    assert why is not None
    assert "first “12”, then “15”" in why


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 15 people.",
        "The storm killed 15 people. Rain fell. Snow fell. Correction: our crossword had two errors.",
        "The correctional officers of Karsk said that 15 people died.",
    ],
)
def test_without_a_notice_about_it_nothing_was_revised(text: str) -> None:
    assert revised(WRONG, said(text, "15", "2022-03-02", "Courier")) is None


def test_a_notice_in_the_earlier_text_corrects_something_else() -> None:
    earlier = said("Correction: the storm killed 15 people.", "15", "2022-02-27", "Courier")
    assert revised(earlier, WRONG) is None


def test_publishers_without_a_name_are_not_known_to_be_one() -> None:
    earlier = said("The storm killed 12 people.", "12", "2022-03-01")
    later = said("Correction: the storm killed 15 people.", "15", "2022-03-02")
    assert revised(earlier, later) is None


def test_the_notices_of_a_document_are_its_sentences_of_correction() -> None:
    told = ["The storm killed 15 people.", "An earlier version of this article said 12."]
    assert notice(told) == told[1]
    assert notice(told[:1]) == ""
