"""The log of jobs; its columns are the fields of a `Job`, in their order."""

import sqlite3
from dataclasses import astuple, fields, replace
from pathlib import Path

from provenance.domain.run import Job, Outcome
from provenance.store.connection import told

KEPT = 1000  # jobs; the oldest are forgotten
_COLUMNS = tuple(field.name for field in fields(Job))
_WRITE = f"INSERT OR REPLACE INTO jobs ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_READ = f"SELECT {', '.join(_COLUMNS)} FROM jobs ORDER BY number DESC LIMIT ?"  # noqa: S608


class JobRows:
    """The jobs that a store knows. Every method may raise StoreError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def start(self, job: Job) -> Job:
        """Log that a job begins and return it with its number; belongs into a transaction.

        One that still runs by the log was interrupted: only one job runs at a time.
        """
        with told(self._path):
            self._connection.execute(
                "UPDATE jobs SET outcome = ? WHERE outcome = ?", (Outcome.INTERRUPTED, Outcome.RUNNING)
            )
            (number,) = self._connection.execute("SELECT ifnull(max(number), 0) + 1 FROM jobs").fetchone()
            started = replace(job, number=number)
            self.note(started)
            self._connection.execute("DELETE FROM jobs WHERE number <= ?", (number - KEPT,))
        return started

    def note(self, job: Job) -> None:
        """Log how a job stands, instead of how it stood."""
        with told(self._path):
            self._connection.execute(_WRITE, astuple(job))

    def latest(self, most: int | None = None) -> tuple[Job, ...]:
        """Return the latest jobs (default: all that are kept), newest first."""
        with told(self._path):
            rows = self._connection.execute(_READ, (-1 if most is None else max(most, 0),)).fetchall()
        return tuple(
            replace(job, everything=bool(job.everything), outcome=Outcome(job.outcome))
            for job in (Job(*row) for row in rows)
        )
