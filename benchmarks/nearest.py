"""The index alone, on vectors shaped like those of sentences: ``python -m benchmarks.nearest``.

Building, opening, searching and changing it at several sizes; how much of the memory's speed a search
reaches; and, as the other way to search a million vectors, an inverted file (Jégou et al. 2011,
doi:10.1109/TPAMI.2010.57) with codes of 8 bits, with as many of its lists read as completeness needs.
"""

import argparse
import multiprocessing
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.kept import keep
from benchmarks.probes import footprint
from provenance import index
from provenance.retrieve import FLOOR

FORMAT = "provenance-nearest/1"
SIZES = (10_000, 100_000, 1_000_000)
DIMENSION = 384
BATCH = 2048  # vectors that come together, as they do from the job
TOPICS = 3000
CHANGE = 20  # sentences of one document
COMPLETE = 0.99  # share of the hits that the inverted file has to find
MADE_BY = {"encoder_name": "synthetic", "encoder_revision": "1"}
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Search:
    """What one process saw that opened an index and searched it, one query at a time; milliseconds, MB.

    Attributes:
        opened: until the index was open.
        first: the first search, with no file of the index in the system's cache.
        median, p95: the others.
        processor: median time of processors that they took, all threads together.
        hits: median number of hits.
        read: share of the rate at which as many threads read memory that scanning reaches.
        resident, own: memory of the process at its end, and what of it is not mapped from files.
        completeness: share of the true hits that were found, and
        surplus: how many were found that are none.
    """

    opened: float
    first: float
    median: float
    p95: float
    processor: float
    hits: float
    read: float
    resident: float
    own: float
    completeness: float
    surplus: int


@dataclass(frozen=True, slots=True)
class Inverted:
    """FAISS's `IndexIVFScalarQuantizer` at the fewest probed lists that find enough."""

    lists: int
    probes: int
    completeness: float
    build: float
    median: float


@dataclass(frozen=True, slots=True)
class Nearest:
    """All figures for one size; seconds and bytes unless said otherwise.

    `change` is the save after `CHANGE` vectors were added and as many others removed, the median and the
    largest of some; `written` the bytes of the files that the median one wrote.
    """

    rows: int
    floor: float
    build: float
    segments: int
    bytes: int
    search: Search
    change: float
    change_largest: float
    written: int
    inverted: Inverted | None


def vectors(rows: int, *, seed: int = 0) -> Iterator[Floats]:
    """Yield unit vectors in batches, spread as those of all-MiniLM-L6-v2 over real sentences are.

    Few directions hold most of what differs, all vectors share a little, and those of one topic much:
    about one pair in a hundred has a product of 0.3 or more.
    """
    spread, topics = _world()
    chance = np.random.default_rng([1, seed])
    for start in range(0, rows, BATCH):
        count = min(BATCH, rows - start)
        own = chance.standard_normal((count, DIMENSION), np.float32) * spread
        mixed = np.sqrt(0.4) * topics[chance.integers(0, TOPICS, count)] + np.sqrt(0.6) * own
        mixed[:, 0] += 0.15
        yield (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)


def _world() -> tuple[Floats, Floats]:
    """Return how wide each direction is, and the middle of each topic."""
    places = np.arange(DIMENSION)
    shares = np.exp(-places / 150) / (1 + places / 10)
    spread = np.sqrt(shares / shares.sum()).astype(np.float32)
    return spread, np.random.default_rng(0).standard_normal((TOPICS, DIMENSION), np.float32) * spread


def measure(rows: int, folder: Path, *, queries: int = 100, compared: bool = True) -> Nearest:
    """Build an index of so many rows in the folder, which must be empty, and return all figures."""
    built = _alone(_built, folder, rows)
    size = sum(file.stat().st_size for file in folder.iterdir())
    search = _alone(_searched, folder, built["name"], rows, queries)
    changed = _alone(_changed, folder, built["name"])
    return Nearest(
        rows=rows,
        floor=FLOOR,
        build=built["seconds"],
        segments=built["segments"],
        bytes=size,
        search=search,
        **changed,
        inverted=_alone(_inverted, rows, min(queries, 50)) if compared else None,
    )


