"""How good a judge is, on every file of labelled pairs that is there and on the gold lists of this project.

    python -m benchmarks.quality [--data DIR] [--judge NAME] [--limit N]

A pair file is any .jsonl of DIR whose lines have `claim`, `evidence` (or `gold`: a list of sentences) and
`label`. Of a file whose pairs have a `group`, only those of the groups held back from training count. DIR
is that of PROVENANCE_DATA, else ../shared/data beside the checkout, else none: then only the gold lists.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import labelled, quality_table
from benchmarks.quality_table import Row
from benchmarks.stances import Outcome
from provenance.cli.inputs import golds
from provenance.domain.assertion import Claim
from provenance.domain.evidence import Pair
from provenance.errors import InvalidInput, ProvenanceError
from provenance.judge import DEFAULT, JUDGES
from provenance.pipeline import compare, evaluate, reembed
from provenance.workspace import Workspace
from training.labelled import Labelled, read

ROOT = Path(__file__).parents[1]
GOLD = tuple(ROOT / "tests" / "quality" / f"{name}.jsonl" for name in ("gold", "heldout"))
BESIDE = ROOT.parent / "shared" / "data"


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge it all and print one table, or one JSON object."""
    options = _options(arguments)
    try:
        rows = tuple(_rows(options))
    except ProvenanceError as error:
        sys.exit(f"{error}")  # on standard error, with exit code 1
    if options.format == "json":
        print(json.dumps(_record(options, rows), indent=2))
        return
    print(quality_table.table(rows))
    for row in rows:
        for wanted, shown in (
            (options.confusion, quality_table.confusion),
            (options.calibration, quality_table.calibration),
        ):
            if wanted and row.bins:
                print(f"\n{row.name}, {row.part}\n{shown(row)}")


def data_folder(named: Path | None) -> Path | None:
    """Return the folder of pair files: the one named, that of PROVENANCE_DATA, the one beside, or None."""
    if named is not None:
        return named
    if told := os.environ.get("PROVENANCE_DATA"):
        return Path(told)
    return BESIDE if BESIDE.is_dir() else None


def on_pairs(path: Path, *, judge: str, split: str = "test", limit: int | None = None) -> tuple[Row, ...]:
    """Return the row of a pair file, and where it has groups that of its claims with digits."""
    everything = read(path)
    pairs = labelled.sample(labelled.counted(everything, split=split), limit)
    outcomes, seconds = _judged(pairs, judge)
    labels = frozenset(pair.label for pair in everything)
    if not labelled.grouped(everything):
        return (quality_table.judged(path.stem, outcomes, labels=labels, seconds=seconds),)
    part = "all groups" if split == labelled.EVERYTHING else f"{split} groups"
    digits = [outcome for pair, outcome in zip(pairs, outcomes, strict=True) if labelled.with_digits(pair)]
    return (
        quality_table.judged(path.stem, outcomes, labels=labels, part=part, seconds=seconds),
        quality_table.judged(path.stem, digits, labels=labels, part=f"{part}, digits in the claim"),
    )


def on_gold(paths: Sequence[Path], *, judge: str) -> Iterator[Row]:
    """Yield two rows for each gold list, asked of the seeds of this project, which are embedded aside."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        shutil.copytree(ROOT / "seeds", workspace.seeds)
        reembed(workspace)
        for path in paths:
            yield from quality_table.traced(path.stem, evaluate(workspace, golds(path), judge=judge))


def _judged(pairs: Sequence[Labelled], judge: str) -> tuple[tuple[Outcome, ...], float]:
    """Return what people and judge say of each pair, and the seconds that the judge took."""
    asked = [Pair(Claim(pair.claim), pair.evidence) for pair in pairs]
    started = time.perf_counter()
    found = list(compare(asked, judge=judge))
    seconds = time.perf_counter() - started
    return tuple(
        Outcome(pair.label, one.stance, one.scores) for pair, one in zip(pairs, found, strict=True)
    ), seconds


def _rows(options: argparse.Namespace) -> Iterator[Row]:
    folder = data_folder(options.data)
    files = labelled.pair_files(folder) if folder else ()
    names = {path.stem for path in (*files, *GOLD)}
    if unknown := set(options.only) - names:
        raise InvalidInput(
            f"no list is named {', '.join(sorted(unknown))}: there are {', '.join(sorted(names))}"
        )
    wanted = set(options.only) or names
    for path in files:
        if path.stem in wanted:
            print(f"judging {path.stem} …", file=sys.stderr)
            yield from on_pairs(path, judge=options.judge, split=options.split, limit=options.limit)
    if lists := [path for path in GOLD if path.stem in wanted]:
        print(f"tracing {', '.join(path.stem for path in lists)} …", file=sys.stderr)
        yield from on_gold(lists, judge=options.judge)


def _record(options: argparse.Namespace, rows: Sequence[Row]) -> dict[str, object]:
    return {
        "format": quality_table.FORMAT,
        "judge": options.judge,
        "limit": options.limit,
        "lists": [quality_table.record(row) for row in rows],
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of pair files")
    parser.add_argument("--judge", choices=tuple(JUDGES), default=DEFAULT, help=f"[default: {DEFAULT}]")
    parser.add_argument("--limit", type=_count, metavar="N", help="judge at most N pairs of a file")
    parser.add_argument(
        "--split",
        choices=labelled.PARTS,
        default="test",
        help="which groups count, of files that have groups [default: test]",
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this list; may be given again"
    )
    parser.add_argument("--confusion", action="store_true", help="also what was judged to be what, by list")
    parser.add_argument(
        "--calibration", action="store_true", help="also accuracy in ten bins of the winning score, by list"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="[default: text]")
    return parser.parse_args(arguments)


def _count(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


if __name__ == "__main__":
    main()
