"""Telling how far a long job is."""

from collections.abc import Callable

from provenance.domain.run import Progress

OnProgress = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """Report nothing."""
