"""What one changed document, and one claim, cost in corpora of a thousand to a million sentences.

    python -m benchmarks.scale [--sizes 1000 10000 100000 1000000] [--output FILE] [--keep DIR]

Corpora are invented (`corpora`), and filled in by real re-embeds whose reading and encoding are synthetic
(`standins`); all that is measured afterwards runs on the real parts, every command in a process of its own:

- re-embeds after 0, 1, 10 or 100 articles were replaced by others of 20 sentences, none of which was there;
- cold traces, with store and index in the page cache and without; the steps of opening;
- warm traces: many claims in one process, with what the models take apart, in the page cache, too;
- memory, the sizes of store and index, and what the range search finds against comparing everything.

Sizes count distinct sentences. A slope is that of log(cost) over log(sentences) by least squares: 1 is
linear, 0 is a cost that does not grow with the corpus. The file has no date: two of them can be compared.
"""

import argparse
import json
import os
import platform
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import corpora, plots
from benchmarks.cached import evict, fetch, lying
from benchmarks.probes import ANSWER
from benchmarks.survey import exponent
from provenance.retrieve import FLOOR

HERE = Path(__file__).parent
FORMAT = "provenance-scale/1"
SIZES = (1_000, 10_000, 100_000, 1_000_000)
RUNS = {0: 3, 1: 5, 10: 3, 100: 1}  # articles that change → how many times
COLD = 5
WARM = 100
WARMING = 5
LIMIT = 300.0  # seconds after which no further claim is traced in one process
QUERIES = 20
MODELS = ("encoder", "network")  # parts of a trace that are the time of a model
FOREIGN = (
    "The lighthouse keeper of Astrun retired after 41 years.",
    "Quorvex has sold its satellite division for 3.2 billion dollars.",
    "No comet was seen over Elbrand in 2019.",
)

Figures = dict[str, Any]