def _alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what the function returns in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def _built(folder: Path, rows: int) -> dict[str, Any]:
    made, seconds, start = index.empty(DIMENSION), 0.0, 0
    ids = np.random.default_rng(2).permutation(rows).astype(np.int64) * 9_000_000_000_001 + 7
    for batch in vectors(rows):
        began = time.perf_counter()
        made.add(ids[start : start + len(batch)], batch)
        manifest = made.save(folder, **MADE_BY)
        index.prune(folder, [manifest.name])
        seconds += time.perf_counter() - began
        start += len(batch)
    return {"name": manifest.name, "segments": len(manifest.segments), "seconds": seconds}


def _queries(count: int) -> Floats:
    return next(vectors(BATCH, seed=1))[:count]


def _searched(folder: Path, name: str, rows: int, count: int) -> Search:
    _forget(folder)
    began = time.perf_counter()
    held = index.load(folder, name, **MADE_BY)
    opened = time.perf_counter() - began
    asked = _queries(count)
    first = _seconds(lambda: held.search(asked[:1], FLOOR))
    for query in asked[:5]:
        held.search(query[None], FLOOR)
    took, busy, found = [], [], []
    for query in asked:
        used = time.process_time()
        took.append(_seconds(lambda query=query: found.extend(held.search(query[None], FLOOR))))
        busy.append(time.process_time() - used)
    memory = footprint()
    scanned = rows * DIMENSION * (1 if any(folder.glob("*.codes.npy")) else 4)
    complete, surplus = _completeness(held, asked, [ids for ids, _ in found])
    return Search(
        opened=opened * 1e3,
        first=first * 1e3,
        median=statistics.median(took) * 1e3,
        p95=_p95(took) * 1e3,
        processor=statistics.median(busy) * 1e3,
        hits=statistics.median(len(ids) for ids, _ in found),
        read=scanned / statistics.median(took) / _reading_rate(),
        resident=memory.get("resident", memory["peak"]),
        own=memory.get("own", memory["peak"]),
        completeness=complete,
        surplus=surplus,
    )


def _completeness(held: index.Index, asked: Floats, found: list[NDArray[np.int64]]) -> tuple[float, int]:
    """Return the share of true hits that were found, and how many found ones are none.

    The truth is computed in double precision; what lies within 1e-6 of the floor may be found or not.
    """
    ids, wanted, hit, surplus = held.ids(), 0, 0, 0
    for start in range(0, len(ids), 1 << 16):
        some = ids[start : start + (1 << 16)]
        products = held.vectors(some).astype(np.float64) @ asked.T.astype(np.float64)
        for column, hits in zip(products.T, found, strict=True):
            here = np.isin(some, hits)
            wanted += int((column >= FLOOR + 1e-6).sum())
            hit += int((here & (column >= FLOOR + 1e-6)).sum())
            surplus += int((here & (column < FLOOR - 1e-6)).sum())
    return hit / wanted if wanted else 1.0, surplus


