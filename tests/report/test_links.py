"""Links to a place in a source."""

import pytest

from provenance.domain.text import Sentence, Source, Span
from provenance.report.links import file_address, passage


def at(url: str | None, text: str) -> str | None:
    return passage(Source("1", "seeds/a", url=url), Sentence(text, Span(0, len(text)), 0, 0))


def test_a_short_sentence_is_looked_for_whole() -> None:
    assert at("https://a.example/b", "Yes - 5,000 & more.") == (
        "https://a.example/b#:~:text=Yes%20%2D%205%2C000%20%26%20more."
    )


def test_of_a_long_sentence_its_ends_are_enough() -> None:
    text = "one two three four five six\n seven  eight nine ten eleven"
    assert at("https://a.example/b#top", text) == (
        "https://a.example/b#top:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    )


def test_a_text_fragment_of_its_own_gives_way() -> None:
    assert at("https://a.example/b#:~:text=x", "Yes") == "https://a.example/b#:~:text=Yes"


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", 'https://a"b'])
def test_what_is_no_web_address_is_no_link(url: str | None) -> None:
    assert at(url, "Yes") is None


@pytest.mark.parametrize("text", [" ", "W" * 1_000_000])
def test_a_sentence_that_nobody_can_look_for_leads_to_its_page(text: str) -> None:
    assert at("https://a.example/b", text) == "https://a.example/b"


def test_no_sentence_breaks_an_address() -> None:
    address = at("https://a.example/b", "\"><script> \ud800 بند\u202e 'x' (y) #?%")
    assert address is not None
    assert set(address) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/.#~=%,-_")


def test_a_file_is_named_as_it_is_on_disk() -> None:
    assert file_address(Source("1", "seeds/a b#c?.txt"), "../") == "../seeds/a%20b%23c%3F.txt"
    assert file_address(Source("1", "seeds/caf\udce9.txt"), "") == "seeds/caf%E9.txt"
    assert file_address(Source("1", "seeds/\ud800.txt"), "../") is None
