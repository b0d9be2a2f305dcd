"""Which documents are worth comparing word for word: near-linear, and complete for what counts.

Two ways, united. Documents that share a run of words with a name or a number in it: hashes of runs, of
which winnowing (Schleimer, Wilkerson and Aiken 2003) keeps few, and yet one of every run that is long
enough. And documents with passages that say the same in other words: means of the vectors of a few
sentences in a row, for a mean over a passage tells copies from neighbours where a single sentence does not.
Each looks at two documents alone and at no count over the corpus.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from provenance.ids import ascending
from provenance.index import Vectors
from provenance.lineage.page import Wording

SHINGLE = 6  # words that tell something, in a row
WINDOW = 2  # of so many neighbouring runs one is kept
LONG = 12  # words that tell something, from which an equal sentence without any name is a copy
PASSAGE = 4  # sentences
STRIDE = 2
ALIKE = 0.75  # cosine of two means
SLACK = 1e-4  # how far a product in a batch may stray from the same product alone

Prints = NDArray[np.int64]


def prints(wordings: Sequence[Wording]) -> Prints:
    """Return hashes, ascending, of which two documents with a copied passage have one in common."""
    telling = [
        (word, word in one.names or word in one.numbers) for one in wordings for word in one.telling if word
    ]
    whole = [_hashed("\0".join(one.words)) for one in wordings if len(one.content) >= LONG]
    kept = np.array(whole, dtype=np.uint64)
    if len(telling) >= SHINGLE:
        words = np.array([_hashed(word) for word, _ in telling], dtype=np.uint64)
        named = np.array([fact for _, fact in telling])
        runs = _rolling(words)[_any(named)]
        kept = np.concatenate([kept, _winnowed(runs)])
    return ascending((kept >> np.uint64(1)).astype(np.int64))


def means(vectors: Vectors) -> Vectors:
    """Return unit vectors for passages of a document from those of its sentences, (passages, dimension)."""
    count = len(vectors)
    if not count:
        return vectors
    starts = sorted({*range(0, max(1, count - PASSAGE + 1), STRIDE), max(0, count - PASSAGE)})
    sums = np.stack([vectors[start : start + PASSAGE].sum(axis=0) for start in starts])
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12), np.float32)


def alike(ours: Vectors, theirs: Vectors) -> Iterator[tuple[int, int]]:
    """Yield the rows of two sets of means that are near each other; the same whatever else is asked."""
    near = np.argwhere(ours @ theirs.T >= ALIKE - SLACK)
    exact = np.einsum("ij,ij->i", ours[near[:, 0]], theirs[near[:, 1]])
    yield from map(tuple, near[exact >= ALIKE].tolist())


@lru_cache(maxsize=1 << 16)
def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _rolling(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return one hash for each run of words; sums and products wrap around, as they should."""
    count = len(words) - SHINGLE + 1
    total = np.zeros(count, dtype=np.uint64)
    for at in range(SHINGLE):
        total = total * np.uint64(0x9E3779B97F4A7C15) + words[at : at + count]
    total ^= total >> np.uint64(29)
    total *= np.uint64(0xBF58476D1CE4E5B9)
    return total ^ (total >> np.uint64(32))


def _any(named: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell of each run whether a name or a number is in it."""
    return np.asarray(np.lib.stride_tricks.sliding_window_view(named, SHINGLE).any(axis=1))


def _winnowed(runs: NDArray[np.uint64]) -> NDArray[np.uint64]:
    if len(runs) <= WINDOW:
        return runs.min(keepdims=True) if len(runs) else runs
    return np.asarray(np.lib.stride_tricks.sliding_window_view(runs, WINDOW).min(axis=1))
