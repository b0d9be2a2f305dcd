from pathlib import Path

import pytest

from provenance.errors import WorkspaceNotFound
from provenance.workspace import Workspace, at, find, user_cache


def test_every_path_lies_below_the_root(tmp_path: Path) -> None:
    here = Workspace(tmp_path)
    assert (here.seeds, here.embeddings, here.reports) == (
        tmp_path / "seeds", tmp_path / "embeddings", tmp_path / "reports",
    )  # fmt: skip
    assert here.store.parent == here.embeddings
    assert here.name(here.seeds / "a" / "b.txt") == "seeds/a/b.txt"


def test_the_nearest_workspace_upwards_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "outer" / "inner"
    (inner / "deep" / "down").mkdir(parents=True)
    (tmp_path / "outer" / "seeds").mkdir()
    assert find(inner / "deep").root == (tmp_path / "outer").resolve()
    (inner / "seeds").mkdir()
    monkeypatch.chdir(inner / "deep" / "down")
    assert find().root == inner.resolve()


def test_a_file_named_seeds_makes_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("a packet of seeds")
    with pytest.raises(WorkspaceNotFound, match="seeds/"):
        at(tmp_path)


def test_without_seeds_the_message_names_the_mend(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceNotFound, match="provenance init"):
        at(tmp_path)
    with pytest.raises(WorkspaceNotFound, match=r"provenance init.*--workspace"):
        find(tmp_path)


def test_a_folder_that_is_named_is_not_searched_upwards(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "below").mkdir()
    assert at(tmp_path).root == tmp_path.resolve()
    with pytest.raises(WorkspaceNotFound):
        at(tmp_path / "below")


def test_the_cache_of_the_user_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_CACHE", str(tmp_path))
    assert user_cache() == tmp_path
    monkeypatch.delenv("PROVENANCE_CACHE")
    assert user_cache().is_absolute()
