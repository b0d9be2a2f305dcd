"""Any other sentence-transformers model: a folder, or a name that is on this machine already."""

from hashlib import file_digest, sha256
from pathlib import Path

from provenance.embed import artefact
from provenance.embed.hub import locate
from provenance.embed.interface import Encoder
from provenance.errors import EncoderUnavailable

# What makes a model what it is; a folder from a hub also holds pictures, papers and other runtimes' copies.
CONTENT = {".bin", ".json", ".model", ".pt", ".safetensors", ".txt"}
OTHER_RUNTIMES = {"onnx", "openvino"}


def load(name: str, cache: Path) -> Encoder:
    """Return the encoder in this folder or with this name, compiled where that is possible.

    A model that cannot be compiled runs through sentence-transformers, and its `note` says why.

    Raises:
        EncoderUnavailable: there is no such model on this machine, or it cannot be loaded.
    """
    try:
        folder = locate(name, owner="sentence-transformers")
    except LookupError as error:
        raise EncoderUnavailable(f"there is no encoder {error}") from error
    revision = content_revision(folder)
    return artefact.load(
        Path(name).name or folder.resolve().name, revision, cache=cache, model_folder=lambda: folder
    )


def content_revision(folder: Path) -> str:
    """Return 12 hex digits that name the content of a model folder: every weight and every setting.

    Raises:
        EncoderUnavailable: there is nothing in it, or it cannot be read.
    """
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in CONTENT
        and not OTHER_RUNTIMES & set(file.relative_to(folder).parts)
        and file.is_file()
    )
    if not files:
        raise EncoderUnavailable(f"{folder} holds no model; name another with --encoder")
    whole = sha256()
    try:
        for file in files:
            with file.open("rb") as opened:
                content = file_digest(opened, "sha256").hexdigest()
            whole.update(
                f"{content} {file.relative_to(folder).as_posix()}\n".encode("utf-8", "surrogateescape")
            )
    except OSError as error:
        raise EncoderUnavailable(f"{error.filename} cannot be read ({error.strerror})") from error
    return whole.hexdigest()[:12]
