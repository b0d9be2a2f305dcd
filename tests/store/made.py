"""Made-up documents for the store's tests."""

from provenance.domain.assertion import Assertion, Bound, Quantity
from provenance.domain.text import Document, Sentence, Source, Span
from provenance.store import FileState, ReadDocument, StatedSentence


def file_state(path: str, digest: str = "d") -> FileState:
    return FileState(path, 10, 20, digest)


def read_document(
    path: str, *texts: str, record: str | None = None, title: str | None = None
) -> ReadDocument:
    """A document whose sentences are `texts`; numbers in them become quantities and keys."""
    source = Source(f"id-{path}-{record}", path, record, title=title, published="2024-05-01")
    text = " ".join(texts)
    document = Document(source, text, Span(0, len(text)))
    stated, start = [], 0
    for position, sentence in enumerate(texts):
        span = Span(start, start + len(sentence))
        start = span.end + 1
        numbers = [word for word in sentence.split() if word.isdigit()]
        quantities = tuple(
            Quantity(
                Span(sentence.index(word), sentence.index(word) + len(word)),
                word, float(word), float(word), None, None, "boats", Bound.AT_LEAST,
            )
            for word in numbers
        )  # fmt: skip
        stated.append(
            StatedSentence(
                Sentence(sentence, span, position, position),
                Assertion(sentence, "2024-05-01", quantities=quantities),
                tuple(f"number:{word}" for word in numbers),
            )
        )
    return ReadDocument(document, tuple(stated))
