"""Archives that the cross-encoder has not seen → how much its word counts beside that of code.

    python -m training.conflicts.stack --cache DIR

Of what code is unsure of, and of places that it does not weigh at all, a logistic regression a kind is
fitted to what is true (see `learned.answers`). On each archive the regression is measured
that was fitted to the others; those listed are fitted to all. Nothing is written but the cache.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from provenance.conflicts.disagreement.weighing import weigh
from provenance.conflicts.learned import ALIKE, DEEDS, UNSURE, Question, Reader
from provenance.domain.comparison import DifferenceKind
from provenance.workspace import Workspace
from tests.archive import HELD, Archive, beats, named
from tests.archive.embedded import embedded
from training.candidates import Row, candidates
from training.conflicts.mined import nominated
from training.disagreement import fit, precision

CODE, NETWORK = "code", "network"
PENALTY = 0.03  # of the regressions, which have few rows
Asked = tuple[str, Row, Question]  # under what it is fitted, with the signs that code has, and what to ask


def main() -> None:
    """Print a table for each kind of question."""
    parser = argparse.ArgumentParser(
        prog="python -m training.conflicts.stack", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--cache", type=Path, required=True, help="where to keep the archives, embedded")
    folder = parser.parse_args().cache
    rows: dict[str, list[Row]] = {}
    unseen = {beat: beats.beats(beat) for beat in beats.HELD}
    for name, made in (unseen | {name: named(name) for name in (*HELD, "stories")}).items():
        print(name, file=sys.stderr, flush=True)
        asked = list(questions(name, made, embedded(made, folder / name)))
        answers = Reader(None).answers(question for _, _, question in asked).told
        for sort, row, question in asked:
            column = list(DEEDS).index(DifferenceKind(sort)) if question.kind is None else 0
            said = answers[question][column]
            told = Row(row.bank, row.sentences, row.places, {**row.signs, NETWORK: said}, row.true)
            rows.setdefault(sort, []).append(told)
    for sort, each in rows.items():
        print("\n".join(_table(sort, each)), end="\n\n")


def questions(name: str, made: Archive, workspace: Workspace) -> Iterator[Asked]:
    """Yield what a survey of an archive asks the cross-encoder, with what is true."""
    sure: dict[Question, float] = {}
    for kind, rows in candidates(name, made, workspace).items():
        for row in rows:
            agreement = weigh(kind, row.signs)
            question = Question(*row.sentences, kind, row.places).ordered()
            sure[question] = agreement
            if kind in DEEDS:
                question = Question(*row.sentences).ordered()
            if UNSURE[kind][0] <= agreement <= UNSURE[kind][1]:
                signs = {CODE: math.log(agreement / (1 - agreement))}
                yield kind.value, Row(name, row.sentences, row.places, signs, row.true), question
    for each in nominated(made, workspace):
        for pair in each.asked if each.similarity >= ALIKE else ():
            question = Question(pair.left, pair.right, pair.kind, pair.places).ordered()
            if pair.places and pair.kind and sure.get(question, 0.0) < UNSURE[pair.kind][0]:
                row = Row(name, (pair.left, pair.right), pair.places, {}, bool(pair.label))
                yield f"rival {pair.kind}", row, question


def _table(sort: str, rows: Sequence[Row]) -> Iterator[str]:
    names = sorted({name for row in rows for name in row.signs})
    yield f"{sort}: {len(rows)} questions, {sum(row.true for row in rows)} times yes"
    yield f"{'average precision on':24}" + "".join(f"{name:>10}" for name in ("pairs", *names, "both"))
    for bank in dict.fromkeys(row.bank for row in rows):
        held, rest = ([row for row in rows if (row.bank == bank) == is_held] for is_held in (True, False))
        alone: list[Mapping[str, float]] = [{"bias": 0.0, name: 1.0} for name in names]
        found = [precision(held, weights) for weights in (*alone, fit(rest, names, penalty=PENALTY))]
        yield f"{bank:24}{len(held):10}" + "".join(f"{one:10.3f}" for one in found)
    yield ", ".join(f"{name} {weight:.2f}" for name, weight in fit(rows, names, penalty=PENALTY).items())


if __name__ == "__main__":
    main()
