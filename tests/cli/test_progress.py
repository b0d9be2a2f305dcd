import io
from pathlib import Path

import pytest

from provenance.cli import output, watch
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


def test_watching_tells_each_change_once_and_only_when_it_has_settled(tmp_path: Path) -> None:
    seed = tmp_path / "deep" / "a.txt"
    seed.parent.mkdir()
    looks = 0
    steps = {
        1: lambda: None,
        2: lambda: seed.write_text("half"),
        3: lambda: seed.write_text("half and half"),
        4: lambda: None,  # settled: the first signal
        5: lambda: None,
        6: seed.unlink,
        7: lambda: (tmp_path / "broken").symlink_to("nowhere"),
        8: lambda: None,
    }

    def sleep(seconds: float) -> None:
        nonlocal looks
        assert seconds >= 1.0
        looks += 1
        steps[looks]()

    signals = watch.watch(tmp_path, sleep=sleep, clock=lambda: 0.0)
    assert [looks for _ in zip(range(3), signals, strict=False)] == [0, 4, 7]
