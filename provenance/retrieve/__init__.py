"""Claim → Candidates: complete, not top-k.

`channels` says how a sentence is nominated, `holders` which of those a judge could take a stance on,
`stated` what a sentence has to be kept with to be found.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.compare import ALIKE, could_agree
from provenance.domain.assertion import Assertion
from provenance.domain.evidence import Candidate
from provenance.domain.text import Span
from provenance.ids import Ids, among, ascending, union, without
from provenance.index import Index, Vectors
from provenance.retrieve.channels import FLOOR, beyond_vectors
from provenance.retrieve.holders import (
    Holders,
    all_but_one,
    counting,
    counting_among,
    holders,
    speaking,
)
from provenance.retrieve.stated import keys, stated
from provenance.store import Store

__all__ = ["FLOOR", "Nominee", "candidates", "importance", "keys", "nominate", "stated"]

MANY = 20_000  # sentences from which on it is quicker to hold all vectors against the claim than these


@dataclass(frozen=True, slots=True)
class Nominee:
    """A sentence that may speak to a claim, by its id; nothing of it is read yet.

    `similarity` is the cosine of the two sentence vectors in [-1, 1]; `lacks` has the places in the claim
    of the names that it lacks, one wherever it stands.
    """

    sentence: int
    similarity: float
    lacks: frozenset[Span] = frozenset()


def nominate(
    claim: Assertion, vector: Vectors, *, store: Store, index: Index, related: bool = True
) -> list[Nominee]:
    """Return every sentence that may speak to the claim, likest first, equal ones by id.

    Args:
        claim: what the claim asserts.
        vector: (dimension,), the claim's unit vector.
        store: the sentences and what they assert.
        index: their vectors.
        related: also those that no judge can take a stance on, because they lack names of the claim.
    """
    held = () if related else holders(claim, store)
    if held:
        found = _speaking(claim, vector, held, store, index)
    else:
        found = _near_or_told(claim, vector, store, index)
    return sorted(found, key=lambda one: (-one.similarity, one.sentence))


def candidates(claim: Assertion, nominees: Sequence[Nominee], store: Store) -> Iterator[Candidate]:
    """Yield these sentences as they stand, once for each source that has one, by source and position.

    What lacks a name is left out where another number or time than the claim's stands in it, too.
    """
    asked = {one.sentence: one for one in nominees}
    for source, sentence, assertion in store.occurrences(sorted(asked)):
        nominee = asked[sentence.id]
        if not nominee.lacks or could_agree(claim, assertion):
            yield Candidate(source, sentence, assertion, nominee.similarity)


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


def _near_or_told(claim: Assertion, vector: Vectors, store: Store, index: Index) -> Iterator[Nominee]:
    """Yield every sentence that any channel nominates."""
    near, likeness = index.search(vector[None, :], FLOOR)[0]
    yield from _nominees(near, likeness)
    others = without(beyond_vectors(claim, store), ascending(near))
    yield from _nominees(others, index.products(others, vector))


def _speaking(
    claim: Assertion, vector: Vectors, held: Sequence[Holders], store: Store, index: Index
) -> Iterator[Nominee]:
    """Yield of the nominated sentences those that have all names of the claim, or all but one.

    The former have the rarest of the names, so they are found by it where it is rare enough; the latter
    have all the numbers, and another of the names where the claim has any.
    """
    rarest = min(held, key=len)
    if len(rarest) <= MANY:
        full = speaking(rarest.all(store), held, store).full
        likeness = index.products(full, vector)
        far = full[likeness < FLOOR]
        dropped = without(far, beyond_vectors(claim, store, among=far))
        kept = ~among(full, dropped)
        yield from _nominees(full[kept], likeness[kept])
    else:
        near, _ = index.search(vector[None, :], FLOOR)[0]
        full = speaking(union(near, beyond_vectors(claim, store)), held, store).full
        yield from _nominees(full, index.products(full, vector))
    if not any(one.dispensable for one in held):
        return
    ids, likeness = _alike(claim, vector, held, store, index)
    similarity = dict(zip(ids.tolist(), likeness.tolist(), strict=True))
    lacks: dict[int, set[Span]] = {}
    for name, lacking in speaking(without(ascending(ids), full), held, store).lacking.items():
        for sentence in lacking.tolist():
            lacks.setdefault(sentence, set()).add(name)
    for sentence, names in lacks.items():
        yield Nominee(sentence, similarity[sentence], frozenset(names))


def _alike(
    claim: Assertion, vector: Vectors, held: Sequence[Holders], store: Store, index: Index
) -> tuple[Ids, Vectors]:
    """Return the sentences, with their likeness, that may speak to the claim though they lack a name."""
    others = all_but_one(held)
    if others and sum(map(len, others)) <= MANY:
        named = union(*(one.all(store) for one in others))
        ids, likeness = index.above(named, vector, ALIKE)
        kept = among(ids, counting_among(claim, ascending(ids), store))
        return ids[kept], likeness[kept]
    counted = counting(claim, store)
    if counted is None:
        return index.search(vector[None, :], ALIKE)[0]
    return index.above(counted, vector, ALIKE)


def _nominees(sentences: Ids, likeness: Vectors) -> Iterator[Nominee]:
    return map(Nominee, sentences.tolist(), likeness.tolist())
