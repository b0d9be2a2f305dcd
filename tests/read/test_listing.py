import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from provenance.domain.text import Failure
from provenance.read import Found, changed, found
from provenance.read.listing import Listing


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of all that may lie in one."""
    folder = tmp_path / "the seeds"
    (folder / "sub" / "deep er").mkdir(parents=True)
    for name in (
        "b.txt",
        "a.md",
        "a.md.meta.json",
        ".hidden.txt",
        "sub/two\nlines.txt",
        "sub/deep er/é 1.md",
    ):
        (folder / name).write_text("The quay is open.")
    for link, target in (("kept.txt", ".hidden.txt"), ("again", "sub"), ("out.txt", "../nowhere")):
        (folder / "sub" / link).symlink_to(folder / target)
    os.mkfifo(folder / "pipe.txt")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text("x")
    return folder


@pytest.mark.parametrize("count", range(6))
def test_another_process_finds_what_this_one_does(seeds, count):
    files = [item for item in found(seeds) if isinstance(item, Found)]
    known = frozenset(item.stamp for item in files[:count])
    with closing(Listing(seeds)) as listing:
        others, same = listing.changed(known | {"1 2 3 the seeds/gone.txt"})
    assert (others, same) == changed(seeds, known)
    assert len(same) == count
    assert [item.path for item in others if isinstance(item, Found)] == [
        item.path for item in files[count:]
    ]
    assert len([item for item in others if isinstance(item, Failure)]) == 3


def test_a_process_that_ends_early_is_done_without(seeds):
    with closing(Listing(seeds)) as listing:
        listing._process.kill()
        assert listing.changed(frozenset()) == changed(seeds, frozenset())


def test_what_lies_where_it_is_run_is_not_run(seeds, tmp_path, monkeypatch):
    """A folder of documents is no place to take a program from."""
    (tmp_path / "provenance").mkdir()
    (tmp_path / "provenance" / "__init__.py").write_text("open('taken', 'w')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    with closing(Listing(Path("the seeds"))) as listing:
        others, _ = listing.changed(frozenset())
    assert others == list(found(Path("the seeds")))
    assert not Path("taken").exists()


def test_where_no_process_can_be_had_it_is_told(seeds, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(seeds / "no python"))
    with pytest.raises(FileNotFoundError):
        Listing(seeds)
