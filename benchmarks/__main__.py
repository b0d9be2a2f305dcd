"""Measure, print one table, and keep the figures in benchmarks/results/."""

import argparse
import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks import pairs, throughput
from benchmarks.kept import keep
from benchmarks.pairs import Comparison
from provenance import embed, index
from provenance.embed import packaged
from provenance.store import Store
from provenance.workspace import Workspace

HERE = Path(__file__).parent
CLAIMS = {
    "cold trace": "Google is registered with the SECP",
    "cold trace of a claim near half of all sentences": "Facebook has 45 million users in Pakistan",
}
FORMAT = "provenance-benchmark/1"


def main() -> None:
    """Run them all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="pairs to run of each [default: 7]")
    parser.add_argument("--sentences", type=int, default=300, help="sentences to encode [default: 300]")
    options = parser.parse_args()
    embed.load()  # compiled now, if never before, and not inside a measurement
    # An installed package has its bytecode, as the libraries of the plain script do; a checkout may not.
    compileall.compile_dir(HERE.parent / "provenance", quiet=2)
    comparisons = [*cold_traces(options.rounds), help_page(options.rounds)]
    shares = {}
    for name in (packaged.NAME, packaged.QUANTISED):
        encoding, shares[name] = encoder(name, options.sentences, options.rounds)
        comparisons.append(encoding)
    report(comparisons, shares)


def cold_traces(rounds: int) -> list[Comparison]:
    """Return each ``provenance trace`` in a new process against the plain script on the same index."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        shutil.copytree(HERE.parent / "seeds", workspace.seeds)
        command = [sys.executable, "-m", "provenance", "--workspace", folder]
        subprocess.run([*command, "reembed"], check=True, capture_output=True)
        flat = as_flat(workspace, Path(folder) / "plain.faiss")
        plain = [sys.executable, str(HERE / "plain.py"), str(packaged.folder()), str(flat)]
        return [
            pairs.compare(
                f"{what}, against a plain script",
                pairs.process([*command, "trace", claim, "--format", "json"], os.environ),
                pairs.process([*plain, claim], os.environ | {"HF_HUB_OFFLINE": "1"}),
                rounds=rounds,
            )
            for what, claim in CLAIMS.items()
        ]


def as_flat(workspace: Workspace, target: Path) -> Path:
    """Write the vectors of a workspace as the one file that a plain script would keep them in."""
    import faiss

    encoder = embed.load()
    with Store.open(workspace.store) as store:
        made_by = {"encoder_name": encoder.name, "encoder_revision": encoder.revision}
        held = index.load(workspace.embeddings, store.meta("index") or "", **made_by)
    flat = faiss.IndexIDMap2(faiss.IndexFlatIP(held.dimension))
    flat.add_with_ids(held.vectors(held.ids()), held.ids())
    faiss.write_index(flat, str(target))
    return target


def help_page(rounds: int) -> Comparison:
    """Return ``provenance --help`` against a Python that only imports click."""
    return pairs.compare(
        "provenance --help, against importing click",
        pairs.process([sys.executable, "-m", "provenance", "--help"], os.environ),
        pairs.process([sys.executable, "-c", "import click"], os.environ),
        rounds=rounds,
    )


def encoder(name: str, count: int, rounds: int) -> tuple[Comparison, float]:
    """Return an encoder against sentence-transformers, and its share of the machine's peak."""
    texts, model = throughput.sentences(count), throughput.original(packaged.folder())
    encoding = throughput.encoding(embed.load(name), model, texts, rounds=rounds)
    return encoding, throughput.share_of_peak(model, texts, encoding.ours)


def report(comparisons: list[Comparison], shares: dict[str, float]) -> None:
    """Print the table and write the JSON."""
    from rich.console import Console
    from rich.table import Table

    table = Table("what", "ours", "theirs", "times faster", box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for one in comparisons:
        table.add_row(one.what, f"{one.ours:.3f} s", f"{one.theirs:.3f} s", f"{one.ratio:.2f}")
    for name, share in shares.items():
        table.add_row(f"{name}, share of the float32 matrix-product rate", f"{share:.0%}", "", "")
    Console().print(table)

    keep(
        "",
        FORMAT,
        {
            "comparisons": [asdict(one) for one in comparisons],
            "share_of_peak": shares,
        },
    )


if __name__ == "__main__":
    main()
