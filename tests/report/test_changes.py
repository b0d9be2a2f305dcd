"""What is said of a re-embed and of past ones."""

from dataclasses import replace

import pytest
from golden import invented

from provenance.domain.run import Estimate, Plan
from provenance.report import changes, jobs, records, words
from provenance.report.screen import Screen


def test_a_summary_is_three_lines_and_a_line_is_one() -> None:
    did = replace(invented.changes(), failed=())
    assert changes.changes(did, Screen()).count("\n") == 3
    crowded = replace(invented.changes(), affected=tuple("seeds/" + "long " * 500 for _ in range(1000)))
    for screen in (Screen(), Screen(20), Screen(40, colour=True)):
        line = changes.happened(crowded, screen, at="03:00:00")
        assert line.count("\n") == 1
        assert len(line) < 600
        assert "998 more" in line


def test_a_run_that_found_nothing_says_so() -> None:
    still = replace(
        invented.changes(), added=0, changed=0, failed=(), embedded=0, dropped=0, embedding=0.0, affected=()
    )
    assert changes.happened(still, Screen(), at="03:00:00") == "03:00:00  nothing changed · 1.2 s\n"
    assert records.changes(still)["sentences_per_second"] is None


def test_what_only_left_is_told() -> None:
    shrunk = replace(invented.changes(), embedded=0, dropped=1)
    assert words.embedded(shrunk) == "1 sentence removed"


def test_an_estimate_without_a_rate_is_told_without_one() -> None:
    plan = Plan(invented.changes(), Estimate(2.5, None, 0))
    assert "It will take about 2.5 s.\n" in changes.plan(plan, Screen())


def test_an_empty_log_says_so() -> None:
    assert jobs.jobs((), Screen()).startswith("No job has been logged yet")
    assert records.jobs(()) == {"format": "provenance-jobs/1", "jobs": []}


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.04, "0.0 s"), (0.44, "0.4 s"), (9.94, "9.9 s"), (9.96, "10 s"), (59.4, "59 s"),
        (59.6, "1 min 0 s"), (200.04, "3 min 20 s"), (3599.6, "1 h 0 min"), (7500, "2 h 5 min"),
        (4_000_000, "1,111 h 6 min"),
    ],
)  # fmt: skip
def test_durations(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said
