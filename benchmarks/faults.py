"""What is lost when re-embeds are killed: nothing, and this counts it.

    python -m benchmarks.faults [--kills 200] [--seed 1] [--notices 40] [--disk DIR]

Jobs of three kinds (some documents changed, another encoder, all from scratch) are killed with kill -9 at
moments spread evenly over the whole time that each takes, while documents are edited. After each kill the
workspace has to open and to answer, with every source as it was before or as it is now. Most are then
brought to an end and have to equal a clean rebuild: the same sentences, vectors and answers, byte for byte,
and no file left over. The others are killed again as they are.
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kept import keep
from tests.faults import narrow
from tests.faults.killing import KINDS, STAGES, Kill, Room, kills
from tests.faults.memory import memory

FORMAT = "provenance-faults-benchmark/1"


def main() -> None:
    """Kill, print the counts, and keep them in benchmarks/results/; exit 1 if anything was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="jobs to kill [default: 200]")
    parser.add_argument("--seed", type=int, default=1, help="chooses edits and moments [default: 1]")
    parser.add_argument("--notices", type=int, default=40, help="documents of the workspace [default: 40]")
    parser.add_argument("--disk", type=Path, help="where the workspace is made [default: in memory]")
    options = parser.parse_args()
    began = time.monotonic()
    with narrow.registered(), TemporaryDirectory(dir=options.disk or memory()) as folder:
        of = options.notices
        room = Room(Path(folder) / "room", seed=options.seed, notices=of, records=of, sentences=12)
        found = []
        for kill in kills(room, options.kills, seed=options.seed):
            found.append(kill)
            if kill.wrong:
                print(kill, file=sys.stderr)
    report(found, options.seed, time.monotonic() - began)
    sys.exit(any(kill.wrong for kill in found))


def report(found: list[Kill], seed: int, seconds: float) -> None:
    """Print the table and write the JSON."""
    from rich.console import Console
    from rich.table import Table

    table = Table("killed while", *KINDS, "together", "wrong afterwards", box=None, pad_edge=False)
    for stage in STAGES:
        of_stage = [kill for kill in found if kill.stage == stage]
        kinds = Counter(kill.kind for kill in of_stage)
        wrong = sum(bool(kill.wrong) for kill in of_stage)
        table.add_row(stage, *(str(kinds[kind]) for kind in KINDS), str(len(of_stage)), str(wrong))
    console = Console()
    console.print(table)
    console.print(
        f"{len(found)} kills, {sum(kill.finished for kill in found)} brought to an end and held against a "
        f"clean rebuild; {sum(bool(kill.wrong) for kill in found)} with anything wrong; {seconds:.0f} s"
    )
    keep(
        "faults-",
        FORMAT,
        {
            "seed": seed,
            "seconds": round(seconds, 1),
            "kills": [asdict(kill) for kill in found],
        },
    )


if __name__ == "__main__":
    main()