def _changed(folder: Path, name: str, rounds: int = 20) -> dict[str, Any]:
    held, fresh = index.load(folder, name, **MADE_BY), next(vectors(BATCH, seed=3))
    ids = held.ids()
    took, written = [], []
    for turn in range(rounds):
        before = set(folder.iterdir())
        here = slice(turn * CHANGE, (turn + 1) * CHANGE)
        began = time.perf_counter()
        held.add(np.arange(CHANGE) + turn * CHANGE, fresh[here])
        held.remove(ids[here])
        held.save(folder, **MADE_BY)
        took.append(time.perf_counter() - began)
        written.append(sum(file.stat().st_size for file in set(folder.iterdir()) - before))
    middle = sorted(range(rounds), key=took.__getitem__)[rounds // 2]
    return {"change": statistics.median(took), "change_largest": max(took), "written": written[middle]}


def _inverted(rows: int, count: int) -> Inverted:
    """Return the inverted file's time at the fewest probes, doubled from one, that find enough."""
    import faiss as typed

    faiss: Any = typed
    lists = 1 << round(np.log2(np.sqrt(rows)))
    began = time.perf_counter()
    coarse = faiss.IndexFlatIP(DIMENSION)
    made = faiss.IndexIVFScalarQuantizer(
        coarse, DIMENSION, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
    )
    made.by_residual = False  # half the time of a scan, and products need no residuals
    sample = np.concatenate([batch for batch, _ in zip(vectors(rows), range(20), strict=False)])
    made.train(sample[: 40 * lists])
    asked, truth = _queries(count), [0] * count
    exact: list[set[int]] = [set() for _ in range(count)]
    for batch in vectors(rows):
        for number, column in enumerate(asked @ batch.T):
            exact[number].update((np.flatnonzero(column >= FLOOR) + made.ntotal).tolist())
        made.add(batch)
    build = time.perf_counter() - began
    wanted = sum(map(len, exact)) or len(truth)
    made.nprobe = 1
    while True:
        # What the codes lose is given back, so that only the lists that are not read cost hits.
        found = [made.range_search(query[None], FLOOR - 0.01)[2] for query in asked]
        complete = (
            sum(len(one & set(hits.tolist())) for one, hits in zip(exact, found, strict=True)) / wanted
        )
        if complete >= COMPLETE or made.nprobe >= lists:
            break
        made.nprobe = min(lists, made.nprobe * 2)
    took = [_seconds(lambda query=query: made.range_search(query[None], FLOOR - 0.01)) for query in asked]
    return Inverted(lists, made.nprobe, complete, build, statistics.median(took) * 1e3)


def _reading_rate(size: int = 1 << 28, rounds: int = 5) -> float:
    """Return bytes a second that all cores read together, each summing squares of its own part."""
    threads = os.cpu_count() or 1
    parts = np.array_split(np.ones(size // 4, np.float32), threads)
    with ThreadPoolExecutor(threads) as pool:
        best = min(_seconds(lambda: list(pool.map(lambda part: part @ part, parts))) for _ in range(rounds))
    return size / best


def _forget(folder: Path) -> None:
    """Have the system forget what it keeps of these files, where it lets us ask for that."""
    for file in folder.iterdir() if hasattr(os, "posix_fadvise") else ():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _p95(took: list[float]) -> float:
    return sorted(took)[min(len(took) - 1, round(0.95 * len(took)))]


def told(one: Nearest) -> str:
    """Return the figures of one size in a few lines."""
    search, inverted = one.search, one.inverted
    lines = [
        f"{one.rows:,} rows: built in {one.build:.1f} s, {one.bytes / 1e6:,.0f} MB in {one.segments} parts",
        f"  opened in {search.opened:.1f} ms; first search from disk {search.first:.0f} ms, then "
        f"{search.median:.1f} ms (p95 {search.p95:.1f}; {search.processor:.1f} ms of processor), "
        f"{search.hits:,.0f} hits, {search.read:.0%} of what memory gives",
        f"  resident {search.resident:.0f} MB, {search.own:.0f} of them not mapped; completeness "
        f"{search.completeness:.6f}, {search.surplus} too many",
        f"  {CHANGE} added and {CHANGE} removed: {one.change * 1e3:.0f} ms (largest "
        f"{one.change_largest * 1e3:.0f}), {one.written / 1e3:.1f} kB written",
    ]
    if inverted:
        lines.append(
            f"  inverted file of {inverted.lists} lists: {inverted.probes} probed for completeness "
            f"{inverted.completeness:.4f}, {inverted.median:.1f} ms, built in {inverted.build:.0f} s"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure all sizes, print them, and keep the figures in benchmarks/results/."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nearest", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="rows [default: %(default)s]")
    parser.add_argument("--queries", type=int, default=100, help="queries of each [default: 100]")
    parser.add_argument(
        "--folder", type=Path, help="where to build [default: the system's for such things]"
    )
    options = parser.parse_args()
    measured = []
    for rows in options.sizes:
        folder = Path(tempfile.mkdtemp(prefix="nearest-", dir=options.folder))
        try:
            measured.append(measure(rows, folder, queries=options.queries))
        finally:
            shutil.rmtree(folder)
        print(told(measured[-1]), flush=True)
    keep(
        "nearest-",
        FORMAT,
        {
            "sizes": [asdict(one) for one in measured],
        },
    )


if __name__ == "__main__":
    main()
