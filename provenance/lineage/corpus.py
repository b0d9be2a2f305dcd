"""The whole corpus → its derivations, and where the chain of each source starts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.evidence import Match
from provenance.domain.lineage import Derivation, Lineage, Quotation
from provenance.domain.run import Progress
from provenance.domain.text import Source, Span
from provenance.index import Index
from provenance.lineage.chains import starts
from provenance.lineage.coverage import coverage
from provenance.lineage.direction import age, direction
from provenance.lineage.scan import scan
from provenance.store import Store
from provenance.store.quotations import Outline


def lineage(
    store: Store, index: Index, *, how: str = "", on_progress: Callable[[Progress], None] | None = None
) -> Lineage:
    """Return who copied what from whom among all sources of now, in the order of their locators.

    What two documents share is kept in the store, which must be open for writing; only documents that are
    new since are compared.

    Args:
        store: the documents.
        index: the vectors of their sentences.
        how: what made sentences and vectors; what was found with others is forgotten.
        on_progress: is told how far it is.
    """
    scan(store, index, how, on_progress or (lambda _: None))
    corpus = _Corpus.of(store)
    derivations = sorted(corpus.derivations(), key=lambda one: (one.earlier.locator, one.later.locator))
    sources = tuple(kept.source for kept in store.sources())
    return Lineage(
        sources, tuple(derivations), starts(sources, derivations, corpus.taken), tuple(corpus.repeats())
    )


@dataclass(frozen=True, slots=True)
class _Corpus:
    """The documents of now, the sources that publish each, and the passages found."""

    publishers: Mapping[int, Sequence[Source]]
    outlines: Mapping[int, Outline]
    repeated: Mapping[int, tuple[Quotation, ...]]
    shared: Mapping[tuple[int, int], tuple[Quotation, ...]]
    keys: Mapping[str, int]
    text: Callable[[str], str]

    @classmethod
    def of(cls, store: Store) -> "_Corpus":
        """Return what the store holds of it."""
        outlines = {one.key: one for one in store.quotations.outlines()}
        by_id = {one.id: one.key for one in outlines.values()}
        publishers: dict[int, list[Source]] = {}
        keys: dict[str, int] = {}
        for kept in store.sources():
            key = by_id[kept.document_id]
            publishers.setdefault(key, []).append(kept.source)
            keys[kept.source.locator] = key
        for sources in publishers.values():
            sources.sort(key=age)
        repeated, shared = {}, {}
        for one, other, passages in store.quotations.found():
            if one == other:
                repeated[one] = passages
            else:
                shared[one, other] = passages

        @lru_cache(maxsize=8192)
        def text(locator: str) -> str:
            return store.document(locator).text

        return cls(publishers, outlines, repeated, shared, keys, text)

    def derivations(self) -> Iterator[Derivation]:
        """Yield a derivation for each two documents that share passages, and for each reprint of one.

        Of several sources with one and the same text the earliest stands for all, and the others derive
        from it: what they share with everyone else goes without saying.
        """
        for (one, other), passages in self.shared.items():
            yield self._derivation(self.publishers[one][0], self.publishers[other][0], passages)
        for key, sources in self.publishers.items():
            spans = self.outlines[key].spans
            if len(sources) > 1 and spans:
                whole = Span(spans[0].start, spans[-1].end)
                for copy in sources[1:]:
                    yield self._derivation(sources[0], copy, (Quotation(whole, whole, Match.VERBATIM),))

    def repeats(self) -> Iterator[Derivation]:
        """Yield for each source what it says twice."""
        for key, passages in self.repeated.items():
            spans = [one.later for one in passages]
            share = coverage(spans, self.outlines[key].spans)
            for source in self.publishers[key]:
                yield Derivation(source, source, passages, share, True, "stands in it before")

    def taken(self, source: Source, derivations: Sequence[Derivation]) -> float:
        """Return how much of a source's text all these derivations cover together."""
        return self._covered(
            source, [quotation.later for one in derivations for quotation in one.quotations]
        )

    def _derivation(self, one: Source, other: Source, passages: tuple[Quotation, ...]) -> Derivation:
        shares = (
            self._covered(one, [quotation.earlier for quotation in passages]),
            self._covered(other, [quotation.later for quotation in passages]),
        )
        texts = (self.text(one.locator), self.text(other.locator))
        told = direction(one, other, texts, shares)
        if told.earlier is not one:
            passages = tuple(sorted(Quotation(it.later, it.earlier, it.kind) for it in passages))
        covered = shares[told.later is other]
        return Derivation(told.earlier, told.later, passages, covered, told.directed, told.reason)

    def _covered(self, source: Source, spans: Sequence[Span]) -> float:
        key = self.keys[source.locator]
        again = [one.later for one in self.repeated.get(key, ())]
        return coverage(spans, self.outlines[key].spans, again)
