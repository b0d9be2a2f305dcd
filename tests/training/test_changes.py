"""Pairs that are made by changing a claim: each does what it says, and its label is true."""

import re
from collections.abc import Iterable
from random import Random

import pytest

from provenance.compare import Text, compare, text
from provenance.domain.assertion import NameKind
from provenance.domain.text import Span
from provenance.extract import extract
from training.changes import REFUTES, SUPPORTS, UNKNOWN, Names, changed, itself
from training.data import LABELS, Row

NAMES: Names = {
    NameKind.PERSON: ("Pell Andrik", "Runa Vesk"),
    NameKind.PLACE: ("Karsk", "Oldmarket"),
    NameKind.ORGANISATION: ("Sundferry",),
    NameKind.OTHER: ("Sundferry",),
}
SEEDS = range(12)


def side(written: str) -> Text:
    return text(extract(written))


def made(claim: str, evidence: str | None = None, *, names: Names = NAMES) -> list[Row]:
    """All that a dozen seeds make of a claim and what supports it, by default itself."""
    ours, theirs = side(claim), side(evidence or claim)
    compared = compare(ours, theirs)
    return [row for seed in SEEDS for row in changed(ours, theirs, compared, names, Random(seed))]  # noqa: S311


def of(kind: str, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.kind == kind]


def claims(rows: Iterable[Row]) -> set[str]:
    return {row.claim for row in rows}


HARBOUR = "The harbour of Millbay handled 45 million tonnes of cargo in 2022."
STORY = "Orla Tamsin was born in Millbay on 3 May 1960, and is the first captain of the Northline company."


def test_the_labels_are_those_of_the_data() -> None:
    assert [LABELS[one] for one in (SUPPORTS, REFUTES, UNKNOWN)] == [
        "SUPPORTS",
        "REFUTES",
        "NOT_ENOUGH_INFO",
    ]


@pytest.mark.parametrize("claim", [HARBOUR, STORY, "The council did not approve the old bridge."])
def test_a_change_is_one_and_leaves_the_evidence_as_it_is(claim: str) -> None:
    rows = made(claim)
    assert rows
    for row in rows:
        assert row.claim != claim
        assert row.evidence == claim
        assert row.label == (UNKNOWN if row.kind == "subject" else REFUTES)
        assert row.group == ""
        # what stands before and behind the change is untouched
        before = next(at for at, (a, b) in enumerate(zip(row.claim, claim, strict=False)) if a != b)
        behind = next(
            at for at, (a, b) in enumerate(zip(row.claim[::-1], claim[::-1], strict=False)) if a != b
        )
        assert before + behind > len(claim) * 0.6


def test_the_same_seed_makes_the_same() -> None:
    assert made(STORY) == made(STORY)
    assert len(claims(made(STORY))) > 10


class TestNumbers:
    def test_become_others_that_the_evidence_does_not_have(self) -> None:
        rows = of("number", made(HARBOUR))
        assert rows
        for row in rows:
            [number] = re.findall(r"handled ([\d.]+) million tonnes", row.claim)
            assert float(number) != 45

    def test_keep_to_their_form(self) -> None:
        for row in of("number", made("Millbay has 12,400 inhabitants.")):
            assert re.fullmatch(r"Millbay has \d{1,3}(,\d{3})* inhabitants\.", row.claim)
        for row in of("number", made("The tower is 12.5 metres high.")):
            assert re.fullmatch(r"The tower is \d+\.\d metres high\.", row.claim)

    def test_no_share_is_above_all(self) -> None:
        rows = of("number", made("Some 60% of the boats sank."))
        assert rows
        for row in rows:
            assert float(re.findall(r"[\d.]+(?=%)", row.claim)[0]) <= 100

    def test_that_the_evidence_has_elsewhere_are_not_taken(self) -> None:
        evidence = "Of 45 boats, 44, 43, 42, 46, 47 or 48 may be at sea; Millbay has 45 boats."
        others = {row.claim for row in of("number", made("Millbay has 45 boats.", evidence))}
        assert not {f"Millbay has {one} boats." for one in (42, 43, 44, 46, 47, 48)} & others

    def test_a_limit_moves_away_from_what_is_told(self) -> None:
        for row in of("number", made("At least 45 boats sank.")):
            assert int(re.findall(r"\d+", row.claim)[0]) > 45
        for row in of("number", made("At most 45 boats sank.")):
            assert int(re.findall(r"\d+", row.claim)[0]) < 45

    def test_that_the_evidence_does_not_confirm_are_left(self) -> None:
        assert of("number", made("Millbay has 45 boats.", "Millbay has boats.")) == []


