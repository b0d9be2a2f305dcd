import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import UnreadableDocument
from provenance.read.decode import decode, is_blank, quotable

ENGLISH = "The mayor’s office said “the café is open” — at last."
RUSSIAN = "Гавань открылась в понедельник, сообщил мэр города."
POLISH = "Rząd otworzył port, powiedział burmistrz. Łódź przypłynęła w południe, ciężka od ryb."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_comes_back(encoding):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(encoding):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (POLISH, "cp1250")]
)
def test_other_alphabets_come_back(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_bytes_do_not_spoil_utf8():
    data = ENGLISH.encode()
    assert decode(data + b" \xff end") == ENGLISH + " \ufffd end"
    assert decode(b"plain text, cut off\xe2\x80") == "plain text, cut off\ufffd"
    assert decode("the café".encode("cp1252")) == "the café"


@pytest.mark.parametrize(
    "data", [b"a\0b", bytes(range(256)), b"\x89PNG\r\n\x1a\n\0\0", b"\x01\x02\x03\x04text"]
)
def test_binary_is_refused(data):
    with pytest.raises(UnreadableDocument, match="binary"):
        decode(data)


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_comes_back_whatever_it_says(text):
    assert decode(text.encode()) == text


@given(st.text(st.characters()))
def test_quotable_text_keeps_its_length_and_can_be_encoded(text):
    made = quotable(text)
    assert len(made) == len(text)
    made.encode("utf-8")


def test_line_ends_are_not_touched():
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), (" \u00a0\n", True), ("\u200b", True), (".", False)]
)
def test_blank_is_what_shows_nothing(text, blank):
    assert is_blank(text) is blank
