"""Rows → what the network reads of them; worked out once, by every core."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from provenance import embed
from provenance.compare import Text, compare, text
from provenance.domain.assertion import NameKind
from provenance.domain.comparison import Comparison
from provenance.embed.shipped import tokenizer
from provenance.extract import extract
from provenance.judge.learned.features import features
from provenance.judge.learned.marks import marks
from provenance.judge.learned.pieces import Pieces, pieces
from training.changes import changed, itself
from training.data import LABELS, Row

SUPPORTS = LABELS.index("SUPPORTS")
BATCH = 256  # rows that are encoded together
STRANGERS = 0.1  # pairs of texts that were never together, for each supporting pair
PROVEN = ("number", "year")  # changes that count only where the comparison finds a difference
ITSELF = 0.3  # sentences held against themselves, for each supporting pair


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A row as the network reads it; `features` is (features.SIZE,)."""

    claim: Pieces
    evidence: Pieces
    features: NDArray[np.float32]
    label: int
    kind: str


def examples(rows: Sequence[Row]) -> list[Example]:
    """Return the examples of rows, in order; without changes that turned out to be none."""
    return [one for part in _spread(_examples, rows) for one in part]


def made(rows: Sequence[Row], *, seed: int) -> list[Row]:
    """Return rows made from the supporting ones by changing them, see `changes`."""
    supporting = [row for row in rows if row.label == SUPPORTS]
    rng = Random(seed)
    names = _names(supporting)
    work = [(part, names, seed + at) for at, part in enumerate(_parts(supporting, os.cpu_count() or 1))]
    with ProcessPoolExecutor() as pool:
        found = [row for part in pool.map(_changed, work) for row in part]
    strangers = rng.sample(supporting, int(STRANGERS * len(supporting)))
    unknown = LABELS.index("NOT_ENOUGH_INFO")
    others = [Row(row.claim, rng.choice(supporting).evidence, unknown, "", "stranger") for row in strangers]
    return found + others


def _examples(rows: Sequence[Row]) -> list[Example]:
    cut = tokenizer()
    found: list[Example] = []

    def add(row: Row, claim: Text, evidence: Text, compared: Comparison, similarity: float) -> None:
        if row.kind in PROVEN and not compared.differences:
            return
        ours, theirs = marks(claim, evidence, compared)
        found.append(
            Example(
                pieces(cut, row.claim, ours),
                pieces(cut, row.evidence, theirs),
                features(claim, evidence, compared, similarity),
                row.label,
                row.kind,
            )
        )

    _compare(rows, add)
    return found


def _compare(rows: Sequence[Row], then: Callable[[Row, Text, Text, Comparison, float], None]) -> None:
    """Compare each row's texts as a judge would, and hand over the outcome."""
    encoder = embed.load(None)
    for at in range(0, len(rows), BATCH):
        batch = rows[at : at + BATCH]
        texts = list(dict.fromkeys(one for row in batch for one in (row.claim, row.evidence)))
        vectors, tokens = encoder.encode_with_tokens(texts)
        whole = dict(zip(texts, vectors, strict=True))
        sides = {
            one: text(extract(one), found.spans, found.vectors)
            for one, found in zip(texts, tokens, strict=True)
        }
        for row in batch:
            claim, evidence = sides[row.claim], sides[row.evidence]
            similarity = float(whole[row.claim] @ whole[row.evidence])
            then(row, claim, evidence, compare(claim, evidence), similarity)


def _names(rows: Iterable[Row]) -> dict[NameKind, tuple[str, ...]]:
    found: dict[NameKind, set[str]] = {}
    for row in rows:
        for name in extract(row.claim).names:
            found.setdefault(name.kind, set()).add(name.text)
    return {kind: tuple(sorted(texts)) for kind, texts in found.items()}


def _changed(work: tuple[Sequence[Row], dict[NameKind, tuple[str, ...]], int]) -> list[Row]:
    """Return up to two changed rows for each supporting one, and some made of a sentence and itself."""
    rows, names, seed = work
    rng = Random(seed)
    found: list[Row] = []

    def change(row: Row, claim: Text, evidence: Text, compared: Comparison, _: float) -> None:
        found.extend(_two_kinds(list(changed(claim, evidence, compared, names, rng)), rng))

    _compare(rows, change)
    sentences = sorted({row.evidence for row in rows if 40 < len(row.evidence) < 220})
    for sentence in rng.sample(sentences, min(len(sentences), int(ITSELF * len(rows)))):
        side = text(extract(sentence))
        found.extend(_two_kinds(list(itself(side, rng)), rng))
        found.extend(_two_kinds(list(changed(side, side, compare(side, side), names, rng)), rng))
    return found


def _two_kinds(rows: list[Row], rng: Random) -> list[Row]:
    rng.shuffle(rows)
    return list({row.kind: row for row in rows}.values())[:2]


def _spread(work: Callable[[Sequence[Row]], list[Example]], rows: Sequence[Row]) -> Iterable[list[Example]]:
    with ProcessPoolExecutor() as pool:
        yield from pool.map(work, _parts(rows, os.cpu_count() or 1))


def _parts(rows: Sequence[Row], count: int) -> list[Sequence[Row]]:
    size = -(-len(rows) // count)
    return [rows[at : at + size] for at in range(0, len(rows), size)]
