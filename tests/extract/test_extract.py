import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.assertion import Modality
from provenance.extract import extract


def test_one_sentence_gives_all_it_asserts():
    text = "Water Minister Lena Okoye said on Friday that Kenya will not build more than 12 dams."
    found = extract(text, said_on="2023-05-10")
    assert found.text == text
    assert found.said_on == "2023-05-10"
    assert [name.text for name in found.names] == ["Lena Okoye", "Kenya"]
    assert [(a.speaker, a.cue) for a in found.attributions] == [("Water Minister Lena Okoye", "said")]
    assert [cue.modality for cue in found.cues] == [Modality.PLANNED, Modality.DENIED]
    assert [quantity.value for quantity in found.quantities] == [12]
    assert [time.start for time in found.times] == [time.end for time in found.times] != []
    assert found.references == ()


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\ud800", "\u200b", "😀 said 5", "قال الوزير", "\n\n.", "e\u0301"]
)
def test_odd_texts_raise_nothing(text):
    assert extract(text).text == text


@settings(deadline=None)
@given(st.text())
def test_all_spans_lie_inside_the_text(text):
    found = extract(text, said_on="2020-02-29")
    for piece in (*found.quantities, *found.times, *found.names, *found.cues):
        assert piece.span.of(text) == piece.text
