"""One source, one stand: its clearest sentence decides which."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.evidence import Candidate, Judgement, Stance

Judged = tuple[Candidate, Judgement]


def reconcile(judged: Sequence[Judged]) -> list[Judged]:
    """Return the same judgements, those outweighed by a clearer sentence of the same source made unsure.

    A report that states a claim in one sentence does not refute it in another that speaks to the claim less
    ("the ministry took part" beside a list that leaves it out). What is outweighed stays in the list, as
    NOT_ENOUGH_INFO.
    """
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
    spread = {Stance.NOT_ENOUGH_INFO: judgement.scores[judgement.stance]}
    spread[judgement.stance] = judgement.scores[Stance.NOT_ENOUGH_INFO]
    return replace(
        judgement,
        stance=Stance.NOT_ENOUGH_INFO,
        scores=judgement.scores | spread,
        decided_by=f"{judgement.decided_by}, outweighed by a clearer sentence of the same source",
    )
