"""Whatever happens to seeds/ and to the job, store and index equal those of a clean rebuild.

PROVENANCE_FAULTS=300 runs so many examples, each twice as long, instead of the few that are run otherwise.
"""

import json
import os
import shutil
import tempfile
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from provenance import pipeline
from provenance.domain.run import Changes
from provenance.domain.text import Source
from provenance.pipeline import planned, reembed, verify
from provenance.read.metadata import is_sidecar, sidecar
from provenance.workspace import Workspace
from tests.faults import batches, narrow
from tests.faults.crash import Crash
from tests.faults.memory import memory
from tests.faults.state import Told, answers, file_of, held, of_file, rebuilt, said, state, strays, told

LONG = int(os.environ.get("PROVENANCE_FAULTS", "0"))
REFRESH = "provenance reembed"
BATCH = 3  # sentences: a job commits many times
SENTENCES = (
    "The harbour of Millbay handled 45 million tonnes of cargo in 2022.",
    "The harbour of Millbay handled 30 million tonnes of cargo in 2022.",
    "The harbour closed yesterday.",
    "Northline employs 800 sailors, its director Orla Tamsin said.",
    "Northline employed 900 sailors last year.",
    "It plans to open an office in Karsk.",
    "“We are proud of our pilots,” she said.",
    "Snow fell in Karsk — the café “Zur Möwe” stayed open. 😀",
    "The government of Veldoria did not approve the second terminal at Millbay.",
)
CLAIMS = (SENTENCES[0], "Northline employs 900 sailors.", "The café in Karsk stayed open.")
BROKEN = b"\0\1\2 no text"

names = st.sampled_from(("a.txt", "b.txt", "c.md", "old/a.txt", "old/far/d.txt"))
folders = st.sampled_from(("", "old", "old/far", "new"))
lists = st.sampled_from(("wire.jsonl", "old/wire.jsonl"))
dates = st.sampled_from((None, "2023-03-14", "2024-01-01"))
records = st.sampled_from(("w1", "w3", "w9"))
sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)
chosen = st.integers(0, 50)
encoders = st.sampled_from(("hashing", narrow.NAME))
early = st.integers(0, 20)
late = st.integers(12, 90)


@st.composite
def texts(draw: st.DrawFn) -> str:
    date = draw(dates)
    return (f"date {date} " if date else "") + " ".join(draw(sentences)) + "\n"


