"""How a workspace fared on a gold file."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from provenance.domain.evaluation import Evaluation, Score
from provenance.report import words
from provenance.report.clean import brief
from provenance.report.layout import inset, line, listed, marked
from provenance.report.screen import Screen, paint

if TYPE_CHECKING:
    from rich.console import RenderableType

_HEAD = ("", "precision", "recall", "F1", "right", "wrong", "missed")


def scores(scored: Evaluation, screen: Screen) -> str:
    """Return the view of an evaluation: the measures, then every miss under its claim."""
    return paint(_view(scored), screen)


def _view(scored: Evaluation) -> Iterator["RenderableType"]:
    yield line(f"{words.count(scored.claims, 'claim')}, scored over (claim, source) pairs")
    yield ""
    rows = (
        tuple(line((cell, "dim")) for cell in _HEAD),
        _row("states", scored.states),
        _row("conflicts", scored.conflicts),
    )
    yield listed(rows, right=frozenset(range(1, len(_HEAD))))
    if not scored.misses:
        yield line("\nNothing was missed.")
    for claim, misses in groupby(scored.misses, key=lambda miss: miss.claim):
        yield ""
        yield marked(claim, ())
        for miss in misses:
            yield inset(
                line(
                    (brief(miss.source), "bold"),
                    (": expected ", "dim"),
                    (brief(miss.expected), "green"),
                    (", found ", "dim"),
                    (brief(miss.found), "red"),
                ),
                2,
            )


def _row(name: str, score: Score) -> tuple["RenderableType", ...]:
    measures = (f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
    counts = (
        f"{value:,}" for value in (score.true_positives, score.false_positives, score.false_negatives)
    )
    return tuple(line(cell) for cell in (name, *measures, *counts))
