"""What it costs to hold a whole corpus against itself.

    python -m benchmarks.survey [--sizes 10000,30000,100000] [--encoder NAME] [--keep DIR]

Invented archives of these many sentences are embedded, then surveyed; each step is a process of its own, so
that its peak of memory is its own. Then one article is changed, embedded again, and surveyed again. The
exponent is the slope of log(seconds) over log(sentences), fitted through all sizes: 1 is linear.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.kept import keep
from provenance import pipeline
from provenance.domain.text import Document
from provenance.segment import segment
from provenance.workspace import Workspace
from tests.archive import TUNING, archive

HERE = Path(__file__).parent
FORMAT = "provenance-survey-benchmark/1"
ARTICLES = "articles-{:04d}.jsonl"
TOGETHER = 50  # articles in a file; a change makes one file be read again


@dataclass(frozen=True, slots=True)
class Cost:
    """What a step took: wall time, the most memory its process held, and how many it found."""

    seconds: float
    megabytes: float
    found: int


@dataclass(frozen=True, slots=True)
class Row:
    """The costs at one size; `changed` is the survey after one article was changed and embedded."""

    sentences: int
    articles: int
    embedding: Cost
    survey: Cost
    changed: Cost
    lineage: Cost


def main() -> None:
    """Measure, print a table, and keep the figures in benchmarks/results/."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.survey", description=__doc__)
    parser.add_argument("--sizes", default="10000,30000,100000", help="sentences, with commas between")
    parser.add_argument("--encoder", help="name of the encoder [default: the model]")
    parser.add_argument("--keep", type=Path, help="make the workspaces here and leave them")
    parser.add_argument("--step", nargs=2, metavar=("STEP", "WORKSPACE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        step, workspace = options.step
        print(json.dumps(asdict(measured(STEPS[step], Workspace(Path(workspace)), options.encoder))))
        return
    with tempfile.TemporaryDirectory() as folder:
        root = options.keep or Path(folder)
        sizes = sorted(int(size) for size in options.sizes.split(","))
        rows = [costs(size, root / str(size), options.encoder) for size in sizes]
    report(rows, options.encoder)


def costs(size: int, root: Path, encoder: str | None) -> Row:
    """Return what a corpus of this many sentences costs."""
    documents = corpus(size)
    print_corpus(documents, root / "seeds")
    embedding = step("embed", root, encoder)
    survey = step("survey", root, encoder)
    change(documents, root / "seeds")
    step("embed", root, encoder)
    changed = step("survey", root, encoder)
    lineage = step("lineage", root, encoder)
    return Row(size, len(documents), embedding, survey, changed, lineage)


def corpus(size: int) -> list[Document]:
    """Return articles of an archive, together this many sentences or a few more."""
    sample = 40
    of_sample = sum(len(segment(one)) for one in archive(TUNING, events=sample).documents)
    events = math.ceil(1.1 * sample * size / of_sample) + 1
    documents: list[Document] = []
    sentences = 0
    for one in archive(TUNING, events=events).documents:
        if sentences >= size:
            break
        documents.append(one)
        sentences += len(segment(one))
    return documents


def print_corpus(documents: Sequence[Document], seeds: Path) -> None:
    """Write the articles, so many to a file."""
    seeds.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(documents), TOGETHER)):
        print_file(documents[start : start + TOGETHER], seeds / ARTICLES.format(number))


def print_file(documents: Sequence[Document], path: Path) -> None:
    """Write one file of articles."""
    records = [
        {
            "id": one.source.id,
            "title": one.source.title,
            "publisher": one.source.publisher,
            "published": one.source.published,
            "text": one.text,
        }
        for one in documents
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def change(documents: Sequence[Document], seeds: Path) -> None:
    """Put half of its neighbour before the middle article: what is new is about what is known."""
    at = len(documents) // 2
    one = documents[at]
    half = documents[at - 1].text[: len(documents[at - 1].text) // 2]
    changed = Document(one.source, f"{half.rpartition('. ')[0]}. {one.text}", one.body)
    start = at - at % TOGETHER
    printed = [*documents[start:at], changed, *documents[at + 1 : start + TOGETHER]]
    print_file(printed, seeds / ARTICLES.format(at // TOGETHER))


# ---- a step, in a process of its own ----------------------------------------------------------------


def step(name: str, root: Path, encoder: str | None) -> Cost:
    """Run one step in a new process and return what it cost."""
    command = [sys.executable, "-m", "benchmarks.survey", "--step", name, str(root)]
    command += ["--encoder", encoder] if encoder else []
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HERE.parent)
    return Cost(**json.loads(done.stdout))


def measured(
    run: Callable[[Workspace, str | None], int], workspace: Workspace, encoder: str | None
) -> Cost:
    """Run it here and now."""
    started = time.perf_counter()
    found = run(workspace, encoder)
    seconds = time.perf_counter() - started
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(seconds, most / (1024**2 if sys.platform == "darwin" else 1024), found)


def _embed(workspace: Workspace, encoder: str | None) -> int:
    return pipeline.reembed(workspace, encoder=encoder).embedded


def _survey(workspace: Workspace, encoder: str | None) -> int:
    return len(pipeline.conflicts(workspace, encoder=encoder).conflicts)


def _lineage(workspace: Workspace, encoder: str | None) -> int:
    return len(pipeline.lineage(workspace, encoder=encoder).derivations)


STEPS = {"embed": _embed, "survey": _survey, "lineage": _lineage}


# ---- what is told -----------------------------------------------------------------------------------


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of log(seconds) over log(sizes), by least squares; nan for a single size."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return slope / spread if spread else math.nan


def report(rows: Sequence[Row], encoder: str | None) -> None:
    """Print the table and write the JSON."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in ("sentences", "embedding", "survey", "memory", "conflicts", "changed", "lineage"):
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(
            f"{row.sentences:,}",
            f"{row.embedding.seconds:.1f} s",
            f"{row.survey.seconds:.1f} s",
            f"{row.survey.megabytes:,.0f} MB",
            f"{row.survey.found:,}",
            f"{row.changed.seconds:.2f} s",
            f"{row.lineage.seconds:.1f} s",
        )
    sizes = [row.sentences for row in rows]
    slope = exponent(sizes, [row.survey.seconds for row in rows])
    console = Console()
    console.print(table)
    if not math.isnan(slope):  # of one size there is none
        console.print(f"survey: exponent {slope:.2f}")

    keep(
        "survey-",
        FORMAT,
        {
            "encoder": encoder or "the model",
            "rows": [asdict(row) for row in rows],
            "exponent": None if math.isnan(slope) else slope,
        },
    )


if __name__ == "__main__":
    main()
