"""Numbers, written in every way; the sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extract.numbers import Kind, numbers


def values(text: str) -> list[float]:
    return [number.value for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("3,50,000", 350_000),
        ("2,50,00,000", 25_000_000),
        ("1 234", 1234),
        ("7\u202f654\u202f321", 7_654_321),
        ("1.234,5", 1234.5),
        (".75", 0.75),
        ("2½", 2.5),
        ("3/4", 0.75),
        ("1 1/2", 1.5),
        ("12k", 12_000),
        ("5bn", 5e9),
        ("7mn", 7e6),
        ("6.1x10^5", 610_000),
        ("4.5 crore", 45_000_000),
        ("thirteen lakh", 1_300_000),
        ("two lakh crore", 2e12),
        ("forty-five million", 45e6),
        ("one hundred and sixteen", 116),
        ("two hundred and two thousand", 202_000),
        ("two thousand and twelve", 2012),
        ("three million, two hundred and six", 3_000_206),
        ("a million", 1e6),
        ("half a dozen", 6),
        ("three dozen", 36),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("three million and a half", 3_500_000),
        ("four point two five", 4.25),
        ("minus twelve", -12),
        ("-12.5", -12.5),
    ],
)
def test_one_number(text: str, value: float) -> None:
    assert values(text) == pytest.approx([value])
    assert values(f"They counted {text}.") == pytest.approx([value])


@pytest.mark.parametrize(
    ("text", "value"),
    [("two-thirds", 2 / 3), ("one third", 1 / 3), ("three quarters", 0.75), ("a quarter of it", 0.25)],
)
def test_fractions(text: str, value: float) -> None:
    (number,) = numbers(text)
    assert number.kind is Kind.FRACTION
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the 77th session", 77),
        ("the third", 3),
        ("the twenty-first night", 21),
        ("one hundred and fifth", 105),
    ],
)
def test_ordinals(text: str, value: float) -> None:
    (number,) = numbers(text)
    assert number.kind is Kind.ORDINAL
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds of pilgrims", 200, 999),
        ("tens of thousands of fans", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("several hundred goats", 200, 999),
        ("a few thousand tents", 2_000, 9_999),
    ],
)
def test_vague_plurals_are_wide(text: str, low: float, high: float) -> None:
    (number,) = numbers(text)
    assert (number.kind, number.value, number.high) == (Kind.VAGUE, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "PK-404",
        "5G masts",
        "Covid-19",
        "an A4 sheet",
        "version 1.2.3",
        "at 10:30",
        "at 6pm",
        "call 555-123-4567",
        "https://example.org/2000/17",
        "@user99",
        "1. Bread",
        "the second-hand shop",
        "first of all",
    ],
)
def test_no_number(text: str) -> None:
    assert values(text) == []


def test_neighbours_stay_apart() -> None:
    assert values("one hundred and two hundred") == [100, 200]
    assert values("seven, eight and nine") == [7, 8, 9]
    assert values("twenty boats and five oars") == [20, 5]


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(number: int) -> str:
    """Write a whole number below 10**12 in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" and {words(rest)}" if rest else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            high, rest = divmod(number, size)
            link = " and " if rest < 100 else " "
            return f"{words(high)} {name}" + (f"{link}{words(rest)}" if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**12 - 1))
def test_words_and_digits_name_the_same_number(number: int) -> None:
    assert values(words(number)) == [number]
    assert values(str(number)) == [number]
    assert values(f"{number:,}") == [number]


@given(st.integers(1, 999), st.sampled_from([("million", 1e6), ("crore", 1e7), ("bn", 1e9), ("lakh", 1e5)]))
def test_scale_words_multiply(number: int, scale: tuple[str, float]) -> None:
    name, factor = scale
    assert values(f"{number} {name}") == pytest.approx([number * factor])


_FRAGMENTS = st.sampled_from(
    "one a half and hundred million thirds third 5 5bn ½ , - . point of first tens several minus ° "
    "\u200f \x00 \ud800".split()
)


@given(st.one_of(st.text(), st.lists(_FRAGMENTS).map(" ".join), st.lists(_FRAGMENTS).map("".join)))
def test_any_text_is_read_without_harm(text: str) -> None:
    end = 0
    for number in numbers(text):
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.value <= number.high
        end = number.span.end
