"""What stands beside an index file and is checked before the file is trusted."""

import json
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

from provenance.errors import StaleIndex

FORMAT = "provenance-index/1"
METRIC = "inner-product"
MEND = "'provenance reembed --all' makes a new one"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Name, make and content of one saved index; `name` is its file without the ending."""

    format: str
    name: str
    encoder: str
    revision: str
    dimension: int
    metric: str
    count: int
    size: int
    sha256: str


def write(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    return (json.dumps(asdict(manifest), indent=2) + "\n").encode()


def read(path: Path) -> Manifest:
    """Return the manifest in this file.

    Raises:
        StaleIndex: it is missing, unreadable, or of a format this version does not know.
    """
    try:
        fields = json.loads(path.read_bytes())
        if fields["format"] != FORMAT:
            raise StaleIndex(
                f"{path} has format {fields['format']!r}, this version reads {FORMAT!r}; {MEND}"
            )
        return Manifest(**fields)
    except FileNotFoundError as error:
        raise StaleIndex(f"{path} is missing; {MEND}") from error
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise StaleIndex(f"{path} is damaged; {MEND}") from error


def verify(manifest: Manifest, file: Path, *, name: str, encoder_name: str, encoder_revision: str) -> None:
    """Check that the file is the one the manifest describes, and was made by this encoder.

    Raises:
        StaleIndex: it is not; the message names the file, what differs, and the mend.
    """
    made_by = f"{manifest.encoder} ({manifest.revision})"
    wanted = f"{encoder_name} ({encoder_revision})"
    if made_by != wanted:
        raise StaleIndex(f"{file} was made by encoder {made_by}, this is {wanted}; {MEND}")
    if (manifest.name, manifest.metric) != (name, METRIC):
        raise StaleIndex(f"{file} stands beside the manifest of another index; {MEND}")
    try:
        with file.open("rb") as opened:
            sound = file.stat().st_size == manifest.size
            sound = sound and file_digest(opened, "sha256").hexdigest() == manifest.sha256
    except FileNotFoundError as error:
        raise StaleIndex(f"{file} is missing; {MEND}") from error
    except OSError as error:
        raise StaleIndex(f"{file} cannot be read ({error.strerror}); {MEND}") from error
    if not sound:
        raise StaleIndex(f"{file} is damaged: its content is not what its manifest says; {MEND}")
