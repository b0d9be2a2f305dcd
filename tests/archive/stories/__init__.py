"""News stories written by hand, three or four articles each, with every dispute among them known.

Written as reporters would, without templates and without having seen what the pipeline finds: forty stories
for tuning, thirty-six by another hand for measuring, which nobody reads. A line of articles.jsonl is an
article, one of truth.jsonl a dispute with all sentences that state either side. The first article of a
value counts as its origin; who copied whom is not told.
"""
# ruff: noqa: TID252  (the package goes by the name it is imported under)

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status
from provenance.domain.text import Document, Source, Span

from ..truth import Archive, Dispute, Place, Statement

FOLDER = Path(__file__).parent


def stories(name: str) -> Archive:
    """Return the stories "tuning" or "measuring".

    Raises:
        ValueError: a sentence of the truth does not stand in its article.
    """
    documents = {one["id"]: _document(one) for one in _lines(FOLDER / name / "articles.jsonl")}
    disputes = tuple(_dispute(one, documents) for one in _lines(FOLDER / name / "truth.jsonl"))
    said = tuple(one for dispute in disputes for _, side in dispute.sides for one in side)
    return Archive(tuple(documents.values()), (), said, disputes, ())


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _document(told: dict[str, Any]) -> Document:
    source = Source(
        id=told["id"],
        path="seeds/articles.jsonl",
        title=told["title"],
        publisher=told["publisher"],
        author=told.get("author"),
        published=told["published"],
    )
    return Document(source, told["text"], Span(0, len(told["text"])))


def _dispute(told: dict[str, Any], documents: dict[str, Document]) -> Dispute:
    event, slot = told["event"], told["slot"]
    sides = []
    for side in told["sides"]:
        places = [_place(one["document"], one["sentence"], documents) for one in side["statements"]]
        first = places[0].document
        sides.append(
            (side["value"], tuple(Statement(at, event, slot, side["value"], first) for at in places))
        )
    return Dispute(event, slot, DifferenceKind(told["kind"]), Status(told["status"]), tuple(sides))


def _place(document: str, sentence: str, documents: dict[str, Document]) -> Place:
    start = documents[document].text.index(sentence)
    return Place(document, Span(start, start + len(sentence)))
