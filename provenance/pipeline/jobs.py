"""The log of re-embeds: written around each of them, and read.

That a job began is logged before its work, in a transaction of its own, so that it is known whatever
becomes of the work. What it did is logged in each transaction of the work, and with the last one that it is
done, so that neither is there without the other: one that is killed is logged with what stays of it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime

from provenance import __version__
from provenance.domain.run import Changes, Job, Outcome
from provenance.errors import ProvenanceError
from provenance.store import Store
from provenance.store.lock import busy
from provenance.workspace import Workspace

LONGEST = 2000  # characters of an error that are kept


class Log:
    """The entry of one job that runs."""

    def __init__(self, store: Store, *, everything: bool) -> None:
        self._began = time.monotonic()
        self._store = store
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        with store.transaction():
            self._job = store.jobs.start(Job(0, moment, __version__, everything))

    @property
    def seconds(self) -> float:
        """How long the job has run."""
        return time.monotonic() - self._began

    def done(self, what: Changes) -> None:
        """Note what it did; belongs into the transaction that does the last of it."""
        self._note(what, Outcome.DONE, what.seconds)

    def so_far(self, what: Changes) -> None:
        """Note what it did up to now; belongs into the transaction that does it."""
        self._note(what, Outcome.RUNNING, None)

    def _note(self, what: Changes, outcome: Outcome, seconds: float | None) -> None:
        self._store.jobs.note(
            replace(
                self._job,
                outcome=outcome,
                encoder=what.encoder,
                seconds=seconds,
                reading=what.reading,
                embedding=what.embedding,
                added=what.added,
                changed=what.changed,
                removed=what.removed,
                unchanged=what.unchanged,
                failed=len(what.failed),
                total=what.total,
                embedded=what.embedded,
                reused=what.reused,
                dropped=what.dropped,
            )
        )

    def ended(self, error: BaseException) -> None:
        """Note what stopped it, if that can be noted."""
        failed = isinstance(error, Exception)
        told = str(error) if isinstance(error, ProvenanceError) else f"{type(error).__name__}: {error}"
        with suppress(
            ProvenanceError
        ):  # a full disk, say: what stopped the job is what its caller hears of
            [committed] = self._store.jobs.latest(1)
            self._store.jobs.note(
                replace(
                    committed,
                    outcome=Outcome.FAILED if failed else Outcome.INTERRUPTED,
                    error=told.encode("utf-8", "backslashreplace").decode()[:LONGEST] if failed else None,
                    seconds=round(self.seconds, 3),
                )
            )


@contextmanager
def logged(store: Store, *, everything: bool) -> Iterator[Log]:
    """Log a job: that it began, and what stopped it if it does not come to its end."""
    log = Log(store, everything=everything)
    try:
        yield log
    except BaseException as error:
        log.ended(error)
        raise


def jobs(workspace: Workspace, *, most: int | None = None) -> tuple[Job, ...]:
    """Return the latest `most` re-embeds (default: all that are kept), newest first.

    One that was killed is interrupted: it is logged as running, and nobody holds the lock.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    first = _logged(workspace, most)
    running = {job.number for job in first if job.outcome is Outcome.RUNNING}
    if not running or busy(workspace.lock):
        return first
    # one that ran a moment ago may have ended before the look at the lock: whoever is still running did not
    return tuple(
        replace(job, outcome=Outcome.INTERRUPTED)
        if job.number in running and job.outcome is Outcome.RUNNING
        else job
        for job in _logged(workspace, most)
    )


def _logged(workspace: Workspace, most: int | None) -> tuple[Job, ...]:
    with Store.open(workspace.store) as store:
        return store.jobs.latest(most)