class TestYears:
    def test_become_others(self) -> None:
        rows = of("year", made(HARBOUR))
        assert len(claims(rows)) > 4
        for row in rows:
            [year] = re.findall(r"in (\d{4})\.", row.claim)
            assert 0 < abs(int(year) - 2022) <= 10

    def test_that_the_evidence_names_too_are_not_taken(self) -> None:
        evidence = (
            "In 2022 cargo grew, as in 2021, 2020, 2019, 2017, 2012, 2023, 2024, 2025, 2027 and 2032."
        )
        assert of("year", made("In 2022 cargo grew.", evidence)) == []


class TestSeries:
    def test_a_member_becomes_another_of_the_same_series(self) -> None:
        rows = of("series", made("The captain was born in March."))
        months = {row.claim.removesuffix(".").rpartition(" ")[2] for row in rows}
        assert len(months) > 3
        assert months < set(
            "January February April May June July August September October November December".split()
        )

    def test_only_what_the_evidence_says_too(self) -> None:
        assert of("series", made("The boat is red.", "The boat has the colour of blood.")) == []

    def test_peoples_and_countries_are_series(self) -> None:
        assert len(claims(of("series", made("The captain is Norwegian.")))) > 3
        assert len(claims(of("series", made("The captain lives in Norway.")))) > 3


class TestPolarity:
    @pytest.mark.parametrize(
        ("claim", "denied"),
        [
            ("The council was asked.", {"The council was not asked.", "The council was never asked."}),
            ("The council will not meet.", {"The council will meet."}),
            ("The council met.", set()),  # no auxiliary to put it behind
            ("The council has never met.", set()),
            ("The council wasn't asked.", set()),
        ],
    )
    def test_a_denial_is_put_in_or_taken_out(self, claim: str, denied: set[str]) -> None:
        assert claims(of("denial", made(claim))) == denied

    def test_a_word_becomes_its_opposite(self) -> None:
        assert claims(of("opposite", made("The old bridge was shut."))) >= {"The new bridge was shut."}

    def test_an_opposite_that_the_evidence_has_is_not_taken(self) -> None:
        evidence = "The new bridge stands beside the old bridge, and both the young and the modern like it."
        assert of("opposite", made("The old bridge stands.", evidence)) == []


class TestNames:
    def test_another_name_refutes_and_another_subject_is_unknown(self) -> None:
        rows = made("Orla Tamsin opened an office in Millbay.")
        assert claims(of("name", rows)) == {
            f"Orla Tamsin opened an office in {one}." for one in ("Karsk", "Oldmarket")
        }
        assert {row.label for row in of("name", rows)} == {REFUTES}
        assert claims(of("subject", rows)) == {
            f"{one} opened an office in Millbay." for one in ("Pell Andrik", "Runa Vesk")
        }
        assert {row.label for row in of("subject", rows)} == {UNKNOWN}

    def test_a_name_that_either_text_has_is_not_taken(self) -> None:
        rows = made(
            "Orla Tamsin opened an office in Millbay.",
            "In Millbay, not Karsk, Orla Tamsin opened an office.",
        )
        assert claims(of("name", rows)) <= {"Orla Tamsin opened an office in Oldmarket."}

    def test_without_other_names_there_is_no_change(self) -> None:
        kinds = {row.kind for row in made("Orla Tamsin opened an office in Millbay.", names={})}
        assert not kinds & {"name", "subject"}


class TestItself:
    def rows(self, written: str) -> dict[str, Row]:
        return {row.kind: row for row in itself(side(written), Random(1))}  # noqa: S311

    def test_a_sentence_supports_itself(self) -> None:
        found = self.rows("Boats lay at the quay.")
        assert found == {
            "itself": Row("Boats lay at the quay.", "Boats lay at the quay.", SUPPORTS, "", "itself")
        }

    def test_it_supports_its_beginning_and_is_not_supported_by_it(self) -> None:
        written = "The harbour of Millbay handled cargo, and the fishing boats kept their quay."
        short = "The harbour of Millbay handled cargo ."
        found = self.rows(written)
        assert found["shortened"] == Row(short, written, SUPPORTS, "", "shortened")
        assert found["lengthened"] == Row(written, short, UNKNOWN, "", "lengthened")

    def test_names_change_places(self) -> None:
        written = "Orla Tamsin thanked Pell Andrik for the boat."
        swapped = "Pell Andrik thanked Orla Tamsin for the boat."
        assert self.rows(written)["swapped"] == Row(swapped, written, UNKNOWN, "", "swapped")

    @pytest.mark.parametrize(
        "written", ["Orla Tamsin and Pell Andrik bought a boat.", "Orla Tamsin, Pell Andrik bought a boat."]
    )
    def test_names_in_a_list_do_not(self, written: str) -> None:
        """Exchanged, they say the same."""
        assert "swapped" not in self.rows(written)


def test_spans_count_from_the_start_of_the_claim() -> None:
    claim = "  Orla Tamsin has 45 boats."
    [name] = extract(claim).names
    assert name.span == Span(2, 13)
    assert "  Orla Tamsin has " in {row.claim[:18] for row in of("number", made(claim))}
