"""How judged stances fare against those that people gave: the usual measures, each from one small function.

A measure is None where it is undefined, e.g. the recall of a stance that no pair has: it is not 0 then.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from provenance.domain.evaluation import Score
from provenance.domain.evidence import Stance

Counts = Mapping[tuple[Stance, Stance], int]
"""How many pairs have this stance by people, and that by the judge."""

BINS = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """The stance that people gave a pair, the one it was judged to have, and the scores of all three."""

    gold: Stance
    judged: Stance
    scores: Mapping[Stance, float]


@dataclass(frozen=True, slots=True)
class Ratios:
    """Precision, recall and F1, each in [0, 1] or undefined."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """The judgements with a winning score in (`low`, `high`]: how many, their mean score and accuracy."""

    low: float
    high: float
    count: int
    score: float | None
    accuracy: float | None


def confusion(outcomes: Iterable[Outcome]) -> Counts:
    """Return how often each stance was judged to be each."""
    return Counter((one.gold, one.judged) for one in outcomes)


def accuracy(counts: Counts) -> float | None:
    """Return the share of pairs that are judged as people did, all three stances open."""
    return _share(sum(counts.get((each, each), 0) for each in Stance), sum(counts.values()))


def score(counts: Counts, stance: Stance) -> Score:
    """Return what was found, found in vain and missed of one stance."""
    right = counts.get((stance, stance), 0)
    return Score(
        true_positives=right,
        false_positives=sum(count for (_, judged), count in counts.items() if judged is stance) - right,
        false_negatives=sum(count for (gold, _), count in counts.items() if gold is stance) - right,
    )


def ratios(scored: Score) -> Ratios:
    """Return the measures of a score, none of them where nothing was there to be found."""
    if not scored.true_positives + scored.false_negatives:
        return Ratios(None, None, None)
    found = scored.true_positives + scored.false_positives
    return Ratios(scored.precision if found else None, scored.recall, scored.f1)


def precision_at(outcomes: Iterable[Outcome], stance: Stance, recall: float) -> float | None:
    """Return the precision where this much of a stance is found, the surest judgements taken first.

    A point of the precision-recall curve; judgements with one score are taken together. None where even
    all of them find less.
    """
    kept = tuple(outcomes)
    wanted = recall * sum(one.gold is stance for one in kept)
    told = sorted(
        (one for one in kept if one.judged is stance), key=lambda one: one.scores[stance], reverse=True
    )
    found = right = 0
    for _, together in groupby(told, key=lambda one: one.scores[stance]):
        some = list(together)
        found, right = found + len(some), right + sum(one.gold is stance for one in some)
        if wanted and right >= wanted:
            return right / found
    return None


def macro_f1(counts: Counts) -> float | None:
    """Return the mean F1 of the stances that the pairs have: of two where they have two."""
    each = [f1 for stance in Stance if (f1 := ratios(score(counts, stance)).f1) is not None]
    return sum(each) / len(each) if each else None


def false_conflicts(counts: Counts) -> float | None:
    """Return the share of pairs without a conflict that are called one."""
    return _share(
        sum(n for (gold, judged), n in counts.items() if judged is Stance.REFUTES and gold is not judged),
        sum(n for (gold, _), n in counts.items() if gold is not Stance.REFUTES),
    )


def abstentions(counts: Counts) -> float | None:
    """Return the share of pairs with a stance of which the judge says that it cannot tell."""
    unsure = Stance.NOT_ENOUGH_INFO
    return _share(
        sum(n for (gold, judged), n in counts.items() if judged is unsure and gold is not unsure),
        sum(n for (gold, _), n in counts.items() if gold is not unsure),
    )


def two_way(outcomes: Iterable[Outcome]) -> float | None:
    """Return the accuracy when a judge must say SUPPORTS or REFUTES: whichever has the higher score.

    Where both score the same it has told nothing, and the pair counts half, as a coin would have it.
    """
    hits = [_right_of_two(one) for one in outcomes if one.gold is not Stance.NOT_ENOUGH_INFO]
    return _share(sum(hits), len(hits))


def calibration(outcomes: Iterable[Outcome]) -> tuple[Bin, ...]:
    """Return ten equal bins of the winning score, each with its accuracy.

    The reliability diagram of Guo et al. 2017, On Calibration of Modern Neural Networks, section 2.
    """
    held: list[list[Outcome]] = [[] for _ in range(BINS)]
    for one in outcomes:
        held[min(max(ceil(_winning(one) * BINS), 1), BINS) - 1].append(one)
    return tuple(
        Bin(
            low=at / BINS,
            high=(at + 1) / BINS,
            count=len(inside),
            score=_share(sum(map(_winning, inside)), len(inside)),
            accuracy=_share(sum(one.judged is one.gold for one in inside), len(inside)),
        )
        for at, inside in enumerate(held)
    )


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Return the mean distance of score and accuracy, bins weighted by their pairs (Guo et al. 2017)."""
    distances = (
        one.count * abs(one.accuracy - one.score)
        for one in bins
        if one.accuracy is not None and one.score is not None
    )
    return _share(sum(distances), sum(one.count for one in bins))


def _right_of_two(outcome: Outcome) -> float:
    supports, refutes = outcome.scores[Stance.SUPPORTS], outcome.scores[Stance.REFUTES]
    if supports == refutes:
        return 0.5
    return float((supports > refutes) is (outcome.gold is Stance.SUPPORTS))


def _winning(outcome: Outcome) -> float:
    return outcome.scores[outcome.judged]


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
