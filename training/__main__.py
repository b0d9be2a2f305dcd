"""Files of labelled pairs → the judge's weights, their manifest and their card.

    python -m training vitaminc.jsonl vitaminc_synthetic.jsonl --held fever_symmetric.jsonl --output DIR

Articles (`group`) are dealt out by a hash of their title: two tenths are never seen, one tenth
calibrates, the rest trains. What shares an article, a claim or a sentence with anything held back is left
out. The same files and seed give the same examples; the last bits of the weights depend on the processor.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch

from provenance import __version__
from provenance.embed import packaged
from training import calibrate, data
from training.encoder import encoder
from training.finish import finish
from training.inputs import Example, examples, made
from training.network import Stance
from training.train import Progress, logits, train

DRAWN = 14_000  # of the pairs made, in each epoch


def main() -> None:
    """Train and write it all."""
    options = _options()
    torch.manual_seed(options.seed)
    rows = [row for file in options.files for row in data.read(file)]
    held = [row for row in rows if data.part(row.group) != "train"]
    apart = [row for file in options.held for row in data.read(file)]
    seen = data.unseen([row for row in rows if data.part(row.group) == "train"], [*held, *apart])
    left_out = len(rows) - len(seen) - len(held)
    _say(f"{len(seen)} pairs to train on, {len(held)} held back, {left_out} left out")
    measured = [row for row in held if row.kind == rows[0].kind]
    development, test = (
        examples([row for row in measured if data.part(row.group) == part])
        for part in ("development", "test")
    )
    options.output.mkdir(parents=True, exist_ok=True)
    trained = options.weights or options.output / "last.pt"  # for --weights; never shipped
    if not options.weights:
        _train(options, seen, development, trained)
    told = torch.load(trained, weights_only=True)
    network = Stance(encoder(), seed=told["seed"])
    network.load_state_dict(told.pop("state"))
    facts = {
        "version": __version__,
        "encoder": {"name": packaged.NAME, "sha256": packaged.SHA256},
        "data": [_described(file, seen) for file in options.files],
        **told,
    }
    finish(network, development, test, options.output, facts)
    _say(f"wrote {options.output}")


def _train(
    options: argparse.Namespace,
    seen: Sequence[data.Row],
    development: Sequence[Example],
    target: Path,
) -> None:
    """Train on what may be seen, keeping the network after each epoch."""
    new = made(seen, seed=options.seed)
    _say(f"{len(new)} pairs made: {dict(Counter(row.kind for row in new).most_common())}")
    labelled, drawn = examples(seen), examples(new)
    network, before = Stance(encoder(), seed=options.seed), 0
    if options.start:
        told = torch.load(options.start, weights_only=True)
        network.load_state_dict(told["state"])
        before = told["epochs"]
    network.scale(np.stack([one.features for one in labelled]))
    labels = [one.label for one in development]
    start = time.monotonic()

    def progress(done: Progress) -> None:
        _say(f"step {done.step} of {done.steps}, loss {done.loss:.3f}, {time.monotonic() - start:.0f} s")

    def epoch(number: int, averaged: Stance) -> None:
        _say(f"epoch {number}: {calibrate.scores(logits(averaged, development), labels)}")
        epochs = before + number
        state = {"state": averaged.state_dict(), "made": len(new), "epochs": epochs, "seed": options.seed}
        torch.save(state, target)

    train(
        network,
        labelled,
        drawn,
        epochs=options.epochs,
        made_each=DRAWN,
        seed=options.seed + before,
        rate=options.rate,
        on_progress=progress,
        on_epoch=epoch,
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "files", nargs="+", type=Path, help="pairs to train on, the ones to measure on first"
    )
    parser.add_argument("--held", nargs="*", type=Path, default=[], help="pairs that must stay unseen")
    parser.add_argument("--output", type=Path, required=True, help="folder for weights, manifest and card")
    parser.add_argument("--weights", type=Path, help="trained before (last.pt): only calibrate and write")
    parser.add_argument("--start", type=Path, help="trained before (last.pt): go on from there")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.0, help="share of the usual rate of learning")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _described(file: Path, seen: Sequence[data.Row]) -> dict[str, object]:
    used = sum(row.kind == file.stem for row in seen)
    return {"file": file.name, "sha256": sha256(file.read_bytes()).hexdigest(), "pairs": used}


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
