"""What tells which sources speak to a claim: ways to score a sentence, side by side.

For each score: the best F1 over (claim, source) pairs that any one threshold reaches, a source being scored
by its best sentence. Run it as ``python -m benchmarks.relevance GOLD.jsonl``; the workspace is this one.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path

import numpy as np

from provenance import embed, index
from provenance.cli.inputs import golds
from provenance.compare import Text, compare, text
from provenance.compare.text import Vectors, similarities
from provenance.domain.evaluation import Gold
from provenance.domain.evidence import Candidate
from provenance.extract import extract
from provenance.judge.decision import LIKENESS
from provenance.pipeline import reembed
from provenance.pipeline.texts import Texts
from provenance.retrieve import candidates, importance, nominate
from provenance.store import Store
from provenance.workspace import Workspace, find

Score = Callable[[Text, Text, Candidate], float]
Scored = dict[tuple[int, str], float]
"""The best score of each source for each claim, by number and locator."""


def cosine(_claim: Text, _evidence: Text, candidate: Candidate) -> float:
    """Return the cosine of the two sentence vectors."""
    return candidate.similarity


def window(claim: Text, evidence: Text, _candidate: Candidate) -> float:
    """Return the best cosine of the claim's words to a run of as many words, or half as many again."""
    ours, theirs = _content(claim), _content(evidence)
    if not len(ours) or not len(theirs):
        return 0.0
    said = ours.sum(axis=0)
    sums = np.vstack([np.zeros(theirs.shape[1]), np.cumsum(theirs, axis=0)])
    best = 0.0
    for size in {len(ours), len(ours) * 3 // 2}:
        for start in range(max(1, len(theirs) - size + 1)):
            run = sums[min(start + size, len(theirs))] - sums[start]
            scale = float(np.linalg.norm(said) * np.linalg.norm(run))
            best = max(best, float(said @ run) / scale if scale else 0.0)
    return best


def late_interaction(claim: Text, evidence: Text, _candidate: Candidate) -> float:
    """Return how much of the claim's words is found, each in the word nearest to it."""
    weights = np.array([word.weight for word in claim.words])
    content = np.array([word.weight > 0 for word in evidence.words], dtype=bool)
    if not weights.any() or not content.any():
        return 0.0
    return float(weights @ similarities(claim, evidence)[:, content].max(axis=1) / weights.sum())


def coverage(claim: Text, evidence: Text, _candidate: Candidate) -> float:
    """Return how much of the claim is found, names, numbers and times as wholes."""
    return compare(claim, evidence).alignment.coverage


def relevance(claim: Text, evidence: Text, candidate: Candidate) -> float:
    """Return what the judge goes by: coverage and cosine together."""
    return LIKENESS * candidate.similarity + (1 - LIKENESS) * coverage(claim, evidence, candidate)


SCORES: dict[str, Score] = {
    "cosine of the sentences": cosine,
    "best window of words in the sentence": window,
    "late interaction over words": late_interaction,
    "the same, names, numbers and times as wholes": coverage,
    "that and the cosine, as the judge mixes them": relevance,
}


def best_f1(scored: Scored, right: set[tuple[int, str]]) -> float:
    """Return the best F1 that a threshold on these scores reaches."""
    ranked = sorted(scored, key=lambda pair: -scored[pair])
    hits = accumulate(pair in right for pair in ranked)
    return max((2 * hit / (found + len(right)) for found, hit in enumerate(hits, 1)), default=0.0)


def _content(side: Text) -> Vectors:
    rows = [row for row, word in enumerate(side.words) if word.weight]
    return np.zeros((0, 1), np.float32) if side.vectors is None else side.vectors[rows]


def _pairs(workspace: Workspace, asked: Iterable[Gold]) -> Iterator[tuple[int, Text, Text, Candidate]]:
    encoder = embed.load()
    with Store.open(workspace.store) as store:
        vectors = index.load(
            workspace.embeddings,
            store.meta("index") or "",
            encoder_name=encoder.name,
            encoder_revision=encoder.revision,
        )
        texts = Texts(encoder)
        for number, gold in enumerate(asked):
            said = extract(gold.claim, said_on=gold.date)
            [vector], [tokens] = encoder.encode_with_tokens([gold.claim])
            claim = text(said, tokens.spans, tokens.vectors, lambda spoken: importance(spoken, store))
            found = list(candidates(said, nominate(said, vector, store=store, index=vectors), store))
            for candidate, side in zip(found, texts.of([one.assertion for one in found]), strict=True):
                yield number, claim, side, candidate


def main() -> None:
    """Print a line for each score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path, help="a gold file, as `provenance evaluate` takes it")
    workspace = find()
    reembed(workspace)
    asked = list(golds(parser.parse_args().gold))
    pairs = list(_pairs(workspace, asked))
    named = {candidate.source.path: candidate.source.locator for *_, candidate in pairs}
    states = {(at, named.get(one, one)) for at, gold in enumerate(asked) for one in gold.states}
    against = {(at, named.get(one, one)) for at, gold in enumerate(asked) for one in gold.conflicts}
    print(f"{'score':<48} {'speaks':>7} {'states':>7}")
    for name, score in SCORES.items():
        scored: Scored = {}
        for number, claim, side, candidate in pairs:
            place = (number, candidate.source.locator)
            scored[place] = max(scored.get(place, 0.0), score(claim, side, candidate))
        print(f"{name:<48} {best_f1(scored, states | against):>7.3f} {best_f1(scored, states):>7.3f}")


if __name__ == "__main__":
    main()
