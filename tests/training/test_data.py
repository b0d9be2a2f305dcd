import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidInput
from training.data import LABELS, Row, part, read, unseen


def row(claim: str, evidence: str = "Boats lay at the quay.", group: str = "", label: int = 0) -> Row:
    return Row(claim, evidence, label, group, "made up")


class TestReading:
    def write(self, path: Path, *lines: dict[str, object]) -> Path:
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        return path

    def test_a_line_is_a_pair(self, tmp_path: Path) -> None:
        file = self.write(
            tmp_path / "harbours.jsonl",
            {"claim": "A", "evidence": "B", "label": "REFUTES", "group": "Millbay", "more": 1},
            {"claim": "A", "gold": ["C.", "D."], "label": "SUPPORTS"},
        )
        assert read(file) == [
            Row("A", "B", LABELS.index("REFUTES"), "Millbay", "harbours"),
            Row("A", "C. D.", LABELS.index("SUPPORTS"), "", "harbours"),
        ]

    def test_without_evidence_there_is_no_pair(self, tmp_path: Path) -> None:
        empty = ({"claim": "A", "label": LABELS[2]} | more for more in ({"evidence": " \n"}, {"gold": []}))
        assert read(self.write(tmp_path / "empty.jsonl", *empty)) == []

    def test_a_label_that_is_none_is_not_guessed(self, tmp_path: Path) -> None:
        file = self.write(tmp_path / "odd.jsonl", {"claim": "A", "evidence": "B", "label": "MAYBE"})
        with pytest.raises(InvalidInput, match="is none of"):
            read(file)


class TestPart:
    def test_is_the_same_on_every_machine(self) -> None:
        """The split is part of what was measured; another hash would train on what was held back."""
        assert [part(f"g{at}") for at in range(4)] == ["development", "test", "train", "test"]

    def test_pairs_of_no_group_are_trained_on(self) -> None:
        assert part("") == "train"

    def test_has_about_two_tenths_one_tenth_and_the_rest(self) -> None:
        parts = [part(f"Article {at}") for at in range(2000)]
        shares = {name: parts.count(name) / len(parts) for name in ("test", "development", "train")}
        assert shares == pytest.approx({"test": 0.2, "development": 0.1, "train": 0.7}, abs=0.03)

    @given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=20))
    def test_splits_groups_and_never_one_of_them(self, groups: list[str]) -> None:
        by_part: dict[str, set[str]] = {"test": set(), "development": set(), "train": set()}
        for group in groups:
            by_part[part(group)].add(group)
        assert sum(map(len, by_part.values())) == len(set(groups))
        assert part("".join(groups)) == part("".join(groups))


class TestUnseen:
    HELD = row("Millbay handled 45 tonnes.", "The quay of Millbay handled 45 tonnes.", "Millbay")

    @pytest.mark.parametrize(
        "other",
        [
            row("Karsk is cold.", "Snow fell.", "Millbay"),
            row("Millbay handled 45 tonnes.", "Snow fell.", "Karsk"),
            row("millbay  handled 45 tonnes", "Snow fell.", "Karsk"),
            row("Karsk is cold.", "The quay of Millbay handled 45 tonnes.", "Karsk"),
            row("Karsk is cold.", "“The quay of Millbay handled 45 tonnes”", "Karsk"),
            row("The quay of Millbay handled 45 tonnes!", "Snow fell.", "Karsk"),  # on the other side
        ],
        ids=["group", "claim", "claim, other case", "evidence", "evidence, in quotes", "crosswise"],
    )
    def test_leaves_out_what_shares_anything(self, other: Row) -> None:
        assert unseen([other], [self.HELD]) == []

    def test_keeps_the_others_in_order(self) -> None:
        rows = [
            row("Karsk is cold.", "Snow fell.", "Karsk"),
            row("Millbay handled 54 tonnes.", group="Bay"),
        ]
        assert unseen(rows, [self.HELD]) == rows
        assert unseen(rows, []) == rows

    def test_no_group_is_not_a_group_that_is_shared(self) -> None:
        held = row("Millbay is old.", "The quay is old.")
        other = row("Karsk is cold.", "Snow fell.")
        assert unseen([other], [held]) == [other]

    TEXTS = st.sampled_from(["Snow fell.", "snow fell", "Boats sank.", "The quay is old.", "It is 45."])
    ROWS = st.lists(st.builds(row, TEXTS, TEXTS, st.sampled_from(["", "a", "b", "c"])), max_size=8)

    @given(ROWS, ROWS)
    def test_what_is_kept_shares_nothing(self, rows: list[Row], held: list[Row]) -> None:
        def plain(written: str) -> str:
            return written.casefold().rstrip(".")

        kept = unseen(rows, held)
        texts = {plain(one) for other in held for one in (other.claim, other.evidence)}
        for one in kept:
            assert not {plain(one.claim), plain(one.evidence)} & texts
            assert not one.group or one.group not in {other.group for other in held}
        assert unseen(kept, held) == kept
