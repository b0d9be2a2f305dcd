"""What is measured in a process of its own: `python -m benchmarks.probes PROBE ARGUMENTS`, told as JSON.

Little is imported here at once: a cold command shall cost what it costs without a benchmark around it.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ANSWER = "PROVENANCE_PROBE"  # the environment's name for the file that the answer goes to
FETCHED = 10  # claims after which files are read into the page cache again


def command(*arguments: str) -> dict[str, Any]:
    """Run `provenance` with these arguments and return what the process took, as the kernel counts it."""
    from provenance.cli import main

    sys.argv[1:] = arguments
    try:
        main()
    except SystemExit as ended:
        if ended.code:
            raise
    return footprint()


def footprint() -> dict[str, Any]:
    """Return seconds of processor time, bytes written and megabytes held by this process so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    found: dict[str, Any] = {
        "processor": sum(one.ru_utime + one.ru_stime for one in used),
        "peak": max(one.ru_maxrss for one in used) / (1024**2 if sys.platform == "darwin" else 1024),
    }
    if sys.platform == "linux":
        counted = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
        held = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        found |= {
            # what went through write(), and what pages of files it made the kernel write back
            "written": int(counted["wchar"]),
            "dirtied": int(counted["write_bytes"]),
            "resident": _megabytes(held["VmRSS"]),
            "own": _megabytes(held["RssAnon"]),
            "mapped": _megabytes(held["RssFile"]),
        }
    return found


def _megabytes(told: str) -> float:
    return int(told.split()[0]) / 1024


def build(root: str, size: str, seed: str, encoder: str) -> dict[str, Any]:
    """Write a corpus of this many distinct sentences and re-embed it, reading and encoding by stand-ins."""
    from benchmarks import corpora
    from benchmarks.clock import Clock
    from benchmarks.standins import standing_in
    from provenance import index
    from provenance.pipeline import reembed
    from provenance.workspace import Workspace

    workspace = Workspace(Path(root))
    began = time.perf_counter()
    files = sum(
        bool(corpora.write(one, workspace.seeds)) for one in corpora.articles(int(size), seed=int(seed))
    )
    writing = time.perf_counter() - began
    clock = Clock()
    clock.watch(type(index.empty(8)), "index", "add", "remove", "compact", "save")
    with standing_in(int(seed), encoder or None, clock):
        began = time.perf_counter()
        done = reembed(workspace, encoder=encoder or None)
        seconds = time.perf_counter() - began
    return {
        "files": files,
        "sentences": done.total,
        "writing": writing,
        "seconds": seconds,
        "index": clock.seconds["index"],
        "stand_ins": clock.seconds["stand-ins"],
        "peak": footprint()["peak"],
    }


def opening(root: str) -> dict[str, Any]:
    """Open a workspace as a trace does and return the seconds of each step."""
    began = time.perf_counter()
    from provenance import embed, index
    from provenance.pipeline import trace as _  # noqa: F401  (what a trace imports)
    from provenance.pipeline.coverage import searched
    from provenance.store import Store
    from provenance.workspace import Workspace

    steps = {"imports": time.perf_counter() - began}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        made = work()
        steps[name] = time.perf_counter() - start
        return made

    workspace = Workspace(Path(root))
    store = timed("store", lambda: Store.open(workspace.store))
    with store:
        model = timed("encoder", lambda: embed.load(store.meta("encoder")))
        held = timed(
            "index",
            lambda: index.load(
                workspace.embeddings,
                store.meta("index") or "",
                encoder_name=model.name,
                encoder_revision=model.revision,
            ),
        )
        timed("seeds", lambda: searched(workspace, store))
    return {"steps": steps, "vectors": len(held), **footprint()}


