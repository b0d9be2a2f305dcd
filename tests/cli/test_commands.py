"""Each command: what it hands to the pipeline, what it prints, how it ends."""

import json
import os
import stat
from pathlib import Path

import pytest

from provenance.cli.inputs import LONGEST
from provenance.domain.assertion import Claim
from provenance.domain.evaluation import Gold
from provenance.domain.evidence import Pair
from provenance.judge import DEFAULT


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_trace_prints_the_view_for_eyes(provenance_, hall, newsroom) -> None:
    result = provenance_(
        "trace", "Nine quays", "--date", "2022-02", "--related", "--refresh", "--encoder", "e"
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("≠ CONFLICTING\n  Nine quays\n")
    assert "\x1b" not in result.stdout
    assert hall.asked == [
        ("judge", (DEFAULT, None)),
        ("trace", (newsroom, True, True, "e")),
        ("claim", Claim("Nine quays", None, "2022-02")),
    ]


@pytest.mark.parametrize("command", [("trace", "x"), ("compare", "x", "y"), ("evaluate", "g.jsonl")])
def test_a_judge_is_handed_on(provenance_, hall, newsroom: Path, command: tuple[str, ...]) -> None:
    (newsroom / "g.jsonl").write_text(lines({"claim": "c"}))
    assert provenance_(*command).exit_code == 0
    assert provenance_(*command, "--judge", "nli", "--nli-model", "a/b").exit_code == 0
    assert hall.of("judge") == [(DEFAULT, None), ("nli", "a/b")]


def test_trace_takes_a_claim_from_standard_input(provenance_, hall) -> None:
    assert provenance_("trace", "-", stdin="Nine quays\n").exit_code == 0
    assert hall.of("claim") == [Claim("Nine quays")]


@pytest.mark.parametrize("given", ["file", "stdin"])
def test_trace_takes_a_file_of_claims(provenance_, hall, newsroom: Path, given: str) -> None:
    text = (
        "\ufeff"
        + lines({"id": 7, "claim": "one", "extra": 1}, {"claim": "two", "date": "2022-02-17"})
        + "\n\n"
    )
    (newsroom / "claims.jsonl").write_text(text)
    result = provenance_(
        "trace", "--claims", "-" if given == "stdin" else "claims.jsonl", "--format", "jsonl",
        stdin=text.encode(),
    )  # fmt: skip
    assert [(one["id"], one["claim"]) for one in map(json.loads, result.stdout.splitlines())] == [
        (7, "one"),
        (None, "two"),
    ]
    assert hall.of("claim") == [Claim("one", 7), Claim("two", None, "2022-02-17")]


def test_json_is_an_object_for_a_claim_and_an_array_for_a_file(provenance_, newsroom: Path) -> None:
    (newsroom / "claims.jsonl").write_text(lines({"claim": "one"}))
    assert isinstance(json.loads(provenance_("trace", "one", "--format", "json").stdout), dict)
    assert len(json.loads(provenance_("trace", "--claims", "claims.jsonl", "--format", "json").stdout)) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("trace",), "either CLAIM or --claims FILE"),
        (("trace", "x", "--claims", "f"), "either CLAIM or --claims FILE"),
        (("trace", "--claims", "f", "--date", "2022"), "--date belongs to CLAIM"),
        (("trace", " \t\u3000"), "the claim is empty"),
        (("trace", ""), "the claim is empty"),
        (("trace", "x", "--format", "pdf"), "'pdf' is not one of"),
        (("compare", "x"), "either CLAIM and SENTENCE or --pairs FILE"),
        (("compare", "x", "y", "--pairs", "f"), "--pairs FILE stands alone"),
        (("compare", "x", ""), "the sentence is empty"),
        (("extract",), "either TEXT or --texts FILE"),
        (("evaluate",), "Missing argument"),
        (("nonsense",), "No such command"),
        (("trace", "x", "--judge", "oracle"), "'oracle' is not one of"),
        (("trace", "x", "--judge", "nli"), "the judge 'nli' decides by a model of yours"),
        (("trace", "x", "--judge", "nli", "--nli-model", ""), "decides by a model of yours"),
        (("compare", "x", "y", "--nli-model", "m"), "uses no --nli-model"),
        (("evaluate", "f", "--judge", "rules", "--nli-model", "m"), "or add --judge nli"),
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_2(provenance_, hall, arguments: tuple[str, ...], says: str) -> None:
    result = provenance_(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert hall.of("claim") == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"claim": "a"}\n\n{"claim": \n', "f.jsonl line 3 is not JSON"),
        (b'{"claim": "a"}\n[1]\n', "f.jsonl line 2 is not a JSON object"),
        (b'{"claim": "\xff"}\n', "f.jsonl line 1 is not UTF-8"),
        (b'{"claim": ""}\n', 'f.jsonl line 1: "claim" is empty'),
        (b'{"text": "a"}\n', 'f.jsonl line 1: no text in "claim"'),
        (b'{"claim": 5}\n', 'f.jsonl line 1: no text in "claim"'),
        (b'{"claim": "a", "date": "yesterday"}\n', "not an ISO 8601 date like 2022-02-17: 'yesterday'"),
        (b'{"claim": "a", "date": "2022-02-30"}\n', "not an ISO 8601 date"),
        (b'{"claim": "a", "id": {}}\n', '"id" is neither text nor a whole number'),
        (b'{"claim": "' + b"a" * (LONGEST + 1) + b'"}\n', "too long: 10,001 characters, at most 10,000"),
        (b"[" * 100_000 + b"\n", "f.jsonl line 1 is not JSON that can be read"),
        (b'{"claim": ' + b"9" * 5000 + b"}\n", "f.jsonl line 1 is not JSON that can be read"),
        (b'{"claim": "\x1b[2J"}\n', "f.jsonl line 1 is not JSON: Invalid control character, column 12"),
    ],
)
def test_a_bad_line_is_named_before_any_work(
    provenance_, hall, newsroom: Path, content: bytes, says: str
) -> None:
    (newsroom / "f.jsonl").write_bytes(content)
    result = provenance_("trace", "--claims", "f.jsonl", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: ")
    assert says in result.stderr
    assert "\x1b" not in result.stderr
    assert hall.of("claim") == []


def test_standard_input_is_answered_up_to_its_bad_line(provenance_) -> None:
    result = provenance_("trace", "--claims", "-", "--format", "jsonl", stdin=lines({"claim": "a"}, {}))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert 'stdin line 2: no text in "claim"' in result.stderr


@pytest.mark.parametrize("claim", ["a\x00b", "\ud800", "\u202eكلام", "🚢", "a" * LONGEST])
def test_any_text_is_a_claim(provenance_, hall, claim: str) -> None:
    result = provenance_("trace", claim, "--format", "jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["claim"] == claim
    assert provenance_("trace", claim).exit_code == 0


def test_a_claim_has_a_limit(provenance_) -> None:
    result = provenance_("trace", "a" * 100_000)
    assert result.exit_code == 1
    assert result.stderr == "error: the claim is too long: 100,000 characters, at most 10,000\n"


def test_a_message_steers_no_terminal(provenance_) -> None:
    result = provenance_("trace", "--claims", "\x1b[2J\u202e.jsonl")
    assert result.stderr == "error: cannot read ␛[2J\ufffd.jsonl: No such file or directory\n"


@pytest.mark.parametrize("name", ["missing.jsonl", "no/such/folder.jsonl"])
def test_a_file_that_is_not_there(provenance_, name: str) -> None:
    result = provenance_("trace", "--claims", name)
    assert (result.exit_code, result.stderr) == (
        1,
        f"error: cannot read {name}: No such file or directory\n",
    )


def test_compare(provenance_, hall, newsroom: Path) -> None:
    (newsroom / "p.jsonl").write_text(
        lines(
            {"id": "a", "claim": "c", "evidence": "e", "claim_date": "2022"},
            {"id": 2, "claim": "d", "evidence": "f"},
        )
    )
    result = provenance_("compare", "--pairs", "p.jsonl", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", 2]
    assert hall.of("pair") == [
        Pair(Claim("c", "a", "2022"), "e", None, "a"),
        Pair(Claim("d", 2), "f", None, 2),
    ]
    assert provenance_("compare", "c", "e", "--evidence-date", "2021-01-01").stdout.startswith("✗ REFUTES")
    assert hall.of("pair")[-1] == Pair(Claim("c"), "e", "2021-01-01")


def test_compare_needs_no_workspace(provenance_, newsroom: Path) -> None:
    (newsroom / "seeds").rmdir()
    assert provenance_("compare", "c", "e").exit_code == 0
    assert provenance_("extract", "t").exit_code == 0


def test_extract(provenance_, hall, newsroom: Path) -> None:
    (newsroom / "t.jsonl").write_text(
        lines({"id": "x", "text": "a" * 20_000, "date": "2022-02-17"}, {"text": "b"})
    )
    result = provenance_("extract", "--texts", "t.jsonl", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["x", None]
    assert hall.of("extract") == [("a" * 20_000, "2022-02-17"), ("b", None)]
    assert "4.5 crore" in provenance_("extract", "-", "--date", "2020", stdin="from a pipe\n").stdout
    assert hall.of("extract")[-1] == ("from a pipe", "2020")


def test_reembed(provenance_, hall, newsroom: Path) -> None:
    assert (
        json.loads(provenance_("reembed", "--all", "--format", "json").stdout)["sentences"]["embedded"]
        == 20
    )
    assert provenance_("reembed").stdout.startswith("sources        7  1 added")
    assert hall.of("reembed") == [(newsroom, None, True), (newsroom, None, False)]


def test_reembed_plans_without_doing(provenance_, hall, newsroom: Path) -> None:
    told = json.loads(
        provenance_("reembed", "--dry-run", "--all", "--encoder", "e", "--format", "json").stdout
    )
    assert (told["dry_run"], told["estimate"]["seconds"]) == (True, 200.04)
    assert "about 3 min 20 s" in provenance_("reembed", "--dry-run").stdout
    assert hall.of("planned") == [(newsroom, "e", True), (newsroom, None, False)]
    assert hall.of("reembed") == []


def test_reembed_watches_until_ctrl_c(provenance_, hall, newsroom: Path) -> None:
    result = provenance_("reembed", "--watch", "--all", "--encoder", "e")
    assert result.exit_code == 130
    assert hall.of("watch") == [(newsroom, "e", True)]
    first, second = result.stdout.splitlines()
    assert " 1 added, 2 changed · 20 sentences embedded, 3 removed · 1.2 s · " in first
    assert first[8:] == second[8:]
    assert result.stderr == (
        "Watching seeds/; Ctrl-C ends it.\nerror: it is␛[2J locked\nerror: seeds: Torn\n\n"
    )


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_a_watch_did_is_an_object_a_line(provenance_, form: str) -> None:
    lines = provenance_("reembed", "--watch", "--format", form).stdout.splitlines()
    assert [json.loads(line)["format"] for line in lines] == ["provenance-reembed/1"] * 2


def test_jobs(provenance_, hall, newsroom: Path) -> None:
    shown = provenance_("jobs").stdout
    assert [word in shown for word in ("running", "interrupted", "failed", "done")] == [True] * 4
    told = json.loads(provenance_("jobs", "--last", "3", "--format", "json").stdout)
    assert [job["outcome"] for job in told["jobs"]] == ["running", "interrupted", "failed", "done"]
    assert hall.of("jobs") == [(newsroom, 20), (newsroom, 3)]
    assert provenance_("jobs", "--last", "0").exit_code == 2


def test_sources(provenance_) -> None:
    assert "seeds/gazette.txt" in provenance_("sources").stdout
    assert [
        one["state"] for one in json.loads(provenance_("sources", "--format", "json").stdout)["sources"]
    ] == ["indexed", "changed", "failed"]


def test_verify_ends_with_1_where_anything_is_wrong(provenance_, hall) -> None:
    result = provenance_("verify")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "mend: provenance reembed --all" in result.stdout
    assert json.loads(provenance_("verify", "--format", "json").stdout)["ok"] is False
    hall.wrong = ()
    result = provenance_("verify")
    assert (result.exit_code, result.stdout) == (0, "✓ Store, index and seeds/ agree.\n")


def test_evaluate(provenance_, hall, newsroom: Path) -> None:
    (newsroom / "gold.jsonl").write_text(
        "\n" + lines({"claim": "c", "states": ["a"], "conflicts": None}, {"claim": "d"})
    )
    assert "0.889" in provenance_("evaluate", "gold.jsonl").stdout
    assert hall.of("evaluate") == [(Gold("c", ("a",), (), line=2), Gold("d", line=3))]
    (newsroom / "gold.jsonl").write_text(lines({"claim": "c", "states": "a"}))
    assert (
        'gold.jsonl line 1: "states" is not a list of source names'
        in provenance_("evaluate", "gold.jsonl").stderr
    )


def test_init_makes_a_workspace_and_never_overwrites(provenance_, newsroom: Path) -> None:
    assert provenance_("init", "desk/new").exit_code == 0
    desk = newsroom / "desk" / "new"
    assert {path.relative_to(desk).as_posix() for path in desk.rglob("*")} == {
        "seeds", "seeds/README.md", "embeddings", "embeddings/README.md", "reports", "reports/README.md",
    }  # fmt: skip
    (desk / "seeds" / "README.md").write_text("mine")
    (desk / "reports" / "README.md").unlink()
    assert "reports/ in" in provenance_("init", "desk/new").stdout
    assert (desk / "seeds" / "README.md").read_text() == "mine"
    assert "nothing was changed" in provenance_("init", "desk/new").stdout
    assert provenance_("--workspace", "desk/new", "sources").exit_code == 0


def test_init_where_a_file_is_in_the_way(provenance_, newsroom: Path) -> None:
    (newsroom / "embeddings").write_text("")
    result = provenance_("init")
    assert result.exit_code == 1
    assert "is a file; a workspace needs a folder of this name" in result.stderr


def test_a_workspace_is_named_or_found_upwards(provenance_, hall, newsroom: Path, monkeypatch) -> None:
    (newsroom / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(newsroom / "a" / "b")
    provenance_("trace", "x")
    monkeypatch.chdir("/")
    monkeypatch.setenv("PROVENANCE_WORKSPACE", str(newsroom))
    provenance_("trace", "x")
    assert {root for root, *_ in hall.of("trace")} == {newsroom}
    result = provenance_("--workspace", str(newsroom / "a"), "trace", "x")
    assert result.exit_code == 1
    assert "holds no seeds/ folder; 'provenance init" in result.stderr


def test_output_replaces_a_file_only_when_all_is_there(
    provenance_, hall, newsroom: Path, monkeypatch
) -> None:
    report = newsroom / "r.jsonl"
    report.write_text("before")
    report.chmod(0o640)
    stdin = lines({"claim": "a"}, {"claim": ""})
    failed = provenance_("trace", "--claims", "-", "--format", "jsonl", "--output", "r.jsonl", stdin=stdin)
    assert (failed.exit_code, report.read_text()) == (1, "before")
    assert sorted(path.name for path in newsroom.iterdir()) == ["r.jsonl", "seeds"]
    done = provenance_("trace", "a", "--format", "jsonl", "--output", "r.jsonl")
    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads(report.read_text())["claim"] == "a"
    assert stat.S_IMODE(report.stat().st_mode) == 0o640


def test_output_follows_a_link_and_spares_a_device(provenance_, newsroom: Path) -> None:
    (newsroom / "real.txt").write_text("old")
    (newsroom / "link.txt").symlink_to("real.txt")
    assert provenance_("trace", "a", "--output", "link.txt").exit_code == 0
    assert (newsroom / "link.txt").is_symlink()
    assert (newsroom / "real.txt").read_text().startswith("≠")
    assert provenance_("trace", "a", "--output", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()
    assert provenance_("trace", "a", "--output", "-").stdout.startswith("≠")


def test_output_that_cannot_be_written(provenance_) -> None:
    result = provenance_("trace", "a", "--output", "no/such/place.txt")
    assert result.exit_code == 1
    assert "No such file or directory" in result.stderr
