"""Vectors in a quarter of their size, to be scanned first: 8 bits a number, by FAISS's scalar quantizer.

Codes only choose which rows are compared exactly. The product of a unit query with a vector and with what
its code stands for differ by at most the length of the vectors' difference (Cauchy-Schwarz), so that a
floor lowered by the largest such length, the slack, misses nothing.
(github.com/facebookresearch/faiss, `ScalarQuantizer`; Douze et al. 2024, arXiv:2401.08281.)
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.index.arrays import Stored

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Positions = NDArray[np.int64]
PIECE = 4096  # codes that are multiplied at once
STEPS = 255  # of a code


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one segment, (rows, dimension), its scale (2, dimension), and the slack."""

    codes: Stored
    scale: Stored
    slack: float
    _idle: list[tuple[Any, Any]] = field(default_factory=list, repr=False, compare=False)

    def near(self, query: Floats, floor: float) -> Positions:
        """Return the positions of all rows whose product with a query (dimension,) may reach the floor."""
        import faiss as typed

        faiss: Any = typed  # its own stubs lack a part of it
        rows, _ = self.codes.array.shape
        result = faiss.RangeSearchResult(1)
        partial = faiss.RangeSearchPartialResult(result)
        found = partial.new_result(0)
        made_by, scanner = self._scanner()
        scanner.set_query(faiss.swig_ptr(query))
        scanner.set_list(0, 0.0)
        lowest = self._lowest(query, floor)
        scanner.scan_codes_range(rows, faiss.swig_ptr(self.codes.array), None, lowest, found)
        self._idle.append((made_by, scanner))
        partial.finalize()
        count = int(faiss.rev_swig_ptr(result.lims, 2)[1])
        if not count:
            return np.empty(0, np.int64)
        positions: Positions = np.sort(faiss.rev_swig_ptr(result.labels, count))
        return positions

    def among(self, positions: Positions, query: Floats, floor: float) -> Positions:
        """Return those of these positions whose product with a query (dimension,) may reach the floor.

        A code c of a dimension stands for begin + (c + 1/2) / 255 of how far it goes, so what is summed of
        all that stands beside the codes is the same for each row. Nothing is decoded, and faiss not loaded.
        """
        lowest = self._lowest(query, floor)
        begin, reach = self.scale.array
        by, beside = query * reach / STEPS, float(query @ (begin + reach * (0.5 / STEPS)))
        found = [
            some[self.codes.array[some].astype(np.float32) @ by + beside >= lowest]
            for some in np.split(positions, range(PIECE, len(positions), PIECE))
        ]
        return np.concatenate(found)

    def _lowest(self, query: Floats, floor: float) -> float:
        """Return the least product with a code of what may reach the floor."""
        return floor - self.slack * float(np.linalg.norm(query))

    def _scanner(self) -> tuple[Any, Any]:
        """Return a quantizer and its scanner for one thread; faiss never frees one, hence they are kept."""
        import faiss

        try:
            return self._idle.pop()
        except IndexError:
            made = quantizer(self.scale.array)
        # Positions instead of ids: with `store_pairs` a scanner numbers what it is given.
        return made, made.select_InvertedListScanner(faiss.METRIC_INNER_PRODUCT, None, True, None, False)


def scale(lowest: Floats, highest: Floats) -> Floats:
    """Return the scale for numbers of this range, (2, dimension): where codes begin and how far they go."""
    return np.stack([lowest, highest - lowest]).astype(np.float32)


def quantizer(scale: Floats) -> Any:
    """Return FAISS's quantizer of this scale."""
    import faiss

    made = faiss.ScalarQuantizer(scale.shape[1], faiss.ScalarQuantizer.QT_8bit)
    faiss.copy_array_to_vector(np.ascontiguousarray(scale).ravel(), made.trained)
    return made


def encoded(rows: Floats, by: Any) -> tuple[Bytes, float]:
    """Return the codes of these rows by a quantizer, and the largest length of what they lose."""
    codes: Bytes = by.compute_codes(rows)
    return codes, lost(rows, codes, by)


def lost(rows: Floats, codes: Bytes, by: Any) -> float:
    """Return the largest length of the difference between a row and what its code stands for."""
    lengths = np.linalg.norm(rows.astype(np.float64) - by.decode(codes), axis=1)
    return float(lengths.max(initial=0.0))
