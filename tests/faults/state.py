"""All that a workspace holds and answers, so that two of them can be compared part by part."""

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from provenance.domain.assertion import Assertion, Claim
from provenance.domain.run import Problem
from provenance.domain.text import Failure, Sentence, Source
from provenance.pipeline import reembed, trace, verify
from provenance.pipeline.opened import opened
from provenance.read import discover, read
from provenance.read.metadata import sidecar
from provenance.report import report
from provenance.store import CurrentSource, Store
from provenance.workspace import Workspace

JUDGE = "rules"  # what is judged is the same whoever judges, and this one needs no weights
STORE = re.compile(r"store\.(lock|sqlite(-wal|-shm)?)")

Told = dict[str, tuple[Source, str]]
"""Each source with what it says, by its locator."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """What seeds/ says now; `broken` files cannot be read as a whole, `failing` if any part cannot."""

    told: Told
    broken: frozenset[str]
    failing: bool


@dataclass(frozen=True, slots=True)
class State:
    """What store and index hold of seeds/, and what they answer; history and job log left out."""

    sources: tuple[CurrentSource, ...]
    places: tuple[tuple[Source, Sentence, Assertion], ...]
    counts: tuple[int, ...]
    ids: tuple[int, ...]
    vectors: bytes
    answers: str
    problems: tuple[Problem, ...]

    def differs(self, other: "State") -> str | None:
        """Return which part differs and how it begins to; None where all is the same."""
        for field in fields(self):
            ours, theirs = getattr(self, field.name), getattr(other, field.name)
            if ours != theirs:
                return f"{field.name} differ: {_first_difference(ours, theirs)}"
        return None


def state(workspace: Workspace, claims: Iterable[str]) -> State:
    """Read all of it."""
    corpus = opened(workspace)
    with corpus.store as store:
        ids = corpus.index.ids()
        counts = store.counts()
        return State(
            sources=store.sources(),
            places=tuple(store.occurrences()),
            counts=(counts.files, counts.sources, counts.documents, counts.sentences, counts.occurrences),
            ids=tuple(ids.tolist()),
            vectors=corpus.index.vectors(ids).tobytes(),
            answers=answers(workspace, claims),
            problems=verify(workspace),
        )


def answers(workspace: Workspace, claims: Iterable[str]) -> str:
    """Return what a trace of these claims prints as JSON."""
    asked = [Claim(claim) for claim in claims]
    return report(list(trace(workspace, asked, judge=JUDGE)), "json", many=True)


def rebuilt(
    workspace: Workspace,
    beside: Path,
    claims: Iterable[str],
    *,
    encoder: str,
    last_good: Mapping[str, Mapping[str, bytes]] | None = None,
) -> State:
    """Return the state of a workspace made at once, in a folder beside, from the same seeds.

    Args:
        workspace: whose seeds.
        beside: a folder that does not exist yet; it is gone again afterwards.
        claims: what it is asked.
        encoder: name of its encoder.
        last_good: for each seed that cannot be read now ("seeds/a.txt"), the files (itself and its sidecar,
            by name) with which it could; it is then broken again, for a store keeps what it read last.
    """
    clean = Workspace(beside)
    shutil.copytree(workspace.seeds, clean.seeds, symlinks=True)
    try:
        for broken, files in (last_good or {}).items():
            path = clean.root / broken
            if beside_it := sidecar(path):
                beside_it.unlink()
            for name, content in files.items():
                path.with_name(name).write_bytes(content)
        reembed(clean, encoder=encoder)
        if last_good:
            shutil.rmtree(clean.seeds)
            shutil.copytree(workspace.seeds, clean.seeds, symlinks=True)
            reembed(clean, encoder=encoder)
        return state(clean, claims)
    finally:
        shutil.rmtree(beside)


def said(workspace: Workspace) -> Seeds:
    """Return what the sources of seeds/ say now."""
    all_told: Told = {}
    broken: set[str] = set()
    failing = False
    for item in discover(workspace.seeds):
        if isinstance(item, Failure):
            failing = True
            continue
        name = workspace.name(item)
        found = list(read(item, name=name))
        failures = sum(isinstance(one, Failure) for one in found)
        failing = failing or failures > 0
        if failures and failures == len(found):
            broken.add(name)
        all_told |= told(item, name)
    return Seeds(all_told, frozenset(broken), failing)


def told(path: Path, name: str) -> Told:
    """Return what the sources of one file say."""
    documents = (one for one in read(path, name=name) if not isinstance(one, Failure))
    return {one.source.locator: (one.source, one.text) for one in documents}


def held(workspace: Workspace) -> Told:
    """Return what the sources of the store say."""
    with Store.open(workspace.store) as store:
        documents = [store.document(one.source.locator) for one in store.sources()]
    return {one.source.locator: (one.source, one.text) for one in documents}


def file_of(locator: str) -> str:
    """Return the file in which a source stands."""
    return locator.partition("#")[0]


def of_file(name: str, sources: Told) -> Told:
    """Return those of the sources that stand in this file."""
    return {locator: one for locator, one in sources.items() if file_of(locator) == name}


def strays(workspace: Workspace) -> set[str]:
    """Return the files and folders in embeddings/ that neither the store nor a manifest it names speaks of.

    A name counts as spoken of where its stem, or the digest in it, stands in what speaks.
    """
    with Store.open(workspace.store) as store:
        spoken = store.meta("index") or ""
    entries = {entry.name: entry for entry in workspace.embeddings.iterdir()}
    left = {name for name in entries if not STORE.fullmatch(name)}
    while named := {name for name in left if _digest(name) and _digest(name) in spoken}:
        left -= named
        spoken += "".join(entries[name].read_text("utf-8") for name in named if name.endswith(".json"))
    return left


def _digest(name: str) -> str:
    stem = name.partition(".")[0]
    return stem.partition("-")[2] or stem


def _first_difference(ours: object, theirs: object) -> str:
    if isinstance(ours, str) and isinstance(theirs, str):
        ours, theirs = tuple(ours.splitlines()), tuple(theirs.splitlines())
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        for at, (one, other) in enumerate(zip(ours, theirs, strict=False)):
            if one != other:
                return f"at {at}: {one!r} against {other!r} in a clean rebuild"
        return f"{len(ours)} against {len(theirs)} in a clean rebuild; {(ours or theirs)[-1]!r}"
    if isinstance(ours, bytes) and isinstance(theirs, bytes):
        return f"{len(ours)} bytes against {len(theirs)} in a clean rebuild"
    return f"{ours!r} against {theirs!r} in a clean rebuild"
