"""Files of labelled pairs: which of a folder are such, what their lines say, and which of them count."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from provenance.domain.evidence import Stance
from provenance.errors import InvalidInput
from training.data import part

EVERYTHING = "all"
PARTS = ("test", "development", "train", EVERYTHING)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim, its evidence and the stance that people gave it; `group` is "" where there is none."""

    claim: str
    evidence: str
    label: Stance
    group: str = ""


def pair_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of labelled pairs in a folder, by name; its other .jsonl files hold something else.

    Raises:
        InvalidInput: there is no such folder, or the first line of a .jsonl file is broken.
    """
    if not folder.is_dir():
        raise InvalidInput(f"{folder} is not a folder; name one with --data or PROVENANCE_DATA")
    return tuple(path for path in sorted(folder.glob("*.jsonl")) if _holds_pairs(path))


def read(path: Path) -> tuple[Labelled, ...]:
    """Return the pairs of a file: `claim`, `evidence` (or `gold`: sentences), `label`, perhaps `group`.

    A pair whose evidence is empty is left out, as it is in training.

    Raises:
        InvalidInput: the file cannot be read, or a line is not such an object; the message names both.
    """
    pairs = (_pair(fields, where) for where, fields in _lines(path))
    return tuple(pair for pair in pairs if pair.evidence)


def grouped(pairs: Iterable[Labelled]) -> bool:
    """Tell whether a file says which of its pairs belong together."""
    return any(pair.group for pair in pairs)


def counted(pairs: Iterable[Labelled], *, split: str = "test") -> tuple[Labelled, ...]:
    """Return the pairs that count: of a file with groups those of one part, of any other all."""
    kept = tuple(pairs)
    if split == EVERYTHING or not grouped(kept):
        return kept
    return tuple(pair for pair in kept if pair.group and part(pair.group) == split)


def sample(pairs: Iterable[Labelled], limit: int | None) -> tuple[Labelled, ...]:
    """Return `limit` of the pairs in the file's order, always the same and whatever that order is.

    Chosen by hash, because files are often sorted: the beginning would be one article or one construction.
    """
    kept = tuple(pairs)
    if limit is None or len(kept) <= limit:
        return kept
    ranked = sorted(range(len(kept)), key=lambda at: _rank(kept[at]))
    return tuple(kept[at] for at in sorted(ranked[:limit]))


def with_digits(pair: Labelled) -> bool:
    """Tell whether the claim has a number in digits."""
    return any(character.isdigit() for character in pair.claim)


def _rank(pair: Labelled) -> bytes:
    return blake2b(f"{pair.claim}\0{pair.evidence}".encode(), digest_size=8).digest()


def _holds_pairs(path: Path) -> bool:
    _, first = next(_lines(path), ("", {}))
    return {"claim", "label"} <= first.keys() and bool({"evidence", "gold"} & first.keys())


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


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield where each object of a JSONL file stands, and the object; blank lines are passed over."""
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if raw.strip():
                    where = f"{path} line {number}"
                    yield where, _object(raw, where)
    except OSError as error:
        raise InvalidInput(f"cannot read {path}: {error.strerror or error}") from error


def _object(raw: bytes, where: str) -> dict[str, Any]:
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except ValueError as error:  # what is not UTF-8 is one as well
        raise InvalidInput(f"{where} is not JSON in UTF-8: {error}") from error
    if not isinstance(value, dict):
        raise InvalidInput(f"{where} is not a JSON object")
    return value
