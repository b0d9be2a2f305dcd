import os
from pathlib import Path

import pytest

from provenance.domain.text import Failure
from provenance.read import Found, changed, discover, found


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "sub").mkdir(parents=True)
    for name in (
        "b.txt",
        "a.md",
        "README.md",
        ".hidden.txt",
        "a.md.meta.json",
        "sub/README.md",
        "sub/c.pdf",
    ):
        (folder / name).write_text("The quay is open.")
    (folder / ".git").mkdir()
    (folder / ".git" / "d.txt").write_text("x")
    return folder


def names(folder: Path) -> list[str]:
    return [item.relative_to(folder).as_posix() for item in discover(folder) if isinstance(item, Path)]


def failures(folder: Path) -> dict[str, str]:
    return {item.path: item.error for item in discover(folder) if isinstance(item, Failure)}


def test_documents_are_found_in_order_and_nothing_else(seeds):
    assert names(seeds) == ["a.md", "b.txt", "sub/README.md", "sub/c.pdf"]
    assert failures(seeds) == {}


def test_what_lies_in_a_folder_comes_before_names_that_only_begin_like_it(seeds):
    for name in ("sub-way.txt", "sub.txt", "sub (1).txt"):
        (seeds / name).write_text("The quay is open.")
    ordered = sorted(names(seeds), key=lambda name: name.split("/"))
    assert names(seeds) == ordered
    assert ordered[2:4] == ["sub/README.md", "sub/c.pdf"]


def test_links_inside_find_nothing_twice_and_circles_end(seeds):
    (seeds / "again.txt").symlink_to(seeds / "b.txt")
    (seeds / "sub" / "up").symlink_to(seeds)
    (seeds / "loop").symlink_to(seeds / "loop")
    assert names(seeds) == ["a.md", "b.txt", "sub/README.md", "sub/c.pdf"]
    assert list(failures(seeds)) == ["seeds/loop"]


@pytest.mark.parametrize("count", range(6))
def test_what_is_known_as_it_is_is_only_named(seeds, count):
    for link, target in (("again.txt", "b.txt"), ("kept.txt", ".git/d.txt"), ("out.txt", "../nowhere")):
        (seeds / "sub" / link).symlink_to(seeds / target)
    everything = list(found(seeds))
    files = [item for item in everything if isinstance(item, Found)]
    assert len(files) == 5
    known = frozenset(item.stamp for item in files[:count])
    others, same = changed(seeds, known | {"1 2 3 seeds/gone.txt"})
    assert same == known
    assert others == [item for item in everything if item not in files[:count]]
    touched = frozenset(item._replace(ctime_ns=item.ctime_ns + 1).stamp for item in files)
    assert changed(seeds, touched) == (everything, frozenset())


def test_a_link_to_what_is_hidden_inside_is_followed(seeds):
    (seeds / "kept.txt").symlink_to(seeds / ".git" / "d.txt")
    (seeds / "linked").symlink_to(seeds / ".git")
    assert "kept.txt" in names(seeds)
    assert len(names(seeds)) == 5
    assert failures(seeds) == {}


def test_links_that_lead_out_or_nowhere_are_told(seeds, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret.")
    (seeds / "out.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "up").symlink_to(tmp_path)
    (seeds / "gone.txt").symlink_to(seeds / "nothing")
    told = failures(seeds)
    assert list(told) == ["seeds/gone.txt", "seeds/out.txt", "seeds/up"]
    assert "leads nowhere" in told["seeds/gone.txt"]
    assert "leads out of seeds/" in told["seeds/out.txt"]


def test_folders_that_cannot_be_listed_are_told_and_the_rest_is_found(seeds, monkeypatch):
    real = os.scandir

    def refuse(path):
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(seeds) == ["a.md", "b.txt"]
    assert "Permission denied" in failures(seeds)["seeds/sub"]


def test_pipes_are_not_opened(seeds):
    os.mkfifo(seeds / "pipe.txt")
    assert "not a regular file" in failures(seeds)["seeds/pipe.txt"]


def test_names_that_are_not_utf8_are_told(seeds):
    (Path(os.fsdecode(os.fsencode(seeds) + b"/caf\xe9.txt"))).write_text("x")
    (told,) = failures(seeds)
    assert told == "seeds/caf\ufffd.txt"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert "cannot be listed" in failures(tmp_path / "seeds")["seeds"]


def test_seeds_may_itself_be_a_link(seeds, tmp_path):
    other = tmp_path / "work" / "seeds"
    other.parent.mkdir()
    other.symlink_to(seeds)
    assert names(other) == names(seeds)
