"""What goes into the store and comes out of it, besides the vocabulary itself."""

from dataclasses import dataclass
from typing import NamedTuple

from provenance.domain.assertion import Assertion, NameKind
from provenance.domain.text import Document, Failure, Sentence, Source


class FileState(NamedTuple):
    """A file of seeds/ as it was when last read, and what of it could not be read.

    `reading` names the rules it was read by; with other rules it may hold something else. `ctime_ns` is
    None where it was read before that was noted.
    """

    path: str
    size: int
    mtime_ns: int
    digest: str
    failures: tuple[Failure, ...] = ()
    reading: str = ""
    ctime_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A name as written, wherever; the blocks it is looked for in, and by how many words it is told."""

    key: str
    text: str
    kind: NameKind
    blocks: frozenset[str]
    words: int


@dataclass(frozen=True, slots=True)
class StatedSentence:
    """A sentence, what it asserts, and what it is found by.

    `keys` are shared by sentences that assert the same. `names` are those it has or points at, `around`
    those that its document is about. An assertion about another text than the sentence's may not be empty.
    """

    sentence: Sentence
    assertion: Assertion
    keys: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()
    around: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document with all its sentences, ready to be kept; None where the store has them as they are."""

    document: Document
    sentences: tuple[StatedSentence, ...] | None


@dataclass(frozen=True, slots=True)
class CurrentSource:
    """A source of now, the id of the document it publishes, and how many sentences that has."""

    source: Source
    document_id: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Version:
    """One document that a source published, when the store first and last took it in (ISO 8601, UTC)."""

    source: Source
    document_id: str
    first_seen: str
    last_seen: str
    current: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds now: `sentences` are distinct texts, `occurrences` their places."""

    files: int
    sources: int
    documents: int
    sentences: int
    occurrences: int
    old_documents: int
