"""The three ways in which a sentence is nominated, united, so that none of them can hide it from the judge.

- dense: every sentence whose vector is nearer than a floor, found by range and never by count;
- lexical: every sentence with a word of the claim that is rare in this corpus ("zyrolite"), or with the
  rare words of two of its names: one name alone is in all that is told of whom it names;
- key: every sentence that counts the same thing for the same name, whatever its wording or number.
"""

import numpy as np

from provenance.compare import needed
from provenance.compare.words import words
from provenance.domain.assertion import Assertion
from provenance.ids import Ids, union
from provenance.retrieve.stated import keys
from provenance.store import Store

FLOOR = 0.30  # cosine; evidence on the gold lists starts at 0.36
RARE = 0.01  # share of the sentences up to which a word is rare …
RARE_AT_LEAST = 12  # … and the number that is rare in any corpus


def beyond_vectors(claim: Assertion, store: Store, *, among: Ids | None = None) -> Ids:
    """Return the sentences, or those of `among`, that are nominated whatever their vectors."""
    plain, named = _telling(claim)
    limit = 1 + max(RARE_AT_LEAST, int(RARE * store.counts().sentences))

    def rarely(spoken: list[str]) -> Ids:
        if among is None:
            return store.search_words(spoken, rarer_than=limit)
        return store.with_words(spoken, among, rarer_than=limit)

    asked = sorted(keys(claim))
    counting = store.search_keys(asked) if among is None else store.with_keys(asked, among)
    found = union(rarely(plain), counting)
    if len(named) > 1:
        each, times = np.unique(np.concatenate([rarely(name) for name in named]), return_counts=True)
        found = union(found, each[times > 1])
    return found


def _telling(claim: Assertion) -> tuple[list[str], list[list[str]]]:
    """Return the content words of a claim that are in no name, and those of each name; each word once.

    A claim that has nothing but one name is told by this.
    """
    content = [word for word in words(claim.text) if word.weight == 1.0]
    spans = [name.span for name in needed(claim)]
    plain = {word.text for word in content if not any(word.span.overlaps(span) for span in spans)}
    named = [{word.text for word in content if word.span.overlaps(span)} - plain for span in spans]
    if not plain and len(named) == 1:
        return sorted(named[0]), []
    return sorted(plain), [sorted(name) for name in named if name]
