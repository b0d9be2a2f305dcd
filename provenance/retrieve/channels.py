"""The three ways in which a sentence is nominated, united, so that none of them can hide it from the judge.

- dense: every sentence whose vector is nearer than a floor, found by range and never by count;
- lexical: every sentence with a word of the claim that is rare in this corpus ("SECP");
- key: every sentence that counts the same thing for the same name, whatever its wording or number.
"""

from collections.abc import Collection

from provenance.compare.words import words
from provenance.domain.assertion import Assertion
from provenance.retrieve.stated import keys
from provenance.store import Store

FLOOR = 0.30  # cosine; evidence on the gold lists starts at 0.36
RARE = 0.01  # share of the sentences up to which a word is rare …
RARE_AT_LEAST = 12  # … and the number that is rare in any corpus


def beyond_vectors(claim: Assertion, store: Store, *, among: Collection[int] | None = None) -> set[int]:
    """Return the sentences, or those of `among`, that are nominated whatever their vectors."""
    content = sorted({word.text for word in words(claim.text) if word.weight == 1.0})
    limit = 1 + max(RARE_AT_LEAST, int(RARE * store.counts().sentences))
    counting = store.search_keys(sorted(keys(claim)))
    if among is None:
        return counting | store.search_words(content, rarer_than=limit).keys()
    return counting.intersection(among) | store.with_words(content, among, rarer_than=limit)
