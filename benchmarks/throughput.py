"""How fast texts become vectors, against sentence-transformers and against the machine itself."""

import random
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.pairs import Comparison, compare
from provenance.embed.original import quietly

WORDS = (
    "the a of to in and on for with that was were has by at from harbour ferry storm mayor bridge pilots "
    "council budget fishermen inspector warehouse announced delayed repaired denied approved Tuesday 1,250 "
    "12% million tonnes lighthouse municipality reconstruction international nevertheless unprecedented"
).split()


def sentences(count: int) -> list[str]:
    """Return invented sentences whose lengths vary as those of newspapers do: around 20 words, some 80."""
    chance = random.Random(2022)  # noqa: S311  (the same sentences every time, and no secret)
    lengths = (min(120, max(3, round(chance.lognormvariate(3.0, 0.5)))) for _ in range(count))
    return [" ".join(chance.choices(WORDS, k=length)).capitalize() + "." for length in lengths]


def original(folder: Path) -> Any:
    """Return the SentenceTransformer in this folder with every setting at its default, on the processor."""
    with quietly():
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def encoding(encoder: Any, model: Any, texts: list[str], *, rounds: int) -> Comparison:
    """Return the compiled encoder against ``SentenceTransformer.encode`` at its defaults."""
    what = f"{len(texts)} sentences with {encoder.name}, against SentenceTransformer"
    return compare(
        what,
        lambda: encoder.encode(texts),
        lambda: model.encode(texts, show_progress_bar=False),
        rounds=rounds,
    )


def share_of_peak(model: Any, texts: list[str], seconds: float) -> float:
    """Return the encoder's operations per second over those of a large float32 matrix product.

    Products of 8-bit integers are counted once, however many take the place of one of float32, so that the
    share can exceed 1.
    """
    return sum(_operations(model, text) for text in texts) / seconds / _product_rate()


def _operations(model: Any, text: str) -> float:
    """Count multiplications and additions of the matrix products that this text needs in BERT."""
    config = model[0].auto_model.config
    length = min(len(model.tokenizer(text)["input_ids"]), model.max_seq_length)
    wide, inner = config.hidden_size, config.intermediate_size
    projections = 2 * length * (4 * wide * wide + 2 * wide * inner)
    attention = 2 * 2 * length * length * wide
    return float(config.num_hidden_layers * (projections + attention))


def _product_rate(size: int = 2048, rounds: int = 7) -> float:
    """Return float operations per second of a float32 matrix product in numpy, the best of some rounds."""
    left, right = np.random.default_rng(0).normal(size=(2, size, size)).astype(np.float32)
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        left @ right
        best = min(best, time.perf_counter() - start)
    return 2 * size**3 / best
