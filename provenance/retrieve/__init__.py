"""Claim → Candidates: complete, not top-k.

`channels` says how a sentence is nominated, `holders` which of those a judge could take a stance on,
`stated` what a sentence has to be kept with to be found.
"""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from provenance.compare import ALIKE
from provenance.domain.assertion import Assertion
from provenance.domain.evidence import Candidate
from provenance.index import Index, Vectors
from provenance.retrieve.channels import FLOOR, beyond_vectors
from provenance.retrieve.holders import Holders, Numbers, counting, holders, speaking
from provenance.retrieve.stated import keys, stated
from provenance.store import Store

__all__ = ["FLOOR", "importance", "keys", "retrieve", "stated"]

MANY = 20_000  # sentences from which on it is quicker to hold all vectors against the claim than these
_NONE: Numbers = np.empty(0, np.int64)

Similarity = dict[int, float]


def retrieve(
    claim: Assertion, vector: Vectors, *, store: Store, index: Index, related: bool = True
) -> Iterator[Candidate]:
    """Yield every sentence that may speak to the claim, once for each source that has it.

    Args:
        claim: what the claim asserts.
        vector: (dimension,), the claim's unit vector.
        store: the sentences and what they assert.
        index: their vectors.
        related: also those that no judge can take a stance on, because they lack names of the claim.
    """
    held = () if related else holders(claim, store)
    if held:
        similarity = _speaking(claim, vector, held, store, index)
    else:
        similarity = _nominated(claim, vector, store, index)
    for source, sentence, assertion in store.occurrences(sorted(similarity)):
        yield Candidate(source, sentence, assertion, similarity[sentence.id])


def importance(spoken: Sequence[str], store: Store) -> dict[str, float]:
    """Return how much each word tells in this corpus, from 0.5 (in every sentence) to 1.5 (in one).

    Inverse document frequency (Sparck Jones 1972), over sentences and scaled; 1 for a word that is in none,
    for another word may stand for it.
    """
    total = store.counts().sentences
    scale = math.log(total + 1) or 1.0
    return {
        word: 0.5 + math.log((total + 1) / (count + 1)) / scale if count else 1.0
        for word, count in store.frequencies(spoken).items()
    }


def _nominated(claim: Assertion, vector: Vectors, store: Store, index: Index) -> Similarity:
    near = _near(vector, FLOOR, index)
    others = beyond_vectors(claim, store) - near.keys()
    return near | _similarity(sorted(others), vector, index)


def _speaking(
    claim: Assertion, vector: Vectors, held: tuple[Holders, ...], store: Store, index: Index
) -> Similarity:
    """Return of the nominated sentences those that have all names of the claim, or all but one.

    The former have the rarest of the names, so they are found by it where it is rare enough; the latter
    have all the numbers.
    """
    rarest = min(held, key=len)
    few = len(rarest) <= MANY
    counted = counting(claim, store) if any(one.dispensable for one in held) else _NONE
    by_number = counted if counted is not None and len(counted) <= MANY else None
    near = {} if few and by_number is not None else _near(vector, ALIKE if few else FLOOR, index)
    asked = set(rarest.all(store).tolist()) if few else beyond_vectors(claim, store)
    if by_number is not None:
        asked.update(by_number.tolist())
    full, lacking = speaking(near.keys() | asked, held, store)
    if counted is not None:
        lacking = np.intersect1d(lacking, counted)
    unknown = [number for number in (*full.tolist(), *lacking.tolist()) if number not in near]
    similarity = near | _similarity(unknown, vector, index)
    found = {number: similarity[number] for number in full.tolist()}
    far = [number for number, likeness in found.items() if likeness < FLOOR]
    if few and far:
        for number in set(far) - beyond_vectors(claim, store, among=far):
            del found[number]
    return found | {
        number: likeness for number in lacking.tolist() if (likeness := similarity[number]) >= ALIKE
    }


def _near(vector: Vectors, floor: float, index: Index) -> Similarity:
    ids, scores = index.search(vector[None, :], floor)[0]
    return dict(zip(ids.tolist(), scores.tolist(), strict=True))


def _similarity(numbers: Sequence[int], vector: Vectors, index: Index) -> Similarity:
    if not numbers:
        return {}
    found = index.products(np.asarray(numbers, np.int64), vector)
    return dict(zip(numbers, found.tolist(), strict=True))
