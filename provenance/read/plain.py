"""Plain text: the file is the document."""

from collections.abc import Iterator
from pathlib import Path

from provenance.domain.text import Document
from provenance.read.decode import load
from provenance.read.document import document
from provenance.read.metadata import from_sidecar


def read(path: Path, name: str) -> Iterator[Document]:
    """Yield the document that the file is."""
    yield document(name, load(path), from_sidecar(path))
