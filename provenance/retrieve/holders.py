"""Who holds which names of a claim, so that only sentences that can say something of it are looked at.

A judge takes no stance on a sentence that lacks a name of the claim, save one that another may stand for
(`compare.presence`). In a large corpus few sentences have the names while many are near, so these are found
by name first: names that may be the same by their blocks, and sentences too that have all words of one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.compare import dispensable, needed, subject_of
from provenance.compare.blocking import sought
from provenance.compare.buckets import to_ask
from provenance.compare.names import SAME, same
from provenance.compare.quantities import counted
from provenance.compare.words import words
from provenance.domain.assertion import Assertion, Name
from provenance.domain.text import Span
from provenance.ids import Ids, among, ascending, common, union, without
from provenance.store import Store

NOWHERE = -1  # the key of no document
DOCUMENT = 20  # sentences of an ordinary document


@dataclass(frozen=True, slots=True)
class Holders:
    """The sentences that have one name of a claim, and the documents all of whose sentences do.

    `name` is where the claim has it, `dispensable` tells whether a sentence may lack it.
    """

    name: Span
    sentences: Ids
    documents: Ids
    dispensable: bool

    def __len__(self) -> int:
        """Return about how many sentences there are."""
        return len(self.sentences) + DOCUMENT * len(self.documents)

    def all(self, store: Store) -> Ids:
        """Return every sentence that has the name."""
        return union(self.sentences, store.stated_in(self.documents))

    def among(self, sentences: Ids, documents: Ids) -> NDArray[np.bool_]:
        """Tell of each sentence with its document whether it has the name."""
        return among(sentences, self.sentences) | among(documents, self.documents)


def holders(claim: Assertion, store: Store) -> tuple[Holders, ...]:
    """Return for each name that the claim needs who holds it."""
    subject = subject_of(claim)
    return tuple(
        _holders(name, claim, store, anywhere=name is not subject) for name in dict.fromkeys(needed(claim))
    )


def _holders(name: Name, claim: Assertion, store: Store, *, anywhere: bool) -> Holders:
    alike = _alike(name, store)
    return Holders(
        name.span,
        union(store.mentions(alike), store.search_all_words(_runs(name, claim))),
        store.settings(alike if anywhere else ()),
        dispensable(name, claim),
    )


def _alike(name: Name, store: Store) -> list[int]:
    """Return the numbers of the names that may be the same."""
    asked = sought(name)
    found = store.names(asked.whole)
    for groups in asked.together:
        found |= store.names(*groups, kinds=asked.kinds)
    if asked.words:
        found |= store.names(asked.words, kinds=asked.kinds, shorter_than=asked.length)
    return [number for number, other in found.items() if same(name, other) >= SAME]


def _runs(name: Name, claim: Assertion) -> list[str]:
    """Return the words of a name that tell, those that are written together as one: "G20"."""
    runs: list[str] = []
    end = -1
    for word in words(claim.text):
        if word.weight and word.span.overlaps(name.span):
            runs[-1:] = [runs[-1] + word.text] if word.span.start == end else [*runs[-1:], word.text]
            end = word.span.end
    return runs


def counting(claim: Assertion, store: Store) -> Ids | None:
    """Return the sentences that may have every number of a claim; None where they may be any."""
    asked = _buckets(claim)
    return common(*map(store.search_keys, asked)) if asked else None


def counting_among(claim: Assertion, sentences: Ids, store: Store) -> Ids:
    """Return those of these sentences that may have every number of a claim."""
    for one in _buckets(claim):
        sentences = store.with_keys(one, sentences)
    return sentences


def _buckets(claim: Assertion) -> list[list[str]]:
    return [sorted(found) for one in counted(claim) if (found := to_ask(one))]


@dataclass(frozen=True, slots=True)
class Speaking:
    """Of some sentences those that have all names, and those that lack a dispensable one, by that."""

    full: Ids
    lacking: dict[Span, Ids]


def speaking(sentences: Ids, held: Sequence[Holders], store: Store) -> Speaking:
    """Return which of these sentences may say something of the claim, and what they lack of it."""
    own = np.array([among(sentences, one.sentences) for one in held])
    whole = own.all(axis=0)
    # what lacks a name that no document is about lacks it wherever it stands
    gone = ~own[[not len(one.documents) for one in held]]
    some = sentences[~whole & (gone.sum(axis=0) <= 1)]
    around = any(len(one.documents) for one in held)
    pairs = np.array(
        store.standing(some) if around else [(one, NOWHERE) for one in some.tolist()], np.int64
    )
    pairs = pairs.reshape(-1, 2)
    has = np.array([holder.among(*pairs.T) for holder in held]).reshape(len(held), len(pairs))
    lacks = (~has).sum(axis=0)
    full = union(sentences[whole], pairs[lacks == 0, 0])
    lacking = {
        holder.name: without(ascending(pairs[(lacks == 1) & ~own, 0]), full)
        for holder, own in zip(held, has, strict=True)
        if holder.dispensable
    }
    return Speaking(full, lacking)


def all_but_one(held: Sequence[Holders]) -> Sequence[Holders] | None:
    """Return some of the names: what lacks one dispensable name has one of these. None if there are none.

    Of several such choices that with the fewest holders: a name that none may lack, or two that may.
    """
    loose = sorted((one for one in held if one.dispensable), key=len)[:2]
    choices = [[one] for one in held if not one.dispensable] + ([loose] if len(loose) > 1 else [])
    return min(choices, key=lambda some: sum(map(len, some)), default=None)
