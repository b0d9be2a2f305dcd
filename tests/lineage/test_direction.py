"""Who was first: credits before dates, and no guess where neither tells."""

import pytest

from provenance.domain.text import Source
from provenance.lineage.credits import credited
from provenance.lineage.direction import dated, direction

DAWN = Source("d", "seeds/dawn.txt", publisher="Dawn", published="2023-05-02")
WIRE = Source("w", "seeds/w.jsonl", "7", publisher="Veldorian Press Agency", published="2023-05-01")
HERALD = Source(
    "h", "seeds/003.txt", title="Quays of Karsk closed after storm", url="https://www.karskherald.com/a"
)
PLAIN = Source("p", "seeds/report.txt")


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("The minister told Dawn that the quay is safe.", DAWN, "told Dawn"),
        ("The deal was first reported by Dawn.", DAWN, "reported by Dawn"),
        ("According to a report in the Dawn, it rained.", DAWN, "report in the Dawn"),
        ("Dawn reported on Monday that it rained.", DAWN, "Dawn reported"),
        ("DAWN has learnt that it rained.", DAWN, "DAWN has learnt"),
        ("KARSK (VPA) — It rained.", WIRE, "(VPA)"),
        ("It rained, according to Veldorian Press Agency.", WIRE, "according to Veldorian Press Agency"),
        ("It rained.\n— VPA\n", WIRE, "— VPA"),
        ("Citing the\nVeldorian  Press Agency, she wept.", WIRE, "Citing the Veldorian Press Agency"),
        ("As published in “Quays of Karsk closed after storm”.", HERALD, "published in “Quays of Karsk"),
        ("This was revealed by KarskHerald.", HERALD, "revealed by KarskHerald"),
    ],
)
def test_credits_are_recognised(text: str, source: Source, words: str) -> None:
    found = credited(text, source)
    assert found is not None
    assert words.removeprefix("According to a ") in found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("They left before dawn.", DAWN),
        ("She told him at dawn.", DAWN),
        ("Dawn broke over the harbour.", DAWN),
        ("Dawnless nights were reported by Dawnlight.", DAWN),
        ("The vpa (vpa) is a unit.", WIRE),
        ("According to the report, it rained.", PLAIN),
        ("Storm closed the quays of Karsk.", HERALD),
        ("", DAWN),
    ],
)
def test_what_only_looks_like_a_credit_is_none(text: str, source: Source) -> None:
    assert credited(text, source) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022", "2023", -1), ("2023-01", "2022-12-31", 1), ("2022", "2022-05-01", 0), (None, "2022", 0),
        ("2022-05-01", "2022-05-01", 0), ("2022-05-01", "2022-05-01T10:00:00", 0), ("soon", "2022", 0),
        ("2022-05-01T10:00:00Z", "2022-05-01T11:00:00Z", -1),
        ("2022-05-01T10:00:00+05:00", "2022-05-01T09:00:00Z", -1),
        ("2022-05-01T25:61", "2022-05-01T09:00:00Z", 0),
    ],
)  # fmt: skip
def test_dates_order_only_what_they_tell(one: str | None, other: str | None, expected: int) -> None:
    assert dated(one, other) == expected
    assert dated(other, one) == -expected


def told(
    one: Source, other: Source, *texts: str, shares: tuple[float, float] = (1.0, 1.0)
) -> tuple[str, bool]:
    found = direction(one, other, (texts[0], texts[1]), shares)
    turned = direction(other, one, (texts[1], texts[0]), shares[::-1])
    assert turned == found
    assert found.reason
    return found.earlier.id, found.directed


def test_a_credit_settles_it_whatever_the_dates_say() -> None:
    assert told(WIRE, DAWN, "As Dawn reported, it rained.", "It rained.") == ("d", True)
    assert told(WIRE, DAWN, "It rained.", "KARSK (VPA) — It rained.") == ("w", True)


def test_the_earlier_date_settles_it_where_nobody_or_both_credit() -> None:
    assert told(WIRE, DAWN, "It rained.", "It rained.") == ("w", True)
    assert told(WIRE, DAWN, "Dawn reported rain.", "(VPA) It rained.") == ("w", True)


def test_undated_sources_are_named_in_order_and_not_directed() -> None:
    assert told(HERALD, PLAIN, "a", "b") == ("h", False)
    assert told(DAWN, PLAIN, "a", "b") == ("d", False)


def test_the_one_that_is_all_in_the_other_is_named_as_the_later() -> None:
    assert told(HERALD, PLAIN, "a", "b", shares=(0.9, 0.2)) == ("p", False)