class Job(RuleBasedStateMachine):
    """A small workspace, what people do to it, and jobs that end where they should not."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="provenance-faults-", dir=memory()))
        self._around = ExitStack()
        self._around.enter_context(narrow.registered())
        self._around.enter_context(batches.of(BATCH))
        self.workspace = Workspace(self._folder / "room")
        self.workspace.seeds.mkdir(parents=True)
        self.encoder: str = "hashing"
        self._writes = 0
        self._possible: dict[str, set[tuple[Source, str] | None]] = {}
        # ^ of each source: as it was held when a job completed last, and as each job since may find it
        self._readable: dict[str, list[dict[str, bytes]]] = defaultdict(list)
        # ^ of each seed: the files with which it could be read when a job ran, the latest last

    def teardown(self) -> None:
        try:
            self._completes()
        finally:
            self._around.close()
            shutil.rmtree(self._folder, ignore_errors=True)

    # ---- what people do to seeds/ -------------------------------------------------------------------

    @rule(name=names, text=texts())
    def writes(self, name: str, text: str) -> None:
        self._write(name, text.encode())

    @precondition(lambda self: self._files())
    @rule(which=chosen, sentence=st.sampled_from(SENTENCES))
    def appends(self, which: int, sentence: str) -> None:
        path = self._file(which)
        if path.suffix != ".jsonl":
            self._write(self._below(path), path.read_bytes() + f" {sentence}\n".encode())

    @precondition(lambda self: self._files())
    @rule(which=chosen, name=st.one_of(names, lists))
    def renames(self, which: int, name: str) -> None:
        path, target = self._file(which), self.workspace.seeds / name
        if path != target and path.suffix == target.suffix:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)

    @precondition(lambda self: self._files())
    @rule(which=chosen, folder=folders)
    def moves(self, which: int, folder: str) -> None:
        path = self._file(which)
        target = self.workspace.seeds / folder / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
        if beside := sidecar(path):
            beside.replace(target.with_name(beside.name))

    @precondition(lambda self: self._files())
    @rule(which=chosen, name=st.one_of(names, lists), alike=st.booleans())
    def copies(self, which: int, name: str, alike: bool) -> None:
        path, target = self._file(which), self.workspace.seeds / name
        if path != target and path.suffix == target.suffix:
            target.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copy2 if alike else shutil.copyfile)(path, target)

    @precondition(lambda self: self._files())
    @rule(which=chosen, folder=st.sampled_from((False, False, False, True)))
    def removes(self, which: int, folder: bool) -> None:
        path = self._file(which)
        if folder and path.parent != self.workspace.seeds:
            shutil.rmtree(path.parent)
        else:
            path.unlink()

    @precondition(lambda self: self._files())
    @rule(which=chosen)
    def touches(self, which: int) -> None:
        self._stamp(self._file(which))

    @precondition(lambda self: self._files())
    @rule(which=chosen)
    def breaks(self, which: int) -> None:
        self._write(self._below(self._file(which)), BROKEN)

    @precondition(lambda self: self._files())
    @rule(which=chosen, publisher=st.sampled_from((None, "Coast Courier", "Wire")), date=dates)
    def describes(self, which: int, publisher: str | None, date: str | None) -> None:
        path = self._file(which)
        beside = path.with_name(f"{path.name}.meta.json")
        if publisher is None:
            beside.unlink(missing_ok=True)
        else:
            self._write(
                self._below(beside), json.dumps({"publisher": publisher, "published": date}).encode()
            )

    @rule(name=lists, record=records, text=st.one_of(st.none(), sentences), date=dates)
    def edits_a_record(self, name: str, record: str, text: list[str] | None, date: str | None) -> None:
        path = self.workspace.seeds / name
        lines = path.read_bytes().splitlines() if path.exists() else []
        kept = [line for line in lines if f'"{record}"'.encode() not in line]
        if text is not None:
            told = {"id": record, "text": " ".join(text), "published": date}
            kept.insert(len(kept) // 2, json.dumps(told).encode())
        self._write(name, b"\n".join(kept))

    @rule(name=lists, told=st.lists(sentences, min_size=2, max_size=6))
    def writes_a_list(self, name: str, told: list[list[str]]) -> None:
        self._print_list(name, told)

    @rule(name=lists)
    def tears_a_line(self, name: str) -> None:
        path = self.workspace.seeds / name
        if path.exists():
            first, *rest = path.read_bytes().splitlines() or [b""]
            self._write(name, b"\n".join((first[: len(first) // 2] + b"{", *rest)))

    # ---- what the program does ----------------------------------------------------------------------

    @initialize()
    def begins(self) -> None:
        for number, name in enumerate(("a.txt", "b.txt", "c.md", "old/a.txt", "old/far/d.txt")):
            told = " ".join(SENTENCES[number : number + 3])
            self._write(name, f"date 2023-03-{10 + number} {told}\n".encode())
        self._print_list("wire.jsonl", [[one] for one in SENTENCES[:5]])
        self._print_list("old/wire.jsonl", [list(SENTENCES[3:7]), list(SENTENCES[:2])])
        self._completes()

    @rule(name=encoders)
    def takes_another_encoder(self, name: str) -> None:
        self.encoder = name

    @rule(everything=st.sampled_from((False, False, False, True)))
    def completes(self, everything: bool) -> None:
        self._completes(everything=everything)

    @rule(after=early, dies=st.booleans())
    def is_killed_early(self, after: int, dies: bool) -> None:
        self._is_killed(after, dies=dies)

    @rule(after=late, dies=st.booleans())
    def is_killed_late(self, after: int, dies: bool) -> None:
        self._is_killed(after, dies=dies)

    @rule(after=late, dies=st.booleans(), name=encoders)
    def is_killed_while_all_is_made_anew(self, after: int, dies: bool, name: str) -> None:
        everything, self.encoder = name == self.encoder, name
        self._is_killed(after, dies=dies, everything=everything)

    @rule()
    def compacts(self) -> None:
        if hasattr(pipeline, "optimize"):
            pipeline.optimize(self.workspace)
            self._stands()

    # ---- what has to hold ---------------------------------------------------------------------------

    def _completes(self, *, everything: bool = False) -> None:
        self._will_be_read()
        plan = planned(self.workspace, encoder=self.encoder, everything=everything).changes
        done = reembed(self.workspace, encoder=self.encoder, everything=everything)
        assert _counted(done) == _counted(plan), "a dry run tells what is done"
        self._is_as_rebuilt()
        again = reembed(self.workspace)
        assert (again.added, again.changed, again.removed, again.embedded, again.dropped) == (0,) * 5

    def _is_killed(self, after: int, *, dies: bool, everything: bool = False) -> None:
        self._will_be_read()
        crash = Crash(self.workspace, after=after, dies=dies)
        with crash.waiting():
            reembed(self.workspace, encoder=self.encoder, everything=everything, on_progress=crash.step)
        if crash.happened:
            self._stands()
        else:
            self._is_as_rebuilt()

    def _stands(self) -> None:
        """Check a workspace whose job was killed: it answers, and no source is half a state."""
        self._is_possible(held(self.workspace))
        assert answers(self.workspace, CLAIMS)
        broken = [problem for problem in verify(self.workspace) if problem.mend != REFRESH]
        assert not broken, "a killed job leaves nothing to mend but what it did not come to"

    def _is_as_rebuilt(self) -> None:
        now, seeds = held(self.workspace), said(self.workspace)
        self._is_possible(now)
        kept = {name: of_file(name, now) for name in seeds.broken if of_file(name, now)}
        last_good = {name: self._last_good(name, sources) for name, sources in kept.items()}
        beside = self._folder / "clean"
        clean = rebuilt(self.workspace, beside, CLAIMS, encoder=self.encoder, last_good=last_good)
        found = state(self.workspace, CLAIMS)
        assert (difference := found.differs(clean)) is None, difference
        assert {problem.mend for problem in found.problems} <= {REFRESH}
        assert bool(found.problems) == seeds.failing, "only what cannot be read is a problem"
        assert not strays(self.workspace)
        self._possible = {locator: {told} for locator, told in now.items()}

    def _is_possible(self, now: Told) -> None:
        for locator in self._possible.keys() | now.keys():
            possible = self._possible.get(locator, {None})
            assert now.get(locator) in possible, f"{locator} is in none of its states: {now.get(locator)}"

    def _will_be_read(self) -> None:
        """Note what a job may find now; it may come to each file, or not."""
        seeds = said(self.workspace)
        for locator in self._possible.keys() | seeds.told.keys():
            if file_of(locator) not in seeds.broken:
                self._possible.setdefault(locator, {None}).add(seeds.told.get(locator))
        for path in self._files():
            name = self.workspace.name(path)
            if name not in seeds.broken:
                parts = [part for part in (path, sidecar(path)) if part]
                self._readable[name].append({part.name: part.read_bytes() for part in parts})

    def _last_good(self, name: str, now: Told) -> dict[str, bytes]:
        """Return the files (seed and sidecar) with which a broken seed says what the store holds of it."""
        for files in reversed(self._readable[name]):
            with tempfile.TemporaryDirectory() as aside:
                for part, content in files.items():
                    (Path(aside) / part).write_bytes(content)
                if told(Path(aside) / Path(name).name, name) == now:
                    return files
        raise AssertionError(f"{name} is kept as no job can have found it")

    # ---- files --------------------------------------------------------------------------------------

    def _write(self, name: str, content: bytes) -> None:
        path = self.workspace.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self._stamp(path)

    def _print_list(self, name: str, told: list[list[str]]) -> None:
        records = ({"id": f"w{at}", "text": " ".join(text)} for at, text in enumerate(told, start=1))
        self._write(name, "\n".join(json.dumps(record) for record in records).encode())

    def _stamp(self, path: Path) -> None:
        """Give a file a time of its own, so that no clock decides what a test finds."""
        self._writes += 1
        moment = int.from_bytes(blake2b(b"%d" % self._writes, digest_size=7).digest()) >> 2
        os.utime(path, ns=(10**18 + moment, 10**18 + moment))

    def _files(self) -> list[Path]:
        found = sorted(path for path in self.workspace.seeds.rglob("*") if path.is_file())
        return [path for path in found if not is_sidecar(path)]

    def _file(self, which: int) -> Path:
        files = self._files()
        return files[which % len(files)]

    def _below(self, path: Path) -> str:
        return path.relative_to(self.workspace.seeds).as_posix()


def _counted(changes: Changes) -> Changes:
    return replace(changes, seconds=0.0, reading=0.0, embedding=0.0)


TestJob = Job.TestCase
TestJob.settings = settings(
    max_examples=LONG or 12,
    stateful_step_count=60 if LONG else 40,
    suppress_health_check=list(HealthCheck),
    deadline=None,
    derandomize=not LONG,
    print_blob=True,
)
