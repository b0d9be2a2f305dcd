"""Texts and the places in them."""

from dataclasses import dataclass
from hashlib import blake2b


def content_hash(*parts: str) -> str:
    """Return 32 hex digits that name this content: the same parts, the same name, everywhere."""
    digest = blake2b(digest_size=16)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text that the span covers."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> "Span":
        """Return the same range, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: "Span") -> int:
        """Return how many code points lie between the two ranges, 0 where they touch or overlap."""
        return max(0, self.start - other.end, other.start - self.end)


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes a document and where it is; what is unknown is None.

    `path` is the file below the workspace, with forward slashes ("seeds/a.txt"); `record` tells the
    documents of one file apart (the id or the line number in a .jsonl) and is None where the file is
    the document. `published` is ISO 8601: a year, a month, a day or a moment.
    """

    id: str
    path: str
    record: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None

    @property
    def locator(self) -> str:
        """The one name of this source in its workspace: "seeds/a.txt" or "seeds/b.jsonl#17"."""
        return self.path if self.record is None else f"{self.path}#{self.record}"


@dataclass(frozen=True, slots=True)
class Document:
    """One published text, untouched, and the part of it that holds sentences.

    `body` leaves out front matter and a leading ``date 2022-02-17``; offsets always count from the
    start of `text`, never from the start of the body.
    """

    source: Source
    text: str
    body: Span

    @property
    def id(self) -> str:
        """Hash of all that its sentences and what they assert depend on."""
        return content_hash(self.text, f"{self.body.start}:{self.body.end}", self.source.published or "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: ``document.text[span.start:span.end] == text``, always.

    `position` counts sentences from 0, `paragraph` counts blocks (paragraph, headline, bullet) from 0.
    """

    text: str
    span: Span
    position: int
    paragraph: int

    @property
    def id(self) -> int:
        """63 bits of the hash of the text: SQLite key and FAISS id at once, equal for equal text."""
        return sentence_id(self.text)


def sentence_id(text: str) -> int:
    """Return the id that every sentence with this text has, 0 <= id < 2**63."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or one record of it, that could not be read, and why."""

    path: str
    error: str
