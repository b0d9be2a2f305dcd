"""Looking at what is there: sources, what one text asserts, soundness, scores."""

from collections.abc import Iterable

import numpy as np

from provenance import embed, index
from provenance import evaluate as scoring
from provenance.domain.assertion import Claim, Extraction
from provenance.domain.evaluation import Evaluation, Gold
from provenance.domain.run import Problem, StoredSource
from provenance.domain.text import Document, Source, Span
from provenance.errors import DamagedStore, EncoderUnavailable, StaleIndex, StoreError
from provenance.extract import in_context
from provenance.judge import DEFAULT as DEFAULT_JUDGE
from provenance.pipeline.coverage import searched
from provenance.pipeline.trace import trace
from provenance.store import Store
from provenance.workspace import Workspace

REFRESH = "provenance reembed"
REBUILD = "provenance reembed --all"
REPAIR = "provenance verify --repair"


def extract(text: str, *, said_on: str | None = None) -> Extraction:
    """Return the sentences of a text and what each asserts; times resolve against `said_on` (ISO)."""
    from provenance.segment import segment  # late: a trace needs nothing of it

    source = Source(id="", path="", published=said_on)
    sentences = segment(Document(source, text, Span(0, len(text))))
    return Extraction(text, sentences, in_context(sentences, said_on=said_on))


def sources(workspace: Workspace) -> tuple[StoredSource, ...]:
    """Return every source with its state: "indexed", or "changed", "removed", "new", "failed" since.

    Raises:
        StoreError: the store cannot be read.
    """
    with Store.open(workspace.store) as store:
        now = searched(workspace, store)
        kept = store.sources()
    failed = {failure.path: failure.error for failure in now.failed}
    known = {current.source.path for current in kept}
    rows = [
        StoredSource(
            current.source,
            current.sentences,
            _state(workspace, current.source.path, now.stale),
            failed.get(current.source.path),
        )
        for current in kept
    ]
    rows += [
        StoredSource(Source(id="", path=path), 0, "failed" if path in failed else "new", failed.get(path))
        for path in sorted((failed.keys() | set(now.stale)) - known)
    ]
    return tuple(sorted(rows, key=lambda row: (row.source.path, row.source.record or "")))


def _state(workspace: Workspace, path: str, stale: tuple[str, ...]) -> str:
    if path not in stale:
        return "indexed"
    return "changed" if (workspace.root / path).exists() else "removed"


def verify(workspace: Workspace) -> tuple[Problem, ...]:
    """Check the store in itself, the index against it, and it against seeds/; return what is wrong."""
    try:
        with Store.open(workspace.store) as store:
            problems = [Problem(what, REPAIR) for what in store.check()]
            problems += _index_problems(workspace, store)
            now = searched(workspace, store)
    except DamagedStore as error:
        return (Problem(str(error), REPAIR),)
    except StoreError as error:
        return (Problem(str(error), REFRESH),)
    except ValueError as error:  # of a record in it
        return (Problem(f"{workspace.store} is damaged: {error}", REPAIR),)
    problems += [Problem(f"{path} has changed since it was read", REFRESH) for path in now.stale]
    problems += [Problem(f"{failure.path}: {failure.error}", REFRESH) for failure in now.failed]
    return tuple(problems)


def _index_problems(workspace: Workspace, store: Store) -> list[Problem]:
    name = store.meta("index")
    if name is None:
        return [Problem(f"{workspace.store} names no index", REFRESH)]
    try:
        model = embed.load(store.meta("encoder"))
        vectors = index.load(
            workspace.embeddings, name, encoder_name=model.name, encoder_revision=model.revision
        )
    except EncoderUnavailable as error:
        return [Problem(str(error), REBUILD)]
    except StaleIndex as error:
        return [Problem(str(error), REFRESH if index.outdated(workspace.embeddings, name) else REPAIR)]
    problems = [Problem(what, REPAIR) for what in vectors.problems()]
    held, live = vectors.ids(), np.fromiter(store.sentence_ids(), np.int64)
    came, went = store.unindexed()
    missing = np.setdiff1d(live, held, assume_unique=True)
    if late := int(np.isin(missing, came).sum()):
        problems.append(Problem(f"{late} sentences of the store have not been embedded yet", REFRESH))
    if lost := len(missing) - late:
        problems.append(Problem(f"{lost} sentences of the store are not in the index", REPAIR))
    # what went is dropped with the last batch of a re-embed; until then the journal has it
    if orphans := len(np.setdiff1d(np.setdiff1d(held, live, assume_unique=True), went)):
        problems.append(Problem(f"{orphans} vectors of the index belong to no sentence", REPAIR))
    return problems


def evaluate(
    workspace: Workspace,
    gold: Iterable[Gold],
    *,
    encoder: str | None = None,
    judge: str = DEFAULT_JUDGE,
    judge_model: str | None = None,
) -> Evaluation:
    """Trace every claim of a gold file and return how the answers fare against it.

    `encoder`, `judge` and `judge_model` are those of `trace`.

    Raises:
        InvalidInput: gold names a source that is not here; judge and model do not go together.
        JudgeUnavailable: the judge's model cannot be used.
    """
    golds = list(gold)
    with Store.open(workspace.store) as store:
        known = [current.source for current in store.sources()]
    claims = (Claim(one.claim, one.id, one.date) for one in golds)
    findings = trace(workspace, claims, encoder=encoder, judge=judge, judge_model=judge_model)
    return scoring.evaluate(findings, golds, known)
