"""What is wrong with a segment, found by reading all of it."""

from collections.abc import Iterator

from provenance.index.codes import Codes, lost, quantizer
from provenance.index.segment import ROUNDING, Segment, are_unit


def problems(segment: Segment) -> Iterator[str]:
    """Yield what is wrong with the files of a segment, in words, a file each."""
    for kind in segment.kinds():
        if not segment.matches(kind):
            yield f"{segment.path(kind)} is damaged: its content has changed"
    ids = segment.ids.array
    if not (ids[1:] > ids[:-1]).all():
        yield f"{segment.path('ids')} is damaged: its ids do not ascend"
    if not all(are_unit(rows) for _, rows in segment.pieces()):
        yield f"{segment.path('vectors')} is damaged: not all vectors have length 1"
    if segment.codes is not None and not _fit(segment, segment.codes):
        yield f"{segment.path('codes')} is damaged: its codes are not those of the vectors"


def _fit(segment: Segment, codes: Codes) -> bool:
    by = quantizer(codes.scale.array)
    for start, rows in segment.pieces():
        # Another processor may round differently, though never by as much as is allowed for.
        if lost(rows, codes.codes.array[start : start + len(rows)], by) > codes.slack + ROUNDING / 2:
            return False
    return True
