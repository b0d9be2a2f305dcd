"""One source, one stand: its clearest sentence decides. And who shares a role refutes nobody in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance.compare.names import SAME, same
from provenance.domain.comparison import Difference, DifferenceKind
from provenance.domain.evidence import Candidate, Judgement, Stance
from provenance.domain.text import Span

SEVERAL = 3  # others in the role of a name, from which on it is no role that only one can have
OUTWEIGHED = "outweighed by a clearer sentence of the same source"
SHARED = "and several are told in that role"
_NAMES = (DifferenceKind.NAME, DifferenceKind.PLACE)

Judged = tuple[Candidate, Judgement]


def shared_roles(judgements: Iterable[Judgement]) -> frozenset[Span]:
    """Return the names of a claim in whose place several others are told, so that none of these refutes it.

    Critics spoke in this town and in that one: only what holds of one at a time, a birthplace or a winner,
    is contradicted by another (functional relations, Ritter, Downey, Soderland and Etzioni 2008, "It's a
    contradiction - no, it's not"). How many others there are tells which it is.
    """
    others: dict[Span, list[str]] = {}
    for judgement in judgements:
        for one in _others(judgement):
            if one.claim_span is not None:
                known = others.setdefault(one.claim_span, [])
                if len(known) < SEVERAL and all(same(one.evidence, other) < SAME for other in known):
                    known.append(one.evidence)
    return frozenset(place for place, known in others.items() if len(known) >= SEVERAL)


def reconcile(judged: Sequence[Judged]) -> list[Judged]:
    """Return the same judgements, some made unsure; these stay in the list, as NOT_ENOUGH_INFO.

    They are what only tells of another in a shared role, and what is outweighed by a clearer sentence of
    the same source: a report that states a claim in one sentence does not refute it in another that speaks
    to the claim less ("the ministry took part" beside a list that leaves it out).
    """
    shared = shared_roles(judgement for _, judgement in judged)
    judged = [
        (candidate, _unsure(judgement, SHARED) if _elsewhere(judgement, shared) else judgement)
        for candidate, judgement in judged
    ]
    clearest: dict[str, Judgement] = {}
    for candidate, judgement in judged:
        if judgement.stance is not Stance.NOT_ENOUGH_INFO:
            known = clearest.setdefault(candidate.source.locator, judgement)
            clearest[candidate.source.locator] = max(known, judgement, key=_clarity)
    return [
        (candidate, _outweighed(judgement, clearest.get(candidate.source.locator)))
        for candidate, judgement in judged
    ]


def _clarity(judgement: Judgement) -> tuple[float, bool]:
    # Equally clear sentences are decided for the claim: two texts agree less often by chance.
    return (judgement.relevance, judgement.stance is Stance.SUPPORTS)


def _outweighed(judgement: Judgement, clearest: Judgement | None) -> Judgement:
    if clearest is None or judgement.stance in (Stance.NOT_ENOUGH_INFO, clearest.stance):
        return judgement
    return _unsure(judgement, OUTWEIGHED)


def _unsure(judgement: Judgement, why: str) -> Judgement:
    spread = {Stance.NOT_ENOUGH_INFO: judgement.scores[judgement.stance]}
    spread[judgement.stance] = judgement.scores[Stance.NOT_ENOUGH_INFO]
    return replace(
        judgement,
        stance=Stance.NOT_ENOUGH_INFO,
        scores=judgement.scores | spread,
        decided_by=f"{judgement.decided_by}, {why}",
    )


def _elsewhere(judgement: Judgement, shared: frozenset[Span]) -> bool:
    """Tell whether a sentence refutes the claim by other names alone, one of them in a shared role."""
    return any(one.claim_span in shared for one in _others(judgement))


def _others(judgement: Judgement) -> Sequence[Difference]:
    """Return the names told in the place of the claim's, where nothing else refutes it."""
    apart = [one for one in judgement.differences if one.excludes]
    named = judgement.stance is Stance.REFUTES and all(one.kind in _NAMES for one in apart)
    return apart if named else ()
