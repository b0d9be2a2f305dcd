"""Findings + gold → scores."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

from provenance.domain.evaluation import Evaluation, Gold, Miss, Score
from provenance.domain.evidence import Finding, Stance
from provenance.domain.text import Source
from provenance.errors import InvalidInput

Names = dict[str, tuple[str, ...]]
"""A name → the locators of the sources that have it."""

Sides = dict[str, set[str]]
"""The locators of the sources that state one claim, and of those that conflict with it."""


def evaluate(findings: Iterable[Finding], golds: Sequence[Gold], sources: Sequence[Source]) -> Evaluation:
    """Return precision, recall and F1 over (claim, source) pairs, and every pair that was missed.

    A source is found to state a claim when any of its sentences supports it, and to conflict with it when
    any of its sentences refutes it: a source that does both counts in both, so that no wrong line of an
    answer goes unpunished because a right one stands above it. Gold names a source by id, locator, path,
    file name or stem, tried in this order; every name is looked up before the first finding is asked for.

    Args:
        findings: The answers, one for each line of gold and in its order; may be lazy.
        golds: What is right.
        sources: Every source that the workspace holds.

    Raises:
        InvalidInput: gold names a source that does not exist, or a name that several sources share.
    """
    ladder = _names(sources)
    expected = [
        {
            "states": {_lookup(name, ladder, gold, at) for name in gold.states},
            "conflicts": {_lookup(name, ladder, gold, at) for name in gold.conflicts},
        }
        for at, gold in enumerate(golds, 1)
    ]
    found = [
        {"states": _taking(finding, Stance.SUPPORTS), "conflicts": _taking(finding, Stance.REFUTES)}
        for finding in findings
    ]
    misses = [
        Miss(gold.claim, source, _both(right, source), _both(answer, source))
        for gold, right, answer in zip(golds, expected, found, strict=True)
        for source in sorted(set().union(*right.values(), *answer.values()))
        if _both(right, source) != _both(answer, source)
    ]
    return Evaluation(
        len(golds), _score("states", expected, found), _score("conflicts", expected, found), tuple(misses)
    )


def _taking(finding: Finding, stance: Stance) -> set[str]:
    return {item.source.locator for item in finding.evidence if item.judgement.stance is stance}


def _score(kind: str, expected: list[Sides], found: list[Sides]) -> Score:
    pairs = [(right[kind], answer[kind]) for right, answer in zip(expected, found, strict=True)]
    return Score(
        true_positives=sum(len(right & answer) for right, answer in pairs),
        false_positives=sum(len(answer - right) for right, answer in pairs),
        false_negatives=sum(len(right - answer) for right, answer in pairs),
    )


def _both(sides: Sides, source: str) -> str:
    return " and ".join(kind for kind, names in sides.items() if source in names) or "nothing"


def _names(sources: Sequence[Source]) -> tuple[Names, ...]:
    """Return, for each way of naming a source and the most exact way first, what each name stands for."""

    def file_name(source: Source, *, stem: bool) -> str:
        path = PurePosixPath(source.path)
        record = "" if source.record is None else f"#{source.record}"
        return (path.stem if stem else path.name) + record

    ways: tuple[Callable[[Source], str], ...] = (
        lambda source: source.id,
        lambda source: source.locator,
        lambda source: source.path,
        lambda source: file_name(source, stem=False),
        lambda source: file_name(source, stem=True),
    )
    ladder = []
    for way in ways:
        names: dict[str, list[str]] = defaultdict(list)
        for source in sources:
            names[way(source)].append(source.locator)
        ladder.append({name: tuple(named) for name, named in names.items()})
    return tuple(ladder)


def _lookup(name: str, ladder: tuple[Names, ...], gold: Gold, at: int) -> str:
    where = f"gold line {gold.line or at}"
    for names in ladder:
        named = names.get(name, ())
        if len(named) == 1:
            return named[0]
        if named:
            some = ", ".join(named[:3]) + (", …" if len(named) > 3 else "")
            raise InvalidInput(f"{where}: {name!r} names {len(named)} sources: {some}; write one in full")
    raise InvalidInput(f"{where}: no source is named {name!r}; 'provenance sources' lists those there are")
