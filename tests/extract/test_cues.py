import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import Modality
from provenance.extract.cues import cues

PLANNED, REQUESTED = Modality.PLANNED, Modality.REQUESTED
POSSIBLE, DENIED = Modality.POSSIBLE, Modality.DENIED


def found(text):
    return [(cue.text, cue.modality) for cue in cues(text)]


def scopes(text):
    return {cue.text: cue.scope.of(text) for cue in cues(text)}


@pytest.mark.parametrize(
    ("text", "cue", "modality"),
    [
        ("The port will open.", "will", PLANNED),
        ("The port plans to open.", "plans to", PLANNED),
        ("A bridge is set to be built.", "is set to", PLANNED),
        ("The bank agreed to lend.", "agreed to", PLANNED),
        ("The firm is in talks to sell.", "in talks to", PLANNED),
        ("She asked the two firms to pay.", "asked", REQUESTED),
        ("He called on the council to resign.", "called on", REQUESTED),
        ("Farmers should plant trees.", "should", REQUESTED),
        ("They demanded a refund.", "demanded", REQUESTED),
        ("It might rain.", "might", POSSIBLE),
        ("The firm is reportedly bankrupt.", "reportedly", POSSIBLE),
        ("She hopes to win.", "hopes to", POSSIBLE),
        ("The dam did not hold.", "not", DENIED),
        ("The dam didn’t hold.", "didn’t", DENIED),
        ("The firm refused to pay.", "refused to", DENIED),
        ("The firm has yet to pay.", "has yet to", DENIED),
        ("No minister came.", "No", DENIED),
        ("They left without a ticket.", "without", DENIED),
        ("He is reluctant to sign.", "reluctant to", DENIED),
        ("It is no longer open.", "no longer", DENIED),
        ("At no point did the dam hold.", "At no point", DENIED),
        ("The firm brushed aside the charge.", "brushed aside", DENIED),
        ("The port awaits its licence.", "awaits", PLANNED),
        ("The firm applied for a licence.", "applied", REQUESTED),
    ],
)
def test_each_kind_of_cue(text, cue, modality):
    assert found(text) == [(cue, modality)]


@pytest.mark.parametrize(
    "text",
    [
        "Not only the schools but also the clinics closed.",
        "There is no doubt about it.",
        "They couldn't help but laugh.",
        "It was nothing but rain.",
        "Not least, it was cheap.",
        "No fewer than forty people came.",
        "It weighs not more than a kilo.",
        "They live at No. 5 Harbour Street.",
        "It opened in May.",
        "Will Carter came.",
        "She made his will known.",
        "The dam opened on Friday.",
        "That would have been nice.",
        "Not before noon did they leave.",
        "It has 40 houses, not counting sheds.",
        "The delay was due to the rain.",
    ],
)
def test_false_friends_are_no_cues(text):
    assert found(text) == []


def test_a_scope_ends_with_its_clause():
    text = "The port will not open this year, but the mayor plans to visit."
    assert scopes(text) == {"will": "not open this year", "not": "open this year", "plans to": "visit"}


def test_nor_denies_anew() -> None:
    text = "The port is neither deep nor wide."
    assert [(cue.text, cue.scope.of(text)) for cue in cues(text)] == [("neither", "deep"), ("nor", "wide")]


def test_while_and_a_new_subject_end_a_scope():
    assert scopes("She denied taking bribes while her deputy admitted it.")["denied"] == "taking bribes"
    assert scopes("They urged farmers to plant trees and the bank agreed to pay.")["urged"] == "plant trees"


def test_a_request_governs_what_stands_behind_its_addressee():
    assert scopes("He asked the two ministers in the cabinet to resign.")["asked"] == "resign"


def test_a_passive_denial_governs_what_stands_before():
    assert scopes("The plan was rejected by the council.")["rejected"] == "The plan was"
    assert scopes("The merger has been ruled out, he said.")["ruled out"] == "The merger has been"


def test_what_is_planned_stands_before():
    assert scopes("A new port is planned.")["is planned"] == "A new port"
    assert scopes("The vote is still to come, he said.")["still to come"] == "The vote is"
    assert scopes("The port was planned to open.")["was planned to"] == "open"


def test_and_nobody_begins_a_clause():
    assert scopes("The port is not ready, and nobody works there.")["not"] == "ready"


def test_double_negation_lists_both():
    text = "Officials did not deny that the gate opened."
    assert [cue.modality for cue in cues(text)] == [DENIED, DENIED]
    assert all("the gate opened" in cue.scope.of(text) for cue in cues(text))


def test_a_contraction_can_hold_two_cues():
    assert found("It won't close.") == [("won't", PLANNED), ("won't", DENIED)]


@given(
    st.text()
    | st.lists(
        st.sampled_from(["not", "only", "asked", "to", ",", "was", "denied", "n't", ".", "\n", "No.", "5"])
    ).map(" ".join)
)
def test_spans_are_exact_and_inside(text):
    for cue in cues(text):
        assert text[cue.span.start : cue.span.end] == cue.text
        assert 0 <= cue.scope.start <= cue.scope.end <= len(text)


@pytest.mark.parametrize("piece", ["not ", "asked a b ", "was denied ", "no", "don't "])
def test_long_hostile_texts_stay_linear(piece):
    assert isinstance(cues(piece * 20_000), tuple)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In Karsk, where the firm had filed its suit, jurors were dismissed.", "jurors were"),
        ("After the council had met, the plan was quickly rejected.", "the plan was quickly"),
        ("The suit, filed in May, was dismissed.", "The suit, filed in May, was"),
        ("Claims about quays, boats and nets were dismissed.", "Claims about quays, boats and nets were"),
    ],
)
def test_what_was_dismissed_does_not_begin_before_a_clause_set_before_it(text, scope):
    assert list(scopes(text).values()) == [scope]


def test_what_could_be_seen_was_there():
    assert found("The fire could be seen from Karsk.") == []
