"""The encoder at run time: onnxruntime, tokenizers and numpy; no torch."""

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.domain.text import Span
from provenance.embed.interface import TokenVectors, Vectors

GRAPH = "encoder.onnx"
WEIGHTS = "weights.bin"
TOKENIZER = "tokenizer.json"
BATCH_TOKENS = (
    512  # word pieces in one run of the graph: enough to keep a core busy, small enough for its cache
)


class Compiled:
    """A sentence-transformers model compiled to ONNX, read from the folder `compile` wrote.

    Texts are run in batches of exactly equal length, so that nothing is ever padded: the graph then gives
    a text the same bytes whatever else is in the call, and no work is spent on padding. Each core takes a
    batch of its own: cores that share one wait for each other after every product.
    """

    lexical = False
    note = None

    def __init__(self, folder: Path, *, name: str, revision: str) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The graph was optimised when it was compiled; doing it again would only cost time.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self.name = name
        self.revision = revision
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = [one.name for one in self._session.get_inputs()]
        self.dimension = int(self._session.get_outputs()[0].shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector per text: float32, (texts, dimension), rows of length 1."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for rows, _, (sentences,) in self._run(texts, ["sentence"]):
            vectors[rows] = sentences
        return vectors

    def tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return the word pieces of each text with their vectors in context."""
        return self.encode_with_tokens(texts)[1]

    def encode_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, tuple[TokenVectors, ...]]:
        """Return what `encode` and `tokens` return, from one run of the graph."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        found: dict[int, TokenVectors] = {}
        for rows, encodings, (sentences, tokens) in self._run(texts, ["sentence", "tokens"]):
            vectors[rows] = sentences
            for row, encoding, pieces in zip(rows, encodings, tokens, strict=True):
                found[row] = _visible(encoding, pieces)
        return vectors, tuple(found[row] for row in range(len(texts)))

    def _run(
        self, texts: Sequence[str], outputs: list[str]
    ) -> Iterator[tuple[list[int], list[Any], list[Any]]]:
        """Return, batch by batch, the rows they belong to, their encodings, and what the graph gives."""
        encodings = self._tokenizer.encode_batch([readable(text) for text in texts])
        by_length: dict[int, list[int]] = defaultdict(list)
        for row, encoding in enumerate(encodings):
            by_length[len(encoding.ids)].append(row)
        batches = []
        for length, rows in sorted(by_length.items()):
            size = max(1, BATCH_TOKENS // max(1, length))
            batches += [rows[start : start + size] for start in range(0, len(rows), size)]

        def run(rows: list[int]) -> tuple[list[int], list[Any], list[Any]]:
            own = [encodings[row] for row in rows]
            return rows, own, self._session.run(outputs, self._feed(own))

        return self._workers.map(run, batches) if len(batches) > 1 else map(run, batches)

    @cached_property
    def _workers(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(cores(), "encoder")

    def feeds(self, texts: Sequence[str]) -> list[dict[str, NDArray[np.int64]]]:
        """Return what the graph is fed for each of these texts."""
        return [
            self._feed([one]) for one in self._tokenizer.encode_batch([readable(text) for text in texts])
        ]

    def _feed(self, encodings: list[Any]) -> dict[str, NDArray[np.int64]]:
        columns = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}
        return {
            name: np.array([getattr(encoding, columns[name]) for encoding in encodings], dtype=np.int64)
            for name in self._inputs
        }


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _visible(encoding: Any, vectors: Vectors) -> TokenVectors:
    """Return the pieces that stand in the text: no [CLS], no [SEP], nothing of no width."""
    kept = [
        at
        for at, (special, (start, end)) in enumerate(
            zip(encoding.special_tokens_mask, encoding.offsets, strict=True)
        )
        if not special and start < end
    ]
    return TokenVectors(tuple(Span(*encoding.offsets[at]) for at in kept), vectors[kept])


def readable(text: str) -> str:
    """Return the text with a mark for each lone surrogate, which has no UTF-8 form; offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text
