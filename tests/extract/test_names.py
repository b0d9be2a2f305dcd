import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.assertion import NameKind
from provenance.extract.names import key, names

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def found(text):
    return [name.text for name in names(text)]


def kinds(text):
    return {name.text: name.kind for name in names(text)}


def keys(text):
    return {name.text: name.key for name in names(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Anwar Rahim met Chen Wei.", ["Anwar Rahim", "Chen Wei"]),
        ("Harbour and Fisheries Minister Lena Okoye left.", ["Lena Okoye"]),
        ("Federal Minister for Water and Power Karim Lodhi spoke.", ["Karim Lodhi"]),
        (
            "Secretary of State Antony Marlow called Chief Justice Umar Bandari.",
            ["Antony Marlow", "Umar Bandari"],
        ),
        ("Dr. J. K. Ellison agreed.", ["J. K. Ellison"]),
        ("Mohammed bin Talal met Ludwig van der Berg.", ["Mohammed bin Talal", "Ludwig van der Berg"]),
        ("Stephen King wrote it.", ["Stephen King"]),
    ],
)
def test_titles_and_posts_are_no_part_of_a_name(text, expected):
    assert found(text) == expected
    assert set(kinds(text).values()) == {PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He joined the Ministry of Law & Justice.", ["Ministry of Law & Justice"]),
        ("She left the Ministry of Planning and Development.", ["Ministry of Planning and Development"]),
        ("The Food and Drug Administration agreed.", ["Food and Drug Administration"]),
        ("The Ministry of IT, FBR and Telenor signed.", ["Ministry of IT", "FBR", "Telenor"]),
        ("Microsoft and Orient Airlines met TikTok.", ["Microsoft", "Orient Airlines", "TikTok"]),
        ("The European Union waited.", ["European Union"]),
        ("Procter & Gamble grew.", ["Procter & Gamble"]),
    ],
)
def test_institutions_keep_their_small_words_and_lists_come_apart(text, expected):
    assert found(text) == expected
    assert set(kinds(text).values()) == {BODY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents of Millbay fled.", ["Millbay"]),
        ("People of the Karsk valley fled.", ["Karsk"]),
        ("Members of Karsk United voted.", ["Karsk United"]),
        ("Leaders of the European Union met.", ["European Union"]),
        ("Friends of the Earth sued.", ["Friends of the Earth"]),
        ("Bank of Karsk closed.", ["Bank of Karsk"]),
    ],
)
def test_many_that_open_a_sentence_are_not_the_name_of_what_they_are_of(text, expected):
    assert found(text) == expected


def test_an_institution_ends_before_the_person_who_heads_it():
    text = "Bank of England Governor Andrea Bell and Chief Executive River Trust Fund Haris Chaudhry met."
    assert found(text) == ["Bank of England", "Andrea Bell", "River Trust Fund", "Haris Chaudhry"]


def test_possessives_end_a_name_and_are_left_out():
    assert found("Meta’s Kenya team met Tesla's envoy.") == ["Meta", "Kenya", "Tesla"]


def test_words_that_open_a_sentence_are_no_names():
    assert found("Registration is open. However, growth slowed. Unfortunately Okoye left.") == ["Okoye"]
    assert found("Discussions went on. Twenty-five people came.") == []


def test_numbered_names_keep_their_number():
    assert found("Elizabeth II fled before World War II ended.") == ["Elizabeth II", "World War II"]


def test_fields_and_posts_in_capitals_are_no_names():
    assert found("Exports of IT rose, the CEO said, and GDP fell.") == []


def test_known_brands_open_sentences():
    assert found("Apple has unveiled phones. Growth has slowed.") == ["Apple"]


def test_days_and_months_are_no_names():
    assert found("It opened on Friday in March and closed in May.") == []


def test_line_breaks_and_full_stops_part_names():
    assert found("They met Lena Okoye\nKarim Lodhi left. Rina Sato stayed.") == [
        "Lena Okoye",
        "Karim Lodhi",
        "Rina Sato",
    ]


