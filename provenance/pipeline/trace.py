"""Claim → Finding: retrieve, judge, follow the copies, weigh."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance import __version__, embed, index, lineage
from provenance.compare import text
from provenance.domain.assertion import Assertion, Attribution, Claim
from provenance.domain.evidence import Candidate, Evidence, Finding, Judgement, Stance
from provenance.domain.run import Run, Searched
from provenance.domain.text import Failure
from provenance.embed import Encoder
from provenance.errors import StaleIndex
from provenance.extract import extract
from provenance.index import Index
from provenance.judge import DEFAULT as DEFAULT_JUDGE
from provenance.judge import Judge, reconcile, verdict
from provenance.judge import load as load_judge
from provenance.pipeline.reembed import OnProgress, reembed
from provenance.pipeline.texts import Texts
from provenance.read import discover, extent
from provenance.retrieve import importance, retrieve
from provenance.store import Store
from provenance.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Open:
    """All that stays open while claims are traced."""

    store: Store
    index: Index
    encoder: Encoder
    texts: Texts
    judge: Judge
    searched: Searched
    run: Run


def trace(
    workspace: Workspace,
    claims: Iterable[Claim],
    *,
    refresh: bool = False,
    related: bool = False,
    encoder: str | None = None,
    judge: str = DEFAULT_JUDGE,
    judge_model: str | None = None,
    on_progress: OnProgress | None = None,
) -> Iterator[Finding]:
    """Yield one finding a claim, in the order of the claims.

    The index is built where there is none yet, and brought up to date first with `refresh`; else an older
    one answers as it is, and the finding names the sources that have changed since.

    Args:
        workspace: where.
        claims: what to trace; they are taken one by one.
        refresh: re-embed first.
        related: also return evidence that says too little to tell (NOT_ENOUGH_INFO).
        encoder: name of the encoder; default the one that made the index.
        judge: one of `judge.names()`.
        judge_model: the folder or name of its model, for a judge that decides by one.
        on_progress: is told how far a re-embed is.

    Raises:
        InvalidInput: there is no such judge, or it and its model do not go together.
        JudgeUnavailable: the judge's model cannot be used.
        StaleIndex: the index is damaged or made by another encoder.
        StoreError: the store is damaged.
    """
    deciding = load_judge(judge, model=judge_model)  # first: what cannot be judged need not be embedded
    if refresh or not workspace.store.exists():
        reembed(workspace, encoder=encoder, on_progress=on_progress)
    opened = _open_together(workspace, encoder, deciding)
    with opened.store:
        for claim in claims:
            yield _trace(claim, opened, related=related)


def _open_together(workspace: Workspace, encoder: str | None, judge: Judge) -> _Open:
    """Open the store and its index; again where a re-embed put another index in its place meanwhile."""
    refused = None
    while True:
        store = Store.open(workspace.store)
        try:
            return _open(workspace, store, encoder, judge)
        except StaleIndex:
            with store:
                name = store.meta("index")
            if name == refused:
                raise
            refused = name
        except BaseException:
            store.close()
            raise


def _open(workspace: Workspace, store: Store, encoder: str | None, judge: Judge) -> _Open:
    name = store.meta("index")
    if name is None:
        raise StaleIndex(f"{workspace.store} names no index; 'provenance reembed' makes one")
    model = embed.load(encoder or store.meta("encoder"))
    vectors = index.load(
        workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision
    )
    made_by = f"{model.name}@{model.revision}"
    run = Run(__version__, made_by, judge.name, name, model.note)
    return _Open(store, vectors, model, Texts(model), judge, searched(workspace, store), run)


def searched(workspace: Workspace, store: Store) -> Searched:
    """Return what the store covers, what of seeds/ could not be read, and what has changed since."""
    counts = store.counts()
    files = store.files()
    failed = [failure for file in files.values() for failure in file.failures]
    stale: set[str] = set()
    present: set[str] = set()
    for item in discover(workspace.seeds):
        if isinstance(item, Failure):
            failed.append(item)
            continue
        name = workspace.name(item)
        present.add(name)
        known = files.get(name)
        try:
            current = known is not None and (known.size, known.mtime_ns) == extent(item)
        except OSError:
            current = False
        if not current and not (known and known.failures):
            stale.add(name)
    stale |= files.keys() - present
    ordered = tuple(sorted(set(failed), key=lambda failure: (failure.path, failure.error)))
    return Searched(counts.sources, counts.occurrences, ordered, tuple(sorted(stale)))


def _trace(claim: Claim, opened: _Open, *, related: bool) -> Finding:
    said = extract(claim.text, said_on=claim.date)
    vectors, tokens = opened.encoder.encode_with_tokens([claim.text])
    ours = text(said, tokens[0].spans, tokens[0].vectors, lambda spoken: importance(spoken, opened.store))
    candidates = list(retrieve(said, vectors[0], store=opened.store, index=opened.index))
    if not related:  # encoding is most of the work, and most candidates do not even have the names
        plain = text(said)
        candidates = [one for one in candidates if opened.judge.can_tell(plain, text(one.assertion))]
    sides = opened.texts.of([candidate.assertion for candidate in candidates])
    judged = [
        (candidate, opened.judge.judge(ours, theirs, candidate.similarity))
        for candidate, theirs in zip(candidates, sides, strict=True)
    ]
    told = [
        (candidate, judgement)
        for candidate, judgement in reconcile(judged)
        if related or judgement.stance is not Stance.NOT_ENOUGH_INFO
    ]
    evidence = _evidence(told)
    outcome, supports, refutes = verdict(evidence)
    return Finding(claim, outcome, supports, refutes, evidence, opened.searched, opened.run)


def _evidence(judged: Sequence[tuple[Candidate, Judgement]]) -> tuple[Evidence, ...]:
    # what says too little to tell must not tie together, or part, what does
    sides = [
        [(one.source, one.sentence) for one, it in judged if _decided(it) is side] for side in (False, True)
    ]
    starts = lineage.origins(sides[0]) | lineage.origins(sides[1])
    evidence = [
        Evidence(
            candidate.source,
            candidate.sentence,
            judgement,
            _attribution(candidate.assertion, judgement),
            starts[candidate.source.locator].id,
        )
        for candidate, judgement in judged
    ]
    return tuple(sorted(evidence, key=_best_first))


def _decided(judgement: Judgement) -> bool:
    return judgement.stance is not Stance.NOT_ENOUGH_INFO


def _best_first(piece: Evidence) -> tuple[bool, float, str, int]:
    unsure = piece.judgement.stance is Stance.NOT_ENOUGH_INFO
    certain = piece.judgement.scores[piece.judgement.stance]
    return (unsure, -certain, piece.source.locator, piece.sentence.position)


def _attribution(assertion: Assertion, judgement: Judgement) -> Attribution | None:
    """Return who is said to have said the part of the sentence that the claim was matched with."""
    matched = [link.evidence for link in judgement.alignment.links]
    inside = [
        (sum(attribution.content.overlaps(span) for span in matched), attribution)
        for attribution in assertion.attributions
    ]
    most = max(inside, key=lambda pair: pair[0], default=None)
    return most[1] if most and 2 * most[0] >= len(matched) else None
