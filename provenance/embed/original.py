"""A model as sentence-transformers runs it: for compiling, for comparing, and where compiling fails."""

import contextlib
import io
import logging
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from provenance.domain.text import Span
from provenance.embed.compiled import readable
from provenance.embed.interface import TokenVectors, Vectors
from provenance.errors import EncoderUnavailable

WORD = re.compile(r"\w+")


class Original:
    """A model that runs through sentence-transformers, slower to start than a compiled one.

    Not every such model has vectors for word pieces, so `tokens` gives whole words, each encoded alone.
    """

    lexical = False

    def __init__(self, model: Any, *, name: str, revision: str, reason: str) -> None:
        self._model = model
        self.name = name
        self.revision = revision
        self.note: str | None = f"runs through sentence-transformers: could not be compiled: {reason}"
        self.dimension = int(model.get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector per text: float32, (texts, dimension), rows of length 1."""
        # One at a time: batches are padded, and padding changes the last bits of a vector.
        rows = [encode(self._model, [text]) for text in texts]
        return np.concatenate(rows) if rows else np.empty((0, self.dimension), dtype=np.float32)

    def tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return the words of each text, each encoded on its own."""
        spans = [tuple(Span(*match.span()) for match in WORD.finditer(text)) for text in texts]
        words = {span.of(text) for text, found in zip(texts, spans, strict=True) for span in found}
        vectors = dict(zip(sorted(words), self.encode(sorted(words)), strict=True))
        none = np.empty((0, self.dimension), dtype=np.float32)
        return tuple(
            TokenVectors(found, np.stack([vectors[span.of(text)] for span in found]) if found else none)
            for text, found in zip(texts, spans, strict=True)
        )

    def encode_with_tokens(self, texts: Sequence[str]) -> tuple[Vectors, tuple[TokenVectors, ...]]:
        """Return what `encode` and `tokens` return."""
        return self.encode(texts), self.tokens(texts)


def open_model(folder: Path) -> Any:
    """Return the SentenceTransformer in this folder, on the processor, without code of its own.

    Raises:
        EncoderUnavailable: it is not there or not a model that sentence-transformers can load.
    """
    try:
        with quietly():
            from sentence_transformers import SentenceTransformer

            # Attention written out ("eager") compiles to a smaller and faster graph than torch's own.
            return SentenceTransformer(
                str(folder),
                device="cpu",
                local_files_only=True,
                trust_remote_code=False,
                model_kwargs={"attn_implementation": "eager"},
            ).eval()
    except ImportError as error:
        raise EncoderUnavailable(
            f"sentence-transformers cannot be imported ({error}); 'pip install sentence-transformers'"
        ) from error
    except Exception as error:  # a folder can be wrong in any way
        first = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(
            f"{folder} cannot be loaded as a sentence-transformers model ("
            f"{type(error).__name__}: {first}); name another with --encoder"
        ) from error


def encode(model: Any, texts: Sequence[str]) -> Vectors:
    """Return one vector per text as the model gives them, brought to length 1."""
    with quietly():
        vectors = model.encode(
            [readable(text) for text in texts],
            show_progress_bar=False,
            normalize_embeddings=True,
        )
    return np.asarray(vectors, dtype=np.float32)


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Keep warnings, logs and progress bars of the model libraries off both streams."""
    before = logging.root.manager.disable
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        try:
            yield
        finally:
            logging.disable(before)
