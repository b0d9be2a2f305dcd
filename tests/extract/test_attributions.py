import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extract.attributions import attributions
from provenance.extract.names import names


def said(text):
    return [(a.speaker, a.cue, a.content.of(text)) for a in attributions(text, names(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour minister announced on Friday that the dock has opened.",
            ("The harbour minister", "announced", "the dock has opened"),
        ),
        ("Okoye told the Daily Gull that a crane is due.", ("Okoye", "told", "a crane is due")),
        ("He also revealed that the firm paid.", ("He", "revealed", "the firm paid")),
        ("“Boats are safe,” said the delegation.", ("the delegation", "said", "Boats are safe")),
        (
            "“Boats sail. They sink,” Arai was quoted by the ministry.",
            ("Arai", "quoted", "Boats sail. They sink"),
        ),
        ("Arai was quoted as saying the dam is full.", ("Arai", "quoted", "the dam is full")),
        ("Talks are slow, executives said.", ("executives", "said", "Talks are slow")),
        (
            "According to the port authority, forty boats sank.",
            ("the port authority", "According to", "forty boats sank"),
        ),
        (
            "Forty boats sank, according to Dr. Ellison.",
            ("Dr. Ellison", "according to", "Forty boats sank"),
        ),
        (
            "Rina Sato, speaking in Osaka, said the bridge would close.",
            ("Rina Sato", "said", "the bridge would close"),
        ),
        (
            "On the other hand, the ministry claimed that sales rose.",
            ("the ministry", "claimed", "sales rose"),
        ),
        ("Arai met the council and said that taxes must fall.", ("Arai", "said", "taxes must fall")),
        ("Forty came, but industry sources say it was empty.", ("industry sources", "say", "it was empty")),
        (
            "A senior executive at a local firm said both were changing.",
            ("A senior executive at a local firm", "said", "both were changing"),
        ),
        ("“Boats are safe”, the secretary told the envoy.", ("the secretary", "told", "Boats are safe")),
        ("“Boats are safe,” the guards at Karo noted.", ("the guards at Karo", "noted", "Boats are safe")),
        ("Sources told Reuters that Kenya may leave.", ("Sources", "told", "Kenya may leave")),
        ("The envoy said to the crowd, “Stay calm.”", ("The envoy", "said", "Stay calm")),
        (
            "Karim Aziz, adviser on trade, who is also spokesman said “Trade matters.”",
            ("Karim Aziz", "said", "Trade matters"),
        ),
        ("Sales rose, said Tom Ellison.", ("Tom Ellison", "said", "Sales rose")),
        (
            "Brunt and Olsen have said they will not sail this year, while Karo plans two voyages.",
            ("Brunt and Olsen", "said", "they will not sail this year"),
        ),
        (
            "In Karsk, Ivo Lenk pleaded not guilty to defrauding Brunt.",
            ("Ivo Lenk", "pleaded", "not guilty to defrauding Brunt"),
        ),
        ("Olsen said he was ill, but he sailed.", ("Olsen", "said", "he was ill, but he sailed")),
        (
            "The minister said exports rose, while Karo lost ships.",
            ("The minister", "said", "exports rose, while Karo lost ships"),
        ),
        (
            "The mayor confirmed the closure of a school.",
            ("The mayor", "confirmed", "the closure of a school"),
        ),
    ],
)
def test_who_said_what_with_which_word(text, expected):
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The said house was sold.",
        "He was said to be rich.",
        "It is said that the house is haunted.",
        "Haruki noted the change.",
        "There are 1,447 confirmed cases in the United States.",
        "The film tells of war.",
        "The bank lent money.",
    ],
)
def test_what_nobody_says_is_no_attribution(text):
    assert said(text) == []


def test_adding_goes_on_with_the_same_speaker():
    assert said("“We open,” said Rina Sato, adding that tickets are gone.") == [
        ("Rina Sato", "said", "We open"),
        ("Rina Sato", "adding", "tickets are gone"),
    ]


WORDS = st.sampled_from(
    [
        "said",
        "told",
        "“",
        "”",
        '"',
        ",",
        ".",
        "that",
        "He",
        "the",
        "bank",
        "adding",
        "according",
        "to",
        "who",
        "is",
        "and",
        "\n",
    ]
)


@given(st.text() | st.lists(WORDS).map(" ".join))
def test_spans_are_exact_and_inside(text):
    for one in attributions(text, names(text)):
        assert text[one.cue_span.start : one.cue_span.end] == one.cue
        assert one.speaker_span.of(text) == one.speaker
        assert 0 <= one.content.start < one.content.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["he said ", ", said ", '" said ', "according to ", "x, adding ", "and said "]
)
def test_long_hostile_texts_stay_linear(piece):
    assert isinstance(attributions(piece * 10_000, ()), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "The port handled 45 tonnes, Pell Andrik said on Friday.",
        "The port handled 45 tonnes, Pell Andrik told reporters in Karsk.",
    ],
)
def test_what_came_before_is_said_where_only_when_or_where_follows(text: str) -> None:
    [said] = attributions(text)
    assert said.content.of(text) == "The port handled 45 tonnes"
