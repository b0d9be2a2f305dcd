"""Invented events → the weights by which conflicts tell opposite outcomes, their manifest and their card.

    python -m training.conflicts vitaminc.jsonl vitaminc_synthetic.jsonl --cache DIR --output DIR

The cross-encoder first sees pairs drawn from the events of eleven beats, then those together with what a
survey nominates in archives of these events and of the banks, and with pairs that people judged, of which
it sees the articles for training alone; the sieve learns from the same, but for these. Two beats and a bank
are never seen. Two and a half hours on two cores. The last bits of the weights depend on the processor.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random

import numpy as np
import torch

from provenance import __version__, embed
from provenance.conflicts.learned import LIKE
from provenance.conflicts.learned.reader import FORMAT, NETWORK, SIEVE, WEIGHTS
from provenance.embed import packaged
from provenance.embed.shipped import MANIFEST, tokenizer
from tests.archive import BANKS, Archive, archive
from tests.archive.beats import TRAINED, beats, events
from tests.archive.embedded import embedded
from training import data
from training.conflicts import learn, mined
from training.conflicts.export import export
from training.conflicts.mined import Mined
from training.conflicts.network import Batches, Crossed
from training.conflicts.pairs import Pair, pairs, repeated
from training.encoder import encoder

REFUTES = data.LABELS.index("REFUTES")
STEPS, RATES = (2400, 13000), (1e-4, 7e-5)  # of the two stages
SEEDS, BANK_SEEDS = (1, 2, 3), (1, 2, 3, 4)
SHARES = {
    "drawn places": 0.14,
    "drawn deeds": 0.15,
    "places": 0.26,
    "deeds": 0.22,
    "bank places": 0.05,
    "bank deeds": 0.08,
    "repeated": 0.02,
    "judged": 0.08,
}
NEGATIVES = 2500  # nominated pairs of an archive that are not opposed, the likelier the more alike
TIMES, BANK_TIMES = 2, 8  # so often each pair that is opposed, which are fewer in banks


def main() -> None:
    """Train both networks and write what ships."""
    options = _options()
    options.output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    rng = Random(1)
    drawn = [pair for event in events(*TRAINED) for seed in SEEDS for pair in pairs(event, seed)]
    told = {f"{beat}_{seed}": beats(beat, seed=seed) for beat in TRAINED for seed in SEEDS}
    places, nominated = _mined(options.cache, told)
    banks = {f"{name}_{seed}": archive(BANKS[name], seed=seed) for name in BANKS for seed in BANK_SEEDS}
    bank_places, bank_nominated = _mined(options.cache, banks)
    deeds = [pair for pair in drawn if not pair.kind]
    np.savez(options.output / SIEVE, **_sieve(deeds, nominated + bank_nominated).weights())
    sorts = {
        "drawn places": [pair for pair in drawn if pair.kind],
        "drawn deeds": deeds,
        "repeated": list(repeated(drawn, rng)),
        "places": places,
        "deeds": _wholes(nominated, TIMES, rng),
        "bank places": bank_places,
        "bank deeds": _wholes(bank_nominated, BANK_TIMES, rng),
        "judged": [pair for path in options.pairs for pair in judged(path)],
    }
    network, batches = Crossed(encoder()), Batches(tokenizer())
    for stage, (steps, rate) in enumerate(zip(STEPS, RATES, strict=True)):
        seen = _mixed(sorts, steps * learn.BATCH, rng) if stage else drawn
        learn.cross(network, batches, seen, steps=steps, rate=rate, report=_report)
    export(network, options.output / NETWORK)
    write(options.output)


def judged(path: Path) -> list[Pair]:
    """Return the pairs of a file that people judged, of articles for training."""
    return [
        Pair(None, row.claim, row.evidence, None, int(row.label == REFUTES), judged=True)
        for row in data.read(path)
        if data.part(row.group) == "train"
    ]


def write(folder: Path) -> None:
    """Write the manifest that vouches for the weights in this folder."""
    hashes = {name: sha256((folder / name).read_bytes()).hexdigest() for name in WEIGHTS}
    encoder = {"name": packaged.NAME, "sha256": packaged.SHA256}
    manifest = {"format": FORMAT, "sha256": hashes, "version": __version__, "encoder": encoder}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def _mined(cache: Path, made: Mapping[str, Archive]) -> tuple[list[Pair], list[list[Mined]]]:
    """Return the places that a survey asks about in these archives, and the sentences of each."""
    places: dict[Pair, None] = {}
    nominated: list[list[Mined]] = []
    for name, one in made.items():
        _say(name)
        workspace = embedded(one, cache / name)
        nominated.append(list(mined.nominated(one, workspace)))
        places |= dict.fromkeys(mined.weighed(name, one, workspace))
        places |= dict.fromkeys(pair for each in nominated[-1] for pair in each.rivals)
    return list(places), nominated


def _sieve(drawn: Sequence[Pair], nominated: Sequence[Sequence[Mined]]) -> learn.Sieving:
    """Return a sieve that has learned from all pairs of sentences as wholes."""
    alike = (each.whole for some in nominated for each in some if each.similarity >= LIKE)
    return learn.sift([*drawn, *alike], embed.load().encode, seed=1)


def _wholes(nominated: Sequence[Sequence[Mined]], times: int, rng: Random) -> list[Pair]:
    """Return the opposed pairs of each archive, so many times, and some that are not."""
    found: list[Pair] = []
    for some in nominated:
        agree = [each for each in some if not each.opposed]
        weights = [max(0.05, each.similarity) ** 2 for each in agree]
        found += times * [each.whole for each in some if each.opposed]
        found += [each.whole for each in rng.choices(agree, weights, k=min(len(agree), NEGATIVES))]
    return found


def _mixed(sorts: dict[str, list[Pair]], count: int, rng: Random) -> Sequence[Pair]:
    mixed: list[Pair] = []
    for sort, share in SHARES.items():
        wanted, some = int(count * share), sorts[sort]
        mixed += some * (wanted // len(some)) + rng.sample(some, wanted % len(some))
    return mixed


def _report(step: int, cost: float) -> None:
    if step % 100 == 0:
        _say(f"step {step}: {cost:.3f}")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training.conflicts", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("pairs", nargs="+", type=Path, help="JSON lines: claim, evidence, label, group")
    parser.add_argument("--cache", type=Path, required=True, help="where to keep the archives, embedded")
    parser.add_argument("--output", type=Path, required=True, help="where to write the weights")
    return parser.parse_args()


if __name__ == "__main__":
    main()
