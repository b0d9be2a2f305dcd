"""Starting, ending and interrupting the real program."""

import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from provenance import __version__
from provenance.cli import COMMANDS, commands

HEAVY = (
    "torch",
    "faiss",
    "onnxruntime",
    "rich",
    "numpy",
    "jinja2",
    "sqlite3",
    "provenance.report",
    "provenance.domain",
)

# The real command line over a pipeline that answers slowly or for ever.
STAND_IN = """
import sys, time, types
sys.path.insert(0, {tests!r})
import provenance
from golden import invented
hall = types.ModuleType("provenance.pipeline")
def trace(workspace, claims, **options):
    for _ in claims:
        while True:
            yield invented.conflicting()
            {pause}
hall.trace = trace
sys.modules["provenance.pipeline"] = provenance.pipeline = hall
from provenance.cli import main
main()
"""


def start(*arguments: str, pause: str = "pass", **options) -> subprocess.Popen[bytes]:
    script = STAND_IN.format(tests=str(Path(__file__).parents[1]), pause=pause)
    return subprocess.Popen([sys.executable, "-c", script, *arguments], stderr=subprocess.PIPE, **options)


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, provenance.cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_loads_nothing_heavy_before_it_runs(name: str) -> None:
    heavy = ("torch", "faiss", "onnxruntime", "numpy", "sqlite3", "provenance.judge.rules")
    code = f"import sys, provenance.cli.{name}; print([name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


def test_help_of_the_group_imports_no_command() -> None:
    code = (
        "import sys\nfrom provenance.cli import commands\n"
        "commands.main(['--help'], standalone_mode=False)\n"
        "print([name for name in sys.modules if name.startswith('provenance.cli.')])"
    )
    seen = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert seen.endswith("\n['provenance.cli.errors']\n")
    for name, help_ in COMMANDS.items():
        assert name in seen
        assert help_ in seen


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command(name: str) -> None:
    command: click.Command = import_module(f"provenance.cli.{name}").command
    assert (command.help or "").split("\n")[0] == COMMANDS[name]
    context = click.Context(command, info_name=name, parent=click.Context(commands, info_name="provenance"))
    last = command.get_help(context).strip().splitlines()[-1]
    assert last.split()[:2] == ["provenance", name]


def test_version() -> None:
    for program in (
        [str(Path(sys.executable).with_name("provenance"))],
        [sys.executable, "-m", "provenance"],
    ):
        assert subprocess.check_output([*program, "--version"], text=True) == f"provenance {__version__}\n"


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    running = start("trace", "x", "--format", "jsonl", cwd=tmp_path, stdout=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    assert running.stdout.readline().startswith(b'{"format": "provenance-trace/1"')
    running.stdout.close()
    assert (running.wait(timeout=20), running.stderr.read()) == (0, b"")
    running.stderr.close()


def test_interrupting_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "report.txt").write_text("before")
    running = start("trace", "x", "--output", "report.txt", pause="time.sleep(.01)", cwd=tmp_path)
    assert running.stderr
    for _ in range(1000):
        if list(tmp_path.glob(".report.txt.*")):
            break
        try:
            running.wait(0.01)
        except subprocess.TimeoutExpired:
            continue
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 130
    assert running.stderr.read().strip() == b""
    running.stderr.close()
    assert (tmp_path / "report.txt").read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.txt", "seeds"]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_data_in_a_pipe_is_utf_8_whatever_the_locale(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "seeds").mkdir()
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    running = start("trace", "x", pause="return", cwd=tmp_path, stdout=subprocess.PIPE, env=environment)
    seen, errors = running.communicate(timeout=20)
    assert (running.returncode, errors) == (0, b"")
    assert seen.decode().startswith("≠ CONFLICTING")


def test_a_full_disk_is_an_error_with_a_message(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "seeds").mkdir()
    with full.open("wb") as stdout:
        running = start("trace", "x", pause="return", cwd=tmp_path, stdout=stdout)
        _, errors = running.communicate(timeout=20)
    assert running.returncode == 1
    assert errors.decode().startswith("error: No space left on device")
