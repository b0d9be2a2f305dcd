"""Labelled pairs, one a line of a file: read, and told what is wrong with a line that is none."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.domain.evidence import Stance
from provenance.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim, its evidence and the stance that people gave it; `group` is "" where there is none."""

    claim: str
    evidence: str
    label: Stance
    group: str = ""


def read(path: Path) -> tuple[Labelled, ...]:
    """Return the pairs of a file: `claim`, `evidence` (or `gold`: sentences), `label`, perhaps `group`.

    A pair whose evidence is empty is left out, as it is in training.

    Raises:
        InvalidInput: the file cannot be read, or a line is not such an object; the message names both.
    """
    pairs = (_pair(fields, where) for where, fields in lines(path))
    return tuple(pair for pair in pairs if pair.evidence)


def lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield where each object of a JSONL file stands, and the object; blank lines are passed over."""
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if raw.strip():
                    where = f"{path} line {number}"
                    yield where, _object(raw, where)
    except OSError as error:
        raise InvalidInput(f"cannot read {path}: {error.strerror or error}") from error


def _pair(fields: dict[str, Any], where: str) -> Labelled:
    claim, label, group = fields.get("claim"), fields.get("label"), fields.get("group") or ""
    if not isinstance(claim, str) or not claim.strip():
        raise InvalidInput(f'{where}: no text in "claim"')
    if label not in list(Stance):
        raise InvalidInput(f'{where}: "label" is none of {", ".join(Stance)}')
    if not isinstance(group, str):
        raise InvalidInput(f'{where}: "group" is not text')
    return Labelled(claim, _evidence(fields, where), Stance(label), group)


def _evidence(fields: dict[str, Any], where: str) -> str:
    name = "evidence" if "evidence" in fields else "gold"
    value = fields.get(name)
    sentences = [value] if name == "evidence" else value
    if not isinstance(sentences, list) or not all(isinstance(one, str) for one in sentences):
        raise InvalidInput(
            f'{where}: "{name}" is not {"text" if name == "evidence" else "a list of texts"}'
        )
    return " ".join(sentences).strip()


def _object(raw: bytes, where: str) -> dict[str, Any]:
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except ValueError as error:  # what is not UTF-8 is one as well
        raise InvalidInput(f"{where} is not JSON in UTF-8: {error}") from error
    if not isinstance(value, dict):
        raise InvalidInput(f"{where} is not a JSON object")
    return value
