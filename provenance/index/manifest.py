"""What stands beside the segments of an index and is checked before any of them is trusted."""

import json
import re
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from provenance.errors import StaleIndex
from provenance.index.content import WORD, Content

FORMAT = "provenance-index/2"
OLDER = frozenset({"provenance-index/1"})  # whole, but not as an index is kept now
METRIC = "inner-product"
MEND = "'provenance verify --repair' keeps what of it is whole, 'provenance reembed --all' makes a new one"
ANEW = "'provenance reembed --all' makes a new one"
REFRESH = "'provenance reembed' makes it anew"
MOST = 1 << 40  # rows, or numbers a row, beyond which nothing is an index
LARGEST = 1 << 24  # bytes of a manifest: some 30,000 segments
DIGEST = re.compile(r"[0-9a-f]{64}")
NAME = re.compile(r"index-[0-9a-f]{16}")
SEGMENT = re.compile(r"segment-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One segment: its name, how many rows it has, and the SHA-256 of each of its files.

    Attributes:
        name: ``segment-`` and 16 digits of a hash over the encoder, the ids and the rows.
        rows: how many.
        ids, vectors: SHA-256 of these files.
        codes, scale: the same, or None for a segment without codes.
        slack: how far a product with a code may stray from the product with its vector.
    """

    name: str
    rows: int
    ids: str
    vectors: str
    codes: str | None = None
    scale: str | None = None
    slack: float = 0.0


@dataclass(frozen=True, slots=True)
class Removed:
    """The file of the rows that no longer count: how many, and its SHA-256."""

    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Make, content and layout of one saved index; `name` is the digest of all else."""

    format: str
    name: str
    encoder: str
    revision: str
    dimension: int
    metric: str
    content: Content
    segments: tuple[Entry, ...]
    removed: Removed | None

    @property
    def count(self) -> int:
        """How many vectors the index holds."""
        return self.content.count


def described(
    *,
    encoder: str,
    revision: str,
    dimension: int,
    content: Content,
    segments: tuple[Entry, ...],
    removed: Removed | None,
) -> Manifest:
    """Return the manifest of such an index, named."""
    nameless = Manifest(FORMAT, "", encoder, revision, dimension, METRIC, content, segments, removed)
    return replace(nameless, name=_name(nameless))


def write(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    return (json.dumps(asdict(manifest), indent=2) + "\n").encode()


def read(folder: Path, name: str) -> Manifest:
    """Return the manifest of this name.

    Raises:
        StaleIndex: it is missing, unreadable, of a format this version does not know, or says something
            else than it did when it got its name.
    """
    path = folder / f"{name}.json"
    if not NAME.fullmatch(name):
        raise StaleIndex(f"{folder}: {name!r} is not the name of an index; {ANEW}")
    try:
        with path.open("rb") as file:
            fields = json.loads(file.read(LARGEST))
        if fields["format"] != FORMAT:
            mend = REFRESH if fields["format"] in OLDER else f"upgrade provenance, or {ANEW}"
            raise StaleIndex(
                f"{path} has format {fields['format']!r}, this version reads {FORMAT!r}; {mend}"
            )
        manifest = _manifest(fields)
    except FileNotFoundError as error:
        raise StaleIndex(f"{path} is missing; {MEND}") from error
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise StaleIndex(f"{path} is damaged; {MEND}") from error
    if manifest.name != name:
        raise StaleIndex(f"{path} is the manifest of another index; {MEND}")
    if _name(manifest) != name or not _plausible(manifest):
        raise StaleIndex(f"{path} is damaged: it does not say what its name stands for; {MEND}")
    return manifest


def outdated(folder: Path, name: str) -> bool:
    """Tell whether this is an index of an older format, which a re-embed makes anew."""
    try:
        with (folder / f"{name}.json").open("rb") as file:
            return json.loads(file.read(LARGEST))["format"] in OLDER
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return False  # whoever reads it tells what is wrong with it


def _name(manifest: Manifest) -> str:
    fields = json.dumps(asdict(replace(manifest, name="")), sort_keys=True)
    return f"index-{sha256(fields.encode()).hexdigest()[:16]}"


def _manifest(fields: Any) -> Manifest:
    removed = fields["removed"]
    parts = {
        "content": Content(**fields["content"]),
        "segments": tuple(Entry(**entry) for entry in fields["segments"]),
        "removed": None if removed is None else Removed(**removed),
    }
    return Manifest(**{**fields, **parts})


def _plausible(manifest: Manifest) -> bool:
    """Say whether every value can be what it claims; the name alone proves only that nothing changed."""
    segments, content, removed = manifest.segments, manifest.content, manifest.removed
    counts = [manifest.dimension, content.count, *(one.rows for one in segments)]
    digests = [digest for one in segments for digest in (one.ids, one.vectors)]
    coded = [one for one in segments if one.codes is not None or one.scale is not None]
    digests += [digest or "" for one in coded for digest in (one.codes, one.scale)]
    if removed:
        counts.append(removed.count)
        digests.append(removed.sha256)
    return (
        manifest.metric == METRIC
        and all(type(word) is str for word in (manifest.encoder, manifest.revision))
        and all(type(count) is int and 0 <= count < MOST for count in counts)
        and all(type(part) is int and 0 <= part < WORD for part in (content.first, content.second))
        and all(type(digest) is str and DIGEST.fullmatch(digest) for digest in digests)
        and all(type(one.name) is str and SEGMENT.fullmatch(one.name) for one in segments)
        and len({one.name for one in segments}) == len(segments)
        and all(type(one.slack) is float and 0 <= one.slack <= 2 for one in segments)
        and all(one.rows > 0 for one in segments)
        and manifest.dimension > 0
    )
