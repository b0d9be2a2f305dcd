"""One row for each list that a judge was scored on; the rows as a table, or as JSON."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from benchmarks import stances
from benchmarks.stances import Bin, Counts, Outcome, Ratios
from provenance.domain.evaluation import Evaluation
from provenance.domain.evidence import Stance

FORMAT = "provenance-quality/1"
UNDEFINED = "–"
RECALL = 0.55  # of REFUTES, at which its precision is told too

_HEAD = (
    "list",
    "counted",
    "pairs",
    "accuracy",
    "two-way",
    "macro-F1",
    "what",
    "precision",
    "recall",
    "F1",
    f"at {RECALL}",
    "false conflicts",
    "abstained",
    "pairs/s",
)
_WORDS = frozenset({"list", "counted", "what", "gold \\ judged"})
"""Columns that start where they begin; the others, of figures, end together."""


@dataclass(frozen=True, slots=True)
class Row:
    """How a judge fared on one list; shares are in [0, 1], and None is undefined or not asked there.

    `part` says which of its pairs counted. `what` the `ratios` are about is the stance REFUTES, over pairs
    of texts, or the "states" or "conflicts" of a gold list, over its (claim, source) pairs. `two_way` is
    there for lists without NOT_ENOUGH_INFO, `precision_at` is that of REFUTES at a recall of `RECALL` (the
    surest judgements first), and `rate` is in pairs a second, loading the judge included.
    """

    name: str
    part: str
    pairs: int
    what: str
    ratios: Ratios
    accuracy: float | None = None
    two_way: float | None = None
    macro_f1: float | None = None
    false_conflicts: float | None = None
    abstentions: float | None = None
    precision_at: float | None = None
    rate: float | None = None
    counts: Counts = field(default_factory=dict)
    bins: tuple[Bin, ...] = ()


def judged(
    name: str,
    outcomes: Sequence[Outcome],
    *,
    labels: Collection[Stance],
    part: str = "all",
    seconds: float | None = None,
) -> Row:
    """Return the row of a list of labelled pairs.

    Args:
        name: what the list is called.
        outcomes: what people and the judge say of each pair.
        labels: the stances that the whole list has, whichever of its pairs counted.
        part: which of its pairs counted.
        seconds: how long judging took; None where it was not timed.
    """
    counts = stances.confusion(outcomes)
    forced = set(labels) == {Stance.SUPPORTS, Stance.REFUTES}
    return Row(
        name,
        part,
        len(outcomes),
        Stance.REFUTES,
        stances.ratios(stances.score(counts, Stance.REFUTES)),
        accuracy=stances.accuracy(counts),
        two_way=stances.two_way(outcomes) if forced else None,
        macro_f1=stances.macro_f1(counts),
        false_conflicts=stances.false_conflicts(counts),
        abstentions=stances.abstentions(counts),
        precision_at=stances.precision_at(outcomes, Stance.REFUTES, RECALL),
        rate=len(outcomes) / seconds if seconds else None,
        counts=counts,
        bins=stances.calibration(outcomes),
    )


def traced(name: str, evaluation: Evaluation) -> tuple[Row, Row]:
    """Return the two rows of a gold list that a whole workspace was asked."""
    states, conflicts = (
        Row(name, "all", score.true_positives + score.false_negatives, what, stances.ratios(score))
        for what, score in (("states", evaluation.states), ("conflicts", evaluation.conflicts))
    )
    return states, conflicts


def table(rows: Iterable[Row]) -> str:
    """Return the rows under one head, aligned."""
    return aligned(_HEAD, [_cells(row) for row in rows])


def confusion(row: Row) -> str:
    """Return how often each stance by people (down) was judged to be each (across)."""
    short = {stance: stance.value.replace("_", " ").lower() for stance in Stance}
    lines = [
        (short[gold], *(f"{row.counts.get((gold, judged), 0):,}" for judged in Stance)) for gold in Stance
    ]
    return aligned(("gold \\ judged", *short.values()), lines)


def calibration(row: Row) -> str:
    """Return accuracy in ten bins of the winning score, and the expected calibration error."""
    lines = [
        (f"{one.low:.1f}–{one.high:.1f}", f"{one.count:,}", _figure(one.score), _figure(one.accuracy))
        for one in row.bins
    ]
    bins = aligned(("winning score", "pairs", "mean score", "accuracy"), lines)
    return f"{bins}\nexpected calibration error {_figure(stances.calibration_error(row.bins))}"


def record(row: Row) -> dict[str, Any]:
    """Return the row as it stands in JSON; what is undefined is null."""
    plain = {
        one.name: getattr(row, one.name)
        for one in fields(row)
        if one.name not in ("counts", "bins", "ratios")
    }
    return {
        **plain,
        **asdict(row.ratios),
        "confusion": {gold: {one: row.counts.get((gold, one), 0) for one in Stance} for gold in Stance}
        if row.counts
        else None,
        "calibration": [asdict(one) for one in row.bins] or None,
        "calibration_error": stances.calibration_error(row.bins),
    }


def aligned(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return head and rows as lines of text whose columns are two blanks apart."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if title in _WORDS else cell.rjust(width)
            for title, cell, width in zip(head, line, widths, strict=True)
        ).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        row.part,
        f"{row.pairs:,}",
        *map(_figure, (row.accuracy, row.two_way, row.macro_f1)),
        row.what,
        *map(_figure, (row.ratios.precision, row.ratios.recall, row.ratios.f1)),
        *map(_figure, (row.precision_at, row.false_conflicts, row.abstentions)),
        UNDEFINED if row.rate is None else f"{row.rate:,.1f}",
    )


def _figure(share: float | None) -> str:
    return UNDEFINED if share is None else f"{share:.3f}"
