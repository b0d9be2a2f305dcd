"""How long a re-embed will take, told from what past ones took on this machine."""

from collections.abc import Iterable
from statistics import median

from provenance.domain.run import Estimate, Job, Outcome, rate

SAMPLE = 2000  # sentences embedded by the latest jobs tell how fast embedding is now …
JOBS = 5  # … and this many jobs how long all takes that is neither reading nor embedding


def estimate(past: Iterable[Job], *, encoder: str, embedded: int, reading: float) -> Estimate:
    """Return how long it takes to embed so many sentences, `reading` seconds of reading included.

    Args:
        past: the log of jobs, newest first; only those that are done tell anything.
        encoder: name and revision; another one is as fast as it is.
        embedded: sentences to embed.
        reading: seconds that reading takes.
    """
    done = [job for job in past if job.outcome is Outcome.DONE]
    sentences, seconds, jobs = 0, 0.0, 0
    for job in done:
        if job.encoder == encoder and job.embedded and sentences < SAMPLE:
            sentences, seconds, jobs = sentences + job.embedded, seconds + job.embedding, jobs + 1
    fast = rate(sentences, seconds)
    if not done or (embedded and fast is None):
        return Estimate(None, fast, jobs)
    rest = median((job.seconds or 0.0) - job.reading - job.embedding for job in done[:JOBS])
    return Estimate(reading + max(rest, 0.0) + (embedded / fast if fast else 0.0), fast, jobs)
