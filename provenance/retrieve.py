"""Claim → Candidates: complete, not top-k.

Three channels, united, so that none of them can hide a sentence from the judge:

- dense: every sentence whose vector is nearer than a floor, found by range and never by count;
- lexical: every sentence with a word of the claim that is rare in this corpus ("SECP");
- key: every sentence that counts the same thing for the same name, whatever its wording or number.
"""

import math
from collections.abc import Iterator, Sequence

from provenance.compare.words import stem, words
from provenance.domain.assertion import Assertion
from provenance.domain.evidence import Candidate
from provenance.index import Index, Vectors
from provenance.store import Store

FLOOR = 0.30  # cosine; evidence on the gold lists starts at 0.36
RARE = 0.01  # share of the sentences up to which a word is rare …
RARE_AT_LEAST = 12  # … and the number that is rare in any corpus


def retrieve(claim: Assertion, vector: Vectors, *, store: Store, index: Index) -> Iterator[Candidate]:
    """Yield every sentence that may speak to the claim, once for each source that has it.

    Args:
        claim: what the claim asserts.
        vector: (dimension,), the claim's unit vector.
        store: the sentences and what they assert.
        index: their vectors.
    """
    ids, scores = index.search(vector[None, :], FLOOR)[0]
    similarity = dict(zip(ids.tolist(), scores.tolist(), strict=True))
    channels = {
        "dense": set(similarity),
        "lexical": _lexical(claim, store),
        "key": store.search_keys(sorted(keys(claim))),
    }
    found = sorted(channels["dense"] | channels["lexical"] | channels["key"])
    far = [number for number in found if number not in similarity]
    if far:
        similarity |= dict(zip(far, (index.vectors(far) @ vector).tolist(), strict=True))
    for source, sentence, assertion in store.occurrences(found):
        names = tuple(channel for channel, members in channels.items() if sentence.id in members)
        yield Candidate(source, sentence, assertion, similarity[sentence.id], names)


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


def keys(assertion: Assertion) -> frozenset[str]:
    """Return what a text gives numbers for: each name with each thing counted, "facebook|user"."""
    names = {name.key for name in (*assertion.names, *assertion.setting)}
    names |= {reference.key for reference in assertion.references}
    counted = {head for quantity in assertion.quantities if (head := _head(quantity.of, quantity.unit))}
    return frozenset(f"{name}|{head}" for name in names for head in counted)


def _head(of: str | None, unit: str | None) -> str | None:
    """Return the stem of the last content word of what is counted, else the unit."""
    counted = [word for word in words(of or "") if word.weight]
    return stem(counted[-1].text) if counted else unit


def _lexical(claim: Assertion, store: Store) -> set[int]:
    content = sorted({word.text for word in words(claim.text) if word.weight == 1.0})
    most = max(RARE_AT_LEAST, int(RARE * store.counts().sentences))
    return set(store.search_words(content, rarer_than=most + 1))
