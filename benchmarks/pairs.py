"""Two ways of doing one thing, timed in turns."""

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Comparison:
    """Median seconds of ours and of theirs, and the median of theirs / ours, taken pair by pair.

    Pairs run one after the other on the same machine in the same state, so their ratio holds still where
    the seconds do not.
    """

    what: str
    ours: float
    theirs: float
    ratio: float
    rounds: int


def compare(
    what: str, ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int
) -> Comparison:
    """Run A B A B … and return the medians; one round before the first is not counted."""
    ours(), theirs()
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(rounds)]
    return Comparison(
        what=what,
        ours=median(one for one, _ in pairs),
        theirs=median(other for _, other in pairs),
        ratio=median(other / one for one, other in pairs),
        rounds=rounds,
    )


def process(arguments: Sequence[str], environment: Mapping[str, str]) -> Callable[[], object]:
    """Return a function that runs this command to its end and fails if the command fails."""
    return lambda: subprocess.run(arguments, env=environment, check=True, capture_output=True)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
