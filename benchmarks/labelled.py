"""Files of labelled pairs: which of a folder are such, and which of their pairs count."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from provenance.errors import InvalidInput
from training.data import part
from training.labelled import Labelled, lines

EVERYTHING = "all"
PARTS = ("test", "development", "train", EVERYTHING)


def pair_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of labelled pairs in a folder, by name; its other .jsonl files hold something else.

    Raises:
        InvalidInput: there is no such folder, or the first line of a .jsonl file is broken.
    """
    if not folder.is_dir():
        raise InvalidInput(f"{folder} is not a folder; name one with --data or PROVENANCE_DATA")
    return tuple(path for path in sorted(folder.glob("*.jsonl")) if _holds_pairs(path))


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
    _, first = next(lines(path), ("", {}))
    return {"claim", "label"} <= first.keys() and bool({"evidence", "gold"} & first.keys())
