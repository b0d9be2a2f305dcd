"""Work during which Python does not look for cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles while the block runs.

    A survey or a trace makes many objects, none of which refers to itself, and going through all of them
    again and again is a fifth of the time of a survey of 30,000 sentences, and a third of our own in one
    claim of twenty at a million.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
