"""The network: the bundled encoder's layers over a marked pair of texts, and the comparison beside them."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from provenance.judge.learned.features import SIZE as FEATURES
from provenance.judge.learned.marks import SIZE as MARKS

WIDTH = 384
LEAST_SPREAD = 0.05  # of a feature, so that one that hardly varies is not blown up
KEPT = 0.85  # share of values that dropout lets through
_MASKS = 1 << 25


class Dropout(nn.Module):
    """Dropout (Srivastava et al. 2014) that reads its masks from one long stretch of chance.

    Drawing new ones for each layer is a third of the time of a step on a processor.
    """

    def __init__(self, masks: dict[torch.dtype, Tensor], rng: np.random.Generator) -> None:
        super().__init__()
        self.masks = masks  # a dict, so that they are no part of the network's state
        self.rng = rng

    def forward(self, values: Tensor) -> Tensor:
        """Return the values, in training with some of them dropped and the others scaled up."""
        if not self.training:
            return values
        start = int(self.rng.integers(_MASKS - values.numel()))
        mask = self.masks[values.dtype][start : start + values.numel()]
        return values * mask.view(values.shape)


class Stance(nn.Module):
    """A cross-encoder whose word pieces carry marks, with the comparison's features before the last layer.

    Args:
        encoder: a transformers BertModel; its embeddings are not trained.
        seed: of the dropout masks.
    """

    def __init__(self, encoder: Any, *, seed: int) -> None:
        super().__init__()
        rng = np.random.default_rng(seed)
        whole = torch.from_numpy((rng.random(_MASKS, np.float32) < KEPT).astype(np.float32) / KEPT)
        self.drop = Dropout({torch.float32: whole, torch.bfloat16: whole.bfloat16()}, rng)
        self.encoder = encoder
        for layer in encoder.encoder.layer:
            layer.attention.output.dropout = self.drop
            layer.output.dropout = self.drop
        encoder.embeddings.dropout = self.drop
        for parameter in encoder.embeddings.parameters():
            parameter.requires_grad = False
        self.mark = nn.Linear(MARKS, WIDTH, bias=False)
        nn.init.normal_(self.mark.weight, std=0.03)
        self.feature = nn.Linear(FEATURES, 64)
        self.hidden = nn.Linear(2 * WIDTH + 64, 128)
        self.out = nn.Linear(128, 3)
        self.register_buffer("mean", torch.zeros(FEATURES))
        self.register_buffer("spread", torch.ones(FEATURES))

    def scale(self, told: NDArray[np.float32]) -> None:
        """Take the mean and spread of features, (examples, features), as those to expect."""
        self.mean.copy_(torch.from_numpy(told.mean(0)))
        self.spread.copy_(torch.from_numpy(told.std(0) + LEAST_SPREAD))

    def forward(
        self, ids: Tensor, segments: Tensor, marked: Tensor, told: Tensor, present: Tensor | None = None
    ) -> Tensor:
        """Return the logits, (pairs, 3).

        Args:
            ids: (pairs, pieces), with `segments` alike.
            segments: 0 for the claim, 1 for the evidence.
            marked: (pairs, pieces, marks).
            told: (pairs, features).
            present: (pairs, pieces), 0 where a shorter pair is padded; None where nothing is.
        """
        states = self.encoder.embeddings(input_ids=ids, token_type_ids=segments) + self.mark(marked)
        mask = None if present is None else ((1 - present) * -1e4)[:, None, None, :]
        if mask is not None and torch.is_autocast_enabled("cpu"):
            mask = mask.bfloat16()
        for layer in self.encoder.encoder.layer:
            states = layer(states, mask)
            states = states[0] if isinstance(states, tuple) else states
        if present is None:
            average = states.mean(1)
        else:
            share = (present / present.sum(1, keepdim=True))[..., None].to(states.dtype)
            average = (states * share).sum(1)
        compared = nn.functional.gelu(self.feature((told - self.mean) / self.spread))
        known = torch.cat([states[:, 0], average, compared.to(states.dtype)], 1)
        return self.out(self.drop(nn.functional.gelu(self.hidden(self.drop(known)))))