def test_a_headline_is_not_one_giant_name():
    assert found("City Council Approves New Bridge Near Lahore After Long Debate") == ["Lahore"]


def test_shouting_keeps_what_the_gazetteer_knows():
    assert found("GOVERNMENT OF KENYA TO BUILD THREE DAMS NEAR NAIROBI") == [
        "GOVERNMENT OF KENYA",
        "NAIROBI",
    ]


def test_lower_case_keeps_places_brands_and_given_names():
    text = "kenya will let google build near nairobi, says william ruto"
    assert kinds(text) == {"kenya": PLACE, "google": BODY, "nairobi": PLACE, "william ruto": PERSON}
    assert found("they told us that turkey is tasty at home") == ["turkey"]


def test_nationality_and_country_share_a_key():
    assert keys("Kenyan farmers left Kenya for the U.S. and the United States.") == {
        "Kenyan": "kenya",
        "Kenya": "kenya",
        "U.S.": "united states",
        "United States": "united states",
    }


def test_an_adjective_stands_apart_from_a_ministry():
    assert keys("The Kenyan Ministry of Water paid.") == {
        "Kenyan": "kenya",
        "Ministry of Water": "ministry of water",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The National Bridge Safety Board (NBSB) met; the NBSB ruled.",
        "The NBSB (National Bridge Safety Board) met.",
        "The National Bridge Safety Board's (NBSB) first session",
    ],
)
def test_an_acronym_and_its_long_form_share_a_key(text):
    assert {name.key for name in names(text)} == {"nbsb"}


def test_a_bracket_that_abbreviates_nothing_changes_no_key():
    assert keys("Lena Okoye (FBR) spoke.") == {"Lena Okoye": "lena okoye", "FBR": "fbr"}


def test_keys_ignore_case_accents_hyphens_and_the():
    assert key("Émile Zolà-Maçon") == key("emile zola macon")
    assert key("The Hague Trust") == "hague trust"
    assert key("Law & Justice") == key("Law and Justice")


def test_people_are_known_by_what_stands_around_them():
    assert kinds("Zorblat Quennox, the finance secretary, left.")["Zorblat Quennox"] is PERSON
    assert kinds("They live in Quennox now.")["Quennox"] is PLACE
    assert kinds("Ms Quennox, 45, heads it.")["Quennox"] is PERSON


@given(st.text())
def test_every_span_is_exact_and_none_overlap(text):
    last = 0
    for name in names(text):
        assert text[name.span.start : name.span.end] == name.text
        assert last <= name.span.start < name.span.end
        assert name.key
        last = name.span.end


@pytest.mark.parametrize(
    "piece", ["Apple ", "A. ", "of Bank ", "Minister ", "x", "(AB) ", "É\u0301’s ", "\ud800 ", "\x00A "]
)
def test_long_hostile_texts_stay_linear(piece):
    assert isinstance(names(piece * 20_000), tuple)


def test_given_names_that_are_words_are_names_inside_a_sentence():
    assert kinds("Yesterday Peter gave Grace a book.") == {"Peter": PERSON, "Grace": PERSON}
    assert kinds("Maria met Rose in the harbour.") == {"Maria": PERSON, "Rose": PERSON}
    assert found("The Bill was passed.") == []
    assert found("Grace was given to all.") == []


@pytest.mark.parametrize(
    "place",
    ["Martyrs' Square", "Founders’ Plaza", "Tanner's Row", "Governor's Park", "Campo Lungo", "Playa Chica"],
)
def test_places_are_known_by_what_their_names_begin_or_end_with(place):
    assert kinds(f"They walked to {place} at noon.") == {place: PLACE}
    assert kinds(f"{place}, where they met, was empty.") == {place: PLACE}


def test_a_family_may_be_called_like_a_place():
    assert kinds("Rosa Hill met Mayor Thomas Forest.") == {"Rosa Hill": PERSON, "Thomas Forest": PERSON}


def test_who_owns_a_place_that_is_written_small_or_known_stands_apart():
    assert found("The workers' Party met in Karachi's Harbour Club.") == ["Karachi", "Harbour Club"]
