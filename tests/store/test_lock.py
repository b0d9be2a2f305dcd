"""One process writes at a time, and the lock goes with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from provenance.errors import StoreError
from provenance.store.lock import busy, sole

HOLD = """
import sys
from pathlib import Path
from provenance.store.lock import sole
with sole(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_is_told_and_the_third_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.store.connection.WAIT_SECONDS", 0.05)
    lock = tmp_path / "store.lock"
    assert not busy(lock)
    with sole(lock):
        assert busy(lock)
        with pytest.raises(StoreError, match="is being written by another process"), sole(lock):
            pytest.fail("two hold it")
        assert busy(lock)
    assert not busy(lock)
    with sole(lock):
        assert busy(lock)


def test_looking_makes_no_file(tmp_path: Path) -> None:
    assert not busy(tmp_path / "store.lock")
    assert not list(tmp_path.iterdir())


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / "store.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    assert busy(lock)
    holder.kill()
    holder.wait()
    assert not busy(lock)
    with sole(lock):
        pass
    holder.stdin.close()
    holder.stdout.close()


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"), sole(tmp_path / "file" / "store.lock"):
        pytest.fail("held")
    (tmp_path / "folder").mkdir()
    assert busy(tmp_path / "folder")  # it cannot be told
