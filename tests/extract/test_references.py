import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import Assertion
from provenance.extract.attributions import attributions
from provenance.extract.names import names
from provenance.extract.references import resolve


def read(*sentences, paragraphs=None):
    assertions = []
    for text in sentences:
        named = names(text)
        assertions.append(Assertion(text, None, names=named, attributions=attributions(text, named)))
    return resolve(assertions, paragraphs=paragraphs or [0] * len(sentences))


def last(*sentences, paragraphs=None):
    return {r.text: r.name for r in read(*sentences, paragraphs=paragraphs)[-1].references}


def test_a_surname_takes_the_full_name_from_before_and_from_behind():
    first, second = read("Okoye left.", "Minister Lena Okoye smiled.")
    assert [(r.text, r.name, r.key) for r in first.references] == [("Okoye", "Lena Okoye", "lena okoye")]
    assert second.references == ()


def test_a_surname_that_two_people_share_stays_open():
    assert last("Lena Okoye met Tunde Okoye.", "Okoye left.") == {}


def test_a_part_of_a_name_takes_the_longest():
    assert last("Minister Syed Karim Lodhi met Karim Lodhi.", "Lodhi left.") == {
        "Lodhi": "Syed Karim Lodhi"
    }


@pytest.mark.parametrize(
    ("introduced", "mention"),
    [
        ("Foreign Minister Lena Okoye flew in.", "The foreign minister"),
        ("Lena Okoye, the finance secretary, flew in.", "The finance secretary"),
        ("The minister of foreign affairs, Lena Okoye, flew in.", "The foreign minister"),
        ("Federal Minister for Information Technology Lena Okoye flew in.", "The IT minister"),
        ("Federal Minister for Information Technology Lena Okoye flew in.", "The minister"),
        ("Prime Minister Lena Okoye flew in.", "The premier"),
        ("Chief Executive Lena Okoye flew in.", "The CEO"),
    ],
)
def test_a_bare_post_takes_the_name_it_was_given(introduced, mention):
    assert last(introduced, f"{mention} spoke.") == {mention: "Lena Okoye"}


def test_another_post_takes_no_name():
    assert last("Foreign Minister Lena Okoye flew in.", "The water minister spoke.") == {}
    assert last("Prime Minister Lena Okoye flew in.", "The minister spoke.") == {}


def test_a_post_finds_its_name_further_down():
    assert {
        r.text for r in read("The water minister spoke.", "Water Minister Lena Okoye left.")[0].references
    } == {"The water minister"}


def test_two_ministers_are_told_apart():
    introduced = "Water Minister Lena Okoye met Trade Minister Karim Lodhi."
    assert last(introduced, "The water minister spoke to the trade minister.") == {
        "The water minister": "Lena Okoye",
        "the trade minister": "Karim Lodhi",
    }


def test_he_is_the_speaker_of_the_sentence_before():
    assert last("Karim Lodhi told Tunde Okoye that rain fell.", "He also spoke of wind.") == {
        "He": "Karim Lodhi"
    }


def test_a_pronoun_inside_a_sentence_takes_its_subject():
    assert last("Karim Lodhi said he would go.") == {"he": "Karim Lodhi"}


def test_titles_tell_he_from_she():
    assert last("Ms Lena Okoye met Mr Karim Lodhi.", "He smiled.") == {"He": "Karim Lodhi"}


def test_a_pronoun_does_not_reach_over_paragraphs():
    sentences = ("Karim Lodhi left.", "Rain fell.", "He smiled.")
    assert last(*sentences, paragraphs=[0, 1, 2]) == {}
    assert last(*sentences, paragraphs=[0, 0, 1]) == {"He": "Karim Lodhi"}


def test_its_takes_the_organisation_before_it():
    assert last("Orient Airlines will open its office.") == {"its": "Orient Airlines"}
    assert last("They called on Google, the owner of YouTube, to open its office.") == {"its": "Google"}


def test_it_takes_the_subject_of_the_sentence_before():
    assert last("The Ministry of Water met farmers.", "It added that rain is due.") == {
        "It": "Ministry of Water"
    }


def test_empty_it_takes_nothing():
    assert last("The Ministry of Water met farmers.", "It is said that rain is due.") == {}


def test_it_as_a_field_is_no_pronoun():
    assert "IT" not in last("Google met farmers.", "IT exports rose.")


def test_the_company_is_the_latest_firm_and_no_ministry():
    sentences = ("Google met the Ministry of Water.", "The company paid, the tech giant said.")
    assert last(*sentences) == {"The company": "Google", "the tech giant": "Google"}


def test_a_group_takes_the_name_before_it():
    assert last("A delegation from Google came.", "The delegation spoke.") == {"The delegation": "Google"}
    assert last("The Google delegation came.", "The delegation spoke.") == {"The delegation": "Google"}


def test_the_ministry_takes_its_full_name():
    assert last("The Ministry of Water came.", "The ministry paid.") == {
        "The ministry": "Ministry of Water"
    }


def test_an_acronym_takes_the_full_name():
    assert last("The National Bridge Safety Board met.", "NBSB ruled.") == {
        "NBSB": "National Bridge Safety Board"
    }


def test_the_country_is_the_only_one_named():
    assert last("Dams rose in Kenya.", "The country paid.") == {"The country": "Kenya"}
    assert last("Dams rose in Kenya and Uganda.", "The country paid.") == {}


def test_one_paragraph_a_sentence():
    with pytest.raises(ValueError, match="1 assertions but 0 paragraphs"):
        resolve([Assertion("x", None)], paragraphs=[])


WORDS = st.sampled_from(
    [
        "He",
        "it",
        "its",
        "The",
        "the",
        "minister",
        "company",
        "Lena",
        "Okoye",
        "Google",
        "Kenya",
        "told",
        "of",
        ",",
        ".",
        "IT",
        "they",
    ]
)


@given(st.lists(st.text() | st.lists(WORDS).map(" ".join), max_size=4))
def test_spans_are_exact(sentences):
    for assertion in read(*sentences):
        for reference in assertion.references:
            assert reference.span.of(assertion.text) == reference.text


def test_long_documents_and_sentences_stay_linear():
    read(*["The minister met Lena Okoye and it paid the company."] * 2_000)
    read("Google it the minister he its the company " * 3_000)
