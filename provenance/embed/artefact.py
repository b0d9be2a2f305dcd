"""Compiled encoders on disk: a folder per model revision, held against its manifest when it has changed."""

import json
from collections.abc import Callable, Iterable
from hashlib import file_digest
from pathlib import Path

from provenance.embed import checked
from provenance.embed.compiled import GRAPH, TOKENIZER, WEIGHTS, Compiled
from provenance.embed.interface import Encoder

FORMAT = "provenance-encoder/1"
MANIFEST = "manifest.json"
FILES = {GRAPH, WEIGHTS, TOKENIZER}


def load(
    name: str, revision: str, *, cache: Path, model_folder: Callable[[], Path], quantised: bool = False
) -> Encoder:
    """Return the compiled encoder from the cache, compiled now if it is not there or damaged.

    Args:
        name: what the encoder will be called.
        revision: short hash of the model; the cache answers only for this one.
        cache: folder of all compiled encoders; made if need be.
        model_folder: called only when there is something to compile; verifies the model and says where
            it is.
        quantised: whether its products are to be of 8-bit integers; the revision has to tell.

    Raises:
        EncoderUnavailable: the model cannot be loaded or the cache cannot be written.
    """
    folder = cache / f"{Path(name).name}-{revision}"
    encoder = read(folder, name, revision)
    if encoder is None:
        from provenance.embed.build import build

        return build(folder, name, revision, model_folder(), quantised)
    return encoder


def read(folder: Path, name: str, revision: str) -> Compiled | None:
    """Return the compiled encoder in this folder, or None where it is missing, foreign or damaged."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if (manifest["format"], manifest["revision"], set(manifest["sha256"])) != (FORMAT, revision, FILES):
            return None
        now = checked.state(folder, [MANIFEST, *sorted(FILES)])
        if not checked.known(folder, now):
            if digests(folder, manifest["sha256"]) != manifest["sha256"]:
                return None
            checked.note(folder, now)
        return Compiled(folder, name=name, revision=revision)
    except Exception:  # noqa: BLE001  (whatever is wrong with a cache entry, it is built again)
        return None


def digests(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of these files of the folder."""
    found = {}
    for name in names:
        with (folder / Path(name).name).open("rb") as file:
            found[name] = file_digest(file, "sha256").hexdigest()
    return found
