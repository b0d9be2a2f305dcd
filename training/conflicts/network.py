"""The cross-encoder: the packaged encoder's layers over two sentences at once, with two places marked."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from provenance.conflicts.learned.network import MOST, QUESTIONS
from provenance.domain.text import Span
from provenance.embed.shipped import SEPARATOR, START
from training.conflicts.pairs import Pair

WIDTH = 384
DROPPED = 0.1


class Crossed(nn.Module):
    """Two logits a pair: of one part played, or of a denial; and of what is done against still to come.

    A third one, of one sentence refuting the other in whatever, is there to learn from what people judged.

    Args:
        encoder: a transformers BertModel; its embeddings are not trained.
    """

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder
        for parameter in encoder.embeddings.parameters():
            parameter.requires_grad = False
        self.mark, self.kind = nn.Embedding(2, WIDTH), nn.Embedding(len(QUESTIONS), WIDTH)
        for table in (self.mark, self.kind):
            nn.init.normal_(table.weight, std=0.03)
        self.hidden, self.out = nn.Linear(4 * WIDTH, 192), nn.Linear(192, 3)
        self.drop = nn.Dropout(DROPPED)

    def forward(
        self, ids: Tensor, segments: Tensor, marks: Tensor, kinds: Tensor, padded: Tensor
    ) -> Tensor:
        """Return the logits, (pairs, 3).

        Args:
            ids: (pairs, pieces).
            segments: alike, 0 in the left sentence and 1 in the right one.
            marks: alike, 1 at the places.
            kinds: (pairs,), positions in `QUESTIONS`.
            padded: (pairs, pieces), true behind the end of a shorter pair.
        """
        states = self.encoder.embeddings(input_ids=ids, token_type_ids=segments) + self.mark(marks)
        states = torch.cat([states[:, :1] + self.kind(kinds)[:, None], states[:, 1:]], 1)
        kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
        mask = (padded.float() * -1e4)[:, None, None, :].to(kind)
        for layer in self.encoder.encoder.layer:
            states = layer(states, mask)
            states = states[0] if isinstance(states, tuple) else states
        both = ((marks * (1 - segments)).sum(1) > 0) & ((marks * segments).sum(1) > 0)
        seen = torch.where(both[:, None], marks.float(), (~padded).float())
        ours, theirs = _mean(states, seen * (1 - segments)), _mean(states, seen * segments)
        known = torch.cat([states[:, 0], ours * theirs, (ours - theirs).abs(), ours + theirs], 1)
        return self.out(self.drop(nn.functional.gelu(self.hidden(self.drop(known)))))


def _mean(states: Tensor, weights: Tensor) -> Tensor:
    shares = weights / (weights.sum(1, keepdim=True) + 1e-6)
    return (states * shares[..., None].to(states.dtype)).sum(1)


class Batches:
    """Pairs → the tensors that the network takes; sentences are cut to what it is to read at run time."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}

    def of(self, pairs: Sequence[Pair], *, turned: Sequence[bool] | None = None) -> tuple[Tensor, ...]:
        """Return ids, segments, marks, kinds and padding; a pair that is turned has its sides exchanged."""
        rows = [
            self._row(pair, turn) for pair, turn in zip(pairs, turned or [False] * len(pairs), strict=True)
        ]
        longest = max(len(ids) for ids, _, _ in rows)
        filled = np.zeros((3, len(rows), longest), np.int64)
        padded = np.ones((len(rows), longest), np.bool_)
        for at, row in enumerate(rows):
            padded[at, : len(row[0])] = False
            for column, values in enumerate(row):
                filled[column, at, : len(values)] = values
        kinds = torch.tensor([QUESTIONS.index(pair.kind) for pair in pairs])
        return (*torch.from_numpy(filled), kinds, torch.from_numpy(padded))

    def _row(self, pair: Pair, turn: bool) -> tuple[list[int], list[int], list[int]]:
        places = pair.places or (None, None)
        sides = [self._side(pair.left, places[0]), self._side(pair.right, places[1])]
        (ours, here), (theirs, there) = reversed(sides) if turn else sides
        ids = [START, *ours, SEPARATOR, *theirs, SEPARATOR]
        return ids, [0] * (len(ours) + 2) + [1] * (len(theirs) + 1), [0, *here, 0, *there, 0]

    def _side(self, text: str, place: Span | None) -> tuple[list[int], list[int]]:
        if text not in self._known:
            encoding = self._tokenizer.encode(text, add_special_tokens=False)
            self._known[text] = encoding.ids[:MOST], encoding.offsets[:MOST]
        ids, offsets = self._known[text]
        return ids, [int(place is not None and place.overlaps(Span(*offset))) for offset in offsets]
