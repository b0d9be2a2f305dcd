"""Examples → a trained network."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from provenance.judge.learned.pieces import Joined, join
from training.inputs import Example
from training.network import Stance

BATCH = 32
TOGETHER = 40  # batches whose pairs are sorted by length, so that little is padded
WARM_UP = 200  # steps
LEAST = 0.02  # share of the rate that is left in the last step
SMOOTHING = 0.05  # of the labels (Szegedy et al. 2016, section 7)
DECAY = 0.999  # of the running average of the weights, which is what is kept (Polyak and Juditsky 1992)
RATE, RATE_OF_NEW = 1.2e-4, 1e-3  # of the encoder's layers, and of those that start from nothing


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a training is: the step of how many, and the mean loss of the last hundred."""

    step: int
    steps: int
    loss: float


def train(
    network: Stance,
    labelled: Sequence[Example],
    made: Sequence[Example],
    *,
    epochs: int,
    made_each: int,
    seed: int,
    rate: float = 1.0,
    on_progress: Callable[[Progress], None],
    on_epoch: Callable[[int, Stance], None],
) -> None:
    """Train a network; what it becomes is the average of its weights over the last thousand steps or so.

    Args:
        network: where to start; it is changed.
        labelled: pairs that people labelled; all are seen once an epoch.
        made: pairs made from them; each epoch draws afresh.
        epochs: how often to go through.
        made_each: how many of `made` an epoch draws, rare kinds more often than their share.
        seed: of all that is drawn.
        rate: share of the usual rate of learning; less than 1 to go on with a trained network.
        on_progress: told every hundred steps.
        on_epoch: told the number of each epoch that is done, and the averaged network.
    """
    rng = random.Random(seed)
    new = [one for name, one in network.named_parameters() if not name.startswith("encoder.")]
    old = [one for one in network.encoder.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": RATE}, {"params": new, "lr": RATE_OF_NEW}], weight_decay=0.01, fused=True
    )
    steps = epochs * -(-(len(labelled) + made_each) // BATCH)
    rates = [group["lr"] for group in optimiser.param_groups]
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(DECAY))  # type: ignore[no-untyped-call]
    step, total = 0, 0.0
    for epoch in range(epochs):
        network.train()
        for batch in _batches([*labelled, *_drawn(made, made_each, rng)], rng):
            share = min(1, step / WARM_UP) * max(LEAST, 1 - step / steps)
            for group, usual in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * usual * share
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = network(*tensors(batch))
            wanted = torch.tensor([one.label for one in batch])
            loss = torch.nn.functional.cross_entropy(logits.float(), wanted, label_smoothing=SMOOTHING)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(old + new, 1.0)
            optimiser.step()
            if step >= WARM_UP:
                averaged.update_parameters(network)
            step, total = step + 1, total + float(loss.detach())
            if step % 100 == 0:
                on_progress(Progress(step, steps, total / 100))
                total = 0.0
        on_epoch(epoch + 1, cast("Stance", averaged.module))


def logits(network: Stance, examples: Sequence[Example]) -> NDArray[np.float64]:
    """Return the network's logits, (examples, 3)."""
    network.eval()
    found = np.zeros((len(examples), 3))
    order = sorted(range(len(examples)), key=lambda at: _length(examples[at]))
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), 2 * BATCH):
            rows = order[at : at + 2 * BATCH]
            found[rows] = network(*tensors([examples[row] for row in rows])).double().numpy()
    return found


def tensors(batch: Sequence[Example]) -> tuple[Tensor, ...]:
    """Return ids, segments, marks, features and presence of some examples, padded to the longest."""
    joined = [join(one.claim, one.evidence) for one in batch]
    longest = max(len(one.ids) for one in joined)
    present = np.zeros((len(batch), longest), np.float32)
    for row, one in enumerate(joined):
        present[row, : len(one.ids)] = 1
    told = np.stack([one.features for one in batch])
    ids, segments, marks = (_padded([part(one) for one in joined], longest) for part in _PARTS)
    return tuple(map(torch.from_numpy, (ids, segments, marks, told, present)))


_PARTS: tuple[Callable[[Joined], NDArray[np.generic]], ...] = (
    lambda one: one.ids,
    lambda one: one.segments,
    lambda one: one.marks,
)


def _padded(rows: Sequence[NDArray[np.generic]], longest: int) -> NDArray[np.generic]:
    whole = np.zeros((len(rows), longest, *rows[0].shape[1:]), rows[0].dtype)
    for at, row in enumerate(rows):
        whole[at, : len(row)] = row
    return whole


def _drawn(made: Sequence[Example], count: int, rng: random.Random) -> list[Example]:
    kinds: dict[str, list[Example]] = {}
    for one in made:
        kinds.setdefault(one.kind, []).append(one)
    weights = {kind: len(members) ** 0.7 for kind, members in kinds.items()}
    whole = sum(weights.values())
    return [
        one
        for kind, members in kinds.items()
        for one in rng.sample(members, min(len(members), int(count * weights[kind] / whole)))
    ]


def _batches(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    rng.shuffle(examples)
    size = BATCH * TOGETHER
    sorted_runs = [sorted(examples[at : at + size], key=_length) for at in range(0, len(examples), size)]
    batches = [run[at : at + BATCH] for run in sorted_runs for at in range(0, len(run), BATCH)]
    rng.shuffle(batches)
    yield from batches


def _length(example: Example) -> int:
    return len(example.claim.ids) + len(example.evidence.ids)
