"""Claim → Finding: retrieve, judge, follow the copies, weigh."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from provenance import lineage
from provenance.compare import Text, text
from provenance.domain.assertion import Assertion, Attribution, Claim
from provenance.domain.evidence import Candidate, Evidence, Finding, Judgement, Stance
from provenance.domain.run import Run, Searched
from provenance.domain.text import Span
from provenance.extract import extract
from provenance.judge import DEFAULT as DEFAULT_JUDGE
from provenance.judge import Judge, verdict
from provenance.judge import load as load_judge
from provenance.judge.reconcile import reconcile, shared_roles
from provenance.pipeline.coverage import searched
from provenance.pipeline.look import is_current
from provenance.pipeline.opened import Opened, opened
from provenance.pipeline.reembed import OnProgress, reembed
from provenance.pipeline.uncollected import uncollected
from provenance.read.listing import Listing
from provenance.retrieve import Nominee, candidates, importance, nominate
from provenance.workspace import Workspace

FIRST = 32  # nominees judged before it is asked which roles are shared; twice as many each time …
AT_ONCE = 256  # … up to so many


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every claim is asked of.

    `named` tells whether sentences can be found by their names: those of documents that were read by older
    rules cannot.
    """

    corpus: Opened
    judge: Judge
    named: bool
    searched: Callable[[], Searched]
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
    listing: Listing | None = None,
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
        listing: of seeds/, begun by whoever could do so earlier; without `refresh`, for it is older.
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
    corpus = opened(workspace, encoder=encoder)
    with corpus.store as store:
        named = all(map(is_current, store.rules()))
        covered = cache(
            partial(searched, workspace, store, listing)
        )  # asked last: a listing takes its time
        asked = _Asked(corpus, deciding, named, covered, corpus.run(deciding.name))
        for claim in claims:
            with uncollected():
                finding = _trace(claim, asked, related=related)
            yield finding


def _trace(claim: Claim, asked: _Asked, *, related: bool) -> Finding:
    corpus = asked.corpus
    said = extract(claim.text, said_on=claim.date)
    vectors, tokens = corpus.encoder.encode_with_tokens([claim.text])
    ours = text(said, tokens[0].spans, tokens[0].vectors, lambda spoken: importance(spoken, corpus.store))
    every = related or not asked.named
    nominees = nominate(said, vectors[0], store=corpus.store, index=corpus.index, related=every)
    told = [
        (candidate, judgement)
        for candidate, judgement in reconcile(_judged(ours, nominees, asked, every=every, related=related))
        if related or judgement.stance is not Stance.NOT_ENOUGH_INFO
    ]
    evidence = _evidence(told, corpus)
    outcome, supports, refutes = verdict(evidence)
    return Finding(claim, outcome, supports, refutes, evidence, asked.searched(), asked.run)


def _judged(
    claim: Text, nominees: Sequence[Nominee], asked: _Asked, *, every: bool, related: bool
) -> list[tuple[Candidate, Judgement]]:
    """Return what each nominee says of the claim, wherever it stands; the likest are asked first.

    Once it shows that several hold a role of the claim, those that only tell of yet another in it can say
    nothing and are not read, unless `every` one is wanted; nor is what no stance can be taken on judged,
    unless `related` evidence is.
    """
    told: list[tuple[Candidate, Judgement]] = []
    plain = Text(claim.assertion, claim.words)
    shared: frozenset[Span] = frozenset()
    start, size = 0, FIRST
    while start < len(nominees):  # the vectors of all their words would take too much room
        some = [one for one in nominees[start : start + size] if not one.lacks or one.lacks - shared]
        start, size = start + size, min(2 * size, AT_ONCE)
        # encoding is most of the work, and many do not even have the names
        likely = [
            one
            for one in candidates(claim.assertion, some, asked.corpus.store)
            if related or asked.judge.can_tell(plain, text(one.assertion), one.similarity)
        ]
        sides = asked.corpus.texts.of([candidate.assertion for candidate in likely])
        for candidate, theirs in zip(likely, sides, strict=True):
            told.append((candidate, asked.judge.judge(claim, theirs, candidate.similarity)))
        shared = frozenset() if every else shared_roles(judgement for _, judgement in told)
    return told


def _evidence(judged: Sequence[tuple[Candidate, Judgement]], corpus: Opened) -> tuple[Evidence, ...]:
    # what says too little to tell must not tie together, or part, what does; and there is much of it
    loose, told = (
        [(one.source, one.sentence) for one, it in judged if _decided(it) is side] for side in (False, True)
    )
    starts = lineage.origins(loose) | lineage.origins(told, store=corpus.store, index=corpus.index)
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
