"""The trained cross-encoder → the file that ships."""

from pathlib import Path

import torch
from torch import Tensor, nn

from training.conflicts.network import Crossed
from training.export import write


class _Alone(nn.Module):
    """The network for one pair at a time, of which nothing is padded, without what only training asks."""

    def __init__(self, network: Crossed) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, segments: Tensor, marks: Tensor, kinds: Tensor) -> Tensor:
        return self.network(ids, segments, marks, kinds, torch.zeros_like(ids).bool())[:, :2]


def export(network: Crossed, target: Path) -> None:
    """Write the network; inputs ids, segments, marks (pairs, pieces), kinds (pairs,), output logits."""
    ids, segments = torch.full((1, 12), 101), (torch.arange(12)[None] > 5).long()
    marks = torch.tensor([[0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]])
    example = {"ids": ids, "segments": segments, "marks": marks, "kinds": torch.zeros(1, dtype=torch.int64)}
    write(_Alone(network), example, target)
