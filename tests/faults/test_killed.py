"""kill -9 at any moment: what is left opens and answers, the next job completes, and all is as rebuilt."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.killing import Room, kills
from tests.faults.memory import memory


def test_twelve_kills_at_moments_spread_over_a_whole_job_leave_nothing_to_mend() -> None:
    with TemporaryDirectory(dir=memory()) as folder:
        room = Room(Path(folder) / "room", seed=1, notices=8, records=4, sentences=6)
        for kill in kills(room, 12):
            assert not kill.wrong, kill
