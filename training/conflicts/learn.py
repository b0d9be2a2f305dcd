"""The two networks learn."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from provenance.index import Vectors
from training.conflicts.network import Batches, Crossed
from training.conflicts.pairs import DENIES, PENDING, Pair

BATCH, SORTED = 32, 1024  # pairs a step; and those that are sorted by length, so that little is padded
WARM = 150  # steps
SURE = 0.96  # what the networks are to be at most, with the other half of the rest: smoothed labels
WIDTH, HIDDEN, EPOCHS = 96, 64, 2  # of the sieve

Report = Callable[[int, float], None]


def cross(
    network: Crossed, batches: Batches, pairs: Sequence[Pair], *, steps: int, rate: float, report: Report
) -> None:
    """Train the cross-encoder so many steps: AdamW (arXiv:1711.05101), the rate rising, then falling."""
    rng = Random(1)
    encoder = [one for one in network.encoder.parameters() if one.requires_grad]
    own = [one for name, one in network.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": own}], lr=rate, weight_decay=0.01)
    network.train()
    for step, some in enumerate(_forever(list(pairs), rng), start=1):
        share = min(1.0, step / WARM) * max(0.02, 1 - step / steps)
        for group, factor in zip(optimizer.param_groups, (1, 5), strict=True):
            group["lr"] = rate * factor * share
        with torch.autocast("cpu", dtype=torch.bfloat16):
            said = network(*batches.of(some, turned=[rng.random() < 0.5 for _ in some]))
        cost = _cost(said.float(), some)
        optimizer.zero_grad()
        cost.backward()
        nn.utils.clip_grad_norm_([*encoder, *own], 1.0)
        optimizer.step()
        report(step, float(cost.detach()))
        if step == steps:
            return


def _forever(pairs: list[Pair], rng: Random) -> Iterator[list[Pair]]:
    while True:
        rng.shuffle(pairs)
        for some in _batched(pairs, SORTED):
            ordered = sorted(some, key=lambda pair: len(pair.left) + len(pair.right))
            steps = list(_batched(ordered, BATCH))
            rng.shuffle(steps)
            yield from steps


def _batched(pairs: list[Pair], size: int) -> Iterator[list[Pair]]:
    return (pairs[start : start + size] for start in range(0, len(pairs), size))


def _cost(said: Tensor, pairs: Sequence[Pair]) -> Tensor:
    judged = torch.tensor([pair.judged for pair in pairs])
    deeds = torch.tensor([pair.kind is None for pair in pairs]) & ~judged
    labels = torch.tensor([pair.label for pair in pairs])
    wanted = (torch.where(deeds, labels == DENIES, labels > 0), labels == PENDING, labels > 0)
    costs = [
        counts * cross_entropy(said[:, column], _smooth(wanted[column]), reduction="none")
        for column, counts in enumerate((~judged, deeds, judged))
    ]
    return torch.stack(costs).sum(0).mean()


def _smooth(wanted: Tensor) -> Tensor:
    return wanted.float() * SURE + (1 - SURE) / 2


class Sieving(nn.Module):
    """What `provenance.conflicts.learned.sieve` runs, as torch learns it."""

    def __init__(self, dimension: int) -> None:
        super().__init__()
        self.scale = dimension**0.5
        self.one, self.two = nn.Linear(dimension, WIDTH), nn.Linear(dimension, WIDTH)
        self.hidden, self.out = nn.Linear(3 * WIDTH + 1, HIDDEN), nn.Linear(HIDDEN, 2)
        self.drop = nn.Dropout(0.2)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """Return the logits of pairs of unit rows, (pairs, 2)."""
        left, right = left * self.scale, right * self.scale
        ours, theirs, mine, yours = self.one(left), self.one(right), self.two(left), self.two(right)
        cosine = (left * right).mean(1, keepdim=True)
        known = [ours * theirs, mine * theirs + ours * yours, (mine - yours).abs(), cosine]
        return self.out(self.drop(torch.relu(self.hidden(torch.cat(known, 1)))))

    def weights(self) -> dict[str, Vectors]:
        """Return the arrays by the names that the package reads them under."""
        found = {}
        for name in ("one", "two", "hidden", "out"):
            layer = getattr(self, name)
            found[name] = np.ascontiguousarray(layer.weight.detach().numpy().T)
            found[f"{name}_bias"] = layer.bias.detach().numpy()
        return found


def sift(pairs: Sequence[Pair], encode: Callable[[Sequence[str]], Vectors], *, seed: int) -> Sieving:
    """Return a sieve that has learned from these pairs of sentences."""
    torch.manual_seed(seed)
    texts = sorted(set(chain.from_iterable((pair.left, pair.right) for pair in pairs)))
    at = {text: row for row, text in enumerate(texts)}
    vectors = torch.from_numpy(np.asarray(encode(texts)))
    left, right = (torch.tensor([at[text] for text in side]) for side in zip(*_sides(pairs), strict=True))
    labels = torch.tensor([pair.label for pair in pairs])
    wanted = torch.stack([labels == DENIES, labels == PENDING], 1).float()
    network = Sieving(vectors.shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.05)
    network.train()
    for _ in range(EPOCHS):
        for some in torch.randperm(len(pairs)).split(256):
            cost = cross_entropy(network(vectors[left[some]], vectors[right[some]]), wanted[some])
            optimizer.zero_grad()
            cost.backward()
            optimizer.step()
    return network.eval()


def _sides(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    return [(pair.left, pair.right) for pair in pairs]
