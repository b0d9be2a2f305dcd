"""Where chains of copies start."""

from collections.abc import Sequence

from provenance.domain.lineage import Derivation
from provenance.domain.text import Source
from provenance.lineage.chains import starts


def source(name: str, published: str | None = None) -> Source:
    return Source(name, f"seeds/{name}", published=published)


A, B, C, D = source("a", "2020"), source("b", "2021"), source("c"), source("d")


def copied(earlier: Source, later: Source, coverage: float) -> Derivation:
    return Derivation(earlier, later, (), coverage, True, "")


def summed(_source: Source, derivations: Sequence[Derivation]) -> float:
    return sum(one.coverage for one in derivations)


def started(*derivations: Derivation) -> dict[str, str]:
    found = starts((A, B, C, D), derivations, summed)
    return {name.removeprefix("seeds/"): start.id for name, start in found.items()}


def test_who_copies_nothing_starts_with_itself() -> None:
    assert started() == {"a": "a", "b": "b", "c": "c", "d": "d"}


def test_chains_go_back_to_the_earliest() -> None:
    assert started(copied(A, B, 0.9), copied(B, C, 0.8)) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_half_of_a_text_is_not_enough() -> None:
    assert started(copied(A, B, 0.5))["b"] == "b"
    assert started(copied(A, B, 0.51))["b"] == "a"


def test_the_source_of_most_is_the_main_one_and_parts_add_up() -> None:
    assert started(copied(A, D, 0.2), copied(B, D, 0.4))["d"] == "b"


def test_equal_shares_go_to_the_older() -> None:
    assert started(copied(C, D, 0.6), copied(B, D, 0.6), copied(A, D, 0.6))["d"] == "a"


def test_a_circle_starts_at_its_earliest_for_all_that_lead_into_it() -> None:
    circle = (copied(C, B, 0.9), copied(B, C, 0.9), copied(C, D, 0.9))
    assert started(*circle) == {"a": "a", "b": "b", "c": "b", "d": "b"}
