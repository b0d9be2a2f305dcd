"""Markdown: the file is the document, its only top heading the title."""

import re
from collections.abc import Iterator
from pathlib import Path

from provenance.domain.text import Document
from provenance.read.decode import load
from provenance.read.document import document
from provenance.read.metadata import Metadata, from_sidecar

_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_TOP = re.compile(r"[ ]{0,3}#[ \t]+(\S.*)")


def read(path: Path, name: str) -> Iterator[Document]:
    """Yield the document that the file is; markup stays in its text."""
    yield document(name, load(path), from_sidecar(path), own=title)


def title(body: str) -> Metadata:
    """Return the ``# heading`` as title where there is exactly one, outside fenced code."""
    found: list[str] = []
    fenced = False
    for line in body.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (top := _TOP.match(line)):
            found.append(top.group(1).rstrip("# \t") or top.group(1))
    return Metadata.of({"title": found[0]}) if len(found) == 1 else Metadata()
