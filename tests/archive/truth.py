"""What is true of an invented archive: its documents, and what was decided before a word was written.

How truth is decided. An event is drawn first, with a value for each of its slots (how many were hurt, who
spoke, on which day). Then its variations are drawn: at most one a slot, each with a kind and a status.
Only then are articles written, so truth never rests on reading what was written.

- A **statement** is a sentence that says a value of a slot. Two statements of one (event, slot) with
  different values are a true disagreement of the slot's one kind; all else is none, however alike it
  looks.
- **conflict**: two reports of the same days differ on a fact (number, day, place, name), on whether
  something is so (polarity), or on whether it is done or still to come (modality), and neither says it of
  another.
- **revised**: a publisher's later article, or a later version of one article, says it otherwise and says
  so. Nobody else speaks of that slot: a copy of the wrong text by another paper would be a conflict.
- **reported**: a number, day, place or name is on one side only second-hand or claimed; or a party's
  denial or claim stands against what is told as fact.
- **different-time**: a level or a running count is given as of another day, or a plan was carried out
  later, and the articles are dated accordingly.
- **different-scope**: one side counts a part, or a neighbouring thing (subscribers, users), and says so.
- The **origin** of a statement is the article in which its chain of copies and paraphrases starts. An
  article that tells a fact in its own structure and words is an origin of its own.
- A **copy** is the longest run of sentences that two articles have in the same order with nothing
  between, each at one closeness: equal text, some words changed, or other words for the same sentence.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from provenance.domain.comparison import DifferenceKind
from provenance.domain.conflict import Status
from provenance.domain.evidence import Match
from provenance.domain.text import Document, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one document's text; `gone` is the text that a later version of it replaced."""

    document: str
    span: Span
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A place that says a value of an event's slot, and the document where its chain of copies starts."""

    place: Place
    event: str
    slot: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A true disagreement: the statements of each value, the one of the first report first."""

    event: str
    slot: str
    kind: DifferenceKind
    status: Status
    sides: tuple[tuple[str, tuple[Statement, ...]], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """One passage in two documents; `drawn` where the later was made from the earlier itself."""

    earlier: Place
    later: Place
    kind: Match
    drawn: bool


@dataclass(frozen=True, slots=True)
class Archive:
    """Documents (the id of each source is its name) with all that is true of them.

    `before` are the first versions of documents that were changed later under the same name.
    """

    documents: tuple[Document, ...]
    before: tuple[Document, ...]
    statements: tuple[Statement, ...]
    disputes: tuple[Dispute, ...]
    copies: tuple[Copy, ...]

    def text(self, place: Place) -> str:
        """Return the words at a place."""
        documents = self.before if place.gone else self.documents
        return next(place.span.of(one.text) for one in documents if one.source.id == place.document)


def write(archive: Archive, root: Path, *, first: bool = False, form: str = "jsonl") -> None:
    """Write the documents below `root`/seeds, as they were at first or as they are now.

    `form` is "jsonl" (seeds/articles.jsonl) or "txt" (a file an article, with a sidecar).
    """
    documents = archive.documents
    if first:
        old = {document.source.id: document for document in archive.before}
        documents = tuple(old.get(document.source.id, document) for document in documents)
    seeds = root / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    if form == "jsonl":
        lines = [json.dumps({**_described(one), "text": one.text}, ensure_ascii=False) for one in documents]
        (seeds / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return
    for one in documents:
        path = seeds / f"{one.source.id}.txt"
        path.write_bytes(one.text.encode())
        described = json.dumps(_described(one), ensure_ascii=False)
        path.with_suffix(".meta.json").write_text(described, encoding="utf-8")


def _described(document: Document) -> dict[str, str]:
    source = document.source
    fields = {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
    }
    return {name: value for name, value in fields.items() if value is not None}
