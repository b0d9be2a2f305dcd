"""Texts → vectors: the packaged model, any other sentence-transformers model, or plain hashing.

An encoder of one's own is one module with a ``load(cache)`` and one line in `ENCODERS`.
"""

from collections.abc import Callable
from pathlib import Path

from provenance import workspace
from provenance.embed import hashing, named, packaged
from provenance.embed.interface import Encoder, TokenVectors, Vectors

__all__ = ["DEFAULT", "ENCODERS", "Encoder", "TokenVectors", "Vectors", "load"]

DEFAULT = packaged.NAME

ENCODERS: dict[str, Callable[[Path], Encoder]] = {
    packaged.NAME: packaged.load,
    f"sentence-transformers/{packaged.NAME}": packaged.load,
    packaged.QUANTISED: packaged.load_quantised,
    hashing.NAME: hashing.load,
}


def load(name: str | None = None, *, cache: Path | None = None) -> Encoder:
    """Return the encoder with this name, ready to run.

    Args:
        name: a key of `ENCODERS`, the folder of a sentence-transformers model, or the name of one that is
            on this machine already; default `DEFAULT`.
        cache: where compiled encoders are kept; default the user's cache folder.

    Raises:
        EncoderUnavailable: the model is missing, altered, or cannot be loaded; the message names the mend.
    """
    chosen = name or DEFAULT
    kept = cache or workspace.user_cache()
    if chosen in ENCODERS:
        return ENCODERS[chosen](kept)
    return named.load(chosen, kept)
