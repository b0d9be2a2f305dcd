"""How well the conflicts and the lineage that were found agree with what is true of an archive.

An entry of `conflicts` is right where two of its sides hold statements of one (event, slot) with different
true values, and its kind is that slot's. A true dispute is found where an entry is right by it. A found
sentence and a true statement are the same where they share at least half of the shorter one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from provenance.domain import conflict as found_
from provenance.domain.lineage import Lineage, Quotation
from provenance.domain.text import Sentence, Source, Span
from provenance.segment import segment

from .truth import Archive, Copy, Dispute, Place, Statement

NEAR = 10  # characters by which either end of a passage may be off

_SlotOf = tuple[str, str]


@dataclass(frozen=True, slots=True, repr=False)
class ConflictScore:
    """`false` entries, `missed` disputes and those with another `status`, and the shares made of them."""

    archive: Archive
    right: tuple[tuple[found_.Conflict, tuple[Dispute, ...]], ...]
    false: tuple[found_.Conflict, ...]
    missed: tuple[Dispute, ...]

    @property
    def precision(self) -> float:
        """Share of the entries that are right; 1 where there are none."""
        return _share(len(self.right), len(self.right) + len(self.false))

    @property
    def found(self) -> dict[_SlotOf, list[found_.Conflict]]:
        """Return the entries that are right by each dispute."""
        entries: dict[_SlotOf, list[found_.Conflict]] = defaultdict(list)
        for entry, disputes in self.right:
            for dispute in disputes:
                entries[dispute.event, dispute.slot].append(entry)
        return dict(entries)

    def recall(self, by: Callable[[Dispute], str] = lambda one: one.kind.value) -> dict[str, float]:
        """Return the share of true disputes that were found, by kind or by what else is asked."""
        total = Counter(by(one) for one in self.archive.disputes)
        missed = Counter(by(one) for one in self.missed)
        return {name: _share(total[name] - missed[name], total[name]) for name in sorted(total)}

    @property
    def found_share(self) -> float:
        """Share of the true disputes that were found."""
        return _share(len(self.found), len(self.archive.disputes))

    @property
    def repeated(self) -> float:
        """How many right entries there are for each dispute found; 1 where none is told twice."""
        return _share(sum(map(len, self.found.values())), len(self.found))

    @property
    def misjudged(self) -> tuple[tuple[Dispute, found_.Conflict], ...]:
        """Return the disputes found with another status, each with the first such entry."""
        found = self.found
        wrong = []
        for dispute in self.archive.disputes:
            entries = found.get((dispute.event, dispute.slot), [])
            other = next((entry for entry in entries if entry.status is not dispute.status), None)
            if other:
                wrong.append((dispute, other))
        return tuple(wrong)

    @property
    def status(self) -> float:
        """Share of the disputes found whose entries all have the right status."""
        return 1 - len(self.misjudged) / len(self.found) if self.found else 1.0

    def told(self, *, most: int = 1000) -> str:
        """Return the figures, then each false entry, miss and wrong status with its sentences."""
        by_status = self.recall(lambda one: f"{one.kind.value} {one.status.value}")
        lines = [
            f"conflicts: precision {self.precision:.3f} ({len(self.right)} right, {len(self.false)} false)",
            f"recall {self.found_share:.3f}, by kind {_table(self.recall())}",
            f"recall by kind and status {_table(by_status)}",
            f"status {self.status:.3f}; entries a dispute found {self.repeated:.2f}",
        ]
        for entry in self.false[:most]:
            lines += ["", f"FALSE {entry.kind.value} {entry.status.value}: {entry.summary}"]
            lines += list(_sides(entry, self.archive))
        for dispute in self.missed[:most]:
            lines += [
                "",
                f"MISSED {dispute.kind.value} {dispute.status.value} {dispute.event} {dispute.slot}",
            ]
            lines += list(_true_sides(dispute, self.archive))
        for dispute, entry in self.misjudged[:most]:
            head = f"STATUS {entry.status.value} should be {dispute.status.value}"
            lines += ["", f"{head} ({dispute.kind.value}): {'; '.join(entry.reasons)}"]
            lines += list(_sides(entry, self.archive))
        return "\n".join(lines)


def of_conflicts(archive: Archive, conflicts: Iterable[found_.Conflict]) -> ConflictScore:
    """Return how these entries fare."""
    known = _Known(archive)
    disputes = {(one.event, one.slot): one for one in archive.disputes}
    right, false = [], []
    for entry in conflicts:
        met = sorted(slot for slot in known.differing(entry) if disputes[slot].kind is entry.kind)
        if met:
            right.append((entry, tuple(disputes[slot] for slot in met)))
        else:
            false.append(entry)
    found = {(one.event, one.slot) for _, met in right for one in met}
    missed = tuple(one for one in archive.disputes if (one.event, one.slot) not in found)
    return ConflictScore(archive, tuple(right), tuple(false), missed)


class _Known:
    """Which true statements a place of a document holds."""

    def __init__(self, archive: Archive) -> None:
        self._by_document: dict[tuple[str, bool], list[Statement]] = defaultdict(list)
        for statement in archive.statements:
            self._by_document[statement.place.document, statement.place.gone].append(statement)

    def at(self, document: str, span: Span, *, gone: bool) -> list[Statement]:
        near = self._by_document.get((document, gone), [])
        return [one for one in near if same(one.place.span, span)]

    def differing(self, entry: found_.Conflict) -> set[_SlotOf]:
        """Return the slots of which two sides hold different values."""
        sides: list[dict[_SlotOf, set[str]]] = []
        for side in entry.sides:
            values: dict[_SlotOf, set[str]] = defaultdict(set)
            for said in side.statements:
                for one in self.at(said.source.id, said.sentence.span, gone=said.gone):
                    values[one.event, one.slot].add(one.value)
            sides.append(values)
        return {
            slot
            for left, right in combinations(sides, 2)
            for slot in left.keys() & right.keys()
            if left[slot] != right[slot]
        }


def same(one: Span, other: Span) -> bool:
    """Tell whether two spans share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(one.end - one.start, other.end - other.start) > 0


