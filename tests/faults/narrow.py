"""A second encoder, so that a workspace can change from one to another without a model."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from provenance.embed import ENCODERS
from provenance.embed.hashing import Hashing

NAME = "hashing-narrow"


class Narrow(Hashing):
    """The hashing encoder in 64 dimensions."""

    name = NAME
    dimension = 64


@contextmanager
def registered() -> Iterator[None]:
    """Let `embed.load` know it while the block runs."""
    with patch.dict(ENCODERS, {NAME: lambda _cache: Narrow()}):
        yield
