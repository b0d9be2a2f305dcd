"""Names that are the same share a block, whatever they look like."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from provenance.compare.blocking import blocks, length, sought
from provenance.compare.names import SAME, same
from provenance.domain.assertion import Name, NameKind
from provenance.domain.text import Span

WORDS = """
    united nations general assembly un fbr federal board of revenue the secp securities and exchange
    commission
    ministry it information technology telecom telecommunication telecommunications pta authority khan khaan
    cann yousaf yusuf yousuf mohammed muhammad mohamad zuckerberg zuckerburg zukerberg mark j k r rowling dr
    mr president prime minister office group ltd limited inc corp sa company niger nigeria de la al bin
    schwarzenegger schwarzeneger gorbachev gorbachov phillips filips queensland face book facebook meta a b
    robertson robinson christopher christoper kristoffer to lam an nguyen on in for who world health
""".split()
KINDS = list(NameKind)


def name(text: str, kind: NameKind, key: str | None = None) -> Name:
    return Name(Span(0, len(text)), text, text.lower() if key is None else key, kind)


phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
letters = st.text("abckhpqsuwz -.'&", min_size=1, max_size=14)
texts = phrases | letters | st.tuples(phrases, letters).map(" ".join)
kinds = st.sampled_from(KINDS)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the same after a few letters came, went or changed places."""
    first = draw(phrases)
    letters = list(first)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(letters) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "put"]))
        if change == "drop" and len(letters) > 1:
            del letters[at]
        elif change == "double":
            letters.insert(at, letters[at])
        elif change == "swap":
            letters[at : at + 2] = letters[at : at + 2][::-1]
        else:
            letters[at] = draw(st.sampled_from("aeiourstnkq"))
    return first, "".join(letters)


@st.composite
def shortened(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and one in which a run of its words became their initials."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8))
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, len(words)))
    initials = "".join(word[0] for word in words[start:end] if word != "of" or draw(st.booleans()))
    return " ".join(words), " ".join((*words[:start], initials, *words[end:]))


def reached(one: Name, other: Name) -> bool:
    """Tell whether one is found where the other says."""
    asked, there = sought(other), blocks(one)
    if there & asked.whole:
        return True
    if one.kind not in asked.kinds:
        return False
    if length(one) < asked.length and there & asked.words:
        return True
    return any(all(there & group for group in groups) for groups in asked.together)


def found(one: Name, other: Name) -> bool:
    return same(one, other) < SAME or (reached(one, other) and reached(other, one))


@settings(max_examples=600)
@given(texts, kinds, texts, kinds, texts | st.none())
@example("&", NameKind.PERSON, "united a", NameKind.PERSON, "united")  # "and" is a name of no words
@example("group", NameKind.ORGANISATION, "group a", NameKind.ORGANISATION, None)
@example("the an", NameKind.PERSON, "he an", NameKind.PERSON, None)
def test_the_same_share_a_block(
    one: str, kind: NameKind, other: str, other_kind: NameKind, key: str | None
) -> None:
    assert found(name(one, kind, key), name(other, other_kind))


@settings(max_examples=600)
@given(slips() | shortened(), kinds, kinds)
def test_spellings_and_acronyms_share_a_block(
    pair: tuple[str, str], kind: NameKind, other_kind: NameKind
) -> None:
    assert found(name(pair[0], kind), name(pair[1], other_kind))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Telecom Authority Ltd", "Telecommunication Authority Ltd"),
        ("FBR", "Federal Board of Revenue"),
        ("WHO", "World Health Organization"),
        ("UN General Assembly", "United Nations General Assembly"),
        ("UN", "United Nations Geneva Office"),
        ("IT Ministry", "Information Technology Ministry"),
        ("Muhammad Yousaf", "Mohammed Yusuf"),
        ("Schwarzenegger", "Arnold Schwarzeneger"),
        ("Facebook", "Face Book"),
    ],
)
def test_these_are_the_same_and_share_a_block(one: str, other: str) -> None:
    left, right = name(one, NameKind.OTHER), name(other, NameKind.OTHER)
    assert same(left, right) >= SAME
    assert found(left, right)


def test_a_link_or_a_title_puts_nobody_together() -> None:
    assert blocks(name("Bank of Asia", NameKind.ORGANISATION)).isdisjoint(
        blocks(name("Museum of Peru", NameKind.ORGANISATION))
    )
    assert blocks(name("Dr Mr Khan", NameKind.PERSON)).isdisjoint(blocks(name("Dr Lam", NameKind.PERSON)))
