"""What is known about a document besides its text, and where that is written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self

from provenance.errors import UnreadableDocument
from provenance.read.decode import decode, quotable
from provenance.read.published import published

SIDECAR = ".meta.json"
_OTHER_NAMES = {"published": ("date",), "author": ("authors",)}
_LARGESTSIDECAR = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of a Source that people write; what is unknown is None."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """Return these fields, with those of `other` where this one knows nothing."""
        return Metadata(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})

    @classmethod
    def of(cls, written: Mapping[str, object]) -> Self:
        """Return the fields found in a mapping; names of other case and unknown fields do not matter.

        `date` stands in for `published`, `authors` for `author`. Numbers become text, lists are joined by
        commas, an object gives its `name`. A date that cannot be read stays None.
        """
        given = {str(name).strip().lower(): value for name, value in written.items()}
        found: dict[str, str | None] = {}
        for field in fields(cls):
            names = (field.name, *_OTHER_NAMES.get(field.name, ()))
            values = (_text(given.get(name)) for name in names)
            found[field.name] = next((value for value in values if value), None)
        if found["published"]:
            found["published"] = published(found["published"])
        return cls(**found)


def _text(value: object) -> str | None:
    match value:
        case str():
            return quotable(" ".join(value.split())) or None
        case bool() | None:
            return None
        case int() | float():
            return str(value)
        case [*several]:
            texts = (_text(one) for one in several if not isinstance(one, list))
            return ", ".join(text for text in texts if text) or None
        case {"name": str(name)}:
            return _text(name)
        case _:
            return None


def is_sidecar(path: Path) -> bool:
    """Tell whether the file holds metadata of another one."""
    return path.name.lower().endswith(SIDECAR)


def sidecar_names(name: str) -> tuple[str, str]:
    """Return what the sidecar of a file with this name may be called, the first one before the second."""
    dot = name.rfind(".")
    stem = name[:dot] if 0 < dot < len(name) - 1 else name
    return name + SIDECAR, stem + SIDECAR


def sidecar(path: Path) -> Path | None:
    """Return the file with metadata of this one: a.txt.meta.json, else a.meta.json, else None."""
    for name in sidecar_names(path.name):
        beside = path.with_name(name)
        if beside.is_file():
            return beside
    return None


def from_sidecar(path: Path) -> Metadata:
    """Return what the sidecar of this file says, nothing known where there is none.

    Raises:
        UnreadableDocument: the sidecar is no JSON object; the message names it.
        OSError: it cannot be read.
    """
    beside = sidecar(path)
    if beside is None:
        return Metadata()
    try:
        if beside.stat().st_size > _LARGESTSIDECAR:
            raise ValueError("it is larger than 1 MB")
        written = json.loads(decode(beside.read_bytes()))
    except (ValueError, RecursionError, UnreadableDocument) as error:
        raise UnreadableDocument(
            f"its sidecar {beside.name} is not valid JSON ({error}); mend or remove it"
        ) from None
    if not isinstance(written, dict):
        raise UnreadableDocument(f"its sidecar {beside.name} is not a JSON object; mend or remove it")
    return Metadata.of(written)
