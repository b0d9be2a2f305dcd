"""kill -9 of a job at a moment that is chosen, while someone edits; and what is left of it."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.pipeline import reembed, verify
from provenance.workspace import Workspace
from tests.faults import narrow
from tests.faults.edits import CLAIM, Desk
from tests.faults.state import answers, held, rebuilt, state, strays

ROOT = Path(__file__).parents[2]
REFRESH = "provenance reembed"
BATCH = 100  # sentences: a job commits several times
KINDS = ("change", "encoder", "all")
STAGES = ("starting", "reading", "embedding", "saving", "done")


@dataclass(frozen=True, slots=True)
class Kill:
    """One killed job: how far it was, and what was wrong afterwards (nothing, where all is well).

    `stage` is one of `STAGES`, `moment` the seconds after its start; `finished` tells whether a job was run
    to its end afterwards.
    """

    kind: str
    stage: str
    moment: float
    wrong: tuple[str, ...]
    finished: bool


class Room:
    """A workspace whose jobs are killed; the same seed edits and chooses the same."""

    def __init__(self, root: Path, *, seed: int, notices: int, records: int, sentences: int) -> None:
        self.workspace = Workspace(root)
        self.workspace.seeds.mkdir(parents=True)
        self._chance = random.Random(seed)  # noqa: S311 - what is wanted is the same again
        self._desk = Desk(self.workspace.seeds, self._chance, sentences=sentences)
        self._desk.open(notices, records)
        self._edits = max(2, notices // 4)
        self._encoder = "hashing"
        self._lasted = dict.fromkeys(KINDS, 0.0)
        reembed(self.workspace, encoder=self._encoder)
        self._settled()

    def measure(self) -> dict[str, float]:
        """Return how many seconds a job of each kind takes, after running one."""
        for kind in KINDS:
            self._edit()
            with self._started(kind) as job:
                self._lasted[kind] = _seconds(_last_line(job))
            self._finish()
        return dict(self._lasted)

    def kill(self, kind: str, share: float, *, finish: bool) -> Kill:
        """Edit, start a job, kill it after this share of what one takes, and look at what is left."""
        self._edit()
        moment = share * self._lasted[kind]
        with self._started(kind) as job, self._editor():
            time.sleep(moment)
            job.send_signal(signal.SIGKILL)
            told = _last_line(job)
        if (stage := _stage(told)) == "done":  # too late: jobs have become quicker
            self._lasted[kind] = _seconds(told)
        wrong = [*_survivors(job.pid), *self._left()]
        if finish:
            wrong += self._finish()
        return Kill(kind, stage, round(moment, 4), tuple(wrong), finish)

    def _edit(self) -> None:
        for _ in range(self._edits):
            self._desk.edit()

    @contextmanager
    def _started(self, kind: str) -> Iterator[subprocess.Popen[str]]:
        """Start a job of this kind; the block begins when it does."""
        if kind == "encoder":
            self._encoder = narrow.NAME if self._encoder == "hashing" else "hashing"
        options = ["--encoder", self._encoder, f"--batch={BATCH}", *(["--all"] if kind == "all" else [])]
        with started("job", str(self.workspace.root), *options) as job:
            assert job.stdout is not None
            assert job.stdout.readline() == "ready\n"
            yield job

    @contextmanager
    def _editor(self) -> Iterator[None]:
        """Edit on in a thread while the block runs."""
        over = threading.Event()

        def edits() -> None:
            while not over.wait(self._chance.uniform(0.002, 0.1)):
                self._desk.edit()

        editor = threading.Thread(target=edits)
        editor.start()
        try:
            yield
        finally:
            over.set()
            editor.join()

    def _left(self) -> Iterator[str]:
        """Yield what is wrong with what a killed job left."""
        try:
            texts = self._texts()
        except ProvenanceError as error:
            yield f"it does not open: {error}"
            return
        yield from (f"{locator} is half a state" for locator in self._desk.half(texts))
        try:
            answered = answers(self.workspace, [CLAIM])
        except ProvenanceError as error:
            yield f"it does not answer: {error}"
            return
        yield from (
            f"{path} is not found" for path in texts if f'"{path.partition("#")[0]}"' not in answered
        )
        for problem in verify(self.workspace):
            if problem.mend != REFRESH:
                yield f"it has to be mended: {problem.what}"

    def _finish(self) -> list[str]:
        """Run a job to its end and return what is not as in a clean rebuild."""
        try:
            reembed(self.workspace, encoder=self._encoder)
        except ProvenanceError as error:
            return [f"the next job does not complete: {error}"]
        half = self._desk.half(self._texts())
        self._settled()
        clean = rebuilt(self.workspace, self.workspace.root / "clean", [CLAIM], encoder=self._encoder)
        found = state(self.workspace, [CLAIM])
        difference = found.differs(clean)
        return [
            *([f"no parity: {difference}"] if difference else []),
            *(f"verify: {problem.what}" for problem in found.problems),
            *(f"{name} is left in embeddings/" for name in sorted(strays(self.workspace))),
            *(f"{locator} is of another state" for locator in half),
            *([] if reembed(self.workspace).embedded == 0 else ["a second job embeds again"]),
        ]

    def _texts(self) -> dict[str, str]:
        return {locator: text for locator, (_, text) in held(self.workspace).items()}

    def _settled(self) -> None:
        self._desk.settled(self._texts())


def kills(room: Room, count: int, *, seed: int = 1) -> Iterator[Kill]:
    """Yield so many kills, spread over the kinds of job and over the whole time that each takes."""
    chance = random.Random(seed)  # noqa: S311 - what is wanted is the same again
    of_kind = -(-count // len(KINDS))
    moments = [(kind, (at + chance.random()) / of_kind * 1.1) for at in range(of_kind) for kind in KINDS]
    chance.shuffle(moments)
    room.measure()
    for number, (kind, share) in enumerate(moments[:count], start=1):
        yield room.kill(kind, share, finish=number == count or chance.random() < 0.7)


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run `tests.faults.child` in a group of processes of its own while the block runs."""
    command = [sys.executable, "-m", "tests.faults.child", *arguments]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, start_new_session=True, **pipes) as child:  # type: ignore[call-overload]
        try:
            yield child
        finally:
            child.kill()


def finished(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `tests.faults.child` to its end."""
    command = [sys.executable, "-m", "tests.faults.child", *arguments]
    return subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)


def _last_line(job: subprocess.Popen[str]) -> str:
    """Wait for the end of a job and return the last that it told."""
    told, complaint = job.communicate()
    assert not complaint, complaint
    return (told.splitlines() or ["ready"])[-1]


def _stage(line: str) -> str:
    name, _, count = line.partition(" ")
    done, _, total = count.partition("/")
    if name == "embedding" and done == total:
        return "saving"
    return "starting" if name == "ready" else name


def _seconds(line: str) -> float:
    name, _, seconds = line.partition(" ")
    assert name == "done", line
    return float(seconds)


def _survivors(group: int) -> Sequence[str]:
    """Tell whether a job that was killed left processes of its own behind."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return ()
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    return ("it left processes behind",)
