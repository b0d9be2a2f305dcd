"""A trained network → what ships: weights, calibration and scores in a manifest, and a card."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import numpy as np

from provenance.embed.shipped import MANIFEST
from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.marks import SIZE as MARKS
from provenance.judge.learned.network import FORMAT, WEIGHTS, Network
from provenance.judge.learned.pieces import join
from training import calibrate, card
from training.export import export
from training.inputs import Example
from training.network import Stance


def finish(
    network: Stance,
    development: Sequence[Example],
    test: Sequence[Example],
    folder: Path,
    told: Mapping[str, object],
) -> None:
    """Write weights, manifest and card; what is calibrated and measured is the file that ships.

    Args:
        network: the trained network.
        development: what to calibrate on.
        test: what to measure on.
        folder: where to write.
        told: what else the manifest should say of the training.
    """
    export(network, folder / WEIGHTS)
    manifest: dict[str, object] = {
        "format": FORMAT,
        "sha256": sha256((folder / WEIGHTS).read_bytes()).hexdigest(),
        "marks": MARKS,
        "features": FEATURES,
        "temperature": 1.0,
        "bias": [0.0, 0.0, 0.0],
    }
    _write(folder, manifest)
    scaling = calibrate.scaling(_logits(folder, development), _labels(development))
    scores = {
        name: asdict(calibrate.scores(scaling(_logits(folder, some)), _labels(some)))
        for name, some in (("development", development), ("test", test))
    }
    manifest |= {"temperature": scaling.temperature, "bias": list(scaling.bias)}
    manifest |= {**told, "scores": scores}
    _write(folder, manifest)
    (folder / card.NAME).write_text(card.card(manifest), "utf-8")


def _write(folder: Path, manifest: Mapping[str, object]) -> None:
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def _logits(folder: Path, some: Sequence[Example]) -> calibrate.Logits:
    shipped = Network(folder)
    return np.array([shipped.logits(join(one.claim, one.evidence), one.features) for one in some])


def _labels(some: Sequence[Example]) -> list[int]:
    return [one.label for one in some]
