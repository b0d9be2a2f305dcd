import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result
from golden import copies, disputes, invented, past

import provenance
from provenance.cli import commands
from provenance.domain.evidence import Finding
from provenance.domain.run import Progress
from provenance.errors import StoreError
from provenance.judge import DEFAULT


class Hall(ModuleType):
    """Stands where the pipeline stands: records what it was asked and gives invented answers."""

    def __init__(self) -> None:
        super().__init__("provenance.pipeline")
        self.asked: list[tuple[str, object]] = []
        self.wrong = invented.problems()
        self.survey = disputes.survey()

    def reembed(self, workspace, *, encoder=None, everything=False, on_progress=None):
        self.asked.append(("reembed", (workspace.root, encoder, everything)))
        on_progress(Progress("embedding", 1, 2, "sentences"))
        return invented.changes()

    def planned(self, workspace, *, encoder=None, everything=False, on_progress=None):
        self.asked.append(("planned", (workspace.root, encoder, everything)))
        on_progress(Progress("reading", 1, 2, "files"))
        return invented.plan()

    def watch(self, workspace, *, encoder=None, everything=False, on_progress=None):
        self.asked.append(("watch", (workspace.root, encoder, everything)))
        for what in (
            invented.changes(),
            StoreError("it is\x1b[2J locked"),
            OSError(5, "Torn", "seeds"),
            invented.changes(),
        ):
            on_progress(Progress("reading", 1, 2, "files"))
            yield what
        raise KeyboardInterrupt

    def jobs(self, workspace, *, most=None):
        self.asked.append(("jobs", (workspace.root, most)))
        return invented.jobs()

    def trace(
        self, workspace, claims, *, refresh=False, related=False, encoder=None,
        judge=DEFAULT, judge_model=None, listing=None, on_progress=None,
    ) -> Iterator[Finding]:  # fmt: skip
        self.asked.append(("judge", (judge, judge_model)))
        self.asked.append(("trace", (workspace.root, refresh, related, encoder)))
        for claim in claims:
            self.asked.append(("claim", claim))
            yield replace(invented.conflicting(), claim=claim)

    def compare(self, pairs, *, judge=DEFAULT, judge_model=None):
        self.asked.append(("judge", (judge, judge_model)))
        for pair in pairs:
            self.asked.append(("pair", pair))
            yield invented.pair()[1]

    def extract(self, text, *, said_on=None):
        self.asked.append(("extract", (text, said_on)))
        return invented.extraction()

    def sources(self, workspace):
        return invented.stored()

    def verify(self, workspace):
        return self.wrong

    def repair(self, workspace, *, on_progress=None):
        self.asked.append(("repair", workspace.root))
        on_progress(Progress("salvaging", 1, 2, "pages"))
        return replace(invented.repair(), left=self.wrong)

    def optimize(self, workspace, *, on_progress=None):
        self.asked.append(("optimize", workspace.root))
        on_progress(Progress("compacting", 1, 2, "parts"))
        return invented.compaction()

    def evaluate(self, workspace, gold, *, encoder=None, judge=DEFAULT, judge_model=None):
        self.asked.append(("judge", (judge, judge_model)))
        self.asked.append(("evaluate", tuple(gold)))
        return invented.evaluation()

    def conflicts(self, workspace, *, refresh=False, encoder=None, on_progress=None):
        self.asked.append(("conflicts", (workspace.root, refresh, encoder)))
        on_progress(Progress("comparing", 1, 2))
        return self.survey

    def lineage(self, workspace, *, source=None, encoder=None, on_progress=None):
        self.asked.append(("lineage", (source, encoder)))
        on_progress(Progress("comparing", 1, 2))
        return copies.lineage()

    def quoted(self, workspace, found):
        return copies.TEXTS

    def history(self, workspace, source):
        self.asked.append(("history", source))
        return past.history()

    def recheck(self, workspace, citations):
        self.asked.append(("recheck", tuple(citations)))
        return past.rechecked()

    def of(self, kind: str) -> list[object]:
        return [what for name, what in self.asked if name == kind]


@pytest.fixture
def hall(monkeypatch: pytest.MonkeyPatch) -> Hall:
    stand_in = Hall()
    monkeypatch.setitem(sys.modules, "provenance.pipeline", stand_in)
    monkeypatch.setattr(provenance, "pipeline", stand_in, raising=False)
    return stand_in


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PROVENANCE_WORKSPACE", raising=False)
    return tmp_path


@pytest.fixture
def provenance_(newsroom: Path, hall: Hall) -> Callable[..., Result]:
    """Run a command in an empty workspace, over the stand-in pipeline."""

    def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(commands, arguments, input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