# ---- lineage ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class LineageScore:
    """Quotations found and missed; `reversed_` are derivations that run the wrong way."""

    archive: Archive
    wanted: int
    missed: tuple[Copy, ...]
    kinds_right: int
    quotations: int
    false: tuple[tuple[str, str, Quotation], ...]
    reversed_: tuple[tuple[str, str], ...]

    @property
    def recall(self) -> float:
        """Share of the true passages found with both ends of both spans within ten characters."""
        return _share(self.wanted - len(self.missed), self.wanted)

    @property
    def precision(self) -> float:
        """Share of the quotations found that lie mostly on one true passage, in both documents."""
        return _share(self.quotations - len(self.false), self.quotations)

    def told(self, *, most: int = 1000) -> str:
        """Return the figures, then each missed and false quotation."""
        found = self.wanted - len(self.missed)
        missed = Counter(copy.kind.value for copy in self.missed)
        lines = [
            f"passages: found within {NEAR} characters {self.recall:.3f} of {self.wanted}; "
            f"missed {dict(missed)}",
            f"kind right {_share(self.kinds_right, found):.3f}; precision {self.precision:.3f} "
            f"of {self.quotations}; the wrong way round {len(self.reversed_)} {list(self.reversed_)[:5]}",
        ]
        texts = {one.source.id: one.text for one in self.archive.documents}
        for copy in self.missed[:most]:
            lines += ["", f"MISSED {copy.kind.value} {_where(copy.earlier)} → {_where(copy.later)}"]
            lines += [f"    {copy.earlier.span.of(texts[copy.earlier.document])}"]
            lines += [f"    {copy.later.span.of(texts[copy.later.document])}"]
        for earlier, later, quotation in self.false[:most]:
            lines += ["", f"FALSE {quotation.kind.value} {earlier} {quotation.earlier} → {later}"]
            lines += [
                f"    {quotation.earlier.of(texts[earlier])}",
                f"    {quotation.later.of(texts[later])}",
            ]
        return "\n".join(lines)


def of_lineage(archive: Archive, lineage: Lineage) -> LineageScore:
    """Return how these derivations fare. Where copies were copied, any holder of the passage will do."""
    truths: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in archive.copies:
        truths[copy.earlier.document, copy.later.document].append(copy)
    met: dict[Place, set[object]] = defaultdict(set)
    false: list[tuple[str, str, Quotation]] = []
    quotations = 0
    turned = []
    for derivation in lineage.derivations:
        pair = derivation.earlier.id, derivation.later.id
        around = pair[::-1] in truths
        true = truths.get(pair[::-1] if around else pair, [])
        if derivation.directed and around and any(copy.drawn for copy in true):
            turned.append(pair)
        for quotation in derivation.quotations:
            quotations += 1
            ours, theirs = quotation.earlier, quotation.later
            if around:
                ours, theirs = theirs, ours
            for run in _runs(true):
                if _near(ours, _over([c.earlier for c in run])) and _near(
                    theirs, _over([c.later for c in run])
                ):
                    for copy in run:
                        met[copy.later].add(quotation.kind)
            if not any(
                _mostly(ours, c.earlier.span) and _mostly(theirs, c.later.span) for c in _merged(true)
            ):
                false.append((*pair, quotation))
    wanted = [copy for copy in archive.copies if copy.drawn]
    missed = tuple(copy for copy in wanted if copy.later not in met)
    kinds = sum(copy.kind in met.get(copy.later, ()) for copy in wanted)
    return LineageScore(archive, len(wanted), missed, kinds, quotations, tuple(false), tuple(turned))


