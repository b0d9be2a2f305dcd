import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.names import same
from provenance.domain.assertion import Name, NameKind
from provenance.domain.text import Span


def name(text, kind, key=None):
    return Name(Span(0, len(text)), text, key or text.casefold(), kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("FBR", "Federal Board of Revenue"),
        ("UN", "United Nations"),
        ("U.N.", "United Nations"),
        ("SECK", "Securities and Exchange Commission of Kenya"),
        ("MoWP", "Ministry of Water and Power"),
        ("Moheed Yousaf", "Moeed Yusuf"),
        ("Mohammed Lodhi", "Muhammad Lodhi"),
        ("Sergei Ivanov", "Sergey Ivanov"),
        ("Lodhi", "Syed Karim Lodhi"),
        ("K. Lodhi", "Karim Lodhi"),
        ("A. Lodhi", "Aminul Lodhi"),
        ("Dr. Karim Lodhi", "Karim Lodhi"),
        ("Anwar Rahim-Sato", "Anwar Rahim Sato"),
        ("Acme Motors", "Acme Motors Ltd"),
        ("Acme", "Acme Inc."),
        ("Ministry of IT and Telecom", "Ministry of Information Technology and Telecommunication"),
        ("Émile Zolà", "Emile Zola"),
    ],
)
def test_one_entity(a, b):
    assert same(a, b) >= 0.8


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Imran Khan", "Irfan Khan"),
        ("I. Khan", "Aminul Khan"),
        ("John Ellison", "Jane Ellison"),
        ("Facebook", "Meta"),
        ("Ministry of Water", "Ministry of Commerce"),
        ("Acme Kenya", "Acme India"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("UN", "United States"),
        ("", "Acme"),
        ("Bilawal", "Bilal"),
    ],
)
def test_two_entities(a, b):
    assert same(a, b) == 0


def test_equal_keys_are_certain():
    country, adjective = name("Kenya", NameKind.PLACE, "kenya"), name("Kenyan", NameKind.PLACE, "kenya")
    assert same(country, adjective) == 1


def test_a_person_is_no_organisation_and_places_are_known_by_key():
    assert same(name("Lodhi", NameKind.PERSON), name("Lodhi Motors", NameKind.ORGANISATION)) == 0
    assert same(name("Kiev", NameKind.PLACE), name("Kyiv", NameKind.PLACE)) == 0


def test_a_persons_initials_are_no_acronym():
    assert same(name("KL", NameKind.OTHER), name("Karim Lodhi", NameKind.PERSON)) == 0


def test_a_long_form_defined_in_its_text_meets_another_spelling():
    defined = name("National Bridge Board", NameKind.ORGANISATION, "nbb")
    assert same(defined, name("National Bridge Board", NameKind.ORGANISATION)) == 1


@given(st.text(), st.text())
def test_symmetric_and_bounded(a, b):
    assert 0 <= same(a, b) <= 1
    assert same(a, b) == same(b, a)


def test_long_hostile_names_are_quick():
    assert same("ab " * 50_000, "ba" * 100_000) == 0
