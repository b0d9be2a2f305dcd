import pytest

from provenance.domain.text import Document, Sentence, Source, Span
from provenance.extract import in_context
from provenance.segment import segment


def sentences(text: str) -> tuple[Sentence, ...]:
    return segment(Document(Source("id", "seeds/a.txt"), text, Span(0, len(text))))


def speakers(text: str) -> list[str | None]:
    return [
        said.attributions[0].name or said.attributions[0].speaker if said.attributions else None
        for said in in_context(sentences(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour is full. No ship can land,” said Ann Lee.",
        '"The harbour is full. No ship can land," Ann Lee said.',
        '"The harbour is full. No ship can land," the paper quoted Ann Lee as saying.',
        "“The harbour is full. No ship can land,” Ann Lee was quoted by the port.",
    ],
)
def test_every_sentence_of_a_quotation_has_its_speaker(text: str) -> None:
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_a_quotation_ends_where_it_is_closed() -> None:
    text = "The sea is calm. “The harbour is full. No ship can land,” said Ann Lee. Rain fell."
    assert speakers(text) == [None, "Ann Lee", "Ann Lee", None]


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert speakers("“The harbour is full. No ship can land.\n\nRain fell, said Ann Lee.") == [
        None,
        None,
        "Ann Lee",
    ]


def test_what_is_given_covers_the_sentence_and_names_no_place_for_the_speaker() -> None:
    first, _ = in_context(sentences("“The harbour is full. No ship can land,” said Ann Lee."))
    [said] = first.attributions
    assert (said.speaker_span, said.cue_span, said.content.of(first.text)) == (None, None, first.text)