def main() -> None:
    """Measure every size, print a table, write the figures and draw them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="distinct sentences")
    parser.add_argument("--output", type=Path, default=HERE / "results" / "scale.json")
    parser.add_argument(
        "--keep", type=Path, help="make the workspaces here, leave them, and use them again"
    )
    parser.add_argument("--encoder", default="", help="name of the encoder [default: the model]")
    parser.add_argument("--seed", type=int, default=corpora.SEED)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = options.keep or Path(folder)
        rows = []
        for size in sorted(options.sizes):
            corpus = Corpus(root / str(size), size, seed=options.seed, encoder=options.encoder)
            rows.append(corpus.measured())
            print(told(rows[-1]), flush=True)
            write(results(rows, options.encoder, options.seed), options.output)
    plots.draw(json.loads(options.output.read_text("utf-8")), options.output.parent)


class Corpus:
    """A workspace of one size, made when there is none yet, and what is measured in it."""

    def __init__(self, root: Path, size: int, *, seed: int, encoder: str) -> None:
        self.root = root
        self.size = size
        self.seed = seed
        self.encoder = encoder
        self._noted = root / "built.json"

    def measured(self) -> Figures:
        """Return all figures of this size."""
        built = self.built()
        claims = self.claims(built["files"], WARMING + WARM)
        return {
            "sentences": built["sentences"],
            "files": built["files"],
            "build": built,
            "bytes": self.sizes(),
            "reembed": [
                self.changed(documents, times)
                for documents, times in RUNS.items()
                if documents <= built["files"]
            ],
            "opening": median_of([probe("opening", self.root) for _ in range(COLD)]),
            "cold": self.cold(claims[:COLD], evicted=False),
            "warm": self.warm(claims),
            "search": probe("complete", self.root, json.dumps(claims[:QUERIES]), FLOOR),
            "evicted": self.cold(claims[COLD : 2 * COLD], evicted=True),
        }

    def built(self) -> Figures:
        """Return what building took; done once."""
        if not self._noted.exists():
            figures = probe("build", self.root, self.size, self.seed, self.encoder)
            self._noted.write_text(json.dumps({**figures, "turn": 0}), encoding="utf-8")
        return {name: value for name, value in self._state().items() if name != "turn"}

    def sizes(self) -> Figures:
        """Return the bytes of seeds/, of the store, and of the index."""
        held = {path: path.stat().st_size for path in lying(self.root)}
        store = sum(size for path, size in held.items() if path.name.startswith("store"))
        seeds = sum(path.stat().st_size for path in (self.root / "seeds").rglob("*.txt"))
        return {"seeds": seeds, "store": store, "index": sum(held.values()) - store}

    def changed(self, documents: int, times: int) -> Figures:
        """Replace so many articles and re-embed, some times over; medians, and every run."""
        runs = []
        for _ in range(times):
            self.replace(documents)
            run = command(self.root, "reembed", "--format", "json")
            done = json.loads(run.pop("said"))
            found, new = done["sources"]["changed"], done["sentences"]["embedded"]
            # in a million sentences a short one may stand somewhere already
            if found != documents or not 19 * documents <= new <= 20 * documents:
                raise SystemExit(f"{documents} changed; the re-embed found {found}, {new} sentences new")
            runs.append({**run, "embedded": new})
        sizes = self.sizes()
        kept = sizes["store"] + sizes["index"]
        middle = median_of(runs)
        return {"documents": documents, **middle, "share": touched(middle) / kept, "runs": runs}

    def replace(self, documents: int) -> None:
        """Put another text into so many articles, all over the corpus."""
        state = self._state()
        luck = corpora.chance(self.seed, "replaced", state["turn"])
        for at, number in enumerate(luck.sample(range(state["files"]), documents)):
            text = corpora.changed(number, turn=state["turn"] * 1000 + at, seed=self.seed)
            corpora.write(corpora.Article(number, text, ()), self.root / "seeds")
        self._noted.write_text(json.dumps({**state, "turn": state["turn"] + 1}), encoding="utf-8")

    def cold(self, claims: Sequence[str], *, evicted: bool) -> Figures:
        """Trace each claim in a process of its own; `evicted` first drops the files from the page cache.

        Else all of them are read into it: the machine takes from it what it needs elsewhere.
        """
        runs = []
        for claim in claims:
            (evict if evicted else fetch)(lying(self.root))
            run = command(self.root, "trace", claim, "--format", "json")
            runs.append(run | {"said": len(run["said"])})
        return {**median_of(runs), "slowest": max(run["seconds"] for run in runs)}

    def warm(self, claims: Sequence[str]) -> Figures:
        """Trace many claims in one process; the first few also load what is needed, and are not counted."""
        done = probe("warm", self.root, json.dumps(claims), LIMIT)
        counted = done.pop("claims")[WARMING:]
        done["whole"] = done.pop("seconds")
        for one in counted:
            one["without_models"] = one["seconds"] - sum(one["parts"].get(part, 0.0) for part in MODELS)
        parts = sorted({part for one in counted for part in one["parts"]})
        counts = ("retrieved", "judged", "by_network")
        return {
            "claims": len(counted),
            **{what: spread([one[what] for one in counted]) for what in ("seconds", "without_models")},
            "parts": {part: spread([one["parts"].get(part, 0.0) for one in counted]) for part in parts},
            **{what: spread([one[what] for one in counted]) for what in counts},
            **done,
        }

    def claims(self, files: int, count: int) -> list[str]:
        """Return claims: sentences of the corpus, with other numbers, cut short, and on nothing in it.

        Each stands on its own: it has a name of somebody or some place, and a number more often than not.
        """
        luck = corpora.chance(self.seed, "claims", self.size)
        made: list[str] = []
        while len(made) < count:
            article = corpora.article(luck.randrange(files), seed=self.seed)
            said = luck.choice(corpora.sentences(article.text))
            kind = len(made) % 8
            if kind in (1, 3, 5):
                said = re.sub(r"\d(?=\D*$)", lambda found: str((int(found[0]) + 3) % 10), said)
            elif kind in (2, 6):
                said = said.split(", ")[0].strip("“”.") + "."
            names = [value for value in article.values if value.isalpha()]
            numbered = any(sign.isdigit() for sign in said)
            whole = len(said.split()) > 3 and any(name in said for name in names)
            if whole and (numbered or luck.random() < 0.3):
                made.append(luck.choice(FOREIGN) if kind == 7 else said)
        return made

    def _state(self) -> Figures:
        state: Figures = json.loads(self._noted.read_text("utf-8"))
        return state


# ---- processes --------------------------------------------------------------------------------------


def probe(name: str, *given: object) -> Figures:
    """Run a probe in a new process; return its answer, the seconds of wall time, and what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.probes", name, *map(str, given)],
            cwd=HERE.parent,
            env=os.environ | {ANSWER: str(answer)},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        seconds = time.perf_counter() - began
        figures: Figures = json.loads(answer.read_text("utf-8"))
    return {"seconds": seconds, **figures} | ({"said": done.stdout} if done.stdout else {})


