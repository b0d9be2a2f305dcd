"""Invented archives → how good the weights of signs are that ship, and how good and which a fit makes them.

    python -m training.disagreement --banks tuning second third stories --seeds 1 5 --cache DIR

Each kind of difference has a logistic regression of its own, see `candidates` for what it is fitted to. On
each bank the shipped weights are measured, and those that were fitted to the other banks; the weights
listed are fitted to all. Nothing is written but the cache: weights are changed by hand.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from provenance.conflicts.disagreement.weights import WEIGHTS
from provenance.domain.comparison import DifferenceKind
from tests.archive import NAMES, named
from tests.archive.embedded import embedded
from training.candidates import Row, candidates

AGAINST = frozenset(  # signs that speak against one thing; all others speak for it
    "ahead/alone/asked/elsewhere/gap/months/other owner/other post/other subject/part/rivals/several/share"
    "/size/strangers/twins/two/undated/vague".split("/")
)
RIDGE = 3e-3  # beside the mean cost of a row, so that what few rows show weighs little

Numbers = NDArray[np.float64]


def main() -> None:
    """Print a table a kind."""
    options = _options()
    found: dict[DifferenceKind, list[Row]] = {kind: [] for kind in WEIGHTS}
    with TemporaryDirectory() as folder:
        for bank in options.banks:
            for seed in options.seeds:
                print(f"{bank}, seed {seed}", file=sys.stderr, flush=True)
                made = named(bank, seed=seed)
                workspace = embedded(made, (options.cache or Path(folder)) / f"{bank}_{seed}")
                for kind, rows in candidates(bank, made, workspace).items():
                    found[kind] += rows
    for kind, rows in found.items():
        print("\n".join(_table(kind, rows)), end="\n\n")


def fit(rows: Sequence[Row], names: Sequence[str], *, penalty: float = RIDGE) -> dict[str, float]:
    """Return the bias and the weights of these signs with the least penalised negative log-likelihood.

    Each bank has equal say, however many rows it has. No weight leaves the side that reason gives its sign:
    L-BFGS-B keeps within bounds (Byrd, Lu, Nocedal and Zhu 1995, doi:10.1137/0916069).
    """
    banks = Counter(row.bank for row in rows)
    shares = np.array([1 / len(banks) / banks[row.bank] for row in rows])
    wanted = np.array([row.true for row in rows], np.float64)
    told = np.array([[1.0, *(row.signs.get(name, 0.0) for name in names)] for row in rows])
    ridge = np.array([0.0, *(penalty for _ in names)])

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total = told @ weights
        costs = shares @ (np.logaddexp(0.0, total) - wanted * total) + ridge @ weights**2 / 2
        return float(costs), told.T @ (shares * (expit(total) - wanted)) + ridge * weights

    bounds = [(None, None), *((None, 0.0) if name in AGAINST else (0.0, None) for name in names)]
    found = minimize(loss, np.zeros(1 + len(names)), jac=True, bounds=bounds, method="L-BFGS-B")
    return dict(zip(("bias", *names), found.x.tolist(), strict=True))


def precision(rows: Sequence[Row], weights: Mapping[str, float]) -> float:
    """Return the average precision over pairs of sentences, of each of which the surest places count."""
    pairs: dict[tuple[str, str], tuple[float, bool]] = {}
    for row in rows:
        sure, true = pairs.get(row.sentences, (-math.inf, False))
        total = weights["bias"] + sum(weights.get(name, 0.0) * sign for name, sign in row.signs.items())
        pairs[row.sentences] = max(sure, total), true or row.true
    ranked = np.array([true for _, true in sorted(pairs.values(), key=lambda pair: (-pair[0], pair[1]))])
    places = np.flatnonzero(ranked) + 1.0
    return float((np.arange(1, len(places) + 1) / places).mean()) if len(places) else math.nan


def _table(kind: DifferenceKind, rows: Sequence[Row]) -> Iterator[str]:
    shipped = WEIGHTS[kind]
    names = [name for name in shipped if name != "bias"]
    true = sum(row.true for row in rows)
    yield f"{kind.value}: {len(rows)} pairs of places, {true} of them true"
    yield f"{'average precision on':20}{'pairs':>8}{'true':>8}{'shipped':>10}{'fitted':>10}"
    for bank in dict.fromkeys(row.bank for row in rows):
        held = [row for row in rows if row.bank == bank]
        rest = [row for row in rows if row.bank != bank]
        measured = precision(held, shipped), precision(held, fit(rest, names))
        count = f"{len(held):8}{sum(row.true for row in held):8}"
        yield f"{bank:20}{count}{measured[0]:10.3f}{measured[1]:10.3f}"
    yield f"{'weight':36}{'shipped':>10}{'fitted':>10}"
    for name, weight in fit(rows, names).items():
        yield f"{name:36}{shipped[name]:10.2f}{weight:10.2f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training.disagreement", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--banks", nargs="+", choices=NAMES, default=list(NAMES), help="at least two")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 5])
    parser.add_argument(
        "--cache", type=Path, help="where to keep workspaces, so that each is embedded once"
    )
    options = parser.parse_args()
    if len(set(options.banks)) < 2:
        parser.error("one bank is left out each time: name two at least")
    return options


if __name__ == "__main__":
    main()