def _runs(copies: Sequence[Copy]) -> Iterator[Sequence[Copy]]:
    """Yield each passage, and each row of passages that follow one another in both documents."""
    for start in range(len(copies)):
        for end in range(start + 1, len(copies) + 1):
            row = copies[start:end]
            if all(_follow(one, other) for one, other in pairwise(row)):
                yield row


def _merged(copies: Sequence[Copy]) -> Iterator[Copy]:
    for row in _runs(copies):
        first, last = row[0], row[-1]
        yield Copy(
            Place(first.earlier.document, Span(first.earlier.span.start, last.earlier.span.end)),
            Place(first.later.document, Span(first.later.span.start, last.later.span.end)),
            first.kind,
            first.drawn,
        )


def _follow(one: Copy, other: Copy) -> bool:
    return (
        0 <= other.earlier.span.start - one.earlier.span.end <= 2
        and 0 <= other.later.span.start - one.later.span.end <= 2
    )


def _over(places: Sequence[Place]) -> Span:
    return Span(places[0].span.start, places[-1].span.end)


def _near(one: Span, other: Span) -> bool:
    return abs(one.start - other.start) <= NEAR and abs(one.end - other.end) <= NEAR


def _mostly(one: Span, true: Span) -> bool:
    return 2 * (min(one.end, true.end) - max(one.start, true.start)) > one.end - one.start


# ---- origins ----------------------------------------------------------------------------------------

Origins = Callable[[Sequence[tuple[Source, Sentence]]], Mapping[str, Source]]


@dataclass(frozen=True, slots=True, repr=False)
class OriginScore:
    """How many statements were asked about, and those whose chain was said to start elsewhere."""

    archive: Archive
    asked: int
    wrong: tuple[tuple[Statement, str], ...]

    @property
    def right(self) -> float:
        """Share of the statements whose origin is right."""
        return _share(self.asked - len(self.wrong), self.asked)

    def told(self, *, most: int = 1000) -> str:
        """Return the share, then each statement with a wrong origin."""
        lines = [f"origins: right {self.right:.3f} of {self.asked}"]
        for statement, said in self.wrong[:most]:
            lines += ["", f"ORIGIN {said} should be {statement.origin}, of {_where(statement.place)}"]
            lines += [f"    {self.archive.text(statement.place)}"]
        return "\n".join(lines)


def of_origins(archive: Archive, origins: Origins) -> OriginScore:
    """Return how `origins` fares when it is asked, as a trace does, about all statements of one value."""
    documents = {one.source.id: one for one in archive.documents}
    sentences = {name: segment(document) for name, document in documents.items()}
    groups: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in archive.statements:
        if not statement.place.gone:
            groups[statement.event, statement.slot, statement.value].append(statement)
    wrong = []
    asked = 0
    for group in groups.values():
        pairs = [
            (documents[one.place.document].source, _sentence(sentences[one.place.document], one.place.span))
            for one in group
        ]
        starts = origins(pairs)
        for statement, (source, _) in zip(group, pairs, strict=True):
            asked += 1
            if starts[source.locator].id != statement.origin:
                wrong.append((statement, starts[source.locator].id))
    return OriginScore(archive, asked, tuple(wrong))


def _sentence(sentences: Sequence[Sentence], span: Span) -> Sentence:
    return max(sentences, key=lambda one: min(one.span.end, span.end) - max(one.span.start, span.start))


# ---- words ------------------------------------------------------------------------------------------


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _table(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in shares.items())


def _where(place: Place) -> str:
    gone = " (replaced)" if place.gone else ""
    return f"{place.document} {place.span.start}–{place.span.end}{gone}"


def _sides(entry: found_.Conflict, archive: Archive) -> Iterator[str]:
    known = _Known(archive)
    for side in entry.sides:
        yield f"  {side.value} ({side.origins} origins, {len(side.statements)} statements)"
        for said in side.statements[:2]:
            true = known.at(said.source.id, said.sentence.span, gone=said.gone)
            truth = ", ".join(f"{one.slot}={one.value}" for one in true) or "states nothing"
            dated = said.source.published or "undated"
            yield f"    {said.source.id} {dated} [{truth}] {said.sentence.text}"


def _true_sides(dispute: Dispute, archive: Archive) -> Iterator[str]:
    dated = {one.source.id: one.source.published or "undated" for one in archive.documents}
    for value, statements in dispute.sides:
        yield f"  {value} ({len(statements)} statements)"
        for one in statements[:2]:
            name = one.place.document
            gone = " (replaced)" if one.place.gone else ""
            yield f"    {name} {dated[name]}{gone} {archive.text(one.place)}"