def command(root: Path, *given: str) -> Figures:
    """Run `provenance` with these arguments in a new process."""
    return probe("command", "--workspace", root, *given)


# ---- figures ----------------------------------------------------------------------------------------


def touched(run: Figures) -> int:
    """Return the bytes that a process wrote, by whichever count of the kernel is higher."""
    return int(max(run.get("written", 0), run.get("dirtied", 0)))


def median_of(runs: Sequence[Figures]) -> Figures:
    """Return the median of every number that all of some runs have, also of those one level down."""
    found: Figures = {}
    for name, value in runs[0].items():
        if isinstance(value, dict):
            found[name] = median_of([run[name] for run in runs])
        elif isinstance(value, int | float):
            found[name] = median(run[name] for run in runs)
    return found


def spread(values: Sequence[float]) -> Figures:
    """Return median, 95th percentile (nearest rank) and maximum."""
    ordered = sorted(values)
    rank = max(0, -(-95 * len(ordered) // 100) - 1)
    return {"median": median(ordered), "p95": ordered[rank], "most": ordered[-1]}


def results(rows: Sequence[Figures], encoder: str, seed: int) -> Figures:
    """Return all that is written: figures, where they were taken, and how costs grow."""
    one = [next(cost for cost in row["reembed"] if cost["documents"] == 1) for row in rows]
    costs = {
        "reembed of one changed document, seconds": [cost["seconds"] for cost in one],
        "reembed of one changed document, processor seconds": [cost["processor"] for cost in one],
        "reembed of one changed document, bytes": [touched(cost) for cost in one],
        "warm trace without models, median seconds": [
            row["warm"]["without_models"]["median"] for row in rows
        ],
        "cold trace, seconds": [row["cold"]["seconds"] for row in rows],
    }
    sizes = [row["sentences"] for row in rows]
    return {
        "format": FORMAT,
        "machine": {
            "processor": platform.processor() or platform.machine(),
            "cores": os.cpu_count(),
            "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        },
        "versions": {
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
            **{name: version(name) for name in ("claim-provenance", "numpy", "faiss-cpu", "onnxruntime")},
        },
        "encoder": encoder or "the model",
        "seed": seed,
        "rows": list(rows),
        "slopes": {
            what: round(exponent(sizes, values), 3) if len(sizes) > 1 and all(values) else None
            for what, values in costs.items()
        },
    }


def write(figures: Figures, path: Path) -> None:
    """Write the figures, rounded to what can be repeated."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rounded(figures), indent=1) + "\n", encoding="utf-8")


def rounded(value: Any) -> Any:
    """Return the same with every float at four digits that tell."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {name: rounded(one) for name, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list) else value


def told(row: Figures) -> str:
    """Return the figures of one size in a few lines."""
    one = next(cost for cost in row["reembed"] if cost["documents"] == 1)
    warm, search, size = row["warm"], row["search"], row["bytes"]
    return (
        f"{row['sentences']:,} sentences, {row['files']:,} files: "
        f"store {size['store'] / 1e6:,.0f} MB, index {size['index'] / 1e6:,.0f} MB, "
        f"built in {row['build']['seconds']:,.0f} s, {row['build']['index']:,.1f} s of it the index\n"
        f"  one document changed: {one['seconds']:.2f} s, {one['processor']:.2f} s of processor, "
        f"{touched(one) / 1e6:.2f} MB = {one['share']:.2%}\n"
        f"  cold trace {row['cold']['seconds']:.2f} s, evicted {row['evicted']['seconds']:.2f} s; "
        f"warm {warm['seconds']['median'] * 1000:.0f} ms, p95 {warm['seconds']['p95'] * 1000:.0f} ms; "
        f"without models {warm['without_models']['median'] * 1000:.0f} ms, "
        f"p95 {warm['without_models']['p95'] * 1000:.0f} ms\n"
        f"  memory {warm['peak']:,.0f} MB at most, {warm.get('own', 0):,.0f} MB its own; "
        f"range search found {search['found']:,} of {search['expected']:,}"
    )


if __name__ == "__main__":
    main()