def warm(root: str, claims: str, limit: str) -> dict[str, Any]:
    """Trace these claims (a JSON list) until the seconds of `limit` are over; return what each took.

    Between them store and index are read into the page cache again, for some machines take from it at once
    what lies idle there (this is not counted).
    """
    from benchmarks.cached import fetch, lying
    from benchmarks.clock import Clock
    from provenance.domain.assertion import Claim
    from provenance.pipeline import trace
    from provenance.store import Store
    from provenance.workspace import Workspace

    clock, workspace = Clock(), Workspace(Path(root))
    with Store.open(workspace.store) as store:
        _watch_a_trace(clock, store.meta("encoder"))
    findings = trace(workspace, [Claim(text) for text in json.loads(claims)])
    told: list[dict[str, Any]] = []
    first = time.perf_counter()
    while time.perf_counter() - first < float(limit):
        if len(told) % FETCHED == 0:
            fetch(lying(workspace.root))
        clock.take()
        clock.calls.clear()
        began = time.perf_counter()
        finding = next(findings, None)
        seconds = time.perf_counter() - began
        if finding is None:
            break
        parts = clock.take()
        told.append(
            {
                "verdict": finding.verdict,
                "seconds": seconds,
                "parts": parts | {"rest": seconds - sum(parts.values())},
                "retrieved": clock.calls["names"],
                "judged": clock.calls["judge"],
                "by_network": clock.calls["network"],
            }
        )
    return {"claims": told, **footprint()}


def _watch_a_trace(clock: Any, encoder: str | None) -> None:
    """Part a trace into the models that it asks and the code around them."""
    from importlib import import_module

    from provenance import embed, index, lineage
    from provenance.judge import learned
    from provenance.judge.learned.network import Network
    from provenance.pipeline.texts import Texts
    from provenance.store.reading import Reading

    clock.watch(type(index.empty(8)), "index", "search", "vectors", "products", "above", "contains")
    clock.watch(Reading, "store", *READS)
    clock.watch(type(embed.load(encoder)), "encoder", "encode", "tokens", "encode_with_tokens")
    clock.watch(Texts, "comparison", "of")
    clock.watch(learned.Learned, "judge", "judge")
    clock.watch(learned.Learned, "names", "can_tell")
    clock.watch(Network, "network", "logits")
    clock.watch(lineage, "lineage", "origins")
    trace = import_module("provenance.pipeline.trace")  # the package has a function by this name
    clock.watch(trace, "retrieve", "nominate", "candidates", "importance")
    clock.watch(trace, "extract", "extract")
    clock.watch(trace, "comparison", "text")


READS = (
    "counts files document sentences texts occurrences names standing frequencies "
    "search_keys search_words search_all_words with_words"
).split()


def complete(root: str, claims: str, floor: str) -> dict[str, Any]:
    """Return how many of all sentences above a floor the index finds for these claims.

    What it should find is computed here, every vector with every claim, in double precision; within 1e-6 of
    the floor either answer is right.
    """
    import numpy as np

    from provenance.pipeline.opened import opened
    from provenance.workspace import Workspace

    corpus = opened(Workspace(Path(root)))
    with corpus.store:
        queries = corpus.encoder.encode(json.loads(claims))
        limit = float(floor)
        together = corpus.index.search(queries, limit)
        alone: list[Any] = []
        began = time.perf_counter()
        for query in queries:
            alone += corpus.index.search(query[None, :], limit)
        seconds = (time.perf_counter() - began) / len(queries)
        ids = corpus.index.ids()
        expected: list[set[int]] = [set() for _ in queries]
        near: list[set[int]] = [set() for _ in queries]
        for start in range(0, len(ids), 65_536):
            some = ids[start : start + 65_536]
            products = corpus.index.vectors(some).astype(np.float64) @ queries.T.astype(np.float64)
            for row, column in enumerate(products.T):
                expected[row].update(some[column >= limit + 1e-6].tolist())
                near[row].update(some[column >= limit - 1e-6].tolist())
    found = [set(hits.tolist()) for hits, _ in alone]
    wanted = sum(map(len, expected))
    return {
        "queries": len(queries),
        "floor": limit,
        "expected": wanted,
        "found": sum(len(one & other) for one, other in zip(found, expected, strict=True)),
        "false": sum(len(one - other) for one, other in zip(found, near, strict=True)),
        "same_together": all(
            np.array_equal(one[0], other[0]) and np.array_equal(one[1], other[1])
            for one, other in zip(alone, together, strict=True)
        ),
        "seconds": seconds,
        **footprint(),
    }


PROBES: dict[str, Callable[..., dict[str, Any]]] = {
    "command": command, "build": build, "opening": opening, "warm": warm, "complete": complete,
}  # fmt: skip


if __name__ == "__main__":
    answer = PROBES[sys.argv[1]](*sys.argv[2:])
    Path(os.environ[ANSWER]).write_text(json.dumps(answer), encoding="utf-8")
