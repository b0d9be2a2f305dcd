"""Re-embedding whenever seeds/ changes."""

import time
from collections.abc import Callable, Iterable, Iterator, Set

from provenance.domain.run import Changes
from provenance.errors import ProvenanceError
from provenance.pipeline.notify import looks
from provenance.pipeline.progress import OnProgress
from provenance.pipeline.reembed import reembed
from provenance.workspace import Workspace

QUIET = (
    0.5  # seconds without a change before the last ones are taken in: no file is read while it is copied …
)
LONGEST = 10.0  # … unless changes go on for longer than this
RETRY = 10.0  # seconds until what failed is tried again, if nothing changes before


class Pause:
    """Tells when it is time to re-embed: at once, and then after each burst of changes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._at_once = True
        self._first: float | None = None
        self._due: float | None = None

    def over(self, *, changed: bool) -> bool:
        """Tell whether it is time now, after a look that found a change or none; starts anew when it is."""
        now = self._clock()
        if changed:
            self._first = now if self._first is None else self._first
            self._due = min(now + QUIET, self._first + LONGEST)
        if not self._at_once and (self._due is None or now < self._due):
            return False
        self._at_once, self._first, self._due = False, None, None
        return True

    def again(self) -> None:
        """Make it time once more in a while, whatever changes."""
        self._due = self._clock() + RETRY


def watch(
    workspace: Workspace,
    *,
    encoder: str | None = None,
    everything: bool = False,
    on_progress: OnProgress | None = None,
    found: Iterable[Set[str]] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Changes | ProvenanceError | OSError]:
    """Re-embed at once and whenever files of seeds/ change; yield what each time did, or what stopped it.

    What goes wrong the first time is raised. Later it is yielded, and tried again soon. It never ends by
    itself; Ctrl-C or closing the generator ends it, and undoes the batch of a re-embed that is under way.

    Args:
        workspace: where.
        encoder: as for `reembed`.
        everything: as for `reembed`, the first time only.
        on_progress: is told how far each re-embed is.
        found: the paths that changed since the last look, look by look; default what the system tells.
        clock: seconds.

    Raises:
        ProvenanceError: the first re-embed cannot be done.
        OSError: the same, or the folder cannot be watched.
    """
    pause, started = Pause(clock), False
    for changed in found if found is not None else looks(workspace.seeds):
        if not pause.over(changed=bool(changed)):
            continue
        done: Changes | ProvenanceError | OSError
        try:
            done = reembed(
                workspace, encoder=encoder, everything=everything and not started, on_progress=on_progress
            )
        except (ProvenanceError, OSError) as error:
            if not started:
                raise
            pause.again()
            done = error
        started = True
        yield done
