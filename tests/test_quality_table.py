"""What `make quality` prints: which pairs count, and the figures made of them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from benchmarks import labelled, quality, quality_table, stances
from benchmarks.stances import Outcome
from provenance.domain.comparison import Alignment
from provenance.domain.evaluation import Evaluation, Score
from provenance.domain.evidence import Judgement, Match, Pair, Stance
from provenance.errors import InvalidInput
from provenance.judge import DEFAULT
from training.data import part
from training.labelled import Labelled, read

YES, NO, UNSURE = Stance.SUPPORTS, Stance.REFUTES, Stance.NOT_ENOUGH_INFO


def outcome(gold: Stance, judged: Stance, certain: float = 0.8) -> Outcome:
    rest = (1 - certain) / 2
    return Outcome(gold, judged, {each: certain if each is judged else rest for each in Stance})


def outcomes(counts: dict[tuple[Stance, Stance], int]) -> list[Outcome]:
    return [outcome(gold, judged) for (gold, judged), count in counts.items() for _ in range(count)]


THREE = outcomes(
    {
        (YES, YES): 6, (YES, NO): 1, (YES, UNSURE): 3,
        (NO, YES): 2, (NO, NO): 4, (NO, UNSURE): 2,
        (UNSURE, NO): 1, (UNSURE, UNSURE): 1,
    }
)  # fmt: skip


def test_a_known_confusion_has_the_known_figures() -> None:
    row = quality_table.judged("harbour", THREE, labels=set(Stance), seconds=10.0)
    assert row.pairs == 20
    assert row.accuracy == pytest.approx(11 / 20)
    assert row.ratios.precision == pytest.approx(4 / 6)
    assert row.ratios.recall == pytest.approx(4 / 8)
    assert row.ratios.f1 == pytest.approx(8 / 14)
    assert row.macro_f1 == pytest.approx((12 / 18 + 8 / 14 + 2 / 8) / 3)
    assert row.false_conflicts == pytest.approx(2 / 12)
    assert row.abstentions == pytest.approx(5 / 18)
    assert row.two_way is None
    assert row.rate == pytest.approx(2.0)


def test_where_no_pair_is_a_conflict_only_false_ones_are_told() -> None:
    without = outcomes({(YES, YES): 3, (YES, NO): 1, (UNSURE, UNSURE): 4})
    row = quality_table.judged("ferry", without, labels={YES, UNSURE})
    assert (row.ratios.precision, row.ratios.recall, row.ratios.f1) == (None, None, None)
    assert row.false_conflicts == pytest.approx(1 / 8)
    assert row.macro_f1 == pytest.approx((6 / 7 + 1) / 2)  # of the two stances that the list has
    assert row.two_way is None  # it was never a question of two


def test_of_a_judge_that_finds_no_conflict_precision_is_undefined_and_recall_is_nothing() -> None:
    row = quality_table.judged("ferry", outcomes({(NO, UNSURE): 2, (YES, YES): 2}), labels={YES, NO})
    assert (row.ratios.precision, row.ratios.recall, row.ratios.f1) == (None, 0.0, 0.0)


def test_a_list_of_conflicts_alone_has_no_share_of_false_ones() -> None:
    assert stances.false_conflicts(stances.confusion(outcomes({(NO, NO): 2}))) is None


def test_nothing_judged_prints_dashes_and_not_noughts() -> None:
    row = quality_table.judged("empty", [], labels=set(Stance), part="test groups", seconds=0.1)
    cells = quality_table.table([row]).splitlines()[1].split()
    assert cells == ["empty", "test", "groups", "0", "–", "–", "–", "REFUTES", *["–"] * 6, "0.0"]
    assert quality_table.record(row)["accuracy"] is None


def test_two_way_asks_for_the_higher_of_two_and_halves_a_tie() -> None:
    forced = [
        Outcome(YES, UNSURE, {YES: 0.3, NO: 0.1, UNSURE: 0.6}),  # right when it must choose
        Outcome(NO, UNSURE, {YES: 0.3, NO: 0.1, UNSURE: 0.6}),  # wrong
        Outcome(NO, UNSURE, {YES: 0.2, NO: 0.2, UNSURE: 0.6}),  # tells nothing
        Outcome(NO, NO, {YES: 0.1, NO: 0.8, UNSURE: 0.1}),
    ]
    row = quality_table.judged("pilots", forced, labels={YES, NO})
    assert row.accuracy == pytest.approx(1 / 4)
    assert row.two_way == pytest.approx(2.5 / 4)


def test_calibration_bins_the_winning_score_and_weighs_its_distance_from_accuracy() -> None:
    judged = [
        outcome(YES, YES, 0.95),
        outcome(NO, YES, 0.95),
        outcome(YES, NO, 0.45),
        outcome(UNSURE, UNSURE, 1.0),
    ]
    bins = stances.calibration(judged)
    assert [one.count for one in bins] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 3]
    assert bins[9].accuracy == pytest.approx(2 / 3)
    assert bins[9].score == pytest.approx(2.9 / 3)
    assert bins[0].accuracy is None
    assert stances.calibration_error(bins) == pytest.approx((1 * 0.45 + 3 * (2.9 / 3 - 2 / 3)) / 4)
    assert stances.calibration_error(stances.calibration([])) is None


def test_precision_at_a_recall_takes_the_surest_first_and_equals_together() -> None:
    told = [
        outcome(NO, NO, 0.9),
        outcome(NO, NO, 0.8),
        outcome(YES, NO, 0.8),
        outcome(NO, NO, 0.6),
        outcome(UNSURE, NO, 0.5),
        outcome(NO, YES),
    ]
    wanted = {0.25: 1.0, 0.5: 2 / 3, 0.75: 3 / 4}
    for recall, precision in wanted.items():
        assert stances.precision_at(told, NO, recall) == pytest.approx(precision)
        assert stances.precision_at(reversed(told), NO, recall) == pytest.approx(precision)
    assert stances.precision_at(told, NO, 1.0) is None  # one is missed
    assert stances.precision_at([outcome(YES, YES)], NO, 0.5) is None  # there is none


def test_the_edges_of_the_bins_are_in_the_lower_one() -> None:
    edges = [Outcome(YES, YES, {YES: certain}) for certain in (0.0, 0.1, 0.5, 1.0)]
    assert [one.count for one in stances.calibration(edges)] == [2, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def test_the_confusion_table_has_people_down_and_the_judge_across() -> None:
    shown = quality_table.confusion(quality_table.judged("harbour", THREE, labels=set(Stance)))
    assert [line.split()[-3:] for line in shown.splitlines()[1:]] == [
        ["6", "1", "3"],
        ["2", "4", "2"],
        ["0", "1", "1"],
    ]


def test_the_calibration_table_ends_in_the_error() -> None:
    shown = quality_table.calibration(quality_table.judged("harbour", THREE, labels=set(Stance)))
    assert len(shown.splitlines()) == 1 + stances.BINS + 1
    assert shown.endswith("expected calibration error 0.250")  # all say 0.8, and 0.55 are right


def test_columns_of_the_table_are_aligned() -> None:
    scored = Evaluation(3, Score(2, 1, 1), Score(0, 0, 2), ())
    rows = [
        quality_table.judged("harbour", THREE, labels=set(Stance), seconds=0.001),
        *quality_table.traced("a longer name", scored),
    ]
    head, *lines = quality_table.table(rows).splitlines()
    for title in ("pairs", "macro-F1", "precision", "F1", "pairs/s"):
        end = f"{head} ".index(f" {title} ") + len(title) + 1
        for line in lines:
            assert line[end - 1] != " "
            assert not line[end : end + 2].strip()
    assert [line.split()[-9:-4] for line in lines[1:]] == [
        ["–", "states", "0.667", "0.667", "0.667"],
        ["–", "conflicts", "–", "0.000", "0.000"],
    ]


LINE = {"claim": "Northline sails to Karsk.", "evidence": "Northline sails.", "label": "NOT_ENOUGH_INFO"}


def write(path: Path, *lines: object) -> Path:
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def test_only_files_of_labelled_pairs_are_taken(tmp_path: Path) -> None:
    write(tmp_path / "pairs.jsonl", LINE)
    write(tmp_path / "sentences.jsonl", {"claim": "It snows.", "label": "SUPPORTS", "gold": ["It snows."]})
    write(tmp_path / "quantities.jsonl", {"text": "two ships", "quantities": []})
    write(tmp_path / "nothing.jsonl")
    assert [path.stem for path in labelled.pair_files(tmp_path)] == ["pairs", "sentences"]


def test_gold_sentences_are_joined_and_pairs_without_evidence_left_out(tmp_path: Path) -> None:
    row = {"claim": "It snows.", "label": "SUPPORTS"}
    path = write(tmp_path / "p.jsonl", {**row, "gold": ["It snows.", "Much."]}, "", {**row, "gold": []})
    assert read(path) == (Labelled("It snows.", "It snows. Much.", YES),)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ({**LINE, "label": "MAYBE"}, '"label" is none of SUPPORTS'),
        ({**LINE, "label": ["SUPPORTS"]}, '"label" is none of'),
        ({**LINE, "claim": " "}, 'no text in "claim"'),
        ({**LINE, "evidence": None}, '"evidence" is not text'),
        ({"claim": "It snows.", "label": "SUPPORTS", "gold": "It snows."}, '"gold" is not a list'),
        ({**LINE, "group": 7}, '"group" is not text'),
    ],
)
def test_a_broken_line_is_named_with_its_file(tmp_path: Path, broken: object, told: str) -> None:
    path = write(tmp_path / "ledger.jsonl", LINE, "", broken)
    with pytest.raises(InvalidInput, match=r"ledger\.jsonl line 3") as raised:
        read(path)
    assert told in str(raised.value)


def group(wanted: str) -> str:
    return next(name for number in range(200) if part(name := f"article {number}") == wanted)


def pair(claim: str, group: str = "") -> Labelled:
    return Labelled(claim, "The quay is old.", YES, group)


def test_of_files_with_groups_only_the_part_held_back_counts() -> None:
    held, learned = pair("a", group("test")), pair("b", group("train"))
    pairs = [held, learned, pair("c")]  # of one without a group nobody can tell
    assert labelled.counted(pairs) == (held,)
    assert labelled.counted(pairs, split="train") == (learned,)
    assert labelled.counted(pairs, split="all") == tuple(pairs)


def test_of_files_without_groups_all_counts() -> None:
    pairs = (pair("a"), pair("b"))
    assert labelled.counted(pairs) == pairs


def test_a_sample_does_not_hang_on_the_order_of_the_file() -> None:
    pairs = tuple(pair(f"Ship {number} sails.") for number in range(50))
    taken = labelled.sample(pairs, 10)
    assert len(taken) == 10
    assert taken != pairs[:10]
    assert taken == tuple(one for one in pairs if one in taken)
    assert set(labelled.sample(pairs[::-1], 10)) == set(taken)
    assert labelled.sample(pairs, None) == labelled.sample(pairs, 50) == pairs


@pytest.fixture
def credulous(monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge that believes everything that has a full stop."""

    def compare(pairs: Iterable[Pair], *, judge: str) -> Iterator[Judgement]:
        assert judge == DEFAULT
        for one in pairs:
            stance = YES if one.evidence.endswith(".") else UNSURE
            scores = {each: 0.9 if each is stance else 0.05 for each in Stance}
            yield Judgement(stance, scores, Alignment((), (), 0.0), (), Match.PARTIAL, judge)

    monkeypatch.setattr(quality, "compare", compare)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A file with groups: of those held back two pairs, one of them with digits."""
    held, learned = group("test"), group("train")
    return write(
        tmp_path / "articles.jsonl",
        {"claim": "It has 9 ships.", "evidence": "Nine.", "label": "SUPPORTS", "group": held},
        {"claim": "It has ships.", "evidence": "None.", "label": "REFUTES", "group": held},
        {"claim": "It has 3 ships.", "evidence": "Many", "label": "NOT_ENOUGH_INFO", "group": learned},
    )


@pytest.mark.usefixtures("credulous")
def test_a_file_with_groups_has_a_second_row_of_claims_with_digits(articles: Path) -> None:
    whole, digits = quality.on_pairs(articles, judge=DEFAULT)
    assert (whole.part, whole.pairs, whole.accuracy) == ("test groups", 2, 0.5)
    assert whole.two_way is None  # the file has three stances, whichever counted here
    assert (digits.part, digits.pairs, digits.accuracy) == ("test groups, digits in the claim", 1, 1.0)
    assert digits.rate is None


@pytest.mark.usefixtures("credulous")
def test_as_json_what_is_undefined_is_null(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quality.main(["--data", str(articles.parent), "--only", "articles", "--format", "json"])
    shown = json.loads(capsys.readouterr().out)
    assert shown["format"] == "provenance-quality/1"
    whole, _ = shown["lists"]
    assert whole["precision"] is None
    assert whole["recall"] == 0
    assert whole["confusion"]["REFUTES"] == {"SUPPORTS": 1, "REFUTES": 0, "NOT_ENOUGH_INFO": 0}


@pytest.mark.usefixtures("credulous")
def test_further_tables_are_printed_when_asked_for(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ["--data", str(articles.parent), "--only", "articles"]
    quality.main(chosen)
    plain = capsys.readouterr().out
    assert len(plain.splitlines()) == 3
    quality.main([*chosen, "--confusion", "--calibration"])
    more = capsys.readouterr().out
    assert "gold \\ judged" in more
    assert more.count("expected calibration error") == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "nowhere"], "no list is named nowhere: there are articles, gold, heldout"),
        (["--data", "nowhere"], "nowhere is not a folder"),
    ],
)
def test_what_is_not_there_is_named(articles: Path, arguments: list[str], told: str) -> None:
    with pytest.raises(SystemExit, match=told):
        quality.main(["--data", str(articles.parent), *arguments])


def test_the_folder_is_the_one_named_then_that_of_the_environment_then_the_one_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = tmp_path / "beside"
    monkeypatch.setattr(quality, "BESIDE", beside)
    monkeypatch.delenv("PROVENANCE_DATA", raising=False)
    assert quality.data_folder(None) is None
    beside.mkdir()
    assert quality.data_folder(None) == beside
    monkeypatch.setenv("PROVENANCE_DATA", "elsewhere")
    assert quality.data_folder(None) == Path("elsewhere")
    assert quality.data_folder(tmp_path) == tmp_path
