"""Jobs of many batches, over workspaces that are small."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def of(sentences: int) -> Iterator[None]:
    """Have jobs commit after so many sentences while the block runs."""
    with patch("provenance.pipeline.batches.SENTENCES", sentences):
        yield
