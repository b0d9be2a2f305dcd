import io
from pathlib import Path

import click
import pytest

from provenance.cli import output
from provenance.cli.progress import Bar
from provenance.domain.run import Progress
from provenance.report.screen import Screen


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Time that passes when told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bar_waits_a_second_and_leaves_the_screen_to_data() -> None:
    terminal, clock = Terminal(), Clock()
    with Bar(terminal, clock) as bar:
        bar(Progress("embedding", 1, 10))
        assert terminal.getvalue() == ""
        clock.now = 1.5
        bar(Progress("embedding", 5, 10))
        bar(Progress("reading", 1, 0))
        assert list(bar.aside(["data"])) == ["data"]
        drawn = terminal.getvalue()
        assert "embedding" in drawn
        bar.hide()
        assert terminal.getvalue() == drawn
    assert drawn.endswith("\x1b[2K")


def test_nobody_looks_nothing_is_drawn() -> None:
    pipe, clock = io.StringIO(), Clock()
    with Bar(pipe, clock) as bar:
        clock.now = 99.0
        bar(Progress("embedding", 5, 10))
    assert pipe.getvalue() == ""


def test_the_screen_is_plain_unless_a_terminal_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert output.screen(None) == Screen()
    monkeypatch.setattr("sys.stdout", Terminal())
    assert output.screen(None) == Screen(120, colour=True)
    assert output.screen(Path("report.txt")) == Screen()
    monkeypatch.setenv("NO_COLOR", "1")
    assert output.screen(None) == Screen(120)
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("TERM", "dumb")
    assert output.screen(None) == Screen(120)


def test_a_bar_tells_of_what_how_many_how_fast_and_how_long_still() -> None:
    terminal, clock = Terminal(), Clock()
    with Bar(terminal, clock) as bar:
        clock.now = 2.0
        bar(Progress("embedding", 0, 1000, "sentences"))
        clock.now = 4.0
        bar(Progress("embedding", 500, 1000, "sentences"))
        bar(Progress("reading", 7, 7, "files"))
    drawn = " ".join(click.unstyle(terminal.getvalue()).split())
    assert "500/1000 sentences 250/s" in drawn
    assert "7/7 files" in drawn


def test_a_bar_that_was_hidden_waits_again() -> None:
    terminal, clock = Terminal(), Clock()
    with Bar(terminal, clock) as bar:
        clock.now = 5.0
        bar.hide()
        bar(Progress("reading", 1, 2, "files"))
        clock.now = 5.9
        bar(Progress("reading", 2, 2, "files"))
        assert terminal.getvalue() == ""
