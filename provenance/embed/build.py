"""Filling the cache: compile aside, then move into place."""

import contextlib
import json
import logging
import os
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from provenance.embed.artefact import FORMAT, MANIFEST, digests, read
from provenance.embed.compile import CannotCompile, compile_model
from provenance.embed.compiled import Compiled
from provenance.embed.interface import Encoder
from provenance.embed.original import Original, open_model
from provenance.errors import EncoderUnavailable

LIBRARIES = ("onnx", "onnxruntime", "sentence-transformers", "tokenizers", "torch", "transformers")

log = logging.getLogger(__name__)


def build(folder: Path, name: str, revision: str, source: Path, quantised: bool = False) -> Encoder:
    """Return the model in `source` compiled, and kept in `folder` for the next time.

    Where it cannot be compiled, the original is returned and nothing is kept.

    Raises:
        EncoderUnavailable: the model cannot be loaded or the folder cannot be written.
    """
    log.info("compiling %s, once", name)
    model = open_model(source)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".making-", dir=folder.parent))
    except OSError as error:
        raise EncoderUnavailable(
            f"the compiled encoder cannot be kept in {folder.parent} ({error.strerror}); "
            "name a folder that can be written in PROVENANCE_CACHE"
        ) from error
    try:
        compile_model(model, aside, quantised=quantised)
        _write_manifest(aside, name, revision)
        encoder = Compiled(aside, name=name, revision=revision)
        put(aside, folder, name, revision)
        return encoder
    except CannotCompile as reason:
        return Original(model, name=name, revision=revision, reason=str(reason))
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def put(made: Path, folder: Path, name: str, revision: str) -> None:
    """Move the new folder into place; another process may have been first, which is as good."""
    for _ in range(3):
        try:
            made.replace(folder)
        except OSError:
            if read(folder, name, revision) is not None:
                return
            damaged = made.with_name(made.name + "-damaged")
            with contextlib.suppress(OSError):  # another process may be mending the same folder
                folder.replace(damaged)
            shutil.rmtree(damaged, ignore_errors=True)
        else:
            return
    raise EncoderUnavailable(f"{folder} is damaged and cannot be replaced; delete it and try again")


def _write_manifest(folder: Path, name: str, revision: str) -> None:
    manifest = {
        "format": FORMAT,
        "encoder": name,
        "revision": revision,
        "sha256": digests(folder, [file.name for file in sorted(folder.iterdir())]),
        "made_with": {library: _version(library) for library in LIBRARIES},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    for file in folder.iterdir():
        with file.open("rb+") as written:
            os.fsync(written.fileno())


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
